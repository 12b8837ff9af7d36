# fmt: off
# ruff: noqa: E501, E702
"""What must not be taken for a date, a byline, an outlet, a list or a second article."""

from __future__ import annotations

from json import dumps

from odd_cases import case
from odd_drawn_texts import A, B, T
from odd_pieces import page

H=f"<h1>{T[2]}</h1>"; D="2023-03-16"
PP=f"<p>{A[2]}</p><p>{B[2]}</p>"
OK=dict(a=1,r=0,titles=[T[2]],texts=["a third less wheat","what water is left"])
def t(n,x,**k): case("x23_"+n+".txt",x,**{**OK,**k})
def h(n,body,title=T[2],**k): case("x23_"+n+".html",page(title,body),**{**OK,**k})
def j(n,dd,**k): case("x23_"+n+".jsonl",dumps(dd),**{**OK,**k})
# dates that are none
t("phone",f"{T[2]}\n\n{A[2]}\n\n{B[2]}\n\nTel. 16-03-2023-11, fax 12/04/2020/7\n",date="None")
t("score",f"{T[2]}\n\n{A[2]} The vote was 12/5/19 in favour, against and absent.\n\n{B[2]}\n",date="None")
t("law_date",f"{T[2]}\n\n{A[2]} Law No. 14 of 12 May 2009 forbids it.\n\n{B[2]}\n",date="None")
t("muslim_years",f"{T[2]}\n\n{A[2]} A stone in the mosque bears the words 29 Shawwal 1345.\n\n{B[2]}\n",date="None")
t("range_years",f"{T[2]}\n\nMay 8 - 2024 people signed\n\n{A[2]}\n\n{B[2]}\n",date="None",titles=None)
j("price",{"title":T[2],"text":A[2]+" "+B[2],"published":"yes","price":"2023.03"},date="None")
# bylines that are none
h("by_then",f"{H}<p>16 March 2023</p><p>By then the canals had been dry for weeks.</p>{PP}",texts=["By then the canals","a third less wheat"],date=D)
h("by_law",f"{H}<p>16 March 2023</p><p>By Law and Custom the water belongs to all.</p>{PP}",texts=["By Law and Custom"],date=D)
# title endings that are no outlet
j("dash_part",{"title":"Talks on water end - Osh","text":A[2]+" "+B[2],"date":D,"outlet":"Osh Pirim"},titles=["Talks on water end - Osh"],date=D)
j("outlet_subject",{"title":"Farmers sue the paper - Delta Courier","text":A[2]+" "+B[2],"date":D,"outlet":"Delta"},titles=["Farmers sue the paper - Delta Courier"],date=D)
# no list of teasers
h("qa","<h1>Six questions about the drought</h1><p>16 March 2023</p>"+"".join(f"<h2><a id=q{i}>Why is there so little water in place {i}?</a></h2><p>{A[2]}</p><p>{B[2]}</p>" for i in range(6)),title="Six questions about the drought",titles=["Six questions about the drought"],date=D)
h("short_over_related",f"{H}<p>16 March 2023</p>{PP}"+"".join(f"<h3><a href=/{i}>Another story of the week no {i}</a></h3><p>It was told by officials on Monday.</p>" for i in range(8)),date=D)
# appeal words within the text
h("about_walls",f"{H}<p>16 March 2023</p><p>{A[2]}</p><p>The ministry said that support for independent journalism and for farmers would be cut this month, and that this article of the budget is reserved for members of the cabinet to decide on in the weeks ahead.</p><p>{B[2]}</p>",texts=["support for independent journalism","a third less wheat"],date=D)
# two articles, one text
t("two_heads",f"{T[2]}\n\n16 March 2023\n\n{A[2]}\n\nBread in the bazaars\n\n{B[2]}\n",texts=["a third less wheat","what water is left"],date=D)
case("x23_columns.csv",f'title,text,date\n"{T[2]}","{A[2]}\n\n{T[1]}\n\n{B[2]}",{D}\n',a=1,r=0,titles=[T[2]],texts=["what water is left"],date=D)
