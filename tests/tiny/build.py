"""The hand-coded corpora of the tests, published through the store like any other.

The articles stand in `articles.jsonl` as a user would offer them; what they say of whom was coded
by hand in the CSV files beside it. Only character offsets are computed, by looking the coded
sentence and the coded name up in the text. `facts/` holds the few actors and memberships that the
articles need, so that no count depends on the gazetteer in `data/`.
"""

from __future__ import annotations

import csv
import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa

from analytics import store
from analytics.enrich.columns import table_of
from analytics.store.schema import copy_facts

HERE = Path(__file__).resolve().parent
Row = dict[str, str]


def rows_of(name: str) -> list[Row]:
    """The rows of one hand-coded CSV file."""
    with (HERE / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def offered() -> list[dict[str, str]]:
    """The lines of `articles.jsonl`; the last one, without text, is to be rejected."""
    lines = (HERE / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


class Text:
    """Title, body and caption of one article, and where a coded sentence or name stands in them."""

    def __init__(self, line: dict[str, str], residue: str) -> None:
        self.places = {
            "title": line["title"],
            "body": line["text"].removesuffix(residue).rstrip(),
            "caption": line.get("caption", ""),
        }

    def sentence(self, place: str, text: str) -> tuple[int, int]:
        """Start and stop of a sentence in its place; ValueError where it is not there."""
        start = self.places[place].index(text)
        return start, start + len(text)


def article_rows(texts: dict[int, Text]) -> Iterator[list[Any]]:
    """Rows of the table articles."""
    tones = article_tones()
    for number, (row, line) in enumerate(zip(rows_of("articles"), offered(), strict=False), 1):
        text = texts[number].places
        published = dt.datetime.fromisoformat(line["date"][:-1]) if "date" in line else None
        known = tones.get(number)
        yield [
            number, int(row["story_id"]), published, published and "minute", published and "field",
            None, line["source"], line["url"], text["title"], text["body"], text["caption"], None,
            None, None, row["language"], len(f"{text['title']} {text['body']}".split()),
            known and sum(known) / len(known), row["language"] == "en",
            f"articles.jsonl:{number}", 1, 1000 + number, None, None, None,
            *(float(row[name]) if row[name] else None for name in ("bad", "good")),
            row["valence"] or None,
        ]  # fmt: skip


def article_tones() -> dict[int, list[float]]:
    """Tone of every judged sentence toward any actor, by article."""
    tones: dict[int, list[float]] = {}
    for row in rows_of("actor_sentences"):
        if row["verdict"] != "unclear":
            tone = float(row["positive"]) - float(row["negative"])
            tones.setdefault(int(row["article_id"]), []).append(tone)
    return tones


def sentence_rows(texts: dict[int, Text]) -> Iterator[list[Any]]:
    """Rows of the table sentences."""
    for row in rows_of("sentences"):
        article = int(row["article_id"])
        place = texts[article].sentence(row["place"], row["text"])
        yield [article, int(row["sentence"]), row["place"], *place]


def mention_rows(texts: dict[int, Text]) -> Iterator[list[Any]]:
    """Rows of the table mentions."""
    sentences = {(row["article_id"], row["sentence"]): row for row in rows_of("sentences")}
    for row in rows_of("mentions"):
        article = int(row["article_id"])
        sentence = sentences[row["article_id"], row["sentence"]]
        start, _ = texts[article].sentence(sentence["place"], sentence["text"])
        start += sentence["text"].index(row["alias"])
        yield [
            article, row["actor"], row["alias"], row["kind"], sentence["place"],
            int(row["sentence"]), start, start + len(row["alias"]),
        ]  # fmt: skip


def actor_rows() -> Iterator[list[Any]]:
    """Rows of the table article_actors."""
    mentions = rows_of("mentions")
    tones = rows_of("actor_sentences")
    for row in rows_of("about"):
        of_article = [m for m in mentions if m["article_id"] == row["article_id"]]
        places = [int(m["sentence"]) for m in of_article if m["actor"] == row["actor"]]
        judged = [
            t
            for t in tones
            if (t["article_id"], t["actor"]) == (row["article_id"], row["actor"])
            and t["verdict"] != "unclear"
        ]
        count = len(judged)
        tone = sum(float(t["positive"]) - float(t["negative"]) for t in judged)
        verdicts = [t["verdict"] for t in judged]
        yield [
            int(row["article_id"]), row["actor"], len(places), 0 in places, min(places),
            len(places) / len(of_article), float(row["about"]), tone / count if count else None,
            count, verdicts.count("negative") / count if count else None,
            verdicts.count("positive") / count if count else None, None,
        ]  # fmt: skip


def scored_rows(name: str, texts: int) -> Iterator[list[Any]]:
    """Rows of actor_sentences or pair_sentences.

    `texts` columns of text follow the first two, then come probabilities, and a verdict at the end.
    """
    for row in rows_of(name):
        article, sentence, *rest, verdict = row.values()
        numbers = [float(value) for value in rest[texts:]]
        yield [int(article), int(sentence), *rest[:texts], *numbers, verdict]


def topic_tables() -> dict[str, pa.Table]:
    """Two topics with their terms, the weights of the articles, and a small vocabulary."""
    weights = [
        (int(row["article_id"]), topic, float(row[f"topic_{topic}"]))
        for row in rows_of("articles")
        for topic in (0, 1)
        if float(row[f"topic_{topic}"] or 0) > 0
    ]
    counts = rows_of("terms")
    names = sorted({row["term"] for row in counts})
    holding = [sum(row["term"] == name for row in counts) for name in names]
    return {
        "topics": pa.table(
            {"topic_id": [0, 1], "label": ["border, attack", "trade, aid"], "share": [0.45, 0.55]}
        ),
        "topic_terms": pa.table(
            {
                "topic_id": [0, 0, 1, 1],
                "term": ["border", "attack", "trade", "aid"],
                "weight": [2.0, 1.0, 2.0, 1.0],
                "ordinal": [1, 2, 1, 2],
            }
        ),
        "article_topics": pa.table(
            dict(zip(("article_id", "topic_id", "weight"), zip(*weights, strict=True), strict=True))
        ),
        "terms": pa.table({"term_id": range(len(names)), "term": names, "articles": holding}),
        "article_terms": pa.table(
            {
                "article_id": [int(row["article_id"]) for row in counts],
                "term_id": [names.index(row["term"]) for row in counts],
                "count": [int(row["count"]) for row in counts],
            }
        ),
    }


def run_table(accepted: int, rejected: int) -> pa.Table:
    """One row of the table runs."""
    started = dt.datetime(2020, 5, 1, 12)
    counts = {"offered": accepted + rejected, "accepted": accepted, "rejected": rejected}
    return pa.table(
        {
            "run_id": [1], "verb": ["add"], "inputs": [["articles.jsonl"]], "started": [started],
            "seconds": [1.0], **{name: [count] for name, count in counts.items()},
            "unchanged": [0], "updated": [0], "versions": ["{}"],
        }
    )  # fmt: skip


def write(draft: store.Draft, articles: set[int]) -> None:
    """Fills a draft with the chosen articles and everything coded of them."""
    residue = {int(row["article_id"]): row for row in rows_of("residue")}
    texts = {
        number: Text(line, residue[number]["text"] if number in residue else "")
        for number, line in enumerate(offered()[:-1], 1)
    }
    by_table: dict[str, Iterator[list[Any]]] = {
        "articles": article_rows(texts),
        "residue": ([n, 0, row["kind"], row["text"]] for n, row in residue.items()),
        "sentences": sentence_rows(texts),
        "mentions": mention_rows(texts),
        "article_actors": actor_rows(),
        "actor_sentences": scored_actor_rows(),
        "pair_sentences": scored_rows("pair_sentences", 3),
    }
    for table, rows in by_table.items():
        draft.insert(table, table_of(table, [row for row in rows if row[0] in articles]))


def scored_actor_rows() -> Iterator[list[Any]]:
    """Rows of the table actor_sentences."""
    return scored_rows("actor_sentences", 1)


def publish(path: Path, articles: set[int], rejected: int = 0) -> Path:
    """Publishes a corpus of the chosen articles at `path`."""
    with store.drafting(path) as draft:
        copy_facts(draft.connection, HERE / "facts")
        write(draft, articles)
        if articles:
            draft.insert("runs", run_table(len(articles), rejected))
        if rejected:
            draft.insert("rejects", table_of("rejects", [[1, "articles.jsonl", "15", "no text"]]))
        if len(articles) > 1:
            for table, rows in topic_tables().items():
                draft.replace(table, rows)
    return path
