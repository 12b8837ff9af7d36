"""A page that was saved without its line ends: menu, headline, text and foot in one long line."""

from __future__ import annotations

import re

from analytics.ingest.block_kinds import is_inserted, residue_kind, told_kind
from analytics.ingest.run_heads import HOME, headline, read_head
from analytics.ingest.run_menus import parted_menus
from analytics.ingest.word_count import ENDS, english_words

FEW = 3  # lines of such a page
LONG = 80  # words of its longest
EDGE = 300  # characters at either end, in which menus and feet stand
FEWEST_SENTENCES = 3
PARAGRAPH = 45  # words
_UNCASED = "\u0590-\u08ff\u0900-\u0fff\u10a0-\u10ff\u3040-\u9fff\uac00-\ud7af"
_SENTENCE = re.compile(
    r"(?:(?<=[.!?…؟։।۔])|(?<=[.!?…][\"”»]))(?<!\b[A-Z]\.)(?<!\bMr\.)(?<!\bDr\.)(?<!\bMrs\.)(?<!\bGen\.)\s+"
    rf"(?=[\"“«„]?[A-ZÀ-ÞА-ЯЁІЇЄԱ-Ֆ{_UNCASED}©#])|(?<=[。！？])(?![”」』）])\s*(?=\S)"
)


def is_run_together(blocks: list[str]) -> bool:
    """Is a page nothing but few lines, one of them long and with a head, a menu or a foot in it?"""
    if not 0 < len(blocks) <= FEW:
        return False
    longest = max(blocks, key=len)
    if english_words(longest) < LONG or len(_SENTENCE.split(longest)) < FEWEST_SENTENCES:
        return False
    if HOME.match(longest) or read_head(longest):
        return True
    edges = (longest[:EDGE], longest[-EDGE:])
    return any(residue_kind(edge) not in ("teaser", "navigation") for edge in edges)


def taken_apart(blocks: list[str]) -> tuple[list[str], str]:
    """The sentences of such a page as blocks, before them what stands over its text; its title."""
    pieces: list[str] = []
    title = ""
    for block in blocks:
        if english_words(block) < LONG:
            pieces.append(block)
            continue
        head = read_head(block)
        if head:
            title = title or head.title
            pieces += [*head.blocks(), *_paragraphs(_SENTENCE.split(head.text))]
        else:
            pieces += _paragraphs(_without_menu(_SENTENCE.split(block)))
    return [piece for piece in pieces if piece], title


def _without_menu(sentences: list[str]) -> list[str]:
    """The sentences, a menu before the first of them parted from it."""
    if not HOME.match(sentences[0]):
        return sentences
    menu, first = headline(sentences[0], " ".join(sentences[1:]))
    return [menu, first, *sentences[1:]]


def _paragraphs(sentences: list[str]) -> list[str]:
    """Sentences of a text put together, as blocks of a page are longer than one of them."""
    made: list[str] = []
    open_ = False
    for sentence in (part for one in sentences if one for part in parted_menus(one)):
        plain = sentence.rstrip('"”»)')[-1:] in ENDS and told_kind(sentence) is None
        plain = plain and not is_inserted(sentence)
        if plain and open_ and english_words(made[-1]) < PARAGRAPH:
            made[-1] = f"{made[-1]} {sentence}"
        else:
            made.append(sentence)
        open_ = plain
    return made
