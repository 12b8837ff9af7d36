"""Several articles in one text, each with its title and its day, and a rule between them.

So databases of the press print a list that is saved at once, and people put together what they
copied. A rule within an article parts it from nothing: there no day stands below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from analytics.ingest.article import Raw, Reject
from analytics.ingest.date_labels import has_date
from analytics.ingest.date_lines import lone_date
from analytics.ingest.source import Source

_RULE = re.compile(r"^[ \t]*([-=_*~#—])\1{9,}[ \t]*$", re.MULTILINE)
_NUMBERED = re.compile(
    r"\s*(?:dokument|document|документ|artikel|article|story|документ|result|item|n[o°º]\.?) "
    r"\d{1,5} (?:von|of|из|de|sur|/) \d{1,5}[ \t]*\n",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"^[ \t]*(?:titel|title|headline|überschrift|schlagzeile|titre|título|titolo|заголовок|標題"
    r"|标题)"
    r"[ \t]*[:：][ \t]*(\S[^\n]{2,300})$",
    re.IGNORECASE | re.MULTILINE,
)
_LABELLED = re.compile(r"[ \t]*[^\W\d_][\w .-]{1,20}:[ \t]{1,20}\S")
_YEAR = re.compile(r"(?:19|20)\d\d|\d\d?[./-]\d\d?[./-]\d\d")
HEAD = 8  # lines in which a part gives its day
LEAST = 80  # characters below them
LONGEST = 110  # characters of a line with a day
MOST = 2000  # parts


def ruled_parts(text: str) -> list[str]:
    """The articles between the rules of a text; nothing where they are one article."""
    parts = [part for part in _RULE.split(text)[::2] if part.strip()]
    if parts and len(parts[-1].strip()) < LEAST and not _is_article(parts[-1]):
        parts.pop()  # how many there are, who may use them
    if not 2 <= len(parts) <= MOST or not all(map(_is_article, parts)):
        return []
    return parts


def _is_article(part: str) -> bool:
    lines = [line.strip() for line in part.split("\n") if line.strip()]
    if len("\n".join(lines[1:])) < LEAST:
        return False
    return any(len(line) < LONGEST and _is_dated(line) for line in lines[:HEAD])


def _is_dated(line: str) -> bool:
    sentence = line.endswith(".") and len(line.split()) > 12
    return bool(lone_date(line)) or (not sentence and has_date(line) and bool(_YEAR.search(line)))


def read_parts(parts: list[str], source: Source) -> Iterator[Raw | Reject]:
    """Each part as a page of its own."""
    for number, part in enumerate(parts, 1):
        text = _NUMBERED.sub("", part, count=1)
        titled = _TITLED.search(text[:1500])
        yield Raw(
            origin=f"{source.name}:{number}",
            path=source.name,
            place=f"article {number}",
            title=titled[1].strip() if titled else None,
            text=_without_labels(text.replace(titled[0], "", 1)) if titled else text,
            page=True,
            folder=source.folder,
        )


def _without_labels(text: str) -> str:
    """A part whose title is labelled without its other labels, but for those with a day."""
    lines = text.split("\n")
    kept = (one for one in lines if not _LABELLED.match(one) or len(one) > LONGEST or has_date(one))
    return "\n".join(kept)
