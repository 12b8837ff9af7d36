"""What stands over a text in a notebook or a post: names and values in YAML, TOML, JSON or RST.

Of YAML and TOML only what such heads use is read: a value a line, quoted or not, and values that
are folded over the lines below their name. Lists and tables are passed over.
"""

from __future__ import annotations

import json
import re

_YAML = re.compile(r"\ufeff?---[ \t]*\n((?:[^\n]{0,2000}\n){1,80}?)(?:---|\.\.\.)[ \t]*\n")
_TOML = re.compile(r"\ufeff?\+\+\+[ \t]*\n((?:[^\n]{0,2000}\n){1,80}?)\+\+\+[ \t]*\n")
_JSON = re.compile(
    r"\ufeff?(\{\s*\"[^\"\n]{1,60}\"\s*:.{1,8000}?\})[ \t]*\n\s*(?=[^\s{\[,\]}])", re.S
)
# As services that read pages for programs write them out.
_READER = re.compile(
    r"\s{0,20}Title: (?P<title>[^\n]{1,500})\n\s{0,20}URL Source: (?P<url>\S{1,2000})\n"
    r"(?:\s{0,20}(?:Published Time: (?P<date>[^\n]{1,60})|[A-Z][\w ]{2,30}: [^\n]{0,300})\n){0,5}?"
    r"\s{0,20}Markdown Content:[ \t]*\n"
)
_LINE = re.compile(
    r"(?P<name>(?:(?:og|article|twitter|dc|dcterms|schema):)?[^\W\d][\w .-]{0,60}?)"
    r"(?:[ \t]*(?P<mark>[:=：])|\t)[ \t]*(?P<value>.*)"
)
_FOLDED = re.compile(r"[|>][+-]?\d?")
# A title over a line of strokes, maybe under one as well, and :names: with values below it.
_RST = re.compile(
    r"\ufeff?\s{0,20}(?:([=~*#^\"'+_-])\1{3,}[ \t]*\n)?[ \t]*(?P<title>[^\n]{3,300}?)[ \t]*\n"
    r"([=~*#^\"'+_-])\3{3,}[ \t]*\n(?P<fields>(?:[ \t]*\n|[ \t]*:[\w -]{1,40}:[^\n]{0,500}\n)*)"
)
_RST_FIELD = re.compile(r"^[ \t]*:([\w -]{1,40}):[ \t]*(\S[^\n]*)$", re.MULTILINE)
_RST_RULE = re.compile(
    r"^([=~*#^\"'+_-])\1{3,}[ \t]*$|^\.\. [^\n]*(?:\n[ \t]+:[^\n]*)*", re.MULTILINE
)


def split_front(text: str) -> tuple[dict[str, object], str] | None:
    """The names and values over a text, and the text; None where there are none."""
    for pattern in (_YAML, _TOML):
        if found := pattern.match(text):
            return read_lines_of_names(found[1]), text[found.end() :]
    found = _JSON.match(text)
    try:
        fields = json.loads(found[1]) if found else None
    except (ValueError, RecursionError):
        return None
    return (fields, text[found.end() :]) if found and isinstance(fields, dict) else None


def split_reader(text: str) -> tuple[dict[str, object], str] | None:
    """Title, address and day over a page that a service wrote out in Markdown, and the page."""
    found = _READER.match(text)
    if not found:
        return None
    title = found["title"].strip()
    rest = text[found.end() :].lstrip()
    # The title again, over a line of strokes.
    again = re.match(rf"{re.escape(title)}[ \t]*\n=+[ \t]*\n", rest)
    return dict(found.groupdict()), rest[again.end() :] if again else rest


def has_front(text: str) -> bool:
    """Does a text begin with names and values in JSON, and go on as a text?"""
    return bool(_JSON.match(text))


def split_rst(text: str) -> tuple[dict[str, object], str]:
    """Title and fields of a text in reStructuredText, and the rest without rules and directives."""
    found = _RST.match(text)
    fields: dict[str, object] = {}
    if found:
        fields = {"title": found["title"], **dict(_RST_FIELD.findall(found["fields"]))}
        text = text[found.end() :]
    return fields, _RST_RULE.sub("", text)


def read_lines_of_names(front: str) -> dict[str, object]:
    """The values of lines such as "title: Talks" by their names."""
    fields: dict[str, object] = {}
    folded: str | None = None
    for line in front.split("\n"):
        inside = line[:1] in (" ", "\t", "-")
        if inside and folded is not None:
            fields[folded] = f"{fields[folded]} {line.strip()}".strip()
        found = None if inside else _LINE.match(line)
        if found is None:
            continue
        value = found["value"].strip()
        folded = found["name"] if _FOLDED.fullmatch(value) else None
        if folded or value:
            fields[found["name"]] = "" if folded else value.strip("\"'")
    return fields
