"""The hand-written articles, and the command that adds them."""

from __future__ import annotations

import json
from pathlib import Path

from tiny.build import HERE

from analytics.__main__ import main

ARTICLES = HERE / "articles.jsonl"


def add(corpus: Path, *arguments: object) -> dict[str, object]:
    """Runs the command `add` and returns its report."""
    report = corpus.with_suffix(".report.json")
    words = ["add", *map(str, arguments), "--corpus", str(corpus), "--report", str(report)]
    assert main([*words, "--progress", "none"]) == 0
    told = json.loads(report.read_text(encoding="utf-8"))
    parts = ("accepted", "unchanged", "updated", "rejected")
    assert told["offered"] == sum(told[part] for part in parts)
    assert len(told["rejects"]) == told["rejected"]
    return told
