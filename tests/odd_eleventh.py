# fmt: off
# ruff: noqa: E501
"""An eleventh draw: what looks like what the last draws taught, and is something else; and more kinds."""

from __future__ import annotations

from json import dumps

from odd_archives import zipb
from odd_cases import DAY, case, headline, story_text
from odd_pieces import BOTH, FIRST, ONE, THREE, P, X, Y, Z, lines, page

# Look-alikes
case("el_chronology.txt", f"{FIRST}\n\n8 May 2024\n\n{X}\n\n----------\n1 May 2024\nThe ministers met for the first time in a village by the river and spoke for two hours about the road.\n----------\n3 May 2024\nThe two armies drew back from the bridge, and the first lorries crossed it in the evening. {Y}\n", **ONE)
case("el_minutes.txt", f"{FIRST}\n8 May 2024\n\n{X}\n\n=====\nQ: When will the road be open? A: Before the end of the year, on 1 June 2025 perhaps, said the minister of roads.\n=====\n{Y}\n", a=1, date=DAY, r=0, texts=["on day 1", "on day 2"])
case("el_seo_block.json", dumps({"headline": FIRST, "published": DAY, "blocks": [{"type": "paragraph", "text": X}, {"type": "paragraph", "text": Y}], "metadata": {"title": "Border | Delta", "description": "A short word for engines."}}), **ONE, notext="short word for engines")
case("el_created_when_empty.csv", lines("title,text,date,created_at", '"{t}","{x}",,2025-01-02 10:00:00'), a=3, dates=["None"] * 3, r=0)
case("el_no_date_loaded.jsonl", dumps({"title": FIRST, "text": X, "date": "0000-00-00", "timestamp": "2025-01-02T10:00:00Z"}), a=1, dates=["None"], r=0)
case("el_title_and_p.txt", f"<title>{FIRST}</title>\n<p>{X}</p>\n<p>{Y}</p>\n", a=1, r=0, texts=["on day 1", "on day 2"], notext="<p>")
case("el_dollars.txt", f"{FIRST}\n\n8 May 2024\n\nThe \\section of the road costs \\$3 million. {X}\n\n{Y}\n", **ONE)
case("el_numbered_names.csv", lines("title,text,comment1,comment2,date", '"{t}","{x}","nice","no",2024-05-08'), titles=THREE, date=DAY, r=0, notext="nice")
case("el_text_and_text2.csv", lines("title,text,text2,date", '"{t}","{x}","It rained, and nobody stayed in the city.",2024-05-08'), titles=THREE, date=DAY, r=0, texts=["on day 1"])
case("el_windows_paths.jsonl", dumps({"title": FIRST, "text": f"They kept it in C:\\new\\red folders. {X}", "date": DAY}), a=1, r=0, texts=["C:\\new\\red folders"])
case("el_brackets_names.csv", lines("Date (accessed),Title (original),Date (published),Text (translation),Text (length)", '2025-01-02,"{t}",2024-05-08,"{x}",190'), titles=THREE, date=DAY, r=0, texts=["on day 1"])
case("el_quoted_speech.txt", f"{FIRST}\n\n8 May 2024\n\n{X}\n\n“We will open the border before the end of the year, whatever they say.”\n\n{Y}\n\n“Nobody here believes it.”\n\n{Z}\n", a=1, date=DAY, r=0, texts=["whatever they say", "Nobody here believes it"])
case("el_author_in_news.txt", f"Minister resigns\n\nBy Jane Roe\n\n8 May 2024\n\n{X}\n\n{Y}\n\nJohn Poe is the third minister to go this year, and the talks will go on without him.\n", a=1, date=DAY, r=0, texts=["John Poe is the third minister"])
case("el_short_first.html", page(FIRST, f"<article><h1>{FIRST}</h1><time datetime=2024-05-08>8 May</time><p>No.</p><p>That was the answer on 8 May 2024.</p>{P}</article>"), **ONE)
case("el_chat_like.txt", f"{FIRST}\n\n08.05.2024, 16:41\n\nJane Roe: {X}\n\nJohn Poe: {Y}\n", a=1, date=DAY, r=0, texts=["on day 1", "on day 2"])
case("el_total_title.csv", 'title,text,date\n"Total: 312 rows over a wall",,2024-05-08\n', a=1, date=DAY, r=0)
case("el_wiki_markup.txt", f"'''{FIRST}'''\n\n8 May 2024\n\n{X}\n\n{Y}\n", a=1, date=DAY, r=0, texts=["on day 1", "on day 2"])
case("el_table_cells.html", page(FIRST, f"<article><h1>{FIRST}</h1><time datetime=2024-05-08>8 May</time>{P}<table><tr><td>Armenia | Georgia</td></tr></table></article>"), **ONE)
case("el_data_is_date.csv", lines("titulo;texto;data", '"{t}";"{x}";08/05/2024'.replace("08/05", "28/05")), titles=THREE, dates=["2024-05-28"] * 3, r=0)
case("el_time_alone.csv", lines("title,text,time", '"{t}","{x}",16:41'), a=3, r=0, dates=["None"] * 3)

# More kinds
case("em_opensubtitles.jsonl", dumps({"headline": FIRST, "standfirst": "What it means.", "bodyText": X, "webPublicationDate": "2024-05-08T16:41:00Z", "sectionName": "World", "byline": "Jane Roe"}), titles=[FIRST], date=DAY, r=0, author="Jane Roe")
case("em_content_api.json", dumps({"response": {"status": "ok", "content": {"id": "a", "webTitle": FIRST, "webPublicationDate": "2024-05-08T16:41:00Z", "fields": {"bodyText": f"{X}\n\n{Y}", "byline": "Jane Roe"}}}}), **ONE)
case("em_nyt_archive.json", dumps({"copyright": "x", "response": {"docs": [{"abstract": story_text(n), "web_url": f"https://delta.example/{n}", "snippet": "short", "lead_paragraph": story_text(n), "headline": {"main": headline(n), "kicker": None}, "pub_date": "2024-05-08T16:41:00+0000", "byline": {"original": "By Jane Roe"}} for n in (1, 2)], "meta": {"hits": 2}}}), **BOTH)
case("em_newsapi_ai.json", dumps({"articles": {"page": 1, "results": [{"uri": str(n), "lang": "eng", "isDuplicate": False, "date": DAY, "time": "16:41:00", "dateTime": "2024-05-08T16:41:00Z", "dateTimePub": "2024-05-08T16:40:00Z", "dataType": "news", "sim": 0, "url": f"https://delta.example/{n}", "title": headline(n), "body": story_text(n), "source": {"uri": "delta.example", "dataType": "news", "title": "Delta Courier"}, "authors": []} for n in (1, 2)], "totalResults": 2}}), **BOTH, outlet="Delta Courier", lang="en")
case("em_newscatcher.json", dumps({"status": "ok", "total_hits": 2, "articles": [{"title": headline(n), "author": "Jane Roe", "published_date": "2024-05-08 16:41:00", "published_date_precision": "full", "link": f"https://delta.example/{n}", "clean_url": "delta.example", "excerpt": "short", "summary": story_text(n), "rights": "delta.example", "rank": 5, "country": "AM", "language": "en", "_score": 1.0} for n in (1, 2)], "user_input": {"q": "x", "from": "2024-05-01 00:00:00"}}), **BOTH)
case("em_aylien.json", dumps({"stories": [{"id": n, "title": headline(n), "body": story_text(n), "published_at": "2024-05-08T16:41:00Z", "source": {"name": "Delta Courier", "domain": "delta.example"}, "links": {"permalink": f"https://delta.example/{n}"}, "sentiment": {"body": {"polarity": "neutral"}}, "summary": {"sentences": ["short"]}} for n in (1, 2)], "next_page_cursor": "x"}), **BOTH, outlet="Delta Courier")
case("em_mediastack.json", dumps({"pagination": {"limit": 25}, "data": [{"author": None, "title": headline(n), "description": story_text(n), "url": f"https://delta.example/{n}", "source": "Delta Courier", "image": None, "category": "general", "language": "en", "country": "am", "published_at": "2024-05-08T16:41:00+00:00"} for n in (1, 2)]}), **BOTH)
case("em_gnews.json", dumps({"totalArticles": 2, "articles": [{"title": headline(n), "description": "short", "content": f"{story_text(n)} [123 chars]", "url": f"https://delta.example/{n}", "publishedAt": "2024-05-08T16:41:00Z", "source": {"name": "Delta Courier", "url": "https://delta.example"}} for n in (1, 2)]}), **BOTH, outlet="Delta Courier")
case("em_trafilatura.json", dumps({"title": FIRST, "author": "Jane Roe", "hostname": "delta.example", "date": DAY, "fingerprint": "ab", "id": None, "license": None, "comments": "", "raw_text": f"{X} {Y}", "text": f"{X}\n{Y}", "language": None, "image": None, "pagetype": "article", "filedate": "2025-01-02", "source": "https://delta.example/a", "source-hostname": "Delta Courier", "excerpt": None, "categories": "", "tags": ""}), **ONE)
case("em_newspaper3k.jsonl", dumps({"source_url": "https://delta.example", "url": "https://delta.example/a", "title": FIRST, "top_image": "", "text": f"{X}\n\n{Y}", "keywords": [], "meta_keywords": [""], "authors": ["Jane Roe"], "publish_date": "2024-05-08 16:41:00+00:00", "summary": "", "html": "<html><body><p>other</p></body></html>", "meta_description": "x", "meta_lang": "en"}), **ONE)
case("em_readability.json", dumps({"title": FIRST, "byline": "Jane Roe", "dir": None, "lang": "en", "content": f"<div id='readability-page-1'>{P}</div>", "textContent": f"{X} {Y}", "length": 380, "excerpt": "short", "siteName": "Delta Courier", "publishedTime": "2024-05-08T16:41:00Z"}), **ONE, outlet="Delta Courier")
case("em_diffbot.json", dumps({"request": {"pageUrl": "https://delta.example/a", "api": "article"}, "objects": [{"date": "Wed, 08 May 2024 16:41:00 GMT", "images": [{"title": "A picture of the house of the two ministers"}], "author": "Jane Roe", "estimatedDate": "Wed, 08 May 2024 16:41:00 GMT", "publisherRegion": "Asia", "siteName": "Delta Courier", "type": "article", "title": FIRST, "text": f"{X}\n{Y}", "html": P, "pageUrl": "https://delta.example/a", "humanLanguage": "en"}]}), **ONE, outlet="Delta Courier")
case("em_crawl_markdown.json", dumps({"success": True, "data": {"markdown": f"# {FIRST}\n\n8 May 2024\n\n{X}\n\n{Y}", "metadata": {"title": FIRST, "sourceURL": "https://delta.example/a", "language": "en", "publishedTime": "2024-05-08T16:41:00Z", "statusCode": 200}}}), **ONE)
case("em_apify.json", dumps([{"url": "https://delta.example/a", "crawl": {"loadedUrl": "https://delta.example/a", "loadedTime": "2025-01-02T10:00:00Z", "depth": 0}, "metadata": {"canonicalUrl": "https://delta.example/a", "title": FIRST, "description": None, "author": "Jane Roe", "languageCode": "en"}, "text": f"{X}\n\n{Y}", "markdown": f"{X}\n\n{Y}"}]), titles=[FIRST], r=0, texts=["on day 1", "on day 2"])
case("em_scrapy.jl", dumps({"url": "https://delta.example/2024/05/08/a", "title": [FIRST], "body": [X, Y], "date": [DAY], "spider": "delta"}) + "\n", **ONE)
case("em_octoparse.csv", lines("Page_URL,Title,Title_URL,Time,Field1_text,Article_Content", 'https://delta.example/{n},"{t}",https://delta.example/{n},"May 8, 2024 4:41 PM","","{x}"'), titles=THREE, date=DAY, r=0, texts=["on day 1"])
case("em_web_scraper.csv", lines('"web-scraper-order","web-scraper-start-url","link","link-href","headline","text","date"', '"1715-{n}","https://delta.example","{t}","https://delta.example/{n}","{t}","{x}","8 May 2024"'), titles=THREE, date=DAY, r=0, texts=["on day 1"])
case("em_parsehub.json", dumps({"article": [{"name": headline(n), "url": f"https://delta.example/{n}", "content": story_text(n), "date": DAY} for n in (1, 2)]}), **BOTH)
case("em_page_and_files.zip", zipb({"Talks.html": page(FIRST, f"<h1>{FIRST}</h1><p>8 May 2024</p>{P}"), "Talks_files/a.css": "p {}", "Talks_files/b.js": "x()", "Talks_files/c.png": b"\x89PNG\r\n\x1a\n" + bytes(40), "Talks_files/saved_resource.html": "<html><body></body></html>"}), a=1, titles=[FIRST], date=DAY)
case("em_wacz_like.zip", zipb({"manifest.json": dumps({"version": 1, "files": ["a.json"]}), "a.json": dumps({"title": FIRST, "text": f"{X}\n\n{Y}", "date": DAY})}), titles=[FIRST], date=DAY, maxr=1)
case("em_press_release.txt", f"FOR IMMEDIATE RELEASE\n\nContact: Jane Roe, +374 10 000000\n\n{FIRST}\n\nYEREVAN, May 8, 2024 /PRNewswire/ -- {X}\n\n{Y}\n\nAbout Delta\nDelta is a house of talks.\n\nSOURCE Delta\n", titles=[FIRST], date=DAY, r=0, texts=["on day 1", "on day 2"])
case("em_transcript.txt", f"Transcript: {FIRST}\n\nMay 8, 2024\n\nJANE ROE, HOST: {X}\n\nJOHN POE: {Y}\n\nROE: Thank you.\n\nPOE: Thank you for having me.\n", a=1, date=DAY, r=0, texts=["on day 1", "on day 2"])
case("em_un_document.txt", f"United Nations S/2024/123\nSecurity Council\nDistr.: General\n8 May 2024\nOriginal: English\n\n{FIRST}\n\n1. {X}\n\n2. {Y}\n", a=1, date=DAY, r=0, texts=["on day 1", "on day 2"])
case("em_letter_date_after.txt", f"{FIRST}\n\n{X}\n\n{Y}\n\nYerevan, 8 May 2024\n", a=1, date=DAY, r=0, texts=["on day 1", "on day 2"])
