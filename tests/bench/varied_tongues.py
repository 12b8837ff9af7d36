# ruff: noqa: E501
"""Pages in tongues that nobody speaks, so that shapes and places are learnt, and no words."""

# fmt: off
from __future__ import annotations

import random
import re

from varied_words import NETWORKS, SCRIPTS

Line = tuple[str, str]


def ciphered(lines: list[Line], draw: random.Random) -> list[Line]:
    """The page in a language that nobody speaks: its words are others, what they share is not."""
    shape = draw.random()
    if shape < 0.12:
        return [(kind, line.upper() if kind in ("title", "body") else line) for kind, line in lines]
    if shape < 0.3:
        unspaced = [(kind, line if kind == "date" else _unspaced(line)) for kind, line in lines]
        return [(kind, line) for kind, line in unspaced if line]
    latin = "abcdefghijklmnopqrstuvwxyz"
    letters = list(draw.choice((latin, latin, "абвгдеёжзийклмнопрстуфхцчшщ", *SCRIPTS)))
    draw.shuffle(letters)
    given = latin + "абвгдежзийклмнопрстуфхцчшщъыьэюя"
    cipher = {sign: letters[n % len(letters)] for n, sign in enumerate(given)}
    # Georgian has capitals in tables of signs alone.
    cased = letters[0] not in SCRIPTS[1]
    capitals = {sign.upper(): other.upper() if cased else other for sign, other in cipher.items()}
    table = str.maketrans(cipher | capitals)
    # Names of networks and agencies, addresses and zones are the same everywhere.
    same = {*NETWORKS, "AFP", "AP", "CET", "GMT", "REUTERS"}
    return [
        (kind, " ".join(word if word in same or kind == "date" else word.translate(table) for word in line.split()))
        for kind, line in lines
    ]


def _unspaced(line: str) -> str:
    """A line as Chinese or Japanese would print it: two signs a word, without spaces."""
    signs = "".join(
        word if word in NETWORKS or word[0].isdigit() else "".join(chr(0x4E00 + hash_of(word[n:], 3000)) for n in (0, 1)[: len(word)])
        for word in re.findall(r"[\w’'-]+|[.,:?!()]", line)
        if word not in ".,:?!()"
    )
    return signs + ("。" if line.endswith(".") else "")


def hash_of(word: str, most: int) -> int:
    """A number that is the same for a word in every run."""
    return sum(ord(sign) * 31**place for place, sign in enumerate(word[:6].casefold())) % most
