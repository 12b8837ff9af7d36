"""What a user keeps beside the corpus: actors of their own."""

from __future__ import annotations

import csv
from pathlib import Path

import duckdb


def own_actors_file(published: Path) -> Path | None:
    """`corpus.actors.csv` beside `corpus.duckdb`; None where there is none."""
    path = published.with_name(f"{published.stem}.actors.csv")
    return path if path.exists() else None


def copy_own_actors(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Adds the user's actors and their names to the tables of facts.

    A code that is known already only gains names. Rows that cannot be used are told by the room
    that reads actors; here they are passed over.
    """
    with path.open(encoding="utf-8-sig", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row.get("actor") and row.get("alias")]
    for row in rows:
        kind = row.get("kind") or "own"
        connection.execute(
            "INSERT INTO actors (actor, name, kind, form) SELECT $actor, $name, $kind, $form "
            "WHERE $actor NOT IN (SELECT a.actor FROM actors AS a)",
            {
                "actor": row["actor"],
                "name": row.get("name") or row["actor"],
                "kind": kind,
                "form": row.get("form") or kind,
            },
        )
        connection.execute(
            "INSERT INTO aliases SELECT unnest($names), $actor, 'own', 'any', "
            "try_cast($since AS DATE), try_cast($until AS DATE)",
            {
                "names": [name.strip() for name in row["alias"].split("|") if name.strip()],
                "actor": row["actor"],
                "since": row.get("since") or None,
                "until": row.get("until") or None,
            },
        )
