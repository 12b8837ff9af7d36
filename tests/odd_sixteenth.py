# fmt: off
# ruff: noqa: E501
"""A sixteenth draw: days in addresses, answers of services, texts that part their own cells."""

from __future__ import annotations

from json import dumps

from odd_cases import DAY, case, headline, story_text
from odd_pieces import BOTH, FIRST, ONE, THREE, P, X, Y, lines, page
from odd_twelfth import RFC, feed

ADDRESSES = (
    ("https://en.people.example/n3/2024/0508/c90000-20166000.html", DAY), ("https://www.daily.example/a/202405/08/WS663b1c.html", DAY),
    ("https://www.mfa.example/eng/202405/t20240508_11301000.html", DAY), ("https://www.news.example/world/20240508/5a3c/c.html", DAY),
    ("https://delta.example/news/05/08/2024/talks-in-yerevan", DAY), ("https://delta.example/2024/5/8/talks", DAY),
    ("https://delta.example/read?id=4&date=2024-05-08", DAY), ("https://delta.example/talks-08-05-2024.html", "None"),
    ("https://delta.example/articles/20240508164100", DAY), ("https://delta.example/p/12024050812345", "None"),
    ("https://delta.example/2024/may/08/talks", DAY), ("https://delta.example/story/2024-05/talks", "2024-05-01"),
)  # fmt: skip
for number, (address, day) in enumerate(ADDRESSES):
    want = {} if day == "None" else {"dates": [day]}
    case(f"wd_address_{number}.jsonl", dumps({"title": FIRST, "text": X, "url": address}), titles=[FIRST], r=0, **want)

case("wd_spans.html", page(FIRST, f"<h1>{FIRST}</h1><div class=date><span class=day>8</span> <span class=month>May</span> <span class=year>2024</span></div>{P}"), **ONE)
case("wd_time_without_attribute.html", page(FIRST, f"<h1>{FIRST}</h1><time>08.05.24, 16:41</time>{P}"), **ONE)
case("wd_chinese_line.html", page(FIRST, f"<h1>{FIRST}</h1><div class=info>发布时间：2024-05-08 16:41　来源：新华社　责任编辑：王</div>{P}"), **ONE)
case("wd_turkish_line.txt", f"{FIRST}\n\nTarih: 08.05.2024 Saat: 16:41\n\n{X}\n\n{Y}\n", **ONE)
case("wd_posted_and_updated.txt", f"{FIRST}\n\nPosted on: May 8, 2024 Updated on: May 9, 2024\n\n{X}\n\n{Y}\n", **ONE)
case("wd_belta.html", page(FIRST, f"<div class=content_margin><h1>{FIRST}</h1><div class=date_full>08 May 2024, 16:41</div><div class=js-mediator-article>{P}</div><div class=news_tags_block>Tags</div></div>"), **ONE)
case("wd_ansa.html", page(f"{FIRST} - Ultima ora - Ansa.it", f"<h1 class=post-single-title>{FIRST}</h1><p class=details><strong>EREVAN</strong>, <span>08 maggio 2024</span>, <span>16:41</span></p><div class=post-single-text><p>(ANSA) - EREVAN, 08 MAG - {X}</p><p>{Y} (ANSA).</p></div><p>Riproduzione riservata © Copyright ANSA</p>"), titles=[FIRST], date=DAY, texts=["on day 1", "on day 2"], r=0, notext="Riproduzione")
case("wd_kyodo.html", page(FIRST, f"<h1>{FIRST}</h1><p class=credit>KYODO NEWS - May 8, 2024 - 16:41 | All, World</p><div class=article-body>{P}<p>==Kyodo</p></div>"), **ONE)

# Texts that hold what parts the cells
case("wc_text_last.csv", lines("title;date;text", "{t};2024-05-08;The ministers said; on day {n}; that the border would open again before the year ends."), titles=THREE, date=DAY, r=0, texts=["said; on day 1; that"])
case("wc_text_last_pipes.txt", lines("title|date|text", "{t}|2024-05-08|The ministers said | on day {n} | that the border would open again before the year ends."), titles=THREE, date=DAY, r=0)
case("wc_text_in_the_middle.csv", lines("title;text;date", "{t};The ministers said; on day {n}; that the border would open again.;2024-05-08"), maxr=3)
case("wc_timestamp_form.csv", lines("Timestamp,Headline,Body,Your name", '5/8/2024 16:41:07,"{t}","{x}",Ann', 2) + f'5/18/2024 16:41:07,"{headline(3)}","{story_text(3)}",Ann\n', titles=THREE, r=0, dates=[DAY, DAY, "2024-05-18"])
case("wc_utf16_big.tsv", ("\ufeff" + lines("title\ttext\tdate", "{t}\t{x}\t2024-05-08")).encode("utf-16-be"), titles=THREE, date=DAY, r=0)
case("wc_breaks_escaped.csv", lines("title,text,date", '"{t}","&lt;p&gt;{x}&lt;/p&gt;&lt;br /&gt;Second line of it.",2024-05-08'), titles=THREE, date=DAY, r=0, notext=["&lt;", "<br"])
case("wc_quotes_of_title_only.csv", 'title,text,date\n' + "".join(f'"{headline(n)} ""in short""",Text without a mark of any kind on day {n} of the talks,2024-05-08\n' for n in (1, 2)), titles=[f'{headline(n)} "in short"' for n in (1, 2)], date=DAY, r=0)

# Services
case("wj_counted.json", dumps({"count": 2, "0": {"title": headline(1), "text": X, "date": DAY}, "1": {"title": headline(2), "text": Y, "date": DAY}}), **BOTH)
case("wj_from_xml_list.json", dumps({"articles": {"article": [{"title": headline(n), "text": story_text(n), "date": DAY} for n in (1, 2)]}}), **BOTH)
case("wj_mediawiki_pages.json", dumps({"batchcomplete": "", "query": {"pages": {str(n): {"pageid": n, "ns": 0, "title": headline(n), "extract": story_text(n)} for n in (11, 12)}}}), titles=[headline(11), headline(12)], r=0, texts=["on day 11"])
case("wj_mediawiki_parse.json", dumps({"parse": {"title": FIRST, "pageid": 1, "text": {"*": f"<div class='mw-parser-output'><p>{X}</p><p>{Y}</p></div>"}}}), titles=[FIRST], r=0, texts=["on day 1", "on day 2"])
case("wj_algolia.json", dumps({"hits": [{"title": headline(n), "story_text": story_text(n), "created_at": "2024-05-08T16:41:00Z", "_highlightResult": {"title": {"value": f"<em>{headline(n)}</em>"}}} for n in (1, 2)], "nbHits": 2}), **BOTH)
case("wj_discourse.json", dumps({"title": FIRST, "created_at": "2024-05-08T16:41:00Z", "post_stream": {"posts": [{"username": "ann", "created_at": "2024-05-08T16:41:00Z", "cooked": f"<p>{X}</p>"}]}}), a=1, date=DAY, r=0, texts=["on day 1"])
case("wj_prismic.json", dumps({"results": [{"type": "news", "first_publication_date": "2024-05-08T16:41:00Z", "data": {"title": [{"type": "heading1", "text": headline(n), "spans": []}], "body": [{"type": "paragraph", "text": story_text(n), "spans": []}]}} for n in (1, 2)]}), **BOTH)
case("wj_field_lists.json", dumps({"hits": {"hits": [{"_index": "news", "fields": {"title": [headline(n)], "text": [story_text(n)], "date": ["2024-05-08T00:00:00.000Z"]}} for n in (1, 2)]}}), **BOTH)
case("wj_ckan.json", dumps({"success": True, "result": {"fields": [{"id": "title", "type": "text"}, {"id": "text", "type": "text"}], "records": [{"title": headline(n), "text": story_text(n), "date": DAY} for n in (1, 2)]}}), **BOTH)
case("wj_perigon.json", dumps({"status": 200, "numResults": 2, "articles": [{"url": f"https://delta.example/{n}", "authorsByline": "Jane Roe", "source": {"domain": "delta.example"}, "title": headline(n), "description": "Short.", "content": story_text(n), "pubDate": "2024-05-08T16:41:00+00:00"} for n in (1, 2)]}), **BOTH)
case("wj_nested_meta.jsonl", "\n".join(dumps({"id": n, "meta": {"headline": headline(n), "pub_date": DAY}, "content": {"text": story_text(n)}}) for n in (1, 2)), **BOTH)
case("wj_list_of_pairs.json", dumps([[["title", headline(n)], ["text", story_text(n)], ["date", DAY]] for n in (1, 2)]), a=None, maxr=2)
case("wj_ndjson_in_array_text.json", dumps("\n".join(dumps({"title": headline(n), "text": story_text(n), "date": DAY}) for n in (1, 2))), a=None, maxr=1)

# Feeds
case("wf_empty_encoded.xml", feed("".join(f"<item><title>{headline(n)}</title><content:encoded/><description>{story_text(n)}</description><pubDate>{RFC}</pubDate></item>" for n in (1, 2)), "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>Delta Courier</title>"), **BOTH)
case("wf_updated_only.atom", feed("".join(f"<entry><title>{headline(n)}</title><id>urn:{n}</id><content type='html'>&lt;p&gt;{story_text(n)}&lt;/p&gt;</content><updated>2024-05-08T16:41:00Z</updated></entry>" for n in (1, 2)), "<feed xmlns='http://www.w3.org/2005/Atom'><title>Delta Courier</title>", "</feed>"), **BOTH)
case("wf_escaped_feed.html", page("View source", "<pre>" + feed(f"<item><title>{FIRST}</title><description>{X}</description><pubDate>{RFC}</pubDate></item>").replace("<", "&lt;") + "</pre>"), a=None, maxr=1)

# Pages
case("wp_three_texts_of_one.html", page(FIRST, f"<article><h1>{FIRST}</h1><p class=date>8 May 2024</p><div class=teaser-text>{X[:60]}…</div>{P}</article><article class=amp hidden><h1>{FIRST}</h1>{P}</article>"), **ONE)
case("wp_rights_in_french.html", page(FIRST, f"<h1>{FIRST}</h1><p class=date>8 mai 2024</p>{P}<p>© Le Delta 2024. Tous droits réservés. Toute reproduction interdite.</p>"), **ONE, notext="Tous droits")
case("wp_newsletter_in_text.html", page(FIRST, f"<article><h1>{FIRST}</h1><time datetime=2024-05-08>8 May</time><p>{X}</p><div class=newsletter-box><p>Get the Delta morning briefing in your inbox every day.</p><form><input type=email></form></div><p>{Y}</p></article>"), **ONE, notext="morning briefing")
