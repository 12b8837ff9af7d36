"""A built gazetteer kept as arrays, so that the next command reads it instead of building it.

Building takes some six seconds and leaves three times the memory behind that the names themselves
need. What is kept is numbers and text alone, never objects; the file's name holds a digest of all
that it was made of (the rows, the code, the user's own actors), so that a change of any makes a new
one. A file that is damaged or cannot be written is no loss: the gazetteer is built again.
"""

from __future__ import annotations

import dataclasses
import hashlib
import os
import zipfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np

from analytics.actors.lookup import Lookup
from analytics.actors.nametree import NameTree, tail_rows
from analytics.actors.patterns import Automaton, Reading, flat_columns
from analytics.actors.unspaced import search_others

CODE = Path(__file__).resolve().parent
STEM = "names"
BETWEEN = "\x1f"  # parts texts; stands in no name
_LOOKUPS = ("roots", "later")
_TREE = ("name", "cue", "follow", "tailed", "begins", "alone", "goes_on", "headed", "marks")
_DIGEST = 16
KEPT = 4  # corpora with actors of their own take turns


def kept_path(folder: Path, sources: Iterable[Path]) -> Path:
    """Where the gazetteer made of these files by this code is kept."""
    digest = hashlib.sha256(np.__version__.encode())
    for path in (*sorted(CODE.glob("*.py")), *sources):
        digest.update(f"{path.name}\0".encode())
        digest.update(path.read_bytes())
    return folder / f"{STEM}-{digest.hexdigest()[:_DIGEST]}.npz"


def keep(path: Path, automaton: Automaton, written: Sequence[str]) -> None:
    """Writes automaton and names written large; only the KEPT newest of such files stay."""
    arrays: dict[str, np.ndarray] = {"written": _packed(written)}
    for field in dataclasses.fields(automaton):
        value = getattr(automaton, field.name)
        if isinstance(value, np.ndarray):
            arrays[field.name] = value
    for name in ("patterns", "cues", "loose"):
        arrays[name] = _packed(getattr(automaton, name))
    for number, name in enumerate(("actor", "alias", "kind", "language")):
        # Not by np.unique, which gives each of them the room of the longest: 180 MB.
        texts = sorted({reading[number] for reading in automaton.readings})
        place = {text: n for n, text in enumerate(texts)}
        places = [place[reading[number]] for reading in automaton.readings]
        arrays[f"of.{name}"], arrays[f"at.{name}"] = _packed(texts), np.array(places, np.int32)
    arrays |= _tree_arrays(automaton.tree)
    part = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with part.open("wb") as file:
            np.savez(file, **arrays)
        os.replace(part, path)
        files = sorted(path.parent.glob(f"{STEM}-*.npz"), key=lambda file: file.stat().st_mtime)
        for old in files[:-KEPT]:
            old.unlink(missing_ok=True)
    except OSError:  # a full disk or a folder that cannot be written: built anew each time
        with suppress(OSError):
            part.unlink()


def kept(path: Path) -> tuple[Automaton, list[str]] | None:
    """What `keep` wrote; None where it is not there or is damaged.

    Raises TypeError where the automaton has got a field that is not kept: built anew each time,
    nobody would see it but in seconds of every command.
    """
    try:
        with np.load(path) as file:
            arrays = {name: file[name] for name in file.files}
        return _automaton(arrays), _texts(arrays["written"])
    except (OSError, EOFError, ValueError, LookupError, zipfile.BadZipFile):
        return None


def _automaton(arrays: dict[str, np.ndarray]) -> Automaton:
    patterns = tuple(_texts(arrays["patterns"]))
    columns: list[list[Any]] = []
    for name in ("actor", "alias", "kind", "language"):
        texts = _texts(arrays[f"of.{name}"])
        columns.append([texts[place] for place in arrays[f"at.{name}"].tolist()])
    columns += [arrays["since"].tolist(), arrays["until"].tolist()]
    readings = tuple(map(Reading._make, zip(*columns, strict=True)))
    given: dict[str, Any] = {
        f.name: arrays[f.name] for f in dataclasses.fields(Automaton) if f.name in arrays
    }
    given |= {name: tuple(_texts(arrays[name])) for name in ("cues", "loose")}
    given |= {"patterns": patterns, "readings": readings, "tree": _tree(arrays)}
    given |= flat_columns(readings) | search_others(patterns, arrays["other_numbers"], readings)
    return Automaton(**given)


def _tree_arrays(tree: NameTree) -> dict[str, np.ndarray]:
    arrays = {f"tree.{name}": getattr(tree, name) for name in _TREE}
    for name in _LOOKUPS:
        for field in dataclasses.fields(Lookup):
            arrays[f"tree.{name}.{field.name}"] = np.asarray(
                getattr(getattr(tree, name), field.name)
            )
    # In the order of their numbers.
    arrays["tree.gaps"] = _packed([gap.hex() for gap in tree.gaps])
    arrays["tree.heads"] = np.array([number for _, number in tree.heads], dtype=np.int64)
    arrays["tree.tails"] = np.array([number for _, _, number, _ in tree.tails], dtype=np.int64)
    return arrays


def _tree(arrays: dict[str, np.ndarray]) -> NameTree:
    gaps = [bytes.fromhex(text) for text in _texts(arrays["tree.gaps"])]
    lookups = {
        name: Lookup(
            *(arrays[f"tree.{name}.{part}"] for part in ("keys", "values", "first")),
            np.uint64(arrays[f"tree.{name}.shift"]),
        )
        for name in _LOOKUPS
    }
    return NameTree(
        **lookups,
        **{name: arrays[f"tree.{name}"] for name in _TREE},
        gaps={gap: number for number, gap in enumerate(gaps)},
        heads=tuple((gaps[n], n) for n in arrays["tree.heads"].tolist()),
        tails=tail_rows((gaps[n], n) for n in arrays["tree.tails"].tolist()),
    )


def _packed(texts: Iterable[str]) -> np.ndarray:
    """Texts as bytes: how many, and then the texts one after another."""
    texts = list(texts)
    whole = f"{len(texts)}{BETWEEN}{BETWEEN.join(texts)}"
    return np.frombuffer(whole.encode("utf-8", "surrogatepass"), dtype=np.uint8)


def _texts(packed: np.ndarray) -> list[str]:
    count, _, whole = packed.tobytes().decode("utf-8", "surrogatepass").partition(BETWEEN)
    texts = whole.split(BETWEEN) if int(count) else []
    if len(texts) != int(count):
        raise ValueError("not as many texts as were kept")
    return texts
