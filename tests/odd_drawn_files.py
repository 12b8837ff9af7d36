# fmt: off
# ruff: noqa: E501, E701, E702, E731
"""A twenty-third draw: whole files of formats and services."""

from __future__ import annotations

import base64
import gzip
import io
import json
import os
import sqlite3
import tempfile
import zipfile
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from pathlib import Path

from odd_cases import case
from odd_drawn_texts import DAYS, A, B, T
from odd_pieces import page

j=lambda x:json.dumps(x,ensure_ascii=False)
def c(n,x,**k): case("f23_"+n,x,**k)
BOTH=dict(a=2,r=0,titles=T[:2],dates=DAYS[:2],texts=["held up forty ships","step toward the European"])
# 1 Factiva text
fv="\n\n".join(f"{T[i]}\n\n{312+i} words\n{14+i} March 2023\nDelta Courier\nDELCOU\nEnglish\nCopyright 2023. Delta Media Ltd. All rights reserved.\n\n{A[i]}\n\n{B[i]}\n\nDelta Media Ltd.\n\nDocument DELCOU0020230{314+i}ej3e0000{i}" for i in range(2))
c("factiva_print.txt",fv+"\n\nSearch Summary\nText\tBatumi or Chisinau\nDate\tAll Dates\nResults Found\t2\nTimestamp\t20 March 2023 10:12\n",**BOTH,outlet="Delta Courier")
c("factiva_tagged.txt","\n\n".join(f"HD {T[i]}\nBY Jane Roe\nWC 312 words\nPD {14+i} March 2023\nET 05:41\nSN Delta Courier\nSC DELCOU\nLA English\nCY Copyright 2023\nLP {A[i]}\nTD {B[i]}\nCO bat : Batumi Port\nIN i74 : Shipping\nNS c42 : Labour\nRE geo : Georgia\nPUB Delta Media\nAN Document DELCOU0020230314ej3e0000{i}" for i in range(2)),**BOTH,outlet="Delta Courier")
# LexisNexis
c("nexis_list.txt","\n\n".join(f"{i+1} of 2 DOCUMENTS\n\nDelta Courier\n\nMarch {14+i}, 2023 Tuesday\n\n{T[i]}\n\nBYLINE: Jane Roe\n\nSECTION: WORLD; Pg. A{3+i}\n\nLENGTH: 312 words\n\nDATELINE: BATUMI\n\n{A[i]}\n\n{B[i]}\n\nLOAD-DATE: March 17, 2023\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\nCopyright 2023 Delta Media\nAll Rights Reserved" for i in range(2)),**BOTH,outlet="Delta Courier")
c("nexis_uni.html","<html><body>"+"".join(f"<div class='SS_l0'><h1>{T[i]}</h1><p>Delta Courier</p><p>March {14+i}, 2023 Tuesday</p><p>Copyright 2023 Delta Media All Rights Reserved</p><p><b>Section:</b> WORLD; Pg. A3</p><p><b>Length:</b> 312 words</p><p><b>Byline:</b> Jane Roe</p><h2>Body</h2><p>{A[i]}</p><p>{B[i]}</p><p><b>Load-Date:</b> March 17, 2023</p><p>End of Document</p></div><hr>" for i in range(2))+"</body></html>",**BOTH)
# ProQuest
c("proquest.txt","____________________________________________________________\n"+"".join(f"Document {i+1} of 2\n\n{T[i]}\n\nAuthor: Roe, Jane.\n\nPublication info: Delta Courier ; Yerevan [Yerevan]. {14+i} Mar 2023: A.3.\n\nhttp://search.proquest.com/docview/1{i}\n\nAbstract: None available.\n\nFull text: {A[i]}\n\n{B[i]}\n\nSubject: Strikes;\n\nPublication title: Delta Courier\n\nPages: A.3\n\nPublication year: 2023\n\nPublication date: Mar {14+i}, 2023\n\nDocument type: News\n\nLanguage of publication: English\n____________________________________________________________\n" for i in range(2)),**BOTH,outlet="Delta Courier")
# EBSCO xml
c("ebsco.xml","<?xml version='1.0' encoding='UTF-8'?><records>"+"".join(f"<rec resultID='{i}'><header shortDbName='n5h' uiTerm='2W6{i}'><controlInfo><jinfo><jtl>Delta Courier</jtl></jinfo><pubinfo><dt year='2023' month='03' day='{14+i}'>{14+i} Mar 2023</dt></pubinfo><artinfo><tig><atl>{T[i]}</atl></tig><aug><au>Roe, Jane</au></aug><ab>{A[i]} {B[i]}</ab></artinfo><language code='eng'>English</language></controlInfo></header></rec>" for i in range(2))+"</records>",**BOTH)
c("ebsco.csv",'Article Title,Author,Journal Title,ISSN,ISBN,Publication Date,Volume,Issue,First Page,Page Count,Accession Number,DOI,Publisher,Doctype,Subjects,Keywords,Abstract,PLink\n'+"".join(f'"{T[i]}","Roe, Jane","Delta Courier","","","{14+i} Mar 2023","","","3","1","2W6{i}","","Delta","News","Strikes","","{A[i]} {B[i].replace(chr(34),chr(34)*2)}","http://search.ebscohost.com/login.aspx?direct=true&db=n5h&AN=2W6{i}"\n' for i in range(2)),**BOTH,outlet="Delta Courier")
# Media Cloud
c("mediacloud.csv","id,indexed_date,language,media_name,media_url,publish_date,title,url\n"+"".join(f'a{i}f,2023-03-20 10:00:00.123456,en,delta.example,delta.example,{DAYS[i]},"{T[i]}",https://delta.example/{i}-a\n' for i in range(2)),a=2,r=0,titles=T[:2],dates=DAYS[:2],lang="en")
c("mediacloud_old.csv","stories_id,publish_date,title,url,language,ap_syndicated,themes,media_id,media_name,media_url\n"+"".join(f'{i}1,{DAYS[i]} 05:41:00,"{T[i]}",https://delta.example/{i}-a,en,False,"",1,Delta Courier,https://delta.example\n' for i in range(2)),a=2,r=0,titles=T[:2],dates=DAYS[:2],outlet="Delta Courier")
# GDELT DOC csv (artlist)
c("gdelt_artlist.csv","\ufeffURL,MobileURL,Date,Title\n"+"".join(f'https://delta.example/{i}-a,,{DAYS[i]} 05:41:00,"{T[i]}"\n' for i in range(2)),a=2,r=0,titles=T[:2],dates=DAYS[:2])
c("gdelt_artlist.json",j({"articles":[{"url":f"https://delta.example/{i}-a","url_mobile":"","title":T[i],"seendate":f"2023031{4+i}T054100Z","socialimage":"","domain":"delta.example","language":"English","sourcecountry":"Armenia"} for i in range(2)]}),a=2,r=0,titles=T[:2],dates=DAYS[:2],lang="en")
# NewsAPI
c("newsapi.json",j({"status":"ok","totalResults":2,"articles":[{"source":{"id":None,"name":"Delta Courier"},"author":"Jane Roe","title":f"{T[i]} - Delta Courier","description":A[i][:100],"url":f"https://delta.example/{i}-a","urlToImage":None,"publishedAt":f"{DAYS[i]}T05:41:00Z","content":A[i][:150]+"… [+2101 chars]"} for i in range(2)]}),a=2,r=0,titles=T[:2],dates=DAYS[:2],outlet="Delta Courier",notext="2101")
# EventRegistry stream export jsonl
c("eventregistry.jsonl","\n".join(j({"uri":f"76{i}","lang":"eng","isDuplicate":False,"date":DAYS[i],"time":"05:41:00","dateTime":f"{DAYS[i]}T05:41:00Z","dateTimePub":f"{DAYS[i]}T05:40:00Z","dataType":"news","sim":0,"url":f"https://delta.example/{i}-a","title":T[i],"body":A[i]+"\n\n"+B[i],"source":{"uri":"delta.example","dataType":"news","title":"Delta Courier"},"authors":[{"uri":"jane@delta.example","name":"Jane Roe","type":"author","isAgency":False}],"sentiment":0.1,"wgt":4,"relevance":1}) for i in range(2)),**BOTH,outlet="Delta Courier",author="Jane Roe",lang="en")
# Zotero csv / rdf / json
c("zotero.csv",'"Key","Item Type","Publication Year","Author","Title","Publication Title","ISBN","ISSN","DOI","Url","Abstract Note","Date","Date Added","Date Modified","Access Date","Pages"\n'+"".join(f'"AB{i}","newspaperArticle","2023","Roe, Jane","{T[i]}","Delta Courier","","","","https://delta.example/{i}-a","{A[i]} {B[i].replace(chr(34),chr(34)*2)}","{DAYS[i]}","2024-01-05 10:00:00","2024-01-06 10:00:00","2024-01-05 10:00:00","A3"\n' for i in range(2)),**BOTH,outlet="Delta Courier")
c("zotero_csl.json",j([{"id":f"r{i}","type":"article-newspaper","abstract":A[i]+" "+B[i],"container-title":"Delta Courier","language":"en","page":"A3","title":T[i],"URL":f"https://delta.example/{i}-a","author":[{"family":"Roe","given":"Jane"}],"accessed":{"date-parts":[["2024",1,5]]},"issued":{"date-parts":[["2023",3,14+i]]}} for i in range(2)]),**BOTH,outlet="Delta Courier")
c("zotero.rdf",'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:dc="http://purl.org/dc/elements/1.1/">'+"".join(f'<bib:Article rdf:about="https://delta.example/{i}-a"><z:itemType>newspaperArticle</z:itemType><dcterms:isPartOf><bib:Newspaper><dc:title>Delta Courier</dc:title></bib:Newspaper></dcterms:isPartOf><bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Roe</foaf:surname></foaf:Person></rdf:li></rdf:Seq></bib:authors><dc:title>{T[i]}</dc:title><dcterms:abstract>{A[i]} {B[i]}</dcterms:abstract><dc:date>{DAYS[i]}</dc:date></bib:Article>' for i in range(2))+'</rdf:RDF>',**BOTH)
# WXR
def wxr(extra=""):
    return '''<?xml version="1.0" encoding="UTF-8" ?><rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Delta Courier</title><link>https://delta.example</link><wp:wxr_version>1.2</wp:wxr_version><wp:author><wp:author_login>jane</wp:author_login><wp:author_display_name><![CDATA[Jane Roe]]></wp:author_display_name></wp:author>'''+"".join(f'''<item><title><![CDATA[{T[i]}]]></title><link>https://delta.example/{i}-a</link><pubDate>{['Tue','Wed'][i]}, {14+i} Mar 2023 05:41:00 +0000</pubDate><dc:creator><![CDATA[jane]]></dc:creator><content:encoded><![CDATA[<!-- wp:paragraph --><p>{A[i]}</p><!-- /wp:paragraph -->

<!-- wp:image {{"id":5}} --><figure class="wp-block-image"><img src="a.jpg"/><figcaption>The harbour at dawn.</figcaption></figure><!-- /wp:image -->

<!-- wp:paragraph --><p>{B[i]}</p><!-- /wp:paragraph -->]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded><wp:post_date><![CDATA[{DAYS[i]} 09:41:00]]></wp:post_date><wp:post_date_gmt><![CDATA[{DAYS[i]} 05:41:00]]></wp:post_date_gmt><wp:status><![CDATA[publish]]></wp:status><wp:post_type><![CDATA[post]]></wp:post_type></item>''' for i in range(2))+extra+"</channel></rss>"
c("wxr.xml",wxr("<item><title>harbour</title><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status><content:encoded></content:encoded></item><item><title>nav</title><wp:post_type>nav_menu_item</wp:post_type><content:encoded></content:encoded></item>"),a=2,r=None,titles=T[:2],dates=DAYS[:2],texts=["held up forty ships","step toward"],notext="wp:paragraph",maxr=2)
c("wp_rest_embed.json",j([{"id":i,"date":f"{DAYS[i]}T09:41:00","date_gmt":f"{DAYS[i]}T05:41:00","modified":"2023-04-01T09:00:00","slug":"a","status":"publish","type":"post","link":f"https://delta.example/{i}-a","title":{"rendered":T[i].replace("strike","strike&#8217;s")},"content":{"rendered":f"<p>{A[i]}</p>\n<p>{B[i]}</p>\n","protected":False},"excerpt":{"rendered":f"<p>{A[i][:60]} [&hellip;]</p>\n"},"author":3,"_embedded":{"author":[{"id":3,"name":"Jane Roe"}],"wp:term":[[{"name":"World"}]]}} for i in range(2)]),a=2,r=0,dates=DAYS[:2],texts=["held up forty ships","step toward"],author="Jane Roe")
# Ghost
c("ghost.json",j({"db":[{"meta":{"exported_on":1700000000000,"version":"5.2"},"data":{"posts":[{"id":f"6{i}","title":T[i],"slug":"a","mobiledoc":None,"lexical":"{}","html":f"<p>{A[i]}</p><p>{B[i]}</p>","plaintext":f"{A[i]}\n\n{B[i]}","status":"published","published_at":f"{DAYS[i]}T05:41:00.000Z","created_at":"2023-03-01T00:00:00.000Z","updated_at":"2023-04-01T00:00:00.000Z","custom_excerpt":None} for i in range(2)],"users":[{"id":"1","name":"Jane Roe","email":"j@delta.example"}],"tags":[{"id":"1","name":"World"}],"settings":[{"key":"title","value":"Delta Courier"}]}}]}),a=2,r=None,titles=T[:2],dates=DAYS[:2],texts=["held up forty ships"],maxr=3)
# Substack zip
def zipd(d):
    f=io.BytesIO()
    with zipfile.ZipFile(f,"w",zipfile.ZIP_DEFLATED) as z:
        for n,x in d.items(): z.writestr(n,x)
    return f.getvalue()
c("substack.zip",lambda: zipd({"posts.csv":"post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url\n"+"".join(f"10{i}.a,{DAYS[i]}T05:41:00.000Z,true,,,newsletter,everyone,{T[i]},,\n" for i in range(2)),"posts/100.a.html":f"<p>{A[0]}</p><p>{B[0]}</p>","posts/101.a.html":f"<p>{A[1]}</p><p>{B[1]}</p>"}),a=None,r=None,texts=["held up forty ships","step toward"],maxr=3)
# Medium export
c("medium.zip",lambda: zipd({f"posts/{DAYS[i]}_a-{i}.html":f"<!DOCTYPE html><html><head><meta charset=utf-8><title>{T[i]}</title><style>*{{}}</style></head><body><article class='h-entry'><header><h1 class='p-name'>{T[i]}</h1></header><section data-field='subtitle' class='p-summary'>Nine days</section><section data-field='body' class='e-content'><section class='section'><div><p class='graf'>{A[i]}</p><p class='graf'>{B[i]}</p></div></section></section><footer><p>By <a class='p-author h-card'>Jane Roe</a> on <a href='#'><time class='dt-published' datetime='{DAYS[i]}T05:41:00.000Z'>March {14+i}, 2023</time></a>.</p><p><a class='p-canonical'>Canonical link</a></p><p>Exported from <a href='https://medium.com'>Medium</a> on May 2, 2024.</p></footer></article></body></html>" for i in range(2)}),**BOTH,notext="Exported from")
# Telegram JSON with entities
# WET
def rec(t,uri,ct,body,ty="conversion",extra=""):
    b=body.encode()
    return (f"WARC/1.0\r\nWARC-Type: {ty}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2023-03-20T10:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000{t}>\r\n{extra}Content-Type: {ct}\r\nContent-Length: {len(b)}\r\n\r\n").encode()+b+b"\r\n\r\n"
c("cc.warc.wet.gz",lambda: gzip.compress(rec(0,"","application/warc-fields","Software-Info: ia-web-commons\r\n","warcinfo"))+b"".join(gzip.compress(rec(i+1,f"https://delta.example/2023/03/{14+i}/a","text/plain",f"{T[i]} | Delta Courier\nHome\nWorld\nSport\nContact\n{T[i]}\nBy Jane Roe\nMarch {14+i}, 2023\n{A[i]}\n{B[i]}\nShare\nRelated\n{T[2]}\n© 2023 Delta Courier\n",extra="WARC-Identified-Content-Language: eng\r\n")) for i in range(2)),**BOTH,notext="Jane Roe")
# wayback
c("wayback.html",page(f"{T[0]}","<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id='wm-ipp-base'><div>The Wayback Machine - https://web.archive.org/web/20230402000000/https://delta.example/a</div><div>20 captures 14 Mar 2023 - 2 Apr 2024</div></div><!-- END WAYBACK TOOLBAR INSERT -->"+f"<h1>{T[0]}</h1><p class=date>14.03.2023</p><p>{A[0]}</p><p>{B[0]}</p><!-- FILE ARCHIVED ON 00:00:00 Apr 02, 2023 AND RETRIEVED FROM THE INTERNET ARCHIVE -->"),a=1,r=0,titles=T[:1],date=DAYS[0],texts=["held up"],notext="captures")
# wget tree
def tree(files):
    def w(d):
        for n,x in files.items():
            p=d/n; p.parent.mkdir(parents=True,exist_ok=True); p.write_bytes(x if isinstance(x,bytes) else x.encode())
    w.writes=True
    return w
art=lambda i,date: page(f"{T[i]} - Delta Courier",f"<nav><a href=/>Home</a> <a href=/w>World</a></nav><h1>{T[i]}</h1><p>{date}</p><p>{A[i]}</p><p>{B[i]}</p>")
# SingleFile
c("singlefile.html",f"<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://delta.example/a \n saved date: Sun Apr 02 2023 10:00:00 GMT+0400 (Armenia Standard Time)\n--><meta charset=utf-8><title>{T[0]}</title><style>:root{{--sf-img-1:url('data:image/png;base64,{'A'*5000}')}}</style><body><h1>{T[0]}</h1><time datetime=2023-03-14T05:41:00Z>2 weeks ago</time><p>{A[0]}<p>{B[0]}",a=1,r=0,titles=T[:1],date=DAYS[0],texts=["held up"])
# MHTML
def mht():
    m=MIMEMultipart("related",type="text/html"); m["From"]="<Saved by Blink>"; m["Snapshot-Content-Location"]="https://delta.example/a"; m["Subject"]=T[0]; m["Date"]="Sun, 2 Apr 2023 10:00:00 -0000"
    h=MIMEText(page(T[0],f"<h1>{T[0]}</h1><p>14 March 2023</p><p>{A[0]}</p><p>{B[0]}</p>"),"html","utf-8"); h["Content-Location"]="https://delta.example/a"; m.attach(h)
    f=MIMEText("body{color:red}","css"); f["Content-Location"]="cid:css"; m.attach(f)
    return m.as_bytes()
c("page.mhtml",mht,a=1,r=0,titles=T[:1],date=DAYS[0],texts=["held up"],notext="color:red")
# EPUB
def epub():
    d={"mimetype":"application/epub+zip","META-INF/container.xml":"<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles><rootfile full-path='OEBPS/c.opf' media-type='application/oebps-package+xml'/></rootfiles></container>","OEBPS/c.opf":"<package xmlns='http://www.idpf.org/2007/opf' version='3.0'><metadata xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>Delta Courier</dc:title><dc:date>2023-03-14</dc:date></metadata><manifest><item id='a' href='a.xhtml' media-type='application/xhtml+xml'/><item id='b' href='b.xhtml' media-type='application/xhtml+xml'/></manifest><spine><itemref idref='a'/><itemref idref='b'/></spine></package>"}
    for n,i in (("a",0),("b",1)): d[f"OEBPS/{n}.xhtml"]=f"<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title>{T[i]}</title></head><body><h1>{T[i]}</h1><p>{A[i]}</p><p>{B[i]}</p></body></html>"
    return zipd(d)
c("issue.epub",epub,a=2,r=None,titles=T[:2],texts=["held up forty ships","step toward"],maxr=2)
# mbox newsletters
def mbox():
    o=b""
    for i in range(2):
        m=MIMEMultipart("alternative"); m["From"]="Delta Courier <news@delta.example>"; m["To"]="me@x.example"; m["Subject"]="=?utf-8?B?"+base64.b64encode(T[i].encode()).decode()+"?="; m["Date"]=f"{['Tue','Wed'][i]}, {14+i} Mar 2023 09:41:00 +0400"
        m.attach(MIMEText(A[i]+"\n\n"+B[i]+"\n\nUnsubscribe: https://x","plain","utf-8")); m.attach(MIMEText(f"<p>{A[i]}</p><p>{B[i]}</p><p><a href=x>Unsubscribe</a> | View in browser</p>","html","utf-8"))
        o+=b"From news@delta.example Tue Mar 14 09:41:00 2023\n"+m.as_bytes().replace(b"\nFrom ",b"\n>From ")+b"\n\n"
    return o
c("letters.mbox",mbox,**BOTH,notext="Unsubscribe")
# Excel csv locales
def xls(sep,head,date,enc="cp1252",end="\r\n"): return (sep.join(head)+end+"".join(sep.join(['"'+T[i]+'"','"'+(A[i]+" "+B[i]).replace('"','""')+'"',date.format(d=14+i)])+end for i in range(2))).encode(enc)
c("xl_de.csv",xls(";",["Überschrift","Text","Datum"],"{d}.03.2023"),**BOTH)
c("xl_fr.csv",xls(";",["Titre","Contenu de l'article","Date de parution"],"{d}/03/2023"),**BOTH)
c("xl_ru.csv",xls(";",["Заголовок","Текст статьи","Дата публикации"],"{d}.03.2023 9:41","cp1251"),**BOTH)
c("xl_us.csv",xls(",",["Headline","Article Text","Pub Date"],"3/{d}/2023 9:41:00 AM","utf-8-sig"),**BOTH)
c("xl_jp.csv",xls(",",["見出し","本文","掲載日"],"2023年3月{d}日","cp932"),**BOTH)
c("xl_unicode.txt",xls("\t",["Title","Body","Date"],"{d}-Mar-23","utf-16"),**BOTH)
c("xl_pl.csv",xls(";",["Tytuł","Treść","Data"],"{d}.03.2023","cp1250"),**BOTH)
c("xl_tr.csv",xls(";",["Başlık","Metin","Tarih"],"{d}.03.2023","cp1254"),**BOTH)
# Arrow/Parquet
def pq(table,name="x"):
    import pyarrow.parquet as p
    f=io.BytesIO(); p.write_table(table,f); return f.getvalue()
def t_nested():
    import pyarrow as pa
    return pq(pa.Table.from_pylist([{"article":{"headline":T[i],"content":{"text":A[i]+" "+B[i]}},"meta":{"published":DAYS[i]+"T05:41:00Z","source":{"name":"Delta Courier"}}} for i in range(2)]))
c("nested.parquet",t_nested,**BOTH,outlet="Delta Courier")
def t_list():
    import datetime as dt

    import pyarrow as pa
    return pq(pa.table({"title":pa.array(T[:2],pa.dictionary_encode if False else pa.string()).dictionary_encode(),"paragraphs":pa.array([[A[i],B[i]] for i in range(2)],pa.list_(pa.large_string())),"date":pa.array([dt.date.fromisoformat(d) for d in DAYS[:2]],pa.date64()),"emb":pa.array([[.1]*8]*2,pa.list_(pa.float32(),8)),"flag":pa.array([True,None]),"dec":pa.array([1,2],pa.decimal128(38,0)),"dur":pa.array([1,2],pa.duration("s")),"raw":pa.array([b"\xff",b"\0"])}))
c("odd_types.parquet",t_list,**BOTH)
def t_map():
    import pyarrow as pa
    return pq(pa.table({"fields":pa.array([[("title",T[i]),("body",A[i]+" "+B[i]),("date",DAYS[i])] for i in range(2)],pa.map_(pa.string(),pa.string()))}))
c("map.parquet",t_map,**BOTH)
def t_ts():

    import pyarrow as pa
    f=io.BytesIO(); tb=pa.table({"Headline":T[:2],"Full Text":[A[i]+" "+B[i] for i in range(2)],"Published":pa.array([1678772460000000000+86400*10**9*i for i in range(2)],pa.timestamp("ns","Asia/Yerevan"))})
    with pa.ipc.new_stream(f,tb.schema) as w: w.write_table(tb)
    return f.getvalue()
c("stream.arrow",t_ts,**BOTH)
# mistakes
def sq():
    p=tempfile.mktemp(); d=sqlite3.connect(p); d.execute("create table articles(title,text,date)"); d.execute("insert into articles values(?,?,?)",(T[0],A[0],DAYS[0])); d.commit(); d.close(); b=Path(p).read_bytes(); os.remove(p); return b
c("corpus.sqlite3",sq,a=0,r=1,why="SQLite")
c("sqlite_as.csv",sq,a=0,r=1,why="SQLite")
def dk():
    import duckdb
    p=tempfile.mktemp(suffix=".duckdb"); d=duckdb.connect(p); d.execute("create table a(x int)"); d.close(); b=Path(p).read_bytes(); os.remove(p); return b
c("corpus.duckdb",dk,a=0,r=1,why="DuckDB")
c("duck_as.json",dk,a=0,r=1,why="DuckDB")
