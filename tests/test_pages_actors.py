"""What the pages tell of who is named: why an article is about an actor, how far to trust names."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import drawn
import pandas as pd
import pytest
from drawn import AppTest, frame_with

from analytics.pages.finding import by_name, told

ROOT = Path(__file__).resolve().parent.parent


def run(path: Path, monkeypatch: pytest.MonkeyPatch, name: str, **parameters: Any) -> AppTest:
    monkeypatch.setenv("ANALYTICS_CORPUS", str(path))
    return drawn.run(name, **parameters)


def test_the_corpus_page_shows_each_ambiguous_name(tiny: Path, monkeypatch) -> None:
    page = run(tiny, monkeypatch, "corpus", part="Models")
    names = frame_with(page, "every place taken")
    # The least certain first; a name that was never taken has no precision.
    assert names["name"].tolist() == ["Turkey", "Georgia"]
    assert names["precision"].tolist() == [0.8, 1.0]
    assert names["places"].tolist() == [5, 4]
    assert "2 names on 9 places: 1 without a false find." in [each.value for each in page.text]
    overall = next(each.value for each in page.dataframe if "measure" in each.value.columns
                   and "about, draw 4, F1" in each.value["measure"].tolist())  # fmt: skip
    assert len(overall) == 2 and overall["score"].notna().all()


def test_the_corpus_without_figures_says_so(tiny: Path, monkeypatch) -> None:
    monkeypatch.setattr("analytics.pages.reading.read", lambda name, **where: pd.DataFrame())
    page = AppTest.from_function(nothing, default_timeout=60)
    page.run()
    assert [each.value for each in page.text] == ["No figures came with this corpus."]


def nothing() -> None:
    from analytics.pages.finding import finding

    finding()


def test_an_article_tells_why_it_is_about_an_actor(tiny: Path, monkeypatch) -> None:
    page = run(tiny, monkeypatch, "articles", article="1")
    assert frame_with(page, "in_title")["reasons"].str.contains(r"[+-]\d").all()


def test_the_figures_shipped_cover_every_labelled_corpus() -> None:
    rows = pd.read_csv(ROOT / "data" / "actor_validation.csv")
    assert {"ambiguous names", "kremlin-en-dev-1999-2015", "modern news", "reuters-21578"} <= set(
        rows["gold"]
    )
    assert len(by_name(rows)) > 100
    assert (rows["low"].dropna() <= rows["score"].dropna()).all()


def test_names_are_told_from_other_figures() -> None:
    rows = pd.DataFrame(
        [
            ("ambiguous names", "draw 1, rules since mended, precision", 9, 0.9),
            ("ambiguous names", "Georgia, precision", 4, 1.0),
            ("ambiguous names", "Chad, precision", 2, 0.5),
            ("ambiguous names", "May, precision", 0, None),
            ("reuters-21578", "states about, micro F1", 5, 0.8),
        ],
        columns=["gold", "measure", "n", "score"],
    )
    names = by_name(rows)
    assert names["name"].tolist() == ["Georgia", "Chad"]
    assert told(names) == "2 names on 6 places: 1 without a false find."
