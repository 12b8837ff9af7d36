# fmt: off
# ruff: noqa: E501
"""A fourteenth draw: JSON, columns, feeds, crawls, sites and exports bent as they are in use."""

from __future__ import annotations

import io
from json import dumps
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from odd_archives import zipb
from odd_cases import DAY, case, headline, story_text
from odd_pieces import BOTH, FIRST, ONE, THREE, P, X, Y, Z, page
from odd_places import writes
from odd_twelfth import RFC, feed, record

# JSON
case("yj_by_address.json", dumps({f"https://delta.example/{n}": {"title": headline(n), "text": story_text(n), "date": DAY} for n in (1, 2)}), **BOTH)
case("yj_by_day.json", dumps({day: {"title": headline(n), "text": story_text(n)} for n, day in ((1, "2024-05-08"), (2, "2024-05-09"))}), titles=THREE[:2], dates=["2024-05-08", "2024-05-09"], r=0)
case("yj_sections.json", dumps({"title": FIRST, "date": DAY, "sections": [{"heading": "Talks", "paragraphs": [X]}, {"heading": "After", "paragraphs": [Y]}]}), **ONE)
case("yj_from_xml.json", dumps({"article": {"head": {"title": FIRST, "pubdate": DAY}, "body": {"p": [X, Y]}}}), **ONE)
case("yj_feed_from_xml.json", dumps({"rss": {"@version": "2.0", "channel": {"title": "Delta Courier", "item": [{"title": headline(n), "description": story_text(n), "pubDate": RFC} for n in (1, 2)]}}}), **BOTH)
case("yj_row_to_json.jsonl", "\n".join(dumps({"row_to_json": {"title": headline(n), "text": story_text(n), "date": DAY}}) for n in (1, 2)), **BOTH)
case("yj_queue.jsonl", "\n".join(dumps({"offset": n, "partition": 0, "key": str(n), "value": dumps({"title": headline(n), "text": story_text(n), "date": DAY})}) for n in (1, 2)), **BOTH)
case("yj_messages.json", dumps({"Messages": [{"MessageId": str(n), "Body": dumps({"title": headline(n), "text": story_text(n), "date": DAY})} for n in (1, 2)]}), **BOTH)
case("yj_signs_in_title.jsonl", dumps({"title": "Ministers &#8216;met&#8217; &amp; left", "text": f"{X} The caf&eacute; was full.", "date": DAY}), titles=["Ministers ‘met’ & left"], r=0, text="café")
case("yj_smart.json", f'[{{“title”: “{FIRST}”, “text”: “{X}”, “date”: “{DAY}”}}]', a=None, maxr=1)
case("yj_doubled_keys.jsonl", '{"title": "", "title": "' + FIRST + '", "text": "' + X + '", "date": "2024-05-08", "date": null}', titles=[FIRST], r=0)
case("yj_numbers_as_titles.jsonl", "\n".join(dumps({"id": n, "title": 2024, "text": story_text(n), "date": DAY}) for n in (1, 2)), titles=["2024", "2024"], r=0)
case("yj_two_lines_glued.jsonl", dumps({"title": headline(1), "text": X, "date": DAY}) + dumps({"title": headline(2), "text": Y, "date": DAY}) + "\n", **BOTH)


# Columns
def parquet(table: pa.Table) -> bytes:
    out = io.BytesIO()
    pq.write_table(table, out)
    return out.getvalue()


case("yp_day_in_parts.parquet", parquet(pa.table({"title": THREE[:2], "text": [X, Y], "date": [{"year": 2024, "month": 5, "day": 8}] * 2})), **BOTH)
case("yp_dotted_names.parquet", parquet(pa.table({"article.title": THREE[:2], "article.text": [X, Y], "article.date": [DAY] * 2})), **BOTH)
case("yp_large_lists.parquet", parquet(pa.table({"title": THREE[:2], "paragraphs": pa.array([[X, Z], [Y, Z]], pa.large_list(pa.large_string())), "date": [DAY] * 2})), **BOTH)


@writes
def with_metadata(folder: Path) -> None:
    table = pa.table({"title": THREE[:2], "text": [X, Y], "date": [DAY] * 2})
    pq.write_table(table, folder / "part-0.parquet")
    pq.write_metadata(table.schema, folder / "_metadata")
    pq.write_metadata(table.schema, folder / "_common_metadata")


case("yp_with_metadata", with_metadata, a=2, date=DAY, maxr=2)

# Feeds
case("yf_cut_in_cdata.xml", feed("".join(f"<item><title>{headline(n)}</title><description><![CDATA[{story_text(n)}]]></description><pubDate>{RFC}</pubDate></item>" for n in (1, 2)) + f"<item><title>{headline(3)}</title><description><![CDATA[{Z[:40]}", foot=""), a=None, texts=["on day 1", "on day 2"], maxr=2)
case("yf_turbo.xml", feed("".join(f"<item turbo='true'><title>{headline(n)}</title><link>https://delta.example/{n}</link><turbo:content><![CDATA[<header><h1>{headline(n)}</h1></header><p>{story_text(n)}</p>]]></turbo:content><pubDate>{RFC}</pubDate></item>" for n in (1, 2)), "<rss xmlns:turbo='http://turbo.yandex.ru' version='2.0'><channel><title>Delta Courier</title>"), **BOTH)
case("yf_pm_clock.xml", feed("".join(f"<item><title>{headline(n)}</title><link/><guid isPermaLink='true'>https://delta.example/{n}</guid><description>{story_text(n)}</description><pubDate>Wed, 08 May 2024 4:41:00 PM EDT</pubDate></item>" for n in (1, 2))), **BOTH)
case("yf_open_cdata_inside.xml", feed(f"<item><title>{FIRST}</title><description><![CDATA[{X} <![CDATA[{Y}]]> ]]></description><pubDate>{RFC}</pubDate></item>"), a=1, maxr=1, texts=["on day 1"])

# Crawls: the day of the crawl is not the day of publication.
UNDATED = page(FIRST, f"<h1>{FIRST}</h1>{P}")
case("yw_no_date.warc", record("response", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nLast-Modified: Wed, 01 May 2024 10:00:00 GMT\r\nDate: Sat, 01 Jun 2024 10:00:00 GMT\r\n\r\n" + UNDATED.encode()), titles=[FIRST], r=0, dates=["None"])
case("yw_head_twice.warc", record("response", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Type: text/plain\r\n\r\n" + UNDATED.encode()), titles=[FIRST], r=0)

# Sites
case("yh_bitrix.html", page(f"{FIRST} - Новости", f"<div class='bx-breadcrumb'><a href='/'>Главная</a> <a href='/news/'>Новости</a></div><h1 id='pagetitle'>{FIRST}</h1><div class='news-detail'><span class='news-date-time'>08.05.2024</span><div style='clear:both'></div>{X}<br /><br />{Y}<div style='clear:both'></div><br /></div><p><a href='/news/'>Возврат к списку</a></p>"), **ONE)
case("yh_wix.html", page(f"{FIRST} | Delta", f"<div data-hook='post'><span data-hook='time-ago' title='May 8, 2024'>May 8, 2024</span><span data-hook='time-to-read'>1 min read</span><h1 data-hook='post-title'><span>{FIRST}</span></h1><div data-hook='post-description'><div type='paragraph'><span><span>{X}</span></span></div><div type='paragraph'><span><span>{Y}</span></span></div></div><div>0 views0 comments</div></div>"), **ONE, notext=["min read", "0 comments"])
case("yh_tilda.html", page(FIRST, f"<div class='t-rec'><div class='t001__title t-title'>{FIRST}</div></div><div class='t-rec'><div class='t-text'>8 May 2024</div></div><div class='t-rec'><div class='t-redactor__text' field='text'>{X}<br /><br />{Y}</div></div><div class='t-tildalabel'>Made on Tilda</div>"), **ONE, notext="Made on")
case("yh_blogspot.html", page(f"Delta Courier: {FIRST}", f"<div class='blog-posts hfeed'><div class='date-outer'><h2 class='date-header'><span>Wednesday, May 8, 2024</span></h2><div class='post hentry'><h3 class='post-title entry-title'>{FIRST}</h3><div class='post-body entry-content'>{X}<br/><br/>{Y}</div><div class='post-footer'>Posted by Jane Roe at <a href='#'><abbr class='published' title='2024-05-08T16:41:00+04:00'>4:41 PM</abbr></a></div></div></div></div><div class='blog-pager'><a href='#'>Newer Post</a> <a href='#'>Older Post</a></div>"), **ONE, notext="Older Post")
case("yh_naver.html", page(f"{FIRST} : 네이버 뉴스", f"<h2 id='title_area' class='media_end_head_headline'><span>{FIRST}</span></h2><div class='media_end_head_info_datestamp_bunch'>입력<span class='media_end_head_info_datestamp_time _ARTICLE_DATE_TIME' data-date-time='2024-05-08 16:41:00'>2024.05.08. 오후 4:41</span></div><div id='dic_area'>{X}<br><br>{Y}</div><p class='byline_s'>Jane Roe jane@delta.example</p><div>Copyright ⓒ Delta Courier. All rights reserved.</div>"), titles=[FIRST], date=DAY, texts=["on day 1", "on day 2"], r=0, notext="All rights")
case("yh_kremlin.html", page(f"{FIRST} • President of Russia", f"<div class='h-entry'><h1 class='entry-title p-name'>{FIRST}</h1><div class='read__lead entry-summary p-summary'>The ministers met behind closed doors.</div><div class='read__meta'><time class='read__published dt-published' datetime='2024-05-08'>May 8, 2024</time> <span class='read__time'>16:41</span> <span class='read__place p-location'>The Kremlin, Moscow</span></div><div class='entry-content e-content read__internal_content'><p><b>Minister of Delta</b>: {X}</p><p>{Y}</p></div><div class='read__social'>Share</div></div>"), **ONE)
case("yh_un_press.html", page(f"{FIRST} | UN Press", f"<div class='field--name-field-symbol'>SC/15690</div><div class='field--name-field-dated'><time datetime='2024-05-08T12:00:00Z'>8 May 2024</time></div><h1 class='page-header'>{FIRST}</h1><div class='field--name-body'>{P}</div><div>For information media. Not an official record.</div>"), **ONE, notext="Not an official record")
case("yh_phpbb.html", page(f"Delta forum - View topic - {FIRST}", f"<h2 class='topic-title'><a href='#'>{FIRST}</a></h2><div class='post'><p class='author'>by <strong>jane</strong> » Wed May 08, 2024 4:41 pm</p><div class='content'>{X}<br>{Y}</div></div><div class='post'><p class='author'>by <strong>john</strong> » Thu May 09, 2024 9:00 am</p><div class='content'>I agree with all of that.</div></div>"), a=1, r=0, date=DAY, texts=["on day 1"])
case("yh_isna.html", page(f"{FIRST} - ایسنا", f"<h1 class='first-title'>{FIRST}</h1><ul class='meta-news'><li>چهارشنبه / ۱۹ اردیبهشت ۱۴۰۳ / ۱۶:۴۱</li><li>دسته‌بندی: سیاست خارجی</li><li>کد خبر: 1403021914000</li></ul><p class='summary'>{Y}</p><div class='item-text' itemprop='articleBody'><p>{X}</p><p>انتهای پیام</p></div>"), titles=[FIRST], date=DAY, texts=["on day 1"], r=0)
case("yh_vk_wall.html", page("Delta Courier | VK", f"<div class='post'><div class='PostHeaderTitle__author'>Delta Courier</div><time class='PostHeaderSubtitle__item'>8 May 2024 at 4:41 pm</time><div class='wall_post_text'>{X}<br>{Y}</div><div class='like_btns'>12 likes 3 shares</div></div>"), a=1, r=0, texts=["on day 1"])
case("yh_wikinews.html", page(f"{FIRST} - Wikinews, the free news source", f"<h1 id=firstHeading>{FIRST}</h1><div id=siteSub>From Wikinews, the free news source you can write!</div><div id=mw-content-text><p><strong class=published><span id=publishDate class=value-title title='2024-05-08'>Wednesday, May 8, 2024</span></strong></p>{P}<h2>Sources</h2><ul><li>Jane Roe. <a href='https://gamma.example/'>\"Old talks\"</a> — Gamma Post, May 7, 2024</li></ul></div><div id=catlinks>Categories: May 8, 2024 | Armenia</div>"), titles=[FIRST], date=DAY, texts=["on day 1", "on day 2"], r=0, notext="Categories")
case("yh_ghost_paid.html", page(FIRST, f"<article class='gh-article'><h1 class='gh-article-title'>{FIRST}</h1><time class='gh-article-meta-date' datetime='2024-05-08'>May 8, 2024</time><section class='gh-content'>{P}<aside class='gh-post-upgrade-cta'><div class='gh-post-upgrade-cta-content'><h2>This post is for subscribers only</h2><a class='gh-btn'>Subscribe now</a><p>Already have an account? <a>Sign in</a></p></div></aside></section></article>"), **ONE, notext=["for subscribers only", "Already have"])
case("yh_sputnik.html", page(f"{FIRST} - 08.05.2024, Sputnik International", f"<div class=article><h1 class=article__title>{FIRST}</h1><div class=article__info><a href='#' data-unixtime='1715186460'>16:41 GMT 08.05.2024</a> (Updated: 16:59 GMT 09.05.2024)</div><div class=article__announce-text>{Z}</div><div class=article__block data-type=text><div class=article__text>{X}</div></div><div class=article__block data-type=banner>Ad</div><div class=article__block data-type=text><div class=article__text>{Y}</div></div></div>"), **ONE)

# Exports in other languages
DE = f"Dokument 1 von 2\n\nDelta Kurier\n\n8. Mai 2024 Mittwoch\nRegionalausgabe\n\n{headline(1)}\n\nAUTOR: Jane Roe\n\nRUBRIK: POLITIK; S. 3\n\nLÄNGE: 90 Wörter\n\n{X}\n\n{Y}\n\nUPDATE: 8. Mai 2024\n\nSPRACHE: GERMAN; DEUTSCH\n\nPUBLICATION-TYPE: Zeitung\n\nCopyright 2024 Delta Verlag\nAlle Rechte vorbehalten\n\n"
case("yx_nexis_german.txt", DE + DE.replace("1 von 2", "2 von 2").replace("day 1", "day 2").replace("day 2", "day 2"), a=2, date=DAY, r=0, texts=["on day 2"], notext="Alle Rechte")
FR = f"{headline(1)}\n\nLe Delta\nmercredi 8 mai 2024\n\nCopyright 2024 Le Delta Tous droits réservés\n\nSection: INTERNATIONAL; Pg. 4\nLongueur: 90 mots\nSignature: Jane Roe\n\nBody\n\n{X}\n\n{Y}\n\nLoad-Date: May 9, 2024\n\nEnd of Document\n\n"
case("yx_nexis_french.txt", FR + FR.replace("day 1", "day 2"), a=2, date=DAY, r=0, notext="Tous droits")
ES = f"{headline(1)}\n\n90 palabras\n8 mayo 2024\nEl Delta\nDELTA\nEspañol\nCopyright 2024 El Delta\n\n{X}\n\n{Y}\n\nDocumento DELTA00020240508ek5800001\n\n"
case("yx_factiva_spanish.txt", ES + ES.replace("day 1", "day 2").replace("0001\n", "0002\n"), a=2, date=DAY, r=0, notext="palabras")
RU = f"{headline(1)}\n\n90 слов\n8 Май 2024\nДельта\nDELTA\nРусский\n(c) 2024 Дельта\n\n{X}\n\n{Y}\n\nДокумент DELTA00020240508ek5800001\n\n"
case("yx_factiva_russian.txt", RU + RU.replace("day 1", "day 2").replace("0001\n", "0002\n"), a=2, date=DAY, r=0)
PQ = "_" * 60 + f"\n\nDocumento 1 de 1\n\n{headline(1)}\n\nAutor: Roe, Jane\n\nEnlace de documentos de ProQuest\n\nTexto completo:\n{X}\n\n{Y}\n\nTítulo: {headline(1)}\n\nTítulo de publicación: El Delta\n\nFecha de publicación: May 8, 2024\n\nID del documento de ProQuest: 1234567890\n\nCopyright: Copyright El Delta 2024\n\n" + "_" * 60 + "\n"
case("yx_proquest_spanish.txt", PQ, a=1, date=DAY, r=0, titles=[FIRST], texts=["on day 1", "on day 2"], notext="ID del documento")

# A page as a browser saves it, with all that it needs beside it.
case("yz_saved_page.zip", zipb({"story.html": page(FIRST, f"<h1>{FIRST}</h1><p class=date>8 May 2024</p>{P}"), "story_files/a.js": "var a=1;", "story_files/b.css": "p{margin:0}", "story_files/c.png": b"\x89PNG\r\n\x1a\n", "story_files/saved_resource.html": "<html><body><script>ad()</script></body></html>"}), a=1, date=DAY, maxr=4)
