# fmt: off
# ruff: noqa: E501
"""A twenty-third draw: dates over texts, in fields and in pages."""

from __future__ import annotations

from json import dumps

from odd_cases import case
from odd_drawn_texts import A, B, T
from odd_pieces import page

D="2023-03-14"
def t(n,line,date=D,title=T[0],texts=None,a=None,b=None,**k):
    case("d23_"+n+".txt", f"{title}\n\n{line}\n\n{a or A[0]}\n\n{b or B[0]}\n", **{"a":1,"r":0,"date":date,"titles":[title],"texts":texts or ["held up forty","backlog"],**k})
def h(n,body,date=D,head="",**k):
    case("d23_"+n+".html", page(T[0],body,head), **{"a":1,"r":0,"date":date,"texts":["held up forty"],**k})
def j(n,d,date=D,**k):
    case("d23_"+n+".jsonl", dumps({"title":T[0],"text":A[0]+" "+B[0],"date":d},ensure_ascii=False)+"\n", **{"a":1,"r":0,"date":date,**k})
PP=f"<p>{A[0]}</p><p>{B[0]}</p>"
H=f"<h1>{T[0]}</h1>"
# text, twelve languages
t("nl","Gepubliceerd op dinsdag 14 maart 2023 om 9.41 uur | Laatst gewijzigd: 15 maart 2023")
t("sv","Publicerad 14 mars 2023 kl. 09.41, uppdaterad 15 mars 2023 kl. 10.00")
t("no","Publisert: 14.03.2023 09:41 Oppdatert: 15.03.2023 10:12")
t("fi","Julkaistu 14.3.2023 klo 9.41 | Päivitetty 15.3.2023")
t("cs","úterý 14. března 2023, 9:41 (aktualizováno 15. 3. 2023)")
t("ro","Publicat: marți, 14 martie 2023, 09:41. Actualizat: miercuri, 15 martie 2023")
t("el","Τρίτη, 14 Μαρτίου 2023 - 09:41")
t("bg","14 март 2023 г. 09:41 | обновена")
t("sr","Utorak, 14.03.2023. 09:41")
t("fa","سه‌شنبه ۲۳ اسفند ۱۴۰۱ - ۰۹:۴۱")
t("ko_in","입력 2023.03.14. 09:41 수정 2023.03.15. 10:12")
t("zh_tw","2023/03/14 09:41 更新時間：2023/03/15 10:12")
t("vi","Thứ ba, 14/3/2023, 09:41 (GMT+7)")
t("hy","14.03.2023 | 09:41")
t("ka","14 მარტი, 2023 09:41")
t("az","14 Mart 2023 09:41 (UTC+04:00)")
# eras, zones, ranges
t("heisei","平成31年3月14日","2019-03-14")
t("thai_full","วันอังคารที่ 14 มีนาคม พ.ศ. 2566 เวลา 09.41 น.")
t("range_words","From 14 to 16 March 2023",None,titles=None,texts=["held up"])
t("est_night","March 14, 2023 11:30 PM EST","2023-03-15")
t("hst","14 March 2023, 00:10 NZDT","2023-03-13")
t("f24_updated_first","Updated: March 15, 2023 10:12 — First published: March 14, 2023 9:41")
t("mod_ago","Published March 14, 2023 · Updated 3 days ago")
t("slashes_us","Tue 03/14/2023 09:41 EDT")
t("dow_last","14/03/2023 - Tuesday - 09h41")
t("roman","14.III.2023")
t("print","Delta Courier, Tuesday 14 March 2023, p. 3")
# fields
j("iso_comma","2023-03-14 09:41:00,123")
j("iso_neg","2023-03-14T23:59:59-1200","2023-03-15")
j("cookie","Tue, 14-Mar-2023 09:41:00 UTC")
j("php","March 14th, 2023 @ 9:41am")
j("two_sides","14.03.2023 (ред. 20.03.2023)")
j("year_str","2023","2023-01-01")
j("sep31","31 September 2022",None,a=0,r=1,why="impossible")
j("dict",{"iso":"2023-03-14T09:41:00Z","display":"14 Mar"})
# html
h("meta_vs_text",f"{H}<p class=d>14.03.2023</p>{PP}<p>The first strike was on 2 May 2019.</p>",head="<meta property='og:updated_time' content='2023-04-02T10:00:00Z'>")
h("ld_graph",f"{H}{PP}",head='<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","dateModified":"2024-01-01"},{"@type":"NewsArticle","headline":"x","datePublished":"2023-03-14T05:41:00+00:00","dateModified":"2023-03-15"},{"@type":"Comment","datePublished":"2023-03-16"}]}</script>')
h("ld_comment_only",f"{H}{PP}","None",head='<script type="application/ld+json">{"@type":"Comment","datePublished":"2023-03-16","text":"ok"}</script>')
h("event_page",f"{H}<p>Posted 14 Mar 2023</p>{PP}<time datetime=2023-06-01>Conference: 1 June 2023</time>")
