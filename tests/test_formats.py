"""One small sample of each format, written after its published shape, and what it must give."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
import zstandard

from analytics import ingest
from analytics.ingest import Article, Raw, Reject

TEXT = (
    "MOSCOW (AP) — Armenia and Russia agreed on Friday to open a new railway between the two "
    "states, their foreign ministers said after talks that lasted four hours.\n\n"
    "The railway will cross the border at Gyumri and will carry grain, the ministers told "
    "reporters, adding that the first train should leave before the end of the year."
)
TITLE = "Armenia and Russia agree on a railway"


def cleaned(path: Path) -> list[Article | Reject]:
    found: list[Article | Reject] = []
    for source in ingest.walk([path]):
        for raw in ingest.read(source):
            found.append(ingest.clean(raw) if isinstance(raw, Raw) else raw)
    return found


def articles(path: Path) -> list[Article]:
    return [one for one in cleaned(path) if isinstance(one, Article)]


def reasons(path: Path) -> list[str]:
    return [one.reason for one in cleaned(path) if isinstance(one, Reject)]


def saved(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


ROW = {"title": TITLE, "text": TEXT, "date": "2024-05-10", "url": "https://tass.com/world/1"}


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
    assert reasons(cut) == ["cut off: the file ends in it, or its length is wrong"]
    assert articles(cut)[0].title == TITLE


def test_gdelt_is_counted_without_text(tmp_path: Path) -> None:
    cells = ["20240510120000-17", "20240510120000", "1", "tass.com", "https://tass.com/world/1"]
    cells += [""] * 21 + [f"<PAGE_TITLE>{TITLE} &amp; more</PAGE_TITLE>"]
    path = saved(tmp_path, "20240510120000.gkg.csv", "\t".join(cells) + "\nbroken\n")
    (article,) = articles(path)
    assert (article.title, article.body) == (f"{TITLE} & more", "")
    assert (article.outlet, article.published) == ("TASS", datetime(2024, 5, 10, 12, 0))
    assert "no text: GDELT GKG gives none" in article.notes
    assert reasons(path) == ["1 columns where GKG has 27"]


def test_media_cloud_is_counted_without_text(tmp_path: Path) -> None:
    head = "id,indexed_date,language,media_name,media_url,publish_date,title,url"
    row = f"x1,2024-05-11,en,tass.com,tass.com,2024-05-10,{TITLE},https://tass.com/world/1"
    (article,) = articles(saved(tmp_path, "mc.csv", f"{head}\n{row}\n"))
    assert (article.title, article.body, article.outlet) == (TITLE, "", "TASS")
    assert article.published == datetime(2024, 5, 10)
    assert "no text: only the title is counted" in article.notes


LEXIS = f"""                               1 of 2 DOCUMENTS


                             The New York Times

                          May 10, 2024 Friday
                          Late Edition - Final

{TITLE}

BYLINE: By JANE ROE

SECTION: Section A; Column 1; Foreign Desk; Pg. 5

LENGTH: 63 words

DATELINE: YEREVAN

{TEXT}

URL: http://www.nytimes.com/2024/05/10/world/railway.html

LOAD-DATE: May 10, 2024

LANGUAGE: ENGLISH

PUBLICATION-TYPE: Newspaper


                   Copyright 2024 The New York Times Company
                              All Rights Reserved

                               2 of 2 DOCUMENTS


                             The Guardian

                          May 11, 2024 Saturday

A second title

LENGTH: 10 words

A second text that is short but says what it has to say.

LOAD-DATE: May 11, 2024
"""
NEXIS = f"""{TITLE}
The New York Times
May 10, 2024 Friday

Copyright 2024 The New York Times Company All Rights Reserved
Section: Section A; Column 1; Foreign Desk; Pg. 5
Length: 63 words
Byline: By Jane Roe
Body

{TEXT}

Load-Date: May 10, 2024


End of Document


A second title
The Guardian
May 11, 2024 Saturday
Length: 10 words
Body
A second text that is short but says what it has to say.
Load-Date: May 11, 2024
End of Document
"""
FACTIVA = f"""HD
{TITLE}
BY
Jane Roe
WC
63 words
PD
10 May 2024
SN
The New York Times
SC
NYTF
LA
English
CY
Copyright 2024. The New York Times Company.
LP
{TEXT.split(chr(10))[0]}
TD
{TEXT.split(chr(10))[2]}

AN
Document NYTF000020240510ek5a0003x

HD
A second title
PD
11 May 2024
SN
The Guardian
LP
A second text that is short but says what it has to say.
AN
Document GRDN000020240511ek5b0004y
"""
FACTIVA_PLAIN = f"""{TITLE}
Jane Roe
63 words
10 May 2024
The New York Times
NYTF
English
Copyright 2024. The New York Times Company.

{TEXT}

Document NYTF000020240510ek5a0003x

A second title
10 words
11 May 2024
The Guardian
GRDN
English
© 2024 Guardian
A second text that is short but says what it has to say.
Document GRDN000020240511ek5b0004y
"""


@pytest.mark.parametrize("text", [LEXIS, NEXIS, FACTIVA, FACTIVA_PLAIN])
def test_exports_of_press_databases(tmp_path: Path, text: str) -> None:
    found = articles(saved(tmp_path, "export.txt", text))
    assert [one.title for one in found] == [TITLE, "A second title"]
    assert [one.outlet for one in found] == ["New York Times", "Guardian"]
    assert [one.published for one in found] == [datetime(2024, 5, 10), datetime(2024, 5, 11)]
    assert found[0].body.split() == TEXT.split()
    assert found[1].body == "A second text that is short but says what it has to say."
    assert "JANE ROE" in (found[0].author or "").upper()
    assert found[0].language == "en"


def test_an_html_export_of_factiva(tmp_path: Path) -> None:
    def one(title: str, text: str, day: str, accession: str) -> str:
        body = "".join(
            f'<p class="articleParagraph enarticleParagraph">{p}</p>' for p in text.split("\n\n")
        )
        return (
            f'<div class="article enArticle"><span class="enHeadline">{title}</span>'
            f"<div>63 words</div><div>{day}</div><div>The New York Times</div><div>NYTF</div>"
            f"<div>English</div><div>Copyright 2024. X.</div>{body}"
            f"<p>Document {accession}</p></div>"
        )

    page = (
        "<html><body>"
        + one(TITLE, TEXT, "10 May 2024", "NYTF000020240510ek5a0003x")
        + one("A second title", "A second text.", "11 May 2024", "NYTF000020240511ek5a0003y")
        + "</body></html>"
    )
    found = articles(saved(tmp_path, "export.html", page))
    assert [a.title for a in found] == [TITLE, "A second title"]
    assert found[0].body.split() == TEXT.split()
    assert found[1].published == datetime(2024, 5, 11)


def boxed(folder: Path, name: str, members: dict[str, bytes]) -> Path:
    path = folder / name
    if name.endswith(".zip"):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as box:
            for member, content in members.items():
                box.writestr(member, content)
        return path
    with tarfile.open(path, {"r": "w", "z": "w:gz"}[name[-1]]) as box:
        for member, content in members.items():
            held = tarfile.TarInfo(member)
            held.size = len(content)
            box.addfile(held, io.BytesIO(content))
    return path


LINE = json.dumps(ROW).encode()


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz"])
def test_archives_nested_once(tmp_path: Path, name: str) -> None:
    inner = boxed(tmp_path, "inner.zip", {"x.jsonl": LINE}).read_bytes()
    deeper = boxed(tmp_path, "deeper.zip", {"inner.zip": inner}).read_bytes()
    path = boxed(
        tmp_path,
        name,
        {
            "tass/a.jsonl": LINE,
            "b.jsonl.gz": gzip.compress(LINE),
            "c.zip": inner,
            "d.zip": deeper,
            "../../escape.jsonl": LINE,
            "/etc/passwd.jsonl": LINE,
            "__MACOSX/._a.jsonl": LINE,
            "e.jsonl": b"",
        },
    )
    found = cleaned(path)
    assert {one.origin for one in found if isinstance(one, Article)} == {
        f"{name}!tass/a.jsonl:1", f"{name}!b.jsonl.gz:1", f"{name}!c.zip!x.jsonl:1",
    }  # fmt: skip
    told = {(one.path, one.place): one.reason for one in found if isinstance(one, Reject)}
    assert told[(name, "../../escape.jsonl")] == "its name leads out of the archive; skipped"
    assert told[(name, "/etc/passwd.jsonl")] == "its name leads out of the archive; skipped"
    assert told[(name, "e.jsonl")] == "the member is empty"
    assert told[(f"{name}!d.zip!inner.zip", "")].startswith("an archive in an archive")
    assert len(told) == 4
    assert not (tmp_path.parent / "escape.jsonl").exists()


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("a.jsonl.zst", zstandard.compress),
        ("a.jsonl.bz2", bz2.compress),
        ("a.jsonl.xz", lzma.compress),
        ("a.jsonl", gzip.compress),
    ],
)
def test_compressed_files(tmp_path: Path, name: str, pack: object) -> None:
    path = saved(tmp_path, name, pack(LINE + b"\n" + LINE))  # type: ignore[operator]
    assert len(articles(path)) == 2


def test_links_and_devices_in_archives_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    with tarfile.open(path, "w") as box:
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        device = tarfile.TarInfo("null.txt")
        device.type = tarfile.CHRTYPE
        for member in (link, device):
            box.addfile(member)
    assert reasons(path) == ["a link, not a file; skipped", "a device, not a file; skipped"]


def test_a_bomb_is_stopped(tmp_path: Path) -> None:
    zeros = b" " * 30_000_000
    path = boxed(tmp_path, "a.zip", {"bomb.jsonl": zeros, "good.jsonl": LINE})
    assert len(articles(path)) == 1
    assert "bomb" in reasons(path)[0]
    twice = saved(tmp_path, "b.jsonl.gz", gzip.compress(gzip.compress(gzip.compress(LINE))))
    assert reasons(twice) == ["compressed more than twice; not opened"]


def test_a_damaged_archive_keeps_what_came_before(tmp_path: Path) -> None:
    whole = gzip.compress(b"\n".join([LINE] * 2000), compresslevel=1)
    path = saved(tmp_path, "a.jsonl.gz", whole[: len(whole) // 2])
    found = cleaned(path)
    assert isinstance(found[0], Article)
    assert isinstance(found[-1], Reject) and "cannot be read" in found[-1].reason
    flipped = boxed(tmp_path, "b.zip", {"a.jsonl": LINE * 50, "b.jsonl": LINE})
    content = bytearray(flipped.read_bytes())
    content[60] ^= 0xFF
    path = saved(tmp_path, "b.zip", bytes(content))
    assert len(articles(path)) >= 1
    assert reasons(saved(tmp_path, "c.zip", bytes(content[:200])))
