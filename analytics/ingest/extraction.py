"""How well body is told from residue: token F1 against hand-made texts, beside other ways."""

from __future__ import annotations

import re
from collections import Counter

_WORD = re.compile(r"\w+")


def tokens(text: str) -> list[str]:
    """Words in lower case."""
    return _WORD.findall(text.lower())


def token_f1(found: str, gold: str) -> float:
    """Harmonic mean of precision and recall over bags of words, 0..1."""
    a, b = Counter(tokens(found)), Counter(tokens(gold))
    shared = sum((a & b).values())
    if not shared:
        return float(not a and not b)
    precision, recall = shared / sum(a.values()), shared / sum(b.values())
    return 2 * precision * recall / (precision + recall)
