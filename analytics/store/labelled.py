"""Labels that people give to sentences of a corpus: a file beside it, which no rebuild touches.

`corpus.labels.csv` lies beside `corpus.duckdb` and holds one label a line, in the order given. A
later label of the same coder for the same sentence and actors replaces the earlier one. Labels are
only added, or the last one of a coder taken back. Each change takes a lock and swaps the whole
file, so that two open pages lose nothing. A line that cannot be used is kept as it is.
"""

from __future__ import annotations

import codecs
import csv
import datetime as dt
import io
import os
from dataclasses import astuple, dataclass, fields
from pathlib import Path

import pyarrow as pa
from filelock import FileLock

from analytics.store.draft import Draft
from analytics.store.errors import StoreError
from analytics.store.publish import versions_folder

CLASSES = {
    "tone": ("negative", "neutral", "positive"),
    "relation": ("cooperation", "conflict", "neither"),
}
UNDECIDED = "cannot tell"
DRAWS = ("random", "uncertain")
LOCK_SECONDS = 10  # a label takes milliseconds; a lock held longer is not ours
LARGEST_NUMBER = 2**53
DELIMITERS = (",", ";", "\t")  # ours, and those of spreadsheets where a comma parts decimals

Key = tuple[str, int, int, str, str]


@dataclass(frozen=True, slots=True)
class Label:
    """One label: for which sentence and actors, what, by whom, when, and how it was drawn.

    `actor_b` is empty where the task is tone. `labelled` is UTC. `text_hash` is the MD5 of the
    sentence's text, in hexadecimal digits.
    """

    task: str
    article_id: int
    sentence: int
    actor_a: str
    actor_b: str
    label: str
    coder: str
    labelled: dt.datetime
    drawn: str
    text_hash: str

    @property
    def key(self) -> Key:
        """What is labelled, whoever does it."""
        return self.task, self.article_id, self.sentence, self.actor_a, self.actor_b


@dataclass(frozen=True, slots=True)
class Labels:
    """The labels of a file that hold, in the order given, and the numbers of unusable lines."""

    given: tuple[Label, ...] = ()
    unusable: tuple[int, ...] = ()


FIELDS = tuple(field.name for field in fields(Label))
HEADER = ",".join(FIELDS)


def labels_file(published: Path) -> Path:
    """`corpus.labels.csv` beside `corpus.duckdb`, whether or not it is there."""
    return published.with_name(f"{published.stem}.labels.csv")


def read_labels(published: Path) -> Labels:
    """The labels beside a corpus; of several by one coder for one sentence, the last."""
    held: dict[tuple[Key, str], Label] = {}
    unusable = []
    for number, line in enumerate(_lines(published), 1):
        label = parse_label(line)
        if label:
            held.pop((label.key, label.coder), None)  # the order is that of the last one
            held[label.key, label.coder] = label
        elif line.strip() and _cells(line) != list(FIELDS):
            unusable.append(number)
    return Labels(tuple(held.values()), tuple(unusable))


def keep_label(published: Path, label: Label) -> None:
    """Adds a label to the file. Raises StoreError where it is none, or cannot be written."""
    line = _line(label)
    if line.splitlines() != [line] or parse_label(line) != label:
        raise StoreError(f"this is no label: {line}")
    with _locked(published):
        _write(published, [*_lines(published), line])


def take_back(published: Path, task: str, coder: str) -> Label | None:
    """Takes the last label of a coder out of the file and returns it; None where there is none."""
    with _locked(published):
        lines = _lines(published)
        for place in range(len(lines) - 1, -1, -1):
            label = parse_label(lines[place])
            if label and (label.task, label.coder) == (task, coder):
                _write(published, lines[:place] + lines[place + 1 :])
                return label
    return None


def parse_label(line: str) -> Label | None:
    """The label that a line of the file tells; None where it tells none.

    Cells are parted by commas, or by what a spreadsheet that saved the file parts them by.
    """
    values = _cells(line)
    if len(values) != len(FIELDS):
        return None
    task, article, sentence, actor_a, actor_b, given, coder, moment, drawn, text_hash = values
    try:
        label = Label(
            task, int(article), int(sentence), actor_a, actor_b, given, coder,
            dt.datetime.fromisoformat(moment), drawn, text_hash,
        )  # fmt: skip
    except ValueError:
        return None
    known = given in (*CLASSES.get(task, ()), UNDECIDED) and drawn in DRAWS
    sound = 0 <= label.article_id < LARGEST_NUMBER and 0 <= label.sentence < 2**31
    named = bool(actor_a and coder) and bool(actor_b) == (task == "relation")
    return label if known and sound and named and label.labelled.tzinfo is None else None


def _cells(line: str) -> list[str]:
    """The cells of a line, parted so that there are as many as a label has, where that can be."""
    try:
        ways = [next(csv.reader([line], delimiter=mark), []) for mark in DELIMITERS]
    except csv.Error:  # as of a cell that is longer than any label
        return []
    return next((cells for cells in ways if len(cells) == len(FIELDS)), [])


def place_labels(draft: Draft, published: Path) -> None:
    """Fills the table of labels, and the error rates that follow from them, as the draft is now."""
    rows = [
        (number, *astuple(label)) for number, label in enumerate(read_labels(published).given, 1)
    ]
    kinds = [
        ("label_id", pa.int64()), ("task", pa.string()), ("article_id", pa.int64()),
        ("sentence", pa.int32()), ("actor_a", pa.string()), ("actor_b", pa.string()),
        ("label", pa.string()), ("coder", pa.string()), ("labelled", pa.timestamp("us")),
        ("drawn", pa.string()), ("text_hash", pa.string()),
    ]  # fmt: skip
    columns = list(zip(*rows, strict=True)) if rows else [()] * len(kinds)
    arrays = {
        name: pa.array([value if value != "" else None for value in column], kind)
        for (name, kind), column in zip(kinds, columns, strict=True)
    }
    with draft.lent("given", pa.table(arrays)):
        draft.script("place_labels", "placing labels")


def _lines(published: Path) -> list[str]:
    try:
        written = labels_file(published).read_bytes()
        return written.decode(_encoding(written)).splitlines()
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(f"{labels_file(published).name} cannot be read: {error}") from error


def _encoding(written: bytes) -> str:
    """UTF-8, unless a spreadsheet has saved the file in another one."""
    if written.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    # Damage to our own file is told; taken for another encoding it would be written down for good.
    parted = b";".join(name.encode() for name in FIELDS)
    if not written.startswith(parted):
        return "utf-8-sig"
    try:
        written.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _line(label: Label) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(
        value.isoformat() if isinstance(value, dt.datetime) else value for value in astuple(label)
    )
    return out.getvalue()


def _locked(published: Path) -> FileLock:
    try:
        versions_folder(published).mkdir(parents=True, exist_ok=True)
        return FileLock(versions_folder(published) / "labels.lock").acquire(timeout=LOCK_SECONDS)
    except OSError as error:  # a lock that stays taken is a TimeoutError, which is an OSError
        raise StoreError(f"{labels_file(published).name} cannot be locked: {error}") from error


def _write(published: Path, lines: list[str]) -> None:
    path = labels_file(published)
    fresh = path.with_name(f"{path.name}.new")
    headed = bool(lines) and _cells(lines[0]) == list(FIELDS)
    whole = lines if headed else [HEADER, *lines]
    try:
        with fresh.open("w", encoding="utf-8", newline="\n") as file:
            file.write("\n".join(whole) + "\n")
            file.flush()
            os.fsync(file.fileno())
        os.replace(fresh, path)
    except OSError as error:
        raise StoreError(f"{path.name} cannot be written: {error.strerror}") from error
