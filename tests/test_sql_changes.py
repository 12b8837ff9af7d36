"""`changes()` on simulated corpora: little in noise, what grew first, no outlet that arrives."""

from __future__ import annotations

import duckdb
import numpy as np
import pyarrow as pa
import pytest
from test_sql_simulation import corpus, noise


@pytest.mark.parametrize("spread", [0.0, 0.05, 0.6])
def test_changes_finds_hardly_anything_in_noise(spread: float) -> None:
    worlds = 40
    connection = noise(spread, worlds, np.random.default_rng(8))
    fired = 0
    for world in range(worlds):
        q_values = connection.execute(
            f"SELECT min(q_value), count(*) FROM changes(outlets := ['w{world}'])"
        ).fetchone()
        assert q_values is not None and q_values[1] > 500
        fired += q_values[0] <= 0.05
    # Nominally 5 % of the worlds: two; six or more would be seen once in 70 times.
    assert fired <= 5


def test_changes_finds_a_change_and_ranks_it_first() -> None:
    connection = noise(0.02, 1, np.random.default_rng(9))
    connection.execute(
        "INSERT INTO article_actors BY NAME SELECT a.article_id, 'A5' AS actor, 1 AS mentions, "
        'true AS in_title, 0 AS "first", 0.5 AS share, 0.9 AS about, 0 AS judged '
        "FROM articles AS a WHERE a.published::DATE BETWEEN '2020-06-01' AND '2020-06-07' "
        "AND a.article_id % 6 = 0 AND a.article_id NOT IN "
        "(SELECT n.article_id FROM article_actors AS n WHERE n.actor = 'A5')"
    )
    rows = connection.execute(
        "SELECT actor, period::VARCHAR, ratio, q_value, p_value, tested FROM changes()"
    ).fetchall()
    actor, period, ratio, q_value, *_ = rows[0]
    assert (actor, period) == ("A5", "2020-06-01")
    assert ratio > 3 and q_value < 0.001
    # Benjamini and Hochberg, by hand.
    chances, number = np.sort([row[4] for row in rows]), len(rows)
    by_hand = np.minimum.accumulate((chances * number / np.arange(1, number + 1))[::-1])[::-1]
    assert sorted(row[3] for row in rows) == pytest.approx(by_hand.clip(0, 1), rel=1e-4)
    assert {row[5] for row in rows} == {number}


def test_changes_finds_most_of_what_grew_fivefold() -> None:
    # A20, named in about 9 of 100 stories, is named five times as often in week 22.
    worlds, week = 20, 22
    connection = noise(0.02, worlds, np.random.default_rng(21))
    share = np.exp(np.linspace(np.log(0.005), np.log(0.35), 30))[20]
    connection.execute(
        "INSERT INTO article_actors BY NAME SELECT a.article_id, 'A20' AS actor, 1 AS mentions, "
        'true AS in_title, 0 AS "first", 0.5 AS share, 0.9 AS about, 0 AS judged '
        "FROM articles AS a WHERE date_diff('day', DATE '2020-01-06', a.published::DATE) // 7 = ? "
        "AND a.article_id * 7919 % 1000 < 1000 * 4 * ? AND a.article_id NOT IN "
        "(SELECT n.article_id FROM article_actors AS n WHERE n.actor = 'A20')",
        [week, float(share)],
    )
    found = 0
    for world in range(worlds):
        found += bool(
            connection.execute(
                f"FROM changes(outlets := ['w{world}']) WHERE q_value <= 0.05 AND actor = 'A20' "
                "AND period = DATE '2020-01-06' + 7 * 22 AND observed > expected"
            ).fetchall()
        )
    assert found >= 15


def test_an_outlet_that_arrives_is_no_change() -> None:
    # From week 15 on a second outlet publishes as much as the first and names A0 in every story.
    rng = np.random.default_rng(10)
    weeks = np.repeat(np.arange(30), 100)
    both = np.concatenate([weeks, weeks[weeks >= 15]])
    outlet = np.concatenate([np.zeros(3000, int), np.ones(1500, int)])
    number = np.arange(len(both))
    hits = number[(rng.random(len(number)) < 0.1) | (outlet == 1)]
    connection = corpus(
        {"number": number, "story": number, "day": both * 7 + number % 7, "outlet": outlet},
        {"number": hits, "actor": np.zeros(len(hits), int), "tone": np.zeros(len(hits))},
        1,
    )
    share = [s for (s,) in connection.execute("SELECT share FROM coverage()").fetchall()]
    assert share[20] > 4 * share[10]
    found = connection.execute("FROM changes() WHERE q_value < 0.05").fetchall()
    assert found == []


def test_a_sample_of_an_outlet_is_no_past_of_it() -> None:
    """A few stories of one week, then none, then all of it: collected otherwise, not news."""
    rng = np.random.default_rng(14)
    first = np.repeat(np.arange(30), 100)
    sample, rest = np.full(60, 12), np.repeat(np.arange(16, 30), 900)
    weeks = np.concatenate([first, sample, rest])
    outlet = np.repeat([0, 1], [len(first), len(sample) + len(rest)])
    number = np.arange(len(weeks))
    hits = number[(rng.random(len(number)) < 0.1) & ((outlet == 0) | (weeks >= 16))]
    connection = corpus(
        {"number": number, "story": number, "day": weeks * 7 + number % 7, "outlet": outlet},
        {"number": hits, "actor": np.zeros(len(hits), int), "tone": np.zeros(len(hits))},
        1,
    )
    rows = connection.execute(
        "SELECT period::VARCHAR, articles, q_value FROM changes(min_counted := 0.1)"
    ).fetchall()
    assert min(q_value for _, _, q_value in rows) > 0.05
    known = {period: articles for period, articles, _ in rows}
    # Week 16 is the first of the whole outlet, week 20 the first that has half a past of it.
    assert known["2020-04-27"] == 100 and known["2020-05-25"] == 1000


@pytest.mark.parametrize(("newcomer", "tested"), [(100, True), (101, False)])
def test_a_finding_rests_on_half_of_the_stories(newcomer: int, tested: bool) -> None:
    """100 stories of an outlet with a past, the others of one that came in week 20."""
    old, new = np.repeat(np.arange(24), 100), np.repeat(np.arange(20, 24), newcomer)
    weeks = np.concatenate([old, new])
    number = np.arange(len(weeks))
    connection = corpus(
        {
            "number": number,
            "story": number,
            "day": weeks * 7 + number % 7,
            "outlet": np.repeat([0, 1], [len(old), len(new)]),
        },
        {"number": number[::10], "actor": number[::10] * 0, "tone": number[::10] * 0.0},
        1,
    )
    # Weeks 0 to 3 have too short a past, week 23 is whole: 24 weeks, of which 20 or 16 are tested.
    rows = connection.execute(
        "SELECT period::VARCHAR, articles, outlets, counted, untested FROM changes() ORDER BY 1"
    ).fetchall()
    assert len(rows) == (20 if tested else 16)
    assert rows[0] == ("2020-02-03", 100, 1, 1, 4 if tested else 8)
    if tested:
        assert rows[-1] == ("2020-06-15", 100, 1, 0.5, 4)


def test_stories_of_one_outlet_and_day_are_one_occasion() -> None:
    """Now and then one day brings a handful of stories on one actor, and no more: no change."""
    worlds, rng = 20, np.random.default_rng(3)
    connection = noise(0.05, worlds, rng)
    days = connection.execute(
        "SELECT list(article_id) FROM articles GROUP BY outlet, published ORDER BY min(article_id)"
    ).fetchall()
    brought = {
        (int(article), actor)
        for (articles,) in days
        for actor in np.flatnonzero(rng.random(30) < 0.06 / 7)
        for article in rng.choice(articles, min(len(articles), 1 + rng.geometric(1 / 6)), False)
    }
    name(connection, *map(list, zip(*sorted(brought), strict=True)))

    def fired(bin: str, worlds: int) -> int:
        asked = "SELECT min(q_value) <= 0.05 FROM changes(bin := ?, outlets := [?])"
        return sum(
            connection.execute(asked, [bin, f"w{world}"]).fetchall()[0][0]
            for world in range(worlds)
        )

    # Nominally one in twenty; counted as independent stories, all of them fire.
    assert fired("week", worlds) <= 3
    assert fired("day", 5) <= 1


def name(connection: duckdb.DuckDBPyConnection, articles: list[int], actors: list[int]) -> None:
    """Let these articles name these actors also."""
    connection.register("brought", pa.table({"article": articles, "number": actors}))
    connection.execute(
        "INSERT INTO article_actors BY NAME SELECT article AS article_id, 'A' || number AS actor, "
        '1 AS mentions, true AS in_title, 0 AS "first", 0.5 AS share, 0.9 AS about, 0 AS judged '
        "FROM brought WHERE NOT EXISTS (FROM article_actors AS n WHERE n.article_id = article "
        "AND n.actor = 'A' || number)"
    )


def test_the_design_effect_by_hand() -> None:
    """Ten stories a day of one outlet, one a week names A0; in week 20 eight do.

    On one day: 8 * 7 = 56 pairs share it where 56 / 7 would by chance, 48 too many; the room is
    8 * 6 / 7 there and 6 / 7 in each of the 23 other weeks. The week's own design effect, drawn to
    the usual one by two stories, is what counts. On all seven days one pair, counted twice, shares
    a day: fewer than by chance.
    """
    number = np.arange(24 * 70)
    weeks = np.setdiff1d(np.arange(24), 20) * 70 + 35
    usual = 48 / (8 * 6 / 7 + 23 * 6 / 7)
    own = (48 + 2 * usual) / (8 * 6 / 7 + 2)
    once, spread = 1400 + 30 + np.arange(8), 1400 + np.array([0, 1, 10, 20, 30, 40, 50, 60])
    for of_week, days, design, clear in ((once, 1, 1 + own, False), (spread, 7, 1, True)):
        hits = np.concatenate([weeks, of_week])
        connection = corpus(
            {"number": number, "story": number, "day": number // 10, "outlet": number * 0},
            {"number": hits, "actor": hits * 0, "tone": hits * 0.0},
            1,
        )
        ((observed, outlets, on, found, p_value),) = connection.execute(
            "SELECT observed, naming_outlets, naming_days, design, p_value FROM changes() "
            "WHERE period = '2020-05-25'"
        ).fetchall()
        assert (observed, outlets, on) == (8, 1, days)
        assert found == pytest.approx(design, abs=1e-6)
        assert p_value < 0.02 if clear else p_value > 0.05
