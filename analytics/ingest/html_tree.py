"""HTML into blocks of text, each with what its tags say about it. No script runs, nothing loads."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree, html

LONGEST = 12_000_000  # characters after scripts are taken out; what follows is not read

_OPENING = re.compile(
    r"<(?:!--|(script|style|svg|template|iframe|object|select|textarea|canvas)(?=[\s>/]))",
    re.IGNORECASE,
)
# Tags, and what never became one: a name after another, without an end.
_ANY_TAG = re.compile(r"(?:<[^<>]{0,1000}>\s*|</?[A-Za-z]\w{0,20}\s*(?=<|\Z))+")
# libxml2 takes quadratic time over attributes, and no honest tag has so many.
_LONG_TAG = re.compile(r"<([A-Za-z][\w-]{0,30})\s[^<>]{20000,}>")
_IMAGE_BYTES = re.compile(r"\bdata:[a-z/+-]{3,40};base64,[A-Za-z0-9+/=]{40,}", re.IGNORECASE)
# Shown by browsers at once, unlike other templates.
_SHADOW = re.compile(r"<template(?=\s[^>]{0,200}shadowroot)", re.IGNORECASE)
# Behind a link, for those who listen; and what archive.today puts over a page.
_NEW_TAB = re.compile(r",? ?\(?\bopens (?:in )?(?:a )?new (?:tab|window)\)?", re.IGNORECASE)
_ARCHIVED = re.compile(
    r"<div[^<>]{0,100}\bid=[\"']?HEADER[\"']?(?=[^<>]{0,300}>.{0,3000}?Saved from).{0,30000}?"
    r"(?=<div[^<>]{0,100}\bid=[\"']?CONTENT\b)", re.DOTALL
)  # fmt: skip
# Labels for those who listen to a page instead of reading it.
_UNSEEN = re.compile(
    r"<(span|p|div|h[1-6]|a|strong|label)\s[^<>]{0,300}?\bclass=[\"']?[^<>\"']{0,200}"
    r"\b(?:sr-only|visually-?hidden|screen-?reader(?:-text)?)\b[^<>]{0,300}>[^<>]{0,80}</\1>",
    re.IGNORECASE,
)
_BLOCK_TAGS = (
    "address article aside blockquote body br button caption center dd details dialog div dl dt "
    "fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html label legend li main "
    "nav ol option p pre section summary table tbody td tfoot th thead time title tr ul"
)
_HIDES = re.compile(r"sr-only|visually-?hidden|screen-?reader", re.IGNORECASE)
_BLOCK = frozenset(_BLOCK_TAGS.split())
_SKIPPED_TAGS = "script style svg template noscript noframes head iframe select textarea object"
_SKIP = frozenset(_SKIPPED_TAGS.split())
_HINTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (hint, re.compile(pattern, re.IGNORECASE))
    for hint, pattern in (
        ("caption", r"caption|wp-caption|photo-?(?:desc|credit)|image-?(?:desc|credit|meta)|"
                    r"\bcredit\b|media__desc|(?<![\w-])cap(?![\w-])"),
        ("comment", r"\bcomments?\b|disqus|respond"),
        ("cookie", r"cookie|consent|gdpr|\bcc-(?:window|banner|message)|onetrust|didomi|osano|"
                   r"usercentrics|quantcast|qc-cmp|iubenda|tarteaucitron|borlabs|moove_"),
        ("subscription", r"newsletter|subscri|paywall|sign-?up|login|regwall|donat"),
        ("social", r"\bshar(?:e|ing)|social|addthis|follow-us"),
        ("advertisement", r"\bads?\b|advert|sponsor|promo\b|outbrain|taboola|dfp"),
        ("teaser", r"related|recommend|trending|popular|most-?read|more-?(?:on|from|stor)|"
                   r"read-?(?:more|next)|teaser|sidebar|latest|also-?like"),
        ("navigation", r"\bnav|menu|breadcrumb|footer|masthead|toolbar|skip-"),
    )
)  # fmt: skip
_TAG_HINTS = {
    "figcaption": "caption", "nav": "navigation", "footer": "navigation", "aside": "teaser",
    "button": "navigation", "form": "navigation", "time": "time",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Block:
    """A block of text and what its surroundings say: a hint such as caption, or '' for none."""

    text: str
    hint: str


def without_noise(text: str) -> tuple[str, list[str]]:
    """A page without scripts, styles and comments, and the JSON-LD found in its scripts.

    One pass, so that a page of a hundred thousand unclosed tags takes no longer than any other.
    """
    text = _SHADOW.sub("<div", text)
    lower = text.lower()
    kept: list[str] = []
    linked: list[str] = []
    unclosed: set[str] = set()
    place = 0
    for match in _OPENING.finditer(text):
        start = match.start()
        tag = (match[1] or "").lower()
        if start < place or tag in unclosed:
            continue
        end = _end_of(lower, start, tag)
        if end < 0:
            unclosed.add(tag)
            continue
        kept.append(text[place:start])
        if tag == "script" and "ld+json" in lower[start : start + 300]:
            linked.append(text[text.find(">", start) + 1 : lower.rfind("<", start, end)])
        place = end
    kept.append(text[place:])
    light = _LONG_TAG.sub(r"<\1>", _IMAGE_BYTES.sub("", " ".join(kept)))
    light = _NEW_TAB.sub("", light)
    if "Saved from" in light:
        light = _ARCHIVED.sub("", light, count=1)
    return _UNSEEN.sub(" ", light) if _HIDES.search(light) else light, linked


def without_tags(light: str) -> str:
    """The text of a page that has too many tags for a tree, a line for each piece between two."""
    return _ANY_TAG.sub("\n\n", light[:LONGEST])


def _end_of(lower: str, start: int, tag: str) -> int:
    """Where a comment or element that begins at `start` is over; -1 where it never is."""
    if tag:
        close = lower.find(f"</{tag}", start)
        end = lower.find(">", close) if close >= 0 else -1
        return end + 1 if end >= 0 else -1
    # As in browsers: <!--> is an empty comment, and so is the mark of a condition that holds.
    if lower.startswith(("<!-->", "<!--->"), start):
        return lower.find(">", start) + 1
    condition = lower.find("]>", start, start + 100) if lower.startswith("<!--[if", start) else -1
    if condition >= 0 and lower.startswith("<!--", condition + 2):
        return lower.find(">", condition + 2) + 1
    close = lower.find("-->", start + 4)
    return close + 3 if close >= 0 else -1


def parse_html(text: str) -> html.HtmlElement | None:
    """The tree of a page without scripts and styles; None where there is no element at all."""
    light = text.replace("\x00", "")
    if "<" not in light:
        return None
    # A declared encoding is wrong by now: the text is decoded already.
    light = re.sub(r"^\s*<\?xml[^>]{0,200}\?>", "", light)[:LONGEST]
    parser = html.HTMLParser(
        no_network=True, remove_comments=True, remove_pis=True, encoding="utf-8"
    )
    try:
        return html.document_fromstring(light.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None


def html_blocks(
    tree: html.HtmlElement, check: Callable[[list[Block]], object] = len
) -> list[Block]:
    """The visible text of a page in order, a block for each paragraph, cell, heading or caption.

    `check` sees them after each one, and may raise.
    """
    blocks: list[Block] = []
    pieces: list[str] = []
    hints: list[str] = [""]
    skipping = 0

    def flush() -> None:
        text = " ".join("".join(pieces).split())
        pieces.clear()
        if text:
            blocks.append(Block(text, hints[-1]))
            check(blocks)

    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if skipping or tag in _SKIP:
                skipping += 1
                continue
            if tag in _BLOCK:
                flush()
            hints.append(_hint(element, tag) or hints[-1])
            pieces.append(element.text or "")
            continue
        if skipping:
            skipping -= 1
        else:
            if tag in _BLOCK:
                flush()
            hints.pop()
        if not skipping:
            pieces.append(element.tail or "")
    flush()
    return blocks


def _hint(element: html.HtmlElement, tag: str) -> str:
    if tag in ("html", "body", "main", "article"):
        return ""
    known = _TAG_HINTS.get(tag)
    if known:
        return known
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:200]
    if len(names) > 1:
        for hint, pattern in _HINTS:
            if pattern.search(names):
                return hint
    return ""
