"""What a user keeps beside the corpus: actors of their own."""

from __future__ import annotations

from pathlib import Path


def own_actors_file(published: Path) -> Path | None:
    """`corpus.actors.csv` beside `corpus.duckdb`; None where there is none."""
    path = published.with_name(f"{published.stem}.actors.csv")
    return path if path.exists() else None
