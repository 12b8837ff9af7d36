"""Words counted in parts, and joined by those of later articles."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pyarrow as pa
import pytest
from tiny.build import publish
from written import own

from analytics import store
from analytics.enrich import counting
from analytics.enrich.counting import count_words
from analytics.models import terms


def counts_in(path: Path) -> dict[tuple[int, str], int]:
    corpus = store.open_corpus(path)
    postings = store.read(corpus, "article_terms").merge(store.read(corpus, "terms"), on="term_id")
    holding = postings.groupby("term")["article_id"].count().to_dict()
    assert holding == store.read(corpus, "terms").set_index("term")["articles"].to_dict()
    store.close(corpus)
    keys = zip(postings["article_id"], postings["term"], strict=True)
    return dict(zip(keys, postings["count"], strict=True))


def test_words_of_later_articles_join_those_before(one: Path, tmp_path: Path) -> None:
    path = own(one, tmp_path)  # one article, no words yet
    texts = {1: "gas talks", 2: "gas talks, gas", 3: "gas talks", 4: "peace talks"}

    def add(numbers: list[int]) -> dict[tuple[int, str], int]:
        posting = terms.posting(numbers, [texts[n] for n in numbers])
        with store.drafting(path) as draft:
            known = {n for (n,) in draft.run("SELECT article_id FROM articles")}
            for number in set(numbers) - known:
                draft.run(
                    "INSERT INTO articles SELECT a.* REPLACE ($n AS article_id) "
                    "FROM articles AS a WHERE a.article_id = 1",
                    {"n": number},
                )
            draft.insert("posting", posting.cast(pa.schema(
                [("article_id", pa.int64()), ("term", pa.string()), ("count", pa.uint16())]
            )))  # fmt: skip
            count_words(draft)
        return counts_in(path)

    first = add([1, 2, 3])
    assert first == {
        (1, "gas"): 1, (1, "talks"): 1, (1, "gas talks"): 1, (2, "gas"): 2, (2, "talks"): 1,
        (2, "gas talks"): 1, (3, "gas"): 1, (3, "talks"): 1, (3, "gas talks"): 1,
    }  # fmt: skip
    # A rare pair stays out, a rare word does not; the same article again changes nothing.
    second = add([4, 1])
    assert second == first | {(4, "peace"): 1, (4, "talks"): 1}
    with store.drafting(path) as draft:
        draft.remove_articles([4])
        count_words(draft)
    assert counts_in(path) == first


def test_words_counted_in_parts_are_those_counted_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = ["gas talks in Oslo", "gas talks, gas deal", "gas talks over wheat", "wheat and fish",
             "fish talks fish"]  # fmt: skip
    made = []
    for name, most in (("whole", 1000), ("parts", 3)):
        monkeypatch.setattr(counting, "POSTINGS_AT_ONCE", most)
        monkeypatch.setattr(counting, "SAMPLED", 1)
        path = publish(tmp_path / name / "corpus.duckdb", {1})
        with store.drafting(path) as draft:
            for number in range(2, 6):
                draft.run(
                    "INSERT INTO articles SELECT a.* REPLACE ($n AS article_id) "
                    "FROM articles AS a WHERE a.article_id = 1",
                    {"n": number},
                )
            draft.insert("posting", terms.posting([1, 2, 3, 4, 5], texts).cast(pa.schema(
                [("article_id", pa.int64()), ("term", pa.string()), ("count", pa.uint16())]
            )))  # fmt: skip
            parts = counting._parts(draft)
            count_words(draft)
            made.append([draft.run(f"FROM {table}") for table in ("terms", "article_terms")])
            assert draft.count("posting") == 0
        assert len(parts) == (1 if name == "whole" else 6)
        assert parts[0][0] == "" and parts[-1][1] is None
        assert all(one[1] == other[0] for one, other in pairwise(parts))
    assert made[0] == made[1]
    assert {term for _, term, _ in made[0][0]} == {
        "gas", "talks", "oslo", "deal", "wheat", "fish", "gas talks",
    }  # fmt: skip
