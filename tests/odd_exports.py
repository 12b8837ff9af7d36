# ruff: noqa: E501
"""Odd exports of press databases."""

from __future__ import annotations

from odd_cases import DAY, TITLES, case, headline, story_text
from odd_office import NEXIS

# exports
FACTIVA = f"{headline(1)}\n\n90 words\n8 May 2024\nThe Paper\nPAPER\nEnglish\n(c) 2024 The Paper\n\n{story_text(1)}\n\n{story_text(2)}\n\nDocument PAPER00020240508ek5800001\n\n"
case(
    "e_factiva.txt",
    FACTIVA + FACTIVA.replace("day 1", "day 2").replace("0001\n", "0002\n"),
    titles=TITLES[:2],
    date=DAY,
    outlet="The Paper",
)
case(
    "e_factiva.html",
    '<html><body><div class="article enArticle"><div class="headline enHeadline"><b>'
    + headline(1)
    + '</b></div><div>90 words</div><div>8 May 2024</div><div>The Paper</div><div>PAPER</div><div>English</div><div>(c) 2024 The Paper</div><p class="articleParagraph enarticleParagraph">'
    + story_text(1)
    + '</p><p class="articleParagraph enarticleParagraph">'
    + story_text(2)
    + "</p><p>Document PAPER00020240508ek5800001</p></div></body></html>",
    titles=[headline(1)],
    date=DAY,
    outlet="The Paper",
    text="border",
)
LEXIS = "\n\n".join(
    [
        "1 of 2 DOCUMENTS",
        "The Paper",
        "May 8, 2024 Wednesday",
        headline(1),
        "BYLINE: Jane Roe",
        "SECTION: NEWS",
        "LENGTH: 90 words",
        story_text(1),
        story_text(2),
        "LOAD-DATE: May 9, 2024",
        "LANGUAGE: ENGLISH",
        "Copyright 2024 The Paper",
        "2 of 2 DOCUMENTS",
        "The Paper",
        "May 8, 2024 Wednesday",
        headline(2),
        "LENGTH: 90 words",
        story_text(3),
        "LOAD-DATE: May 9, 2024",
    ]
)
case("e_lexis.txt", LEXIS, titles=TITLES[:2], date=DAY, outlet="The Paper")
case("e_nexis_new.txt", "\n".join(NEXIS) + "\n", titles=[headline(1)], date=DAY)
case("e_factiva_trunc.txt", FACTIVA + FACTIVA[:150], r=1, why="cut off", a=1)
case(
    "e_ris.ris",
    f"TY  - NEWS\nTI  - {headline(1)}\nAU  - Roe, Jane\nPY  - 2024/05/08\nT2  - The Paper\nAB  - {story_text(1)}\nER  - \n",
    a=None,
    r=None,
)
case("e_bib.bib", f"@article{{a, title={{{headline(1)}}}, year=2024}}", a=1, r=0)
