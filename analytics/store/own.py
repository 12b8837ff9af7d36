"""What a user keeps beside the corpus: actors of their own, models fitted to their labels."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb

from analytics.own_table import read_table


@dataclass(frozen=True, slots=True)
class Beside:
    """The files and folders beside a corpus that shape how it is coded; None where there is none.

    `actors` is `corpus.actors.csv`, `models` the folder `corpus.models` beside `corpus.duckdb`.
    """

    actors: Path | None = None
    models: Path | None = None

    def stamps(self) -> tuple[int, ...]:
        """Changes whenever one of the files does."""
        files = [self.actors] if self.actors else []
        files += sorted(self.models.iterdir()) if self.models else []
        return tuple(file.stat().st_mtime_ns for file in files)


def beside(published: Path) -> Beside:
    """What lies beside `corpus.duckdb`."""
    models = own_models_folder(published)
    return Beside(own_actors_file(published), models if models.is_dir() else None)


def own_models_folder(published: Path) -> Path:
    """`corpus.models` beside `corpus.duckdb`, whether or not it is there."""
    return published.with_name(f"{published.stem}.models")


def own_actors_file(published: Path) -> Path | None:
    """`corpus.actors.csv` beside `corpus.duckdb`; None where there is none."""
    path = published.with_name(f"{published.stem}.actors.csv")
    return path if path.exists() else None


def copy_own_actors(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Adds the user's actors and their names to the tables of facts.

    A code that is known already only gains names. Rows that cannot be used are told by the room
    that reads actors; here they are passed over.
    """
    for _, row in read_table(path, ("actor", "alias")).rows:
        if not row.get("actor") or not row.get("alias"):
            continue
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
