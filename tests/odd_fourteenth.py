# fmt: off
# ruff: noqa: E501
"""What was known and not mended: curly quotation marks in tables, scripts that hold an article, feeds in crawls."""

from __future__ import annotations

from json import dumps

from odd_cases import DAY, case, headline, story_text
from odd_pieces import BOTH, FIRST, ONE, THREE, X, Y, lines, page
from odd_twelfth import RFC, feed, record

CURLY = '“{t}”,“{x} “We are glad”, he said, and "left".”,“2024-05-08”'
case("xc_curly_all.csv", lines("“title”,“text”,“date”", CURLY), titles=THREE, date=DAY, r=0, texts=["“We are glad”, he said, and \"left\""])
case("xc_curly_plain_head.csv", lines("title;text;date", "“{t}; again”;“{x}”;2024-05-08"), a=3, titles=[f"{t}; again" for t in THREE], date=DAY, r=0)
case("xc_curly_german.csv", lines("„title“;„text“;„date“", "„{t}“;„{x}\nund eine zweite Zeile“;„2024-05-08“"), titles=THREE, date=DAY, r=0)
case("xc_curly_in_titles.csv", lines("title,text,date", "“Peace” {n},“We are glad” is what {n} of them said to us when they left,2024-05-08"), titles=["“Peace” 1", "“Peace” 2", "“Peace” 3"], date=DAY, r=0)
case("xc_names_nbsp.csv", lines("Title&nbsp;,\u200bText,Pub\u00a0Date", '"{t}","{x}",2024-05-08'), titles=THREE, date=DAY, r=0)

STORY = {"title": FIRST, "body": f"<p>{X}</p><p>{Y}</p>", "published_at": "2024-05-08T16:41:00Z"}


def shell(script: str, title: str = f"{FIRST} | Delta Courier") -> str:
    return page(title, f"<div id=app></div><noscript>You need to enable JavaScript to run this app.</noscript><script>{script}</script>")


case("xs_nuxt.html", shell(f"window.__NUXT__={{data:[{{article:{dumps(STORY)}}}],error:null,serverRendered:true}};"), **ONE)
case("xs_redux.html", shell("window.__INITIAL_STATE__=" + dumps({"byId": {"1": STORY, "2": {**STORY, "title": "Another story of that day"}}}) + ";(function(){var s;}());"), **ONE)
case("xs_parsed.html", shell(f"window.__STATE__ = JSON.parse({dumps(dumps({'a': STORY}))})"), **ONE)
case("xs_front_page.html", shell("window.__STATE__=" + dumps({"list": [{**STORY, "title": f"Story number {n}"} for n in range(5)]}), "Delta Courier"), a=0, r=1, why="filled by scripts")
case("xs_open_scripts.html", page(FIRST, "<script>" * 20_000 + "</script>" + "<script>{" * 20_000), a=0, r=1)
case("xs_not_json.html", shell("window.__STATE__={" + "a:[" * 40_000), a=0, r=1)


def entry(number: int, times: int = 1) -> str:
    return f"<item><title>{headline(number)}</title><link>https://delta.example/2024/05/08/a{number}.html</link><description>{story_text(number) * times}</description><pubDate>{RFC}</pubDate></item>"


def answer(media: str, text: str) -> bytes:
    return f"HTTP/1.1 200 OK\r\nContent-Type: {media}\r\n\r\n{text}".encode()


PAGE = page(FIRST, f"<h1>{FIRST}</h1><p>{X}</p><p>{Y}</p>")
case("xw_feed_alone.warc", record("response", answer("application/rss+xml", feed(entry(1) + entry(2)))), **BOTH)
case("xw_feed_beside.warc", record("response", answer("text/xml; charset=utf-8", feed(entry(2) + entry(3, 5)))) + record("response", answer("text/html", PAGE)), titles=[FIRST, headline(3)], r=0)
case("xw_feed_json.warc", record("response", answer("application/feed+json", dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Delta Courier", "items": [{"id": "1", "url": "https://delta.example/b", "title": FIRST, "content_text": X, "date_published": "2024-05-08T16:41:00Z"}]}))), titles=[FIRST], date=DAY, r=0)
case("xw_not_a_feed.warc", record("response", answer("application/json", dumps([{"title": FIRST, "text": X}]))), a=0, r=1)
case("xw_feed_entity.warc", record("response", answer("application/xml", "<!DOCTYPE r [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>" + feed(entry(1)))), a=0, r=1)
