"""A word that one story says again and again does not set two periods apart."""

from __future__ import annotations

import shutil
from pathlib import Path
from statistics import NormalDist

import duckdb
import numpy as np
import pyarrow as pa
import pytest
from test_sql_simulation import corpus

STORIES = 400
ASKED = (
    "SELECT term, z, z_needed, count_a, count_b FROM keyness(until_a := DATE '2020-02-01', "
    "since_b := DATE '2020-02-02', most := 1000)"
)


@pytest.fixture(scope="module")
def found() -> dict[str, tuple]:
    """A plain text of 60 common words, with bursts in one story and words that spread over many."""
    rng = np.random.default_rng(3)
    number = np.arange(STORIES)
    texts = {"number": number, "story": number, "day": number % 54, "outlet": number * 0}
    nobody = {"number": number[:0], "actor": number[:0], "tone": np.zeros(0)}
    connection = corpus(texts, nobody, 1)
    early = number % 54 <= 26
    counts = rng.poisson(2, (STORIES, 60))
    burst = np.where(number == np.flatnonzero(early)[0], 150, (number % 40 == 0).astype(int))
    spread = early & (rng.random(STORIES) < 0.5) | (rng.random(STORIES) < 0.05)
    # Said ten times by a tenth of the stories of either side: a subject that comes and goes.
    clump = np.where(rng.random(STORIES) < 0.1, 10, 0)
    every = np.column_stack([counts, burst, spread.astype(int), clump])
    names = [f"word{n}" for n in range(60)] + ["burst", "spread", "clump"]
    article, term = np.nonzero(every)
    rows = {"term": names, "term_id": np.arange(63), "n": (every > 0).sum(axis=0)}
    connection.register("words", pa.table(rows))
    connection.execute("INSERT INTO terms BY NAME SELECT term_id, term, n AS articles FROM words")
    said = {"article_id": article, "term_id": term, "count": every[article, term]}
    connection.register("said", pa.table(said))
    connection.execute("INSERT INTO article_terms BY NAME SELECT * FROM said")
    return {row[0]: row[1:] for row in connection.execute(ASKED).fetchall()}


def test_the_burst_of_one_story_is_not_told(found: dict[str, tuple]) -> None:
    z, needed, early, late = found["burst"]
    assert early > 150 and late < 10
    assert abs(z) < 1.96 < needed
    # As independent occurrences they would have been the surest of all.
    plain = (1 / early + 1 / late) ** -0.5 * np.log(early / late)
    assert plain > needed


def test_a_word_of_many_stories_is_told(found: dict[str, tuple]) -> None:
    z, needed, early, late = found["spread"]
    assert z > needed and early > 5 * late


def test_no_other_word_is_told(found: dict[str, tuple]) -> None:
    told = {term for term, (z, needed, *_) in found.items() if abs(z) > needed}
    assert told == {"spread"} and len(found) == 63
    # Benjamini and Hochberg: the one that is far enough out for its place.
    assert found["spread"][1] == pytest.approx(NormalDist().inv_cdf(1 - 0.025 / 63), abs=1e-3)


def test_several_words_lower_the_bound_for_the_next() -> None:
    """Forty words that turn, the clearest first: told are all beyond the bound of the last."""
    rng = np.random.default_rng(5)
    number = np.arange(STORIES)
    texts = {"number": number, "story": number, "day": number % 54, "outlet": number * 0}
    nobody = {"number": number[:0], "actor": number[:0], "tone": np.zeros(0)}
    connection = corpus(texts, nobody, 1)
    early = (number % 54 <= 26)[:, None]
    chance = np.where(early, 0.7, 0.7 - np.linspace(0.69, 0, 40))
    every = (rng.random((STORIES, 40)) < chance).astype(int)
    article, term = np.nonzero(every)
    rows = {
        "term_id": np.arange(40),
        "term": [f"word{n}" for n in range(40)],
        "n": every.sum(axis=0),
    }
    connection.register("words", pa.table(rows))
    connection.execute("INSERT INTO terms BY NAME SELECT term_id, term, n AS articles FROM words")
    connection.register("said", pa.table({"article_id": article, "term_id": term}))
    connection.execute("INSERT INTO article_terms BY NAME SELECT *, 1 AS count FROM said")
    found = connection.execute(ASKED).fetchall()
    far = sorted((abs(row[1]) for row in found), reverse=True)
    asked = [NormalDist().inv_cdf(1 - 0.025 * place / 40) for place in range(1, 41)]
    last = max(place for place in range(40) if far[place] >= asked[place])
    assert 2 < last < 39
    assert {round(row[2], 3) for row in found} == {round(asked[last], 3)}


def test_an_outlet_that_signs_its_texts_is_not_told_by_its_name(tiny: Path, tmp_path: Path) -> None:
    """A name that others write as well is a word like others: the Kremlin, and its own site."""
    path = tmp_path / "signed.duckdb"
    shutil.copy(tiny, path)
    asked = (
        "SELECT term FROM keyness(until_a := DATE '2020-03-12', since_b := DATE '2020-03-13', "
        "min_count := 0, most := 1000)"
    )
    with duckdb.connect(str(path)) as connection:
        before = set(connection.execute(asked).fetchall())
        assert {("attack",), ("border",)} <= before
        # "attack" stands in three articles, five times.
        connection.execute("UPDATE articles SET outlet = 'ATTACK' WHERE article_id IN (2, 3, 10)")
        assert set(connection.execute(asked).fetchall()) == before - {("attack",)}
        connection.execute("UPDATE articles SET outlet = 'Other' WHERE article_id = 2")
        assert set(connection.execute(asked).fetchall()) == before
