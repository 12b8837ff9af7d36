"""Lines of a text that say something twice: a quotation in large letters, who wrote it."""

from __future__ import annotations

import re

from analytics.ingest.article import Residue
from analytics.ingest.word_count import count_words

FEWEST_WORDS, MOST_WORDS = 7, 30  # of such a line; a heading in quotation marks is shorter
NEAR_END = 4  # lines of a text among which its author is told of
_QUOTED = re.compile(r"[\"“„«‘](?P<said>[^\"“”„«»]{15,250})[\"”“»’][.,]?")
_FOLD = re.compile(r"\W+")
_DOES = (
    r"(?:is|was|writes|covers|reports|teaches|works|lives|leads|has (?:covered|written|reported))"
)


def without_pulled(body: list[str], byline: str) -> tuple[list[str], list[Residue]]:
    """The lines of a text without quotations that stand in another one, and without its author."""
    kept: list[str] = []
    aside: list[Residue] = []
    names = [name.strip() for name in re.split(r",| and | und | et | y | & | in ", byline)]
    author = "|".join(re.escape(name) for name in names if " " in name)
    about = re.compile(rf"(?:{author})\b,? {_DOES}\b") if author else None
    for number, line in enumerate(body):
        if count_words(line) > MOST_WORDS or len(body) < 3:
            kept.append(line)
        elif _is_pulled(line, body, number):
            aside.append(Residue("teaser", line))
        elif about and number >= len(body) - NEAR_END and about.match(line):
            aside.append(Residue("byline", line))
        else:
            kept.append(line)
    return kept, aside


def _is_pulled(line: str, body: list[str], place: int) -> bool:
    found = _QUOTED.fullmatch(line)
    if not found or count_words(line) < FEWEST_WORDS:
        return False
    plain = _plain(found["said"])
    return any(plain in _plain(line) for n, line in enumerate(body) if n != place)


def _plain(text: str) -> str:
    return _FOLD.sub(" ", text.casefold()).strip()
