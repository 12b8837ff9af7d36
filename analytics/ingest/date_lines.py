"""Lines of a page that are nothing but its date: over the text, beside a name, or at the end."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from analytics.ingest.date_order import in_order

# A year beside a day, with at most a weekday and a clock around: "Monday, 4 March 2002, 22:30".
BARE_DATE = re.compile(
    r"^(?:\w+,? )?(?:\w+\.? \d{1,2},? \d{4}|\d{1,2}\.? \w+ \d{4}|\d{4}[-/.]\d\d?[-/.]\d\d?"
    r"|\d\d?[-/.]\d\d?[-/.]\d{4})(?:\b|(?=T\d\d:))"
    r"|^\d{4}\s?[年년]\s?\d\d?\s?[月월]\s?\d\d?\s?[日일]"
    r"|^(?:[\u0e01-\u0e4e]{2,12} )?(?:ที่ )?\d{1,2} [\u0e01-\u0e4e.]{3,14} ?\d{4}\b"
)
CLOCK_LINE = re.compile(r"\d{1,2}:\d\d(?: ?[ap]\.?m\.?)?", re.IGNORECASE)
_WORD = r"[^\W\d_]{2,12}\.?"
# A date that fills its line, at most with a clock, a zone and a name: "The Paper, 4 May 2024".
LONE_DATE = re.compile(
    r"(?:[^\d\n]{2,40}?(?:, | ?[|·•—–] ?| [-/\[] | vom )|(?:[\w-]{1,40}\.){1,3}[a-z]{2,6} )??[\[(]?"
    # A place before a month in small letters: "Puerto Salud 8 may 2024".
    r"(?-i:(?:[A-ZÀ-Þ][\w’'-]+ ){1,3}(?=\d{1,2} (?:de )?[a-z]{3,10}\.? ))?"
    rf"(?P<when>(?:\d{{1,2}}:\d\d,? (?:[|·•—–-] )?)?(?:(?:thứ |chủ )?{_WORD},? )?"
    rf"(?:{_WORD} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|\d{{1,2}}-[A-Za-z]{{3}}-\d{{4}}"
    rf"|(?:\d{{1,2}}\.? ?[-–—] ?)?\d{{1,2}}(?:\.|st|nd|rd|th|-?го|er)? "
    rf"(?:de )?{_WORD},? (?:de )?\d{{4}}(?: ?(?:года|г\.|року|р\.|هـ?))?"
    r"|(?:\d{4}|(?:令和|平成|昭和|民國|民国) ?(?:元|\d{1,3})) ?[年년] ?\d\d? ?[月월] ?\d\d? ?[日일]"
    r"(?: ?[(（][^)）]{1,3}[)）]?)?"
    r"|\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[-/.]\d\d?[-/.]\d{4}|\d\d?\.\d\d?\.\d\d)"
    r"(?:(?:T|,? ?(?:at |um |в |à |[-–—|·/] ?)?)"
    r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\.\d+)?(?: ?[ap]\.?m\.?)?)?"
    r"(?: ?(?:Z|(?-i:[A-Z]{2,5})|[+-]\d\d:?\d\d|\(?(?:GMT|UTC) ?[+-]\d\d?(?::?\d\d)?\)?"
    r"|\((?-i:[A-Z]{2,5})\)))?)"
    r"[\])]?(?: ?[|·•—–] ?[^\d\n]{2,40}| - [^\d\n]{2,40}|, (?:Seite|S\.|page|p\.) ?[A-Z]?\d{1,3})?",
    re.IGNORECASE,
)
DAY = (
    rf"(?:{_WORD} \d{{1,2}},? \d{{4}}|\d{{1,2}} {_WORD} \d{{4}}|\d{{4}}[-/.]\d\d[-/.]\d\d"
    r"|\d\d?[-/.]\d\d?[-/.]\d{4})"
)
# "[2024-05-08] Title", "2024-05-08: Title", "8 May 2024 - Title", and "Title (2024-05-08)".
_BEFORE = re.compile(
    rf"(?:[\[(]({DAY})[\])]\s*[-–—:|]?|({DAY})(?: ?[:|]| [-–—]|(?<=-\d\d) (?=\W?[A-ZА-Я])))"
    r"\s*(?=\S)(.+)"
)
_AFTER = re.compile(rf"(.+\S)\s*(?:[\[(]({DAY})[\])]|[|–—]\s*({DAY}))")
# "YEREVAN, May 8, 2024 (AP) — The ministers", "MOSCOW, 8 May 2024. /TASS/."
_DATELINE = re.compile(
    rf"[A-ZА-Я][^\d\n.:]{{1,60}}[,(] ?({DAY})\)?[.,]? ?"
    r"(?:[/(][^/()]{2,30}[/)][.,]? ?)?(?:[-–—]|/)"
)
# "Source: Interfax news agency, Moscow, in Russian 1641 gmt 8 May 24"
_MONITORED = re.compile(
    r"\bin [A-Z][a-z]+,? (?:at )?(\d{4}) ?gmt,? (?:on )?(\d{1,2} [A-Z][a-z]{2,8}) (\d{4}|\d\d)\b",
    re.I,
)
MONITORED = 300  # characters of such a line
_THAI = re.compile(
    r"(?P<when>(?:[\u0e01-\u0e4e]{2,16} ?)?\d{1,2} [\u0e01-\u0e4e.]{3,14} (?:พ\.ศ\.? ?)?\d{4}"
    r"(?:,? (?:เวลา ?)?\d\d?[.:]\d\d(?: ?น\.?)?)?)"
)
_THAI_LETTER = re.compile("[\u0e01-\u0e4e]")
_UNSEEN = re.compile("[\u0640\u200c\u200e\u200f]")
_PARTED = re.compile(r"\s[·|•]\s")
_TOGETHER = re.compile(r"(?<=[/.-]\d{4})(?=[A-ZА-Я][^\W\d_])")
_FRAME = " ()[]{}*_~#=—–-"
_CARRIES_ON = re.compile(r"(?:[,:;–—-]|\b(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|with))$")
_ADDRESS = re.compile(r"\S{1,60}@\S|https?:|www\.")
_UPDATE = re.compile(
    r"updat|modif|обновл|оновл|aktualis|actualiz|mis à jour|güncel|更新|تحديث", re.IGNORECASE
)
# Behind the date: "(modifica il 11 marzo 2025 | 19:05)".
_AMENDED = re.compile(
    rf"\s*[(\[][^()\[\]]{{0,12}}(?:{_UPDATE.pattern})[^()\[\]]{{4,60}}[)\]]$", re.IGNORECASE
)
WORDS = 45  # of a title
LONGEST = 80  # characters of such a line
SHORT = 12  # characters
WIDEST = 130  # characters of a line that may be wrapped
FULL_SHARE = 0.75  # of the longest line
ENDED = frozenset(".!?…”)]")
FULL = 50  # characters; two lines of as many, one under the other, are one paragraph


def is_update(label: str) -> bool:
    """Does the label of a date speak of an update?"""
    return bool(_UPDATE.search(label))


def lone_date(line: str) -> str:
    """The date that fills a line; '' where it holds anything else."""
    line = _AMENDED.sub("", line) if len(line) <= 2 * LONGEST else line
    if len(line) > LONGEST:
        return ""
    line = in_order(" ".join(_UNSEEN.sub("", line).split()))
    # "05/08/2024May 8, 2024": the plainer of two that stand together.
    parts = [*_TOGETHER.split(line)[:0:-1], line.strip(_FRAME)]
    # "The Paper · 8 May 2024 · 3 · By Jane Roe"
    parts += _PARTED.split(line) if _PARTED.search(line) else []
    form = _THAI if _THAI_LETTER.search(line) else LONE_DATE
    found = next((match for part in parts if (match := form.fullmatch(part.strip()))), None)
    return found["when"] if found else ""


def dated_title(block: str) -> tuple[str, str]:
    """Date and title of a line that holds both; two empty ones where it does not."""
    if len(block.split()) > WORDS or block.endswith("."):
        return "", ""
    if found := _BEFORE.fullmatch(block):
        return found[1] or found[2], found[3].strip()
    if found := _AFTER.fullmatch(block):
        return found[2] or found[3], found[1].strip()
    return "", ""


def parted_by_dates(lines: Sequence[str]) -> list[list[str]]:
    """Lines without gaps, parted where one of them is nothing but a date.

    In a head the title, the date and names stand one under the other; elsewhere lines without a
    gap are one paragraph that was wrapped, and so may be the title or the text beside the date.
    """
    if not any(map(lone_date, lines)):
        return [[*lines]]
    parts: list[list[str]] = []
    above = ""
    # Where some lines are far longer than others, none was wrapped; where they were, all but
    # the last of a paragraph are nearly as long as the longest.
    widest = max(map(len, lines))
    width = max(FULL, FULL_SHARE * widest) if widest <= WIDEST else math.inf
    for line in lines:
        wrapped = above and (_goes_on(line.strip()) or _carries_on(above.strip()))
        full = len(above) > width and len(line) > FULL and above.rstrip()[-1] not in ENDED
        if (wrapped or full) and not lone_date(line) and not lone_date(above):
            parts[-1].append(line)
        else:
            parts.append([line])
        above = line
    return parts


def _goes_on(line: str) -> bool:
    """Does a line begin with a small letter? A C in a circle counts as one elsewhere."""
    return line[:1].isalpha() and line[0].islower() and not _ADDRESS.match(line)


def _carries_on(line: str) -> bool:
    """Does a line break off in its sentence? "Sign in" and "Log in" are whole lines of menus."""
    return len(line) > SHORT and bool(_CARRIES_ON.search(line))


def bare_date(blocks: Sequence[str], marks: Sequence[bool]) -> tuple[int, str] | None:
    """Place and words of the block that is the date of a page which says no more of it.

    It stands before the body, the clock maybe under it; else it is the last, alone of its kind.
    """
    first = marks.index(True)
    for number in range(max(0, first - 8), min(first + 2, len(blocks) - 1)):
        block = blocks[number]
        when = lone_date(block) or (block if len(block) < 45 and BARE_DATE.search(block) else "")
        if when:
            clock = blocks[number + 1] if CLOCK_LINE.fullmatch(blocks[number + 1]) else ""
            return number, f"{when} {clock}".strip()
    alone = [number for number, block in enumerate(blocks) if lone_date(block)]
    if alone == [len(blocks) - 1]:
        return alone[0], lone_date(blocks[-1])
    return None


def dateline_date(block: str) -> str:
    """The date in the dateline of a text: "YEREVAN, May 8, 2024 (AP) —"; '' without one."""
    found = _DATELINE.match(block)
    return found[1] if found else ""


def monitored_date(block: str) -> str:
    """When a report went on air, as monitors of the press note it; '' where they do not."""
    found = _MONITORED.search(block) if "gmt" in block.casefold() else None
    if not found or len(block) > MONITORED:
        return ""
    year = found[3] if len(found[3]) == 4 else f"{'19' if found[3] > '60' else '20'}{found[3]}"
    return f"{found[2]} {year} {found[1][:2]}:{found[1][2:]} GMT"
