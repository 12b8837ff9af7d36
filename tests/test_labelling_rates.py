"""A user's labels set the correction: agreeing ones narrow it, contradicting ones take over."""

from __future__ import annotations

from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from empty_corpora import opened
from test_labelling import label
from test_sql import look

from analytics import store
from analytics.enrich.labelling import use_labels
from analytics.enrich.progress import Silent
from analytics.models.shipped import DATA

CLASSES = ("negative", "neutral", "positive")


def confusions(own: np.ndarray, shipped: np.ndarray) -> duckdb.DuckDBPyConnection:
    """A corpus in memory whose sentences are labelled and counted as `own` says."""
    connection = opened(1)
    number = 0
    for i, j in np.ndindex(3, 3):
        for _ in range(own[i, j]):
            number += 1
            connection.execute(
                "INSERT INTO actor_sentences VALUES (?, 0, 'A', 0, 0, ?)", [number, CLASSES[j]]
            )
            connection.execute(
                "INSERT INTO labels VALUES (?, 'tone', ?, 0, 'A', NULL, ?, 'c', now()::TIMESTAMP, "
                "'random', 'x', 'same')",
                [number, number, CLASSES[i]],
            )
        n = int(shipped[i].sum())
        connection.execute(
            "INSERT INTO corrections_shipped VALUES ('tone', ?, ?, ?, 0, ?, NULL)",
            [CLASSES[i], CLASSES[j], shipped[i, j] / n, n],
        )
    return connection


def rates_of(connection: duckdb.DuckDBPyConnection, column: str) -> np.ndarray:
    rows = connection.execute(f"SELECT true_class, counted, {column} FROM own_corrections")
    matrix = np.full((3, 3), np.nan)
    for true_class, counted, value in rows.fetchall():
        matrix[CLASSES.index(true_class), CLASSES.index(counted)] = value
    return matrix


AGREEING = np.array([[6, 3, 1], [2, 15, 3], [1, 2, 7]])


def test_labels_that_agree_are_added_to_the_shipped_ones() -> None:
    connection = confusions(AGREEING, AGREEING * 4)
    pooled = AGREEING / AGREEING.sum(axis=1, keepdims=True)
    assert rates_of(connection, "rate") == pytest.approx(pooled)
    assert rates_of(connection, "inverse") == pytest.approx(np.linalg.inv(pooled.T))
    assert rates_of(connection, "n")[:, 0].tolist() == [50, 100, 50]
    assert connection.execute("SELECT DISTINCT weight FROM pooled_confusions").fetchall() == [(1,)]


def test_labels_that_contradict_take_over() -> None:
    other = np.array([[20, 200, 80], [120, 60, 120], [80, 200, 20]])
    connection = confusions(AGREEING * 20, other)
    ((weight,),) = connection.execute(
        "SELECT DISTINCT weight FROM pooled_confusions WHERE task = 'tone'"
    ).fetchall()
    # The chi-square distance by the textbook: expected counts from the margins, 6 degrees.
    distance = 0.0
    for own, shipped in zip(AGREEING * 20, other, strict=True):
        table = np.array([own, shipped])
        expected = table.sum(axis=1, keepdims=True) * table.sum(axis=0) / table.sum()
        distance += float(((table - expected) ** 2 / expected).sum())
    assert weight == pytest.approx(12.592 / distance, rel=0.005)
    pooled = AGREEING * 20 + weight * other
    assert rates_of(connection, "rate") == pytest.approx(pooled / pooled.sum(axis=1, keepdims=True))
    assert weight < 0.05


def test_fewer_than_thirty_labels_set_nothing() -> None:
    few = np.array([[5, 1, 0], [1, 15, 1], [0, 1, 5]])  # 29
    assert confusions(few, AGREEING).execute("FROM own_corrections").fetchall() == []
    few[1, 1] += 1
    assert len(confusions(few, AGREEING).execute("FROM own_corrections").fetchall()) == 9


def shipped_rates(task: str) -> np.ndarray:
    """The rates that came with the model: labels that agree with them narrow what is claimed."""
    rates = pd.read_csv(DATA / "tone_corrections.csv").query("task == @task")
    wide = rates.pivot(index="true_class", columns="counted", values="rate")
    matrix = wide.loc[list(NAMES[task]), list(NAMES[task])].to_numpy()
    return matrix / matrix.sum(axis=1, keepdims=True)


NAMES = {"tone": CLASSES, "relation": ("conflict", "neither", "cooperation")}
ACTORS = {"tone": "ARM", "relation": "ARM|AZE"}
TRUTH = (0.3, 0.5, 0.2)


def simulated(path: Path, rng: np.random.Generator, task: str = "tone") -> dict[int, str]:
    """Publishes 3,000 stories of one sentence; returns the true tone, or relation, of each."""
    size = 3000
    number = np.arange(1, size + 1)
    true = rng.choice(3, size, p=TRUTH)
    bounds = shipped_rates(task)[true].cumsum(axis=1)
    counted = (rng.random((size, 1)) > bounds).sum(axis=1).clip(0, 2)
    chances = np.full((size, 3), 0.1)
    chances[np.arange(size), counted] = 0.8
    with store.drafting(path) as draft, draft.lent(
        "simulated",
        pa.table(
            {
                "n": number, "verdict": [CLASSES[c] for c in counted],
                "negative": chances[:, 0], "positive": chances[:, 2], "task": [task] * size,
            }
        ),
    ):  # fmt: skip
        draft.run(
            "INSERT INTO articles BY NAME SELECT n AS article_id, n AS story_id, "
            "TIMESTAMP '2020-01-06' + to_days((n % 28)::INTEGER) AS published, "
            "'day' AS published_precision, 'field' AS published_source, 'o' AS outlet, "
            "'Armenia Azerbaijan ' || n AS title, '' AS body, '' AS caption, "
            "'en' AS language, 3 AS words, "
            "true AS scored, 'x' AS origin, 1 AS run_id, n AS fingerprint FROM simulated"
        )
        draft.run("INSERT INTO sentences SELECT n, 0, 'title', 0, len('Armenia Azerbaijan ' || n) "
                  "FROM simulated")  # fmt: skip
        draft.run("INSERT INTO mentions SELECT n, code, name, 'name', 'title', 0, start, stop "
                  "FROM simulated, (VALUES ('ARM', 'Armenia', 0, 7), ('AZE', 'Azerbaijan', 8, 18)) "
                  "AS m (code, name, start, stop)")  # fmt: skip
        draft.run("INSERT INTO actor_sentences SELECT n, 0, 'ARM', negative, positive, verdict "
                  "FROM simulated WHERE task = 'tone'")  # fmt: skip
        draft.run("INSERT INTO pair_sentences BY NAME SELECT n AS article_id, 0 AS sentence, "
                  "'ARM' AS actor_a, 'AZE' AS actor_b, 'pair' AS kind, positive AS cooperation, "
                  "negative AS conflict FROM simulated WHERE task = 'relation'")  # fmt: skip
        draft.run(
            "INSERT INTO article_actors BY NAME SELECT n AS article_id, code AS actor, "
            '1 AS mentions, true AS in_title, 0 AS "first", 0.5 AS share, 0.9 AS about, '
            "CASE WHEN toned THEN positive - negative END AS tone, toned::INTEGER AS judged, "
            "CASE WHEN toned THEN (verdict = 'negative')::DOUBLE END AS negative, "
            "CASE WHEN toned THEN (verdict = 'positive')::DOUBLE END AS positive "
            "FROM (SELECT *, task = 'tone' AND code = 'ARM' AS toned "
            "FROM simulated, (VALUES ('ARM'), ('AZE')) AS c (code))"
        )
        draft.run(
            "INSERT INTO runs SELECT 1, 'add', ['x'], now()::TIMESTAMP, 1, n, n, 0, 0, 0, '{}' "
            "FROM (SELECT count(*) AS n FROM simulated)"
        )
    return {int(n): NAMES[task][t] for n, t in zip(number, true, strict=True)}


def give_labels(
    path: Path, truth: dict[int, str], first: int, last: int, task: str = "tone"
) -> None:
    """Labels the sentences drawn from place `first` to `last` as they truly are."""
    corpus = store.open_corpus(path)
    rows = store.call(corpus, "to_label", task=task, max=last)
    store.close(corpus)
    for row in rows.iloc[first:].itertuples():
        true = truth[row.article_id]
        one = label(row.article_id, row.sentence, ACTORS[task], true, text=row.text)
        store.keep_label(path, one)


def widths(path: Path) -> tuple[float, float]:
    """Mean width of the intervals of the corrected shares, negative and positive, by week."""
    corpus = store.open_corpus(path)
    rows = store.call(corpus, "tone", actors=["ARM"], bin="week")
    claims = look(corpus, "SELECT high - low FROM correction_claims WHERE task = 'tone'")
    store.close(corpus)
    weekly = ((rows[f"{c}_high"] - rows[f"{c}_low"]).mean() for c in ("negative", "positive"))
    return (*weekly, *(width for (width,) in claims))


def test_a_hundred_labels_narrow_what_is_claimed(tmp_path: Path) -> None:
    # Which hundred are drawn moves a width by a tenth either way: the mean of four corpora counts.
    found = [narrowed(tmp_path / str(n), n) for n in range(5, 9)]
    before, hundred, more = np.mean([widths for widths, _ in found], axis=0)
    seen = before, hundred, more
    print(f"widths without labels, with 100, with 300: {seen}")
    # Of a week, then of the whole corpus, where what is not known of the error rates rules.
    assert hundred[:2].sum() < 0.96 * before[:2].sum(), seen
    assert more[:2].sum() < 0.95 * hundred[:2].sum(), seen
    assert hundred[2:].sum() < 0.93 * before[2:].sum() and (hundred[2:] < before[2:]).all(), seen
    assert more[2:].sum() < 0.9 * hundred[2:].sum() and (more < hundred).all(), seen
    # 95 % intervals, three to a corpus and not independent: one corpus may be unlucky, not two.
    assert sum(held for _, held in found) >= 3


def narrowed(folder: Path, seed: int) -> tuple[list[tuple[float, ...]], bool]:
    """Widths without labels, with a hundred and with three hundred, on one simulated corpus.

    And whether the intervals of the last hold the truth.
    """
    folder.mkdir()
    path = folder / "corpus.duckdb"
    truth = simulated(path, np.random.default_rng(seed))
    seen = [widths(path)]
    for first, last in ((0, 100), (100, 300)):
        give_labels(path, truth, first, last)
        lines = use_labels(path, Silent())
        seen.append(widths(path))
    assert "300 labels whose text is as it was" in lines
    corpus = store.open_corpus(path)
    held = True
    for _, name, *_, share, low, high in look(corpus, "FROM correction_claims WHERE task = 'tone'"):
        held &= low <= TRUTH[CLASSES.index(name)] <= high
        assert low < share < high
    store.close(corpus)
    return seen, held


def test_a_hundred_labels_of_relations_narrow_much(tmp_path: Path) -> None:
    """Rates of relations come from corpora unlike each other: a corpus's own labels weigh more."""
    path = tmp_path / "corpus.duckdb"
    truth = simulated(path, np.random.default_rng(5), "relation")
    asked = "FROM correction_claims WHERE task = 'relation'"
    corpus = store.open_corpus(path)
    before = sum(high - low for *_, low, high in look(corpus, asked))
    store.close(corpus)
    give_labels(path, truth, 0, 100, "relation")
    use_labels(path, Silent())
    corpus = store.open_corpus(path)
    rows = look(corpus, asked)
    store.close(corpus)
    after = sum(high - low for *_, low, high in rows)
    print(f"widths of three corrected shares, summed: {before:.3f}, with 100 labels {after:.3f}")
    assert after < 0.8 * before
    for _, name, *_, low, high in rows:
        assert low <= TRUTH[NAMES["relation"].index(name)] <= high
