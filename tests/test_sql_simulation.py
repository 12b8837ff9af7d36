"""Intervals, tests and decompositions on simulated corpora whose truth is known.

Nominal 95 % intervals are held to 93-97 %, whatever the number of copies a story has. The simulated
worlds are the weeks, pairs or outlets of one corpus, so that few questions ask them all.
"""

from __future__ import annotations

import duckdb
import numpy as np
import pyarrow as pa
import pytest
from empty_corpora import opened

TRUE_SHARE = 0.15
TRUE_TONE = 0.1
Columns = dict[str, np.ndarray]


def corpus(articles: Columns, named: Columns, actors: int) -> duckdb.DuckDBPyConnection:
    """A corpus in memory: articles (number, story, day, outlet), named (number, actor, tone)."""
    connection = opened()
    connection.execute(
        "INSERT INTO actors BY NAME SELECT 'A' || i AS actor, 'n' AS name, 'state' AS kind, "
        "'x' AS form FROM range(?) AS t(i)",
        [actors],
    )
    connection.register("texts", pa.table(articles))
    connection.execute(
        "INSERT INTO articles BY NAME SELECT number AS article_id, story AS story_id, "
        "TIMESTAMP '2020-01-06' + to_days(day::INTEGER) AS published, "
        "'day' AS published_precision, 'field' AS published_source, 'w' || outlet AS outlet, "
        "'' AS title, '' AS body, '' AS caption, 'en' AS language, 1 AS words, true AS scored, "
        "'x' AS origin, 1 AS run_id, number AS fingerprint FROM texts"
    )
    connection.register("hits", pa.table(named))
    connection.execute(
        "INSERT INTO article_actors BY NAME SELECT number AS article_id, 'A' || actor AS actor, "
        'tone, 1 AS mentions, true AS in_title, 0 AS "first", 0.5 AS share, 0.9 AS about, '
        "1 AS judged, (tone < 0)::DOUBLE AS negative, (tone > 0)::DOUBLE AS positive FROM hits"
    )
    return connection


WEEKS = 800


def copied_stories(most: int, rng: np.random.Generator) -> duckdb.DuckDBPyConnection:
    """WEEKS weeks of 200 stories with 1 to `most` copies; tone differs by story."""
    stories = WEEKS * 200
    copies = rng.integers(1, most + 1, stories)
    story = np.repeat(np.arange(stories), copies)
    first = np.concatenate([[0], np.cumsum(copies)[:-1]])
    mentioning = rng.random(stories) < TRUE_SHARE
    tone = np.clip(rng.normal(TRUE_TONE, 0.3, stories), -1, 1)
    articles = {
        "number": np.arange(len(story)),
        "story": first[story],
        "day": story // 200 * 7 + story % 7,
        "outlet": np.zeros(len(story), int),
    }
    hits = np.flatnonzero(mentioning[story])
    named = {
        "number": hits,
        "actor": np.zeros(len(hits), int),
        "tone": np.clip(tone[story[hits]] + rng.normal(0, 0.05, len(hits)), -1, 1),
    }
    return corpus(articles, named, 1)


@pytest.mark.parametrize("most", [1, 2, 4, 8])
@pytest.mark.parametrize("unit", ["story", "article"])
def test_intervals_hold_the_truth_however_often_stories_are_copied(most: int, unit: str) -> None:
    connection = copied_stories(most, np.random.default_rng(most))
    for macro, value, truth in (("coverage", "share", TRUE_SHARE), ("tone", "tone", TRUE_TONE)):
        rows = connection.execute(
            f"SELECT {value}_low, {value}_high FROM {macro}(unit := '{unit}')"
        ).fetchall()
        assert len(rows) == WEEKS
        held = sum(low <= truth <= high for low, high in rows) / WEEKS
        assert 0.93 <= held <= 0.97, macro


def test_lift_intervals_hold_the_truth() -> None:
    # 70 pairs in each of 10 outlets. The second is twice as likely beside the first.
    rng = np.random.default_rng(5)
    outlets, stories, pairs = 10, 400, 70
    number = np.arange(outlets * stories)
    first = rng.random((len(number), pairs)) < 0.25
    second = rng.random((len(number), pairs)) < np.where(first, 0.4, 0.2)
    truth = 0.4 / (0.25 * 0.4 + 0.75 * 0.2)
    article, actor = np.nonzero(np.stack([first, second], axis=2).reshape(len(number), -1))
    connection = corpus(
        {"number": number, "story": number, "day": number % 7, "outlet": number // stories},
        {"number": article, "actor": actor, "tone": np.zeros(len(article))},
        2 * pairs,
    )
    held = 0
    for outlet in range(outlets):
        held += connection.execute(
            f"""SELECT count(*) FROM pairs(outlets := ['w{outlet}']) AS p
            WHERE {truth} BETWEEN p.lift_low AND p.lift_high
                AND abs(p.actor_a[2:]::INTEGER - p.actor_b[2:]::INTEGER) = 1
                AND least(p.actor_a[2:]::INTEGER, p.actor_b[2:]::INTEGER) % 2 = 0"""
        ).fetchall()[0][0]
    assert 0.93 <= held / (outlets * pairs) <= 0.97


def test_fixed_mix_undoes_a_change_of_mix_and_its_interval_holds() -> None:
    # Two outlets at 2 % and 10 %, constant; the second grows from a fifth to four fifths.
    rng = np.random.default_rng(6)
    rows = []
    for week, (a, b) in enumerate([(800, 200), (500, 500), (200, 800)]):
        rows += [(week, 0)] * a + [(week, 1)] * b
    week, outlet = np.array(rows).T
    number = np.arange(len(week))
    named = rng.random(len(week)) < np.where(outlet == 0, 0.02, 0.10)
    hits = number[named]
    connection = corpus(
        {"number": number, "story": number, "day": week * 7 + number % 7, "outlet": outlet},
        {"number": hits, "actor": np.zeros(len(hits), int), "tone": np.zeros(len(hits))},
        1,
    )
    raw = [r for (r,) in connection.execute("SELECT share FROM coverage()").fetchall()]
    fixed = connection.execute("SELECT share, share_low, share_high FROM coverage_fixed_mix()")
    assert raw[2] > 1.7 * raw[0]
    for share, low, high in fixed.fetchall():
        assert low <= 0.06 <= high and abs(share - 0.06) < 0.02


def noise(spread: float, worlds: int, rng: np.random.Generator) -> duckdb.DuckDBPyConnection:
    """Worlds of 30 actors over 30 weeks: no change, noise of the relative variance `spread`."""
    shares = np.exp(np.linspace(np.log(0.005), np.log(0.35), 30))
    numbers, weeks, outlets, hits, actors = [], [], [], [], []
    start = 0
    for world in range(worlds):
        for week in range(30):
            size = rng.poisson(90) + 20
            wave = rng.gamma(1 / spread, spread, 30) if spread else np.ones(30)
            named = rng.random((size, 30)) < np.minimum(shares * wave, 0.95)
            article, actor = np.nonzero(named)
            numbers.append(np.arange(start, start + size))
            weeks.append(np.full(size, week))
            outlets.append(np.full(size, world))
            hits.append(article + start)
            actors.append(actor)
            start += size
    number = np.concatenate(numbers)
    return corpus(
        {
            "number": number,
            "story": number,
            "day": np.concatenate(weeks) * 7 + number % 7,
            "outlet": np.concatenate(outlets),
        },
        {
            "number": np.concatenate(hits),
            "actor": np.concatenate(actors),
            "tone": np.zeros(sum(map(len, hits))),
        },
        30,
    )


def test_explained_parts_add_up_in_every_world() -> None:
    connection = noise(0.3, 3, np.random.default_rng(11))
    connection.execute("UPDATE articles SET story_id = article_id - article_id % 3")
    connection.execute(
        "DELETE FROM articles WHERE story_id NOT IN (SELECT article_id FROM articles)"
    )
    connection.execute(
        "INSERT INTO article_topics SELECT a.article_id, t.k, "
        "(1 + (a.article_id + t.k) % 3) / 6.0 FROM articles AS a, range(3) AS t(k)"
    )
    for actor in ("A0", "A12", "A29"):
        for unit in ("story", "article"):
            rows = connection.execute(
                "SELECT kind, sum(contribution), any_value(change) FROM explain_change("
                f"'{actor}', DATE '2020-02-03', DATE '2020-05-04', unit := '{unit}') GROUP BY kind"
            ).fetchall()
            assert len(rows) == 4
            for kind, total, change in rows:
                assert total == pytest.approx(change, abs=1e-9), (actor, unit, kind)


def test_corrected_shares_hold_the_truth_although_the_error_rates_are_estimates() -> None:
    classes = ["negative", "neutral", "positive"]
    rates = np.array([[0.65, 0.2, 0.15], [0.2, 0.7, 0.1], [0.1, 0.25, 0.65]])
    truth, labelled = (0.4, 0.45, 0.15), (300, 400, 170)
    rng = np.random.default_rng(12)
    number = np.arange(20 * 60)
    connection = corpus(
        {"number": number, "story": number, "day": number // 60 * 7, "outlet": number * 0},
        {"number": number, "actor": number * 0, "tone": np.zeros(len(number))},
        1,
    )
    held = asked = 0
    for _ in range(25):
        counted = rates.cumsum(axis=1)[rng.choice(3, len(number), p=truth)]
        counted = (rng.random((len(number), 1)) > counted).sum(axis=1)
        negative, positive = (counted == 0) * 1.0, (counted == 2) * 1.0
        connection.register("k", pa.table({"n": number, "neg": negative, "pos": positive}))
        connection.execute(
            "UPDATE article_actors SET negative = k.neg, positive = k.pos, tone = k.pos - k.neg "
            "FROM k WHERE k.n = article_id"
        )
        seen = np.array(
            [rng.multinomial(n, row) / n for n, row in zip(labelled, rates, strict=True)]
        )
        inverse = np.linalg.inv(seen.T)
        connection.execute("DELETE FROM corrections")
        connection.executemany(
            "INSERT INTO corrections VALUES ('tone', ?, ?, ?, ?, ?, NULL)",
            [
                (classes[i], classes[j], seen[i, j], inverse[i, j], labelled[i])
                for i in range(3)
                for j in range(3)
            ],
        )
        rows = connection.execute(
            "SELECT negative_low, negative_high, positive_low, positive_high FROM tone()"
        ).fetchall()
        asked += 2 * len(rows)
        held += sum((a <= truth[0] <= b) + (c <= truth[2] <= d) for a, b, c, d in rows)
    # The weeks of one draw share their error rates: 25 draws leave 2 to 3 points of noise.
    assert 0.91 <= held / asked <= 0.99
