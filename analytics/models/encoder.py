"""Features of a sentence from a small transformer, for tone and relations (`cascade`).

all-MiniLM-L6-v2 (Wang et al., MiniLM, 2020; Apache License 2.0), trained on as a whole by
`tests/bench/fine_tune.py` on the labelled sentences: it reads the sentence with the asked actors
masked and marked; the states of the last layer at their places, at the beginning and of the whole
sentence go through one layer of the task, and into the coefficients in `data/encoder/`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from analytics.models import relation, tone
from analytics.models.shipped import DATA, ModelError, threads
from analytics.models.targets import Dyad, Spans, Target
from analytics.models.transformer import ASKED, OTHER, PARTNER, WORD, read_transformer
from analytics.models.wordpiece import Pieces

HEADS = DATA / "encoder"
SIZE, LAYERS, ATTENTION_HEADS = 384, 6, 12
# Pieces of a sentence that are read: those around the first mention of what is asked.
LONGEST = 40
# Characters between two mentions that are cut into pieces: the last ones, far more than are read.
BETWEEN = 600
BATCH = 32


class Encoder:
    """Features of asked actors and pairs; reads its tables when it is made."""

    def __init__(self) -> None:
        try:
            pieces, self._network = read_transformer(HEADS, LAYERS, ATTENTION_HEADS)
        except (OSError, KeyError) as error:
            raise ModelError(f"{HEADS}/encoder_pieces, _layers: {error}") from error
        self._vocabulary = Pieces(pieces)

    def features(self, asked: Sequence[Target | Dyad]) -> np.ndarray:
        """Float32 (asked, SIZE), from the layer of the task that targets, or dyads, ask for."""
        found = np.zeros((len(asked), SIZE), dtype=np.float32)
        read = [pieces_of(one, self._vocabulary) for one in asked]
        order = sorted(range(len(asked)), key=lambda place: len(read[place][0]))
        with threads().limit(limits=1):
            for start in range(0, len(order), BATCH):
                places = order[start : start + BATCH]
                found[places] = self._batch(
                    [read[place] for place in places],
                    isinstance(asked[places[0]], Dyad),
                )
        return found

    def _batch(self, read: Sequence[tuple[list[int], list[int]]], pair: bool) -> np.ndarray:
        width = max(len(pieces) for pieces, _ in read)
        pieces, roles = np.zeros((2, len(read), width), dtype=np.int64)
        here = np.zeros((len(read), width), dtype=bool)
        for place, (own, of) in enumerate(read):
            pieces[place, : len(own)], roles[place, : len(own)] = own, of
            here[place, : len(own)] = True
        states = self._network.states(pieces, roles, here)
        named = (ASKED, PARTNER) if pair else (ASKED,)
        pooled = [
            *(_mean(states, roles == role) for role in named),
            states[:, 0],
            _mean(states, here),
        ]
        return self._network.answer(relation.NAME if pair else tone.NAME, np.hstack(pooled))


def pieces_of(asked: Target | Dyad, vocabulary: Pieces) -> tuple[list[int], list[int]]:
    """Numbers of the pieces, with every mention of an actor as one mask, and their roles."""
    pieces: list[int] = []
    roles: list[int] = []
    at = 0
    end = len(asked.sentence)
    for start, stop, role in [*_places(asked), (end, end, WORD)]:
        if start < at:
            continue
        own = vocabulary.numbers(asked.sentence[at:start].strip()[-BETWEEN:])
        pieces += own + ([vocabulary.mask] if role else [])
        roles += [WORD] * len(own) + ([role] if role else [])
        at = stop
    left = _window(roles)
    pieces, roles = pieces[left : left + LONGEST], roles[left : left + LONGEST]
    return [vocabulary.begin, *pieces, vocabulary.end], [WORD, *roles, WORD]


def _places(asked: Target | Dyad) -> list[tuple[int, int, int]]:
    """Where actors stand, and in what role; of a pair the one named first is asked for."""
    if isinstance(asked, Target):
        of: list[tuple[int, Spans]] = [(ASKED, asked.spans), (OTHER, asked.others)]
    else:
        first, second = sorted((asked.spans_a, asked.spans_b), key=min)
        of = [(ASKED, first), (PARTNER, second), (OTHER, asked.others)]
    return sorted((start, stop, role) for role, spans in of for start, stop in spans)


def _window(roles: Sequence[int]) -> int:
    """The first piece that is read: around the actor asked for, and with its partner if it can."""
    longest = len(roles) - LONGEST
    first = roles.index(ASKED) if ASKED in roles else 0
    left = max(0, min(first - LONGEST // 2, longest))
    if PARTNER in roles and PARTNER not in roles[left : left + LONGEST]:
        other = roles.index(PARTNER)
        left = max(0, min(first, other) - 2, min((first + other) // 2 - LONGEST // 2, longest))
    return left


def _mean(states: np.ndarray, at: np.ndarray) -> np.ndarray:
    """The mean state of the marked places of each sentence; nought where none is marked."""
    weights = at.astype(np.float32)[:, None, :]
    return (weights @ states)[:, 0] / np.maximum(weights.sum(axis=2), 1)


@cache
def shipped_encoder() -> Encoder:
    """The encoder of `data/encoder`, kept for the life of the process."""
    return Encoder()
