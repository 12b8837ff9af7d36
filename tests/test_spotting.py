"""Phrases that are found by one of their words, in a batch of texts read as one."""

from __future__ import annotations

import pytest

from analytics.actors import words
from analytics.actors.credits import _spans
from analytics.actors.gazetteer import Gazetteer
from analytics.actors.matching import scan
from analytics.actors.spotting import spotter, texts_of


def test_words_are_found_by_their_first_letters_and_told_to_their_texts() -> None:
    texts = ["one contributed", "", "Photos é contribution", "photo K k"]
    joined = "\0".join(texts).encode()
    buffer = words.read(b"\0" + joined + words.PADDING)
    which = spotter(("contributed", "k", "Photos")).find(buffer)
    starts, stops = buffer.start[which], buffer.stop[which]
    found = [buffer.raw[a:b] for a, b in zip(starts.tolist(), stops.tolist(), strict=True)]
    # Of longer words the first eight bytes tell.
    assert found == [b"contributed", b"Photos", b"contribution", b"k"]
    origin = [1, 17, 18, 18 + len(texts[2].encode()) + 1, len(joined) + 2]
    assert texts_of(starts, origin).tolist() == [0, 2, 3]


@pytest.mark.parametrize(
    "phrase",
    [
        "(Reporting by Guy Faulconbridge in London)", "(Writing and editing by A in Oslo)",
        "Associated Press writer X in Cairo contributed to this report", "Photo: A B/AFP",
        "Photographs by A B via Getty", "\nAlso read: Why Istanbul fears it",
        "\nREAD MORE > Oslo", "\n“Read more: Oslo and Rome", "\nRelated: Oslo",
        "(a.k.a. Ali Paris)",
    ],
)  # fmt: skip
@pytest.mark.parametrize("before", ["", "Größe “Ян” 中 "])
def test_phrases_that_tell_nothing_are_found_where_they_stand(
    gazetteer: Gazetteer, phrase: str, before: str
) -> None:
    places = ["Oslo", f"{before}A pie, {phrase}\nand so on.", "", "Rome"]
    hits = scan(places, gazetteer.automaton)
    ((text, start, stop),) = _spans(places, hits)
    assert text == 1 and places[1][start:stop] == phrase.strip("\n")
