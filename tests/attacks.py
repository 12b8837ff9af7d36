"""What statements of strangers are let loose on, and what must hold of whatever comes back.

The statements lie in `hostile/`, one a line: `{secret}` stands for a folder with files that no
statement may read, `{corpus}` for the folder of the corpus, `{out}` for a path that no statement
may create.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq
from promise import promised

from analytics.store import console
from analytics.store.answers import Answer

HOSTILE = Path(__file__).with_name("hostile")
SECRET = "canary-7f3a91"
LONGEST = promised(7.0)  # seconds, waiting and all
SIDE_BY_SIDE = 4  # so that nobody has to make way for another


@dataclass(frozen=True)
class Ground:
    """A corpus in a folder of its own, and beside it what no statement may reach."""

    folder: Path
    corpus: Path

    def fill(self, statement: str) -> str:
        return (
            statement.replace("{secret}", (self.folder / "secret").as_posix())
            .replace("{corpus}", self.corpus.parent.as_posix())
            .replace("{out}", (self.folder / "written").as_posix())
        )

    def state(self) -> dict[str, str]:
        """Every file with a digest of its bytes, and what lies where a careless write would go."""
        found = {
            str(path): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "folder"
            for path in sorted(self.folder.rglob("*"))
        }
        home = Path.home() / ".duckdb"
        for place in (Path.cwd(), home, Path(self.folder.anchor)):
            if place.is_dir():
                found |= {str(path): "there" for path in place.iterdir()}
        return found


@dataclass(frozen=True)
class Outcome:
    statement: str
    seconds: float
    answer: Answer | None
    error: str

    @property
    def kind(self) -> str:
        """What became of it: answered, refused or stopped."""
        if self.answer is not None:
            return "answered"
        return "stopped" if self.error.startswith("stopped") else "refused"

    def text(self) -> str:
        """All that the person gets to see."""
        if self.answer is None:
            return self.error
        return "\n".join(
            str(value) for column in self.answer.shown.columns for value in column.to_pylist()
        )


@contextmanager
def laid_out(folder: Path, tiny: Path) -> Iterator[Ground]:
    """A corpus in a folder beside secrets in many forms."""
    secret = folder / "secret"
    secret.mkdir()
    (secret / "secret.txt").write_text(SECRET)
    (secret / "secret.csv").write_text(f"word\n{SECRET}\n")
    (secret / "secret.json").write_text(json.dumps({"word": SECRET}) + "\n")
    pq.write_table(pa.table({"word": [SECRET]}), secret / "secret.parquet")
    with duckdb.connect(str(secret / "secret.duckdb")) as connection:
        connection.execute(f"CREATE TABLE t AS SELECT '{SECRET}' AS word")
    shutil.copytree(tiny.parent, folder / "corpus")
    os.environ["STOLEN"] = SECRET
    yield Ground(folder, folder / "corpus" / tiny.name)
    del os.environ["STOLEN"]


def attack(ground: Ground, statement: str) -> Outcome:
    stolen_frame = pa.table({"word": [SECRET]})  # a variable that DuckDB could find by its name
    started = time.monotonic()
    answer, error = None, ""
    try:
        answer = console.run_statement(ground.corpus, statement)
    except console.ConsoleError as refusal:
        error = str(refusal)
    assert stolen_frame.num_rows == 1
    return Outcome(statement, time.monotonic() - started, answer, error)


def attack_all(ground: Ground, statements: list[str]) -> list[Outcome]:
    with ThreadPoolExecutor(SIDE_BY_SIDE) as pool:
        return list(pool.map(lambda statement: attack(ground, statement), statements))


def check(ground: Ground, outcomes: list[Outcome]) -> None:
    """That all ended in time, in one line or in rows, and told no secret and no path."""
    for outcome in outcomes:
        shown = outcome.statement[:90]
        assert outcome.seconds < LONGEST, shown
        assert SECRET not in outcome.text(), shown
        assert "\n" not in outcome.error and len(outcome.error) < 500, shown
        if str(ground.folder) not in outcome.statement:
            assert str(ground.folder) not in outcome.text(), shown
            assert "Traceback" not in outcome.error and ".py" not in outcome.error, shown


def written_in(group: str) -> list[str]:
    """The statements of a file of `hostile/`."""
    return (HOSTILE / f"{group}.sql").read_text(encoding="utf-8").splitlines()


def foreseen() -> list[tuple[str, str]]:
    """Statements with what was said beforehand that becomes of them."""
    found, outcome = [], ""
    for line in written_in("foreseen"):
        if line in ("-- refused", "-- answered", "-- stopped"):
            outcome = line.removeprefix("-- ")
        else:
            found.append((outcome, line))
    return found
