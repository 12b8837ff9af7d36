"""Exports of press databases and of news monitors, after their published shapes."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from samples import TEXT, TITLE, articles, reasons, saved


def test_gdelt_is_counted_without_text(tmp_path: Path) -> None:
    cells = ["20240510120000-17", "20240510120000", "1", "tass.com", "https://tass.com/world/1"]
    cells += [""] * 21 + [f"<PAGE_TITLE>{TITLE} &amp; more</PAGE_TITLE>"]
    path = saved(
        tmp_path, "20240510120000.gkg.csv", "\t".join(cells) + "\nbroken\n1\tMay\t1\ta\tb\n"
    )
    (article,) = articles(path)
    assert (article.title, article.body) == (f"{TITLE} & more", "")
    assert (article.outlet, article.published) == ("TASS", datetime(2024, 5, 10, 12, 0))
    assert "no text: GDELT GKG gives none" in article.notes
    assert reasons(path) == [
        "1 columns where GKG has 27",
        "no date of GKG in the second column (May)",
    ]


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
