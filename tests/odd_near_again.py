# fmt: off
# ruff: noqa: E501
"""A twenty-second draw: what was mended for the one before, in other shapes."""

from __future__ import annotations

import gzip
import io
import zipfile
from json import dumps

from odd_cases import DAY, case, headline, story_text
from odd_pieces import FIRST, ONE, THREE, P, X, Y, page

H1=f"<h1>{FIRST}</h1>"
def c(n,x,**k): case("ng_" + n,x,**k)
def t(name,text,**k): c("t_"+name+".txt",text,**{"a":1,"r":0,"titles":[FIRST],"date":DAY,"texts":["on day 1","on day 2"],**k})
def h(name,body,head="",title=FIRST,**k): c("h_"+name+".html",page(title,body,head),**{**ONE,**k})
def d(name,v,date=DAY,**k): c("d_"+name+".jsonl",dumps({"title":FIRST,"text":X,"date":v},ensure_ascii=False)+"\n",**{"a":1,"r":0,"date":date,**k})
# crude texts
t("ago_no_moment",f"Home\nWorld\n\n{FIRST}\n\n3 hours ago\n\n{X}\n\n{Y}\n",date="None",note="hours ago")
t("google_cache",f"This is Google's cache of https://delta.example/1-x. It is a snapshot of the page as it appeared on May 8, 2024 10:00:00 GMT.\n\n{FIRST}\n\n5 hours ago\n\n{X}\n\n{Y}\n",outlet="delta.example")
t("one_line_br",f"Home News {FIRST} May 8, 2024 {X} {Y} {X.replace('day 1','day 11')} Related: {headline(6)} © 2024 Delta Courier")
t("caps_menu",f"HOME | NEWS | OPINION | SPORT\n{FIRST}\nWednesday, May 8, 2024\nBy JANE ROE\n{X}\n{Y}\nRELATED ARTICLES\n{headline(7)}\nLEAVE A REPLY\nYour email address will not be published.",notext=["day 7","LEAVE A REPLY"])
t("pdf_copy",f"DELTA COURIER  Wednesday, May 8, 2024  Page A3\n\n{FIRST}\n\n{X[:60]}-\n{X[60:]}\n\n{Y}\n\nContinued on page A7\n",texts=["on day 2"])
t("byline_mail",f"{FIRST}\n\nby Jane Roe (jroe@delta.example)\n\nMay 8, 2024\n\n{X}\n\n{Y}\n\nJane Roe can be reached at jroe@delta.example or 555-0100.")
t("ru","Главная\nПолитика\nОбщество\n\nМинистры двух стран встретились в Ереване\n\n8 мая, среда, 2024 г. 14:41\n\nМинистры двух стран заявили в среду, что граница вновь откроется до конца года. Они говорили с журналистами после переговоров.\n\nПереход в Маргаре закрыт с 1993 года, и местные жители давно ждут его открытия.\n\nПоделиться\nЧитайте также\nПаводок перекрыл дорогу\nКомментарии (12)",titles=["Министры двух стран встретились в Ереване"],texts=["заявили в среду","Переход в Маргаре"],notext=["Паводок","Политика"])
t("he","דף הבית\nחדשות\nספורט\n\nשרי החוץ נפגשו בירוואן ודנו בפתיחת הגבול\n\nפורסם בתאריך 08/05/2024 בשעה 14:41\n\nשרי החוץ של שתי המדינות אמרו ביום רביעי כי הגבול ייפתח מחדש לפני סוף השנה וכי השיחות יימשכו.\n\nהמעבר במרגרה סגור משנת 1993 ותושבי האזור מחכים לפתיחתו זה שנים רבות.\n\nכתבות נוספות\nכל הזכויות שמורות",titles=["שרי החוץ נפגשו בירוואן ודנו בפתיחת הגבול"],texts=["הגבול ייפתח","המעבר במרגרה"],notext=["כל הזכויות"])
t("ja","ホーム\n国際\n経済\n\n二国の閣僚、国境の再開で合意\n\n2024年5月8日 14時41分\n\n二国の閣僚は八日、エレバンで会談し、年末までに国境を再び開くことで合意した。会談は四時間に及んだ。\n\n国境は1993年から閉鎖されており、住民は再開を長く待っていた。\n\n関連ニュース\n洪水で道路が不通\n",titles=["二国の閣僚、国境の再開で合意"],texts=["年末までに国境","1993年から"],notext=["洪水"])
t("hi","होम\nदेश\nदुनिया\n\nदो देशों के मंत्री सीमा खोलने पर सहमत हुए\n\n8 मई 2024, 14:41 IST\n\nदोनों देशों के मंत्रियों ने बुधवार को कहा कि सीमा साल के अंत से पहले फिर से खोल दी जाएगी और बातचीत जारी रहेगी।\n\nमार्गारा का रास्ता 1993 से बंद है और स्थानीय लोग लंबे समय से इसके खुलने का इंतज़ार कर रहे हैं।\n\nयह भी पढ़ें\nबाढ़ से सड़क बंद\n",titles=["दो देशों के मंत्री सीमा खोलने पर सहमत हुए"],texts=["फिर से खोल","1993 से बंद"],notext=["बाढ़"])
# html
h("author_box",f"{H1}<p>8 May 2024</p>{P}<h3>About the author</h3><p>Jane Roe is a fellow at the Institute and has written three books on borders.</p>",notext="three books")
h("notes",f"{H1}<p>8 May 2024</p><p>{X}<sup>[1]</sup></p><p>{Y}<sup>[2]</sup></p><h2>References</h2><ol><li>See the protocol of 2009.</li></ol>")
h("gallery",f"{H1}<p>8 May 2024</p><div class=gallery><p>1 of 3</p><figure><img><figcaption>A guard on the bridge. AFP</figcaption></figure></div>{P}",notext="1 of 3",cap="A guard on the bridge")
h("crumbs",f"<p>Home > World > Caucasus</p>{H1}<p>8 May 2024</p>{P}",notext="Home >")
h("time_ago_title",f"{H1}<span title='8 May 2024, 14:41'>2 years ago</span>{P}")
h("paywall",f"{H1}<p>8 May 2024</p><p>{X}</p><p>{Y}</p><div><p>To continue reading, subscribe today for $1.</p><p>Already a subscriber? Log in</p></div>",notext="subscribe today")
h("gdpr_de",f"{H1}<p>8. Mai 2024</p>{P}<div><p>Wir verwenden Cookies, um Inhalte und Anzeigen zu personalisieren. Mit Klick auf Zustimmen willigen Sie ein.</p></div>",notext="personalisieren")
h("syndicated",f"{H1}<p>8 May 2024</p>{P}<p>This article was originally published by Eurasianet.</p>")
h("email_tip",f"{H1}<p>8 May 2024</p>{P}<p>Do you know more? Contact our reporter at tips@delta.example.</p>")
h("js_date",f"{H1}<script>document.write('8 May 2024')</script><time class=dateline data-time=1715178060>—</time>{P}")
# dates
d("iso_space_zone","2024-05-08 14:41:00 +0400")
d("us_words","May the 8th, 2024")
d("dash_month","8-May-24")
d("quarter","Q2 2024",None,a=1)
d("two_digit_dots","08.05.24")
d("serial_text","45420.6118")
d("list",["2024-05-08","2024-05-09"])
d("obj",{"year":2024,"month":5,"day":8})
d("unix_us",1715178060000000)
d("unix_ns","1715178060000000000")
d("swahili","8 Mei 2024")
d("malay","Rabu, 8 Mei 2024 14:41 WIB")
d("afrikaans","Woensdag 8 Mei 2024")
d("catalan","8 de maig de 2024")
d("persian_digits","۱۸ اردیبهشت ۱۴۰۳","2024-05-07")
d("null_word","n/a","None")
d("day_32","32.05.2024",None,a=0,r=1,why="impossible")
d("month_13","2024-13-08",None,a=0,r=1,why="impossible")
# files
def row(n: int) -> str:
    return dumps({"title":headline(n),"text":story_text(n),"date":DAY})+"\n"

def zz(*m):
    f=io.BytesIO()
    with zipfile.ZipFile(f,"w",zipfile.ZIP_DEFLATED) as b:
        for n,x in m:
            b.writestr(n,x)
    return f.getvalue()
c("ris_in.zip",lambda: zz(("a.ris",f"TY  - NEWS\nTI  - {THREE[0]}\nDA  - 2024/05/08\nAB  - {X}\nER  - \n"),("b.jsonl",row(2))),a=2,r=0,date=DAY)
c("zip_head_only.zip",lambda: zz(("a.jsonl",row(1)*1))[:40],a=0,r=1)
c("xlsx_cut.xlsx",lambda: zz(("[Content_Types].xml","<Types/>"),("xl/workbook.xml","<workbook/>"))[:120],a=0,r=1)
c("gz_two.jsonl.gz",lambda: gzip.compress(row(1).encode())+gzip.compress(row(2).encode()),a=2,r=0)
c("gz_zeros.jsonl.gz",lambda: gzip.compress(row(1).encode())+b"\0"*512,a=1,r=0)
c("gz_header_flags.jsonl.gz",lambda: b"\x1f\x8b\x08\x08"+gzip.compress(row(1).encode())[4:10]+b"name.jsonl\0"+gzip.compress(row(1).encode())[10:],a=1,r=0)
c("gz_bad_method.gz",b"\x1f\x8b\x07\x00"+b"\0"*50,a=0,r=1)
c("bib_unclosed.bib",f"@article{{a,\n title={{{FIRST}}},\n abstract={{{X}",a=1,r=None)
c("bib_deep.bib","@article{a, title={"+"{"*200_000+"}}",a=None,r=None,maxr=1)
c("ris_many_tags.ris","TY  - NEWS\n"+"KW  - a\n"*300_000+f"TI  - {FIRST}\nAB  - {X}\nER  - \n",a=None,r=None,maxr=1)
c("enw_two.enw",f"%0 Newspaper Article\n%T {THREE[0]}\n%D 2024\n%8 May 8\n%X {X}\n\n%0 Newspaper Article\n%T {THREE[1]}\n%D 2024\n%8 May 8\n%X {Y}\n",a=2,r=0,date=DAY,titles=THREE[:2])
