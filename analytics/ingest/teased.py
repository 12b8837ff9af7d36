"""Lines of a page that are the headline, or the lead, of another page of the same source.

A teaser may be a whole sentence, and then nothing on its own page tells it from the text. Another
page does: there it stands over a text that speaks of the same things. A sentence that is at home
on both pages, as a paragraph of background is, stays.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from analytics.ingest.identify import line_hash
from analytics.ingest.repeated_lines import tells_of_article
from analytics.ingest.word_count import count_words

HEAD = 7  # lines over a text among which its headline and its lead stand
LONG = 18  # words of a paragraph
SHORT = 8  # characters; shorter lines are no headline
FEWEST = 4  # words of a headline
MOST_OWNERS = 5  # pages over which one headline may stand; what stands over more is none
OPENING = 30  # characters by which the beginning of a text is known
AT_HOME = 0.3  # of the longer words of a line that stand in the text below it
_WORD = re.compile(r"[^\W\d_]{4,}")
_CUT = re.compile(r"\s?(?:…|\.\.\.|\[…\])$")


@dataclass(slots=True)
class _Page:
    heads: dict[int, str] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    opening: str = ""


def teased(pages: Sequence[Sequence[str]]) -> list[set[int]]:
    """For each page, given as its lines, the hashes of those that tell of another page."""
    read = [_read(lines) for lines in pages]
    owners: dict[int, list[int]] = defaultdict(list)
    openings: dict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(read):
        for head in page.heads:
            owners[head].append(number)
        if page.opening:
            openings[page.opening[:OPENING]].append(number)
    return [
        {
            mark
            for line in dict.fromkeys(one for one in lines if len(one) >= SHORT)
            if _tells_of_another(line, mark := line_hash(line), number, read, owners)
            or _is_opening(line, number, read, openings)
        }
        for number, lines in enumerate(pages)
    ]


def _read(lines: Sequence[str]) -> _Page:
    long = [number for number, line in enumerate(lines) if count_words(line) >= LONG]
    if not long:
        return _Page()
    above = lines[max(0, long[0] - HEAD) : long[0]]
    named = [one for one in above if count_words(one) >= FEWEST and not tells_of_article(one)]
    heads = {line_hash(line): line for line in named}
    text = " ".join(lines[number] for number in long if not _CUT.search(lines[number]))
    return _Page(heads, frozenset(_WORD.findall(text.casefold())), lines[long[0]])


def _tells_of_another(
    line: str, mark: int, number: int, pages: Sequence[_Page], owners: dict[int, list[int]]
) -> bool:
    heads = owners.get(mark, ())
    others = [other for other in heads if other != number] if len(heads) <= MOST_OWNERS else ()
    if not others:
        return False
    best = max(_share(line, pages[other].words) for other in others)
    return best >= AT_HOME and 2 * _share(line, pages[number].words) <= best


def _share(line: str, words: frozenset[str]) -> float:
    own = _WORD.findall(line.casefold())
    return sum(word in words for word in own) / len(own) if own else 0.0


def _is_opening(
    line: str, number: int, pages: Sequence[_Page], openings: dict[str, list[int]]
) -> bool:
    """The beginning of another page's text, cut off."""
    if not _CUT.search(line):
        return False
    whole = _CUT.sub("", line)
    alike = openings.get(whole[:OPENING], [])[:MOST_OWNERS]
    held = {n for n in alike if pages[n].opening.startswith(whole)}
    return len(whole) >= OPENING and bool(held) and number not in held
