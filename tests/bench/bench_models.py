"""How fast tone and relations are scored, on one core: read once, read twice, by the encoder alone.

    python tests/bench/bench_models.py [--sentences N]

The sentences are charged more often than news is: more of them are read twice. Time is the
processor's own (user and system), so that a busy machine does not change the figures much.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from analytics.models import cascade
from analytics.models.encoder import Encoder
from analytics.models.relation import Relation
from analytics.models.targets import Dyad, Target
from analytics.models.tone import Tone

SPOKEN = (
    "{a} accused {b} on Tuesday of breaking the ceasefire that both had signed in the spring, and "
    "its foreign minister warned that talks would end unless the shelling stopped.",
    "The president thanked {a} for its help after the earthquake and said that {b} would remember "
    "who its friends are.",
    "Trade between {a} and {b} grew by a tenth last year, according to figures published by the "
    "statistics office, while prices of grain and gas fell.",
    "Critics say that {a} has done little to stop the abuses, which {b} calls an internal matter.",
)
ENCODED = 800  # sentences that the encoder is timed on
NAMES = ("Ruritania", "Freedonia", "Sylvania", "Borduria", "Syldavia", "Graustark")


def sentences(count: int) -> list[tuple[str, str, str]]:
    """Sentences of usual length, each with the names of its two actors."""
    made = []
    for number in range(count):
        a = NAMES[number % len(NAMES)]
        b = NAMES[(number // len(NAMES) + 1 + number) % len(NAMES)]
        b = b if b != a else "Zubrowka"
        made.append((SPOKEN[number % len(SPOKEN)].format(a=a, b=b), a, b))
    return made


def place(sentence: str, name: str) -> tuple[tuple[int, int], ...]:
    """Where a name stands in a sentence."""
    start = sentence.index(name)
    return ((start, start + len(name)),)


def rate(score: Callable[[Sequence], object], asked: Sequence) -> float:
    """Items scored per second of processor time."""
    score(asked[:200])
    start = time.process_time()
    score(asked)
    return len(asked) / (time.process_time() - start)


def main() -> None:
    """Prints the rates, the peak memory and the ratio to the encoder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=20_000)
    options = parser.parse_args()
    made = sentences(options.sentences)
    targets = [Target(text, place(text, a), place(text, b)) for text, a, b in made]
    dyads = [Dyad(text, place(text, a), place(text, b)) for text, a, b in made]
    few = targets[:ENCODED], dyads[:ENCODED]
    both = cascade.CascadeTone.load(), cascade.CascadeRelation.load()
    once = rate(Tone.load().score, targets)
    rates = {
        "tone, read once": once,
        "tone, doubtful sentences read twice": rate(both[0].score, few[0]),
        "relation, side and act, read once": rate(Relation.load().read, dyads),
        "the same, doubtful sentences read twice": rate(both[1].read, few[1]),
    }
    for name, value in rates.items():
        print(f"{name}: {value:,.0f} sentences/s a core")
    small = Tone.load().score(few[0])
    again = cascade.doubtful("tone", small, both[0].card()["parameters"]["doubt"])
    print(f"in doubt of their tone: {len(again)} of {ENCODED}")
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")
    value = rate(Encoder().features, few[0])
    print(f"encoder: {value:,.0f} sentences/s; tone read once is {once / value:,.0f} times that")


if __name__ == "__main__":
    main()
