"""Labels at the ends of lines: moved apart, and broken where they would take too much room."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import Any

from analytics.charts.words import safe, shorten

LABEL_GAP = 17  # pixels from one label to the next
ONE_LINE = 16  # letters of a label; longer ones are broken


def spread(places: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """Moves places apart until each is `gap` from the next, as little as possible, in [low, high].

    Places that collide form a block around their mean, as in isotonic regression (pool adjacent
    violators); order is kept. Where there is no room for all, the gap shrinks.
    """
    if not places:
        return []
    gap = min(gap, (high - low) / max(1, len(places) - 1))
    order = sorted(range(len(places)), key=lambda i: places[i])
    blocks: list[tuple[float, int]] = []  # mean of (place - offset), size
    for rank, i in enumerate(order):
        mean, size = places[i] - rank * gap, 1
        while blocks and blocks[-1][0] > mean:
            other, number = blocks.pop()
            mean, size = (mean * size + other * number) / (size + number), size + number
        blocks.append((mean, size))
    free = [mean for mean, size in blocks for _ in range(size)]
    last = len(order) - 1
    moved = [0.0] * len(places)
    for rank, i in enumerate(order):
        moved[i] = min(max(free[rank], low), high - last * gap) + rank * gap
    return moved


def end_labels(
    ends: Sequence[tuple[str, float, str]], span: tuple[float, float], room: int
) -> list[dict[str, Any]]:
    """Annotations right of a plot of `room` pixels: (text, value, colour), moved apart."""
    low, high = span
    pixels = [(value - low) / (high - low) * room for _, value, _ in ends]
    lines = max((len(_broken(text)) for text, _, _ in ends), default=1)
    moved = spread(pixels, LABEL_GAP * lines, 0, room)
    return [
        {
            "x": 1,
            "xref": "paper",
            "xanchor": "left",
            "xshift": 10,
            "y": value,
            "yshift": place - pixel,
            "yanchor": "middle",
            "text": f"<b>{'<br>'.join(map(safe, _broken(text)))}</b>",
            "align": "left",
            "font": {"color": colour, "size": 13},
            "showarrow": False,
        }
        for (text, value, colour), pixel, place in zip(ends, pixels, moved, strict=True)
    ]


def label_room(texts: Sequence[str]) -> int:
    """Pixels to keep free at the right for labels at line ends."""
    return 22 + 8 * max((len(line) for text in texts for line in _broken(text)), default=0)


def _broken(text: str) -> list[str]:
    """A label in one line, or in two where it would take too much of a telephone's width."""
    return textwrap.wrap(shorten(text), ONE_LINE, break_long_words=False) or [text]
