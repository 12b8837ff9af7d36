"""Planted trends: shares corrected for error rates tell them, where stories are few as well.

What is told, and how often the intervals hold the truth, is printed (`pytest -s`) beside what the
counted shares tell.
"""

from __future__ import annotations

from dataclasses import dataclass

import duckdb
import numpy as np
import pytest
from empty_corpora import opened
from error_rates_put import LABELS, RATES, corrected, keep_rates, kept_in_use, put_rates


@pytest.fixture(scope="module")
def connection() -> duckdb.DuckDBPyConnection:
    return opened()


@dataclass(frozen=True)
class Trend:
    """What 25 planted trends came to: shares of periods held, and mean slopes of the balance."""

    held: float
    plain_held: float
    change: float
    plain_change: float


def around(counted: np.ndarray, stories: int) -> np.ndarray:
    """What is usual in the nine periods around each, as the macros of series reckon it."""
    whole = counted.mean(axis=0)
    usual = (whole * len(counted) * stories + 1 / 3) / (len(counted) * stories + 1)
    near = [counted[max(0, place - 4) : place + 5] for place in range(len(counted))]
    hits = np.array([part.sum(axis=0) * stories for part in near])
    judged = np.array([len(part) * stories for part in near])[:, None]
    return usual + (hits - judged * whole) / (judged + 5)


def planted(connection: duckdb.DuckDBPyConnection, stories: int, nearby: bool) -> Trend:
    """A balance that rises by .70 over 24 periods; few stories stay near those around or all."""
    rng = np.random.default_rng(4)
    at = np.linspace(0, 1, 24)
    truth = np.column_stack([0.45 - 0.35 * at, 0.05 + 0.35 * at, np.full(24, 0.5)])
    draws = 25
    all_counted, all_usual = [], []
    for draw in range(draws):
        seen = [rng.multinomial(n, row) / n for n, row in zip(LABELS, RATES, strict=True)]
        put_rates(connection, np.array(seen), LABELS)
        keep_rates(connection, str(draw))
        counted = np.array([rng.multinomial(stories, mix @ RATES) for mix in truth])[:, :2]
        counted = counted / stories
        usual = around(counted, stories)
        if not nearby:
            usual[:] = (counted.sum(axis=0) * stories + 1 / 3) / (24 * stories + 1)
        all_counted.append(counted)
        all_usual.append(usual)
    of_draws = [str(draw) for draw in range(draws) for _ in at]
    whole, usual = np.concatenate(all_counted), np.concatenate(all_usual)
    with kept_in_use(connection):
        shares = corrected(connection, whole, stories, usual, 24 * stories * nearby, of_draws)
    held, plain, slopes = [], [], []
    for counted, found in zip(all_counted, shares.reshape(draws, 24, 6), strict=True):
        for place in (0, 1):
            low, high = found[:, 3 * place + 1], found[:, 3 * place + 2]
            held.append((low <= truth[:, place]) & (truth[:, place] <= high))
            margin = 1.96 * np.sqrt(counted[:, place] * (1 - counted[:, place]) / stories)
            plain.append(np.abs(counted[:, place] - truth[:, place]) <= margin)
        balance = [found[:, 3] - found[:, 0], counted[:, 1] - counted[:, 0]]
        slopes.append([np.polyfit(at, line, 1)[0] for line in balance])
    change, plain_change = np.mean(slopes, axis=0)
    told = Trend(float(np.mean(held)), float(np.mean(plain)), float(change), float(plain_change))
    print(f"{stories} stories a period, planted .70: {told}")
    return told


def test_a_planted_trend_is_held_where_the_counted_one_is_not(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    told = planted(connection, 60, nearby=True)
    assert 0.90 <= told.held <= 0.98
    assert told.plain_held < 0.6
    assert 0.6 < told.change < 0.8 and told.plain_change < 0.35


def test_a_trend_is_not_flattened_where_stories_are_few(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    for stories in (8, 25):
        flattened = planted(connection, stories, nearby=False)
        told = planted(connection, stories, nearby=True)
        assert told.change > 1.25 * flattened.change
        assert told.held >= 0.93
