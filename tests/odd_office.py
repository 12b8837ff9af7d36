# ruff: noqa: E501
"""Odd Office files: workbooks, Word, OpenDocument and RTF."""

from __future__ import annotations

from xml.sax.saxutils import escape

from odd_archives import g2, zipb
from odd_cases import DAY, TITLES, case, headline, story_text

TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def xlsx(
    rows_,
    shared=True,
    sheets=1,
    extra=None,
    styles=None,
    ns="http://schemas.openxmlformats.org/spreadsheetml/2006/main",
):
    ss = []
    cells = ""

    def col(i):
        return chr(65 + i)

    for r, row in enumerate(rows_, 1):
        cells += f'<row r="{r}">'
        for c, v in enumerate(row):
            if v is None:
                continue
            if isinstance(v, tuple):
                cells += f'<c r="{col(c)}{r}" s="1"><v>{v[0]}</v></c>'
            elif isinstance(v, (int, float)):
                cells += f'<c r="{col(c)}{r}"><v>{v}</v></c>'
            elif shared:
                ss.append(v)
                cells += f'<c r="{col(c)}{r}" t="s"><v>{len(ss) - 1}</v></c>'
            else:
                cells += f'<c r="{col(c)}{r}" t="inlineStr"><is><t>{escape(v)}</t></is></c>'
        cells += "</row>"
    f = {
        "[Content_Types].xml": TYPES,
        "xl/workbook.xml": f'<workbook xmlns="{ns}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
        + "".join(f'<sheet name="S{i}" sheetId="{i}" r:id="rId{i}"/>' for i in range(1, sheets + 1))
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="rId{i}" Type="x/worksheet" Target="worksheets/sheet{i}.xml"/>'
            for i in range(1, sheets + 1)
        )
        + "</Relationships>",
        "xl/styles.xml": f'<styleSheet xmlns="{ns}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    }
    for i in range(1, sheets + 1):
        f[f"xl/worksheets/sheet{i}.xml"] = (
            f'<worksheet xmlns="{ns}"><sheetData>{cells if i == sheets or sheets == 1 else ""}</sheetData></worksheet>'
        )
    if shared:
        f["xl/sharedStrings.xml"] = (
            f'<sst xmlns="{ns}">' + "".join(f"<si><t>{escape(s)}</t></si>" for s in ss) + "</sst>"
        )
    f.update(extra or {})
    return zipb(f)


SHEET = [
    ["Title", "Text", "Date"],
    [headline(1), story_text(1), (45420,)],
    [headline(2), story_text(2), (45420,)],
    [headline(3), story_text(3), "2024-05-08"],
]
case("x_plain.xlsx", xlsx(SHEET), titles=TITLES, date=DAY, r=0)
case("x_inline.xlsx", xlsx(SHEET, shared=False), titles=TITLES, date=DAY)
case(
    "x_gap.xlsx",
    xlsx(
        [
            ["Title", None, "Text", "Date"],
            [headline(1), None, story_text(1), (45420.695138889,)],
            [None] * 4,
            [headline(2), None, story_text(2)],
        ]
    ),
    titles=TITLES[:2],
)
case("x_second_sheet.xlsx", xlsx(SHEET, sheets=2), titles=TITLES)
case("x_formula.xlsx", xlsx([["Title", "Text"], ['=HYPERLINK("http://x")', story_text(1)]]), a=1)
case("x_xlsm.xlsm", xlsx(SHEET), titles=TITLES)
case("x_nohead.xlsx", xlsx(SHEET[1:]), a=0, r=1, why="map")
case(
    "x_xxe.xlsx",
    xlsx(
        SHEET,
        extra={
            "xl/sharedStrings.xml": '<?xml version="1.0"?><!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&x;</t></si></sst>'
        },
    ),
    notext="root:",
    a=0,
    r=1,
)
case(
    "x_strict.xlsx", xlsx(SHEET, ns="http://purl.oclc.org/ooxml/spreadsheetml/main"), titles=TITLES
)
case("x_trunc.xlsx", xlsx(SHEET)[:500], a=0, r=1)
case("x_nosuffix", xlsx(SHEET), titles=TITLES)
case("x_named.xls", xlsx(SHEET), titles=TITLES)
case("x_named.zip", xlsx(SHEET), titles=TITLES)
case(
    "x_in.zip", zipb({"box/table.xlsx": xlsx(SHEET), "b.jsonl": g2.replace("day 2", "day 9")}), a=4
)
case("x_empty.xlsx", xlsx([]), a=0, r=1)
case(
    "x_xlsb.xlsb",
    zipb({"[Content_Types].xml": TYPES, "xl/workbook.bin": b"x"}),
    a=0,
    r=1,
    why="save",
)


def docx(paras, extra=None):
    return zipb(
        {
            "[Content_Types].xml": TYPES,
            "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
            + "".join(f"<w:p><w:r><w:t>{escape(p)}</w:t></w:r></w:p>" for p in paras)
            + "</w:body></w:document>",
            **(extra or {}),
        }
    )


case(
    "d_plain.docx",
    docx(
        [
            headline(1),
            "By Jane Roe",
            "May 8, 2024",
            story_text(1),
            story_text(2) + " railway",
            story_text(3),
        ]
    ),
    a=1,
    text="railway",
    date=DAY,
)
NEXIS = [
    headline(1),
    "The Paper",
    "May 8, 2024 Wednesday",
    "Copyright 2024 The Paper All Rights Reserved",
    "Section: NEWS",
    "Length: 90 words",
    "Byline: Jane Roe",
    "Body",
    story_text(1),
    story_text(2),
    "Load-Date: May 9, 2024",
    "End of Document",
]
case(
    "d_nexis.docx",
    docx(NEXIS + [x.replace("day 1", "day 5").replace("day 2", "day 6") for x in NEXIS]),
    titles=[headline(1), headline(5)],
    date=DAY,
    outlet="The Paper",
)
case(
    "d_xxe.docx",
    docx(
        [],
        {
            "word/document.xml": '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'
        },
    ),
    notext="root:",
    a=0,
    r=1,
)
case("d_pptx.pptx", zipb({"[Content_Types].xml": TYPES, "ppt/presentation.xml": "<x/>"}), a=0, r=1)
case(
    "d_epub.epub",
    zipb({"mimetype": "application/epub+zip", "META-INF/container.xml": "<x/>"}),
    a=0,
    r=1,
)
RTF = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}{\colortbl;\red0\green0\blue0;}{\info{\title x}}\f0\fs20 "
    + headline(1)
    + r"\par By Jane Roe\par May 8, 2024\par\par "
    + story_text(1)
    + r"\par Caf\'e9 and \u1055?\u1091?\u1090? railway \{braces\}\par "
    + story_text(3)
    + r"\par}"
)
case("r_plain.rtf", RTF, a=1, text="railway")
case("r_accents.rtf", RTF, text="Café and Пут railway {braces}")
case("r_nosuffix", RTF, a=1)
case(
    "r_factiva.rtf",
    r"{\rtf1\ansi HD "
    + headline(1)
    + r"\par WC 90 words\par PD 8 May 2024\par SN The Paper\par LA English\par LP "
    + story_text(1)
    + r"\par TD "
    + story_text(2)
    + r"\par AN Document PAPER00020240508ek5800001\par}",
    titles=[headline(1)],
    date=DAY,
    outlet="The Paper",
)
case("r_trunc.rtf", RTF[:200], a=None, r=None)
case("r_deep.rtf", "{\\rtf1" + "{" * 200000 + " text", a=None, r=None)
case(
    "r_bin.rtf",
    "{\\rtf1 "
    + headline(1)
    + "\\par "
    + story_text(1)
    + "{\\pict\\bin5 \x01\x02{}}\\par "
    + story_text(2)
    + "}",
    a=1,
    notext="\x01",
)
