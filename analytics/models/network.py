"""A small network that reads a masked sentence from where the asked actors stand; numpy only.

Word vectors, a convolution over neighbouring words to which the distance from each actor is added,
a second, wider convolution and in some networks a third, wider still (Yu and Koltun, Multi-Scale
Context Aggregation by Dilated Convolutions, 2016), then attention, maximum and the actors' own
places pooled into one row of features (Kim, Convolutional Neural Networks for Sentence
Classification, 2014; Lin et al., A Structured Self-attentive Sentence Embedding, 2017). A batch is
one long array: no loop over words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as arrow
import pyarrow.parquet as parquet

from analytics.models.columns import numbers
from analytics.models.tokens import FIRST_WORD, Tokens, nearest

# Distances beyond the last bound share its bucket; the last bucket means that there is no such
# mark.
BOUNDS = np.array([0, 1, 2, 3, 4, 5, 7, 9, 12, 16, 22])
ABSENT = 2 * len(BOUNDS) - 1
_BUCKETS = np.searchsorted(BOUNDS, np.arange(BOUNDS[-1] + 1), side="right") - 1
# How far the second and the third convolution reach to either side of a word.
REACHES = (2, 4)
# Sentences read at once: few enough that their arrays stay in the processor's cache.
ROWS = 128
WORDS = 1024  # whose products are worked out at once


@dataclass(frozen=True, slots=True)
class Network:
    """Learned arrays, float32 but for the first.

    `near` (words, 3 * width) the first convolution applied to every word beforehand: to the right
    neighbour, to itself, to the left neighbour; int16, in steps of `step`, half the memory and as
    quick; `places` one (ABSENT + 1, width) for each mark,
    with the bias; `wide` one pair (width, 3 * width), (width) for each later convolution, what it
    is given being added to its middle; `heads` (width, heads), `heads_bias`; `guess` (pooled,
    guesses), `guess_bias` the network's own answers to all that it was trained to tell, which a
    head may correct.
    """

    near: np.ndarray
    step: np.float32
    places: tuple[np.ndarray, ...]
    wide: tuple[tuple[np.ndarray, np.ndarray], ...]
    heads: np.ndarray
    heads_bias: np.ndarray
    guess: np.ndarray
    guess_bias: np.ndarray

    @property
    def width(self) -> int:
        """Channels of the convolutions."""
        return len(self.heads)

    def features(self, tokens: Tokens, marks: Sequence[str]) -> np.ndarray:
        """Pooled features and then the guesses, float32.

        The shape is (sentences, width * (heads + 1 + marks) + guesses).
        """
        pooled = np.zeros((tokens.count, len(self.guess)), dtype=np.float32)
        distances = [nearest(tokens, mark) for mark in marks]
        buckets = [np.where(found, _bucket(far), ABSENT) for far, found in distances]
        for first, part, start, stop in _parts(tokens):
            inside = [bucket[start:stop] for bucket in buckets]
            read = self._read(part, inside)
            pooled[first : first + part.count] = self._pool(part, read, inside)
        return np.hstack([pooled, pooled @ self.guess + self.guess_bias])

    def _read(self, part: Tokens, buckets: Sequence[np.ndarray]) -> np.ndarray:
        """All convolutions; one row of `width` channels for each word."""
        edges = _edges(part)
        read = _shifted(self.near[part.words].astype(np.float32), 1, edges, 0.0)
        read *= self.step
        for place, bucket in zip(self.places, buckets, strict=True):
            read += place[bucket]
        np.maximum(read, 0, out=read)
        for reach, (kernels, bias) in zip(REACHES, self.wide, strict=False):
            read = _shifted(read @ kernels, reach, edges, bias)
            np.maximum(read, 0, out=read)
        return read

    def _pool(self, part: Tokens, read: np.ndarray, buckets: Sequence[np.ndarray]) -> np.ndarray:
        """Attention by every head, the maximum, and the mean over the places of each mark."""
        starts = np.searchsorted(part.rows, np.arange(part.count))
        size, heads = len(read), self.heads.shape[1]
        odds = read @ self.heads + self.heads_bias
        odds = np.exp(odds - odds.max(axis=0))
        odds /= np.maximum(np.add.reduceat(odds, starts, axis=0), 1e-30)[part.rows]
        bounds = np.concatenate([*(starts + size * head for head in range(heads)), [heads * size]])
        columns = np.tile(np.arange(size), heads)
        weights = (odds.T.ravel(), columns, bounds)
        seen = _sparse()(weights, shape=(heads * part.count, size)) @ read
        pooled = [seen.reshape(heads, part.count, -1).transpose(1, 0, 2).reshape(part.count, -1)]
        pooled.append(np.maximum.reduceat(read, starts, axis=0))
        pooled += [_mean_at(part, read, bucket == 0) for bucket in buckets]
        return np.hstack(pooled)


def _edges(part: Tokens) -> dict[int, tuple[np.ndarray, np.ndarray]]:
    """For each reach, the words with no neighbour that far to the right, and to the left."""
    words = np.arange(len(part.words))
    starts = np.searchsorted(part.rows, np.arange(part.count + 1))
    from_start = words - starts[part.rows]
    to_end = starts[part.rows + 1] - 1 - words
    return {
        reach: (np.flatnonzero(to_end < reach), np.flatnonzero(from_start < reach))
        for reach in (1, *REACHES)
    }


def _shifted(
    parts: np.ndarray, reach: int, edges: Mapping[int, tuple], bias: np.ndarray | float
) -> np.ndarray:
    """What the left neighbours, the places themselves and the right neighbours give, summed.

    Parts that would reach into another sentence are set to 0 first. That takes less time than empty
    places between sentences, which would have to be multiplied as well.
    """
    width = parts.shape[1] // 3
    last, first = edges[reach]
    parts[last, :width] = 0
    parts[first, 2 * width :] = 0
    summed = parts[:, width : 2 * width] + bias
    summed[reach:] += parts[:-reach, :width]
    summed[:-reach] += parts[reach:, 2 * width :]
    return summed


@cache
def _sparse() -> Any:
    """The class of sparse matrices: 12 MB, loaded by those processes alone that score."""
    from scipy.sparse import csr_matrix

    return csr_matrix


def _bucket(distance: np.ndarray) -> np.ndarray:
    bucket = _BUCKETS[np.minimum(np.abs(distance), BOUNDS[-1])]
    return np.where(distance < 0, bucket + len(BOUNDS) - 1, bucket)


def _parts(tokens: Tokens) -> Iterator[tuple[int, Tokens, int, int]]:
    """Slices of at most ROWS sentences: first sentence, tokens, and their start and stop.

    A sentence without words cannot occur: each holds at least the mark it was asked for.
    """
    lengths = np.bincount(tokens.rows, minlength=tokens.count)
    bounds = np.concatenate(([0], np.cumsum(lengths)))
    for first in range(0, tokens.count, ROWS):
        last = min(first + ROWS, tokens.count)
        start, stop = int(bounds[first]), int(bounds[last])
        rows = tokens.rows[start:stop] - np.int32(first)
        yield first, Tokens(tokens.words[start:stop], rows, last - first), start, stop


def _mean_at(part: Tokens, read: np.ndarray, here: np.ndarray) -> np.ndarray:
    places = np.flatnonzero(here)
    count = np.bincount(part.rows[places], minlength=part.count)
    share = (1 / np.maximum(count, 1)).astype(np.float32)[part.rows[places]]
    bounds = np.concatenate(([0], np.cumsum(count)))
    return _sparse()((share, places, bounds), shape=(part.count, len(read))) @ read


def write_network(folder: Path, name: str, words: Sequence[str], arrays: Mapping) -> None:
    """Stores `<name>_words.parquet` (vectors in 127ths of `scale`) and `<name>_layers.parquet`.

    `arrays` holds `vectors` (FIRST_WORD + words, size), `near` (3, size, width), `places` (marks,
    ABSENT + 1, width), `wide` (3, width, width), `wide_bias`, perhaps `far` and `far_bias` of the
    same shapes, `heads`, `heads_bias`, `guess` and `guess_bias`.
    """
    folder.mkdir(parents=True, exist_ok=True)
    vectors = np.asarray(arrays["vectors"], dtype=np.float32)
    scale = np.abs(vectors).max(axis=0) / 127
    whole = np.rint(vectors / scale).astype(np.int8)
    columns = {"word": [f"<{place}>" for place in range(FIRST_WORD)] + list(words)}
    columns |= {f"v{place}": column for place, column in enumerate(whole.T)}
    options = {"compression": "zstd", "compression_level": 19, "use_dictionary": False}
    parquet.write_table(arrow.table(columns), folder / f"{name}_words.parquet", **options)
    layers = {"scale": scale, **{key: arrays[key] for key in arrays if key != "vectors"}}
    table = arrow.table(
        {
            "layer": list(layers),
            "shape": [list(np.shape(layer)) for layer in layers.values()],
            "numbers": [np.ravel(layer).astype(np.float32) for layer in layers.values()],
        }
    )
    parquet.write_table(table, folder / f"{name}_layers.parquet", **options)


def read_network(folder: Path, name: str) -> tuple[list[str], Network]:
    """The words and the network stored in `folder` under `name`."""
    table = _read(folder / f"{name}_words.parquet")
    words = table["word"].to_pylist()[FIRST_WORD:]
    whole = np.stack([numbers(column) for column in table.columns[1:]], axis=1)
    stored = _read(folder / f"{name}_layers.parquet")
    layers = {
        layer: numbers(values.values).astype(np.float32).reshape(shape)
        for layer, values, shape in zip(
            stored["layer"].to_pylist(), stored["numbers"], stored["shape"].to_pylist(), strict=True
        )
    }
    vectors = whole.astype(np.float32) * layers["scale"]
    # The empty place between two sentences must stay empty.
    vectors[0] = 0
    near, step = _in_steps(vectors, np.hstack(list(layers["near"])))
    wide = tuple(
        (_with_middle(layers[name]), layers[f"{name}_bias"])
        for name in ("wide", "far")
        if name in layers
    )
    places = tuple(layers["places"])
    learned = [layers[layer] for layer in ("heads", "heads_bias", "guess", "guess_bias")]
    return words, Network(near, step, places, wide, *learned)


def _in_steps(vectors: np.ndarray, kernels: np.ndarray) -> tuple[np.ndarray, np.float32]:
    """Their product as int16 and the size of one step; never held whole in more than two bytes."""
    parts = [slice(first, first + WORDS) for first in range(0, len(vectors), WORDS)]
    largest = max(np.abs(vectors[part] @ kernels).max() for part in parts)
    step = np.float32(max(largest, 1e-30) / np.iinfo(np.int16).max)
    whole = np.empty((len(vectors), kernels.shape[1]), dtype=np.int16)
    for part in parts:
        whole[part] = np.rint(vectors[part] @ kernels / step)
    return whole, step


def _with_middle(kernels: np.ndarray) -> np.ndarray:
    """Three kernels side by side; what a convolution is given is added to what it gives."""
    left, middle, right = kernels
    return np.hstack([left, middle + np.eye(len(middle), dtype=np.float32), right])


def _read(path: Path) -> arrow.Table:
    """A Parquet file; `read_table` would load pandas for it, and threads that a fork loses."""
    with parquet.ParquetFile(path) as file:
        return file.read(use_threads=False)
