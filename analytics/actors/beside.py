"""What stands directly before and after a name, as columns for a whole batch."""

from __future__ import annotations

import re

import numpy as np

from analytics.actors.nametree import BREAK, SPACE, single_spaced
from analytics.actors.words import Words

# No more bytes than this are read on either side of a name.
WIDEST, LONGEST, MARKS = 64, 256, 2
QUOTE = ord("'")
# Spaces of their own kind, in UTF-8, and the bytes with which they end.
TYPESET = (b"\xc2\xa0", b"\xe2\x80\xaf")
_LAST_WORD = re.compile(rb"([^\x00- ]+) $")
# What may open a word: a bracket or a quotation mark, also one that was garbled ('"?').
_OPENING = np.zeros(256, dtype=bool)
_OPENING[list(b"\"'([{*?")] = True
_FOUR = np.uint64(0xFFFFFFFF)
_SPACES, _HIGH, _TWO, _BYTE = np.array([0x20202020, 0x80808080, 0xFFFF, 8], dtype=np.uint32)


def _ends_typeset(byte: np.ndarray) -> np.ndarray:
    return (byte == 0xA0) | (byte == 0xAF)


def _goes_on(view: np.ndarray, at: np.ndarray) -> np.ndarray:
    """Whether the byte before each place belongs to the same word between two spaces."""
    last = view[at - 1]
    inside = last > SPACE
    for n in np.flatnonzero(_ends_typeset(last)).tolist():
        place = int(at[n])
        inside[n] = not view[place - 3 : place].tobytes().endswith(TYPESET)
    return inside


def _unquoted(view: np.ndarray, at: np.ndarray) -> None:
    """Moves the beginnings of words behind the brackets and quotation marks that open them."""
    quoted = np.flatnonzero(_OPENING[view[at]] | (view[at] == 0xE2) | (view[at] == 0xC2))
    for _ in range(MARKS):
        here = at[quoted]
        typeset = (view[here] == 0xE2) & (view[here + 1] == 0x80)
        guillemet = (view[here] == 0xC2) & (view[here + 1] == 0xAB)
        at[quoted] += np.where(typeset, 3, np.where(guillemet, 2, _OPENING[view[here]]))


def before(buffer: Words, start: np.ndarray, word: np.ndarray) -> np.ndarray:
    """The column `before` of Hits; `word` tells the first word of each, or is -1."""
    view = buffer.view
    last, next_to_last = view[start - 1], view[start - 2]
    length = np.zeros(len(start), dtype=np.int64)
    blank = (last == SPACE) | (last == BREAK)
    parted = np.flatnonzero(blank & (next_to_last > SPACE) & (next_to_last < 128))
    at = start[parted] - 2
    # Most often it is the word before, between two spaces.
    previous = word[parted] - 1
    begin = buffer.start[previous]
    whole = (view[begin - 1] <= SPACE) | _OPENING[view[begin - 1]] & (view[begin - 1] != QUOTE)
    whole &= (previous >= 0) & (buffer.stop[previous] == at + 1)
    whole &= at + 1 - begin <= LONGEST
    at = np.where(whole, begin, at)
    walking = np.flatnonzero(~whole)
    for _ in range(LONGEST):
        walking = walking[_goes_on(view, at[walking])]
        if not len(walking):
            break
        at[walking] -= 1
    # Anything longer is no word.
    at[walking] = start[parted[walking]] - 1
    _unquoted(view, at)
    capital = (view[at] >= ord("A")) & (view[at] <= ord("Z"))
    length[parted] = np.where(capital, start[parted] - 1 - at, 0)
    # Behind an empty line stands no word.
    odd = blank & (next_to_last <= SPACE) & ((last != BREAK) | (next_to_last != BREAK))
    odd |= blank & (next_to_last > 127) | _ends_typeset(last)
    for n in np.flatnonzero(odd).tolist():
        stop = int(start[n])
        text = single_spaced(buffer.raw[max(0, stop - WIDEST) : stop])
        found = _LAST_WORD.search(text)
        length[n] = len(found.group(1)) if found and found.group(1)[:1].isupper() else 0
    return length


def four_bytes(word: str) -> int:
    """The first four bytes of a word as one number; shorter words are filled with a space."""
    return int.from_bytes(f"{word} "[:4].encode().ljust(4, b" ")[:4], "big")


def last_bytes(ending: str) -> int:
    """The end of a text of up to four letters as one number, as `lead` holds it."""
    return int.from_bytes(ending.encode()[-4:].rjust(4, b"\0"), "big")


def lead(buffer: Words, start: np.ndarray) -> np.ndarray:
    """The column `lead` of Hits."""
    return (buffer.eight[np.maximum(start - 4, 0)] & _FOUR).astype(np.uint32).byteswap()


def after(buffer: Words, stop: np.ndarray) -> np.ndarray:
    """The column `after` of Hits."""
    view = buffer.view
    four = (buffer.eight[stop + 1] & _FOUR).astype(np.uint32).byteswap()
    blank = (view[stop] == SPACE) | (view[stop] == BREAK)
    # Control characters, letters beyond ASCII, spaces at both ends of two bytes.
    odd = (((four - _SPACES) | four) & _HIGH) != 0
    odd |= (four >> _BYTE * 3 == SPACE) | (four & _TWO == _SPACES & _TWO)
    odd |= (four >> _BYTE) & _TWO == _SPACES & _TWO
    after = np.where(blank, four, np.uint32(0))
    odd = np.flatnonzero((blank & odd) | (view[stop] > 127))
    for n, at in zip(odd.tolist(), stop[odd].tolist(), strict=True):
        if view[at] > 127 and not buffer.raw.startswith(TYPESET, at):
            continue
        text = single_spaced(buffer.raw[at : at + WIDEST])
        after[n] = int.from_bytes(text[1:5], "big") if text[:1] == b" " else 0
    return after


def word_before(text: str, start: int, before: int) -> str:
    """The word of so many bytes that a space parts from a name."""
    word = text[max(0, start - 1 - before) : start - 1]
    return word if word.isascii() else word.encode()[-before:].decode("utf-8", "ignore")
