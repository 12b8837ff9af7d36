"""Exports of ProQuest as text."""

from __future__ import annotations

from odd_cases import DAY, TITLES, case, headline, story_text

STROKES = "_" * 60


def document(number: int, text: str) -> str:
    return (
        f"\n\nDocument {number} of 2\n\n{headline(number)}\n\nAuthor: Roe, Jane\n\n"
        "Publication info: The Paper ; Yerevan [Yerevan]. 08 May 2024: A.3.\n\n"
        f"ProQuest document link\n\n{text}Subject: Railways\n\nLocation: Armenia\n\n"
        "Publication title: The Paper\n\nPublication date: May 8, 2024\n\n"
        "Language of publication: English\n\nDocument type: News\n\n"
    )


def full(number: int) -> str:
    return f"Full text: {story_text(number)}\n\n{story_text(number + 4)}\n\n"


EXPORT = STROKES + STROKES.join(["", document(1, full(1)), document(2, full(2)), "\n"])
KEPT = {"titles": TITLES[:2], "date": DAY, "outlet": "The Paper", "lang": "en", "r": 0}
case(
    "pq_export.txt",
    EXPORT,
    text=f"{story_text(1)}\n\n{story_text(5)}",
    notext=["Subject", "Publication", "document link"],
    author="Roe, Jane",
    **KEPT,
)
case("pq_crlf.txt", EXPORT.replace("\n", "\r\n"), **KEPT)
case(
    "pq_contents.txt",
    f"Contents\n\n1. {headline(1)}...1\n2. {headline(2)}...2\n\n{EXPORT}\n\nBibliography\n",
    **KEPT,
)
case(
    "pq_no_text.txt",
    STROKES + document(1, "Abstract: None available.\n\n") + STROKES + document(2, full(2)),
    titles=TITLES[:2],
    text=story_text(2),
)
# Strokes and a label alone are no export.
case(
    "pq_no_export.txt",
    f"{headline(1)}\n\n8 May 2024\n\n{story_text(1)}\n\n{STROKES}\n\n{story_text(2)}\n",
    titles=TITLES[:1],
    date=DAY,
    text=story_text(2),
)
