# fmt: off
# ruff: noqa: E501, E701, E702
"""A twenty-fourth draw: the kinds of the one before that went worst."""

from __future__ import annotations

import io
import zipfile
from json import dumps

from odd_cases import case
from odd_drawn_texts import DAYS, A, B, T
from odd_pieces import page

D=DAYS[1]; H1=f"<h1>{T[1]}</h1>"; PP=f"<p>{A[1]}</p><p>{B[1]}</p>"
OK=dict(a=1,r=0,titles=[T[1]],date=D,texts=["step toward the European","Wine and fruit"])
NO=dict(a=0,r=1,titles=[],texts=[],date=None)
BOTH=dict(a=2,r=0,titles=T[1:],dates=DAYS[1:],texts=["step toward the European","two canals"])
MORE=["Storm shuts the pass to Stepantsminda","Museum of railways opens in Gyumri","Turkish lira falls to a new low","Bees return to the Ararat plain","Tax on imported cars rises again","Court frees two journalists in Baku"]
UL="<ul>"+"".join(f"<li><a href=/{i}>{x}</a></li>" for i,x in enumerate(MORE))+"</ul>"
def h(n,body,head="",title=T[1],**k): case("h24_"+n+".html",page(title,body,head),**{**OK,**k})
def t(n,x,**k): case("t24_"+n+".txt",x,**{**OK,**k})
def f(n,x,**k): case("f24_"+n,x,**k)
def d(n,line,date=D,**k): case("d24_"+n+".txt",f"{T[1]}\n\n{line}\n\n{A[1]}\n\n{B[1]}\n",**{**OK,"date":date,**k})
# 30 pages
h("wall_metered",f"{H1}<p>15 March 2023</p>{PP}<div><p>You've read 3 of 5 free articles this month.</p><p>Subscribe now for unlimited access.</p></div>",notext=["free articles","unlimited access"])
h("wall_de",f"{H1}<p>15.03.2023</p>{PP}<div><h3>Weiterlesen mit Delta Plus</h3><p>Dieser Artikel ist nur für Abonnenten zugänglich.</p><p>Jetzt für 1 Euro testen</p></div>",notext=["Delta Plus","Abonnenten"])
h("wall_ru",f"{H1}<p>15 марта 2023</p>{PP}<div><p>Материал доступен только подписчикам.</p><p>Оформить подписку</p></div>",notext=["подписчикам","Оформить"])
h("cards_section","<h1>Caucasus</h1>"+"".join(f"<article class=c><h2><a href=/{i}>{x}</a></h2><p class=dek>{x}, the ministry said on Wednesday in a statement.</p><time datetime=2023-03-15>15 Mar</time></article>" for i,x in enumerate(MORE)),title="Caucasus | Delta Courier",**NO)
h("home_mixed","<nav>Home World</nav>"+"".join(f"<div><a href=/{i}><h3>{x}</h3></a><p>By Jane Roe</p><p>{x} after a long night, witnesses said.</p></div>" for i,x in enumerate(MORE*2))+"<footer>© 2023 Delta</footer>",title="Delta Courier - News of the Caucasus",**NO)
h("search_results","<h1>Search results for: Chisinau</h1><p>24 results found</p>"+"".join(f"<div class=hit><h4><a>{x}</a></h4><p>… {x} and the city of <b>Chisinau</b> …</p></div>" for x in MORE),title="Search results",**NO)
h("author_page","<h1>Jane Roe</h1><p>Jane Roe covers the Black Sea.</p>"+"".join(f"<h3><a href=/{i}>{x}</a></h3><p>March {i+1}, 2023</p>" for i,x in enumerate(MORE)),title="Jane Roe - Delta Courier",**NO)
h("digest","<h1>The week in the Caucasus</h1><p>15 March 2023</p>"+"".join(f"<h2><a href=/{i}>{x}</a></h2><p>{A[i%3]}</p><p>{B[i%3]}</p>" for i,x in enumerate(MORE)),title="The week in the Caucasus",titles=["The week in the Caucasus"],texts=["two canals"])
h("consent_de","<h1>Wir verwenden Cookies</h1><p>Wir und unsere Partner speichern Informationen auf einem Gerät und greifen darauf zu.</p><button>Alle akzeptieren</button>",title="Datenschutz",**NO)
h("consent_fr","<h1>Nous utilisons des cookies</h1><button>Tout accepter</button><button>Continuer sans accepter</button>",title="Delta",**NO)
h("about_cookies","<h1>Parliament in Chisinau votes for a law on cookies and personal data</h1><p>15 March 2023</p>"+PP,title="Parliament in Chisinau votes for a law on cookies and personal data",titles=["Parliament in Chisinau votes for a law on cookies and personal data"])
h("deleted","<h1>Страница не найдена</h1><p>Возможно, она была удалена или перемещена. Попробуйте начать с главной страницы.</p>",title="Ошибка 404",**NO)
h("e500","<h1>Server Error</h1><h2>500 - Internal server error.</h2><h3>There is a problem with the resource you are looking for, and it cannot be displayed.</h3>",title="500 - Internal server error.",**NO)
h("e451","<h1>451: Unavailable due to legal reasons</h1><p>We recognize you are attempting to access this website from a country belonging to the European Economic Area (EEA) including the EU which enforces the General Data Protection Regulation (GDPR) and therefore access cannot be granted at this time.</p>",title="451: Unavailable due to legal reasons",**NO)
h("coming_soon","<h1>This domain is for sale</h1><p>delta.example is available. Buy this domain. Get a price in less than 24 hours.</p>",title="delta.example is for sale",**NO)
h("greymatter",f"<p class=date>Wednesday, March 15th</p><p><b>{T[1]}</b></p><p>{A[1]}</p><p>{B[1]}</p><p><i>Posted by Jane @ 09:41 AM CST</i> [<a>Link</a>] [<a>2 Comments</a>] [<a>Karma: 3 (+/-)</a>]</p>",date=None,notext=["Karma","2 Comments"])
h("phpbb_print",f"<h1>Delta Forum</h1><h2>{T[1]}</h2><p><b>Author:</b> jane [ Wed Mar 15, 2023 9:41 am ]</p><p>{A[1]}</p><p>{B[1]}</p><p>Page 1 of 1 All times are UTC+04:00</p><p>Powered by phpBB</p>",title=f"Delta Forum • {T[1]}",notext=["Powered by"])
h("dreamweaver",f"<table width=760><tr><td width=150><a>Home</a><br><a>About</a><br><a>Links</a></td><td><!-- InstanceBeginEditable name='body' --><span class=headline>{T[1]}</span><br><span class=date>March 15, 2023</span><p>{A[1]}</p><p>{B[1]}</p><a href='javascript:history.back()'>&lt;&lt; Back</a><!-- InstanceEndEditable --></td></tr></table>",title="Untitled Document",notext=["<< Back"])
h("span_title",f"<div class=body><span class=x1>{T[1]}</span><div class=x2>15/03/2023 09:41</div><div>{A[1]}</div><div>{B[1]}</div></div>",title=f"{T[1]} / Politics / Delta Courier")
h("gallery_in",f"{H1}<p>15 March 2023</p><p>{A[1]}</p><figure><img><figcaption>Deputies leave the hall. Photo: Delta/Ion Rusu</figcaption></figure><p>{B[1]}</p><div><h3>Most read</h3>{UL}</div>",cap="Deputies leave",notext="Bees return")
t("jina_warning",f"Title: {T[1]}\n\nURL Source: https://delta.example/b\n\nPublished Time: Wed, 15 Mar 2023 05:41:00 GMT\n\nWarning: This is a cached snapshot of the original page\n\nMarkdown Content:\n# {T[1]}\n\n{A[1]}\n\n[Advertise with us](https://x)\n\n{B[1]}\n")
t("firecrawl",f"---\ntitle: {T[1]}\nurl: https://delta.example/b\nog:site_name: Delta Courier\narticle:published_time: 2023-03-15T05:41:00Z\n---\n\n{A[1]}\n\n{B[1]}\n")
t("comments_disqus",f"{T[1]}\nBy Jane Roe\nMarch 15, 2023\n{A[1]}\n{B[1]}\nRecent comments\nAnonymous says:\nI never thought they would dare, and now look at the faces in the government.\nReply\nvasile77 says:\nAnd who pays for the apples?\nReply\n",notext=["never thought","apples"])
t("title_thrice",f"{T[1]} | Delta Courier\n{T[1]}\n{T[1]}\n15 March 2023\n{A[1]}\n{B[1]}\n")
t("cms_footer",f"{T[1]}\n\n15.03.2023\n\n{A[1]}\n\n{B[1]}\n\n[Back to top] [Print] [E-mail]\n\nUnsubscribe from this list\n",notext=["Back to top","Unsubscribe"])
t("uk","Головна\nПолітика\nПарламент у Кишиневі проголосував за вихід з митної угоди\n15 березня 2023, 09:41\nДепутати у Кишиневі пізно в понеділок 58 голосами проти 40 проголосували за вихід з митної угоди, до якої країна приєдналася 2005 року.\nПрем'єр-міністр назвав голосування кроком до європейського ринку; опозиція вийшла із зали.\nЧитайте також: Буря закрила перевал\nКоментарі (0)\n",titles=["Парламент у Кишиневі проголосував за вихід з митної угоди"],texts=["58 голосами"],notext=["Читайте також","Коментарі"])
t("ro","Acasă\nPolitică\nParlamentul de la Chișinău votează ieșirea din uniunea vamală\nmiercuri, 15 martie 2023, 09:41\nDeputații de la Chișinău au votat luni seara, cu 58 de voturi la 40, ieșirea din pactul vamal la care țara a aderat în 2005.\nPremierul a numit votul un pas spre piața europeană; opoziția a părăsit sala.\nCitește și: Furtuna închide pasul\nDistribuie\n",titles=["Parlamentul de la Chișinău votează ieșirea din uniunea vamală"],texts=["58 de voturi"],notext=["Citește și","Distribuie"])
t("pl","Strona główna\nŚwiat\nParlament w Kiszyniowie głosuje za wyjściem z paktu celnego\n15.03.2023 09:41\nDeputowani w Kiszyniowie późnym wieczorem w poniedziałek zagłosowali 58 do 40 za wyjściem z paktu celnego, do którego kraj przystąpił w 2005 roku.\nPremier nazwał to krokiem ku rynkowi europejskiemu; opozycja opuściła salę.\nCzytaj także: Burza zamyka przełęcz\nZobacz więcej\n",titles=["Parlament w Kiszyniowie głosuje za wyjściem z paktu celnego"],texts=["58 do 40"],notext=["Czytaj także"])
t("ko","홈\n국제\n로그인\n키시나우 의회, 관세 협정 탈퇴 표결\n입력 2023.03.15 09:41\n키시나우 의원들은 월요일 밤 58 대 40으로 2005년에 가입한 관세 협정에서 탈퇴하기로 표결했다.\n총리는 이를 유럽 시장으로 가는 걸음이라고 불렀고 야당은 퇴장했다.\n관련기사\n폭풍으로 고개 폐쇄\nCopyright ⓒ 델타\n",titles=["키시나우 의회, 관세 협정 탈퇴 표결"],texts=["58 대 40"],notext=["관련기사","로그인"])
t("fa","خانه\nبین‌الملل\nورود\nپارلمان کیشیناو به خروج از پیمان گمرکی رأی داد\nچهارشنبه ۲۴ اسفند ۱۴۰۱ ساعت ۰۹:۴۱\nنمایندگان در کیشیناو دیروقت دوشنبه با ۵۸ رأی در برابر ۴۰ به خروج از پیمان گمرکی که کشور در سال ۲۰۰۵ به آن پیوسته بود رأی دادند.\nنخست‌وزیر این رأی را گامی به سوی بازار اروپا خواند؛ مخالفان تالار را ترک کردند.\nبیشتر بخوانید\nتوفان گردنه را بست\n",titles=["پارلمان کیشیناو به خروج از پیمان گمرکی رأی داد"],texts=["۵۸ رأی"],notext=["بیشتر بخوانید","ورود"])
# 20 files
def z(dd):
    b=io.BytesIO()
    with zipfile.ZipFile(b,"w",zipfile.ZIP_DEFLATED) as x:
        for n,c in dd.items(): x.writestr(n,c)
    return b.getvalue()
R=[1,2]
f("gnews.json",dumps({"totalArticles":2,"articles":[{"title":T[i],"description":A[i][:90],"content":A[i]+" "+B[i][:50]+"... [912 chars]","url":f"https://delta.example/{i}","image":None,"publishedAt":DAYS[i]+"T05:41:00Z","source":{"name":"Delta Courier","url":"https://delta.example"}} for i in R]}),**{**BOTH,"texts":["step toward"]},outlet="Delta Courier",notext="912 chars")
f("google_rss.xml","<rss version='2.0'><channel><title>Google News</title>"+"".join(f"<item><title>{T[i]} - Delta Courier</title><link>https://news.google.com/rss/articles/CBM{i}</link><pubDate>{['','Wed','Thu'][i]}, {14+i} Mar 2023 05:41:00 GMT</pubDate><description>&lt;a href='x'&gt;{T[i]}&lt;/a&gt;&amp;nbsp;&lt;font&gt;Delta Courier&lt;/font&gt;</description><source url='https://delta.example'>Delta Courier</source></item>" for i in R)+"</channel></rss>",a=2,r=0,titles=T[1:],dates=DAYS[1:],outlet="Delta Courier")
f("map_list.parquet",lambda:_pq([{"record":[("headline",T[i]),("text",A[i]+" "+B[i]),("pubdate",DAYS[i])]} for i in R],"map"),**BOTH)
f("struct_list.parquet",lambda:_pq([{"title":T[i],"date":DAYS[i],"content":[{"type":"p","text":A[i]},{"type":"p","text":B[i]}]} for i in R]),**BOTH)
f("deep3.parquet",lambda:_pq([{"payload":{"article":{"title":T[i],"body":A[i]+" "+B[i],"published_at":DAYS[i]}}} for i in R]),**BOTH)
def _pq(rows,kind=""):
    import pyarrow as pa
    import pyarrow.parquet as q
    s=io.BytesIO()
    if kind: tb=pa.table({"record":pa.array([r["record"] for r in rows],pa.map_(pa.string(),pa.string()))})
    else: tb=pa.Table.from_pylist(rows)
    q.write_table(tb,s); return s.getvalue()
f("wp_rest_str_author.json",dumps([{"id":i,"date":DAYS[i]+"T01:41:00","date_gmt":DAYS[i-1]+"T21:41:00","link":f"https://delta.example/{i}-x","title":{"rendered":T[i]},"content":{"rendered":f"<p>{A[i]}</p><p>{B[i]}</p>"},"author":2,"yoast_head_json":{"author":"Jane Roe"}} for i in R]),a=2,r=0,titles=T[1:],dates=DAYS[:2],texts=["step toward"])
f("wp_dump.csv","ID,post_author,post_date,post_date_gmt,post_content,post_title,post_status,post_type,guid\n"+"".join(f'{i},1,{DAYS[i]} 01:41:00,{DAYS[i-1]} 21:41:00,"<!-- wp:paragraph --><p>{A[i]}</p><!-- /wp:paragraph --><p>{B[i]}</p>","{T[i]}",publish,post,https://delta.example/?p={i}\n' for i in R),a=2,r=0,titles=T[1:],dates=DAYS[:2],texts=["step toward"],notext="wp:para")
f("csl_list.json",dumps({"items":[{"id":str(i),"type":"article-newspaper","title":T[i],"abstract":A[i]+" "+B[i],"container-title":"Delta Courier","issued":{"date-parts":[["2023","3",str(14+i)]]}} for i in R]}),**BOTH,outlet="Delta Courier")
f("csl_literal.json",dumps([{"id":str(i),"type":"article-newspaper","title":T[i],"abstract":A[i]+" "+B[i],"container-title":"Delta Courier","issued":{"literal":f"March {14+i}, 2023"}} for i in R]),**BOTH)
f("factiva_lines.txt","\n\n".join(f"HD\n{T[i]}\n\nBY\nJane Roe\n\nWC\n312 words\n\nPD\n{14+i} March 2023\n\nSN\nDelta Courier\n\nSC\nDELCOU\n\nLA\nEnglish\n\nLP\n{A[i]}\n\nTD\n{B[i]}\n\nNS\nc42 : Labour\n\nPUB\nDelta Media\n\nAN\nDocument DELCOU0020230315ej3f0000{i}" for i in R),**BOTH,outlet="Delta Courier")
f("ebsco_html.html","<html><body>"+"".join(f"<h2>{T[i]}</h2><dl><dt>Source:</dt><dd>Delta Courier. 3/{14+i}/2023, p3</dd><dt>Author(s):</dt><dd>Roe, Jane</dd><dt>Abstract:</dt><dd>{A[i]} {B[i]}</dd><dt>Accession Number:</dt><dd>2W6{i}</dd></dl>" for i in R)+"</body></html>",a=None,r=None,texts=["step toward"],maxr=1)
f("tr_utf8.csv","Başlık;Metin;Yayın Tarihi\n"+"".join(f'"{T[i]}";"{A[i]} {B[i]}";{14+i}.03.2023\n' for i in R),**BOTH)
f("tr_1254.csv",("Başlık;Haber Metni;Tarih\n"+"".join(f'"Gümrük anlaşması: {T[i]}";"{A[i]} {B[i]}";{14+i}.03.2023\n' for i in R)).encode("cp1254"),**{**BOTH,"titles":["Gümrük anlaşması: "+x for x in T[1:]]})
f("is_1252.csv",("title;text;date\n"+"".join(f'"Þing í Kíev: {T[i]}";"{A[i]} {B[i]} Þjóðin bíður.";{DAYS[i]}\n' for i in R)).encode("cp1252"),**{**BOTH,"titles":["Þing í Kíev: "+x for x in T[1:]]})
f("letter.eml",f"From: Delta Courier <n@delta.example>\nTo: a@b.c\nSubject: {T[1]}\nDate: Wed, 15 Mar 2023 09:41:00 +0400\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<table><tr><td><a href=x>View this email in your browser</a></td></tr><tr><td><p>{A[1]}</p><p>{B[1]}</p></td></tr><tr><td>You are receiving this email because you opted in via our website.<br><a>Unsubscribe from this list</a> | <a>Update subscription preferences</a></td></tr></table>",**OK,notext=["View this email","Unsubscribe","You are receiving"])
f("meta_source.jsonl","\n".join(dumps({"title":T[i],"text":A[i]+" "+B[i],"metadata":{"source":"Delta Courier","published":DAYS[i]}}) for i in R),**BOTH,outlet="Delta Courier")
f("meta_parser.jsonl","\n".join(dumps({"title":T[i],"text":A[i]+" "+B[i],"date":DAYS[i],"meta":{"parser":"v2","source_file":"a.gz"}}) for i in R),**BOTH,outlet="unknown")
f("bad_rows.arrow",lambda:_ar(),a=1,r=1)
def _ar():
    import pyarrow as pa
    s=io.BytesIO(); tb=pa.table({"title":[T[1],""],"text":[A[1]+" "+B[1],None],"date":[DAYS[1],None]})
    with pa.ipc.new_file(s,tb.schema) as w: w.write_table(tb)
    return s.getvalue()
f("duck_copy.csv","title,text,date\n"+"".join(f'{T[i]},"{A[i]} {B[i]}",{DAYS[i]} 00:00:00+00\n' for i in R),**BOTH)
f("guardian_saved.json",dumps({"response":{"status":"ok","content":{"id":"world/2023/mar/15/x","type":"article","webTitle":T[1],"webPublicationDate":"2023-03-15T05:41:00Z","webUrl":"https://www.theguardian.com/world/2023/mar/15/x","fields":{"bodyText":A[1]+" "+B[1],"byline":"Jane Roe"}}}}),**OK)
# 10 dates
d("clock_amid_de","15. März, 09:41 Uhr, 2023")
d("pipes","Wed | 15 Mar | 2023 | 09:41")
d("fr_deg","Le 15 mars 2023, à 9 h 41")
d("hijri_line","الأربعاء 23 شعبان 1444 هـ")
d("thai_short","15 มี.ค. 2566 09:41 น.")
d("showa","令和5年3月15日(水)")
d("lv","2023. gada 15. martā, 09:41")
d("et","15. märts 2023 09:41")
d("hr","srijeda, 15. ožujka 2023. u 09:41")
d("mn","2023 оны 3-р сарын 15")
