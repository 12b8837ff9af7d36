# ruff: noqa: E501
"""Records in XML of nobody's standard, exports of WordPress, lists of references and addresses."""

from __future__ import annotations

import struct
import zipfile

import pyarrow as pa
from odd_archives import zipb
from odd_cases import DAY, TITLES, case, headline, rows, story_text
from odd_json import article, dumps
from odd_parquet import pqb

case(
    "re_articles.xml",
    "<?xml version='1.0'?><articles>" + "".join(f"<article id='{n}'><title>{headline(n)}</title><text>{story_text(n)}</text><date>{DAY}</date></article>" for n in (1, 2)) + "</articles>",
    titles=TITLES[:2],
    r=0,
    date=DAY,
)  # fmt: skip
case(
    "re_paragraphs.xml",
    f"<pressreleases><release><headline>{headline(1)}</headline><date>{DAY}</date><body><p>{story_text(1)}</p><p>{story_text(2)}</p></body></release></pressreleases>",
    titles=TITLES[:1],
    date=DAY,
    text=f"{story_text(1)}\n\n{story_text(2)}",
)
case(
    "re_proquest.xml",
    "<RECORDS>" + "".join(f"<RECORD><Title>{headline(n)}</Title><PublicationTitle>The Paper</PublicationTitle><NumericPubDate>20240508</NumericPubDate><FullText>&lt;p&gt;{story_text(n)}&lt;/p&gt;</FullText></RECORD>" for n in (1, 2)) + "</RECORDS>",
    titles=TITLES[:2],
    date=DAY,
    outlet="The Paper",
    notext="<p>",
)  # fmt: skip
case(
    "re_wiki.xml",
    f'<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.10/"><page><title>{headline(1)}</title><ns>0</ns><revision><id>2</id><timestamp>{DAY}T16:41:00Z</timestamp><text xml:space="preserve">{story_text(1)}</text></revision></page></mediawiki>',
    titles=TITLES[:1],
    date=DAY,
)
case("re_settings.xml", "<config><name>x</name><value>1</value></config>", a=0, r=1, why="config")
case(
    "re_many_parts.xml", lambda: f"<list>{'<one><title>x</title></one>' * 20_000}</list>", a=0, r=1
)
case("re_deep.xml", f"{'<a>' * 200}<title>x</title>{'</a>' * 200}", a=0, r=1)
POST = "<item><title>{0}</title><link>{1}</link><pubDate>{2}</pubDate><content:encoded><![CDATA[{3}]]></content:encoded><wp:post_type>{4}</wp:post_type></item>"
BLOCK = f"<!-- wp:paragraph --><p>{story_text(1)}</p><!-- /wp:paragraph -->"
case(
    "re_wordpress.xml",
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>The Paper</title>'
    + POST.format("photo", "https://p.example/?attachment_id=5", "Wed, 08 May 2024 16:00:00 +0000", "", "attachment")
    + POST.format("menu", "https://p.example/?p=6", "Wed, 08 May 2024 16:00:00 +0000", "", "nav_menu_item")
    + POST.format(headline(1), "https://p.example/news/1/", "Wed, 08 May 2024 16:41:00 +0000", BLOCK, "post")
    + POST.format(headline(2), "https://p.example/?p=9", "Thu, 01 Jan 1970 00:00:00 +0000", f"<p>{story_text(2)}</p>", "post")
    + POST.format(headline(3), "https://p.example/?p=10", "Wed, 30 Nov -0001 00:00:00 +0000", f"<p>{story_text(3)}</p>", "post")
    + "</channel></rss>",
    titles=TITLES,
    dates=[DAY, "None", "None"],
    r=2,
    why="attachment",
    notext=["<!--", "<p>"],
)  # fmt: skip
REFERENCE = f"TY  - NEWS\nTI  - {headline(1)}\nAB  - {story_text(1)}\nER  - \n"
for name in ("re_ris.ris", "re_ris.txt"):
    case(name, REFERENCE, a=1, r=0)
case("re_endnote.enw", f"%0 Newspaper Article\n%T {headline(1)}\n", a=1, r=0)
case("re_bibtex.txt", f"@article{{a,\n  title = {{{headline(1)}}},\n}}\n", a=1, r=0)
case("re_addresses.txt", "https://p.example/1\nhttps://p.example/2\n", a=0, r=1, why="addresses")
case("re_duckdb.ddb", b"\0" * 8 + b"DUCK" + b"\0" * 90, a=0, r=1, why="DuckDB")
case("re_zotero.csv", f'"Key","Title","Publication Title","Abstract Note","Date"\n"K","{headline(1)}","The Paper","{story_text(1)}","{DAY}"\n', titles=TITLES[:1], outlet="The Paper", text=story_text(1))  # fmt: skip
case("re_column_of_articles.parquet", pqb(pa.table({"document": [article(1), article(2)]})), titles=TITLES[:2], r=0)  # fmt: skip
case("re_tags_in_title.jsonl", dumps({**article(1), "title": f"<h1>{headline(1)}</h1>"}), titles=TITLES[:1])  # fmt: skip
case("re_mark_misread.csv", f"ï»¿{rows(2)}", titles=TITLES[:2], r=0)
case(
    "re_koi8_u.csv",
    f"назва,текст,дата\nМіністри зустрілися у Києві,Міністри двох держав зустрілися в середу у Києві й домовилися про залізницю.,{DAY}\n".encode("koi8-u"),
    titles=["Міністри зустрілися у Києві"],
)  # fmt: skip


def all_in_record() -> bytes:
    """A ZIP whose sizes stand in the record for large archives alone."""
    whole = zipb({"a.jsonl": dumps(article(1))}, zipfile.ZIP_STORED)
    listed, end = whole.index(b"PK\x01\x02"), whole.index(b"PK\x05\x06")
    record = struct.pack(
        "<4sQHHIIQQQQ", b"PK\x06\x06", 44, 45, 45, 0, 0, 1, 1, end - listed, listed
    )
    place = struct.pack("<4sIQI", b"PK\x06\x07", 0, end, 1)
    last = struct.pack("<4sHHHHIIH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return whole[:end] + record + place + last


case("re_large_record.zip", all_in_record(), titles=TITLES[:1], r=0)
