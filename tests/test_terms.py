"""Words and two-word terms with their counts, as topics and the search read them."""

from __future__ import annotations

import random

import pytest
from test_topics import stories

from analytics.models import terms


def counted(texts: list[str]) -> dict[int, dict[str, int]]:
    found: dict[int, dict[str, int]] = {}
    for row in terms.posting(list(range(len(texts))), texts).to_pylist():
        found.setdefault(row["article_id"], {})[row["term"]] = row["count"]
    return found


def test_words_and_pairs_are_counted_by_hand() -> None:
    found = counted(
        ["The gas deal: gas talks in March. Turkey's economy, north-korean talks 2017!"]
    )
    assert found[0] == {
        "gas": 2, "deal": 1, "talks": 2, "march": 1, "turkey": 1, "economy": 1, "north": 1,
        "korean": 1, "gas deal": 1, "gas talks": 1, "turkey economy": 1, "north korean": 1,
        "korean talks": 1,
    }  # fmt: skip


def test_a_pair_crosses_no_border() -> None:
    whole = terms.text("Gas deal", "Border shut", "Cold town")
    assert {t for t in counted([whole])[0] if " " in t} == {
        "gas deal", "border shut", "cold town",
    }  # fmt: skip
    pairs = {t for t in counted(["Peace (talks) \u201cfailed badly\u201d said Smith, Mayor"])[0]}
    assert "failed badly" in pairs
    assert not pairs & {"peace talks", "talks failed", "badly said", "smith mayor"}


def test_what_is_no_word() -> None:
    found = counted(
        ["See https://x.example/a-b a@b.example 1234 MH17 42nd r\u00e9sum\u00e9 EU x_y the"]
    )
    assert found[0] == {"mh17": 1, "r\u00e9sum\u00e9": 1, "x_y": 1}


def test_batches_do_not_change_the_counts() -> None:
    texts = [*stories(30), "", "the and of"]
    whole = counted(texts)
    assert 30 not in whole and 31 not in whole
    for number, text in enumerate(texts[:30]):
        assert counted([text])[0] == whole[number]


def test_posting_of_nothing_and_of_a_mismatch() -> None:
    assert terms.posting([], []).schema == terms.SCHEMA
    assert terms.posting([1, 2], ["", " "]).num_rows == 0
    with pytest.raises(ValueError, match="1 article ids for 2 texts"):
        terms.posting([1], ["a", "b"])


def test_the_usual_spelling_wins() -> None:
    texts = ["North Korea fired a missile.", "Missile! The missile of North Korea", "a missile"]
    texts += ["#lavrov on north korea", "north korea again", "north korea once more"]  # no capitals
    assert terms.spellings(["north korea", "missile", "absent"], texts) == {
        "north korea": "North Korea", "missile": "missile", "absent": "absent",
    }  # fmt: skip


def test_plain_pieces_are_taken_apart_as_all_others_are() -> None:
    chance = random.Random(1)
    signs = "aBéжあ²_3's-’\"“,.@#!?&/नि्ªŉSs"
    pieces = {"".join(chance.choices(signs, k=chance.randint(0, 6))) for _ in range(20_000)}
    pieces |= {"", "www.", "www", "s", "s,", "S,", "a@", "://", "don't", "U.S.", "word…"}
    for piece in sorted(pieces):
        quick, slow = terms.Lexicon({}), terms.Lexicon({})
        assert quick.parts(piece) == slow._at_words(piece), piece
        assert quick.words == slow.words, piece
