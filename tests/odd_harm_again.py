# ruff: noqa: E501
"""Files that change while they are read, packed strangely, and near neighbours of known exports."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import struct
import zipfile

import zstandard
from odd_cases import DAY, TITLES, case, headline, rows, story_text
from odd_damaged_again import LINES, ZIP, packed
from odd_harm import THREE
from odd_harm_exports import TWO, nexis
from odd_html import PARAGRAPHS, page
from odd_office import docx

RAW = LINES.encode()


# Packed by other programs
def with_extras() -> bytes:
    plain = gzip.compress(RAW)
    head = plain[:3] + b"\x1c" + plain[4:10]  # an extra field, a name and a remark
    return (
        head
        + struct.pack("<H", 4)
        + b"AB\x00\x00"
        + b"export.jsonl\x00"
        + b"by hand\x00"
        + plain[10:]
    )


def stored_by(method: int) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", method) as box:
        box.writestr("a.jsonl", LINES)
    return into.getvalue()


def unknown_method() -> bytes:
    made = bytearray(stored_by(zipfile.ZIP_DEFLATED))
    made[8:10] = struct.pack("<H", 9)
    place = made.index(b"PK\x01\x02")
    made[place + 10 : place + 12] = struct.pack("<H", 9)
    return bytes(made)


case("hb_extras.jsonl.gz", with_extras, **THREE)
case(
    "hb_padded.jsonl.xz",
    lzma.compress(RAW[: len(RAW) // 2]) + b"\0" * 8 + lzma.compress(RAW[len(RAW) // 2 :]),
    **THREE,
)
case("hb_trailing.jsonl.bz2", bz2.compress(RAW) + b"and words", titles=TITLES, maxr=1)
case(
    "hb_skipped.jsonl.zst",
    b"\x50\x2a\x4d\x18\x04\x00\x00\x00note" + zstandard.compress(RAW) + zstandard.compress(b""),
    **THREE,
)
case("hb_lzma.zip", lambda: stored_by(zipfile.ZIP_LZMA), **THREE)
case("hb_deflate64.zip", unknown_method, a=0, r=1, why="compression")
case("hb_flipped.zip", ZIP[:60] + bytes([ZIP[60] ^ 255]) + ZIP[61:], a=3, r=1)
case(
    "hb_dots.zip",
    packed(("..\\..\\a.jsonl", LINES), ("C:\\b.jsonl", LINES), ("c.jsonl", LINES)),
    a=None,
    titles=TITLES,
    r=2,
)
# Neighbours of what is known
case(
    "hb_nexis.docx",
    lambda: docx((nexis(1) + nexis(2)).split("\n")),
    **TWO,
    outlet="The Paper",
    author="Jane Roe",
    texts=[story_text(1), story_text(6)],
    notext=["RAILWAYS", "Page 1"],
)
SOLR = [{"id": str(n), "title_t": headline(n), "body_txt_en": story_text(n), "published_dt": f"{DAY}T16:41:00Z", "source_s": "The Paper", "url_s": f"https://p.example/news/{n}-talks", "tags_ss": ["a", "b"]} for n in (1, 2)]  # fmt: skip
case(
    "hb_solr.json",
    json.dumps(
        {"responseHeader": {"status": 0}, "response": {"numFound": 2, "start": 0, "docs": SOLR}}
    ),
    **TWO,
    outlet="The Paper",
    text=story_text(2),
)
case(
    "hb_solr_add.xml",
    "<add>"
    + "".join(
        f'<doc><field name="id">{n}</field><field name="title">{headline(n)}</field><field name="text">{story_text(n)}</field><field name="date">{DAY}T16:41:00Z</field></doc>'
        for n in (1, 2)
    )
    + "</add>",
    **TWO,
    text=story_text(1),
)
case("hb_feedly.json", json.dumps({"id": "feed/x", "items": [{"id": f"x{n}", "title": headline(n), "published": 1715186460000, "crawled": 1715186999000, "summary": {"content": f"<p>{story_text(n)}</p>", "direction": "ltr"},
     "origin": {"streamId": "feed/https://p.example/rss", "title": "The Paper", "htmlUrl": "https://p.example"}, "canonicalUrl": f"https://p.example/news/{n}-talks"} for n in (1, 2)]}),
     **TWO, outlet="The Paper", text=story_text(2))  # fmt: skip
case(
    "hb_tweets_note.js",
    "window.YTD.tweets.part0 = "
    + json.dumps(
        [
            {
                "tweet": {
                    "id_str": "1",
                    "created_at": "Wed May 08 16:41:00 +0000 2024",
                    "full_text": story_text(1) + " &amp; more",
                    "lang": "en",
                }
            }
        ]
    ),
    a=1,
    date=DAY,
    text="evening. & more",
)
case(
    "hb_opml.xml",
    '<opml version="2.0"><body><outline type="rss" text="P" xmlUrl="https://p.example/rss"/></body></opml>',
    a=0,
    r=1,
    why="feeds",
)
case(
    "hb_factiva_lead.csv",
    f'HD,PD,SN,LP,TD\n"{headline(1)}",8 May 2024,The Paper,"{story_text(1)}",\n"{headline(2)}",8 May 2024,The Paper,,"{story_text(2)}"\n',
    **TWO,
    texts=[story_text(1), story_text(2)],
)
# Days that are pointed at and are not the article's
case(
    "hb_pointed_picture.html",
    page(
        f'<article><h1>{headline(1)}</h1>{PARAGRAPHS}<figure><span title="A bridge, photographed on 3 March 2011">Picture</span></figure></article>'
    ),
    titles=[headline(1)],
    dates=["None"],
)
case(
    "hb_pointed_comment.html",
    page(
        f'<article><h1>{headline(1)}</h1><p>8 May 2024</p>{PARAGRAPHS}<section class="comments"><h3>Comments</h3><p>Jo <abbr title="2024-06-30T10:00:00Z">2 days ago</abbr></p><p>I read this with interest.</p></section></article>'
    ),
    titles=[headline(1)],
    date=DAY,
)
case(
    "hb_pointed_teaser.html",
    page(
        f'<article><h1>{headline(1)}</h1>{PARAGRAPHS}</article><div class="more"><article><h3><a href="/2">Another story of the day</a></h3><time title="30 June 2025 10:00">1 hour ago</time></article></div>'
    ),
    titles=[headline(1)],
    dates=["None"],
)
case(
    "hb_pointed_blocks.html",
    page(
        f'<div class="story"><h1>{headline(1)}</h1><div>{story_text(1)}</div><div>{story_text(2)}</div><div>{story_text(3)}</div></div><div class="talk"><div>Jo <span title="2024-06-30 10:00">2 days ago</span></div></div>'
    ),
    titles=[headline(1)],
    dates=["None"],
)
# Encodings that nobody states
case(
    "hb_seven.txt",
    (f"{headline(1)}\n\n8 May 2024\n\n" + story_text(1)).encode("utf-7"),
    a=1,
    r=0,
    date=DAY,
)
case(
    "hb_marks.csv",
    rows().replace("day 1", "day \u202e1\u202c\u200b"),
    a=3,
    r=0,
    date=DAY,
    notext=["\u202e"],
)
case("hb_two_marks.csv", b"\xef\xbb\xbf" + rows().encode("utf-16"), a=None, maxr=3)
case("hb_half_sign.jsonl", LINES.encode("utf-16")[:-3], titles=TITLES[:2], r=1)
case("hb_touchdowns.csv", "player,td,lp\nRoe,3,1\nDoe,4,2\n", a=0, r=1, why="no column is known")
