"""Only one command writes to a corpus at a time; the others wait and are told which one it is."""

from __future__ import annotations

import datetime as dt
import json
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from analytics.settings import setting
from analytics.store.errors import StoreError

LOOK_SECONDS = 1.0  # how often one who waits looks again


@dataclass(frozen=True, slots=True)
class Wish:
    """What a writer is about to do, how long it waits for another one, and whom it tells so.

    `wait` is in seconds; None stands for the setting `writer_wait`, -1 for as long as it takes.
    While another command is writing, `told` is called once a second with a line that says so.
    """

    verb: str = "another command"
    wait: float | None = None
    told: Callable[[str], object] | None = None


@contextmanager
def only_writer(folder: Path, wish: Wish) -> Iterator[None]:
    """The right to write in a folder of versions. Raises StoreError if another one keeps it.

    The lock is the operating system's, so a command that was killed no longer holds it. The file
    `writer.json` beside it says which command has it.
    """
    lock = FileLock(folder / "writer.lock")
    note = folder / "writer.json"
    _wait(lock, note, wish)
    try:
        _note(note, wish.verb)
        yield
    finally:
        # Where the disk has become read-only, a note that stays is only read beside a held lock.
        with suppress(OSError):
            note.unlink(missing_ok=True)
        lock.release()


def _wait(lock: FileLock, note: Path, wish: Wish) -> None:
    seconds = float(setting("writer_wait")) if wish.wait is None else wish.wait
    deadline = time.monotonic() + seconds if seconds >= 0 else float("inf")
    while True:
        left = deadline - time.monotonic()
        try:
            # The first look does not wait, so that a person is told at once.
            lock.acquire(timeout=0)
            return
        except Timeout:
            who = describe_writer(note)
        if left <= 0:
            raise StoreError(f"{who}; nothing was changed, try again later")
        if wish.told is not None:
            wish.told(f"waiting: {who}")
        time.sleep(min(LOOK_SECONDS, left))


def describe_writer(note: Path) -> str:
    """Who is writing, in a few words, as far as the note tells."""
    try:
        held = json.loads(note.read_text(encoding="utf-8"))
        since = dt.datetime.fromisoformat(held["since"])
        return (
            f"{held['verb']} (process {held['process']}) has been writing since "
            f"{since.astimezone():%H:%M:%S}"
        )
    except (OSError, ValueError, KeyError, TypeError):  # it has only just begun, or just ended
        return "another command is writing"


def _note(note: Path, verb: str) -> None:
    held = {
        "verb": verb,
        "process": os.getpid(),
        "since": dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
    }
    fresh = note.with_name("writer.json.new")
    fresh.write_text(json.dumps(held), encoding="utf-8")
    os.replace(fresh, note)
