"""Does the corrected series of a pair show a warming, a souring and a calm that were planted?

    python tests/bench/bench_trends.py [--stories N] [--months N] [--seed N]

Sentences labelled by hand that neither network nor head was fitted on lend their words (of the rows
kept back those that a model chose, because the others set the error rates): the pair that each was
labelled for is renamed to one of three pairs of states, and every month of the made-up corpus gets
as many of cooperation, conflict and neither as the plan says. The articles go through `add` like
any others; the macro `pair_relation` is then asked, and its counted and its corrected shares are
put beside the plan. Needs the labelled corpora beside the project.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from analytics import store
from analytics.models.gold import Labelled, in_training, read_labels
from analytics.models.head import apart
from analytics.models.shipped import DATA

ROOT = Path(__file__).resolve().parents[2]
CLASSES = ("cooperation", "conflict", "neither")
# Words that fill a made-up article, so that two with the same sentence are no copies.
WORDS = (
    "morning evening market street garden window kitchen table letter bridge river valley harbour "
    "school teacher student doctor farmer writer painter singer player season summer winter spring "
    "autumn weather wind rain snow light colour paper music story picture number answer question "
    "reason chance matter moment minute hour week month year people family children friend "
    "neighbour visitor driver builder baker butcher sailor soldier horse cattle sheep apple bread "
    "butter cheese coffee sugar water wood stone metal glass cotton silk leather engine wheel road "
    "railway station ticket journey village town city house floor wall roof door corner"
)
FILLER = WORDS.split(" ")


@dataclass(frozen=True, slots=True)
class Plan:
    """A pair (codes and names) and its shares of cooperation and conflict, first and last month."""

    what: str
    codes: tuple[str, str]
    names: tuple[str, str]
    first: tuple[float, float]
    last: tuple[float, float]

    def shares(self, at: float) -> tuple[float, float]:
        """Cooperation and conflict at a place 0..1 between first and last month."""
        pairs = zip(self.first, self.last, strict=True)
        cooperation, conflict = (start + at * (stop - start) for start, stop in pairs)
        return cooperation, conflict


PLANS = (
    Plan("warming", ("ARM", "TUR"), ("Armenia", "Turkey"), (0.15, 0.45), (0.55, 0.10)),
    Plan("souring", ("HRV", "SRB"), ("Croatia", "Serbia"), (0.55, 0.10), (0.15, 0.45)),
    Plan("flat", ("CHL", "PER"), ("Chile", "Peru"), (0.30, 0.25), (0.30, 0.25)),
)


def unseen_sentences() -> dict[str, list[Labelled]]:
    """Hand-labelled relations kept back from the fit and from the error rates, by class."""
    rows = in_training(read_labels([DATA / "relation_labels.csv"]))
    backs = zip(rows, apart(rows), strict=True)
    kept = [row for row, back in backs if back and row.drawn == "model"]
    return {label: [row for row in kept if row.label == label] for label in CLASSES}


def renamed(row: Labelled, names: Sequence[str]) -> str:
    """The sentence with its pair renamed."""
    spans = [(*span, names[0]) for span in row.asked.spans_a]
    spans += [(*span, names[1]) for span in row.asked.spans_b]
    text = row.asked.sentence
    for start, stop, name in sorted(spans, reverse=True):
        text = text[:start] + name + text[stop:]
    return " ".join(text.split())


def articles(plans: Sequence[Plan], months: int, stories: int, seed: int) -> Iterator[dict]:
    """Made-up articles of every pair and month, one sentence that matters in each."""
    chance = random.Random(seed)
    sentences = unseen_sentences()
    for plan in plans:
        for month in range(months):
            cooperation, conflict = plan.shares(month / (months - 1))
            weights = (cooperation, conflict, 1 - cooperation - conflict)
            labels = planned(weights, stories, chance)
            for number, label in enumerate(labels):
                row = chance.choice(sentences[label])
                around = [" ".join(chance.sample(FILLER, 14)).capitalize() + "." for _ in range(4)]
                day = f"{2020 + month // 12}-{month % 12 + 1:02}-{number % 28 + 1:02}"
                yield {
                    "title": f"Notes of {chance.choice(FILLER)} and {chance.choice(FILLER)}",
                    "text": " ".join([*around[:2], renamed(row, plan.names), *around[2:]]),
                    "date": f"{day}T12:00:00Z",
                    "url": f"https://{plan.what}.example/{month}/{number}",
                    "source": plan.what,
                }


def planned(weights: Sequence[float], count: int, chance: random.Random) -> list[str]:
    """Labels in as exact a number as whole stories allow."""
    bounds = np.rint(np.cumsum(weights) * count).astype(int)
    counts = np.diff(np.concatenate(([0], bounds)))
    labels = [label for label, n in zip(CLASSES, counts, strict=True) for _ in range(n)]
    chance.shuffle(labels)
    return labels


def compare(plan: Plan, found: pd.DataFrame, months: int) -> dict[str, float | str]:
    """Slopes of the plan, the counted and the corrected relation, and what the intervals hold."""
    found = found.reset_index(drop=True)
    at = np.arange(months) / (months - 1)
    truth = np.array([plan.shares(place) for place in at])
    counted = found["cooperation_counted"] - found["conflict_counted"]
    corrected = found["cooperation_corrected"] - found["conflict_corrected"]
    held = [
        np.mean(
            (found[f"{label}_corrected_low"] <= truth[:, column])
            & (truth[:, column] <= found[f"{label}_corrected_high"])
        )
        for column, label in enumerate(CLASSES[:2])
    ]
    slopes = [float(np.polyfit(at, line, 1)[0]) for line in (counted, corrected)]
    return {
        "pair": f"{plan.what} ({'-'.join(plan.codes)})",
        "planted change": round(float((truth[-1] - truth[0]) @ [1, -1]), 3),
        "counted": round(slopes[0], 3),
        "corrected": round(slopes[1], 3),
        "intervals that hold cooperation": round(float(held[0]), 2),
        "intervals that hold conflict": round(float(held[1]), 2),
    }


def main() -> None:
    """Makes the corpus, adds it and prints the plan beside what the macro says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, default=60, help="a pair and month")
    parser.add_argument("--months", type=int, default=24)
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        texts, path = Path(folder) / "planted.jsonl", Path(folder) / "planted.duckdb"
        with open(texts, "w", encoding="utf-8") as out:
            for article in articles(PLANS, options.months, options.stories, options.seed):
                out.write(json.dumps(article) + "\n")
        command = [sys.executable, "-m", "analytics", "add", str(texts), "--corpus", str(path)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
        corpus = store.open_corpus(path)
        rows = []
        for plan in PLANS:
            a, b = plan.codes
            found = store.call(corpus, "pair_relation", a=a, b=b, bin="month")
            rows.append(compare(plan, found, options.months))
        store.close(corpus)
    print(pd.DataFrame(rows).to_string(index=False))


if __name__ == "__main__":
    main()
