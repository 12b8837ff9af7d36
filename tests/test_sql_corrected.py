"""Shares corrected for error rates: against a finer computation, and on simulated counts.

Coverage and error are printed (`pytest -s`) beside those of the counted share and of the adjusted
count (the inverse of the error rates, cut to 0..1), and held to bounds.
"""

from __future__ import annotations

from dataclasses import dataclass

import duckdb
import numpy as np
import pyarrow as pa
import pytest
from empty_corpora import opened
from error_rates_put import CLASSES, LABELS, RATES, corrected, keep_rates, kept_in_use, put_rates
from scipy.special import gammaln

from analytics.models.error_rates import corrections, unlike


@pytest.fixture(scope="module")
def connection() -> duckdb.DuckDBPyConnection:
    return opened()


def by_brute_force(
    rates: np.ndarray, worth: tuple, counted: np.ndarray, n: float, usual: np.ndarray
) -> tuple[float, float, float]:
    """Mean and 95 % interval of the first share on a triangle of 180,000 points."""
    size = 600
    x, y = (np.indices((size, size)) + 0.5) / size
    inside = x + y < 1
    mix = np.stack([x[inside], y[inside], 1 - x[inside] - y[inside]], axis=1)
    n_rates = np.array(worth)[:, None]
    known = (rates * n_rates + 1 / 3) / (n_rates + 1)
    expected = mix @ known
    spread = np.zeros((len(mix), 2, 2))
    for p, row, w in zip(mix.T, known[:, :2], np.array(worth) + 2, strict=True):
        spread += (p**2 / w)[:, None, None] * (np.diag(row) - np.outer(row, row))
    weights = np.sqrt(expected.prod(axis=1) / np.linalg.det(spread)) - 1
    hits = n * np.append(counted, 1 - counted.sum())
    parts = weights[:, None] * expected
    prior = 3 * np.append(usual, 1 - usual.sum()) - 1
    fit = np.append(np.minimum(prior[:2], 0), max(prior[2], 0)) @ np.log(mix.T)
    fit += gammaln(weights) - gammaln(weights + n) + (gammaln(parts + hits) - gammaln(parts)).sum(1)
    weight = np.exp(fit - fit.max())
    weight /= weight.sum()
    order = np.argsort(mix[:, 0], kind="stable")
    risen = weight[order].cumsum()
    low, high = (mix[order[np.searchsorted(risen, q)], 0] for q in (0.025, 0.975))
    return float(weight @ mix[:, 0]), float(low), float(high)


@pytest.mark.parametrize(
    ("counted", "n", "worth"),
    [
        ((0.2, 0.1), 60, LABELS),
        ((0.35, 0.3), 8, LABELS),
        ((0.071, 0.1), 500, (40, 30, 80)),
        ((0.3, 0.05), 20_000, (1000, 1000, 1000)),
        ((0.0, 0.5), 3, (8, 8, 8)),
    ],
)
def test_the_macro_agrees_with_a_finer_sum(
    connection: duckdb.DuckDBPyConnection, counted: tuple, n: int, worth: tuple
) -> None:
    put_rates(connection, RATES, LABELS, worth)
    usual = np.array([0.15, 0.1])
    (found,) = corrected(connection, np.array([counted]), n, usual)
    truth = by_brute_force(RATES, worth, np.array(counted), n, usual)
    assert found[:3] == pytest.approx(truth, abs=0.02)


def test_the_interval_is_as_wide_as_draws_of_error_rates_and_stories_make_it(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    """Much of both counted, by error rates that twenty labels tell: a normal law was too narrow."""
    rates = np.array([[0.57, 0.08, 0.35], [0.04, 0.5, 0.46], [0.055, 0.06, 0.885]])
    worth, n, counted = 19.0, 26, np.array([0.29, 0.385, 0.325])
    put_rates(connection, rates, (20, 20, 20), (worth,) * 3)
    usual = np.array([0.25, 0.4])  # draws neither class down
    (found,) = corrected(connection, counted[None, :2], n, usual)
    rng = np.random.default_rng(16)
    mix = rng.dirichlet([1, 1, 1], 60_000)
    sizes = rates * worth + 1 / 3
    each = np.stack([rng.dirichlet(row, len(mix)) for row in sizes], axis=1)
    fit = n * np.log(np.einsum("ni,nij->nj", mix, each)) @ counted
    fit += (np.minimum(3 * usual - 1, 0) * np.log(mix[:, :2])).sum(axis=1)
    fit += max(0, 2 - 3 * usual.sum()) * np.log(mix[:, 2])
    weight = np.exp(fit - fit.max())
    for place in (0, 1):
        order = mix[:, place].argsort()
        risen = weight[order].cumsum() / weight.sum()
        ends = [mix[order[np.searchsorted(risen, q)], place] for q in (0.025, 0.975)]
        assert found[3 * place + 1 : 3 * place + 3] == pytest.approx(ends, abs=0.025)


def test_a_handful_stays_near_what_is_usual(connection: duckdb.DuckDBPyConnection) -> None:
    put_rates(connection, RATES, LABELS)
    usual = np.array([0.1, 0.1])
    few = corrected(connection, np.array([[1.0, 0.0], [0.0, 0.0], [0.0, 1.0]]), 2, usual)
    assert (few[:, [0, 3]] > 0.01).all() and (few[:, [0, 3]] < 0.75).all()
    assert (few[:, 1] < few[:, 0]).all() and (few[:, 0] < few[:, 2]).all()
    # Counted 7 % with such rates is less than errors alone would give; it may still be as much.
    ((share, low, high, *_),) = corrected(connection, np.array([[0.045, 0.1]]), 300, usual)
    assert 0 < share < 0.045 and low < 0.005 and high > 0.045
    many = corrected(connection, np.array([[0.0, 0.0]]), 5000, usual)
    assert 0 < many[0, 0] < 0.02


@dataclass(frozen=True)
class World:
    """True shares, stories a period, and how unlike the error rates of corpora are."""

    truth: tuple[float, float]
    stories: int
    unlike: float = 0.0


def simulate(
    connection: duckdb.DuckDBPyConnection, world: World, draws: int, rng: np.random.Generator
) -> np.ndarray:
    """By class (2, draws, 4): error of the corrected, counted and adjusted share, and a hit."""
    truth = np.array([*world.truth, 1 - sum(world.truth)])
    all_counted, all_adjusted, all_usual = [], [], []
    for draw in range(draws):
        homes = rng.integers(0, 8, sum(LABELS))
        corpora = [drawn(world.unlike, rng) for _ in range(9)]
        true = np.repeat(np.arange(3), LABELS)
        chances = np.array([corpora[home][label] for home, label in zip(homes, true, strict=True)])
        seen = (rng.random((len(true), 1)) > chances.cumsum(axis=1)[:, :2]).sum(axis=1)
        names = np.array(CLASSES)
        given = corrections("tone", names[true], names[seen], CLASSES, homes.tolist())
        connection.register("given", pa.Table.from_pylist(given))
        connection.execute("DELETE FROM corrections")
        connection.execute("INSERT INTO corrections BY NAME FROM given")
        keep_rates(connection, str(draw))
        counted = rng.multinomial(world.stories, truth @ corpora[8], size=12)[:, :2] / world.stories
        usual = (counted.sum(axis=0) * world.stories + 1 / 3) / (12 * world.stories + 1)
        known = np.array([[np.mean(seen[true == i] == j) for j in range(3)] for i in range(3)])
        whole = np.column_stack([counted, 1 - counted.sum(axis=1)])
        all_counted.append(counted)
        all_adjusted.append(np.clip(whole @ np.linalg.pinv(known), 0, 1))
        all_usual.append(np.broadcast_to(usual, counted.shape))
    counted, adjusted, usual = map(np.concatenate, (all_counted, all_adjusted, all_usual))
    of_draws = [str(draw) for draw in range(draws) for _ in range(12)]
    with kept_in_use(connection):
        found = corrected(connection, counted, world.stories, usual, 12 * world.stories, of_draws)
    rows = []
    for place in (0, 1):
        share, low, high = found[:, 3 * place : 3 * place + 3].T
        off = [one - truth[place] for one in (share, counted[:, place], adjusted[:, place])]
        rows.append(np.column_stack([*off, (low <= truth[place]) & (truth[place] <= high)]))
    return np.stack(rows)


def drawn(how_unlike: float, rng: np.random.Generator) -> np.ndarray:
    """The error rates of one corpus."""
    if not how_unlike:
        return RATES
    return np.array([rng.dirichlet(row * (1 / how_unlike - 1)) for row in RATES])


WORLDS = {
    "usual news, 60 stories": World((0.12, 0.08), 60),
    "usual news, 600 stories": World((0.12, 0.08), 600),
    "small periods": World((0.12, 0.08), 6),
    "rare classes": World((0.03, 0.02), 60),
    "rare classes, many stories": World((0.03, 0.02), 1000),
    "a share near nought": World((0.005, 0.25), 200),
    "much of both": World((0.35, 0.3), 100),
    "corpora unlike each other": World((0.25, 0.15), 200, 0.05),
    "a pair at war": World((0.6, 0.03), 300, 0.05),
    "a quarrel in three of four sentences": World((0.75, 0.05), 100, 0.05),
    "corpora a little unlike, as those of tone are": World((0.12, 0.08), 2000, 0.005),
}


@pytest.mark.parametrize("name", WORLDS)
def test_intervals_hold_the_truth_and_errors_are_small(
    connection: duckdb.DuckDBPyConnection, name: str
) -> None:
    world = WORLDS[name]
    rows = simulate(connection, world, 60, np.random.default_rng(len(name)))
    error, plain, adjusted = np.sqrt((rows[:, :, :3] ** 2).mean(axis=(0, 1)))
    first, second = rows[:, :, 3].mean(axis=1)
    held = f"held {first:.3f} and {second:.3f}"
    print(f"{name}: {held}, error {error:.3f}, counted {plain:.3f}, {adjusted:.3f}")
    # Discrete counts of few stories and shares near the border make intervals hold more often.
    assert min(first, second) >= 0.88
    assert error < 1.05 * adjusted
    if world.stories <= 60:
        assert error < 0.8 * adjusted


def test_labels_of_unlike_corpora_are_worth_less() -> None:
    rng = np.random.default_rng(7)
    homes = np.repeat(np.arange(8), 100)
    truth = np.zeros(800, dtype=int)
    same = (rng.random(800) < 0.4).astype(int).astype(str)
    differing = (rng.random(800) < np.repeat(np.linspace(0.1, 0.8, 8), 100)).astype(int).astype(str)
    assert unlike(truth, same, homes) < 0.02
    # Variance between corpora .0525 of .45 * .55.
    assert unlike(truth, differing, homes) == pytest.approx(0.0525 / 0.2475, abs=0.06)
    names = np.array(["neutral"] * 800)
    counted = np.where(differing == "1", "neutral", "negative")
    rows = corrections("tone", names, counted, CLASSES, [f"corpus {home}" for home in homes])
    assert {row["worth"] for row in rows if row["true_class"] == "neutral"} == {rows[-1]["worth"]}
    assert 2 < rows[-1]["worth"] < 8


def test_an_upper_limit_of_how_unlike_corpora_are_holds_as_often_as_asked() -> None:
    rng = np.random.default_rng(11)
    homes, truth = np.repeat(np.arange(8), 100), np.zeros(800, dtype=int)
    guesses, limits = [], []
    for _ in range(150):
        shares = rng.beta(0.4 * 19, 0.6 * 19, 8)
        seen = (rng.random(800) < np.repeat(shares, 100)).astype(int).astype(str)
        guesses.append(unlike(truth, seen, homes))
        limits.append(unlike(truth, seen, homes, 0.8))
    assert np.mean(np.array(guesses) >= 0.05) < 0.65
    assert 0.7 <= np.mean(np.array(limits) >= 0.05) <= 0.92


def test_numbers_typed_with_seventeen_digits_give_what_columns_do(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    put_rates(connection, RATES, LABELS)
    long = (0.12345678901234567, 0.05345678901234567, 0.10345678901234567, 0.04345678901234567)
    (column,) = corrected(connection, np.array([long[:2]]), 1234, np.array(long[2:]), 100234)
    typed = connection.execute(
        "FROM corrected_shares('tone', 'in use', 0.12345678901234567, 0.05345678901234567, 1234, "
        "0.10345678901234567, 0.04345678901234567, 100234)"
    ).fetchone()
    assert typed is not None and np.allclose(typed[:6], column, rtol=1e-9)
