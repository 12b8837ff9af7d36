"""One small sample of each format, written after its published shape, and what it must give."""

from __future__ import annotations

import gzip
import json
from datetime import datetime
from pathlib import Path

import pytest
from samples import ROW, TEXT, TITLE, articles, cleaned, reasons, saved

from analytics.ingest import Reject


@pytest.mark.parametrize(
    "content",
    [
        [ROW, ROW],
        {"status": "ok", "totalResults": 2, "articles": [ROW, ROW]},
        {
            "hits": {
                "total": 2,
                "hits": [{"_id": "1", "_source": ROW}, {"_id": "2", "_source": ROW}],
            }
        },
        {"response": {"results": [{"webTitle": TITLE, "fields": {"body": TEXT}}] * 2}},
    ],
)
@pytest.mark.parametrize("indent", [None, 2])
def test_json_in_its_envelopes(tmp_path: Path, content: object, indent: int | None) -> None:
    found = articles(saved(tmp_path, "a.json", json.dumps(content, indent=indent)))
    assert [one.title for one in found] == [TITLE, TITLE]
    assert found[0].body == TEXT
    assert found[1].origin == "a.json:2"


def test_a_single_json_article_and_jsonl_under_another_name(tmp_path: Path) -> None:
    assert articles(saved(tmp_path, "a.json", json.dumps(ROW)))[0].origin == "a.json"
    lines = "\n".join([json.dumps(ROW)] * 3)
    assert len(articles(saved(tmp_path, "b.json", lines))) == 3


def test_a_json_array_with_a_broken_article_and_one_cut_off(tmp_path: Path) -> None:
    good = json.dumps(ROW)
    path = saved(tmp_path, "a.json", f'[{good}, {{"title": bad}}, {good}, 7, {good[:80]}')
    found = cleaned(path)
    assert [type(one).__name__ for one in found] == [
        "Article", "Reject", "Article", "Reject", "Reject",
    ]  # fmt: skip
    assert [one.place for one in found if isinstance(one, Reject)] == [
        "article 2", "article 4", "article 5",
    ]  # fmt: skip


def test_ninjs(tmp_path: Path) -> None:
    news = {
        "uri": "urn:news:1",
        "type": "text",
        "versioncreated": "2024-05-10T12:00:00+02:00",
        "byline": "Jane Roe",
        "headline": TITLE,
        "body_html": f"<p>{TEXT.replace(chr(10) * 2, '</p><p>')}</p>",
        "language": "en",
    }
    (article,) = articles(saved(tmp_path, "a.json", json.dumps(news)))
    assert (article.title, article.body) == (TITLE, TEXT)
    assert article.published == datetime(2024, 5, 10, 10, 0)
    assert (article.zone, article.author) == ("+02:00", "Jane Roe")
    second = {"headlines": [{"role": "main", "value": TITLE}], "bodies": [{"value": TEXT}]}
    (article,) = articles(saved(tmp_path, "b.json", json.dumps(second)))
    assert (article.title, article.body) == (TITLE, TEXT)


RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>TASS</title>
<item><title>{TITLE}</title><link>https://tass.com/world/1</link><dc:creator>Jane Roe</dc:creator>
<pubDate>Fri, 10 May 2024 12:00:00 +0300</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>{TEXT}</p>]]></content:encoded></item>
<item><title>Second</title><link>https://tass.com/world/2</link></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>TASS</title>
<entry><title type="html">{TITLE}</title><id>urn:1</id>
<link rel="self" href="https://tass.com/self"/>
<link rel="alternate" href="https://tass.com/world/1"/>
<published>2024-05-10T12:00:00+03:00</published><updated>2024-05-11T12:00:00Z</updated>
<author><name>Jane Roe</name></author><content type="html">&lt;p&gt;{TEXT}&lt;/p&gt;</content>
</entry></feed>"""


@pytest.mark.parametrize(("name", "content"), [("a.rss", RSS), ("a.xml", RSS), ("b.atom", ATOM)])
def test_feeds(tmp_path: Path, name: str, content: str) -> None:
    article = articles(saved(tmp_path, name, content))[0]
    assert article.title == TITLE
    assert article.body.split() == TEXT.split()
    assert article.published == datetime(2024, 5, 10, 9, 0)
    assert (article.outlet, article.url, article.author) == (
        "TASS", "https://tass.com/world/1", "Jane Roe",
    )  # fmt: skip


def test_a_feed_that_is_cut_off_or_defines_entities(tmp_path: Path) -> None:
    cut = saved(tmp_path, "a.rss", RSS[: RSS.index("<item><title>Second") + 20])
    assert articles(cut)[0].title == TITLE
    bomb = '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>' + RSS[38:].replace("Short", "&b;")
    for name, entity in (
        ("b.xml", bomb),
        ("c.xml", bomb.replace('"ha"', 'SYSTEM "file:///etc/passwd"')),
    ):
        assert reasons(saved(tmp_path, name, entity)) == ["the XML defines entities; refused"]


PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>{TITLE} | The Paper</title>
<link rel="canonical" href="https://tass.com/world/1">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{TITLE}",
"datePublished": "2024-05-10T12:00:00+03:00", "dateModified": "2024-05-10T13:00:00+03:00",
"author": {{"name": "Jane Roe"}}}}</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>{TITLE}</h1><figure><img src="x.jpg"><figcaption>Ministers shake hands in Yerevan,
Armenia. (Jane Doe/AP)</figcaption></figure><p>{TEXT.split(chr(10))[0]}</p>
<p>{TEXT.split(chr(10))[2]}</p><p>A third paragraph says that both sides will meet again in July to
sign the agreement, which the parliaments of both states have to approve before it takes force.</p>
</article><aside class="related"><h2>Related</h2><p>Canada wins the ice hockey tournament again
after a long night in Toronto that nobody expected to end so well.</p></aside>
<footer>© 2024 The Paper. All rights reserved.</footer></body></html>"""


def test_an_html_page(tmp_path: Path) -> None:
    (article,) = articles(saved(tmp_path, "page.html", PAGE))
    assert article.title == TITLE
    assert article.body.startswith("MOSCOW (AP) — Armenia and Russia")
    assert article.body.endswith("before it takes force.")
    assert article.caption == "Ministers shake hands in Yerevan, Armenia. (Jane Doe/AP)"
    assert "Canada" not in article.body and "Armenia. (Jane" not in article.body
    assert (article.dateline, article.agency, article.author) == ("MOSCOW (AP)", "AP", "Jane Roe")
    assert article.published == datetime(2024, 5, 10, 9, 0)
    assert (article.published_precision, article.published_source) == ("minute", "json-ld")
    assert article.updated == datetime(2024, 5, 10, 10, 0)
    assert (article.outlet, article.language) == ("TASS", "en")
    kinds = {piece.kind for piece in article.residue}
    assert {"navigation", "teaser", "copyright"} <= kinds
    assert any("Canada" in piece.text for piece in article.residue)


def test_html_without_a_suffix_or_under_a_wrong_one(tmp_path: Path) -> None:
    assert articles(saved(tmp_path, "page", PAGE))[0].title == TITLE
    assert articles(saved(tmp_path, "page.txt", PAGE))[0].title == TITLE


def test_html_says_its_encoding(tmp_path: Path) -> None:
    page = PAGE.replace("utf-8", "windows-1251").replace(TITLE, "Армения и Россия построят дорогу")
    (article,) = articles(saved(tmp_path, "a.html", page.encode("cp1251", "replace")))
    assert article.title == "Армения и Россия построят дорогу"


def warc_response(page: bytes, status: str = "200 OK", kind: str = "text/html") -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n".encode() + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://tass.com/world/1\r\n"
        "WARC-Date: 2024-05-12T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def test_warc(tmp_path: Path) -> None:
    crawl = [
        warc_response(PAGE.encode()),
        warc_response(b"not here", "404 Not Found"),
        warc_response(b"\x89PNG", kind="image/png"),
        warc_response(PAGE.encode()),
    ]
    plain = saved(tmp_path, "a.warc", b"".join(crawl))
    packed = saved(tmp_path, "b.warc.gz", b"".join(gzip.compress(one) for one in crawl))
    for path in (plain, packed):
        found = articles(path)
        assert [one.title for one in found] == [TITLE, TITLE]
        assert found[0].published == datetime(2024, 5, 10, 9, 0)
        assert reasons(path) == ["the server answered 404, not with a page"]
    cut = saved(tmp_path, "c.warc", b"junk\n" + crawl[0] + crawl[3][:700])
    assert reasons(cut) == [
        "cut off: the file ends in it or is damaged there, or its length is wrong"
    ]
    assert articles(cut)[0].title == TITLE
