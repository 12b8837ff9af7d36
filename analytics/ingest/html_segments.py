"""An HTML page told apart. Trafilatura finds the body; captions, dates, and the rest are ours.

Barbaresi, "Trafilatura: a web scraping library and command-line tool" (2021). It is asked for
precision; what it leaves out stays as residue, with the kind that tags and wording tell.
"""

from __future__ import annotations

import re
from copy import deepcopy
from dataclasses import dataclass

from lxml import html

from analytics.ingest.article import Residue
from analytics.ingest.block_kinds import (
    BYLINE,
    DATE_LINE,
    INSERTED_WORDS,
    is_caption,
    is_inserted,
    residue_kind,
)
from analytics.ingest.end_matter import opens_end
from analytics.ingest.html_meta import Meta, read_meta
from analytics.ingest.html_tree import Block, html_blocks, parse_html, without_noise, without_tags
from analytics.ingest.identify import line_hash
from analytics.ingest.layout_tables import without_layout
from analytics.ingest.listed_teasers import is_list_of_teasers
from analytics.ingest.page_blocks import check_count
from analytics.ingest.page_ends import leave_ends
from analytics.ingest.segments import Segments, segment
from analytics.ingest.tidy import mend, paragraphs
from analytics.ingest.word_count import count_words

_FOLD = re.compile(r"\W+")
_LIST_MARK = re.compile(r"^- ")
# Pages beyond these are told apart by their blocks alone, and beyond the last without a tree.
LONG_PAGE, MANY_TAGS, MOST_TAGS = 2_000_000, 40_000, 300_000
LEAST_BODY = 25  # words; less is not what the page was made for
MUCH_MORE = 1.5  # times as many words as a page shows: it shows the beginning alone
_TAGGED = re.compile(r"</(?:p|div|br|a|em|strong|b|i|span|h\d)>|<(?:p|br)\b[^>]*>", re.IGNORECASE)
_NEVER_BODY = ("subscription", "cookie", "social", "comment", "advertisement")
TEASED = 0.2  # of a page's text, led elsewhere by its links
BEFORE, AFTER = 16, 3  # blocks around the body in which a picture is the article's own
_STROKED = re.compile(r"^\|\s*([^|]*[^|\s])\s*\|$")  # a table of one cell
_PAGE = re.compile(r"<(?:html|head|body|title|!doctype html)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """The segments of a page and what it says about itself."""

    found: Segments
    meta: Meta


def segment_html(text: str, repeated: frozenset[int] = frozenset()) -> Page:
    """The segments of a whole page, or of a fragment of HTML as databases hold it."""
    light, linked = without_noise(text)
    tree = parse_html(light) if light.count("<") <= MOST_TAGS else None
    if tree is None:
        text = without_tags(light)
        return Page(segment(mend(text), repeated=repeated), Meta())
    whole = bool(_PAGE.search(light))
    blocks = [Block(mend(b.text), b.hint) for b in html_blocks(tree, check_count)]
    if not whole:
        return Page(_fragment(blocks), Meta())
    meta = read_meta(linked, tree)
    meta.links = _share_of_links(tree, blocks)
    meta.teased = meta.links > TEASED and is_list_of_teasers(tree)
    body = _body(tree, light)
    if repeated:
        body = [line for line in body if line_hash(line) not in repeated]
    crude = segment("\n\n".join(block.text for block in blocks), mend(meta.title), repeated)
    body = _stated(meta, body) or body
    if count_words(" ".join(body)) < LEAST_BODY:
        body = crude.body
    found = _assemble(blocks, body, crude, meta)
    if not found.body:
        # Nested too deeply for a tree, or swallowed by a tag that is never closed.
        plain = segment(mend(without_tags(light)), mend(meta.title), repeated)
        if sum(count_words(line) for line in plain.body) >= LEAST_BODY:
            return Page(plain, meta)
    if repeated:
        found.residue = [
            Residue("repeated", p.text) if line_hash(p.text) in repeated else p
            for p in found.residue
        ]
    return Page(found, meta)


def _stated(meta: Meta, body: list[str]) -> list[str]:
    """The text that a page states beside what it shows, where it shows only the beginning."""
    text = mend(meta.body)
    if _TAGGED.search(text):
        tree = parse_html(text)
        text = "\n\n".join(b.text for b in html_blocks(tree)) if tree is not None else text
    stated = paragraphs(text)
    shown, whole = count_words(" ".join(body)), count_words(" ".join(stated))
    begun = bool(body) and _plain(body[0])[:60] in _plain(text[:600])
    if shown < LEAST_BODY or (whole > MUCH_MORE * shown and (meta.walled or begun)):
        return stated
    return []


def _share_of_links(tree: html.HtmlElement, blocks: list[Block]) -> float:
    """How much of a page's text leads to other pages, 0..1."""
    whole = sum(len(block.text) for block in blocks)
    linked = sum(len(" ".join(a.itertext()).strip()) for a in tree.iter("a"))
    return min(1.0, linked / whole) if whole else 0.0


def _fragment(blocks: list[Block]) -> Segments:
    found = Segments()
    for block in blocks:
        if block.hint == "caption":
            found.captions.append(block.text)
        elif len(blocks) > 1 and is_inserted(block.text) and _is_short(block):
            found.residue.append(Residue("teaser", block.text))
        else:
            found.body.append(block.text)
    return found


def _body(tree: html.HtmlElement, text: str) -> list[str]:
    if len(text) > LONG_PAGE or text.count("<") > MANY_TAGS:
        return []
    import trafilatura  # a tenth of a second that piles without HTML need not wait for

    document = trafilatura.bare_extraction(
        without_layout(deepcopy(tree)),
        favor_precision=True,
        include_comments=False,
        include_tables=True,
        with_metadata=False,
    )
    lines = mend(document.text or "").split("\n") if document else []
    plain = (_STROKED.sub(r"\1", _LIST_MARK.sub("", line).strip()) for line in lines)
    return [" ".join(line.split()) for line in plain if line]


def _assemble(blocks: list[Block], body: list[str], crude: Segments, meta: Meta) -> Segments:
    """Every block of the page in its place: body, caption, date, byline or residue."""
    found = Segments(title=mend(meta.title) or crude.title, dates=crude.dates, byline=crude.byline)
    found.since = crude.since
    whole = f" {_plain(' '.join(body))} "
    plains = [_plain(block.text) for block in blocks]
    inside = [len(p.split()) > 5 and f" {p} " in whole for p in plains]
    span = range(
        (inside.index(True) if True in inside else 0) - BEFORE,
        max((n for n, mark in enumerate(inside) if mark), default=-1) + AFTER,
    )
    captions: dict[str, str] = {}
    for number, (block, plain) in enumerate(zip(blocks, plains, strict=True)):
        if not plain:
            continue
        credited = block.hint == "caption" and plains[number - 1] in captions
        if number in span and (credited or _is_caption(block)) and plain != _plain(found.title):
            captions.setdefault(plain, block.text)
        elif f" {plain} " not in whole:
            found.residue.append(Residue(_kind(block, found.title), block.text))
    set_aside = {*captions, _plain(found.title)}
    texts = [block.text for block in blocks]
    begun = max(0, span.start + BEFORE)
    end = next((n for n in range(begun, len(texts)) if opens_end(texts, n)), len(texts))
    under = {plain for plain in plains[end:] if plain}
    set_aside |= under
    found.residue += [Residue("teaser", line) for line in body if _plain(line) in under]
    for block, plain in zip(blocks, plains, strict=True):
        # Where tags and wording agree, trafilatura was mistaken.
        agreed = block.hint in _NEVER_BODY and residue_kind(block.text) == block.hint
        inserted = is_inserted(block.text) and _is_short(block)
        if agreed or inserted:
            set_aside.add(plain)
            if f" {plain} " in whole:
                found.residue.append(Residue(_kind(block, found.title), block.text))
    found.captions = list(captions.values())
    found.body = [line for line in body if _plain(line) not in set_aside] or body
    leave_ends(found)
    return found


def _is_short(block: Block) -> bool:
    return count_words(block.text) < INSERTED_WORDS


def _is_caption(block: Block) -> bool:
    if block.hint == "caption":
        return len(block.text.split()) > 2
    return block.hint == "" and is_caption(block.text, in_text=True)


def _kind(block: Block, title: str) -> str:
    if block.text == title:
        return "title"
    if len(block.text) < 90:
        if DATE_LINE.match(block.text) or block.hint == "time":
            return "date"
        if BYLINE.match(block.text):
            return "byline"
    worded = residue_kind(block.text)
    if worded not in ("navigation", "teaser"):
        return worded
    return block.hint if block.hint not in ("", "time", "caption") else worded


def _plain(text: str) -> str:
    return _FOLD.sub(" ", text.casefold()).strip()
