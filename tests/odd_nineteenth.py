# fmt: off
# ruff: noqa: E501
"""A nineteenth draw: misread Cyrillic, corpora, dumps of services, statistics programs."""

from __future__ import annotations

import gzip
from json import dumps

from odd_archives import zipb
from odd_cases import DAY, case, headline, story_text
from odd_pieces import BOTH, FIRST, THREE, P, X, Y, lines

TIME = "2024-05-08T16:41:00Z"
RUSSIAN = "Министры двух стран обсудили в Ереване открытие границы до конца года. Они говорили с журналистами после переговоров, которые длились четыре часа, и вечером уехали из города."

# Cyrillic read under the wrong table
case("yb_koi8_as_1251.txt", f"{RUSSIAN.encode('koi8_r').decode('cp1251')}\n\n08.05.2024\n", a=1, texts=["Министры двух стран"], r=0)
case("yb_866_as_1251.csv", "title;text;date\n" + "".join(f"{headline(n)};{RUSSIAN.encode('cp866').decode('cp1251', 'replace')};2024-05-08\n" for n in (1, 2)), a=None, maxr=2)
case("yb_1251_as_latin.jsonl", dumps({"title": FIRST, "text": RUSSIAN.encode("cp1251").decode("latin-1"), "date": DAY}, ensure_ascii=False), a=1, texts=["Министры двух стран"], date=DAY, r=0)
case("yb_1251_as_koi8.txt", f"{RUSSIAN.encode('cp1251').decode('koi8_r')}\n\n08.05.2024\n", a=1, texts=["Министры двух стран"], r=0)
# Corpora and notes
case("yd_newsml_g2.xml", "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'><itemSet>" + "".join(f"<newsItem guid='urn:{n}'><itemMeta><versionCreated>{TIME}</versionCreated></itemMeta><contentMeta><headline>{headline(n)}</headline></contentMeta><contentSet><inlineXML contenttype='application/xhtml+xml'><html xmlns='http://www.w3.org/1999/xhtml'><body><p>{story_text(n)}</p></body></html></inlineXML></contentSet></newsItem>" for n in (1, 2)) + "</itemSet></newsMessage>", **BOTH)
case("yd_mc_attention.csv", "date,total_count,count,ratio\n2024-05-08,1200,12,0.01\n2024-05-09,1300,13,0.01\n", a=0, maxr=2)
case("yd_cdx.cdx", " CDX N b a m s k r M S V g\n" + "".join(f"example,delta)/{n} 20240508164100 https://delta.example/{n} text/html 200 AAAA - - 1234 {n} x.warc.gz\n" for n in (1, 2)), a=0, r=1)
case("yd_duckdb.duckdb", b"\0" * 8 + b"DUCK" + b"\x40" + b"\0" * 4000, a=0, r=1, why="export its table")
case("yd_sqlite.txt", b"SQLite format 3\0" + b"\x10\0\1\1" + b"\0" * 4000, a=0, r=1, why="atabase")
case("yd_front.zip", zipb({f"content/2024/{n}/index.md": f"+++\ntitle = '{headline(n)}'\ndate = 2024-05-08T10:00:00+02:00\n+++\n{story_text(n)}\n" for n in (1, 2)}), **BOTH)
# Dumps of services
case("ye_elastic_bulk.json", "".join(dumps({"index": {"_index": "news", "_id": str(n)}}) + "\n" + dumps({"title": headline(n), "content": story_text(n), "published": TIME}) + "\n" for n in (1, 2)), **BOTH)
case("ye_mongo_v2.json", "".join(dumps({"_id": {"$oid": "64"}, "title": headline(n), "text": story_text(n), "date": {"$date": {"$numberLong": "1715186460000"}}}) + "\n" for n in (1, 2)), **BOTH)
case("ye_telethon.jsonl", "".join(dumps({"_": "Message", "id": n, "peer_id": {"_": "PeerChannel", "channel_id": 1}, "date": "2024-05-08T16:41:00+00:00", "message": f"{headline(n)}\n\n{story_text(n)}", "views": 10}) + "\n" for n in (1, 2)), a=2, texts=["on day 1", "on day 2"], date=DAY, r=0)
case("ye_tweets_v1.jsonl", "".join(dumps({"created_at": "Wed May 08 16:41:00 +0000 2024", "id_str": str(n), "full_text": story_text(n), "user": {"screen_name": "delta", "created_at": "Fri Mar 01 10:00:00 +0000 2010"}}) + "\n" for n in (1, 2)), a=2, texts=["on day 1", "on day 2"], date=DAY, r=0)
case("ye_guardian.json", dumps({"response": {"status": "ok", "results": [{"id": f"world/{n}", "webPublicationDate": TIME, "webTitle": headline(n), "webUrl": f"https://delta.example/{n}", "fields": {"headline": headline(n), "bodyText": story_text(n), "byline": "Jane Roe", "lastModified": "2024-05-20T00:00:00Z"}} for n in (1, 2)]}}), **BOTH)
case("ye_newsapi.json", dumps({"status": "ok", "totalResults": 2, "articles": [{"source": {"id": None, "name": "Delta Courier"}, "author": None, "title": f"{headline(n)} - Delta Courier", "description": "Short.", "url": f"https://delta.example/{n}", "publishedAt": TIME, "content": story_text(n)[:200] + "… [+1234 chars]"} for n in (1, 2)]}), a=2, date=DAY, outlet="Delta Courier", notext="+1234 chars", r=0)
# Tables from statistics programs and spreadsheets
case("yf_stata.csv", lines("v1,headline,bodytext,pubdate,negative", '{n},"{t}","{x}",08may2024,"0,5"'), titles=THREE, date=DAY, r=0)
case("yf_sas.csv", lines("id,headline,story,pubdate", '{n},"{t}","{x}",08MAY2024:16:41:00'), titles=THREE, date=DAY, r=0)
case("yf_spss_seconds.csv", lines("id;title;text;date", '{n};"{t}";"{x}";08-MAY-2024 16:41:00.00'), titles=THREE, date=DAY, r=0)
case("yf_sep_decimal.csv", "sep=;\r\n" + lines("Titel;Text;Datum;Anteil", '"{t}";"{x}";08.05.2024;0,25').replace("\n", "\r\n"), titles=THREE, date=DAY, r=0)
case("yf_epoch_ms.csv", lines("title,text,created_at", '"{t}","{x}",1715186460000'), titles=THREE, date=DAY, r=0)
case("yf_epoch_scientific.csv", lines("title,text,created_at", '"{t}","{x}",1.71518646E12'), titles=THREE, date=DAY, r=0)
case("yf_bbc.csv", lines("category\tfilename\ttitle\tcontent", "business\t00{n}.txt\t{t}\t {x}"), titles=THREE, r=0)
case("yf_html_cells.csv", lines("title,content,published", '"{t}","<p>{x}</p><p>Read <a href=""https://delta.example"">more</a> &amp; on.</p>","8. Mai 2024, 16:41 Uhr"'), titles=THREE, date=DAY, r=0, notext="<p>")
# Harm
case("yg_half.csv", lines("title,text,date", '"{t}","{x}",2024-05-08')[:-60], a=None, maxr=2, texts=["on day 1", "on day 2"])
case("yg_gz_cut.csv.gz", gzip.compress(lines("title,text,date", '"{t}","{x}",2024-05-08', 400).encode())[:-300], maxr=2, texts=["on day 1"])
case("yg_named_xlsx.xlsx", lines("title,text,date", '"{t}","{x}",2024-05-08'), titles=THREE, date=DAY, r=0)
case("yg_up.zip", zipb({"..\\..\\a.txt": f"{FIRST}\n\n8 May 2024\n\n{X}\n\n{Y}\n", "b.jsonl": dumps({"title": FIRST, "text": X, "date": DAY})}), maxr=1, texts=["on day 1"])
case("yg_marks.jsonl", dumps({"title": "=HYPERLINK(\"x\")\u202e\0<img src=x onerror=alert(1)>", "text": f"{X} {Y}", "date": DAY}), a=1, r=0, notext=["\0", "\u202e"])
case("yg_entity.xml", "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><rss version='2.0'><channel><title>Delta</title><item><title>" + FIRST + f"</title><description>&x; {P}</description><pubDate>Wed, 08 May 2024 10:00:00 GMT</pubDate></item></channel></rss>", notext="root:", maxr=2)
