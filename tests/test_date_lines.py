"""The date of a page of plain text, wherever a line holds it; title and text stay what they are."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path

import pytest

from analytics import ingest
from analytics.ingest import Article
from analytics.ingest.date_lines import dated_title, dateline_date, lone_date, parted_by_dates

TITLE = "Armenia and Georgia agree on a railway between their capitals"
TEXT = [
    "The foreign ministers of Armenia and Georgia met in Tbilisi on Tuesday to discuss a new "
    "railway that would link the two capitals by the end of the decade.",
    "Georgia's parliament is expected to vote on the plan in June. Opposition parties have asked "
    "for an independent study of its costs.",
    "Analysts in Yerevan say the railway would ease the country's dependence on a single road "
    "through the mountains, which is closed by snow for weeks every winter.",
]
BODY = "\n\n".join(TEXT)
WRAPPED = "\n".join(textwrap.wrap(" ".join(TEXT), 72))
DATES = [
    "2012-12-13",
    "13 December 2012",
    "December 13, 2012",
    "13.12.2012",
    "13/12/2012 10:30",
    "Thursday, December 13, 2012",
    "2012-12-13T10:00:00Z",
    "December 13, 2012 10:30 AM ET",
    "10:30, 13 December 2012",
    "(13 Dec 2012)",
    "13 декабря 2012 года",
    "13. Dezember 2012, 10:30 UTC",
]
# Where the date D stands beside title T and body B.
LAYOUTS = [
    "T\nD\n\nB",
    "T\n\nD\n\nB",
    "D\nT\n\nB",
    "D\n\nT\n\nB",
    "T\nBy John Doe\nD\n\nB",
    "T\nJohn Doe\nD\n\nB",
    "The Paper\nT\nD\n\nB",
    "D\nThe Paper\nT\n\nB",
    "T\nD | The Paper\n\nB",
    "T\nThe Paper, D\n\nB",
    "T\n=====\nD\n\nB",
    "T\n\nB\n\nD",
    "Title: T\nDate: D\n\nB",
    "TITLE: T\nDATE: D\nTEXT: B",
]
BESIDE = [
    "T (2012-12-13)\n\nB",
    "[2012-12-13] T\n\nB",
    "2012-12-13 - T\n\nB",
    "2012-12-13: T\n\nB",
    "2012-12-13\tT\n\nB",
    "T\n\nTBILISI, December 13, 2012 (AP) — B",
    "# T\n\n*December 13, 2012*\n\nB",
    "T\n\n13 Dec 2012\n4 min read\n\nB",
]


def read(folder: Path, text: str) -> Article:
    path = folder / "page.txt"
    path.write_text(text, encoding="utf-8")
    (raw,) = [raw for source in ingest.walk([path]) for raw in ingest.read(source, None)]
    assert isinstance(raw, ingest.Raw)
    article = ingest.clean(raw)
    assert isinstance(article, Article)
    return article


def check(article: Article) -> None:
    assert article.title == TITLE
    assert article.published is not None
    assert article.published.date().isoformat() == "2012-12-13"
    assert article.body.split()[-len(" ".join(TEXT).split()) :] == " ".join(TEXT).split()


def filled(layout: str, date: str = "") -> str:
    """A layout with title, body and date in their places."""
    words = {"T": TITLE, "B": BODY, "D": date}
    return re.sub(r"(?<!\w)[TBD](?!\w)", lambda found: words[found[0]], layout)


@pytest.mark.parametrize("layout", LAYOUTS, ids=[each[:24] for each in LAYOUTS])
@pytest.mark.parametrize("date", DATES)
def test_a_date_alone_in_its_line(tmp_path: Path, layout: str, date: str) -> None:
    check(read(tmp_path, filled(layout, date.strip("()") if ": D" in layout else date)))


@pytest.mark.parametrize("layout", BESIDE, ids=[each[:24] for each in BESIDE])
def test_a_date_beside_the_title_or_in_the_dateline(tmp_path: Path, layout: str) -> None:
    check(read(tmp_path, filled(layout)))


@pytest.mark.parametrize("date", ["2012-12-13", "December 13, 2012"])
def test_a_date_over_a_text_that_was_wrapped(tmp_path: Path, date: str) -> None:
    check(read(tmp_path, f"{TITLE}\n{date}\n{WRAPPED}"))
    halves = textwrap.wrap(TITLE, 40)
    check(read(tmp_path, "\n".join([*halves, date, "", BODY])))


@pytest.mark.parametrize(
    "line",
    [
        "On 13 December 2012 the ministers met.",
        "The agreement of 13 December 2012",
        "Sales rose 13 percent in 2012",
        "Section 13, 2012 pages",
        "13 December 2012 report",
        "",
    ],
)
def test_a_line_that_says_more_is_no_lone_date(line: str) -> None:
    assert lone_date(line) == ""


def test_what_a_line_holds() -> None:
    assert lone_date("The Paper, 4 May 2024") == "4 May 2024"
    assert lone_date("— May 4, 2024 —") == "May 4, 2024"
    assert dated_title("2024-05-08 Talks begin") == ("2024-05-08", "Talks begin")
    assert dated_title("Talks of 2024-05-08 begin") == ("", "")
    assert dateline_date("MOSCOW, 8 May 2024. /TASS/. The talks") == "8 May 2024"
    assert dateline_date("Armenia said on May 8, 2024 that talks had begun - again") == ""
    assert parted_by_dates(["A wrapped line", "and its end"]) == [["A wrapped line", "and its end"]]
    assert parted_by_dates(["Title", "of two", "2024-05-08"]) == [
        ["Title", "of two"],
        ["2024-05-08"],
    ]
