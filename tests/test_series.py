"""Level shifts: by hand, on constant series, and on series whose shift is known."""

from __future__ import annotations

import datetime as dt
import math

import numpy as np
import pandas as pd
import pytest

from analytics import store
from analytics.series import level_shifts
from analytics.series.shifts import Search, dispersion, find_splits, split_gains

WEEKS = [dt.date(2020, 1, 6) + dt.timedelta(weeks=n) for n in range(60)]


def frame(hits: list[int], sizes: list[int], actor: str = "ARM") -> pd.DataFrame:
    return pd.DataFrame(
        {
            "period": WEEKS[: len(hits)],
            "actor": actor,
            "mentioning": hits,
            "articles": sizes,
            "complete": True,
        }
    )


def test_the_gain_of_a_split_is_its_likelihood_ratio() -> None:
    # 1 of 10 and 3 of 10 against 4 of 20, by hand.
    gain = split_gains(np.array([[1.0, 3.0]]), np.array([[10.0, 10.0]]), 1)
    apart = math.log(0.1) + 9 * math.log(0.9) + 3 * math.log(0.3) + 7 * math.log(0.7)
    together = 4 * math.log(0.2) + 16 * math.log(0.8)
    assert gain == pytest.approx(np.array([[apart - together]]))


def test_dispersion_is_one_around_counts_without_spread() -> None:
    assert dispersion(np.full(10, 5.0), np.full(10, 50.0), 5) == 1.0
    # 0 and 10 of 50 in turn: each strays by 5 from 5, whose variance is 4.5; 10 * 25 / 4.5 / 8.
    hits = np.array([0.0, 10.0] * 5)
    assert dispersion(hits, np.full(10, 50.0), 4) == pytest.approx(10 * 25 / 4.5 / 8)


def test_a_clear_shift_is_found_on_its_week() -> None:
    shifts = level_shifts(frame([5] * 10 + [20] * 10, [100] * 20))
    assert len(shifts) == 1
    row = shifts.iloc[0]
    assert row["period"] == row["period_low"] == row["period_high"] == WEEKS[10]
    assert (row["share_before"], row["share_after"]) == (0.05, 0.2)


def test_partial_periods_and_gaps_are_left_out() -> None:
    rows = frame([5] * 10 + [20] * 11, [100] * 21)
    rows.loc[10, ["mentioning", "articles"]] = 0
    rows.loc[20, "complete"] = False
    shifts = level_shifts(rows)
    assert shifts["period"].tolist() == [WEEKS[11]]


def test_short_and_empty_series_have_no_shift(tiny_corpus: store.Corpus) -> None:
    assert level_shifts(store.call(tiny_corpus, "coverage")).empty
    nothing = level_shifts(frame([], []))
    assert nothing.empty and "period_low" in nothing.columns


def test_constant_series_hardly_ever_shift() -> None:
    rng = np.random.default_rng(1)
    search = Search(level=0.05, shuffles=199)
    fired = 0
    for _ in range(200):
        # Over-dispersed: the share itself varies from week to week.
        sizes = rng.poisson(120, 40) + 1.0
        hits = rng.binomial(sizes.astype(int), rng.beta(6, 54, 40)).astype(float)
        fired += bool(find_splits(hits, sizes, search))
    assert fired <= 20  # nominal 10 of 200; 21 or more would be seen once in 1,000 times


def test_the_interval_on_the_date_holds_the_date() -> None:
    rng = np.random.default_rng(2)
    held = found = 0
    for _ in range(200):
        sizes = rng.poisson(100, 40) + 1.0
        at = int(rng.integers(12, 29))
        share = np.where(np.arange(40) < at, 0.06, 0.12)
        hits = rng.binomial(sizes.astype(int), share).astype(float)
        splits = find_splits(hits, sizes, Search(shuffles=199))
        if len(splits) == 1:
            found += 1
            held += splits[0].low <= at <= splits[0].high
    assert found >= 180
    assert held / found >= 0.93
