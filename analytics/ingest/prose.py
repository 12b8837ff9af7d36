"""Running text, told from lists, tables and code that are served as plain text as well."""

from __future__ import annotations

import re

LEAST_PROSE = 200  # characters of sentences; what is shorter is a notice of the server
# Three words, and after them a mark that ends a sentence; scripts without spaces have their own.
# Both are bounded: what a line of a megabyte holds is looked for once from each place.
_WORDS = re.compile(r"(?<!\w)(?:[^\W\d_]{2,40}[,;:]? ){3}")
_END = re.compile(r"[^\W_][»”\"')]{0,5}[.!?…](?:\s|$|[»”\"'])")
_IDEOGRAPHIC = re.compile("[。！？]")


def _is_sentence(line: str) -> bool:
    words = _WORDS.search(line)
    return bool(words and _END.search(line, words.end())) or bool(_IDEOGRAPHIC.search(line))


def is_prose(text: str) -> bool:
    """Sentences that end, and more in them than in all other lines."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    said = sum(len(line) for line in lines if _is_sentence(line))
    return said >= LEAST_PROSE and 2 * said > sum(map(len, lines))
