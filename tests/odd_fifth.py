# ruff: noqa: E501
"""A fifth draw: neighbours of the fourth, and what must not be taken for one of its kinds."""

from __future__ import annotations

import base64
import bz2
import lzma
import textwrap

from odd_cases import DAY, TITLES, case, headline, story_text
from odd_fourth_notes import GIGA, note, wiki
from odd_json import dumps

FIRST = headline(1)
TWO = f"{story_text(1)}\n\n{story_text(2)}\n"
PAGE = "<!doctype html><html><head><title>{}</title></head><body>{}</body></html>"
P = f"<p>{story_text(1)}</p><p>{story_text(2)}</p>"
ONE = {"titles": [FIRST], "date": DAY, "text": "border would open", "r": 0}
ALL = {"titles": TITLES, "date": DAY, "text": "border would open", "r": 0}
WHEN = "2024-05-08T16:41:00Z"


def lines(make) -> str:
    return "\n".join(dumps(make(n), ensure_ascii=False) for n in (1, 2, 3)) + "\n"


# Notes and posts.
case(
    "fi_zola.md",
    f'+++\r\ntitle = "{FIRST}"\r\ndate = {DAY}\r\n\r\n[taxonomies]\r\ntags = ["a"]\r\n+++\r\n{TWO}',
    notext="tags",
    **ONE,
)
case(
    "fi_remark.md",
    f"---\ntitle: 'It''s talks: day 1'\ndate: {DAY}T10:00:00Z # kept\n---\n{TWO}",
    a=1,
    date=DAY,
    text="border would open",
    r=0,
)
case(
    "fi_image.rst",
    f"{FIRST}\n{'-' * 45}\n\n.. image:: talks.png\n   :alt: The hall\n\n{TWO}",
    titles=[FIRST],
    notext=["image::", "---"],
    r=0,
)
case(
    "fi_cut.enex",
    '<?xml version="1.0"?><!DOCTYPE en-export SYSTEM "x.dtd"><en-export>'
    + "".join(note.format(headline(n), story_text(n), n) for n in (1, 2))
    + "<note><title>Half</title><content><![CDATA[<en-note><di",
    a=3,
    text="border would open",
    r=1,
)
case(
    "fi_talk.xml",
    '<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/">'
    + wiki.format(
        FIRST,
        0,
        f"{{{{byline|date=May 8, 2024|location=Yerevan}}}}\n{story_text(1)}\n{{{{haveyoursay}}}}",
    )
    + wiki.format("Talk:x", 1, "I doubt it. ~~~~")
    + "</mediawiki>",
    titles=[FIRST],
    date=DAY,
    r=1,
    notext="haveyoursay",
)
case(
    "fi_dump.xml.bz2",
    bz2.compress(
        (
            '<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/">'
            + wiki.format(FIRST, 0, story_text(1))
            + "</mediawiki>"
        ).encode()
    ),
    **ONE,
)

# Dumps, and texts that begin like one.
case(
    "fi_lite.txt",
    f"PRAGMA foreign_keys=OFF;\nBEGIN TRANSACTION;\nCREATE TABLE articles (id, title);\nINSERT INTO "
    f"articles VALUES(1,'{FIRST}');\nCOMMIT;\n",
    a=0,
    r=1,
    why="CSV",
)
case("fi_insert.txt", f"Insert into talks: a new border\n\n{TWO}", a=1, text="border would open")
case(
    "fi_begin.txt", f"Begin 2024 with talks, ministers say\n\n{TWO}", a=1, text="border would open"
)
case(
    "fi_packed_inside.txt",
    f"{FIRST}\n\n{TWO}\n"
    + "\n".join(textwrap.wrap(base64.b64encode(bytes(range(200))).decode(), 76))
    + f"\n\n{story_text(3)}\n",
    titles=[FIRST],
    text="on day 3",
)
case(
    "fi_subtitles.txt",
    "".join(
        f"{n}\n00:00:{n:02},000 --> 00:00:{n + 1:02},500\n{story_text(n)[:60]}\n\n"
        for n in range(1, 20)
    ),
    a=0,
    r=1,
    why="subtitles",
)
case(
    "fi_sjis.txt",
    ("ここではきものをぬいでください。かれらはこっきょうをひらくといった。" * 9).encode(
        "shift_jis"
    ),
    a=1,
    text="こっきょうをひらく",
)
case(
    "fi_euc.html",
    (
        "<html><body><p>"
        + "ここではきものをぬいでください。かれらはこっきょうをひらくといった。" * 9
        + "</p></body></html>"
    ).encode("euc_jp"),
    a=1,
    text="こっきょうをひらく",
)
case("fi_german_500.txt", f"{FIRST}\n\n{TWO}".encode("cp500"), a=0, r=1, why="EBCDIC")
case("fi_xz.RData", lzma.compress(b"RDX3\nX\n" + bytes(300)), a=0, r=1, why="R")
case("fi_plain.rds", b"X\n\x00\x00\x00\x03" + bytes(300), a=0, r=1, why="R")

# Corpora.
case("fi_cut.sgml", GIGA[:-60], a=3, r=1, why="cut off")
case(
    "fi_clef.sgml",
    "".join(
        f"<DOC>\n<DOCNO>LA010194-000{n}</DOCNO>\n<DOCID>{n}</DOCID>\n<DATE>\n<P>\nJanuary 1, 1994, "
        f"Saturday, Home Edition\n</P>\n</DATE>\n<SECTION><P>Part A</P></SECTION>\n<HEADLINE>\n<P>\n{headline(n)}\n</P>\n"
        f"</HEADLINE>\n<BYLINE><P>By JANE ROE</P></BYLINE>\n<TEXT>\n<P>\n{story_text(n)}\n</P>\n</TEXT>\n</DOC>\n"
        for n in (1, 2, 3)
    ),
    titles=TITLES,
    date="1994-01-01",
    r=0,
)
case(
    "fi_fbis.txt",
    "".join(
        f'<DOC>\n<DOCNO> FBIS3-{n} </DOCNO>\n<HT> "cr00000011094001" </HT>\n<HEADER>\n<AU> FBIS </AU>\n'
        f"<DATE1> 8 May 1994 </DATE1>\n<H3> <TI> {headline(n)} </TI></H3>\n</HEADER>\n<TEXT>\n{story_text(n)}\n</TEXT>\n</DOC>\n"
        for n in (1, 2, 3)
    ),
    titles=TITLES,
    date="1994-05-08",
    r=0,
)
case(
    "fi_ft.txt",
    "".join(
        f"<DOC>\n<DOCNO>FT911-{n}</DOCNO>\n<PROFILE>_AN-BEOA7AAIFT</PROFILE>\n<DATE>910514\n</DATE>\n"
        f"<HEADLINE>\n{headline(n)}\n</HEADLINE>\n<TEXT>\n{story_text(n)}\n</TEXT>\n<PUB>The Financial Times\n</PUB>\n</DOC>\n"
        for n in (1, 2, 3)
    ),
    titles=TITLES,
    date="1991-05-14",
    r=0,
)

# Tables.
case(
    "fi_russian.xls",
    "<html><head><meta charset=utf-8></head><body><table><tr><td>Заголовок</td><td>Текст</td><td>Дата</td>"
    "</tr>"
    + "".join(
        f"<tr><td>{headline(n)}</td><td>{story_text(n)}</td><td>08.05.2024</td></tr>"
        for n in (1, 2, 3)
    )
    + "</table></body></html>",
    **ALL,
)
case(
    "fi_data_first.html",
    PAGE.format(
        FIRST,
        "<table><tr><th>Year</th><th>Text</th><th>Tons</th></tr><tr><td>2022</td><td>"
        f"Grain</td><td>12</td></tr></table><h1>{FIRST}</h1>{P}",
    ),
    titles=[FIRST],
    text="border would open",
    r=0,
)
sheet = ('<Worksheet ss:Name="{}"><Table><Row><Cell><Data ss:Type="String">Title</Data></Cell><Cell ss:Index="3"><Data '
         'ss:Type="String">Text</Data></Cell><Cell><Data ss:Type="String">Date</Data></Cell></Row><Row><Cell><Data ss:Type='
         '"String">{}</Data></Cell><Cell ss:Index="3"><Data ss:Type="String">{}</Data></Cell><Cell><Data ss:Type="DateTime">'
         "2024-05-08T00:00:00.000</Data></Cell></Row></Table></Worksheet>")  # fmt: skip
case(
    "fi_2003_gaps.xls",
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-'
    'microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">'
    + "".join(sheet.format(f"S{n}", headline(n), story_text(n)) for n in (1, 2, 3))
    + "</Workbook>",
    **ALL,
)
case(
    "fi_vertical.txt",
    "".join(
        f"{'*' * 27} {n}. row {'*' * 27}\n   id: {n}\ntitle: {headline(n)}\n text: {story_text(n)}\n date: "
        f"{DAY}\n"
        for n in (1, 2, 3)
    )
    + "3 rows in set (0.00 sec)\n",
    **ALL,
)
case(
    "fi_expanded.txt",
    "".join(
        f"-[ RECORD {n} ]{'-' * 40}\nid    | {n}\ntitle | {headline(n)}\ntext  | {story_text(n)}\ndate  | "
        f"{DAY}\n"
        for n in (1, 2, 3)
    ),
    **ALL,
)
case(
    "fi_scopus.csv",
    "\ufeffAuthors,Title,Year,Source title,Abstract,DOI\n"
    + "".join(
        f'"Roe, J.","{headline(n)}",2024,Delta Courier,"{story_text(n)}",10.1/{n}\n'
        for n in (1, 2, 3)
    ),
    titles=TITLES,
    text="border would open",
    outlet="Delta Courier",
    r=0,
)
