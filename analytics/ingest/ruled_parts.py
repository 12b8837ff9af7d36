"""Several articles in one text, each with its title and its day, and a rule between them.

So databases of the press print a list that is saved at once, and people put together what they
copied. A rule within an article parts it from nothing: there no day stands below.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from analytics.ingest.article import Raw, Reject
from analytics.ingest.block_kinds import told_kind
from analytics.ingest.date_labels import has_date
from analytics.ingest.date_lines import lone_date
from analytics.ingest.source import Source
from analytics.ingest.teasers import is_heading

Read = Callable[[str, Source], Iterator[Raw | Reject]]
_RULE = re.compile(r"^[ \t]*([-=_*~#—])\1{4,}[ \t]*$", re.MULTILINE)
_RECORD = re.compile(r"^[ \t]*(?:Record|Result): \d{1,5}[ \t]*$", re.MULTILINE)
_NUMBERED = re.compile(
    r"\s*(?:dokument|document|документ|artikel|article|story|документ|result|item|n[o°º]\.?) "
    r"\d{1,5} (?:von|of|из|de|sur|/) \d{1,5}[ \t]*\n"
    r"|\s*(?:Message: |#)\d{1,5}[ \t]*\n",
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
LONGEST_TITLE = 300  # characters
LONGEST = 110  # characters of a line with a day
MOST = 5000  # parts


def ruled_parts(text: str, suffix: str = "") -> list[str]:
    """The articles between the rules of a text; nothing where they are one article.

    What stands over the first one, a list of what follows as a rule, is the first part then.
    """
    for parts in (_RECORD.split(text), _RULE.split(text)[::2], _headed(text, suffix)):
        parts = [part for part in parts if part.strip()]
        if parts and len(parts[-1].strip()) < LEAST and not _is_article(parts[-1]):
            parts.pop()  # how many there are, who may use them
        # Of a text that is none of this kind one part or two are looked at.
        told = 2 <= len(parts) <= MOST and all(map(_is_article, parts[1:]))
        if told and (len(parts) > 2 or _is_article(parts[0])):
            return parts
        if paired := _paired(parts):
            return paired
    return []


def _headed(text: str, suffix: str) -> list[str]:
    """A notebook parted at its headings of the first kind."""
    mark = {".md": "# ", ".markdown": "# ", ".org": "* "}.get(suffix)
    return re.split(rf"^(?={re.escape(mark)})", text, flags=re.MULTILINE) if mark else []


def _paired(parts: list[str]) -> list[str]:
    """Heads between two rules, each put over its text."""
    heads, texts = parts[0::2], parts[1::2]
    if len(texts) < 2 or len(heads) != len(texts) or len(parts) > 2 * MOST:
        return []
    dated = all(len(head) < 6 * LONGEST and _holds_day(head) for head in heads)
    whole = all(len(text.strip()) >= LEAST for text in texts)
    joined = [f"{head}\n{text}" for head, text in zip(heads, texts, strict=True)]
    return joined if dated and whole else []


def _holds_day(part: str) -> bool:
    lines = [line.strip() for line in part.split("\n") if line.strip()]
    return any(len(line) < LONGEST and _is_dated(line) for line in lines[:HEAD])


def _is_article(part: str) -> bool:
    lines = [line.strip() for line in part.split("\n") if line.strip()]
    if len("\n".join(lines[1:])) < LEAST or not _holds_day(part):
        return False
    if lone_date(lines[0]).strip() == lines[0] and not _TITLED.search(part[:1500]):
        return False  # a day of a chronicle
    # Comments, and teasers of other stories, have their days as well.
    return not told_kind(lines[0]) and not is_heading(lines[0]) and len(lines[0]) < LONGEST_TITLE


def _is_dated(line: str) -> bool:
    sentence = line.endswith(".") and len(line.split()) > 12
    return bool(lone_date(line)) or (not sentence and has_date(line) and bool(_YEAR.search(line)))


def read_parts(parts: list[str], source: Source, read: Read) -> Iterator[Raw | Reject]:
    """Each part as a text of its own, read by what reads texts."""
    for number, part in enumerate(parts, 1):
        place = f"article {number}"
        if not _is_article(part):
            yield Reject(source.name, place, "what stands over the articles, none itself")
            continue
        text = _NUMBERED.sub("", part, count=1)
        titled = _TITLED.search(text[:1500]) if _NUMBERED.match(part) else None
        if titled:
            text = _without_labels(text.replace(titled[0], "", 1))
        for one in read(text.lstrip("\n"), source):
            named = {"title": titled[1].strip()} if titled else {}
            if isinstance(one, Raw):
                yield replace(one, origin=f"{source.name}:{number}", place=place, **named)
            else:
                yield replace(one, place=place)


def _without_labels(text: str) -> str:
    """A part whose title is labelled without its other labels, but for those with a day."""
    lines = text.split("\n")
    kept = (one for one in lines if not _LABELLED.match(one) or len(one) > LONGEST or has_date(one))
    return "\n".join(kept)
