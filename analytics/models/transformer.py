"""A small transformer over pieces of words that is told which actors are asked for; NumPy only.

An encoder with attention in both directions (Vaswani et al., Attention Is All You Need, 2017;
Devlin et al., BERT, 2019). To each piece is added what role it has: a word, the actor asked for,
its partner, another actor. Matrices are stored in 63rds of the largest number of each row.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyarrow as arrow
import pyarrow.parquet as parquet

from analytics.models.columns import numbers

WORD, ASKED, PARTNER, OTHER = range(4)
SMALL = 1e-12  # added to a variance before it divides
# Six bits and a sign: on rows kept back no worse than eight, in less room.
STEPS = 63
ROWS = 32  # of a wide layer at a time, while numbers are bent
# Rows of a table that are read at once: a whole table unpacks to twenty times what it holds.
PIECES_AT_ONCE, LAYERS_AT_ONCE = 1000, 1


@dataclass(frozen=True, slots=True)
class Transformer:
    """Learned arrays by name, float32; a matrix is (out, in).

    Only `pieces` stay whole numbers, int8, of the length `step` (pieces, 1): few are read at once.
    `layers` attention layers of `heads` heads each; names are `<layer>.query`, `.key`, `.value`,
    `.mixed`, `.wide`, `.narrow` with `.bias`, and the two norms `.attended` and `.read`.
    """

    arrays: Mapping[str, np.ndarray]
    layers: int
    heads: int

    def states(self, pieces: np.ndarray, roles: np.ndarray, here: np.ndarray) -> np.ndarray:
        """What the last layer makes of each piece, float32 (sentences, pieces, size).

        `pieces` and `roles` are whole numbers, `here` tells pieces from the room after a shorter
        sentence, all (sentences, pieces).
        """
        of = self.arrays
        state = of["pieces"][pieces] * of["step"][pieces]
        state += of["roles"][roles] + of["places"][: pieces.shape[1]]
        state = self._norm("first", state)
        hidden = np.where(here, np.float32(0), np.float32(-1e9))[:, None, None, :]
        for layer in range(self.layers):
            state = self._norm(f"{layer}.attended", state + self._attend(str(layer), state, hidden))
            wide = gelu(self._flat(f"{layer}.wide", state))
            narrow = self._flat(f"{layer}.narrow", wide).reshape(state.shape)
            state = self._norm(f"{layer}.read", state + narrow)
        return state

    def _attend(self, layer: str, state: np.ndarray, hidden: np.ndarray) -> np.ndarray:
        sentences, places, size = state.shape
        split = (sentences, places, self.heads, size // self.heads)
        query, key, value = (
            self._through(f"{layer}.{what}", state).reshape(split).transpose(0, 2, 1, 3)
            for what in ("query", "key", "value")
        )
        odds = query @ key.transpose(0, 1, 3, 2) / np.float32(np.sqrt(split[-1])) + hidden
        odds -= odds.max(axis=-1, keepdims=True)
        np.exp(odds, out=odds)
        odds /= odds.sum(axis=-1, keepdims=True)
        seen = (odds @ value).transpose(0, 2, 1, 3).reshape(state.shape)
        return self._through(f"{layer}.mixed", seen)

    def _through(self, name: str, state: np.ndarray) -> np.ndarray:
        return self._flat(name, state).reshape(*state.shape[:-1], -1)

    def _flat(self, name: str, state: np.ndarray) -> np.ndarray:
        """A linear map of each row of the last axis, (rows, out)."""
        flat = state.reshape(-1, state.shape[-1]) @ self.arrays[name].T
        flat += self.arrays[f"{name}.bias"]
        return flat

    def _norm(self, name: str, state: np.ndarray) -> np.ndarray:
        state = state - state.mean(axis=-1, keepdims=True)
        state /= np.sqrt((state * state).mean(axis=-1, keepdims=True) + np.float32(SMALL))
        state *= self.arrays[name]
        state += self.arrays[f"{name}.bias"]
        return state

    def answer(self, task: str, pooled: np.ndarray) -> np.ndarray:
        """Features that a task draws from what is pooled, float32 (sentences, size)."""
        return gelu(self._through(task, pooled))


def gelu(x: np.ndarray) -> np.ndarray:
    """Gaussian error linear units, float32 (rows, size): their form with a hyperbolic tangent.

    Hendrycks and Gimpel, Gaussian Error Linear Units, 2016. Within .0005 of the exact form, at a
    fifth of its cost; a few rows at a time, which stay in the processor's cache.
    """
    made = np.empty_like(x)
    for start in range(0, len(x), ROWS):
        given, out = x[start : start + ROWS], made[start : start + ROWS]
        np.multiply(given, given, out=out)
        out *= np.float32(0.044715)
        out += 1
        out *= given
        out *= np.float32(np.sqrt(2 / np.pi))
        np.tanh(out, out=out)
        out += 1
        out *= given
        out *= np.float32(0.5)
    return made


def write_transformer(
    folder: Path, pieces: Sequence[str], arrays: Mapping[str, np.ndarray]
) -> None:
    """Stores `encoder_pieces.parquet` (a piece a row) and `encoder_layers.parquet` in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    whole, step = _in_steps(arrays["pieces"])
    _write(
        folder / "encoder_pieces.parquet",
        {"piece": list(pieces), "step": step, "numbers": _lists(whole)},
        PIECES_AT_ONCE,
    )
    rest = {name: array for name, array in arrays.items() if name != "pieces"}
    stored = [_in_steps(array) for array in rest.values()]
    _write(
        folder / "encoder_layers.parquet",
        {
            "layer": list(rest),
            "shape": [list(array.shape) for array in rest.values()],
            "step": arrow.array([step for _, step in stored], arrow.list_(arrow.float32())),
            "numbers": _lists([whole.ravel() for whole, _ in stored]),
        },
        LAYERS_AT_ONCE,
    )


def _lists(rows: Sequence[np.ndarray] | np.ndarray) -> arrow.Array:
    return arrow.array(list(rows), arrow.list_(arrow.int8()))


def _write(path: Path, columns: Mapping[str, object], rows: int) -> None:
    # Parquet knows no number of one byte; the other three are nought, and are put together.
    parquet.write_table(
        arrow.table(columns), path, compression="zstd", compression_level=19,
        use_dictionary=False, write_statistics=False, row_group_size=rows,
        column_encoding={"numbers.list.element": "BYTE_STREAM_SPLIT"},
    )  # fmt: skip


def _in_steps(array: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A matrix as int8 and the step of each row; of a vector the numbers themselves as steps."""
    array = np.asarray(array, dtype=np.float32)
    if array.ndim == 1:
        return np.zeros(0, dtype=np.int8), array
    step = np.maximum(np.abs(array).max(axis=1), np.float32(1e-30)) / STEPS
    return np.rint(array / step[:, None]).astype(np.int8), step


def read_transformer(folder: Path, layers: int, heads: int) -> tuple[list[str], Transformer]:
    """The pieces and the network stored in `folder`. Raises OSError where a file is missing."""
    pieces: list[str] = []
    whole, steps = [], []
    for table in _read(folder / "encoder_pieces.parquet"):
        pieces += table["piece"].to_pylist()
        steps.append(numbers(table["step"]).astype(np.float32))
        flat = numbers(table["numbers"].combine_chunks().values)
        whole.append(flat.astype(np.int8).reshape(table.num_rows, -1))
    arrays = {"pieces": np.concatenate(whole), "step": np.concatenate(steps)[:, None]}
    for table in _read(folder / "encoder_layers.parquet"):
        rows = zip(
            table["layer"].to_pylist(), table["shape"].to_pylist(), table["step"],
            table["numbers"], strict=True,
        )  # fmt: skip
        for name, shape, step, value in rows:
            own = numbers(step.values).astype(np.float32)
            if len(shape) > 1:
                own = numbers(value.values).reshape(shape) * own[:, None]
            arrays[name] = own
    arrow.default_memory_pool().release_unused()
    return pieces, Transformer(arrays, layers, heads)


def _read(path: Path) -> Iterator[arrow.Table]:
    """A Parquet file, some rows at a time; `read_table` would load pandas for it."""
    with parquet.ParquetFile(path) as file:
        for group in range(file.num_row_groups):
            yield file.read_row_group(group, use_threads=False)
