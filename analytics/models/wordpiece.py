"""Texts as pieces of words, as BERT models read them.

Lower-cased words without accents are cut into the longest pieces that a vocabulary holds, from the
left (Wu et al., Google's Neural Machine Translation System, 2016, section 4.1; Devlin et al., BERT,
2019). What the vocabulary cannot spell is one unknown piece.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Sequence
from functools import cache

UNKNOWN, BEGIN, END, MASK = "[UNK]", "[CLS]", "[SEP]", "[MASK]"
LONGEST = 100  # characters; a longer word is unknown
KEPT = 50_000  # words whose pieces are remembered
# Signs that stand for a word each; they are read one by one.
_SIGNS = re.compile(
    "([\u4e00-\u9fff\u3400-\u4dbf\uf900-\ufaff\U00020000-\U0002a6df\U0002a700-\U0002ceaf])"
)
_ODD_SYMBOLS = "$+<=>^`|~"  # no punctuation by their category, yet read as such


class Pieces:
    """A vocabulary of pieces; those within a word begin with ##."""

    def __init__(self, pieces: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(pieces)}
        self._known: dict[str, list[int]] = {}
        self.begin, self.end, self.mask, self.unknown = (
            self._numbers[piece] for piece in (BEGIN, END, MASK, UNKNOWN)
        )

    def numbers(self, text: str) -> list[int]:
        """The numbers of the pieces of a text, without those that begin and end it."""
        found: list[int] = []
        for word in _words().findall(_plain(text)):
            pieces = self._known.get(word)
            if pieces is None:
                pieces = self._cut(word)
                if len(self._known) < KEPT:
                    self._known[word] = pieces
            found += pieces
        return found

    def _cut(self, word: str) -> list[int]:
        if len(word) > LONGEST:
            return [self.unknown]
        pieces, start = [], 0
        while start < len(word):
            lead = "##" if start else ""
            for stop in range(len(word), start, -1):
                number = self._numbers.get(lead + word[start:stop])
                if number is not None:
                    break
            else:
                return [self.unknown]
            pieces.append(number)
            start = stop
        return pieces


@cache
def _words() -> re.Pattern[str]:
    """A sign of punctuation, or a run of anything else that is no space."""
    signs = [
        chr(code) for code in range(sys.maxunicode) if unicodedata.category(chr(code))[0] == "P"
    ]
    marks = re.escape("".join(signs) + _ODD_SYMBOLS)
    return re.compile(rf"[{marks}]|[^\s{marks}]+")


def _plain(text: str) -> str:
    if text.isascii():
        text = text.lower()
        return text if text.isprintable() else "".join(map(_printed, text))
    text = _SIGNS.sub(r" \1 ", "".join(map(_printed, text)))
    parts = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in parts if unicodedata.category(sign) != "Mn").lower()


def _printed(sign: str) -> str:
    """Spaces of every kind as one; nothing for signs that steer a printer."""
    if sign in "\t\n\r":
        return " "
    category = unicodedata.category(sign)
    if category[0] == "C" or sign == "\ufffd":
        return ""
    return " " if category == "Zs" else sign
