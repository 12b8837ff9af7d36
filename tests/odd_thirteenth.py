# fmt: off
# ruff: noqa: E501
"""A thirteenth draw, the last of an evening: once more what looks like something else, and piles."""

from __future__ import annotations

from json import dumps

from odd_archives import zipb
from odd_cases import DAY, case, headline, rows, story_text
from odd_pieces import BOTH, FIRST, ONE, THREE, P, X, Y, Z, lines, page

case("xl_headline_and_title.csv", lines("page_title,article_headline,article_body,article_date", '"Delta Courier","{t}","{x}",2024-05-08'), titles=THREE, date=DAY, r=0)
case("xl_summary_and_text.csv", lines("title,summary,text,date", '"{t}","A word.","{x}",2024-05-08'), titles=THREE, date=DAY, r=0, notext="A word.")
case("xl_notes_beside.csv", lines("title,notes,body,date", '"{t}","call back","{x}",2024-05-08'), titles=THREE, date=DAY, r=0, notext="call back")
case("xl_coder_columns.csv", lines("article_id,coder_name,coding_date,headline,article_text,pub_date", '{n},Ann,2025-01-02,"{t}","{x}",2024-05-08'), titles=THREE, date=DAY, r=0)
case("xl_translated.csv", lines("title_en,text_en,title_ru,text_ru,date", '"{t}","{x}","Заголовок {n}","Текст о переговорах, который длиннее строки и кончается точкой.",2024-05-08'), a=3, date=DAY, r=0)
case("xl_event_dates.csv", lines("event_date,title,text,publication_date", '2023-01-01,"{t}","{x}",2024-05-08'), titles=THREE, date=DAY, r=0)
case("xl_deadline.jsonl", dumps({"title": FIRST, "text": X, "expiry_date": "2030-01-01", "start_date": "2024-05-01", "created": "2024-05-08T16:41:00Z"}), titles=[FIRST], date=DAY, r=0)
case("xl_many_dates.jsonl", dumps({"title": FIRST, "text": X, "crawl_date": "2025-01-02", "last_modified": "2024-06-01", "first_publication_date": DAY}), titles=[FIRST], date=DAY, r=0)
case("xl_two_row_names.csv", "Article,,,Outlet,\nTitle,Text,Date,Name,Country\n" + "".join(f'"{headline(n)}","{story_text(n)}",2024-05-08,Delta Courier,AM\n' for n in (1, 2, 3)), titles=THREE, date=DAY, r=0)
case("xl_blank_first_column.csv", lines(",title,text,date", ',"{t}","{x}",2024-05-08'), titles=THREE, date=DAY, r=0)
case("xl_semicolon_in_commas.csv", lines("title;text,date", '"{t}";"{x}",2024-05-08'), maxr=4)
case("xl_tabs_and_commas.txt", lines("title\ttext\tdate", "{t}\t{x}\t2024-05-08"), titles=THREE, date=DAY, r=0)
case("xl_pipe_edges.txt", lines("|title|text|date|", "|{t}|{x}|2024-05-08|"), titles=THREE, date=DAY, r=0)
case("xl_query_result.txt", "title | text | date\n" + "-" * 20 + "+" + "-" * 20 + "+" + "-" * 12 + "\n" + "".join(f"{headline(n)} | {story_text(n)} | 2024-05-08\n" for n in (1, 2, 3)) + "(3 rows)\n\nTime: 1.2 ms\n", titles=THREE, date=DAY, maxr=1)
case("xl_json_in_csv.csv", 'id,payload\n' + "".join('{},"{}"\n'.format(n, dumps({"title": headline(n), "text": story_text(n), "date": DAY}).replace('"', '""')) for n in (1, 2)), maxr=2)
case("xl_null_words.csv", lines("title,text,date,author,outlet", '"{t}","{x}",2024-05-08,null,none'), titles=THREE, date=DAY, r=0)
case("xl_repeated_article.csv", rows() + rows().split("\n", 1)[1], a=6, date=DAY, r=0)
case("xl_long_dash_day.csv", lines("title,text,date", '"{t}","{x}",2024–05–08'), titles=THREE, date=DAY, r=0)

case("xj_error_among.jsonl", dumps({"error": "timeout", "url": "https://delta.example/1"}) + "\n" + dumps({"title": FIRST, "text": f"{X}\n\n{Y}", "date": DAY}), titles=[FIRST], date=DAY, r=1)
case("xj_status_wrapped.jsonl", "\n".join(dumps({"status": 200, "url": f"https://delta.example/{n}", "result": {"title": headline(n), "content": story_text(n), "published": DAY}}) for n in (1, 2)), **BOTH)
case("xj_llm_batch.jsonl", "\n".join(dumps({"custom_id": f"r{n}", "response": {"status_code": 200, "body": {"choices": [{"message": {"content": "{}"}}]}}}) for n in (1, 2)), a=0)
case("xj_chat_training.jsonl", dumps({"messages": [{"role": "user", "content": "Summarise this text for me please, and be short about it."}, {"role": "assistant", "content": X}]}), maxr=1)
case("xj_numbers_as_keys.json", dumps({"2024": {"05": {"08": [{"title": headline(n), "text": story_text(n), "date": DAY} for n in (1, 2)]}}}), **BOTH)
case("xj_nested_source.jsonl", "\n".join(dumps({"article": {"headline": headline(n), "paragraphs": [story_text(n), story_text(n + 1)]}, "source": {"name": "Delta Courier", "date": DAY}}) for n in (1, 2)), a=2, titles=THREE[:2], r=0)
case("xj_html_field_only.jsonl", dumps({"url": "https://delta.example/2024/05/08/a", "html": page(FIRST, f"<h1>{FIRST}</h1>{P}")}), **ONE)
case("xj_bom_and_crlf.jsonl", b"\xef\xbb\xbf" + "\r\n".join(dumps({"title": headline(n), "text": story_text(n), "date": DAY}) for n in (1, 2)).encode(), **BOTH)
case("xj_python_dicts.txt", "\n".join(str({"title": headline(n), "text": story_text(n), "date": DAY, "tags": None}) for n in (1, 2)), **BOTH)

case("xp_quote_first.html", page(FIRST, f"<article><h1>{FIRST}</h1><time datetime=2024-05-08>8 May</time><blockquote>“The border will open again before the end of the year, whatever anybody says.”</blockquote>{P}</article>"), **ONE)
case("xp_list_article.html", page(FIRST, f"<article><h1>{FIRST}</h1><time datetime=2024-05-08>8 May</time><ol><li>{X}</li><li>{Y}</li></ol></article>"), **ONE)
case("xp_short_news.html", page("Border opens", "<article><h1>Border opens</h1><time datetime=2024-05-08>8 May</time><p>The border opened at noon, the ministry said.</p></article>"), titles=["Border opens"], date=DAY, r=0, texts=["opened at noon"])
case("xp_three_articles.html", page("Delta Courier", "".join(f"<article><h2>{headline(n)}</h2><time datetime=2024-05-08>8 May</time><p>{story_text(n)}</p><p>{story_text(n + 3)}</p></article>" for n in (1, 2, 3))), maxr=1, texts=["on day 1"])
case("xp_title_in_image.html", page(f"{FIRST} | Delta Courier", f"<h1><img src=logo.png alt='Delta Courier'></h1><h2>{FIRST}</h2><p class=date>8 May 2024</p>{P}"), **ONE)
case("xp_meta_old_template.html", page(FIRST, f"<h1>{FIRST}</h1><p class=date>8 May 2024</p>{P}", "<meta name='date' content='2009-01-01'><meta name='generator' content='Word'>"), titles=[FIRST], r=0, a=1)
case("xp_text_dateline.txt", f"{FIRST}\n\nTBILISI, May 8, 2024 (Petra) -- {X}\n\n{Y}\n", **ONE)
case("xp_bare_sentences.txt", f"{X}\n{Y}\n{Z}\n", a=1, r=0, texts=["on day 1", "on day 2", "on day 3"])
case("xz_mixed.zip", zipb({"a.tex": f"\\documentclass{{article}}\\title{{{FIRST}}}\\date{{8 May 2024}}\\begin{{document}}{X}\n\n{Y}\\end{{document}}", "b.org": f"#+TITLE: {headline(2)}\n#+DATE: 2024-05-08\n\n{Y}\n", "notes/.obsidian/app.json": "{}", "c.md": f"---\ntitle: {headline(3)}\ndate: 2024-05-08\n---\n{Z}\n"}), a=3, date=DAY, maxr=1)
