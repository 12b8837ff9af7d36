# ruff: noqa: E501
"""A seventh draw: date lines of pages without tags, documents of offices, small sites."""

from __future__ import annotations

from odd_archives import zipb
from odd_cases import DAY, case, headline, story_text

FIRST = headline(1)
TWO = f"{story_text(1)}\n\n{story_text(2)}\n"
P = f"<p>{story_text(1)}</p><p>{story_text(2)}</p>"
ONE = {"titles": [FIRST], "date": DAY, "text": "border would open", "r": 0}

for number, line in enumerate((
    "Posted: Wed, 05/08/2024 - 4:41pm", "Published on May 8th, 2024 by Jane Roe", "Wednesday 8 May 2024 16:41, UK", "Date: 8th May, 2024",
    "08/05/2024 16h41 - Mis à jour 09/05/2024", "Опубликовано: 08.05.2024 в 16:41", "2024年5月8日 16:41 来源：新华网", "8 მაისი, 2024 16:41",
    "May 08, 2024, 04:41 PM IST", "Last updated on 9 May 2024 / Published 8 May 2024", "First published 8 May 2024; modified 1 June 2024",
    "Story from BBC NEWS: Published: 2024/05/08 15:41:12 GMT", "Veröffentlicht am 08.05.2024 | Lesedauer: 3 Minuten", "Erstellt: 08.05.2024, 16:41 Uhr",
    "8 mayo 2024 | 16:41 h", "08 Maj 2024, godz. 16:41", "Δημοσίευση: 8 Μαΐου 2024, 16:41", "Eklenme: 08.05.2024 - 16:41", "5/8/2024 10:00:00 AM | Delta",
    "Reading time 3 min · 8 May 2024",
)):  # fmt: skip
    case(f"sv_line_{number}.txt", f"{FIRST}\n\n{line}\n\n{TWO}", **ONE)

rtf = ("{\\rtf1\\ansi\\ansicpg1251\\deff0{\\fonttbl{\\f0\\fcharset204 Times;}}{\\info{\\title x}{\\creatim\\yr2024\\mo6\\dy1}}\\f0 "
       "\\'cc\\'e8\\'ed\\'e8\\'f1\\'f2\\'f0\\'fb \\'e2 \\u1045?\\u1088?\\u1077?\\u1074?\\u1072?\\u1085?\\u1077?\\par\\par " +
       ("\\'c3\\'f0\\'e0\\'ed\\'e8\\'f6\\'e0 \\'ee\\'f2\\'ea\\'f0\\'ee\\'e5\\'f2\\'f1\\'ff \\'e4\\'ee \\'ea\\'ee\\'ed\\'f6\\'e0 \\'e3\\'ee\\'e4\\'e0. " * 6) + "\\par}")  # fmt: skip
case("sv_russian.rtf", rtf, a=1, text="Граница откроется до конца года", lang="ru", r=0)
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def words(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


word = (f'<?xml version="1.0"?><w:document {W}><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>{words(FIRST)}</w:p><w:p>'
        f'{words("8 May 2024")}</w:p><w:p>{words("The ministers ")}<w:hyperlink r:id="rId1">{words("said on day 1")}</w:hyperlink>'
        f'{words(story_text(1).removeprefix("The ministers said on day 1"))}<w:r><w:footnoteReference w:id="1"/></w:r></w:p><w:p>'
        f'<w:smartTag w:element="place">{words("Yerevan")}</w:smartTag>{words(" was quiet, and the hotels were full of reporters until the evening.")}'
        f"</w:p><w:p><w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:br/><w:t>{story_text(2)}</w:t></w:r></w:p></w:body></w:document>")  # fmt: skip
case(
    "sv_links.docx",
    zipb({"[Content_Types].xml": "<Types/>", "word/document.xml": word}),
    titles=[FIRST],
    date=DAY,
    texts=["The ministers said on day 1 that", "Yerevan was quiet", "on day 2"],
    r=0,
)
case(
    "sv_site_title.html",
    f"<html><head><title>Delta Courier</title></head><body><div id=top>Delta Courier</div><h2>{FIRST}</h2>{P}</body></html>",
    titles=[FIRST],
    r=0,
)
case(
    "sv_home_title.html",
    f"<html><head><title>Home</title></head><body><h1>{FIRST}</h1>{P}</body></html>",
    titles=[FIRST],
    r=0,
)
case(
    "sv_no_title.html",
    f"<html><body><div class=headline>{FIRST}</div><div class=date>8 May 2024</div>{P}</body></html>",
    **ONE,
)
case(
    "sv_strong_title.html",
    f"<html><head><title>Untitled Document</title></head><body><p><strong>{FIRST}</strong></p>{P}</body></html>",
    titles=[FIRST],
    r=0,
)
