"""The likeliest sequence of two states, where neighbours tend to be in the same one.

Viterbi, "Error bounds for convolutional codes and an asymptotically optimum decoding algorithm"
(1967), for blocks that belong to a text or do not.
"""

from __future__ import annotations

import math

STAY = 0.6  # chance that the next block is of the same sort; chosen by cross-validation


def likeliest_path(odds: list[float]) -> list[bool]:
    """The likeliest sequence of body (True) and residue from log odds of being body."""
    keep, turn = math.log(STAY), math.log(1 - STAY)
    out, into, steps = 0.0, 0.0, []
    for odd in odds:
        from_out, from_in = out + keep >= into + turn, into + keep >= out + turn
        steps.append((from_out, from_in))
        out, into = (
            (out + keep if from_out else into + turn),
            (into + keep if from_in else out + turn) + odd,
        )
    inside, path = into > out, []
    for from_out, from_in in reversed(steps):
        path.append(inside)
        inside = from_in if inside else not from_out
    return path[::-1]
