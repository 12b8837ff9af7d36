"""Labels of the user: kept beside the corpus, drawn by chance, and setting its error rates."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import math
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from test_sql import ask, look
from written import own

from analytics import store
from analytics.__main__ import main
from analytics.enrich.labelling import use_labels
from analytics.enrich.progress import Silent
from analytics.series.agreement import nominal_alpha
from analytics.store.labelled import labels_file, parse_label

MOMENT = dt.datetime(2026, 1, 2, 3, 4, 5)


def label(
    article: int, sentence: int, actors: str, given: str, coder: str = "ada", **more: str
) -> store.Label:
    """A label of tone ('ARM') or relation ('ARM|AZE')."""
    first, _, second = actors.partition("|")
    return store.Label(
        "relation" if second else "tone", article, sentence, first, second, given, coder, MOMENT,
        more.get("drawn", "random"), hashlib.md5(more.get("text", "x").encode()).hexdigest(),
    )  # fmt: skip


def coded(*rows: str) -> pd.DataFrame:
    """One row a coder, one character a unit, `.` for none."""
    return pd.DataFrame(
        [(unit, coder, c) for coder, row in enumerate(rows) for unit, c in enumerate(row)],
        columns=["unit", "coder", "label"],
    ).query("label != '.'")


def test_alpha_of_two_coders_by_hand() -> None:
    # Ten units, 4 of them disputed: 8 of 20 values pair off; 14 zeros, 6 ones.
    # 1 - 19 * 8 / (400 - 196 - 36) = 1 - 152 / 168.
    assert nominal_alpha(coded("0100000010", "1110010000")) == pytest.approx(1 - 152 / 168)


def test_alpha_of_four_coders_with_gaps_is_that_of_the_textbook() -> None:
    # Krippendorff 2011, example C: nominal alpha .743; the last unit has one label and counts not.
    alpha = nominal_alpha(coded("123321412...", "1233224125.3", ".3332342251.", "12332441251."))
    assert alpha == pytest.approx(0.743, abs=5e-4)


def test_alpha_needs_two_labels_and_two_classes() -> None:
    assert math.isnan(nominal_alpha(coded("01.", "..1")))
    assert math.isnan(nominal_alpha(coded("11", "11")))
    assert math.isnan(nominal_alpha(coded("", "")))
    assert nominal_alpha(coded("01", "01")) == 1
    assert nominal_alpha(coded("01", "10")) == pytest.approx(1 - 3 * 4 / 8)


def test_a_later_label_replaces_an_earlier_one_and_undo_brings_it_back(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.duckdb"
    first, other = label(1, 0, "ARM", "neutral"), label(1, 0, "ARM", "negative", "bob")
    for one in (first, other, label(1, 0, "ARM", "positive")):
        store.keep_label(corpus, one)
    assert [(one.coder, one.label) for one in store.read_labels(corpus).given] == [
        ("bob", "negative"),
        ("ada", "positive"),
    ]
    assert labels_file(corpus).name == "corpus.labels.csv"
    taken = store.take_back(corpus, "tone", "ada")
    assert taken is not None and taken.label == "positive"
    assert store.read_labels(corpus).given == (first, other)
    assert store.take_back(corpus, "relation", "ada") is None


def test_lines_that_are_no_labels_are_told_and_kept(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.duckdb"
    store.keep_label(corpus, label(1, 0, "ARM", "neutral", 'Ada "L", x'))
    with labels_file(corpus).open("a", encoding="utf-8") as file:
        file.write("tone,1,0,ARM,,splendid,ada,2026-01-01,random,x\nhalf a li\n")
    store.keep_label(corpus, label(2, 0, "ARM|AZE", "conflict"))
    labels = store.read_labels(corpus)
    assert [one.article_id for one in labels.given] == [1, 2]
    assert labels.given[0].coder == 'Ada "L", x'
    assert labels.unusable == (3, 4)
    assert "half a li" in labels_file(corpus).read_text(encoding="utf-8")
    with labels_file(corpus).open(encoding="utf-8", newline="") as file:
        assert next(csv.DictReader(file))["label"] == "neutral"


@pytest.mark.parametrize(
    "broken",
    [
        label(1, 0, "ARM", "conflict"),
        label(1, 0, "ARM|AZE", "negative"),
        label(1, 0, "ARM", "neutral", ""),
        label(1, 0, "ARM", "neutral", "two\nlines"),
        label(-1, 0, "ARM", "neutral"),
        label(1, 0, "ARM", "neutral", drawn="by hand"),
    ],
)
def test_what_is_no_label_is_refused(tmp_path: Path, broken: store.Label) -> None:
    with pytest.raises(store.StoreError):
        store.keep_label(tmp_path / "corpus.duckdb", broken)
    assert store.read_labels(tmp_path / "corpus.duckdb").given == ()


@pytest.mark.parametrize("mark", [";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_labels_that_a_spreadsheet_saved_are_labels(
    tmp_path: Path, mark: str, encoding: str
) -> None:
    corpus = tmp_path / "corpus.duckdb"
    coder = 'Zoë; said "B"' if encoding != "cp1252" or mark == ";" else "Zoe"
    first, second = label(1, 0, "ARM", "neutral", coder), label(2, 1, "ARM|AZE", "conflict")
    for one in (first, second):
        store.keep_label(corpus, one)
    with labels_file(corpus).open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    with labels_file(corpus).open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=mark).writerows(rows)  # ends lines as spreadsheets do
    assert store.read_labels(corpus) == store.labelled.Labels((first, second))
    third = label(3, 0, "AZE", "positive")
    store.keep_label(corpus, third)
    assert store.read_labels(corpus) == store.labelled.Labels((first, second, third))
    assert store.take_back(corpus, "relation", second.coder) == second
    assert store.read_labels(corpus).given == (first, third)


def test_damage_to_the_file_of_labels_is_told_and_not_written_down(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.duckdb"
    store.keep_label(corpus, label(1, 0, "ARM", "neutral", "Zoë"))
    damaged = labels_file(corpus).read_bytes().replace("ë".encode(), b"\xc3")
    labels_file(corpus).write_bytes(damaged)
    with pytest.raises(store.StoreError, match="cannot be read"):
        store.keep_label(corpus, label(2, 0, "ARM", "neutral"))
    assert labels_file(corpus).read_bytes() == damaged


def test_any_line_is_a_label_or_none() -> None:
    for line in (
        "",
        ",",
        '"',
        "a" * 99,
        "a" * 200_000,
        ",".join("x" * 10),
        "tone,1,0,ARM,,neutral,a,b,random,x",
    ):
        assert parse_label(line) is None


def test_a_draw_holds_each_sentence_of_each_story_once(tiny_corpus: store.Corpus) -> None:
    rows = ask(tiny_corpus, "to_label", "article_id", "sentence", "actor_a", max=1000)
    held = look(
        tiny_corpus,
        "SELECT article_id, sentence, actor FROM actor_sentences WHERE article_id <> 3",
    )  # 3 is the copy of 2
    assert sorted(rows) == sorted(held)
    pairs = ask(tiny_corpus, "to_label", "actor_a", "actor_b", task="relation", max=1000)
    assert ("ARM", "AZE") in pairs
    # NATO beside its members: no pair of two.
    assert ("NATO", "NOR") not in pairs and len(pairs) == 19


def test_a_draw_goes_on_where_it_was_and_differs_by_seed(tiny_corpus: store.Corpus) -> None:
    long = ask(tiny_corpus, "to_label", max=20)
    assert ask(tiny_corpus, "to_label", max=5) == long[:5]
    assert ask(tiny_corpus, "to_label", max=20, seed=2) != long
    ordinal, _, _, _, none, text, text_hash = long[0]
    assert (ordinal, none) == (1, None)
    assert text_hash == hashlib.md5(text.encode()).hexdigest()


def test_doubt_draws_the_doubtful_first(tiny_corpus: store.Corpus) -> None:
    # The one story with a .45 / .45 sentence (doubt .55) against sentences of doubt .15 to .2.
    places = {
        way: np.mean(
            [
                next(
                    row[0]
                    for row in ask(tiny_corpus, "to_label", drawn=way, seed=seed, max=100)
                    if row[1:4] == (2, 2, "ARM")
                )
                for seed in range(40)
            ]
        )
        for way in ("random", "uncertain")
    }
    assert places["uncertain"] < 0.7 * places["random"]
    with pytest.raises(store.StoreError):
        store.call(tiny_corpus, "to_label", drawn="by hand")


def test_labels_are_placed_by_text_and_only_random_ones_count(tiny: Path, tmp_path: Path) -> None:
    path = own(tiny, tmp_path)
    title = "Azerbaijan accuses Armenia of border attack"
    for one in (
        label(2, 0, "ARM", "negative", text=title),
        label(2, 5, "AZE", "neutral", text=title),  # another splitter had called it 5
        label(2, 1, "ARM", "negative", text="no longer there"),
        label(99, 0, "ARM", "negative", text=title),
        label(2, 0, "ARM", "neutral", "bob", text=title),
        label(2, 0, "ARM|AZE", "conflict", text=title),
        label(1, 0, "ARM", "cannot tell", text="Armenia and Russia sign gas agreement"),
        label(5, 0, "DEU", "positive", drawn="uncertain", text="x"),
    ):
        store.keep_label(path, one)
    lines = use_labels(path, Silent())
    corpus = store.open_corpus(path)
    found = "SELECT article_id, sentence, actor_a, coder, found FROM labels ORDER BY label_id"
    assert look(corpus, found)[:4] == [
        (2, 0, "ARM", "ada", "same"),
        (2, 0, "AZE", "ada", "moved"),
        (2, 1, "ARM", "ada", "changed"),
        (99, 0, "ARM", "ada", "gone"),
    ]
    # The coders differ on Armenia: half a sentence each.
    assert look(corpus, "FROM label_confusions") == [
        ("relation", "conflict", "conflict", 1.0),
        ("tone", "negative", "negative", 0.5),
        ("tone", "neutral", "negative", 0.5),
        ("tone", "neutral", "neutral", 1.0),
    ]
    assert "tone: 2 sentences labelled at random; they set no error rates: 30 are needed" in lines
    assert look(corpus, "SELECT verb FROM runs ORDER BY run_id DESC LIMIT 1") == [("labels",)]
    assert look(corpus, "FROM corrections") == look(corpus, "FROM corrections_shipped")
    store.close(corpus)


def test_taking_all_labels_back_takes_them_out_of_use(one: Path, tmp_path: Path) -> None:
    path = own(one, tmp_path)
    store.keep_label(path, label(1, 0, "ARM", "neutral"))
    use_labels(path, Silent())
    store.take_back(path, "tone", "ada")
    assert use_labels(path, Silent()) == []
    corpus = store.open_corpus(path)
    assert look(corpus, "FROM labels") == []
    store.close(corpus)


def test_without_labels_the_verb_says_so(tiny: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["labels", "--corpus", str(tiny), "--progress", "none"]) == 1
    assert "labelled" in capsys.readouterr().err
