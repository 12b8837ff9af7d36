"""Characters and paragraphs: broken encodings mended, line ends and spaces made plain."""

from __future__ import annotations

import html
import re
import unicodedata

from analytics.ingest.misread import mend_encoding

_ENTITY = re.compile(r"&(?:#\d{2,6}|#x[0-9a-f]{2,6}|[a-z]{2,8}\d?);", re.IGNORECASE)
INLINE = re.compile(
    r"</?(?:a|b|em|font|h[1-6]|i|mark|p|small|span|strong|sub|sup|u)\b[^<>]{0,300}>|<br ?/?>",
    re.IGNORECASE,
)
# Persian and the scripts of India spell with signs that join letters or keep them apart.
_SPELT = "\u0600-\u08ff\u0900-\u0dff\ufb50-\ufefc"
_UNSEEN = (
    "\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064"
    "\u2066-\u2069\U000e0000-\U000e007f\ufeff\ufff9-\ufffb\ud800-\udfff\ufffe\uffff\u00ad"
)
# One set of signs is looked for many times faster than the choices below.
_SOME = re.compile(f"[{_UNSEEN}\u200c\u200d]")
_CONTROL = re.compile(
    # What colours a terminal, as a whole.
    r"\x1b\[[0-9;]{0,12}[A-Za-z]"
    f"|(?<![{_SPELT}])[\u200c\u200d]|[\u200c\u200d](?![{_SPELT}])|[{_UNSEEN}]"
)
# A word parted at the end of a line; of a name, or two words, the hyphen stays.
_PARTED = re.compile(
    r"(?<=[^\W\d_]{2})-\n[ \t]*(?=[a-zа-яёà-ÿ]{2})(?!(?:and|or|und|oder|bis|et|y|e|и)\b)"
)
_PARTED_NAME = re.compile(r"(?<=[^\W\d_]{2}-)\n[ \t]*(?=[A-ZА-ЯЁ][a-zа-яё])")
_BREAKS = re.compile("\r\n?|[\x0c\x85\u2028\u2029]")
# Letters that printers cast in one, as a PDF gives them.
_JOINED = str.maketrans(
    {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB06: "st"}
)
MUCH_BLANK = 25  # characters a word; texts have six, Chinese ones thirty
WIDE = 200  # blanks in a row; no text has so many, and patterns look at each of them again
_WIDE = re.compile(rf"[^\S\n]{{{WIDE},}}")
_SENTENCE_END = frozenset(".!?…:;\"”'’»)。！？：；」』）؟۔।։")
LEAST_TWICE = 3  # words of a headline said twice: "Bora Bora" is a place


def mend(text: str) -> str:
    """Text whose characters are what they were meant to be: no mojibake, entities or controls."""
    text = mend_encoding(text)
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", text)  # letters and accents that stand apart
    if not text.isascii():
        text = text.translate(_JOINED)
    if "&" in text and _ENTITY.search(text):
        twice = "&amp;" in text
        text = html.unescape(text)
        text = html.unescape(text) if twice and _ENTITY.search(text) else text
    if _SOME.search(text):
        text = _CONTROL.sub("", text)
    text = _BREAKS.sub("\n", text)
    return _WIDE.sub("  ", text) if len(text) > MUCH_BLANK * len(text.split()) else text


def plain(text: str) -> str:
    """Text without control characters and halves of surrogate pairs, otherwise as it is."""
    return _CONTROL.sub("", text) if _SOME.search(text) else text


def one_line(text: str | None) -> str:
    """A title or name: mended, on one line, without the tags that make it bold or a link."""
    if not text:
        return ""
    line = mend(text)
    return " ".join((INLINE.sub("", line) if "<" in line else line).split())


def said_once(title: str) -> str:
    """A headline that a page says twice over, once; any other as it is."""
    words = title.split()
    half = len(words) // 2
    if half < LEAST_TWICE or len(words) % 2 or words[:half] != words[half:]:
        return title
    return " ".join(words[:half])


def paragraphs(text: str) -> list[str]:
    """Paragraphs of running text, each on one line.

    Empty lines part paragraphs; where there are none, indents do, else each line that is no hard
    wrap of the one before.
    """
    if "\n" not in text:
        line = " ".join(text.split())
        return [line] if line else []
    rows = whole_words(text).strip("\n").split("\n")
    indented = "\n\n" not in text and any(row.startswith("  ") for row in rows[1:])
    blocks: list[list[str]] = [[]]
    for row in rows:
        line = " ".join(row.split())
        if not line or (indented and row.startswith("  ")):
            blocks.append([])
        if line:
            blocks[-1].append(line)
    if indented:
        return [" ".join(block) for block in blocks if block]
    return [joined for block in blocks if block for joined in join_wraps(block)]


def whole_words(text: str) -> str:
    """A text set in columns without the hyphens at the ends of its lines."""
    return _PARTED_NAME.sub("", _PARTED.sub("", text)) if "-\n" in text else text


def by_indents(lines: list[str]) -> list[list[str]]:
    """Lines without gaps, parted where one is set in and others are not: a wire's paragraphs."""
    inset = [line.startswith(("   ", "\t", "\u3000")) for line in lines]
    if len(lines) < 3 or not any(inset) or all(inset):
        return [lines]
    starts = [0, *(n for n, deep in enumerate(inset) if deep and n)]
    return [lines[a:b] for a, b in zip(starts, [*starts[1:], len(lines)], strict=True)]


def join_wraps(lines: list[str]) -> list[str]:
    """One paragraph if its lines are wraps of each other, else a paragraph a line."""
    lines = [line for line in lines if line.strip()]
    if len(lines) < 2:
        return lines
    widths = [len(line) for line in lines[:-1]]
    widest = max(widths)
    if not 30 < widest < 130:
        return lines
    # Wrapped lines are of nearly one width and break in the middle of sentences.
    broken = sum(1 for line in lines[:-1] if line.rstrip()[-1] not in _SENTENCE_END)
    full = sum(1 for width in widths if width > 0.7 * widest)
    if broken * 2 >= len(widths) and full > 0.7 * len(widths):
        return [" ".join(lines)]
    return lines
