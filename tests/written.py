"""Commands that write to a small corpus, as processes of their own, and what it holds then."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from tiny.build import HERE

from analytics import store
from analytics.store.drafting import OBJECTS

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = (HERE / "articles.jsonl").read_text(encoding="utf-8").splitlines()
ENGINE = ("TransactionContext", "IO Error", "Traceback", "duckdb.")


def command(corpus: Path, *words: object, **more: object) -> subprocess.CompletedProcess[str]:
    """Runs `add` to its end."""
    return subprocess.run(
        [sys.executable, "-m", "analytics", "add", *map(str, words), "--corpus", str(corpus)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=120, **more,
    )  # fmt: skip


def lines(folder: Path, name: str, start: int, stop: int) -> Path:
    path = folder / name
    path.write_text("\n".join(ARTICLES[start:stop]), encoding="utf-8")
    return path


def held(corpus: Path) -> int:
    """How many articles the published corpus holds."""
    reader = store.open_corpus(corpus)
    try:
        return int(store.read(reader, "corpus_summary").iloc[0]["articles"])
    finally:
        store.close(reader)


def own(published: Path, folder: Path) -> Path:
    """A corpus of one's own: what is published elsewhere, published in a folder as it was there."""
    path = folder / published.name
    newest = store.published_version(published)
    versions = folder / newest.parent.name
    versions.mkdir(parents=True)
    for file in (newest, newest.with_name(OBJECTS)):
        shutil.copy2(file, versions)
    os.link(versions / newest.name, path)
    return path


def plain(published: Path, folder: Path) -> Path:
    """A copy of a corpus in a folder, as a file alone, which is a published corpus as well."""
    path = folder / published.name
    path.write_bytes(published.read_bytes())
    return path
