"""Crude pages of many lands, each line marked by hand: what is kept, counted by line.

`first` was looked at while the model of lines was made; `second` was written at the same time and
scored when the model stood (precision .83, recall .83, 15 of 20 pages with something wrong; the
rules before it .90, .85 and 15). The weights of today have learnt from both. `third`
was written and scored after that (precision .93, recall .99, 4 of 10 pages with something wrong;
the rules before .94, .96 and 5). `fourth` and `fifth` were written and marked before anything had
read them: first scores .89, .86 and 3 of 20 readings sound, .84, .98 and 4 of 20. The errors of
`fourth` were then looked at and rules mended (.93, .90 and 7), those of `fifth` were not. Nothing
has learnt from third, fourth and fifth: a fit to the former two did not help with the last.
`sixth` holds what is hardest: captions without a credit, live blogs, teasers that are sentences
(first scores .71, .87 and none of 30 readings sound). For live blogs and for captions in English
there are rules since (.78, .97 and 4); its teasers are as before.
`seventh` is of the same kinds, first scores .75, .99 and 5 of 30; then its pulled quotations, its
notes on authors and captions over a text were looked at (.80, 1.00 and 11). Words that come back
nowhere else do not tell its teasers: as many sentences of texts have none that do.
`eighth` are twelve whole pages in shapes of twelve kinds (tabloid, wire, ministry, forum ...),
first scores .80, .90 and 4 of 24; then notes, portraits, answers and counters of pictures were
looked at (.95, .92 and 10).
"""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import lru_cache
from pathlib import Path

import pytest
from crude_marks import Marked, marked_pages

from analytics import ingest
from analytics.ingest import Article, Raw, line_model
from analytics.settings import ROOT

GAPS = ("\n", "\n\n")
SHORT = 25  # characters; shorter lines may stand within others
# Precision and recall of lines of text, and pages with nothing wrong, of 40.
FLOORS = {"first": (0.94, 0.9, 16), "second": (0.87, 0.95, 20), "third": (0.9, 0.96, 10),
    "fourth": (0.9, 0.87, 6), "fifth": (0.8, 0.95, 3), "sixth": (0.76, 0.95, 3),
    "seventh": (0.77, 0.98, 9), "eighth": (0.94, 0.91, 10),
}  # fmt: skip


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def read(page: Marked, gap: str) -> Article:
    raw = Raw(f"{page.name}.txt", path=f"{page.name}.txt", text=page.text(gap), page=True)
    article = ingest.clean(raw)
    assert isinstance(article, Article), page.name
    return article


def wrong_of(page: Marked, gap: str) -> Counter[str]:
    """How many lines are rightly kept, wrongly kept and lost, and what else is wrong."""
    article = read(page, gap)
    body, lines = plain(article.body), {plain(line) for line in article.body.split("\n")}
    found: Counter[str] = Counter()
    for mark, text in page.marks:
        line = plain(text)
        kept = line in body if len(line) >= SHORT or mark[0] in "bh" else line in lines
        if mark[0] in "bh":
            found["right" if kept else "lost"] += 1
        elif mark[0] in "rcpyt":
            found["stray"] += kept
        if mark[0] == "t":
            found["title"] += plain(article.title) not in (line, line.removeprefix("(LEAD) "))
        if mark[0] == "c":
            told = re.sub(r"[(\[©].*", "", line).strip() or line
            found["caption"] += told[:40] not in plain(article.caption)
        found["dateline"] += mark == "d+" and not article.dateline
    found["date"] += str(article.published)[:10] != page.head["date"]
    found["language"] += article.language != page.head["lang"]
    names = [name.strip().casefold() for name in page.head["author"].split(";")]
    found["byline"] += not all(name in (article.author or "").casefold() for name in names)
    return found


@lru_cache
def counted(name: str) -> tuple[Counter[str], int]:
    pages = [wrong_of(page, gap) for page in marked_pages(name) for gap in GAPS]
    return sum(pages, Counter()), sum(set(+one) == {"right"} for one in pages)


@pytest.mark.parametrize("name", FLOORS)
def test_lines_of_crude_pages_are_told_apart(name: str) -> None:
    found, sound = counted(name)
    precision, recall, pages = FLOORS[name]
    assert found["right"] / (found["right"] + found["stray"]) >= precision
    assert found["right"] / (found["right"] + found["lost"]) >= recall
    assert sound >= pages


@pytest.mark.parametrize("name", FLOORS)
def test_every_crude_page_has_its_date_and_language(name: str) -> None:
    found, _ = counted(name)
    assert found["date"] == 0 and found["language"] == 0


def test_nothing_of_a_crude_page_is_lost() -> None:
    for page in [page for name in FLOORS for page in marked_pages(name)]:
        article = read(page, "\n\n")
        held = [article.title, article.body, article.caption, *(r.text for r in article.residue)]
        whole = plain(" ".join(held))
        if len(page.lines) > 3:
            assert not [line for _, line in page.lines if plain(line) not in whole], page.name


def test_the_folder_of_marked_pages_is_all_read() -> None:
    folder = Path(__file__).parent / "crude_pages"
    assert sorted(path.stem for path in folder.glob("*.txt")) == sorted(FLOORS)


def test_the_card_of_the_lines_tells_of_the_network_that_is_shipped() -> None:
    card = json.loads((ROOT / "data" / "line_card.json").read_text(encoding="utf-8"))
    into, onto, _ = line_model._layers()
    told = card["parameters"]
    assert tuple(told["kinds"]) == line_model.KINDS
    # One of the rows is the constant.
    assert f"{onto.shape[0]} units" in told["network"]
    assert f"{into.shape[0] - 1} features" in told["network"]
    # What is told of the third set is what the set gives today.
    found, _ = counted("third")
    scores = {m["measure"]: m["score"] for m in card["metrics"] if "third" in m["gold"]}
    kept = found["right"] / (found["right"] + found["stray"])
    known = found["right"] / (found["right"] + found["lost"])
    assert scores == {
        "lines of text, precision": pytest.approx(kept, abs=0.002),
        "lines of text, recall": pytest.approx(known, abs=0.002),
    }


def test_a_page_on_one_long_line_comes_apart() -> None:
    page = next(page for page in marked_pages("first") if page.name == "one_long_line")
    article = read(page, "\n")
    assert article.title == "Serbia and Bulgaria open gas link two years late"
    assert article.body.startswith("The presidents of Serbia") and "\n" not in article.body
    assert not [word for word in ("Login", "Share on", "Tags:", "rights") if word in article.body]


def test_a_page_that_dates_only_its_update_is_dated_by_it_aloud() -> None:
    text = "\n\n".join(
        (
            "Ferry runs again after a year",
            "Updated 9:14 PM UTC, February 11, 2025",
            "The ferry between the two banks runs again, the harbour said on Tuesday evening.",
            "It had been laid up for want of a captain who knew the river in the winter.",
        )
    )
    article = ingest.clean(Raw("x.txt", path="x.txt", text=text, page=True))
    assert isinstance(article, Article)
    assert str(article.published) == "2025-02-11 21:14:00"
    assert any("only an update is dated" in note for note in article.notes)
