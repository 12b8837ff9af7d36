"""Files cut, spliced and overwritten at random: something is said of each, and none raises."""

from __future__ import annotations

import json
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import test_odd_input  # which adds all the cases
from odd_cases import CASES

from analytics import ingest
from analytics.ingest import readers

LARGEST = 20_000  # bytes
EACH = 60  # files of one seed
# What is held so that it costs no neighbour, and yet is a fault of a reader.
SLIPS = re.compile(r"foresaw none \((?:Attribute|Type|Overflow|ZeroDivision)Error")

assert len(CASES) == sum(map(len, test_odd_input.PILES.values()))


def small_files() -> list[tuple[str, bytes]]:
    made = ((name, text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text)
            for name, text, _ in CASES if isinstance(text, str | bytes))  # fmt: skip
    return [(name, content) for name, content in made if 0 < len(content) < LARGEST]


def damaged(content: bytes, other: bytes, chance: random.Random) -> bytes:
    """The content cut off, overwritten, with strange bytes, gone on with as another, or doubled."""
    place = chance.randrange(len(content))
    flipped = bytearray(content)
    for _ in range(8):
        flipped[chance.randrange(len(flipped))] = chance.randrange(256)
    return chance.choice((
        content[: place + 1],
        bytes(flipped),
        content[:place] + chance.randbytes(40) + content[place:],
        content[:place] + other[chance.randrange(len(other)) :],
        content[:place] + content[place + 200 :],
        content[:place] + content[place : place + 200] * 12 + content[place:],
    ))  # fmt: skip


@pytest.mark.parametrize("seed", range(5))
def test_damage_anywhere_is_told_and_raises_nothing(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    files = small_files()
    for number in range(EACH):
        (name, content), (like, other) = chance.choice(files), chance.choice(files)
        suffixes = Path(like if chance.random() < 0.3 else name).suffixes
        path = tmp_path / f"{number}{''.join(suffixes)[-20:]}"
        path.write_bytes(damaged(content, other, chance) or b"x")
        made = [ingest.clean(x) if isinstance(x, ingest.Raw) else x for x in ingest.offer([path])]
        assert made, f"nothing was said of {name}, damaged"
        slips = [x.reason for x in made if isinstance(x, ingest.Reject) and SLIPS.search(x.reason)]
        assert not slips, f"a reader slipped on {name}, damaged"


def test_what_nobody_foresaw_is_told_in_words() -> None:
    assert readers._reason(KeyError("x")) == "damaged where its reader foresaw none (KeyError)"
    assert readers._reason(LookupError("unknown encoding: x")) == "unknown encoding: x"


@pytest.mark.parametrize("error", [TypeError("x"), AttributeError("x"), ZeroDivisionError("x")])
def test_a_file_on_which_a_reader_slips_costs_no_neighbour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    def slip(source: object, mapping: object) -> Iterator[ingest.Raw]:
        raise error
        yield  # makes it a generator, as readers are

    monkeypatch.setitem(readers.READERS, ".csv", slip)
    (tmp_path / "a.csv").write_text("title,text\n")
    row = {"title": "A good neighbour", "text": "Its text is whole.", "date": "2024-05-08"}
    (tmp_path / "b.jsonl").write_text(json.dumps(row) + "\n")
    refused, kept = ingest.offer([tmp_path])
    assert isinstance(refused, ingest.Reject) and refused.path.endswith("a.csv")
    assert type(error).__name__ in refused.reason and isinstance(kept, ingest.Raw)


def test_an_article_on_which_cleaning_slips_costs_no_neighbour(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def slip(*given: object) -> None:
        raise OverflowError("date value out of range")

    raw = ingest.Raw("a.csv:line 2", title="A good title", text="Its text is whole.")
    assert isinstance(ingest.clean(raw), ingest.Article)
    monkeypatch.setattr(sys.modules["analytics.ingest.clean"], "choose", slip)
    refused = ingest.clean(raw)
    assert isinstance(refused, ingest.Reject) and "OverflowError" in refused.reason
