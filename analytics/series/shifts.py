"""Level shifts: from which period on an actor has been covered more, or less, than before.

Binary segmentation (Vostrikova 1981) of the counts of each actor: the split that raises the
binomial likelihood most is kept where hardly any order of the same periods shuffled at random would
raise it as much (permutation test, which lives with over-dispersion), and both sides are searched
again. The interval on the date is the smallest set of splits that holds 95 % of the likelihood,
tempered by the over-dispersion around both levels (Smith 1975, with all dates alike beforehand).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

COLUMNS = ["actor", "period", "period_low", "period_high", "share_before", "share_after", "p_value"]


@dataclass(frozen=True, slots=True)
class Search:
    """How shifts are searched: level of the test, shuffles, periods a level must last, seed."""

    level: float = 0.01
    shuffles: int = 999
    shortest: int = 4
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Split:
    """A split of a series before place `at`; `low` and `high` bound it at 95 %."""

    at: int
    low: int
    high: int
    p_value: float


def level_shifts(coverage: pd.DataFrame, search: Search | None = None) -> pd.DataFrame:
    """Level shifts of every actor of a frame of the macro `coverage`.

    Partial periods and gaps are left out. One row a shift: `period` is the first of the new level,
    `period_low` and `period_high` its 95 % interval, the shares are those of the levels before and
    after (mentioning over articles, up to the neighbouring shift), `p_value` is that of the
    permutation test. Empty, with the same columns, where nothing shifts.
    """
    search = search or Search()
    rows = []
    whole = coverage[coverage["complete"].astype(bool) & (coverage["articles"] > 0)]
    for actor, series in whole.sort_values("period").groupby("actor", sort=True):
        hits = series["mentioning"].to_numpy(float)
        sizes = series["articles"].to_numpy(float)
        splits = find_splits(hits, sizes, search)
        edges = [0, *(split.at for split in splits), len(hits)]
        periods = series["period"].to_numpy()
        for place, split in enumerate(splits):
            before = slice(edges[place], split.at)
            after = slice(split.at, edges[place + 2])
            rows.append(
                (
                    actor,
                    *(periods[at] for at in (split.at, split.low, split.high)),
                    hits[before].sum() / sizes[before].sum(),
                    hits[after].sum() / sizes[after].sum(),
                    split.p_value,
                )
            )
    return pd.DataFrame(rows, columns=COLUMNS)


def find_splits(hits: np.ndarray, sizes: np.ndarray, search: Search) -> list[Split]:
    """All splits of one series, in order of time. Counts `hits` of `sizes`, one a period."""
    random = np.random.default_rng(search.seed)
    found: list[Split] = []
    waiting = [(0, len(hits))]
    while waiting:
        start, stop = waiting.pop()
        split = _best_split(hits[start:stop], sizes[start:stop], search, random)
        if split is None:
            continue
        at = start + split.at
        found.append(Split(at, start + split.low, start + split.high, split.p_value))
        waiting += [(start, at), (at, stop)]
    return sorted(found, key=lambda split: split.at)


def _best_split(
    hits: np.ndarray, sizes: np.ndarray, search: Search, random: np.random.Generator
) -> Split | None:
    if len(hits) < 2 * search.shortest:
        return None
    gains = split_gains(hits[None], sizes[None], search.shortest)[0]
    best = int(np.argmax(gains))
    orders = random.permuted(np.tile(np.arange(len(hits)), (search.shuffles, 1)), axis=1)
    shuffled = split_gains(hits[orders], sizes[orders], search.shortest).max(axis=1)
    p_value = (1 + np.sum(shuffled >= gains[best])) / (1 + search.shuffles)
    if p_value > search.level:
        return None
    at = best + search.shortest
    chances = np.exp((gains - gains[best]) / dispersion(hits, sizes, at))
    order = np.argsort(-chances, kind="stable")
    needed = np.searchsorted(np.cumsum(chances[order]), 0.95 * chances.sum()) + 1
    inside = order[:needed] + search.shortest
    return Split(at, int(inside.min()), int(inside.max()), float(p_value))


def split_gains(hits: np.ndarray, sizes: np.ndarray, shortest: int) -> np.ndarray:
    """Gain in log likelihood by a split before each place, one series a row.

    Columns are the places from `shortest` to `length - shortest`.
    """
    places = slice(shortest - 1, hits.shape[1] - shortest)
    hits_before, sizes_before = hits.cumsum(axis=1)[:, places], sizes.cumsum(axis=1)[:, places]
    all_hits, all_sizes = hits.sum(axis=1, keepdims=True), sizes.sum(axis=1, keepdims=True)
    return (
        _likelihood(hits_before, sizes_before)
        + _likelihood(all_hits - hits_before, all_sizes - sizes_before)
        - _likelihood(all_hits, all_sizes)
    )


def dispersion(hits: np.ndarray, sizes: np.ndarray, at: int) -> float:
    """Pearson dispersion around the two levels of a split, at least 1."""
    total = 0.0
    for part in (slice(0, at), slice(at, None)):
        share = hits[part].sum() / sizes[part].sum()
        spread = sizes[part] * share * (1 - share)
        if share * (1 - share) > 0:
            total += float(np.sum((hits[part] - sizes[part] * share) ** 2 / spread))
    return max(1.0, total / max(len(hits) - 2, 1))


def _likelihood(hits: np.ndarray, sizes: np.ndarray) -> np.ndarray:
    share = hits / sizes
    with np.errstate(divide="ignore", invalid="ignore"):
        likelihood = hits * np.log(share) + (sizes - hits) * np.log1p(-share)
    return np.where((share <= 0) | (share >= 1), 0.0, likelihood)
