"""Characters and paragraphs: broken encodings mended, line ends and spaces made plain."""

from __future__ import annotations

import html
import re

import ftfy

# UTF-8 read as Windows Latin leaves these behind; without one of them ftfy has nothing to mend.
_MOJIBAKE = re.compile(r"[\u00c2\u00c3\u00d0\u00d1][\u0080-\u00bf\u2013-\u2122\u0152-\u0192]|â€|ï»¿|\ufffd\?")
_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,6}|[a-z]{2,8}\d?);", re.IGNORECASE)
_CONTROL = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\ufffe\uffff\u00ad]"
)
_BREAKS = re.compile("\r\n?|[\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_EDGES = re.compile(r" *\n *")
_GAPS = re.compile(r"\n{2,}")
_INDENTED = re.compile(r"\n {2,}(?=\S)")
_SENTENCE_END = re.compile(r"[.!?…:;\"”’»)]$")


def mend(text: str) -> str:
    """Text whose characters are what they were meant to be: no mojibake, entities or controls."""
    if not text.isascii() and _MOJIBAKE.search(text):
        text = ftfy.fix_encoding(text)
    if "&" in text and _ENTITY.search(text):
        text = html.unescape(text)
    if _CONTROL.search(text):
        text = _CONTROL.sub("", text)
    return _BREAKS.sub("\n", text)


def one_line(text: str | None) -> str:
    """A title or name: mended, on one line."""
    return " ".join(mend(text).split()) if text else ""


def paragraphs(text: str) -> list[str]:
    """Paragraphs of running text, each on one line.

    Empty lines part paragraphs; where there are none, indents do, else each line that is no hard
    wrap of the one before.
    """
    if "\n" not in text:
        plain = _SPACES.sub(" ", text).strip()
        return [plain] if plain else []
    if "\n\n" not in text and _INDENTED.search(text):
        text = _INDENTED.sub("\n\n", text)
    plain = _EDGES.sub("\n", _SPACES.sub(" ", text)).strip()
    if "\n\n" in plain:
        return [joined for block in _GAPS.split(plain) for joined in _join_block(block)]
    return _join_block(plain)


def _join_block(block: str) -> list[str]:
    """One paragraph if its lines are wraps of each other, else a paragraph a line."""
    if "\n" not in block:
        return [block] if block else []
    lines = block.split("\n")
    widths = [len(line) for line in lines[:-1]]
    # Wrapped lines are of nearly one width and break in the middle of sentences.
    wrapped = sum(1 for line in lines[:-1] if not _SENTENCE_END.search(line))
    if max(widths) < 130 and wrapped * 2 >= len(widths):
        return [" ".join(lines)]
    return lines
