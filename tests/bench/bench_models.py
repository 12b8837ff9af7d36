"""How fast tone and relations are scored, on one core, and how that compares to the encoder.

    python tests/bench/bench_models.py [--sentences N]

Time is the processor's own (user and system), so that a busy
machine does not change the figures much.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from analytics import models
from analytics.models.encoder import Encoder
from analytics.models.targets import Dyad, Target

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
    """Prints the rates, the peak memory and the ratio to the optional encoder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=20_000)
    options = parser.parse_args()
    made = sentences(options.sentences)
    targets = [Target(text, place(text, a), place(text, b)) for text, a, b in made]
    dyads = [Dyad(text, place(text, a), place(text, b)) for text, a, b in made]
    rates = {
        "tone": rate(models.TONES["tone"]().score, targets),
        "relation, side and act": rate(models.RELATIONS["relation"]().read, dyads),
    }
    for name, value in rates.items():
        print(f"{name}: {value:,.0f} sentences/s a core")
    print(f"peak memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")
    value = rate(Encoder().features, targets[:ENCODED])
    print(f"encoder: {value:,.0f} sentences/s; tone is {rates['tone'] / value:,.0f} times that")


if __name__ == "__main__":
    main()
