"""Sources at which a library ended the whole program: they are passed over the next time.

What reads a file runs in the command itself, partly in libraries written in C; where one of them
crashes, no error is raised that could be caught. So the source that is being read stands at the
head of a file, and Python writes below it what ended the program. It writes nothing when it is
killed: a source at which somebody stopped an `add` is read again.
"""

from __future__ import annotations

import faulthandler
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TypeVar

from analytics.ingest.source import Source

READING = "reading"  # the name of that file, in a folder beside the corpus
CRASHED = "crashed.jsonl"  # the sources at which it happened
HEAD = 4096  # bytes of the file that tell the source
FATAL = "Fatal Python error: "

T = TypeVar("T")
_open: list[int] = []  # the file, while somebody watches
_head = [b""]  # what stands at its head
_passed: dict[tuple[str, int], str] = {}


@contextmanager
def watching(folder: Path) -> Iterator[None]:
    """Remembers in a folder at which source the program ends while sources are read within.

    Where the system or somebody else's handler leaves no room for that, nothing is remembered.
    """
    if faulthandler.is_enabled() or not hasattr(os, "pwrite"):
        yield
        return
    note = folder / READING
    _passed.update(_remembered(folder, note))
    with note.open("wb") as file:
        os.lseek(file.fileno(), HEAD, os.SEEK_SET)  # where Python writes
        faulthandler.enable(file, all_threads=False)
        _open.append(file.fileno())
        _mark(b"")
        try:
            yield
        finally:
            _open.clear()
            _passed.clear()
            faulthandler.disable()
    note.unlink(missing_ok=True)


def _remembered(folder: Path, note: Path) -> dict[tuple[str, int], str]:
    """Name and size of each source at which it happened, and what happened."""
    crashed = folder / CRASHED
    if note.exists():
        content = note.read_bytes()
        head = content[:HEAD].rstrip(b" \0")
        told = content[HEAD:].decode("utf-8", "replace").partition("\n")[0]
        if head and told.startswith(FATAL):
            with suppress(ValueError), crashed.open("a", encoding="utf-8") as file:
                row = {**json.loads(head), "why": told.removeprefix(FATAL)[:80]}
                file.write(json.dumps(row) + "\n")
        note.unlink()
    passed = {}
    for line in crashed.read_text("utf-8").splitlines() if crashed.exists() else ():
        with suppress(ValueError, LookupError, TypeError):  # written by half
            row = json.loads(line)
            passed[row["name"], row["size"]] = str(row["why"])
    return passed


def why_passed_over(source: Source) -> str | None:
    """The reason why a source is not read again; None where it is to be read."""
    why = _passed.get((_name(source), source.size))
    if why is None:
        return None
    again = "under another name it is read again"
    return f"reading it ended the whole program the last time ({why}); passed over, {again}"


def _name(source: Source) -> str:
    return source.name[:1000]


def watched(source: Source, found: Iterator[T]) -> Iterator[T]:
    """What a source gives, its name told for as long as each step of its reader takes."""
    if not _open:
        yield from found
        return
    told = json.dumps({"name": _name(source), "size": source.size}, ensure_ascii=False)
    head = told.encode("utf-8", "replace")
    mine = head if len(head) <= HEAD else b""
    while _open:
        before = _head[0]
        _mark(mine)
        try:
            one = next(found)
        except StopIteration:
            return
        finally:
            _mark(before)
        yield one
    yield from found


def _mark(head: bytes) -> None:
    _head[0] = head
    with suppress(OSError):  # on a full disk a crash would not be remembered, and all is read
        for file in _open:
            os.pwrite(file, head.ljust(HEAD), 0)
