"""How far the mix of outlets turns from one period to the next."""

from __future__ import annotations

import datetime as dt

import pytest
from test_sql import ask

from analytics import store


def test_the_mix_turns_by_the_share_that_would_have_to_come_from_others(
    tiny_corpus: store.Corpus,
) -> None:
    rows = ask(tiny_corpus, "outlet_turnover", "period", "period_before", "turnover")
    shares: dict[dt.date, dict[str, float]] = {}
    counted = ask(
        tiny_corpus, "coverage_by_outlet", "period", "outlet", "articles", "complete",
        actors=["RUS"], unit="article",
    )  # fmt: skip
    for period, outlet, articles, complete in counted:
        if complete and articles:
            shares.setdefault(period, {})[outlet] = articles
    told = {
        (before, period): turnover
        for period, before, turnover in ask(
            tiny_corpus, "outlet_turnover", "period", "period_before", "turnover", unit="article"
        )
    }
    assert rows and told
    for (before, period), turnover in told.items():
        one, other = shares[before], shares[period]
        apart = sum(
            abs(one.get(o, 0) / sum(one.values()) - other.get(o, 0) / sum(other.values()))
            for o in {*one, *other}
        )
        assert turnover == pytest.approx(apart / 2, abs=1e-9)


def test_one_outlet_alone_never_turns(tiny_corpus: store.Corpus) -> None:
    rows = ask(tiny_corpus, "outlet_turnover", "turnover", outlets=["Alpha Post"], bin="week")
    assert rows and {turnover for (turnover,) in rows} == {0.0}
