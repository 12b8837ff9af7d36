"""Every macro, view, example and check of `sql/`: defined, answering on every corpus."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import duckdb
import pytest
from test_sql import W1, W6, ask, look

from analytics import store
from analytics.store import schema

SQL = Path(__file__).resolve().parent.parent / "sql"
MACROS = sorted(path.stem for path in (SQL / "macros").glob("*.sql"))
VIEWS = sorted(path.stem for path in (SQL / "views").glob("*.sql"))


# Parameters without a default, by name: every macro that has one is asked with this.
NEEDED: dict[str, Any] = {
    "a": "ARM",
    "b": "RUS",
    "article": 1,
    "actor": "ARM",
    "period_a": W1,
    "turn": W6,
    "measure": "relation",
    "period_b": W6,
    "query": "armenia",
    "task_asked": "tone",
    "rates_asked": "in use",
    "first_counted": 0.2,
    "second_counted": 0.1,
    "n": 40.0,
    "first_usual": 0.2,
    "usual_judged": 90,
    "task_of": "tone",
    "counted_periods": [
        {
            "code": "ARM",
            "period": W1,
            "judged": 9,
            "stories": 6,
            "sizes": 15,
            "first_share": 0.2,
            "first_squares": 1,
            "first_products": 3,
            "second_share": 0.1,
            "second_squares": 1,
            "second_products": 2,
        }
    ],
    "second_usual": 0.1,
}


def test_objects_are_created_after_what_they_use() -> None:
    with duckdb.connect() as connection:
        schema.create_tables(connection)
        made = schema.create_objects(connection)
    places = {path.stem: place for place, path in enumerate(made)}
    assert len(places) == len(MACROS) + len(VIEWS)
    assert places["periods_in"] < places["coverage"] < places["coverage_panel"]
    # Whatever does not bind at once is created later than it stands in the order of its uses.
    assert made == schema.by_use(made)


@pytest.mark.parametrize("name", MACROS + VIEWS)
def test_every_object_bears_its_file_name_and_a_definition(
    tiny_corpus: store.Corpus, name: str
) -> None:
    assert len(store.definition(tiny_corpus, name)) > 40


@pytest.mark.parametrize("kind", ["tiny", "one", "empty"])
def test_every_macro_and_view_answers_on_every_corpus(
    kind: str, request: pytest.FixtureRequest
) -> None:
    corpus = store.open_corpus(request.getfixturevalue(kind))
    for name in corpus.macros:
        needed = {key: NEEDED[key] for key in corpus.macros[name] if key in NEEDED}
        store.call(corpus, name, **needed)
    for name in VIEWS:
        store.read(corpus, name)
    store.close(corpus)


def test_series_of_an_empty_corpus_are_empty(empty: Path) -> None:
    corpus = store.open_corpus(empty)
    for name in ("coverage", "tone", "coverage_fixed_mix", "coverage_panel", "changes", "pairs"):
        assert ask(corpus, name, actors=["ARM"], since=W1, until=W6) == []
    row = look(corpus, "SELECT articles, stories, dense_since FROM corpus_summary")
    assert row == [(0, 0, None)]
    store.close(corpus)


def test_threads_change_no_digit(tiny: Path) -> None:
    answers = []
    for threads in (1, 4):
        with duckdb.connect(str(tiny), read_only=True, config={"threads": threads}) as connection:
            answers.append(
                [
                    connection.execute(f"FROM {macro}()").fetchall()
                    for macro in ("coverage", "tone", "pairs", "coverage_fixed_mix")
                ]
            )
        # A process answers from one instance as long as one of its connections is open.
    assert answers[0] == answers[1]


EXAMPLES = sorted((SQL / "examples").glob("*.sql"))


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 8


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_have_a_title_and_answer_on_every_corpus(
    path: Path, request: pytest.FixtureRequest
) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("-- ") and text.splitlines()[0].endswith("?")
    for kind in ("tiny", "one", "empty"):
        corpus = store.open_corpus(request.getfixturevalue(kind))
        assert len(look(corpus, text)) <= 200
        store.close(corpus)


BREAKS = {
    "actor_shares_off_one": "UPDATE article_actors SET share = share / 2",
    "actor_twice": "INSERT INTO article_actors FROM article_actors WHERE article_id = 1",
    "actor_unknown": "UPDATE mentions SET actor = 'XXX' WHERE article_id = 1",
    "article_empty": "UPDATE articles SET title = '', body = '' WHERE article_id = 13",
    "article_number_range": "UPDATE articles SET article_id = -1 WHERE article_id = 1",
    "article_twice": "INSERT INTO articles FROM articles WHERE article_id = 1",
    "article_without_run": "DELETE FROM runs",
    "corrections_not_inverse": "UPDATE corrections SET inverse = inverse * 1.1",
    "date_finer_than_known": "UPDATE articles SET published_precision = 'day'",
    "date_half_known": "UPDATE articles SET published = NULL WHERE article_id = 1",
    "membership_backwards": "UPDATE memberships SET until = since",
    "mention_outside_sentence": "UPDATE mentions SET stop = 100000 WHERE article_id = 1",
    "mentions_not_counted": "DELETE FROM mentions WHERE article_id = 1",
    "orphan_rows": "DELETE FROM articles WHERE article_id = 4",
    "pair_of_unnamed_actor": "UPDATE pair_sentences SET actor_a = 'BEL' WHERE article_id = 1",
    "pair_out_of_order": "UPDATE pair_sentences SET actor_a = actor_b",
    "rejects_unreported": "UPDATE runs SET rejected = 0",
    "relation_probabilities": "UPDATE pair_sentences SET conflict = cooperation + 0.4",
    "relation_sides": "UPDATE pair_sentences SET direction = 'ARM' WHERE article_id = 1",
    "runs_off_sum": "UPDATE runs SET offered = offered + 1",
    "sentence_outside_text": "UPDATE sentences SET stop = 100000 WHERE article_id = 1",
    "sentence_twice": "INSERT INTO sentences FROM sentences WHERE article_id = 1",
    "shares_outside_range": "UPDATE article_actors SET about = 1.5 WHERE article_id = 1",
    "story_without_first": "DELETE FROM articles WHERE article_id = 2",
    "term_twice": "INSERT INTO terms FROM terms",
    "terms_off_sum": "UPDATE terms SET articles = articles + 1",
    "tone_of_unnamed_actor": "UPDATE actor_sentences SET actor = 'BEL' WHERE article_id = 1",
    "tone_probabilities": "UPDATE actor_sentences SET verdict = 'glad' WHERE article_id = 1",
    "tone_without_judgement": "UPDATE article_actors SET tone = NULL WHERE article_id = 1",
    "topic_unknown": "DELETE FROM topics WHERE topic_id = 1",
    "topics_off_one": "UPDATE article_topics SET weight = weight / 2",
    "valence_probabilities": "UPDATE articles SET valence = 'dire' WHERE article_id = 1",
    "unread_language_scored": "UPDATE articles SET scored = false",
}


@pytest.mark.parametrize("path", sorted((SQL / "checks").glob("*.sql")), ids=lambda p: p.stem)
def test_a_check_is_silent_until_its_rule_is_broken(path: Path, tiny: Path, tmp_path: Path) -> None:
    rule = path.read_text(encoding="utf-8")
    copy = tmp_path / "broken.duckdb"
    shutil.copyfile(tiny, copy)
    with duckdb.connect(str(copy)) as connection:
        assert connection.execute(rule).fetchall() == []
        connection.execute(BREAKS[path.stem])
        assert connection.execute(rule).fetchall()
