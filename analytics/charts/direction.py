"""Text written from the right, among text written from the left: each keeps to its place.

Browsers order a line by the directions of its letters, unless signs that are not seen set a part
of it apart ("isolates" of Unicode's bidirectional algorithm, UAX 9).
"""

from __future__ import annotations

import re

TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
APART, END = "\u2068", "\u2069"
_RIGHT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
# Words written from the right, with what stands between them; a list of names is none.
LEFTWARD = re.compile(f"[{_RIGHT}](?:[^A-Za-z,;:·()\n]*[{_RIGHT}])*")
FROM_THE_RIGHT = re.compile(rf"[\W\d_]*[{_RIGHT}]")  # by its first letter


def upright(text: str) -> str:
    """The text without signs that turn the direction of what is written behind it."""
    return TURNS.sub("", text)


def isolated(text: str) -> str:
    """The text, whose names written from the right do not draw the numbers behind them along.

    `الشرق, 12 stories` would else be shown with the 12 to the left of the name.
    """
    return LEFTWARD.sub(f"{APART}\\g<0>{END}", text)


def name_apart(name: str) -> str:
    """A name, set apart as a whole where it begins from the right: `الشرق (NATO)` is one name."""
    return f"{APART}{name}{END}" if FROM_THE_RIGHT.match(name) else isolated(name)
