"""The tab on which a user labels sentences of their own corpus."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from drawn import AppTest
from test_pages_corpus import run, texts
from written import own

from analytics import store
from analytics.enrich.labelling import use_labels
from analytics.enrich.progress import Silent
from analytics.pages.labelling import Question, highlighted
from analytics.store import open_corpus, read_labels


@pytest.fixture
def path(tiny: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    corpus = own(tiny, tmp_path)
    monkeypatch.setenv("ANALYTICS_CORPUS", str(corpus))
    return corpus


def opened(**choices: str) -> AppTest:
    return run("corpus", part="Label", **choices)


def shown(page: AppTest) -> str:
    return page.markdown[0].value


@pytest.mark.parametrize("kind", ["tiny", "one", "empty"])
def test_the_tab_stands_on_every_corpus(
    kind: str, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANALYTICS_CORPUS", str(request.getfixturevalue(kind)))
    assert "0 sentences labelled" in texts(opened(coder="ada"))


def test_without_a_name_nothing_is_asked(path: Path) -> None:
    page = opened()
    assert "initials" in texts(page)
    assert not [b for b in page.button if b.key == "label-negative"]


def test_a_label_is_kept_and_the_next_sentence_comes(path: Path) -> None:
    page = opened(coder="ada")
    first = shown(page)
    page.button(key="label-neutral").click().run()
    assert shown(page) != first
    assert "SENTENCE 2 OF ADA" in texts(page)
    assert "1 sentence labelled, 1 of them drawn at random, 1 by ada" in texts(page)
    (given,) = read_labels(path).given
    corpus = open_corpus(path)
    row = store.call(corpus, "to_label", max=1).iloc[0]
    store.close(corpus)
    assert (given.label, given.coder, given.drawn) == ("neutral", "ada", "random")
    assert (given.article_id, given.sentence, given.actor_a) == tuple(
        row[["article_id", "sentence", "actor_a"]]
    )
    assert given.text_hash == hashlib.md5(row["text"].encode()).hexdigest()
    page.button(key="label-undo").click().run()
    assert shown(page) == first
    assert read_labels(path).given == ()
    page.button(key="label-undo").click().run()
    assert "no label that could be undone" in texts(page)


def test_a_second_coder_sees_the_sentence_and_not_the_label(path: Path) -> None:
    page = opened(coder="ada")
    seen = []
    for choice in ("neutral", "negative"):
        seen.append(shown(page))
        page.button(key=f"label-{choice}").click().run()
    page = opened(coder="bob", label_way="second coder")
    assert shown(page) == seen[0]
    assert "SENTENCE 1 OF 2 FROM ANOTHER CODER" in texts(page)
    assert "no sentence has the labels of two coders" in texts(page)
    page.button(key="label-neutral").click().run()
    assert shown(page) == seen[1]
    page.button(key="label-negative").click().run()
    assert "alpha 1.00" in texts(page) and "alike on 2 of 2 sentences" in texts(page)
    assert "no sentence left" in texts(page)
    assert {one.drawn for one in read_labels(path).given} == {"random"}


def test_pairs_are_labelled_too(path: Path) -> None:
    page = opened(coder="ada", label_task="relation")
    page.button(key="label-conflict").click().run()
    (given,) = read_labels(path).given
    assert given.task == "relation" and given.actor_a < given.actor_b


def test_labels_in_use_are_told(path: Path) -> None:
    page = opened(coder="ada")
    assert page.button(key="use-labels").label == "No labels yet"
    assert page.button(key="use-labels").disabled
    assert "(before)" not in texts(page)
    page.button(key="label-neutral").click().run()
    assert page.button(key="use-labels").label == "Use these labels (1 new)"
    use_labels(path, Silent())
    page = opened(coder="ada")
    assert page.button(key="use-labels").disabled
    assert "cannot tell”, these count as well: so far 1." in texts(page)


def test_text_of_an_article_stays_text(path: Path) -> None:
    key = ("tone", 4, 0, "NATO", "")  # NATO opens exercise in Norway
    text = highlighted(Question(key, "NATO *opens* exercise in <b>Norway", "x", "random"))
    assert text == r":orange-background[NATO] \*opens\* exercise in \<b\>Norway"
