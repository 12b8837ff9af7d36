# fmt: off
# ruff: noqa: E501
"""What must not be taken for a head, an outlet, or a time since."""

from __future__ import annotations

from odd_cases import case, headline, story_text
from odd_folders import many
from odd_pieces import FIRST, P, X, Y, Z, page
from odd_since import warc


def c(n, x, **k):
    case("ov_"+n,x,**k)
PARA=f"On 8 May 2024 Ministers of two states met in Yerevan. {X} {Y} The treaty of 12 March 1921 Turkey and Armenia signed in Moscow is still in force. {Z} The next meeting is on 5 June 2024. Officials expect little of it."
c("para.txt",PARA,a=1,r=0,texts=["On 8 May 2024 Ministers","12 March 1921 Turkey and","5 June 2024. Officials"],title=None)
c("para_dated.txt",f"The talks of Wednesday 8 May 2024 Officials in Yerevan called a success. {X} {Y} {Z} Nobody else did, and by the evening all had left for the airport.",a=1,r=0,texts=["The talks of Wednesday 8 May 2024 Officials"])
c("quote_line.txt",f"\"We met on May 8, 2024,\" said the minister. {X} {Y} {Z} He left at once.",a=1,r=0,texts=["We met on May 8, 2024"])
def of(name,outlet,folder="raw",n=4,**k):
    def pg(i): return page(k.get("title","{}").format(headline(i)),f"<h1>{headline(i)}</h1><p>8 May 2024</p><p>{story_text(i)}</p><p>{story_text(i+20)}</p>{k.get('foot','')}")
    c(name,many(folder,{f"{i}.html":pg(i) for i in range(1,n+1)}),a=n,r=0,outlet=outlet)
of("getty","unknown",foot="<p>© 2024 Getty Images</p>")
of("ap_rights","unknown",foot="<p>Copyright 2024 The Associated Press. All rights reserved. This material may not be published, broadcast, rewritten or redistributed.</p>")
of("all_rights","unknown",foot="<p>© 2024 All rights reserved</p>")
of("domain_rights","Xinhua",foot="<p>Copyright © 2000 - 2024 XINHUANET.com All Rights Reserved.</p>")
of("month_suffix","unknown",title="{} - May 2024")
of("rubric_suffix","unknown",title="{} | Politics")
of("rubric_and_site","Delta Courier",title="{} | Politics | Delta Courier")
of("theme","unknown",foot="<p>© 2024 Powered by WordPress</p>")
def w(name,body,date,**k): c(name+".warc",lambda: warc(page(FIRST,body)),**{"a":1,"r":0,"titles":[FIRST],"date":date,**k})
T="".join(f"<div><a href=/{n}>{headline(n)}</a> <span>{n} hours ago</span></div>" for n in range(5,9))
w("teasers_above",f"{T}<h1>{FIRST}</h1>{P}","None")
w("teasers_below",f"<h1>{FIRST}</h1>{P}{T}","None")
w("own_and_teasers",f"{T}<h1>{FIRST}</h1><p>Yesterday</p>{P}{T}","2024-05-07")
w("updated_only",f"<h1>{FIRST}</h1><p>Updated 2 hours ago</p>{P}","None")
w("sentence",f"<h1>{FIRST}</h1><p>Yesterday the ministers met for the first time in years.</p>{P}","None")
