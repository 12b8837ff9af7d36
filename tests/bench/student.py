"""The small network in torch, for training; `analytics.models.network` runs the same in numpy."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import nn

from analytics.models import relation, tone
from analytics.models.gold import QUADS, RELATION_CLASSES, TONE_CLASSES
from analytics.models.network import ABSENT, BOUNDS, REACHES
from analytics.models.shipped import LONGEST
from analytics.models.tokens import (
    FIRST_WORD,
    SPECIAL,
    UNKNOWN,
    encode,
    nearest,
    number_words,
    split_words,
)

# What each network is asked: the classes of its own task, then those of the heads it carries.
CLASSES = {
    "tone": (TONE_CLASSES,),
    "relation": (RELATION_CLASSES, relation.SIDES, QUADS),
}
MARKS = {"tone": tone.MARKS, "relation": relation.MARKS}
SIZE, WIDTH, HEADS, WORDS = 64, 64, 4, 16_400
BATCH = 192
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_OPENERS = (". ", "“", '"', "‘", "'")


class Student(nn.Module):
    """Word vectors, three convolutions, attention, maximum and the marks' own places.

    The third starts with nothing to add, so that a network of two may be taught further.
    """

    def __init__(self, words: int, marks: int, answers: int, size: int = SIZE) -> None:
        super().__init__()
        self.vectors = nn.Embedding(words + FIRST_WORD, size)
        nn.init.normal_(self.vectors.weight, 0, 0.3)
        self.places = nn.ModuleList([nn.Embedding(ABSENT + 1, WIDTH) for _ in range(marks)])
        self.near = nn.Conv1d(size, WIDTH, 3, padding=1)
        self.wide = nn.Conv1d(WIDTH, WIDTH, 3, padding=REACHES[0], dilation=REACHES[0])
        self.far = nn.Conv1d(WIDTH, WIDTH, 3, padding=REACHES[1], dilation=REACHES[1])
        nn.init.zeros_(self.far.weight)
        nn.init.zeros_(self.far.bias)
        self.heads = nn.Linear(WIDTH, HEADS)
        self.out = nn.Linear(WIDTH * (HEADS + 1 + marks), answers)
        self.drop, self.thin = nn.Dropout(0.3), nn.Dropout(0.2)

    def forward(self, words, buckets, here) -> torch.Tensor:
        """Logits; `words` and each of `buckets` (sentences, longest), `here` 1 where a word is."""
        inside = here[..., None]
        first = self.near((self.thin(self.vectors(words)) * inside).transpose(1, 2)).transpose(1, 2)
        for place, bucket in zip(self.places, buckets, strict=True):
            first = first + place(bucket)
        first = first.relu() * inside
        read = first
        for wider in (self.wide, self.far):
            read = read + wider(self.drop(read).transpose(1, 2)).transpose(1, 2)
            read = read.relu() * inside
        seen = self.heads(read).masked_fill(inside == 0, -1e4).softmax(1)
        pooled = [torch.einsum("btk,bth->bkh", seen, read).flatten(1), read.max(1).values]
        for bucket in buckets:
            at = ((bucket == 0) & (here > 0)).float()[..., None]
            pooled.append((read * at).sum(1) / at.sum(1).clamp(min=1))
        return self.out(self.drop(torch.cat(pooled, 1)))


def choose_words(sentences: Iterable[str], masked: Iterable[str], least: int = 3) -> list[str]:
    """The commonest words, names left out: those capitalised three times as often as not."""
    lower, upper, seen = Counter(), Counter(), Counter()
    for sentence in sentences:
        for match in _WORD.finditer(sentence):
            before = sentence[max(0, match.start() - 2) : match.start()]
            word = match.group()
            if word[0].islower():
                lower[word.replace("’", "'")] += 1
            elif before and not before.endswith(_OPENERS):
                upper[word.lower().replace("’", "'")] += 1
    for text in masked:
        seen.update(set(split_words(text)))
    kept = [
        word
        for word, count in seen.most_common()
        if count >= least
        and word not in SPECIAL
        and not word[0].isdigit()
        and upper[word] <= 3 * lower[word]
    ]
    return sorted(kept[:WORDS])


def as_arrays(masked: Sequence[str], words: Sequence[str], marks: Sequence[str]) -> tuple:
    """Word numbers, buckets of distance for each mark, and starts and lengths of sentences."""
    tokens = encode(masked, number_words(words), LONGEST)
    buckets = []
    for mark in marks:
        far, found = nearest(tokens, mark)
        bucket = np.searchsorted(BOUNDS, np.abs(far), side="right") - 1
        bucket = np.where(far < 0, bucket + len(BOUNDS) - 1, bucket)
        buckets.append(np.where(found, bucket, ABSENT))
    lengths = np.bincount(tokens.rows, minlength=tokens.count)
    return tokens.words, buckets, np.concatenate(([0], np.cumsum(lengths)[:-1])), lengths


@dataclass(frozen=True, slots=True)
class Lesson:
    """What the network is to answer: `shares` (sentences, answers), `weights` (sentences, asked).

    `sizes` are the numbers of classes of the things asked, whose answers stand side by side; a
    weight of nought says that nothing is known of it.
    """

    shares: np.ndarray
    weights: np.ndarray
    sizes: tuple[int, ...]


def fit(
    network: Student,
    arrays: tuple,
    lesson: Lesson,
    epochs: float,
    rate: float = 2e-3,
    seed: int = 0,
    hide: float = 0.1,
) -> None:
    """Fits on soft labels, the share `hide` of words hidden; the weights end as a running mean.

    Sentences of like length are read together, since what fills up a batch costs as much as words.
    """
    chance = np.random.default_rng(seed)
    torch.manual_seed(seed)
    learner = torch.optim.AdamW(network.parameters(), lr=rate, weight_decay=1e-4, fused=True)
    steps = int(epochs * len(lesson.shares) / BATCH)
    mean = torch.optim.swa_utils.AveragedModel(
        network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.996)
    )
    slope = torch.optim.lr_scheduler.LambdaLR(
        learner, lambda step: min(1, (step + 1) / 200) * max(0.02, 1 - step / steps)
    )
    for step, rows in zip(range(steps), _batches(arrays[-1], chance), strict=False):
        loss = _loss(network(*_batch(arrays, rows, chance, hide)), lesson, rows)
        learner.zero_grad(set_to_none=True)
        loss.backward()
        learner.step()
        slope.step()
        mean.update_parameters(network)
        if step % 200 == 0:
            print(step, steps, round(loss.item(), 3), flush=True)
    network.load_state_dict(mean.module.state_dict())


def _batches(lengths: np.ndarray, chance: np.random.Generator) -> Iterator[np.ndarray]:
    """Rows of like length, epoch after epoch without end; each row once an epoch but for a rest."""
    while True:
        order = chance.permutation(len(lengths))
        parts = []
        for start in range(0, len(order), 30 * BATCH):
            some = order[start : start + 30 * BATCH]
            some = some[np.argsort(lengths[some], kind="stable")]
            parts += np.split(some, range(BATCH, len(some), BATCH))
        yield from (parts[place] for place in chance.permutation(len(parts)))


def answer(network: Student, arrays: tuple, count: int) -> np.ndarray:
    """Logits of all sentences, float32 (sentences, answers)."""
    chance = np.random.default_rng(0)
    network.eval()
    with torch.no_grad():
        parts = [
            network(*_batch(arrays, np.arange(start, min(start + 256, count)), chance, hide=0.0))
            for start in range(0, count, 256)
        ]
    return torch.cat(parts).numpy()


def _loss(logits: torch.Tensor, lesson: Lesson, rows: np.ndarray) -> torch.Tensor:
    """Cross-entropy of everything asked, weighted."""
    loss, at = torch.zeros(()), 0
    for place, size in enumerate(lesson.sizes):
        told = logits[:, at : at + size].log_softmax(1)
        shares = torch.tensor(lesson.shares[rows, at : at + size])
        weights = torch.tensor(lesson.weights[rows, place])
        loss = loss - ((shares * told).sum(1) * weights).mean()
        at += size
    return loss


def _batch(
    arrays: tuple, rows: np.ndarray, chance: np.random.Generator, hide: float = 0.1
) -> tuple:
    words, buckets, starts, lengths = arrays
    step = np.arange(max(1, lengths[rows].max()))[None]
    here = step < lengths[rows][:, None]
    at = np.minimum(starts[rows][:, None] + step, len(words) - 1)
    shown = np.where(here, words[at], 0)
    hidden = (chance.random(shown.shape) < hide) & (shown >= FIRST_WORD)
    shown = np.where(hidden, UNKNOWN, shown)
    places = [torch.tensor(np.where(here, bucket[at], ABSENT)).long() for bucket in buckets]
    return torch.tensor(shown).long(), places, torch.tensor(here).float()


def layers_of(network: Student) -> dict[str, np.ndarray]:
    """The arrays that `write_network` stores; the first bias joins the places."""
    places = np.stack([place.weight.detach().numpy() for place in network.places])
    places[0] += network.near.bias.detach().numpy()
    return {
        "vectors": network.vectors.weight.detach().numpy(),
        "near": network.near.weight.detach().numpy().transpose(2, 1, 0),
        "places": places,
        "wide": network.wide.weight.detach().numpy().transpose(2, 1, 0),
        "wide_bias": network.wide.bias.detach().numpy(),
        "far": network.far.weight.detach().numpy().transpose(2, 1, 0),
        "far_bias": network.far.bias.detach().numpy(),
        "heads": network.heads.weight.detach().numpy().T,
        "heads_bias": network.heads.bias.detach().numpy(),
        "guess": network.out.weight.detach().numpy().T,
        "guess_bias": network.out.bias.detach().numpy(),
    }
