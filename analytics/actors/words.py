"""Where the words of a buffer of UTF-8 stand, and a number for each, as array arithmetic.

A word is a run of letters, digits and underscores; what lies between two words is a gap. A word of
up to eight bytes is its own number, so that two such words are never taken for each other; longer
ones are folded eight bytes at a time into 64 bits.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

# Zeros after the last byte, so that eight bytes can be read anywhere.
PADDING = b"\0" * 16
_ASCII = bytes(int(b < 128 and (chr(b).isalnum() or b == ord("_"))) for b in range(256))
_PLANE = np.frombuffer(bytes(chr(c).isalnum() for c in range(0x10000)), dtype=np.uint8)
_ONES = np.uint64(0x0101010101010101)
_ONE = np.uint64(1)
_FOLD = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(29)


@dataclass(frozen=True, slots=True)
class Buffer:
    """Padded bytes; `letters` is 1 on each byte of a word, else 0; eight bytes of each at a place.

    The windows `eight` and `eight_letters` begin at every byte.
    """

    raw: bytes
    view: np.ndarray
    letters: np.ndarray
    eight: np.ndarray
    eight_letters: np.ndarray


def _windows(raw: bytes | np.ndarray) -> np.ndarray:
    return np.ndarray((len(raw) - 7,), "<u8", raw, 0, (1,))


def _mark_beyond_ascii(view: np.ndarray, letters: np.ndarray) -> None:
    """Marks the letters and digits that take more than one byte."""
    leads = np.flatnonzero(view >= 0xC2)
    first = view[leads].astype(np.int64)
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
        letters[leads[inside] + step] = is_letter[inside]


def read(raw: bytes) -> Buffer:
    """The words of bytes that begin with a zero and end with PADDING."""
    view = np.frombuffer(raw, dtype=np.uint8)
    letters = np.frombuffer(bytearray(raw.translate(_ASCII)), dtype=np.uint8)
    if not raw.isascii():
        _mark_beyond_ascii(view, letters)
    return Buffer(raw, view, letters, _windows(raw), _windows(letters))


def starts(buffer: Buffer) -> np.ndarray:
    """Where words begin."""
    return np.flatnonzero(buffer.letters[1:] > buffer.letters[:-1]) + 1


def _masks(flags: np.ndarray) -> np.ndarray:
    """For each eight flags of 0 or 1 the bytes before the first 1, as a mask."""
    lowest = flags & (~flags + _ONE)
    return lowest - _ONE


def numbers(buffer: Buffer, begin: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The number and the end of each word that begins at one of these places."""
    mask = _masks(buffer.eight_letters[begin] ^ _ONES)
    number = buffer.eight[begin] & mask
    end = begin + (np.bitwise_count(mask) >> 3)
    longer = np.flatnonzero(mask == ~np.uint64(0))
    while len(longer):
        mask = _masks(buffer.eight_letters[end[longer]] ^ _ONES)
        number[longer] = fold(number[longer], buffer.eight[end[longer]] & mask)
        end[longer] += np.bitwise_count(mask) >> 3
        longer = longer[mask == ~np.uint64(0)]
    return number, end


def gaps(buffer: Buffer, begin: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The first eight bytes of each gap that begins at one of these places, and its length.

    A gap of eight bytes or more has the length 8.
    """
    mask = _masks(buffer.eight_letters[begin])
    return buffer.eight[begin] & mask, np.bitwise_count(mask).astype(np.int64) >> 3


def fold(number: np.ndarray, more: np.ndarray) -> np.ndarray:
    """One number of two; one to one in each of them while the other stays."""
    mixed = (number ^ (number >> _SHIFT)) * _FOLD
    return mixed ^ more
