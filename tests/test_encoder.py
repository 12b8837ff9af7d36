"""The encoder: pieces and features by hand, its tables, and when it reads."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from analytics import models
from analytics.models import cascade, encoder
from analytics.models.cascade import CascadeRelation, CascadeTone, SecondReader
from analytics.models.gold import RELATION_CLASSES, TONE_CLASSES
from analytics.models.relation import Reading
from analytics.models.shipped import Head, ModelError, read_card, read_head
from analytics.models.targets import Dyad, Target
from analytics.models.tone import Tone
from analytics.models.transformer import (
    STEPS,
    gelu,
    read_transformer,
    write_transformer,
)
from analytics.models.wordpiece import Pieces
from analytics.settings import SettingError
from analytics.store.schema import FACTS, card_files, fact_file

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
_SAID = "france condemn ##ed ##ing the talk ##s . , ' cafe 中 $"
WORDS = _SAID.split()
VOCABULARY = Pieces(SPECIAL + WORDS)


def pieces(text: str) -> list[str]:
    """The pieces of a text as written."""
    return [(SPECIAL + WORDS)[number] for number in VOCABULARY.numbers(text)]


def test_it_reads_where_it_is_switched_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANALYTICS_ENCODER", "on")
    assert isinstance(models.load_tone(), CascadeTone)
    assert fact_file(FACTS, "tone_corrections.csv").parent == FACTS / "encoder"
    assert fact_file(FACTS, "actors.csv").parent == FACTS
    held = {path.name: path.parent.name for path in card_files()}
    assert held["tone_card.json"] == held["relation_card.json"] == "encoder"
    assert held["valence_card.json"] == FACTS.name
    monkeypatch.delenv("ANALYTICS_ENCODER")
    assert isinstance(models.load_tone(), Tone)
    assert fact_file(FACTS, "tone_corrections.csv").parent == FACTS
    assert {path.parent for path in card_files()} == {FACTS}
    monkeypatch.setenv("ANALYTICS_ENCODER", "1")
    with pytest.raises(SettingError, match="ANALYTICS_ENCODER must be on or off, not '1'"):
        models.load_tone()


def test_only_sentences_in_doubt_are_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = [Target(f"Norway {verb} it.", ((0, 6),)) for verb in ("saw", "had", "hit")]
    small = np.array([[0.02, 0.95, 0.03], [0.05, 0.899, 0.051], [0.9, 0.05, 0.05]])
    read = []

    class Features:
        """Nought for every sentence, and which were asked."""

        def features(self, given: list[Target]) -> np.ndarray:
            read.extend(given)
            return np.zeros((len(given), 2), dtype=np.float32)

    head = Head(np.zeros((2, 3), dtype=np.float32), np.array([9.0, 0.0, 0.0], dtype=np.float32))
    held = {"temperature": 1.0, "offsets": [0.0, 0.0, 0.0], "lift": [1.0, 1.0, 1.0]}
    card = {"parameters": {"doubt": 0.1, "small": 0.0, "calibration": {"states": held}}}
    told = SecondReader("tone", Features(), head, card).reread(asked, small)
    assert read == asked[1:]
    assert told[0] == pytest.approx(small[0]) and (told[1:, 0] > 0.99).all()
    assert not len(cascade.doubtful("tone", small[:1], 0.1))
    # Of a pair, what is no relation stands last.
    assert list(cascade.doubtful("relation", small[:, [0, 2, 1]], 0.3)) == [2]


def test_words_are_cut_into_the_longest_pieces() -> None:
    assert pieces("France condemned the talks.") == [
        "france", "condemn", "##ed", "the", "talk", "##s", "."
    ]  # fmt: skip
    assert pieces("Café, $CAFE's") == ["cafe", ",", "$", "cafe", "'", "[UNK]"]
    assert pieces("the\u00a0talk\u200b\x00s the中the") == ["the", "talk", "##s", "the", "中", "the"]
    # A word that cannot be spelled to its end is unknown as a whole, and so is an endless one.
    assert pieces("francex " + "the" * 40) == ["[UNK]", "[UNK]"]


def test_mentions_are_one_mask_with_their_role() -> None:
    said = "France, the talks condemned the talks"
    got, roles = encoder.pieces_of(Target(said, ((8, 17),), ((0, 6),)), VOCABULARY)
    assert [(SPECIAL + WORDS)[n] for n in got] == [
        "[CLS]", "[MASK]", ",", "[MASK]", "condemn", "##ed", "the", "talk", "##s", "[SEP]"
    ]  # fmt: skip
    assert roles == [0, 3, 0, 1, 0, 0, 0, 0, 0, 0]
    # Of a pair the one named first is asked for, whatever the order of the question.
    _, roles = encoder.pieces_of(Dyad(said, ((8, 17),), ((0, 6),)), VOCABULARY)
    assert roles == [0, 1, 0, 2, 0, 0, 0, 0, 0, 0]


def test_a_long_sentence_is_read_around_its_actors() -> None:
    said = "the " * 100 + "FRANCE " + "the " * 30 + "TALKS " + "the " * 100
    first, second = said.index("FRANCE"), said.index("TALKS")
    got, roles = encoder.pieces_of(Target(said, ((first, first + 6),)), VOCABULARY)
    assert len(got) == encoder.LONGEST + 2 and 15 < roles.index(1) < 28
    pair = Dyad(said, ((first, first + 6),), ((second, second + 5),))
    _, roles = encoder.pieces_of(pair, VOCABULARY)
    assert 1 in roles and 2 in roles


def small(chance: np.random.Generator) -> dict[str, np.ndarray]:
    """Arrays of a network of one layer, two heads and four channels."""
    sizes = {"pieces": (9, 4), "roles": (4, 4), "places": (8, 4), "tone": (4, 12)}
    sizes |= {f"0.{name}": (4, 4) for name in ("query", "key", "value", "mixed")}
    sizes |= {"0.wide": (6, 4), "0.narrow": (4, 6)}
    made = {name: chance.normal(size=size) for name, size in sizes.items()}
    biased = ["first", "0.attended", "0.read", "tone", *(n for n in sizes if n[0] == "0")]
    norms = {name: chance.normal(size=4) for name in ("first", "0.attended", "0.read")}
    made |= norms
    made |= {f"{name}.bias": chance.normal(size=made[name].shape[0]) for name in biased}
    return {name: array.astype(np.float32) for name, array in made.items()}


def slow(of: dict[str, np.ndarray], pieces: list[int], roles: list[int]) -> np.ndarray:
    """The same layer of one sentence, one place and one head after the other."""

    def norm(name: str, row: np.ndarray) -> np.ndarray:
        return (row - row.mean()) / np.sqrt(row.var() + 1e-12) * of[name] + of[f"{name}.bias"]

    def through(name: str, row: np.ndarray) -> np.ndarray:
        return of[name] @ row + of[f"{name}.bias"]

    rows = [
        norm("first", of["pieces"][piece] + of["roles"][role] + of["places"][place])
        for place, (piece, role) in enumerate(zip(pieces, roles, strict=True))
    ]
    read = []
    for row in rows:
        seen = []
        for head in (slice(0, 2), slice(2, 4)):
            query = through("0.query", row)[head]
            odds = np.exp([through("0.key", other)[head] @ query / np.sqrt(2) for other in rows])
            values = [through("0.value", other)[head] for other in rows]
            seen.append(odds / odds.sum() @ values)
        attended = norm("0.attended", row + through("0.mixed", np.concatenate(seen)))
        wide = gelu(through("0.wide", attended))
        read.append(norm("0.read", attended + through("0.narrow", wide)))
    return np.array(read)


def test_states_are_those_of_a_slow_reading(tmp_path: Path) -> None:
    arrays = small(np.random.default_rng(4))
    write_transformer(tmp_path, SPECIAL + WORDS[:4], arrays)
    names, network = read_transformer(tmp_path, 1, 2)
    assert names == SPECIAL + WORDS[:4]
    held = {**network.arrays, "pieces": network.arrays["pieces"] * network.arrays["step"]}
    for name, array in arrays.items():
        step = np.abs(array).max(axis=-1, keepdims=True) / STEPS if array.ndim == 2 else 0
        assert (np.abs(held[name] - array) <= step / 2 + 1e-6).all()
    long, short = ([2, 5, 6, 7, 3], [0, 1, 0, 3, 0]), ([2, 5, 3], [0, 1, 0])
    given = np.array([[*long[0]], [*short[0], 0, 0]]), np.array([[*long[1]], [*short[1], 0, 0]])
    here = np.array([[True] * 5, [True] * 3 + [False] * 2])
    states = network.states(*given, here)
    for got, (own, roles) in zip(states, (long, short), strict=True):
        assert np.allclose(got[: len(own)], slow(held, own, roles), atol=1e-4)


def test_a_missing_table_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(encoder, "HEADS", tmp_path)
    with pytest.raises(ModelError, match="encoder_pieces"):
        encoder.Encoder()


@pytest.mark.parametrize(
    ("name", "classes"), [("tone", TONE_CLASSES), ("relation", RELATION_CLASSES)]
)
def test_coefficients_fit_the_features(name: str, classes: tuple) -> None:
    head = read_head(encoder.HEADS, name)
    assert head.weights.shape == (encoder.SIZE, len(classes))
    card = read_card(encoder.HEADS, name)
    assert card["parameters"]["classes"] == list(classes)
    assert any(row["gold"].endswith("(held out)") for row in card["metrics"])


def test_what_the_small_network_says_is_mixed_in_by_its_share() -> None:
    chances = np.array([[0.2, 0.5, 0.3], [0.0, 1.0, 0.0]])
    own = np.array([[1.0, 0.0, -1.0], [0.0, 0.0, 0.0]])
    assert np.array_equal(cascade.mixed(own, chances, 0.0), own)
    both = cascade.mixed(own, chances, 0.5)
    assert both[0] == pytest.approx(own[0] + 0.5 * np.log(chances[0]), abs=1e-6)
    assert np.isfinite(both).all() and both[1].argmax() == 1
    for name in ("tone", "relation"):
        card = read_card(encoder.HEADS, name)["parameters"]
        assert 0 <= card["small"] <= 1 and 0 < card["doubt"] < 1


def test_it_reads_plain_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANALYTICS_ENCODER", "on")
    tone, relation = models.load_tone(), models.load_relation()
    praise = Target("Norway is a trusted partner, and its help saved us.", ((0, 6),))
    blame = Target("The report blames Norway for the massacre.", ((18, 24),))
    assert tone.verdicts(tone.score([praise, blame])) == ["positive", "negative"]
    signed = Dyad("Norway and Chile signed a treaty of friendship.", ((0, 6),), ((11, 16),))
    struck = Dyad("Norway bombed the ports of Chile.", ((0, 6),), ((27, 32),))
    assert relation.verdicts(relation.score([signed, struck])) == ["cooperation", "conflict"]
    reading = relation.read([signed, struck])
    assert reading.relation.shape == (2, 3)


def test_who_acts_is_told_by_both_readers() -> None:
    class Small:
        """Sure of a conflict; of who acts, the actor asked for second."""

        def read(self, dyads: list[Dyad]) -> Reading:
            told = np.tile(np.float32([0.1, 0.8, 0.1]), (len(dyads), 1))
            sides = np.tile(np.float32([0.2, 0.7, 0.1]), (len(dyads), 1))
            return Reading(told, sides, sides, told[:, 0])

    class Features:
        """Nought for every sentence."""

        def features(self, given: list[Dyad]) -> np.ndarray:
            return np.zeros((len(given), 2), dtype=np.float32)

    held = {"temperature": 1.0, "offsets": [0.0, 0.0, 0.0], "lift": [1.0, 1.0, 1.0]}
    card = {"doubt": 0.1, "small": 0.0, "clear": 0.5, "calibration": {"states": held}}
    names = "relation", "direction"
    # To the transformer it is always the actor that stands first in the sentence.
    heads = [Head(np.zeros((2, 3), np.float32), np.float32(row)) for row in ([0, 9, 0], [9, 0, 0])]
    second, sides = (
        SecondReader(name, Features(), head, {"parameters": card})
        for name, head in zip(names, heads, strict=True)
    )
    model = CascadeRelation(Small(), second, sides)
    said = "Norway hit Chad."
    dyads = [Dyad(said, ((0, 6),), ((11, 15),)), Dyad(said, ((11, 15),), ((0, 6),))]
    assert model.directions(model.read(dyads)) == ["a", "b"]
    sides.card["parameters"]["small"] = 20.0
    assert model.directions(model.read(dyads)) == ["b", "b"]
    held["lift"] = [1.0, 1.0, 1e30]
    assert model.directions(model.read(dyads)) == ["both", "both"]
