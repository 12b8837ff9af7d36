r"""Pages as Python writes strings out: `b'<html>\n<head>...'`, one a line, from scripts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from analytics.ingest.article import Raw, Reject
from analytics.ingest.html_page import decode_html, page_raw
from analytics.ingest.source import Source

# One string literal and nothing else: what is evaluated can be no program.
_LITERAL = re.compile(
    r"b?(?:'\s*(?:\\[nrt]|\s)*<(?:[^'\\]|\\.)*'|\"\s*(?:\\[nrt]|\s)*<(?:[^\"\\]|\\.)*\")"
)
HEAD = 400  # characters of a line that tell
_HEAD = re.compile(
    r"b?['\"](?:\\[nrt]|\s)*<(?:!doctype|html|head|body|\?xml|div|p|article)\b", re.I
)


def is_written_out(text: str) -> bool:
    """Is each line of the text a page that was written out as a string?"""
    lines = [line for line in text.split("\n") if line.strip()]
    return bool(lines) and all(_HEAD.match(line.strip()[:HEAD]) for line in lines)


def read_written_out(text: str, source: Source) -> Iterator[Raw | Reject]:
    """The page of each line."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    for number, line in enumerate(lines, 1):
        place = f"line {number}" if len(lines) > 1 else ""
        page = _read(line)
        if page is None:
            yield Reject(source.name, place, "cut off: a page written out as a string has no end")
        else:
            origin = f"{source.name}:{number}" if place else source.name
            yield page_raw(page, source, place, origin)


def _read(line: str) -> str | None:
    if not _LITERAL.fullmatch(line):
        return None
    try:
        value = ast.literal_eval(line)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None
    return decode_html(value) if isinstance(value, bytes) else str(value)
