"""Exports of ProQuest as text: documents between lines of strokes, each with labelled parts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analytics.ingest.article import Raw, Reject
from analytics.ingest.source import Source

_STROKES = re.compile(r"^[ \t]*_{40,}[ \t]*$", re.MULTILINE)
_LABEL = re.compile(
    r"^[ \t]*(?P<label>Title|Author|Abstract|Full text|Publication title|Publication info|"
    r"Publication date|Publication year|Language of publication|Document URL|Subject|Location|"
    r"People|Company / organization|Identifier / keyword|Classification|Business indexing term|"
    r"Section|Pages?|First page|Volume|Issue|Publisher|Place of publication|Dateline|Credit|"
    r"Country of publication|Publication subject|ISSN|e-ISSN|Source type|Document type|"
    r"ProQuest document ID|Document feature|Copyright|Last updated|Database|Links|Column)"
    r"[ \t]*:[ \t]*",
    re.MULTILINE,
)
_PASSED_OVER = re.compile(r"^(?:Document \d+ of \d+|(?:ProQuest )?document link|Link to .*)$", re.I)
_OURS = {
    "Title": "title",
    "Author": "author",
    "Publication title": "outlet",
    "Publication date": "published",
    "Language of publication": "language",
    "Document URL": "url",
}
_TEXTS = ("Full text", "Abstract")
LEAST = 2  # labels of the two that every document has


def is_proquest(text: str) -> bool:
    """Is this text an export of ProQuest?"""
    if not _STROKES.search(text):
        return False
    told = {match["label"] for match in _LABEL.finditer(text[:60_000])}
    return len(told & {"Full text", "Abstract", "Publication title", "Publication info"}) >= LEAST


def read_proquest(text: str, source: Source) -> Iterator[Raw | Reject]:
    """The articles of an export, in order; its lists of contents and rights are passed over."""
    number = 0
    for part in _STROKES.split(text):
        marks = list(_LABEL.finditer(part))
        if {"Full text", "Publication title", "Abstract"} & {mark["label"] for mark in marks}:
            number += 1
            yield _article(part, marks, source, number)


def _article(part: str, marks: list[re.Match[str]], source: Source, number: int) -> Raw | Reject:
    ends = [mark.start() for mark in marks[1:]] + [len(part)]
    found: dict[str, str] = {}
    for mark, end in zip(marks, ends, strict=True):
        # Of a label that stands within the text as well, the first one is the export's own.
        found.setdefault(mark["label"], part[mark.end() : end].strip())
    lines = [line.strip() for line in part[: marks[0].start()].split("\n")]
    above = [line for line in lines if line and not _PASSED_OVER.match(line)]
    values = {ours: found[label] for label, ours in _OURS.items() if found.get(label)}
    title = values.pop("title", None) or (above[0] if above else None)
    text = next((found[name] for name in _TEXTS if found.get(name)), None)
    place = f"article {number}"
    if not title and not text:
        return Reject(source.name, place, "no title and no text between the marks of the export")
    used = {*_OURS, "Full text"}
    return Raw(
        origin=f"{source.name}:{number}",
        path=source.name,
        place=place,
        title=title,
        text=text,
        folder=source.folder,
        extra={label: value for label, value in found.items() if label not in used and value},
        **values,
    )
