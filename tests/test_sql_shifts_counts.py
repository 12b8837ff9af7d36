"""Shifts of coverage where few are expected: an actor hardly named, in a corpus that grows."""

from __future__ import annotations

import math

import duckdb
import numpy as np
import pytest
from test_sql_shifts import shares_world, week
from test_sql_simulation import corpus

WEEKS, ACTORS = 60, 150


def growing(shares: np.ndarray, rng: np.random.Generator) -> duckdb.DuckDBPyConnection:
    """One outlet, at first of 10 stories a week, at last of 200; shares are (week, actor)."""
    size = np.linspace(10, 200, WEEKS).astype(int)
    at = np.repeat(np.arange(WEEKS), size)
    number = np.arange(len(at))
    article, actor = np.nonzero(rng.random((len(at), ACTORS)) < shares[at])
    texts = {"number": number, "story": number, "day": at * 7 + number % 7, "outlet": number * 0}
    hits = {"number": article, "actor": actor, "tone": np.zeros(len(article))}
    return corpus(texts, hits, ACTORS)


def test_an_actor_hardly_named_does_not_shift_because_the_corpus_grows() -> None:
    rng = np.random.default_rng(6)
    shares = np.broadcast_to(rng.uniform(0.002, 0.02, ACTORS), (WEEKS, ACTORS))
    fired, lowest = (
        growing(shares, rng)
        .execute("SELECT avg((p_value < 0.05)::INTEGER), min(q_value) FROM level_shifts()")
        .fetchall()[0]
    )
    assert fired <= 0.06 and lowest > 0.05


def test_a_shift_of_an_actor_hardly_named_is_found() -> None:
    late = np.arange(WEEKS)[:, None] >= 40
    rng = np.random.default_rng(7)
    rows = (
        growing(np.broadcast_to(np.where(late, 0.02, 0.004), (WEEKS, ACTORS)), rng)
        .execute("SELECT period_low, period_high, p_value FROM level_shifts()")
        .fetchall()
    )
    found = [row for row in rows if row[2] < 0.05]
    assert len(found) >= 0.9 * ACTORS
    held = sum(low <= week(40) <= high for low, high, _ in found)
    assert held >= 0.9 * len(found)


def test_the_statistic_of_counts_is_the_one_made_by_hand() -> None:
    # Twenty weeks of 80 stories: the deviance of Poisson over Pearson's chi square.
    shares = np.where(np.arange(20)[:, None] < 12, 0.02, 0.08)
    connection = shares_world(shares, np.random.default_rng(8))
    counts = [row[0] for row in connection.execute(
        "SELECT mentioning FROM coverage(actors := ['A0']) ORDER BY period"
    ).fetchall()]  # fmt: skip
    named = np.array(counts, dtype=float)
    expected = np.full(20, named.mean())
    gains, rests = [], []
    for cut in range(3, 18):
        sides = [slice(0, cut), slice(cut, 20)]
        rates = [named[side].sum() / expected[side].sum() for side in sides]
        parts = zip(sides, rates, strict=True)
        gains.append(2 * sum(named[side].sum() * math.log(rate) for side, rate in parts))
        fitted = np.concatenate([expected[s] * r for s, r in zip(sides, rates, strict=True)])
        rests.append(((named - fitted) ** 2 / fitted).sum())
    best = int(np.argmax(gains))
    ratio = gains[best] / max(1.0, rests[best] / 18)
    z = (8 * 18 + 1) / (8 * 18 + 3) * math.sqrt(18 * math.log(1 + ratio / 18))
    density = math.exp(-z * z / 2) / math.sqrt(2 * math.pi)
    p_value = density * (4 / z + (z - 1 / z) * math.log(0.85 * 0.85 / (0.15 * 0.15)))
    ((period, found),) = connection.execute("SELECT period, p_value FROM level_shifts()").fetchall()
    assert period == week(best + 3) and found == pytest.approx(p_value, rel=1e-4)
