"""How much do the findings tell where there is nothing to find?

    python tests/bench/bench_shuffled.py [CORPUS] [--seeds N] [--actors N]

A copy of the corpus has its dates dealt out anew among the articles of each outlet, so that
nothing changes over time any more, while outlets come and go, bursts of words stay in their
articles, and copies lie as uneven in time as before. Then everything is asked that tells a change:
of what is tested how much has p < 5 %, and how much is told? And how often do the 95 % intervals of
a series hold its mean over all dates (of one outlet, the largest, since others move the mix)? Told
should be next to nothing, and held about .95.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pandas as pd

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from analytics.store.schema import create_objects

ROOT = Path(__file__).resolve().parents[2]

DEALT = """
    WITH dealt AS (
        SELECT article_id, outlet, published,
            row_number() OVER (PARTITION BY outlet ORDER BY hash(article_id::VARCHAR || ?)) AS mine,
            row_number() OVER (PARTITION BY outlet ORDER BY article_id) AS place
        FROM articles WHERE published IS NOT NULL
    )
    SELECT x.article_id, y.published
    FROM dealt AS x JOIN dealt AS y ON y.outlet = x.outlet AND y.place = x.mine
"""
BINS = ("week", "month", "quarter")
SHIFTS = """
    SELECT count(p_value), sum((p_value < 0.05)::INTEGER), sum(told::INTEGER)
    FROM level_shifts(measure := '{measure}', bin := '{bin}', {span})
"""
CHANGES = """
    SELECT count(*), sum((p_value < 0.05)::INTEGER), sum((q_value <= 0.05)::INTEGER)
    FROM changes(bin := '{bin}', {span})
"""
WORDS = """
    SELECT count(*), sum((abs(z) > 1.96)::INTEGER), sum((abs(z) > z_needed)::INTEGER)
    FROM keyness(
        actors_a := ['{actor}'], since_a := DATE '{first}', until_a := DATE '{before}',
        actors_b := ['{actor}'], since_b := DATE '{turn}', until_b := DATE '{last}',
        fixed_mix := true, most := 1000000
    )
"""
HELD = """
    WITH series AS (
        SELECT *, sum({weight} * {value}) OVER every / sum({weight}) OVER every AS mean
        FROM {macro} WHERE complete AND {weight} > 0
        WINDOW every AS (PARTITION BY {part})
    )
    SELECT count({value}_low), avg((mean BETWEEN {value}_low AND {value}_high)::INTEGER)
    FROM series WHERE {value}_low IS NOT NULL
"""


def asked(connection: duckdb.DuckDBPyConnection, query: str) -> tuple:
    """The one row of a query."""
    return connection.execute(query).fetchall()[0]


def dealt(connection: duckdb.DuckDBPyConnection, seed: int) -> None:
    """Deals the dates out anew among the articles of each outlet."""
    connection.execute(f"CREATE OR REPLACE TEMP TABLE dealt AS {DEALT}", [str(seed)])
    connection.execute(
        "UPDATE articles SET published = d.published FROM dealt AS d "
        "WHERE d.article_id = articles.article_id"
    )


def told(connection: duckdb.DuckDBPyConnection, actors: list[str]) -> Iterator[tuple]:
    """What is told of each kind: (kind, tested, p < 5 %, told)."""
    first, turn, last = asked(
        connection,
        "SELECT quantile_cont(published, [0.02, 0.5, 0.98])::DATE[] FROM articles",
    )[0]
    span = f"since := DATE '{first}', until := DATE '{last}'"
    for bin in BINS:
        for measure in ("coverage", "tone", "relation"):
            query = SHIFTS.format(measure=measure, bin=bin, span=span)
            yield (f"shifts of {measure}, {bin}", *asked(connection, query))
        yield (f"changes, {bin}", *asked(connection, CHANGES.format(bin=bin, span=span)))
    days = {"first": first, "before": turn - pd.Timedelta(days=1), "turn": turn, "last": last}
    for actor in actors:
        yield ("words, before and after", *asked(connection, WORDS.format(actor=actor, **days)))


def held(connection: duckdb.DuckDBPyConnection, actors: list[str]) -> Iterator[tuple]:
    """How many intervals of each kind, and what share of them holds the mean of all dates."""
    outlet = asked(connection, "SELECT mode(outlet) FROM articles")[0].replace("'", "''")
    pairs = [(a, b) for a in actors[:3] for b in actors[:3] if a < b]
    for bin in BINS[:2]:
        scope = f"outlets := ['{outlet}'], bin := '{bin}'"
        chosen = f"actors := {actors}, {scope}"
        series = [
            ("coverage", f"coverage({chosen})", "articles", "share", "actor"),
            ("tone", f"tone({chosen})", "judged", "tone", "actor"),
            ("valence", f"valence({chosen})", "scored", "balance", "actor"),
            ("topics", f"topics_over_time({scope})", "articles", "share", "topic_id"),
        ] + [
            ("relation", f"pair_relation(a := '{a}', b := '{b}', {scope})", "stories", "relation",
             "0")
            for a, b in pairs
        ]  # fmt: skip
        for kind, macro, weight, value, part in series:
            query = HELD.format(macro=macro, weight=weight, value=value, part=part)
            number, share = asked(connection, query)
            if number:
                yield f"{kind}, {bin}", number, number * share


def main() -> None:
    """Shuffles, asks and prints."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", nargs="?", default=str(ROOT / "data" / "corpus.duckdb"))
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--actors", type=int, default=8)
    options = parser.parse_args()
    findings, intervals = [], []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "shuffled.duckdb"
        shutil.copy(options.corpus, path)
        with duckdb.connect(str(path)) as connection:
            create_objects(connection)
            most = f"SELECT actor FROM actor_totals ORDER BY stories DESC LIMIT {options.actors}"
            actors = [row[0] for row in connection.execute(most).fetchall()]
            for seed in range(options.seeds):
                dealt(connection, seed)
                findings += told(connection, actors)
                intervals += held(connection, actors)
    columns = ["of", "tested", "p < 5 %", "told"]
    frame = pd.DataFrame(findings, columns=columns).fillna(0)
    print(frame.groupby("of", sort=False).sum().astype(int).to_string())
    shown = pd.DataFrame(intervals, columns=["of", "intervals", "held"])
    shown = shown.groupby("of", sort=False).sum()
    shown["held"] = (shown["held"] / shown["intervals"]).round(3)
    print(shown.to_string())


if __name__ == "__main__":
    main()
