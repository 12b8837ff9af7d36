"""Files that change while they are read: what was there is kept, and the next file is read."""

from __future__ import annotations

import gzip
import io
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from odd_cases import DAY, headline, story_text

from analytics import ingest
from analytics.ingest import Raw, Reject

COUNT = 4000
BEGUN = 50  # articles read before the file changes


def lines() -> bytes:
    made = ({"title": headline(n), "text": story_text(n), "date": DAY} for n in range(COUNT))
    return "".join(json.dumps(one) + "\n" for one in made).encode()


def boxed(content: bytes) -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w") as box:
        box.writestr("a.jsonl", content)
    return into.getvalue()


def halve(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def replace(path: Path) -> None:
    (path.parent / "other").write_bytes(b"x" * 100)
    os.replace(path.parent / "other", path)


WRITTEN: dict[str, Callable[[bytes], bytes]] = {
    "a.jsonl": bytes,
    "a.jsonl.gz": lambda content: gzip.compress(content, 0),
    "a.zip": boxed,
}


def offered(folder: Path, name: str, change: Callable[[Path], None]) -> list[Raw | Reject]:
    path, after = folder / name, folder / "z.jsonl"
    path.write_bytes(WRITTEN[name](lines()))
    after.write_text(json.dumps({"title": "After", "text": story_text(1), "date": DAY}))
    coming = ingest.offer([path, after])
    begun = [next(coming) for _ in range(BEGUN)]
    change(path)
    return [*begun, *coming]


@pytest.mark.parametrize("name", WRITTEN)
def test_a_file_cut_while_it_is_read_keeps_what_came_before(tmp_path: Path, name: str) -> None:
    made = offered(tmp_path, name, halve)
    rejects = [one for one in made if isinstance(one, Reject)]
    articles = [one for one in made if isinstance(one, Raw)]
    assert len(rejects) == 1 and "cut off" in rejects[0].reason
    assert "Error" not in rejects[0].reason
    assert BEGUN < len(articles) < COUNT and articles[-1].title == "After"


@pytest.mark.parametrize("change", [replace, Path.unlink], ids=["replaced", "removed"])
@pytest.mark.parametrize("name", WRITTEN)
def test_a_file_that_was_opened_is_read_to_its_end(
    tmp_path: Path, name: str, change: Callable[[Path], None]
) -> None:
    made = offered(tmp_path, name, change)
    assert len(made) == COUNT + 1 and all(isinstance(one, Raw) for one in made)
