"""The tree of names against a search that tries every name at every place."""

from __future__ import annotations

import random
import re
import time
from collections.abc import Sequence

import numpy as np
import pytest

from analytics.actors import breaks, lookup, nametree, namewalk, sentences, words
from analytics.actors.gazetteer import Gazetteer
from analytics.actors.matching import scan

NAMES = (
    "Mali", "Niger", "Nigeria", "New Zealand", "New", "Zealander", "the Congo",
    "the Congo Republic",
    "Côte d'Ivoire", "Côte d’Ivoire", "U.S.", "U.S", "U.S.A.", "A", "A$", "E.U.", "Opec+",
    "Washington, D.C.", "Демократическая Республика Конго", "Конго", "al-Qaeda", "Guinea-Bissau",
    "Guinea", '"axis of evil"', "Bosnia and Herzegovina", "Saint Vincent and the Grenadines",
    "Internationalisierungsbehörde", "België", "BRICS+", "G7", "日本",
)  # fmt: skip
GLUE = (
    " ", " ", " ", "  ", "\n", "\n\n", " \n ", "\u00a0", "-", ".", ", ", "'", "’", '"', "", "n",
    "s", "é", "5", "_", "O'", "\t", "$", "+", "(", ") ", "²", "—", "«", " of evil", " Republic",
    "x" * 70,
)  # fmt: skip


def is_letter(text: str, place: int) -> bool:
    return 0 <= place < len(text) and (text[place].isalnum() or text[place] == "_")


def by_trial(names: Sequence[str], text: str) -> set[tuple[int, int, int]]:
    """(name, start, stop) in code points: the longest name at each place where one stands."""
    found: set[tuple[int, int, int]] = set()
    for start in range(len(text)):
        inside = is_letter(text, start) and is_letter(text, start - 1)
        if inside or text[max(0, start - 2) : start] == "O'":
            continue
        best = (-1, start, start)
        for number, name in enumerate(names):
            stop = start + len(name)
            ends = name.endswith("$") or not is_letter(text, stop)
            if text.startswith(name, start) and ends and stop > best[2]:
                best = (number, start, stop)
        # A name may begin with a mark, but not in the middle of a word.
        if best[0] >= 0 and (is_letter(text, start) or not is_letter(text, start - 1)):
            found.add(best)
    return found


def by_tree(names: Sequence[str], text: str) -> set[tuple[int, int, int]]:
    tree = nametree.grow(enumerate(names))
    raw = b"\0" + text.encode() + words.PADDING
    return {
        (number, *(len(raw[1:place].decode()) for place in (start, stop)))
        for number, start, stop, _ in namewalk.find(tree, words.read(raw))[0].tolist()
    }


@pytest.mark.parametrize("seed", range(40))
def test_the_tree_finds_what_trying_every_name_finds(seed: int) -> None:
    draw = random.Random(seed)
    pieces = [draw.choice(NAMES if draw.random() < 0.6 else GLUE) for _ in range(60)]
    glued = [piece + (draw.choice(GLUE[:10]) if draw.random() < 0.7 else "") for piece in pieces]
    # Blanks are compared as they are here; that a line break counts as a space is tested below.
    text = "".join(glued).replace("\n", " ").replace("\u00a0", " ")
    while "  " in text:
        text = text.replace("  ", " ")
    assert by_tree(NAMES, text) == by_trial(NAMES, text)


@pytest.mark.parametrize("blank", [" ", "  ", "\n", " \n  ", "\u00a0", "\u202f", " " * 12])
def test_a_name_may_be_broken_by_any_blank(blank: str) -> None:
    assert len(by_tree(["New Zealand"], f"in New{blank}Zealand.")) == 1


@pytest.mark.parametrize("parted", ["\n\n", "\n \n\n", ", ", "-", "", "\t", "\0"])
def test_a_name_is_not_broken_by_anything_else(parted: str) -> None:
    assert not by_tree(["New Zealand"], f"in New{parted}Zealand.")


def test_words_of_a_megabyte_are_no_names_and_cost_no_time(gazetteer: Gazetteer) -> None:
    automaton, long = gazetteer.automaton, "Afghanistan" + "x" * 1_000_000
    begin = time.process_time()
    assert not by_tree(["Afghanistan", "Afghanistan" + "x" * 245], f"{long} {long}")
    assert len(by_tree([long], f"{long} {long}x")) == 1
    hits = scan([f"X{long} Mali", "Peter Mali"], automaton)
    assert hits.before.tolist() == [0, 5]
    assert time.process_time() - begin < 5


def test_a_look_up_finds_every_key_and_no_other() -> None:
    keys = np.unique(np.random.default_rng(1).integers(0, 2**64, 5000, dtype=np.uint64))
    table = lookup.make(keys[::2], np.arange(len(keys[::2])))
    found = table.find(keys)
    assert found[::2].tolist() == list(range(len(keys[::2])))
    assert (found[1::2] == -1).all()


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("Adil Mali", 4),
        ("adil Mali", 0),
        ("anti-Adil Mali", 0),
        ("Adil-anti Mali", 9),
        ("said,\nU.S.-led\nMali", 8),
        ("Adil\n\nMali", 0),
        ("Adil\u00a0Mali", 4),
        ("Adil\u202f Mali", 4),
        ("Adil\u201d Mali", 7),
        ("Adil \u201cMali", 0),
        ("Mali", 0),
        ("Voil\u00e0 Mali", 6),
    ],
)
def test_the_capitalised_word_before_a_name_is_measured_in_bytes(
    text: str, length: int, gazetteer: Gazetteer
) -> None:
    assert scan([text], gazetteer.automaton).before[-1] == length


@pytest.mark.parametrize(
    ("text", "follows"),
    [
        ("Mali and so", b"and "),
        ("Mali\nand", b"and\0"),
        ("Mali\u00a0and", b"and\0"),
        ("Mali  and so", b"and "),
        ("Mali\u2019s own", b"\0\0\0\0"),
        ("Mali, and", b"\0\0\0\0"),
        ("Mali\n\nand", b"\0\0\0\0"),
    ],
)
def test_four_bytes_after_a_name_are_told_where_a_blank_parts_them(
    text: str, follows: bytes, gazetteer: Gazetteer
) -> None:
    hits = scan([text], gazetteer.automaton)
    assert int(hits.after[-1]).to_bytes(4, "big") == follows


@pytest.mark.parametrize(
    "text", ["", "naïve Übung 5 ² ½ a_b", "日本 𝟙 🇦🇼 x", "٣ अब\u0301c", "é" * 30]
)
def test_words_are_runs_of_letters_and_digits(text: str) -> None:
    raw = b"\0" + text.encode() + words.PADDING
    found = words.read(raw)
    own = re.findall(r"\w+", text)
    spans = list(zip(found.start, found.stop, strict=True))[:-1]
    assert [raw[a:b].decode() for a, b in spans] == own
    assert len(set(found.numbers(np.arange(len(own))).tolist())) == len(set(own))


def test_cues_are_found_wherever_they_stand_also_inside_names() -> None:
    tree = nametree.grow([(0, "Washington Post")], [(0, "Post"), (1, "Washington"), (2, "Va.")])
    names, cues = namewalk.find(tree, words.read(b"\0Washington Post, Va." + words.PADDING))
    assert names.tolist() == [[0, 1, 16, 0]]
    assert sorted(cues.tolist()) == [[0, 12, 16], [1, 1, 11], [2, 18, 21]]


MARKS = (
    "a", "U.S", "Mr", "said", "Corp", "J", "Путин", "г", "вчера", "5", "x_y", "continued", "St",
    ". ", ".\n", "? ", '." ', " ", " ", ", ", "\n\n", "\n \n", "… ", "。", "؟ ", ".”\n", " The ",
    " the ", '"', "—", ".", "!", ") ", "\u00a0", " \n",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(40))
def test_sentences_of_a_batch_begin_where_they_begin_in_each_text(seed: int) -> None:
    draw = random.Random(seed)
    texts = ["".join(draw.choices(MARKS, k=draw.randrange(30))) for _ in range(20)]
    raw = b"\0" + b"\0".join(text.encode() for text in texts) + words.PADDING
    origin = 1 + np.cumsum([0, *(len(text.encode()) + 1 for text in texts)])
    found = breaks.starts(texts, np.arange(len(texts)), words.read(raw), origin)
    expected = [
        begin + len(text[:start].encode())
        for text, begin in zip(texts, origin, strict=False)
        for start in sentences.split(text)
    ]
    assert found.tolist() == expected
