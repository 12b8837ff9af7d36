"""Tone toward a user's persons, parties and firms has a model of its own, and its error rates."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import duckdb
import numpy as np
import pytest

from analytics import actors, ingest, models
from analytics.enrich.rows import Readers, code_articles, persons_among
from analytics.models.persons import FORMS, Apart, read_persons
from analytics.models.targets import mask_target
from analytics.models.tone import Tone
from analytics.store.schema import copy_facts, create_objects, create_tables

SAID = "The senator lied to voters and disgraced Georgian Dream, Armenia's envoy said."
SPANS = ((SAID.index("Georgian"), SAID.index(",")),)
TARGET = models.Target(SAID, SPANS, ((SAID.index("Armenia"), SAID.index("'s")),))


@pytest.fixture
def facts() -> Iterator[duckdb.DuckDBPyConnection]:
    """The facts and the SQL of a corpus without articles."""
    with duckdb.connect() as connection:
        create_tables(connection)
        copy_facts(connection)
        create_objects(connection)
        yield connection


@pytest.fixture
def gazetteer(tmp_path: Path) -> actors.Gazetteer:
    """The project's gazetteer with a party, a river and a firm of a user's own."""
    own = tmp_path / "own.csv"
    own.write_text(
        "actor,form,alias\nDREAM,Party,Georgian Dream\nNILE,river,Nile\nATOM,company,Rosatom\n",
        encoding="utf-8",
    )
    return actors.load(extra=own)


def test_a_model_of_their_own_reads_persons() -> None:
    tone, persons = Tone.load(), read_persons()
    found = tone.score([TARGET], models.PERSONS)
    assert np.array_equal(found, persons.score([mask_target(TARGET)], models.PERSONS))
    assert not np.allclose(found, tone.score([TARGET]), atol=0.01)
    assert tone.verdicts(found, models.PERSONS) == ["negative"]
    both = Apart(tone.shipped, persons)
    assert both.of(models.PERSONS) is persons and both.of(models.STATES) is tone.shipped


def test_a_head_fitted_to_own_labels_reads_everybody() -> None:
    alone = Tone(Tone.load().shipped, alone=True)
    judged = alone.shipped.score([mask_target(TARGET)], models.PERSONS)
    assert np.array_equal(alone.score([TARGET], models.PERSONS), judged)


def test_own_actors_are_read_as_what_their_form_says(gazetteer: actors.Gazetteer) -> None:
    assert persons_among(gazetteer) == {"DREAM", "ATOM"}
    assert persons_among(actors.load()) == frozenset()
    tone = models.load_tone()
    readers = Readers(gazetteer, tone, models.load_relation(), models.load_valence())
    article = ingest.clean(ingest.Raw("a.txt", title="A vote", text=f"{SAID} {SAID}"), (1, 1))
    rows = code_articles([(1, article)], readers).tables["actor_sentences"].to_pylist()
    told = {row["actor"]: row for row in rows if row["sentence"] == 1}
    expected = tone.score([TARGET], models.PERSONS)[0]
    assert told["DREAM"]["negative"] == pytest.approx(expected[0], abs=1e-4)
    state = models.Target(SAID, TARGET.others, SPANS)
    assert told["ARM"]["negative"] == pytest.approx(tone.score([state])[0][0], abs=1e-4)


def test_sql_and_models_agree_on_who_is_a_person(facts: duckdb.DuckDBPyConnection) -> None:
    forms = [*sorted(FORMS), "Party", "river", "own"]
    facts.executemany(
        "INSERT INTO actors BY NAME SELECT $1 AS actor, $1 AS name, 'own' AS kind, $1 AS form",
        [[form] for form in forms],
    )
    told = dict(facts.execute("SELECT actor, read_as(actor) FROM actors").fetchall())
    assert {form for form in forms if told[form] == "persons"} == {*FORMS, "Party"}
    assert {told[code] for code in ("ARM", "CSTO", "river", "own")} == {"tone"}
    card = json.dumps({"body": "0badcafe"})
    facts.execute(
        "INSERT INTO models BY NAME SELECT 'tone' AS model, '1' AS version, 'tone' AS task, "
        "$1 AS parameters, '[]' AS metrics, '' AS trained_on",
        [card],
    )
    read = facts.execute("SELECT DISTINCT read_as(actor) FROM actors").fetchall()
    assert read == [("tone",)]


def test_their_shares_are_corrected_by_their_own_error_rates(
    facts: duckdb.DuckDBPyConnection,
) -> None:
    asked = "SELECT first, second FROM corrected_shares(?, 'in use', 0.2, 0.2, 400, 0.2, 0.2, 400)"
    (persons,) = facts.execute(asked, ["persons"]).fetchall()
    (states,) = facts.execute(asked, ["tone"]).fetchall()
    assert np.abs(np.subtract(persons, states)).max() > 0.02
    # The model of persons takes fewer of the negative for something else.
    rates = {
        task: facts.execute(
            "SELECT rate FROM corrections "
            "WHERE task = ? AND true_class = 'negative' AND counted = 'negative'", [task],
        ).fetchone()[0]
        for task in ("persons", "tone")
    }  # fmt: skip
    assert rates["persons"] > rates["tone"]
