"""The hand-written articles, and the command that adds them."""

from __future__ import annotations

import atexit
import json
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import written
from tiny.build import HERE

from analytics import store
from analytics.__main__ import main
from analytics.enrich import workers

ARTICLES = HERE / "articles.jsonl"


@cache
def ready() -> None:
    """Loads here, once, what each command's workers would: they are forks of this process."""
    warming = workers.ingest.Raw("", text=workers.WARMING, title=workers.WARMING)
    workers.code_batch([workers.Offered(1, 1, 0, warming)])


@cache
def nothing() -> Path:
    """A published corpus without articles, with the facts of `data/`; who changes it copies it."""
    folder = TemporaryDirectory(prefix="nothing-")
    atexit.register(folder.cleanup)
    with store.drafting(Path(folder.name) / "corpus.duckdb"):
        return Path(folder.name) / "corpus.duckdb"


def begun(folder: Path) -> Path:
    """A corpus without articles in a folder: its views and macros need not be created again.

    That takes longer than to add an article.
    """
    return written.own(nothing(), folder)


def add(corpus: Path, *arguments: object) -> dict[str, object]:
    """Runs the command `add` and returns its report."""
    ready()
    report = corpus.with_suffix(".report.json")
    words = ["add", *map(str, arguments), "--corpus", str(corpus), "--report", str(report)]
    assert main([*words, "--progress", "none"]) == 0
    told = json.loads(report.read_text(encoding="utf-8"))
    parts = ("accepted", "unchanged", "updated", "rejected")
    assert told["offered"] == sum(told[part] for part in parts)
    assert len(told["rejects"]) == told["rejected"]
    return told
