# fmt: off
# ruff: noqa: E501
"""A seventeenth draw: exports of libraries and archives that researchers use, and their slips."""

from __future__ import annotations

import gzip
from json import dumps

from odd_archives import zipb
from odd_cases import DAY, case, headline, story_text
from odd_pieces import BOTH, FIRST, ONE, THREE, P, X, Y, lines

TIME = "2024-05-08T16:41:00Z"


def table(*columns: str, **fields: object) -> str:
    """Two articles as a list of objects; {n} in a value is the number of the article."""
    return dumps([{name: form(n) if callable(form) else form for name, form in fields.items()} for n in (1, 2)])


# Data frames as pandas writes them
SPLIT = {"columns": ["title", "text", "date"], "index": [0, 1], "data": [[headline(n), story_text(n), DAY] for n in (1, 2)]}
case("xa_split.json", dumps(SPLIT), **BOTH)
case("xa_index.json", dumps({str(n): {"title": headline(n), "text": story_text(n), "date": DAY} for n in (1, 2)}), **BOTH)
case("xa_columns.json", dumps({"title": {"0": headline(1), "1": headline(2)}, "text": {"0": X, "1": Y}, "date": {"0": 1715186460000, "1": 1715186460000}}), **BOTH)
case("xa_table.json", dumps({"schema": {"fields": [{"name": "index", "type": "integer"}, {"name": "title", "type": "string"}], "primaryKey": ["index"], "pandas_version": "1.4.0"}, "data": [{"index": n, "title": headline(n), "text": story_text(n), "date": TIME} for n in (1, 2)]}), **BOTH)
case("xa_tight.json", dumps({"index": [0, 1], "columns": ["title", "text", "date"], "data": [[headline(n), story_text(n), DAY] for n in (1, 2)], "index_names": [None], "column_names": [None]}), **BOTH)
case("xa_unnamed.csv", lines("Unnamed: 0.1,Unnamed: 0,title,text,date", '{n},{n},"{t}","{x}",2024-05-08'), titles=THREE, date=DAY, r=0)
case("xa_row_names.csv", '"","title","text","date"\n' + "".join(f'"{n}","{headline(n)}","{story_text(n)}","2024-05-08"\n' for n in (1, 2)) + f'"3","{headline(3)}",NA,"2024-05-08"\n', a=3, date=DAY, r=0, notext="NA\n")
case("xa_row_names_missing.csv", '"title","text","date"\n' + "".join(f'"{n}","{headline(n)}","{story_text(n)}","2024-05-08"\n' for n in (1, 2)), **BOTH)
case("xa_factor.csv", '"title" "text" "date"\n' + "".join(f'"{n}" "{headline(n)}" "{story_text(n)}" "2024-05-08"\n' for n in (1, 2)), **BOTH)
case("xa_records_gz.json.gz", gzip.compress(table(title=headline, text=story_text, date=DAY).encode()), **BOTH)

# Scrapers' own results
case("xb_newsplease.json", dumps({"authors": ["Jane Roe"], "date_download": "2024-06-01 10:00:00", "date_modify": None, "date_publish": "2024-05-08 16:41:00", "description": "Short.", "filename": "x.json", "image_url": None, "language": "en", "localpath": None, "maintext": f"{X}\n{Y}", "source_domain": "delta.example", "title": FIRST, "title_page": None, "title_rss": None, "url": "https://delta.example/a"}), **ONE, outlet="delta.example")
case("xb_newspaper.jsonl", "\n".join(dumps({"url": f"https://delta.example/{n}", "title": headline(n), "authors": ["Jane Roe"], "publish_date": "2024-05-08 00:00:00+00:00", "text": story_text(n), "top_image": "", "movies": [], "keywords": ["talks"], "summary": "The ministers met."}) for n in (1, 2)), **BOTH)
case("xb_trafilatura.json", dumps({"title": FIRST, "author": "Jane Roe", "hostname": "delta.example", "date": DAY, "fingerprint": "1f", "id": None, "license": None, "comments": "", "raw_text": f"{X} {Y}", "text": f"{X}\n{Y}", "language": None, "image": None, "pagetype": "article", "filedate": "2024-06-01", "source": "https://delta.example/a", "source-hostname": "Delta Courier", "excerpt": "Short.", "categories": "", "tags": ""}), **ONE)
case("xb_readability.json", dumps({"title": FIRST, "byline": "Jane Roe", "dir": None, "lang": "en", "content": f"<div id='readability-page-1'>{P}</div>", "textContent": f"{X}\n{Y}", "length": 300, "excerpt": "Short.", "siteName": "Delta Courier", "publishedTime": TIME}), **ONE)
case("xb_goose.json", dumps({"title": FIRST, "cleaned_text": f"{X}\n\n{Y}", "publish_date": TIME, "meta": {"lang": "en", "description": "Short.", "canonical": "https://delta.example/a"}, "domain": "delta.example", "opengraph": {"site_name": "Delta Courier"}}), **ONE)
case("xb_fundus.json", dumps([{"title": headline(n), "body": {"summary": ["Short."], "sections": [{"headline": [], "paragraphs": [story_text(n)]}]}, "publishing_date": "2024-05-08 16:41:00+02:00", "authors": [], "topics": []} for n in (1, 2)]), **BOTH)
case("xb_webzio.json", dumps({"posts": [{"thread": {"uuid": str(n), "url": f"https://delta.example/{n}", "site": "delta.example", "title": headline(n), "published": "2024-05-08T16:41:00.000+03:00"}, "uuid": str(n), "title": headline(n), "text": story_text(n), "published": "2024-05-08T16:41:00.000+03:00", "crawled": "2024-06-01T00:00:00.000+03:00"} for n in (1, 2)], "totalResults": 2}), **BOTH)
case("xb_common_names.jsonl", "\n".join(dumps({"pid": n, "heading": headline(n), "story": story_text(n), "on": DAY}) for n in (1, 2)), a=2, texts=["on day 1", "on day 2"], r=0)

# Services
case("xc_nyt.json", dumps({"status": "OK", "response": {"docs": [{"headline": {"main": headline(n), "print_headline": "x"}, "lead_paragraph": story_text(n), "abstract": "Short.", "pub_date": "2024-05-08T16:41:00+0000", "web_url": f"https://delta.example/{n}", "source": "Delta Courier"} for n in (1, 2)], "meta": {"hits": 2}}}), **BOTH)
case("xc_eventregistry.json", dumps({"articles": {"page": 1, "results": [{"uri": str(n), "lang": "eng", "date": DAY, "time": "16:41:00", "dateTime": TIME, "url": f"https://delta.example/{n}", "title": headline(n), "body": story_text(n), "source": {"uri": "delta.example", "title": "Delta Courier"}} for n in (1, 2)], "totalResults": 2}}), **BOTH, outlet="Delta Courier")
case("xc_gdelt_doc.json", dumps({"articles": [{"url": f"https://delta.example/{n}", "title": headline(n), "seendate": "20240508T164500Z", "domain": "delta.example", "language": "English", "sourcecountry": "Armenia"} for n in (1, 2)]}), titles=THREE[:2], date=DAY, r=0)
case("xc_reddit.json", dumps({"kind": "Listing", "data": {"children": [{"kind": "t3", "data": {"title": headline(n), "selftext": story_text(n), "created_utc": 1715186460.0, "subreddit": "armenia", "permalink": f"/r/armenia/{n}"}} for n in (1, 2)]}}), **BOTH)
case("xc_huffpost.json", "\n".join(dumps({"link": f"https://delta.example/{n}", "headline": headline(n), "category": "WORLD NEWS", "short_description": story_text(n), "authors": "Jane Roe", "date": DAY}) for n in (1, 2)), **BOTH)
case("xc_all_the_news.csv", lines(",id,title,publication,author,date,year,month,url,content", '{n},1{n},"{t}",Delta Courier,Jane Roe,2024-05-08,2024.0,5.0,,"{x}"'), titles=THREE, date=DAY, r=0, outlet="Delta Courier")
case("xc_ag_news.csv", "".join(f'"1","{headline(n)}","{story_text(n)}"\n' for n in range(1, 9)), a=0, r=1, why="no column is known")
case("xc_sentiment_kaggle.csv", lines("label,title,text,subject,date", '1,"{t}","{x}",politicsNews,"May 8, 2024 "'), titles=THREE, date=DAY, r=0)
case("xc_hf_rows.json", dumps({"features": [{"feature_idx": 0, "name": "title"}], "rows": [{"row_idx": n, "row": {"title": headline(n), "text": story_text(n), "date": DAY}, "truncated_cells": []} for n in (1, 2)], "num_rows_total": 2}), **BOTH)
case("xc_google_news.xml", "<?xml version='1.0'?><rss version='2.0'><channel><title>\"Armenia\" - Google News</title>" + "".join(f"<item><title>{headline(n)} - Delta Courier</title><link>https://news.example/rss/{n}</link><pubDate>Wed, 08 May 2024 07:00:00 GMT</pubDate><description>&lt;a href=\"https://news.example/rss/{n}\"&gt;{headline(n)}&lt;/a&gt;&amp;nbsp;&lt;font color=\"#6f6f6f\"&gt;Delta Courier&lt;/font&gt;</description><source url=\"https://delta.example\">Delta Courier</source></item>" for n in (1, 2)) + "</channel></rss>", titles=THREE[:2], date=DAY, r=0, outlet="Delta Courier", notext="Delta Courier")

# Slips in tables
case("xd_trailing_commas.jsonl", "".join(dumps({"title": headline(n), "text": story_text(n), "date": DAY}) + ",\n" for n in (1, 2)), **BOTH)
case("xd_array_lines.jsonl", "[\n" + ",\n".join(dumps({"title": headline(n), "text": story_text(n), "date": DAY}) for n in (1, 2)) + "\n]\n", **BOTH)
case("xd_single_quotes.csv", lines("title,text,date", "'{t}','{x}',2024-05-08"), titles=THREE, date=DAY, r=0, texts=["on day 1"])
case("xd_backslashed.csv", lines("title,text,date", '"{t}","{x} He said \\"no\\", twice.",2024-05-08'), titles=THREE, date=DAY, r=0, texts=['He said "no", twice.'])
case("xd_padded.csv", lines(" title , text , date ", ' "{t}" , "{x}" , 2024-05-08 '), titles=THREE, date=DAY, r=0)
case("xd_head_in_capitals.csv", lines("TITLE;TEXT;PUBDATE", '"{t}";"{x}";08.05.2024 16:41'), titles=THREE, date=DAY, r=0)
case("xd_line_of_source.csv", "Source: Delta Archive, retrieved 1 June 2024\n\n" + lines("title,text,date", '"{t}","{x}",2024-05-08'), titles=THREE, date=DAY, r=0)
case("xd_thousands.csv", lines("id;title;text;date;words", '1.00{n};"{t}";"{x}";2024-05-08;1.234,5'), titles=THREE, date=DAY, r=0)
case("xd_excel_days.csv", lines("title,text,date", '"{t}","{x}",45420'), titles=THREE, date=DAY, r=0)
case("xd_excel_days_and_hours.csv", lines("title,text,date", '"{t}","{x}",45420.6951'), titles=THREE, date=DAY, r=0)
case("xd_two_tables.csv", lines("title,text,date", '"{t}","{x}",2024-05-08', 2) + "\n" + "author,articles\nJane Roe,2\nJohn Roe,1\n", titles=THREE[:2], maxr=4)
case("xd_pipes_and_spaces.txt", lines("| title | text | date |", "| {t} | {x} | 2024-05-08 |"), titles=THREE, date=DAY, r=0)
case("xd_cp1251.csv", lines("заголовок;текст;дата", '"{t}";"Стороны обсудили открытие границы. {x}";08.05.2024').encode("cp1251"), titles=THREE, date=DAY, r=0, texts=["Стороны обсудили"])
case("xd_koi8.txt", f"{FIRST}\n\n08.05.2024\n\nМинистры двух стран обсудили в Ереване открытие границы до конца года и восстановление торговли. {X}\n\n{Y}\n".encode("koi8_r"), a=1, date=DAY, texts=["Министры двух стран"], r=0)
case("xd_week.csv", lines("title,text,week", '"{t}","{x}",2024-W19'), titles=THREE, r=0)

# Files of programs
case("xe_ris.ris", "".join(f"TY  - NEWS\nTI  - {headline(n)}\nT2  - Delta Courier\nDA  - 2024/05/08/\nAB  - {story_text(n)}\nER  - \n\n" for n in (1, 2)), a=2, r=0)
case("xe_bibtex.bib", "".join(f"@article{{d{n},\n  title = {{{headline(n)}}},\n  journal = {{Delta Courier}},\n  date = {{2024-05-08}},\n  abstract = {{{story_text(n)}}}\n}}\n" for n in (1, 2)), a=2, r=0)
case("xe_captions.vtt", "WEBVTT\n\n" + "".join(f"00:00:0{n}.000 --> 00:00:0{n + 1}.000\n{story_text(n)}\n\n" for n in (1, 2)), a=0, r=1)
case("xe_yaml.yaml", "".join(f"- title: {headline(n)}\n  date: 2024-05-08\n  text: >\n    {story_text(n)}\n" for n in (1, 2)), a=None, maxr=1)
case("xe_single_file.html", f"<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://delta.example/world/talks \n saved date: Sat Jun 01 2024 10:00:00 GMT+0200\n--><meta charset=utf-8>\n<title>{FIRST} | Delta Courier</title><meta property=article:published_time content={TIME}><body><main><h1>{FIRST}</h1>{P}</main>", **ONE)
case("xe_ics.ics", f"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:{FIRST}\nDTSTART:20240508T164100Z\nDESCRIPTION:{X}\nEND:VEVENT\nEND:VCALENDAR\n", a=0, r=1)
case("xe_front_matter.zip", zipb({f"posts/{n}.md": f"---\ntitle: \"{headline(n)}\"\ndate: 2024-05-08\nlayout: post\n---\n\n{story_text(n)}\n" for n in (1, 2)}), **BOTH)
case("xf_text_amid.csv", lines("id;title;text;url;date", "{n};{t};Talks on day {n}; then transit came up.;https://delta.example/{n};2024-05-08"), a=0, r=3, why="6 columns")
case("xf_row_names_and_ids.csv", '"doc_id","title","text","date"\n' + "".join(f'"{n}","{100 + n}","{headline(n)}","{story_text(n)}","2024-05-08"\n' for n in (1, 2)), **BOTH)
