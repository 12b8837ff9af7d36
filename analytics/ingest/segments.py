"""A scraped page as plain text, told apart: title, byline, dates, captions, body, and residue.

Each block is judged by its own look and by its neighbours (`line_model`); the judgements are
joined into the likeliest sequence (Viterbi, "Error bounds for convolutional codes", 1967).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field

import numpy as np

from analytics.ingest.article import Residue
from analytics.ingest.block_kinds import (
    AGENCIES,
    BYLINE,
    CREDIT_LINE,
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
    monitored_date,
)
from analytics.ingest.date_relative import since_beside
from analytics.ingest.end_matter import MARKED
from analytics.ingest.head_lines import likely_byline, likely_date
from analytics.ingest.line_marks import told_apart
from analytics.ingest.line_model import KINDS
from analytics.ingest.live_posts import with_posts
from analytics.ingest.page_blocks import page_blocks
from analytics.ingest.page_signs import stands_between
from analytics.ingest.page_title import find_title, lone_line, may_be_title
from analytics.ingest.pictures import under_pictures
from analytics.ingest.pulled_lines import without_pulled
from analytics.ingest.repeated_lines import without_repeated
from analytics.ingest.run_together import is_run_together, taken_apart
from analytics.ingest.scenes import scenes
from analytics.ingest.word_count import ENDS, count_words

HEADER = re.compile(
    r"^\s*(?:date\s*[:=]?\s*)(\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?)\s+(?=\S)(.*)$",
    re.IGNORECASE,
)
CAPTION, TITLE, DATE, BYLINES, LEAD = (
    KINDS.index(name) for name in ("caption", "title", "date", "byline", "lead")
)
SIGNED = 3  # blocks from the last of a text, among which its author may stand
SURE = 0.5
PARAGRAPH, GALLERY = 25, 20  # words; of what stands under pictures where there is no other text
_SENTENCE = re.compile(r"[^\s.]{2}[.!?。][\"”»)]*(?=\s|$)")


@dataclass(slots=True)
class Segments:
    """What a page consists of. `dates` are lines that speak of dates, as (label, line).

    `since` is the time since its publication, as the page tells it: "3 hours ago".
    """

    title: str = ""
    header_date: str = ""
    byline: str = ""
    body: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    dates: list[tuple[str, str]] = field(default_factory=list)
    residue: list[Residue] = field(default_factory=list)
    since: str = ""


def segment(text: str, title: str = "", repeated: Collection[int] = ()) -> Segments:
    """The segments of a page of plain text. Nothing is dropped: what is no body is residue.

    `repeated` holds hashes of lines that stand on many pages of the same source, or tell of others.
    """
    found = Segments(title=title)
    text, shared = without_repeated(text, repeated) if repeated else (text, [])
    found.residue += [Residue("repeated", line) for line in shared]
    blocks = _take_head(found, page_blocks(text))
    together = is_run_together(blocks)
    if together:
        blocks, headed = taken_apart(blocks)
        found.title = found.title or headed
    # What plainly is no text must not part the text it stands in.
    aside = [stands_between(block) for block in blocks]
    fresh = [number for number, out in enumerate(aside) if not out]
    told, judged = told_apart([MARKED.sub("", blocks[number]) for number in fresh])
    marks, chances = [False] * len(blocks), np.zeros((len(blocks), len(KINDS)))
    chances[fresh] = judged
    for number, mark in zip(fresh, told, strict=True):
        marks[number] = mark
    marks = with_posts(blocks, marks)
    shown = scenes(blocks, marks)
    marks = [mark and number not in shown for number, mark in enumerate(marks)]
    last = max((n for n, mark in enumerate(marks) if mark), default=-1)
    labels = [n for n, block in enumerate(blocks) if is_label(block)]
    pictured = shown | under_pictures(blocks, marks, labels)
    lone = lone_line(blocks, marks, labels)
    for number, block in enumerate(blocks):
        if number == lone and not found.title and chances[number, CAPTION] > SURE:
            found.title = block
            found.residue.append(Residue("title", block))
        elif number in labels:
            _place(found, block, marks[number], number <= last)
        elif chances[number, LEAD] > SURE and not marks[number]:
            found.residue.append(Residue("lead", block))
        elif number in pictured or (
            number < last
            and chances[number, CAPTION] > SURE
            and not (marks[number] and _is_paragraph(block))
        ):
            found.captions.append(block)
        else:
            _place(found, block, marks[number], number <= last or chances[number, CAPTION] > SURE)
    if not found.body and sum(map(count_words, found.captions)) >= GALLERY:
        found.body, found.captions = found.captions, []
        marks = [block in found.body for block in blocks]
    found.since = since_beside(blocks, marks)
    _find_head(found, blocks, marks, chances)
    find_title(found, blocks, marks, chances[:, TITLE])
    found.body, twice = without_pulled(found.body, found.byline)
    found.residue += twice
    if together:
        found.body = [" ".join(found.body)] if found.body else []
    if not found.body:
        _keep_something(found)
    elif not found.dates and (when := dateline_date(found.body[0])):
        found.dates.append(("", when))
    if not found.dates and (when := next(filter(None, map(monitored_date, blocks)), "")):
        found.dates.append(("", when))
    return found


def _is_paragraph(block: str) -> bool:
    """Two sentences and more, without a credit: what a picture shows is told in one."""
    block = MARKED.sub("", block)
    long = count_words(block) >= PARAGRAPH and block[-1] in ENDS
    return long and len(_SENTENCE.findall(block)) > 1 and not is_caption(block, in_text=True)


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
    elif before_end and (
        is_caption(block, in_text=body) or (not body and CREDIT_LINE.match(block))
    ):
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


def _find_head(found: Segments, blocks: list[str], marks: list[bool], chances: np.ndarray) -> None:
    """The date, before the body or at the end, and the byline of a page that marks neither."""
    if True not in marks:
        return
    if all(is_update(label) for label, _ in found.dates):
        likely = likely_date(blocks, chances[:, DATE])
        bare = bare_date(blocks, marks)
        place = bare or (None if likely is None else (likely, blocks[likely]))
        if place:
            found.dates.append(("", place[1]))
            _set_aside(found, blocks[place[0]], "date")
    if not found.byline:
        last = max(n for n, mark in enumerate(marks) if mark)
        likely = likely_byline(blocks[: last + SIGNED], chances[: last + SIGNED, BYLINES])
        if likely is not None:
            found.byline = blocks[likely]
            _set_aside(found, blocks[likely], "byline")


def _set_aside(found: Segments, block: str, kind: str) -> None:
    """What was taken for text or for residue of no kind is a date or a byline."""
    for number, piece in enumerate(found.residue):
        if piece.text == block:
            found.residue[number] = Residue(kind, block)
            return
    if block in (*found.body[:2], *found.body[-1:]):
        found.body.remove(block)
        found.residue.append(Residue(kind, block))


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
