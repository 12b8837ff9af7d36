"""The title of a page of plain text: over the date or the body, or said twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

from analytics.ingest.article import Residue
from analytics.ingest.block_kinds import (
    AGENCIES,
    PRINTERS,
    SIGNED_LINE,
    is_caption,
    is_inserted,
    is_label,
    residue_kind,
)
from analytics.ingest.date_lines import BARE_DATE, lone_date
from analytics.ingest.word_count import ENDS, count_words

if TYPE_CHECKING:
    from analytics.ingest.segments import Segments

BODY_READ = 12  # paragraphs
SPEAKS = 0.25  # of its longer words stand in the text
HEADLINE_WORDS = 5
_WITH = frozenset(("avec", "with", "mit", "con", "com", "and", "et", "и", "і", "ve", "və"))
LIKELY = 0.1  # chance of a headline; rules that know less find it where no line has more
SLIGHT = 0.05
SUMMARY = 0.75  # of the chance of the line under it
STEM = 5  # letters
_WORD = re.compile(r"[^\W\d_]+")
_PAIR = re.compile("(?=([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]{2}))")
# A byline with the place it is from.
_NAMED = r"[A-ZÀ-Þ][\w.’'-]*(?: [A-ZÀ-Þ][\w.’'-]*){1,3}"
_SIGNED_FROM = re.compile(
    rf"{_NAMED}(?:(?:,| and) {_NAMED})* in [A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?"
)
# "Home > World > Text": the way to a page.
_CRUMBS = re.compile(r"[^>›»]{1,40}(?: ?[>›»] ?[^>›»]{1,60}){1,6}")
_SUBJECT = re.compile(r"^(?:Post subject|Betreff|Titre du message|Тема(?: сообщения)?) ?: ")
# "^Headline<", as the Associated Press marked it.
_WIRED = re.compile(r"\^(.{3,200})<")


def find_title(found: Segments, blocks: list[str], marks: list[bool], chances: np.ndarray) -> None:
    """A page without a header line: its title stands over the date, or is the last likely one."""
    if found.title or True not in marks:
        return
    last = len(marks) - marks[::-1].index(True)
    place = int(np.argmax(chances[:last]))
    if 1 < place < marks.index(True) and _under_name(blocks, place, chances):
        place -= 2
    elif place and chances[place - 1] >= SUMMARY * chances[place]:
        place -= 1  # over its summary, which looks like another headline
    if chances[place] >= LIKELY and may_be_title(blocks[place]):
        _name(found, blocks[place])
        return
    head = blocks[max(0, marks.index(True) - 12) : marks.index(True)]
    likely = [n for n, block in enumerate(head) if may_be_title(block)]
    if not likely:
        _take_title(found)
        return
    # "Jane Roe in Tbilisi" stands under a headline, where there is one.
    likely = [n for n in likely if not _SIGNED_FROM.fullmatch(head[n])] or likely
    label = next((n for n, b in enumerate(head) if _is_dated(b)), None)
    above = [n for n in likely if label is not None and n < label]
    twice = [n for n in above or likely if blocks.count(head[n]) > 1]
    # A headline has no full stop; the sentence between it and the text is a summary.
    open_ended = [n for n in above or likely if head[n][-1] not in ".。۔।։"]
    place = _best(head, twice or open_ended or likely, found.body)
    _name(found, head[place])


def lone_line(blocks: list[str], marks: list[bool], labels: list[int]) -> int | None:
    """The number of the only line over a text that is as long as a headline; None without one.

    It is the headline, then, though it may look like what a picture shows.
    """
    first = marks.index(True) if True in marks else 0
    long = (n for n in range(first) if count_words(blocks[n]) >= HEADLINE_WORDS)
    found = [n for n in long if n not in labels and not lone_date(blocks[n])]
    return found[0] if len(found) == 1 and may_be_title(blocks[found[0]]) else None


def _under_name(blocks: list[str], place: int, chances: np.ndarray) -> bool:
    """A summary below the author, with the headline above: what looks like one in either place."""
    above = blocks[place - 2]
    if not is_label(blocks[place - 1]) or chances[place - 2] < SLIGHT:
        return False
    return may_be_title(above) and count_words(above) >= HEADLINE_WORDS and above[-1] not in ENDS


def _name(found: Segments, title: str) -> None:
    found.title = title
    if title in found.body:
        found.body.remove(title)
        found.residue.append(Residue("title", title))
    wired = _WIRED.fullmatch(found.title)
    found.residue = [
        Residue("title", piece.text) if piece.text == found.title else piece
        for piece in found.residue
    ]
    found.title = _SUBJECT.sub("", wired[1] if wired else found.title)


def _best(head: list[str], likely: list[int], body: list[str]) -> int:
    """The last of the likely titles that speaks of what the text does, or the one right over it.

    Two such lines are a headline and its summary; a rubric over a headline is shorter than one.
    """
    told = _stems(" ".join(body[:BODY_READ]))
    shares = {n: _share(head[n], told) for n in likely}
    speaking = [n for n in likely if shares[n] >= SPEAKS]
    place = likely[-1] if shares[likely[-1]] or not speaking else speaking[-1]
    over = place - 1
    headed = over in likely and count_words(head[over]) >= HEADLINE_WORDS
    return over if headed and shares[over] >= SPEAKS else place


def _share(line: str, told: set[str]) -> float:
    stems = _stems(line)
    return len(stems & told) / len(stems) if stems else 0.0


def _stems(text: str) -> set[str]:
    """The beginnings of longer words, which most endings leave as they are; pairs of signs."""
    pairs = [] if text.isascii() else _PAIR.findall(text)
    return {word[:STEM] for word in _WORD.findall(text.casefold()) if len(word) >= STEM} | {*pairs}


def _take_title(found: Segments) -> None:
    """A headline right over the text, with nothing between them, was taken for its beginning."""
    first, second = (*found.body[:2], "", "")[:2]
    short = 3 <= count_words(first) <= 25 and first[-1] not in f'{ENDS}”"'
    if short and count_words(second) >= 15:
        found.title = found.body.pop(0)
        found.residue.append(Residue("title", found.title))


def may_be_title(block: str) -> bool:
    """May this block of a page be its title, by its look alone?"""
    if not 3 <= count_words(block) <= 45 or _is_dated(block):
        return False
    if SIGNED_LINE.match(block) or is_inserted(block) or _is_agency(block):
        return False
    if PRINTERS.fullmatch(block) or _CRUMBS.fullmatch(block):
        return False
    return not is_caption(block) and residue_kind(block) in ("teaser", "navigation")


def _is_agency(block: str) -> bool:
    """An agency and a town: "EFE / Tiflis"."""
    first, mark, rest = block.partition("/")
    if mark and first.strip() in AGENCIES and len(rest.split()) < 4:
        return True
    # "Le Monde avec AFP"
    names, with_, last = block.rpartition(" ")
    return bool(with_) and last in AGENCIES and names.rpartition(" ")[2] in _WITH


def _is_dated(block: str) -> bool:
    return is_label(block) or bool(BARE_DATE.search(block) or lone_date(block))
