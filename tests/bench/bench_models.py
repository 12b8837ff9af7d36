"""How fast tone and relations are scored, on one core, and how that compares to an encoder.

    python tests/bench/bench_models.py [--sentences N] [--encoder FOLDER]

`FOLDER` holds an encoder in the layout of the transformers library; without it, or without torch,
only the shipped models are timed. Time is the processor's own (user and system), so that a busy
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


def encoder_rate(folder: str, made: Sequence[tuple[str, str, str]]) -> float:
    """Sentences per second of an encoder with mean pooling, single thread, batches of 32."""
    import torch
    from transformers import AutoModel, AutoTokenizer

    torch.set_num_threads(1)
    tokenizer = AutoTokenizer.from_pretrained(folder)
    encoder = AutoModel.from_pretrained(folder).eval()
    texts = [sentence for sentence, _, _ in made]

    def score(part: Sequence[str]) -> None:
        with torch.no_grad():
            for start in range(0, len(part), 32):
                batch = tokenizer(part[start : start + 32], padding=True, return_tensors="pt")
                encoder(**batch).last_hidden_state.mean(dim=1)

    return rate(score, texts[:400])


def main() -> None:
    """Prints the rates, the peak memory and, where an encoder is at hand, the ratio to it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=20_000)
    parser.add_argument("--encoder", help="folder of an encoder to compare with")
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
    if options.encoder:
        value = encoder_rate(options.encoder, made)
        print(f"encoder: {value:,.0f} sentences/s; tone is {rates['tone'] / value:,.0f} times that")


if __name__ == "__main__":
    main()
