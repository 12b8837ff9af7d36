"""Where the words of a buffer of UTF-8 stand, and a number for each, as array arithmetic.

A word is a run of letters, digits and underscores; what lies between two words is a gap. The number
of a word of up to eight bytes is those bytes, mixed one to one, so that two such words are never
taken for each other; longer ones are folded eight bytes at a time into 64 bits.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

# After the last byte: a word of no text, so that each of the others has a next, and zeros, so that
# eight bytes can be read anywhere.
PADDING = b"\0x" + b"\0" * 16
_PLANE = np.frombuffer(bytes(chr(c).isalnum() for c in range(0x10000)), dtype=np.uint8)
# Of a longer word (no text, but pages hold some of a megabyte) the beginning and the length count.
LONGEST_WORD = 256
# The first 0 to 8 of eight bytes.
MASKS = np.array([(1 << (8 * n)) - 1 for n in range(9)], dtype=np.uint64)
_SMALL, _FIRST_LETTER, _FIRST_DIGIT = np.array([0x20, ord("a"), ord("0")], dtype=np.uint8)
_FOLD = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(29)


@dataclass(frozen=True, slots=True)
class Words:
    """The words of padded bytes: where each begins and ends, and its first eight bytes mixed.

    The last one stands in the padding. `eight` holds eight bytes from every place on; `first` is
    the first byte of each word, and `beyond` tells where bytes beyond ASCII stand.
    """

    raw: bytes
    view: np.ndarray
    eight: np.ndarray
    start: np.ndarray
    stop: np.ndarray
    first: np.ndarray
    opening: np.ndarray
    beyond: np.ndarray

    def continued(self) -> np.ndarray:
        """Where bytes stand that go on with a letter."""
        return self.beyond[self.view[self.beyond] < 0xC0]

    def numbers(self, which: np.ndarray) -> np.ndarray:
        """The number of each of these words."""
        number, at, stop = self.opening[which], self.start[which], self.stop[which]
        length = stop - at
        longer = np.flatnonzero(length > 8)
        length = length[longer]
        at, stop = at[longer] + 8, at[longer] + np.minimum(length, LONGEST_WORD)
        while len(longer):
            rest = np.minimum(stop - at, 8)
            number[longer] = fold(number[longer], self.eight[at] & MASKS[rest])
            # The length of a word that was cut tells it from others that begin alike.
            cut = np.flatnonzero((stop - at <= 8) & (length > LONGEST_WORD))
            number[longer[cut]] = fold(number[longer[cut]], length[cut].astype(np.uint64))
            at += 8
            left = np.flatnonzero(stop > at)
            longer, at, stop, length = longer[left], at[left], stop[left], length[left]
        return number


def _mark_beyond_ascii(view: np.ndarray, beyond: np.ndarray, flags: np.ndarray) -> None:
    """Marks the letters and digits that take more than one byte."""
    first = view[beyond]
    is_lead = first >= 0xC2
    leads, first = beyond[is_lead], first[is_lead].astype(np.int64)
    second, third = (view[leads + k].astype(np.int64) & 0x3F for k in (1, 2))
    width = 2 + (first >= 0xE0) + (first >= 0xF0)
    two = (first & 0x1F) << 6 | second
    three = (first & 0x0F) << 12 | second << 6 | third
    is_letter = _PLANE[np.where(width == 2, two, three & 0xFFFF)]
    for n in np.flatnonzero(width == 4).tolist():
        at = int(leads[n])
        is_letter[n] = view[at : at + 4].tobytes().decode("utf-8", "replace").isalnum()
    for step in range(4):
        inside = width > step
        flags[leads[inside] + step] = is_letter[inside]


def _letters(view: np.ndarray, beyond: np.ndarray) -> np.ndarray:
    """True on each byte of a word."""
    # Differences of bytes wrap around, so that one comparison tells a range.
    flags = (view | _SMALL) - _FIRST_LETTER < 26
    flags |= view - _FIRST_DIGIT < 10
    flags |= view == ord("_")
    if len(beyond):
        _mark_beyond_ascii(view, beyond, flags)
    return flags


def read(raw: bytes) -> Words:
    """The words of bytes that begin with a zero and end with PADDING."""
    view = np.frombuffer(raw, dtype=np.uint8)
    beyond = np.flatnonzero(view > 127) if not raw.isascii() else np.zeros(0, dtype=np.int64)
    flags = _letters(view, beyond)
    edges = np.flatnonzero(flags[1:] ^ flags[:-1])
    edges += 1
    start, stop = edges[::2], edges[1::2]
    eight = np.ndarray((len(raw) - 7,), "<u8", raw, 0, (1,))
    opening = eight[start]
    first = opening.astype(np.uint8)
    opening &= MASKS.take(stop - start, mode="clip")
    opening ^= opening >> _SHIFT
    opening *= _FOLD
    return Words(raw, view, eight, start, stop, first, opening, beyond)


def fold(number: np.ndarray, more: np.ndarray) -> np.ndarray:
    """One number of two; one to one in each of them while the other stays."""
    mixed = (number ^ (number >> _SHIFT)) * _FOLD
    return mixed ^ more
