"""The main job on the hand-written articles: what the commands code is what was coded by hand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest
from added import ARTICLES, add
from tiny.build import offered, rows_of

from analytics import store
from analytics.__main__ import main
from analytics.models.hand_labels import TEXTS
from analytics.store.reader import version_key


@pytest.fixture(scope="module")
def coded(added: Path) -> store.Corpus:
    corpus = store.open_corpus(added)
    yield corpus
    store.close(corpus)


def numbers(corpus: store.Corpus) -> dict[int, int]:
    """article_id -> number of the line in articles.jsonl, by url."""
    lines = {line["url"]: number for number, line in enumerate(offered(), 1) if "url" in line}
    articles = store.read(corpus, "articles")
    return {
        int(a): lines[url] for a, url in zip(articles["article_id"], articles["url"], strict=True)
    }


def test_the_pipeline_finds_the_mentions_coded_by_hand(coded: store.Corpus) -> None:
    number = numbers(coded)
    found = store.read(coded, "mentions")
    rows = zip(found["article_id"], found["sentence"], found["alias"], found["actor"], strict=True)
    of_machine = {(number[a], int(s), alias, actor) for a, s, alias, actor in rows}
    of_hand = {
        (int(r["article_id"]), int(r["sentence"]), r["alias"], r["actor"])
        for r in rows_of("mentions")
    }
    assert of_hand - of_machine == set()
    assert of_machine - of_hand == set()


def test_copies_of_one_wire_story_are_one_story(coded: store.Corpus) -> None:
    number = numbers(coded)
    found = store.read(coded, "articles")
    of_machine = {
        number[a]: number[s] for a, s in zip(found["article_id"], found["story_id"], strict=True)
    }
    of_hand = {n: int(r["story_id"]) for n, r in enumerate(rows_of("articles"), 1)}
    assert of_machine == of_hand


def test_the_alliance_beside_its_member_is_marked(coded: store.Corpus) -> None:
    number = numbers(coded)
    found = store.read(coded, "pair_sentences")
    columns = ("article_id", "sentence", "actor_a", "actor_b", "kind")
    of_machine = {
        (number[a], int(s), x, y, k)
        for a, s, x, y, k in zip(*(found[c] for c in columns), strict=True)
    }
    of_hand = {
        (int(r["article_id"]), int(r["sentence"]), r["actor_a"], r["actor_b"], r["kind"])
        for r in rows_of("pair_sentences")
    }
    assert of_machine == of_hand


def test_only_languages_that_the_models_read_are_scored(coded: store.Corpus) -> None:
    articles = store.read(coded, "articles")
    assert set(articles[articles["scored"]]["language"]) == {"en"}
    unscored = set(articles[~articles["scored"]]["article_id"])
    assert unscored
    assert not unscored & set(store.read(coded, "actor_sentences")["article_id"])
    assert not unscored & set(store.read(coded, "article_topics")["article_id"])


def test_adding_the_same_again_changes_nothing(added: Path) -> None:
    before = version_key(added)
    told = add(added, ARTICLES)
    assert (told["accepted"], told["unchanged"], told["updated"]) == (0, 14, 0)
    assert version_key(added) == before


def test_a_corpus_made_in_steps_is_the_corpus_made_at_once(added: Path, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.duckdb"
    lines = ARTICLES.read_text(encoding="utf-8").splitlines()
    for start in (8, 0, 4, 12):  # copies arrive before the story they belong to
        part = tmp_path / f"part{start}.jsonl"
        part.write_text("\n".join(lines[start : start + 4]), encoding="utf-8")
        add(corpus, part)
    ours, theirs = store.open_corpus(corpus), store.open_corpus(added)
    for table, columns in (
        ("articles", ["article_id", "story_id", "title", "words", "tone"]),
        ("mentions", ["article_id", "actor", "alias", "sentence", "start"]),
        ("article_actors", ["article_id", "actor", "mentions", "about", "tone"]),
    ):
        a, b = (
            store.read(c, table)[columns].sort_values(columns).reset_index(drop=True)
            for c in (ours, theirs)
        )
        # Scores are kept to four digits; the sum of floats depends on the order of batches.
        pd.testing.assert_frame_equal(a, b, atol=2e-4, obj=table)
    store.close(ours)
    store.close(theirs)


def test_check_finds_the_corpus_sound(added: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--corpus", str(added)]) == 0
    assert "FAIL" not in capsys.readouterr().out


def test_export_opens_without_rapport(added: Path, tmp_path: Path) -> None:
    assert main(["export", str(tmp_path / "out"), "--corpus", str(added)]) == 0
    program = (
        "import duckdb; c = duckdb.connect(); c.execute(open('open.sql').read());"
        "print(c.execute('SELECT count(*) FROM articles').fetchone()[0],"
        " len(c.execute(\"FROM coverage(actors := ['ARM'])\").fetchall()) > 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path / "out", capture_output=True, text=True
    )
    assert done.stdout.split() == ["14", "True"], done.stderr
    reader = store.open_corpus(added)
    for table in ("articles", "mentions"):
        rows = pq.read_table(tmp_path / "out" / f"{table}.parquet")["article_id"].to_pylist()
        assert rows == store.read(reader, table)["article_id"].tolist()  # in the same order
    store.close(reader)


@pytest.mark.skipif(not TEXTS.exists(), reason="the shared development corpora are absent")
def test_the_scraped_page_is_told_from_its_sidebar(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.duckdb"
    add(corpus, TEXTS / "seed")
    reader = store.open_corpus(corpus)
    article = store.read(reader, "articles").iloc[0]
    assert str(article["published"])[:10] == "2024-05-08"
    assert "Toronto" not in article["body"]
    assert "Toronto" in " ".join(store.read(reader, "residue")["text"])
    named = set(store.read(reader, "article_actors")["actor"])
    wanted = {"RUS", "ARM", "AZE", "EAEU", "CSTO", "EU", "NATO", "ICC", "CUB", "BLR"}
    assert wanted <= named
    assert "CAN" not in named
    mentions = store.read(reader, "mentions")
    for actor in ("CUB", "BLR"):
        assert set(mentions[mentions["actor"] == actor]["place"]) == {"caption"}
    store.close(reader)
