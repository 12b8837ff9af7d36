"""Scores of the extraction: which rows are written, for which source, beside which other ways."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from analytics.ingest.evaluate import evaluate_extraction

TEXT = (
    "The harbour master said on Monday that the new quay would open in spring, a year late, and "
    "that the old one would be kept for fishing boats until the last of them had moved across.\n"
    "Fishermen had asked for that since the storm of last winter broke two of the three piers and "
    "left them with a single place to land their catch before the market opens in the morning."
)


def pages(tmp_path: Path, **sources: str) -> list[dict[str, object]]:
    gold = tmp_path / "harbour.jsonl"
    gold.write_text(json.dumps({"gold_text": TEXT, **sources}) + "\n", encoding="utf-8")
    rows = evaluate_extraction(gold)
    return [row for row in rows if row["measure"] == "token F1, mean over pages"]


def test_html_stands_beside_other_readers_of_html(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p>{line}</p>" for line in TEXT.split("\n"))
    page = f"<html><body><article><h1>Quay</h1>{paragraphs}</article></body></html>"
    rows = pages(tmp_path, html=page)
    assert rows[0]["baseline"] == "trafilatura"
    assert {row["gold"] for row in rows} == {"harbour, from html"}
    assert rows[0]["n"] == 1 and rows[0]["score"] > 0.97


def test_crude_text_stands_beside_keeping_everything(tmp_path: Path) -> None:
    rows = pages(tmp_path, residue=f"Menu\n\n{TEXT}\n\nShare\n\nSubscribe\n\nContact")
    assert {row["gold"] for row in rows} == {"harbour, from crude text"}
    assert [row["baseline"] for row in rows] == ["keep everything", "blocks of 15 words and more"]
    # Both paragraphs have 15 words and more; the four words around them have not.
    assert rows[0]["baseline_score"] < 1 == rows[1]["baseline_score"]


def test_a_file_without_pages_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"harbour\.jsonl holds no pages"):
        pages(tmp_path)
