"""Copies of real articles, made in many ways, and templates filled in anew; see `bench_copies`."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from datetime import timedelta

from drafts import Row

PLANTED = 60  # copies of each sort
RATES = (0.01, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4)
TEMPLATE = "template filled in anew"
Way = Callable[[str, str], str]  # (text, text of another article) -> copy


def edit(text: str, rate: float, vocabulary: list[str], draw: random.Random) -> str:
    """Words replaced, left out or put in, each a third of the rate."""
    out = []
    for word in re.split(r"(\s+)", text):
        if word.strip() and draw.random() < rate:
            way = draw.randrange(3)
            if way == 0:
                out.append(draw.choice(vocabulary))
            elif way == 1:
                out += [word, " ", draw.choice(vocabulary)]
        else:
            out.append(word)
    return "".join(out)


def words(text: str, start: float, stop: float) -> str:
    """A part of a text: places below 1 are shares, others numbers of words."""
    parts = text.split(" ")
    first, last = (int(at * len(parts)) if at <= 1 else int(at) for at in (start, stop))
    return " ".join(parts[first:last])


def reorder(text: str, draw: random.Random) -> str:
    """All sentences or paragraphs after the first in another order."""
    parts = [part for part in re.split(r"\n\s*\n", text) if part.strip()]
    if len(parts) < 3:
        parts = re.split(r"(?<=[.!?])\s+", text)
    rest = draw.sample(parts[1:], len(parts) - 1)
    return "\n\n".join([parts[0], *rest])


def fill_anew(text: str, names: list[str], draw: random.Random) -> str:
    """The same words about another event: every figure and every name is replaced."""
    text = re.sub(r"\d", lambda _: str(draw.randrange(10)), text)
    found = set(re.findall(r"(?<=[a-z,;] )[A-Z][\w’'-]{2,}", text))
    other = {name: draw.choice(names) for name in sorted(found)}
    return re.sub(r"\b[A-Z][\w’'-]{2,}", lambda m: other.get(m[0], m[0]), text)


def ways(vocabulary: list[str], draw: random.Random) -> dict[str, tuple[int, Way]]:
    """Each sort of copy: words that an article must have for it, and how it is made."""

    def edited(rate: float) -> Way:
        return lambda text, _: edit(text, rate, vocabulary, draw)

    made: dict[str, tuple[int, Way]] = {f"edited {rate:.0%}": (60, edited(rate)) for rate in RATES}
    light = edited(0.1)
    made |= {
        "cut to 75%": (60, lambda t, _: words(t, 0, 0.75)),
        "cut to 50%": (60, lambda t, _: words(t, 0, 0.5)),
        "cut to 35%": (170, lambda t, _: words(t, 0, 0.35)),
        "cut to 25%": (240, lambda t, _: words(t, 0, 0.25)),
        "last 50%": (80, lambda t, _: words(t, 0.5, 1)),
        "middle 40%": (120, lambda t, _: words(t, 0.3, 0.7)),
        "first 100 of 500 and more": (500, lambda t, _: words(t, 0, 100)),
        "the same, edited 10%": (500, lambda t, o: light(words(t, 0, 100), o)),
        "edited 10%, cut to 60%": (80, lambda t, o: words(light(t, o), 0, 0.6)),
        "agency line, 60 words added": (
            60,
            lambda t, o: f"MOSCOW (TASS) - {t}\n\n{words(o, 0, 60)}",
        ),
        "40% added": (60, lambda t, o: f"{t}\n\n{words(o, 0, max(2, 0.4 * len(t.split())))}"),
        "edited 10%, 30% cut, 30% added": (
            80,
            lambda t, o: (
                f"{words(light(t, o), 0, 0.7)}\n\n{words(o, 0, max(2, 0.3 * len(t.split())))}"
            ),
        ),
        "a new first sentence": (60, lambda t, _: f"{' '.join(draw.sample(vocabulary, 25))}. {t}"),
        "in another order": (80, lambda t, _: reorder(t, draw)),
    }
    return made


def plant(rows: list[Row], draw: random.Random) -> tuple[list[Row], dict[int, tuple[str, int]]]:
    """Copies and templates, and for each the sort and the article that it was made from."""
    vocabulary = [word for row in draw.sample(rows, min(200, len(rows))) for word in row[3].split()]
    names = [word for word in vocabulary if re.fullmatch(r"[A-Z][a-z]{3,}", word)]
    sorts = ways(vocabulary, draw)
    sorts[TEMPLATE] = (60, lambda t, _: fill_anew(t, names, draw))
    added: list[Row] = []
    made: dict[int, tuple[str, int]] = {}
    for sort, (least, way) in sorts.items():
        usable = [row for row in rows if len(row[3].split()) >= least]
        if sort == TEMPLATE:
            usable = [row for row in usable if len(re.findall(r"\d|[a-z] [A-Z]", row[3])) >= 6]
        for source in draw.sample(
            usable, min(PLANTED * (3 if sort == TEMPLATE else 1), len(usable))
        ):
            when = source[1] + timedelta(minutes=draw.randrange(10, 60 * 60))
            number = 2**60 + len(added)
            added.append((number, when, source[2], way(source[3], draw.choice(rows)[3])))
            made[number] = (sort, source[0])
    return added, made
