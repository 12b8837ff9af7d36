"""Tone by parts and relations of pairs: against numbers made by hand and on simulated worlds."""

from __future__ import annotations

import math

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from test_sql import ask, look
from test_sql_simulation import corpus

from analytics import store
from analytics.charts import relation_matrix, tone_parts
from analytics.charts.theme import Style

CLASSES = ("cooperation", "conflict", "neither")

# --- contributions to tone -----------------------------------------------------------------------
# Toward ARM: stories 1, 11 and 12 hold nothing negative, story 2 (Gamma, and its copy in Beta) all.


def test_the_parts_of_a_negative_share_are_those_made_by_hand(tiny_corpus: store.Corpus) -> None:
    columns = ("name", "contribution", "expected", "excess", "size", "share", "judged")
    rows = ask(tiny_corpus, "tone_parts", "kind", *columns, actors=["ARM"])
    outlets = {row[1]: row[2:] for row in rows if row[0] == "outlet"}
    assert outlets == {
        "Alpha Post": (0.0, 0.125, -0.125, 0.5, 0.25, 4),
        "Beta Times": (0.125, 0.03125, 0.09375, 0.125, 0.25, 4),
        "Gamma Wire": (0.125, 0.09375, 0.03125, 0.375, 0.25, 4),
    }


def test_the_interval_of_an_excess_is_that_of_its_influence_values(
    tiny_corpus: store.Corpus,
) -> None:
    # Beta: .28125 in story 2 and .03125 in each of the others; deviations .1875 and -.0625.
    rows = ask(tiny_corpus, "tone_parts", "name", "excess_low", "excess_high", actors=["ARM"])
    (low, high), *_ = [row[1:] for row in rows if row[0] == "Beta Times"]
    margin = 3.18245 * math.sqrt((0.1875**2 + 3 * 0.0625**2) * 4 / 3) / 4
    assert low == pytest.approx(0.09375 - margin, abs=5e-4)
    assert high == pytest.approx(0.09375 + margin, abs=5e-4)


@pytest.mark.parametrize("verdict", ["negative", "positive"])
@pytest.mark.parametrize("unit", ["story", "article"])
def test_contributions_of_a_kind_add_up(tiny_corpus: store.Corpus, verdict: str, unit: str) -> None:
    rows = look(
        tiny_corpus,
        f"""SELECT actor, kind, sum(contribution) - max(share), sum(excess), sum(size),
            sum(corrected) - max(m.true_share)
        FROM tone_parts(verdict := '{verdict}', unit := '{unit}') AS p
        JOIN (
            SELECT actor AS code, any_value({verdict}_counted) AS counted,
                any_value({verdict}) AS true_share
            FROM tone(bin := 'year', unit := '{unit}') AS t
            WHERE judged > 0
            GROUP BY ALL
            HAVING count(*) = 1
        ) AS m ON m.code = p.actor AND abs(m.counted - p.share) < 1e-8
        GROUP BY actor, kind""",
    )
    assert len(rows) > 20
    for row in rows:
        assert [*row[2:4], row[4] - 1, row[5]] == pytest.approx([0, 0, 0, 0], abs=1e-7), row


def test_a_part_is_held_to_the_errors_of_the_model_as_an_outlet_is() -> None:
    """Of 400 stories of one outlet 240 count as negative, of 400 of the other 80."""
    number = np.arange(800)
    negative = np.where(number < 400, number % 5 < 3, number % 5 < 1)
    connection = corpus(
        {"number": number, "story": number, "day": number % 7, "outlet": number // 400},
        {"number": number, "actor": number * 0, "tone": -1.0 * negative},
        1,
    )
    classes = ["negative", "neutral", "positive"]
    seen = np.array([[0.8, 0.1, 0.1], [0.1, 0.8, 0.1], [0.1, 0.1, 0.8]])
    inverse = np.linalg.inv(seen.T)
    connection.executemany(
        "INSERT INTO corrections VALUES ('tone', ?, ?, ?, ?, ?, NULL)",
        [
            (classes[i], classes[j], seen[i, j], inverse[i, j], 500)
            for i in range(3)
            for j in range(3)
        ],
    )
    columns = "own_low, own_high, all_low, all_high"
    rows = connection.execute(
        f"SELECT name, contribution, {columns} FROM tone_parts(actors := ['A0']) "
        "WHERE kind = 'outlet' ORDER BY name"
    ).fetchall()
    assert [row[:2] for row in rows] == [("w0", 0.3), ("w1", 0.1)]
    outlets = connection.execute(
        "SELECT negative_low, negative_high FROM tone_by_outlet() ORDER BY outlet"
    ).fetchall()
    assert rows[0][2:4] == pytest.approx(outlets[0], abs=1e-9)
    assert rows[1][2:4] == pytest.approx(outlets[1], abs=1e-9)
    (whole,) = connection.execute("SELECT negative_low, negative_high FROM tone()").fetchall()
    assert rows[0][4:] == rows[1][4:] == pytest.approx(whole, abs=1e-9)
    frame = connection.execute("FROM tone_parts(actors := ['A0'])").df()
    sure = "; more than chance, even after allowing for the model's errors"
    assert tone_parts.sentence(frame, Style()).endswith(sure)
    doubtful = frame.assign(all_high=0.9)
    assert tone_parts.sentence(doubtful, Style()).endswith("misreadings may")
    # Of two kinds that are unequally sure the surer is told: the figure shows the other.
    topics = frame[frame["kind"] == "outlet"].assign(kind="topic", all_high=0.9)
    said = tone_parts.sentence(pd.concat([frame[frame["kind"] == "outlet"], topics]), Style())
    assert said.endswith(sure) and "topic" not in said
    assert "no rates of the model" in tone_parts.sentence(frame.assign(own_low=None), Style())


def test_an_unknown_verdict_is_refused(tiny_corpus: store.Corpus) -> None:
    with pytest.raises(store.StoreError, match="verdict must be negative or positive"):
        store.call(tiny_corpus, "tone_parts", verdict="sad")


# --- pairs ---------------------------------------------------------------------------------------


def test_relations_of_all_pairs_are_those_of_each_pair(tiny_corpus: store.Corpus) -> None:
    columns = ("sentences", "cooperation", "conflict", "relation", "stories", "own_member")
    rows = ask(tiny_corpus, "relations", "actor_a", "actor_b", *columns, since="2020-01-01")
    assert len(rows) == 9  # ten pairs, one of them undated
    for a, b, *numbers in rows:
        (alone,) = ask(tiny_corpus, "pair_relation", *columns, a=a, b=b, bin="year")
        assert numbers == list(alone), (a, b)
    assert ask(tiny_corpus, "relations", "relation", actors=["ARM", "RUS"]) == [
        (pytest.approx(0.9),)
    ]


def test_a_bloc_is_one_side_of_a_pair(tiny_corpus: store.Corpus) -> None:
    rows = ask(
        tiny_corpus, "relations", "actor_a", "actor_b", "sentences", actors=["ARM", "EU:members"]
    )
    assert rows == []
    rows = ask(tiny_corpus, "relations", "actor_b", actors=["NATO", "NOR"], since="2020-01-01")
    assert rows == [("NOR",)]


def pair_world(
    rng: np.random.Generator, weeks: int
) -> tuple[duckdb.DuckDBPyConnection, np.ndarray]:
    """Weeks of 60 stories, a sentence each, .3 of them conflict; and how often the model errs."""
    stories = weeks * 60
    number = np.arange(stories)
    articles = {"number": number, "story": number, "day": number // 60 * 7, "outlet": number * 0}
    nobody = {"number": number[:0], "actor": number[:0], "tone": np.zeros(0)}
    connection = corpus(articles, nobody, 2)
    truth = rng.choice(3, stories, p=[0.2, 0.3, 0.5])
    rates = np.array([[0.6, 0.05, 0.35], [0.1, 0.6, 0.3], [0.05, 0.1, 0.85]])
    counted = (rng.random(stories)[:, None] > rates[truth].cumsum(axis=1)).sum(axis=1)
    chances = np.array([[0.8, 0.1], [0.1, 0.8], [0.1, 0.1]])[counted]
    scored = {"number": number, "cooperation": chances[:, 0], "conflict": chances[:, 1]}
    connection.register("scored", pa.table(scored))
    connection.execute(
        "INSERT INTO pair_sentences BY NAME SELECT number AS article_id, 1 AS sentence, 'A0' AS "
        "actor_a, 'A1' AS actor_b, 'pair' AS kind, cooperation, conflict FROM scored"
    )
    return connection, rates


def test_corrected_conflict_holds_the_truth_where_the_counted_does_not() -> None:
    rng = np.random.default_rng(11)
    weeks, held, plain, asked = 300, 0, 0, 0
    connection, rates = pair_world(rng, weeks)
    for _ in range(20):  # samples of 150 labelled sentences, each with error rates of its own
        known = np.array([rng.multinomial(50, row) / 50 for row in rates])
        inverse = np.linalg.inv(known.T)
        rows = [
            ("relation", true, counted, known[i, j], inverse[i, j], 50)
            for i, true in enumerate(CLASSES)
            for j, counted in enumerate(CLASSES)
        ]
        connection.execute("DELETE FROM corrections")
        connection.executemany("INSERT INTO corrections VALUES (?, ?, ?, ?, ?, ?, NULL)", rows)
        found = connection.execute(
            "SELECT conflict_corrected_low, conflict_corrected_high, conflict_counted "
            "FROM pair_relation(a := 'A0', b := 'A1')"
        ).fetchall()
        for low, high, counted in found:
            margin = 1.96 * math.sqrt(counted * (1 - counted) / 60)
            held += low <= 0.3 <= high
            plain += abs(counted - 0.3) <= margin
            asked += 1
    assert asked == weeks * 20
    assert 0.90 <= held / asked <= 0.97
    assert plain / asked < 0.88


def test_who_acts_is_told_by_hand(tiny_corpus: store.Corpus) -> None:
    # Story 2: "Azerbaijan accuses Armenia" (.92, .8 by AZE), then .94 with .8 by ARM; two copies.
    columns = ("relation", "acting", "share", "sentences", "stories")
    rows = ask(tiny_corpus, "acts", *columns, a="ARM", b="AZE", bin="year")
    conflict = {row[1]: row[2:] for row in rows if row[0] == "conflict"}
    assert conflict["ARM"] == (pytest.approx((0.92 * 0.05 + 0.94 * 0.8) / 2), 4, 1)
    assert conflict["AZE"] == (pytest.approx((0.92 * 0.8 + 0.94 * 0.05) / 2), 4, 1)
    assert conflict["both"] == (pytest.approx(0.93 * 0.15), 4, 1)
    turned = ask(tiny_corpus, "acts", *columns, a="AZE", b="ARM", bin="year")
    assert sorted(turned) == sorted(rows)


def test_those_who_act_add_up_to_the_relation(tiny_corpus: store.Corpus) -> None:
    for a, b in (("ARM", "AZE"), ("NATO", "NOR"), ("MKD", "NATO"), ("CSTO:members", "RUS")):
        sums = look(
            tiny_corpus,
            f"""SELECT s.period, s.relation, s.share,
                CASE s.relation WHEN 'conflict' THEN p.conflict ELSE p.cooperation END
            FROM (
                SELECT period, relation, sum(share) AS share FROM acts(a := '{a}', b := '{b}')
                GROUP BY ALL
            ) AS s
            JOIN pair_relation(a := '{a}', b := '{b}') AS p ON p.period = s.period
            WHERE s.share IS NOT NULL OR p.conflict IS NOT NULL""",
        )
        assert len(sums) >= 2
        for row in sums:
            assert row[2] == pytest.approx(row[3], abs=1e-8), (a, b, row)


def test_unknown_actors_act_toward_nobody(tiny_corpus: store.Corpus) -> None:
    assert ask(tiny_corpus, "acts", a="XXX", b="ARM") == []
    assert ask(tiny_corpus, "acts", a="ARM", b="ARM") == []


def test_stories_of_several_pairs_count_once_in_all(tiny_corpus: store.Corpus) -> None:
    # Every sentence on Armenia and Azerbaijan is one on Azerbaijan and a member of the CSTO too.
    every = store.call(tiny_corpus, "relations", actors=["ARM", "AZE", "CSTO:members"])
    (told,) = look(
        tiny_corpus,
        """SELECT count(DISTINCT (p.article_id, p.sentence)), count(DISTINCT a.story_id)
        FROM pair_sentences AS p JOIN articles AS a USING (article_id)
        WHERE p.actor_a IN ('ARM', 'AZE') AND p.actor_b IN ('AZE', 'RUS')""",
    )
    found = every[["sentences_in_all", "stories_in_all"]].drop_duplicates()
    assert found.to_numpy().tolist() == [list(told)]
    assert every["stories"].sum() > told[1], "stories that name several pairs"
    said = relation_matrix.size(every, Style())
    assert said == f"n = {told[0]} sentences in {told[1]} stories"
