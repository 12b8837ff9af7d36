"""Names in no tree of words: read around their first bytes, found as in the whole text."""

from __future__ import annotations

import dataclasses
import random

import numpy as np
import pytest

from analytics.actors import treeless, words
from analytics.actors.gazetteer import Gazetteer
from analytics.actors.patterns import FOREVER, Automaton, Reading, build
from analytics.actors.rules import read_rules
from analytics.actors.unspaced import Openings

NAMES = (
    "Putin*", "Labour Part*", "войн*", "E.D.F.*", "AC米兰", "A 中*", "中国", "中国国家", "日本",
    "美", "中", "A*", "É*", "»Spiegel*", "🇫🇷",
)  # fmt: skip
GLUE = (
    " ", " ", "  ", "\n", "\n\n", " \n  ", "\u00a0", "\u202f", "", "", "s", "é", "中", "A", "E.D",
    "Putin", "Labour", ", ", "“", "войн", "\0", "x" * 90, " y" * 70, "国" * 50, "\t",
)  # fmt: skip
ANY = np.arange(256) > 0


@pytest.fixture(scope="module")
def few() -> Automaton:
    meant = {name.rstrip("*"): [Reading("X", name, "name", "", 0, FOREVER)] for name in NAMES}
    return build(meant, read_rules([]))


@pytest.mark.parametrize("seed", range(60))
def test_reading_around_first_bytes_finds_what_reading_all_finds(few: Automaton, seed: int) -> None:
    chance = random.Random(seed)
    spelled = [name.rstrip("*") for name in NAMES]
    pieces = [chance.choice(spelled if chance.random() < 0.5 else GLUE) for _ in range(150)]
    buffer = words.read(b"\0" + "".join(pieces).encode() + words.PADDING)
    anywhere = Openings(ANY, ((words.MASKS[0], np.zeros(1, dtype=np.uint64)),), False, 0)
    whole = treeless.find(dataclasses.replace(few, openings=anywhere), buffer)
    assert len(whole) > 20
    assert np.array_equal(treeless.find(few, buffer), whole)


def test_the_shipped_names_need_no_search_of_english_text(gazetteer: Gazetteer) -> None:
    # "AC米兰" begins with a letter of every text, and alone made coding four times slower.
    text = "An American “AC Milan” café – António’s AC – sold Ångström’s naïve €5 Übermut … ½ « ß »"
    buffer = words.read(b"\0" + text.encode() + words.PADDING)
    assert not len(gazetteer.automaton.openings.places(buffer))


def test_a_name_with_any_ending_is_searched_only_where_it_begins(few: Automaton) -> None:
    text = "A war. Putin, Pushkin, Lab, Part, Éire; Labour Part"
    buffer = words.read(b"\0" + text.encode() + words.PADDING)
    begun = {text.encode()[place - 1 :][:3] for place in few.openings.places(buffer).tolist()}
    assert begun == {b"A w", b"Put", b"Lab", b"\xc3\x89i"}
