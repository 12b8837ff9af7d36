"""A scraped page as plain text, told apart: title, byline, dates, captions, body, and residue.

Each block is judged by its own look and by its neighbours (`block_features`); the judgements are
joined into the likeliest sequence (Viterbi, "Error bounds for convolutional codes", 1967). The
weights are rows in `data/segment_weights.csv`, fitted on pages marked by hand.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import lru_cache
from operator import mul
from typing import TypeVar

from analytics.ingest.article import Residue
from analytics.ingest.block_features import NAMES, features
from analytics.ingest.block_kinds import (
    AGENCIES,
    BYLINE,
    DATE_LINE,
    INSERTED_WORDS,
    PRINTERS,
    READING_TIME,
    SIGNED_LINE,
    is_ago,
    is_caption,
    is_inserted,
    is_label,
    residue_kind,
)
from analytics.ingest.date_labels import has_date, labelled_dates
from analytics.ingest.date_lines import (
    bare_date,
    dated_title,
    dateline_date,
    is_update,
    lone_date,
    parted_by_dates,
)
from analytics.ingest.identify import line_hash
from analytics.ingest.likeliest import likeliest_path
from analytics.ingest.page_signs import stands_between
from analytics.ingest.page_title import find_title, may_be_title
from analytics.ingest.pictures import under_pictures
from analytics.ingest.teasers import carried_on, text_end, without_strays
from analytics.ingest.tidy import by_indents, join_wraps, whole_words
from analytics.ingest.word_count import count_words
from analytics.settings import ROOT, setting

HEAD_BLOCKS = 6  # among which the date of a page may stand right under its title
LINE = 80  # characters; more are a paragraph
FEW_LINES = 3  # of a block; one with more is looked at line by line
HEADER = re.compile(
    r"^\s*(?:date\s*[:=]?\s*)(\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?)\s+(?=\S)(.*)$",
    re.IGNORECASE,
)
_T = TypeVar("_T")
# An empty line, or one of strokes: under a title, between parts.
_GAP = re.compile(r"\n[^\S\n]*(?:[=_*~—–-]{3,}[^\S\n]*)?\n\s*")


class NoPageError(ValueError):
    """A page too long to be one article."""


@dataclass(slots=True)
class Segments:
    """What a page consists of. `dates` are lines that speak of dates, as (label, line)."""

    title: str = ""
    header_date: str = ""
    byline: str = ""
    body: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    dates: list[tuple[str, str]] = field(default_factory=list)
    residue: list[Residue] = field(default_factory=list)


@lru_cache(maxsize=1)
def _weights() -> tuple[float, ...]:
    with (ROOT / "data" / "segment_weights.csv").open(encoding="utf-8", newline="") as file:
        known = {row["feature"]: float(row["weight"]) for row in csv.DictReader(file)}
    return tuple(known.get(name, 0.0) for name in NAMES)


def page_blocks(text: str) -> list[str]:
    """The blocks of a page: parted by empty lines, long ones by line ends as well."""
    parts: list[str] = []
    for part in _GAP.split(whole_words(text).strip()):
        lines = part.split("\n")
        pieces = parted_by_dates(lines) if len(parts) < HEAD_BLOCKS else [lines]
        for held in (inner for piece in pieces for inner in by_indents(piece)):
            # A headline said twice stays together; a menu, a head, a text without gaps does not.
            apart = len(held) > FEW_LINES or any(map(is_label, held))
            parts += join_wraps(held) if apart else ["\n".join(held)]
    return check_count([plain for part in parts if (plain := " ".join(part.split()))])


def check_count(blocks: list[_T]) -> list[_T]:
    """The blocks of a page as they are; NoPageError where there are more than any article has."""
    most = int(setting("page_paragraphs"))
    if len(blocks) > most:
        raise NoPageError(f"{len(blocks):,} paragraphs are no article (at most {most:,})")
    return blocks


def looks_like_page(blocks: list[str]) -> bool:
    """Are these paragraphs a whole page? Many short ones, of several kinds of residue, tell."""
    if len(blocks) < 12:
        return False
    short = [block for block in blocks if len(block) < 60]
    if len(short) < 0.4 * len(blocks):
        return False
    kinds = {residue_kind(block) for block in short} - {"navigation"}
    return len(kinds) >= 2


def body_blocks(blocks: list[str]) -> list[bool]:
    """For each block of a page: does it belong to the body?"""
    end = text_end(blocks)
    weights = _weights()
    shown = blocks[:end]
    long = [block for block in shown if len(block) > LINE]
    if sum(map(str.isupper, long)) * 2 > len(long):
        # Wires once came in capitals alone, which say nothing of a block then.
        shown = [block.capitalize() for block in shown]
    odds = [sum(map(mul, row, weights)) for row in features(shown)]
    marks = carried_on(blocks[:end], without_strays(blocks[:end], likeliest_path(odds)))
    return marks + [False] * (len(blocks) - end)


def segment(text: str, title: str = "", repeated: Collection[int] = ()) -> Segments:
    """The segments of a page of plain text. Nothing is dropped: what is no body is residue.

    `repeated` holds hashes of lines that stand on many pages of the same source.
    """
    found = Segments(title=title)
    blocks = _take_head(found, page_blocks(text))
    shared = [bool(repeated) and line_hash(block) in repeated for block in blocks]
    # What plainly is no text must not part the text it stands in.
    aside = [often or stands_between(block) for block, often in zip(blocks, shared, strict=True)]
    fresh = [block for block, out in zip(blocks, aside, strict=True) if not out]
    verdicts = iter(body_blocks(fresh))
    marks = [not out and next(verdicts) for out in aside]
    last = max((n for n, mark in enumerate(marks) if mark), default=-1)
    labels = [n for n, block in enumerate(blocks) if is_label(block)]
    pictured = under_pictures(blocks, marks, labels)
    for number, block in enumerate(blocks):
        if shared[number]:
            found.residue.append(Residue("repeated", block))
        elif number in pictured:
            found.captions.append(block)
        else:
            _place(found, block, marks[number], number <= last)
    _find_bare_date(found, blocks, marks)
    find_title(found, blocks, marks)
    if not found.body:
        _keep_something(found)
    elif not found.dates and (when := dateline_date(found.body[0])):
        found.dates.append(("", when))
    return found


def _take_head(found: Segments, blocks: list[str]) -> list[str]:
    header = HEADER.match(blocks[0]) if blocks else None
    if header:
        found.header_date, found.title = header[1], header[2].strip()
        return blocks[1:]
    date, title = dated_title(blocks[0]) if blocks and not found.title else ("", "")
    if date:
        found.dates.append(("", date))
        found.title = title
        found.residue.append(Residue("date", blocks[0]))
        return blocks[1:]
    return blocks


def _place(found: Segments, block: str, body: bool, before_end: bool) -> None:
    if (told := labelled_dates(block)) or is_ago(block):
        found.dates += told
        found.residue.append(Residue("date", block))
        return
    date = DATE_LINE.match(block)
    byline = BYLINE.match(block)
    if date and len(block) < 90 and re.search(r"\d", date["when"]):
        if has_date(block):  # "Posted by Ivo at 4:41 pm" has none
            found.dates.append((date["label"].casefold(), block))
        found.residue.append(Residue("date", block))
    elif byline and before_end and count_words(block) < 12:
        found.byline = found.byline or byline[1].strip()
        found.residue.append(Residue("byline", block))
    elif before_end and is_caption(block, in_text=body):
        found.captions.append(block)
    elif before_end and SIGNED_LINE.match(block):
        found.byline = found.byline or block
        found.residue.append(Residue("byline", block))
    elif len(block) < 80 and PRINTERS.fullmatch(block):
        found.residue.append(Residue("navigation", block))
    elif block.strip(" .") in AGENCIES:
        found.residue.append(Residue("agency", block))
    elif READING_TIME.match(block):
        found.residue.append(Residue(residue_kind(block), block))
    elif is_inserted(block) and count_words(block) < INSERTED_WORDS:
        kind = residue_kind(block)
        found.residue.append(Residue("teaser" if kind == "navigation" else kind, block))
    elif found.title and block == found.title:
        found.residue.append(Residue("title", block))
    elif body:
        found.body.append(block)
    else:
        found.residue.append(Residue(residue_kind(block), block))


def _find_bare_date(found: Segments, blocks: list[str], marks: list[bool]) -> None:
    """A line that is nothing but a date, before the body or at the end."""
    if any(not is_update(label) for label, _ in found.dates) or True not in marks:
        return
    if place := bare_date(blocks, marks):
        number, when = place
        found.dates.append(("", when))
        if blocks[number] in (*found.body[:2], *found.body[-1:]):
            found.body.remove(blocks[number])
            found.residue.append(Residue("date", blocks[number]))


def _keep_something(found: Segments) -> None:
    """A page without a running text is a table, a list or a verse: that is its body, then."""
    vague = ("navigation", "teaser")
    found.body = [piece.text for piece in found.residue if piece.kind in vague]
    found.residue = [piece for piece in found.residue if piece.kind not in vague]
    if len(found.body) > 1 and not found.title and may_be_title(found.body[0]):
        found.title = found.body.pop(0)
        found.residue.append(Residue("title", found.title))
    when = next((date for block in found.body[:3] if (date := lone_date(block))), "")
    if when and not found.dates:
        found.dates.append(("", when))
        found.body = [block for block in found.body if lone_date(block) != when]
        found.residue.append(Residue("date", when))
