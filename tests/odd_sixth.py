# ruff: noqa: E501
"""A sixth draw: what programs save pages as, and the places and shapes in which they put a date."""

from __future__ import annotations

import bz2
import textwrap

from odd_archives import zipb
from odd_cases import DAY, TITLES, case, headline, story_text
from odd_crawls import http, pg, wrec
from odd_json import article, dumps

FIRST = headline(1)
P = f"<p>{story_text(1)}</p><p>{story_text(2)}</p>"
ONE = {"titles": [FIRST], "date": DAY, "text": "border would open", "r": 0}
ALL = {"titles": TITLES, "date": DAY, "text": "border would open", "r": 0}
LINES = "".join(dumps(article(n)) + "\n" for n in (1, 2, 3))


def page(head: str = "", body: str = "") -> str:
    return f"<!doctype html><html><head><title>{FIRST}</title>{head}</head><body>{body or f'<h1>{FIRST}</h1>{P}'}</body></html>"


# What programs save pages as.
case(
    "si_mirrored.html",
    page(
        body=f"<!-- Mirrored from delta.org/2024/05/08/talks by HTTrack Website Copier/3.x [XR&CO'2014], Thu, "
        f"09 May 2024 03:12:33 GMT -->\n<h1>{FIRST}</h1>{P}"
    ),
    url="https://delta.org/2024/05/08/talks",
    **ONE,
)
case(
    "si_with_heads.html",
    f"HTTP/1.1 200 OK\r\nDate: Thu, 09 May 2024 03:12:33 GMT\r\nContent-Type: text/html; charset=utf-8\r\n"
    f"Server: nginx\r\n\r\n{page()}",
    titles=[FIRST],
    text="border would open",
    notext=["nginx", "HTTP/1.1"],
    r=0,
)
case(
    "si_lynx.txt",
    f"   [1]Home [2]World [3]Politics\n\n{FIRST}\n\n   May 8, 2024\n\n"
    + textwrap.fill(
        story_text(1).replace("talks", "[4]talks"),
        70,
        initial_indent="   ",
        subsequent_indent="   ",
    )
    + "\n\n"
    + textwrap.fill(story_text(2), 70, initial_indent="   ", subsequent_indent="   ")
    + "\n\nReferences\n\n   Visible links\n   1. https://delta.org/\n   2. https://delta.org/world\n   3. "
    "https://delta.org/politics\n   4. https://delta.org/talks\n",
    notext=["[4]", "Visible links", "https://"],
    **ONE,
)
case(
    "si_linked.md",
    f"# {FIRST}\n\n*May 8, 2024*\n\n{story_text(1)} See [the agenda][1] and [notes][n].\n\n{story_text(2)}\n\n[1]: "
    'https://delta.org/agenda\n[n]: <https://delta.org/n> "Notes"\n',
    notext=["[1]", "https://"],
    **ONE,
)
case(
    "si_words.html",
    page(
        body="<div class='ocr_page'><div class='ocr_carea'><p class='ocr_par'>"
        + "<br>".join(
            "<span class='ocr_line' title='bbox 1 2 3 4'>"
            + " ".join(
                f"<span class='ocrx_word' title='x_wconf 93'>{word}</span>" for word in line.split()
            )
            + "</span>"
            for line in textwrap.wrap(story_text(1) + " " + story_text(2), 50)
        )
        + "</p></div></div>"
    ),
    a=1,
    text="border would open",
    r=0,
)
case(
    "si_alto.xml",
    '<?xml version="1.0"?><alto xmlns="http://www.loc.gov/standards/alto/ns-v3#"><Layout><Page><PrintSpace><TextBlock>'
    '<TextLine><String CONTENT="Ministers"/><SP/><String CONTENT="met"/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>',
    a=0,
    r=1,
)
case(
    "si_ligatures.txt",
    f"{FIRST}\n\n{story_text(1)} The o\ufb03cials \ufb01led a report on the con\ufb02ict.\n\n{story_text(2)}\n",
    titles=[FIRST],
    text="officials filed a report on the conflict",
    r=0,
)
case(
    "si_not_sign.txt",
    f"{FIRST}\n\n"
    + textwrap.fill(story_text(1), 60).replace("reporters", "repor\u00ac\nters", 1)
    + f"\n\n{story_text(2)}\n",
    titles=[FIRST],
    text="spoke with reporters",
    r=0,
)
case(
    "si_wide.jsonl", dumps({**article(1), "date": "２０２４年５月８日"}, ensure_ascii=False), **ONE
)
case(
    "si_journal.xml",
    '<?xml version="1.0"?><article xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta><title-group>'
    f"<article-title>{FIRST}</article-title></title-group><pub-date pub-type='epub'><day>8</day><month>5</month><year>2024</year>"
    f"</pub-date></article-meta></front><body><sec><title>Talks</title><p>{story_text(1)}</p><p>{story_text(2)}</p></sec></body></article>",
    titles=[FIRST],
    text="border would open",
    r=0,
)

# Names of files and of columns.
case("si_scrapy.jl", LINES, **ALL)
case("si_lines.ldjson", LINES, **ALL)
case(
    "si_linked.jsonld",
    dumps(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": FIRST,
            "articleBody": story_text(1),
            "datePublished": "2024-05-08T16:41:00Z",
            "publisher": {"@type": "Organization", "name": "Delta Courier"},
        }
    ),
    outlet="Delta Courier",
    **ONE,
)
case(
    "si_packed.warc.bz2", bz2.compress(wrec("response", http(pg(1).encode()))), titles=[FIRST], r=0
)
case(
    "si_pointer.gdoc",
    dumps({"url": "https://docs.google.com/open?id=x", "doc_id": "x", "email": "roe@delta.org"}),
    a=0,
    r=1,
)
case("si_seed.torrent", b"d8:announce20:http://delta.org/ann4:infod6:lengthi9eee", a=0, r=1)
case(
    "si_two_heads.csv",
    ",,Article,Article\nid,date,title,text\n"
    + "".join(f'{n},{DAY},"{headline(n)}","{story_text(n)}"\n' for n in (1, 2, 3)),
    **ALL,
)
case(
    "si_letter.eml",
    b"From: a@delta.org\r\nSubject: =?windows-1251?B?"
    + __import__("base64").b64encode("Встреча в Ереване".encode("cp1251"))
    + b"?=\r\nDate: Wed, 8 May 2024 16:41:00 +0400\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=windows-1251\r\n"
    b"Content-Transfer-Encoding: quoted-printable\r\n\r\n"
    + __import__("quopri").encodestring(
        (
            "Министры сообщили, что граница откроется "
            "до конца года. Переговоры шли четыре часа. " * 3
        ).encode("cp1251")
    ),
    titles=["Встреча в Ереване"],
    date=DAY,
    text="граница откроется",
    lang="ru",
    r=0,
)

# Where pages say who wrote, and what they are called.
case(
    "si_kicker.html",
    page(
        f"<meta property='og:title' content='{FIRST}'>",
        f"<h1><span class=kicker>Diplomacy</span> {FIRST}</h1>{P}",
    ),
    titles=[FIRST],
    r=0,
)
case(
    "si_kicker_block.html",
    page("", f"<h1><div class=eyebrow>Diplomacy</div><div>{FIRST}</div></h1>{P}"),
    titles=[FIRST],
    r=0,
)
case(
    "si_rel_author.html",
    page(
        "", f"<article><h1>{FIRST}</h1><p>By <a rel=author href=/roe>Jane Roe</a></p>{P}</article>"
    ),
    titles=[FIRST],
    author="Jane Roe",
    r=0,
)
BYL = page("<meta name=byl content='By Jane Roe'>")
case("si_byl.html", BYL, titles=[FIRST], author="Jane Roe", r=0)
case(
    "si_site_older.html",
    page(
        "<script type='application/ld+json'>"
        + dumps(
            {
                "@context": "https://schema.org",
                "@graph": [
                    {"@type": "WebSite", "name": "Delta", "datePublished": "2009-01-01"},
                    {"@type": "WebPage", "datePublished": "2024-05-08T16:41:00+00:00"},
                    {"@type": "BreadcrumbList", "itemListElement": []},
                ],
            }
        )
        + "</script>"
    ),
    **ONE,
)

dashed = "Talks in Yerevan – ministers of two states met again"
case(
    "si_dashed.html",
    page(body=f"<h1>{dashed}</h1>{P}").replace(f"<title>{FIRST}", f"<title>{dashed} – Delta"),
    titles=[dashed],
    r=0,
)

# A member that is a patch of another file, which nothing unpacks (flag 5 of a ZIP).
patch = bytearray(zipb({"mimetype": "application/epub+zip", "a.jsonl": LINES}))
for mark in (b"PK\x03\x04", b"PK\x01\x02"):
    patch[patch.index(mark) + (6 if mark[2] == 3 else 8)] |= 0x20
case("si_patch.zip", bytes(patch), maxr=3)
case(
    "si_control.xls",
    "<html><body><table><tr><th>Title</th><th>Text</th><th>Date</th></tr><tr><td>A\x01<br>\x02b</td><td>"
    f"{story_text(1)}<br>\x03x</td><td>{DAY}</td></tr></table></body></html>",
    a=1,
    date=DAY,
    r=0,
)
case(
    "si_no_content.odt",
    zipb({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""}),
    a=0,
    r=1,
)
