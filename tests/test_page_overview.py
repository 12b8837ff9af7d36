"""Overview: what changed in the whole corpus, where there is enough of it to say so."""

from __future__ import annotations

from pathlib import Path

import duckdb
import numpy as np
import pyarrow as pa
import pytest
from drawn import frames, run, texts
from test_sql_shifts import pairs_world

SHIFTED = "WHICH RELATIONS SHIFTED"


@pytest.mark.parametrize("corpus", ["one", "tiny"], indirect=True)
def test_too_little_to_date_a_shift_takes_no_room(corpus: Path) -> None:
    said = texts(run("overview"))
    assert SHIFTED not in said and "WHERE THE NEWS LOOKS" in said
    # Of the actors that a reader chose it is said that they are too few.
    assert SHIFTED in texts(run("relations")) and "Too few stories" in texts(run("relations"))


@pytest.fixture
def shifted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A corpus of two pairs, of which one sours in its fifteenth week."""
    late = np.arange(24)[:, None] >= 14
    levels = np.where(late, [[-0.3, 0.0]], [[0.1, 0.0]])
    world = pairs_world(levels, np.random.default_rng(5))
    path = tmp_path / "corpus.duckdb"
    world.execute(f"ATTACH '{path}' AS copy")
    world.execute("COPY FROM DATABASE memory TO copy")
    world.close()
    monkeypatch.setenv("ANALYTICS_CORPUS", str(path))
    return path


def test_a_relation_that_shifted_stands_on_the_first_page(shifted: Path) -> None:
    with duckdb.connect(str(shifted)) as connection:
        number = pa.table({"n": np.arange(24 * 2 * 20)})
        connection.register("numbers", number)
        connection.execute(
            "INSERT INTO article_actors BY NAME SELECT n AS article_id, 'A' || c AS actor, "
            '1 AS mentions, true AS in_title, 0 AS "first", 0.5 AS share, 0.9 AS about, '
            "0 AS judged FROM numbers, range(4) AS t(c) WHERE c // 2 = n // 20 % 2"
        )
    page = run("overview", bin="week")
    said = texts(page)
    assert SHIFTED in said
    assert "Of 2 relations tested one shifted: since the week of 13 April 2020" in said
    page.pills(key="view-all_shifts_relation").set_value("Table").run()
    assert not page.exception
    assert any("partner" in frame.columns and len(frame) == 2 for frame in frames(page))
