"""Made-up articles in which a warming, a souring and a calm are planted; see `bench_trends`."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from analytics.models.gold import Labelled, in_training, read_labels
from analytics.models.hand_labels import BY_MODEL
from analytics.models.head import apart
from analytics.models.shipped import DATA
from analytics.models.targets import Target

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
    """Actors (codes and names) and two shares, first and last month.

    Of a pair cooperation and conflict, of one actor positive and negative sentences.
    """

    what: str
    codes: tuple[str, ...]
    names: tuple[str, ...]
    first: tuple[float, float]
    last: tuple[float, float]

    @property
    def task(self) -> str:
        """Relation or tone."""
        return "relation" if len(self.codes) == 2 else "tone"

    @property
    def sign(self) -> int:
        """Where it goes: 1 better, -1 worse, 0 nowhere."""
        (good, bad), (good_then, bad_then) = self.last, self.first
        return int(np.sign(round((good - bad) - (good_then - bad_then), 6)))

    def shares(self, at: float) -> tuple[float, float]:
        """The good and the bad share at a place 0..1 between first and last month."""
        pairs = zip(self.first, self.last, strict=True)
        good, bad = (start + at * (stop - start) for start, stop in pairs)
        return good, bad


PLANS = (
    Plan("warming", ("ARM", "TUR"), ("Armenia", "Turkey"), (0.15, 0.45), (0.55, 0.10)),
    Plan("souring", ("HRV", "SRB"), ("Croatia", "Serbia"), (0.55, 0.10), (0.15, 0.45)),
    Plan("flat", ("CHL", "PER"), ("Chile", "Peru"), (0.30, 0.25), (0.30, 0.25)),
    Plan("praise", ("PRT",), ("Portugal",), (0.05, 0.35), (0.30, 0.05)),
    Plan("blame", ("URY",), ("Uruguay",), (0.30, 0.05), (0.05, 0.35)),
    Plan("calm", ("MYS",), ("Malaysia",), (0.15, 0.20), (0.15, 0.20)),
)
# The good, the bad and the third class of each task.
CLASSES = {
    "relation": ("cooperation", "conflict", "neither"),
    "tone": ("positive", "negative", "neutral"),
}


def unseen_sentences(task: str) -> dict[str, list[Labelled]]:
    """Hand-labelled sentences kept back from the fit and drawn by no model, by class."""
    rows = in_training(read_labels([DATA / f"{task}_labels.csv"]))
    backs = zip(rows, apart(rows), strict=True)
    kept = [row for row, back in backs if back and row.drawn not in BY_MODEL]
    return {label: [row for row in kept if row.label == label] for label in CLASSES[task]}


def renamed(row: Labelled, names: Sequence[str]) -> str:
    """The sentence with its actor or its pair renamed."""
    asked = row.asked
    groups = [asked.spans] if isinstance(asked, Target) else [asked.spans_a, asked.spans_b]
    spans = [(*span, name) for group, name in zip(groups, names, strict=True) for span in group]
    text = asked.sentence
    for start, stop, name in sorted(spans, reverse=True):
        text = text[:start] + name + text[stop:]
    return " ".join(text.split())


def articles(months: int, stories: int, seed: int) -> Iterator[dict]:
    """Made-up articles of every plan and month, one sentence that matters in each."""
    chance = random.Random(seed)
    for plan in PLANS:
        sentences = unseen_sentences(plan.task)
        for month in range(months):
            good, bad = plan.shares(month / (months - 1))
            labels = planned((good, bad, 1 - good - bad), stories, plan.task, chance)
            for number, label in enumerate(labels):
                row = chance.choice(sentences[label])
                around = [" ".join(chance.sample(FILLER, 14)).capitalize() + "." for _ in range(4)]
                day = f"{2020 + month // 12}-{month % 12 + 1:02}-{number % 28 + 1:02}"
                yield {
                    "title": f"Notes of {chance.choice(FILLER)} and {chance.choice(FILLER)}",
                    "text": " ".join([*around[:2], renamed(row, plan.names), *around[2:]]),
                    "date": f"{day}T12:00:00Z",
                    "url": f"https://{plan.what}.example/{seed}/{month}/{number}",
                    "source": f"seed {seed}",
                }


def planned(weights: Sequence[float], count: int, task: str, chance: random.Random) -> list[str]:
    """Labels in as exact a number as whole stories allow."""
    bounds = np.rint(np.cumsum(weights) * count).astype(int)
    counts = np.diff(np.concatenate(([0], bounds)))
    labels = [label for label, n in zip(CLASSES[task], counts, strict=True) for _ in range(n)]
    chance.shuffle(labels)
    return labels
