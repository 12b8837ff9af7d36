"""Many numbers looked up at once in a fixed set of them: a hash table made of arrays.

The keys are spread evenly over 64 bits, so that their highest bits tell in which bucket of the
sorted keys each must lie. A table that fits the cache of a core is several times faster.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

_LAST = ~np.uint64(0)
FEW, BITS = 2000, 14
# Knuth's multiplicative hash: the highest bits of the product are spread evenly.
_PRIME, _LEFT = np.uint32(2654435761), np.uint32(32 - BITS)


@dataclass(frozen=True, slots=True, eq=False)
class Lookup:
    """Sorted keys with their values; `first` is where the keys of a bucket begin."""

    keys: np.ndarray
    values: np.ndarray
    first: np.ndarray
    shift: np.uint64

    def find(self, key: np.ndarray) -> np.ndarray:
        """The value of each key, or -1."""
        at = self.first[(key >> self.shift).view(np.int64)]
        found = self.keys[at]
        behind = np.flatnonzero(found < key)
        while len(behind):
            at[behind] += 1
            found[behind] = self.keys[at[behind]]
            behind = behind[found[behind] < key[behind]]
        return np.where(found == key, self.values[at], -1)


@lru_cache(maxsize=256)
def _spread(ordered: bytes) -> np.ndarray:
    """Some numbers of 32 bits as places in a table of bits."""
    table = np.zeros(1 << BITS, dtype=bool)
    table[(np.frombuffer(ordered, dtype=np.uint32) * _PRIME) >> _LEFT] = True
    return table


def among(values: np.ndarray, ordered: np.ndarray) -> np.ndarray:
    """Whether each value is one of a few, which come in order; quicker than sorting both."""
    if not len(ordered):
        return np.zeros(len(values), dtype=bool)
    if len(values) > FEW and values.dtype == ordered.dtype == np.uint32:
        # Most values are none of them, which a table of bits tells several times sooner.
        likely = np.flatnonzero(_spread(ordered.tobytes())[(values * _PRIME) >> _LEFT])
        found = np.zeros(len(values), dtype=bool)
        near = values[likely]
        found[likely] = ordered.take(np.searchsorted(ordered, near), mode="clip") == near
        return found
    return ordered.take(np.searchsorted(ordered, values), mode="clip") == values


def make(keys: np.ndarray, values: np.ndarray) -> Lookup:
    """A table of uint64 keys and non-negative values, with about two buckets a key."""
    order = np.argsort(keys)
    bits = max(1, len(keys).bit_length() + 1)
    shift = np.uint64(64 - bits)
    ordered = np.append(keys[order], _LAST)
    first = np.searchsorted(ordered, np.arange(1 << bits, dtype=np.uint64) << shift)
    ranked = np.append(values[order], -1).astype(np.int32)
    return Lookup(ordered, ranked, first.astype(np.int32), shift)
