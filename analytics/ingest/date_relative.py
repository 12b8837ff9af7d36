"""Days told from the moment at which a page was fetched: "3 hours ago", "yesterday", "vor 2 Tagen".

Without that moment they are no dates. What is reckoned is said so wherever the date is shown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from analytics.ingest.date_labels import without_label
from analytics.ingest.date_lines import is_update
from analytics.ingest.date_stamp import DateError
from analytics.ingest.dates import RECKONED, parse
from analytics.ingest.field_names import fold

MONTH, YEAR = 2_629_746, 31_556_952  # seconds, of which only the name counts
LONGEST = 80  # characters
NEAR, NEARER = 8, 3  # blocks before a body, before a part of it
_FRAME = " .,()[]|·•–—-"
_PARTED = re.compile(r"\s*[|·•/]\s*|\s[–—-]\s|,\s(?!\d)|\s(?=(?:by|von|par|por|от|автор)\s)", re.I)
# What scrapers and archives call the moment of fetching, folded.
_FETCHED = (
    "fetchedat", "crawledat", "scrapedat", "retrievedat", "collectedat", "accessedat", "fetched",
    "crawled", "scraped", "retrieved", "collected", "accessed", "fetchtime", "crawltime",
    "scrapetime", "fetchdate", "crawldate", "scrapedate", "datedownload", "datecrawled",
    "datescraped", "downloadedat", "crawltimestamp", "scrapedon", "accessdate", "retrievaldate",
    "warcdate",
)  # fmt: skip
_UNITS = (
    (60, r"min(?:ute)?n?s?|minutos?|minut[iey]?|мин(?:ут[уыа]?)?|хв(?:илин[иу]?)?|dakika|dk"
         r"|دقيقة|دقائق|دقیقه|分钟|分鐘|分|분"),
    (3600, r"h|hrs?|hours?|heures?|horas?|or[ae]|stunden?|uur|uren|час(?:а|ов)?|ч|годин[иу]?|saat"
           r"|godzin[yęa]?|timm(?:e|ar)|ساعات|ساعة|ساعت|小时|小時|時間|시간"),
    (86400, r"d|days?|jours?|d[ií]as?|giorn[oi]|tag(?:en?)?|dag(?:en|ar)?|дн(?:я|ей|і|ів)|день"
            r"|gün|dni|dzień|أيام|يوم|روز|天|日|일"),
    (MONTH, r"mo|mths?|months?|mois|mes(?:es)?|mês|mesi?|monat(?:en?)?|maand(?:en)?|месяц(?:а|ев)?"
            r"|місяц(?:я|ів)|ay|miesiąc[ea]?|miesięcy|أشهر|شهر|ماه|个月|個月|か月|ヶ月|개월"),
    (YEAR, r"y|yrs?|years?|ans?|años?|anos?|ann[oi]|jahr(?:en?)?|jaar|год(?:а)?|лет|р[оі]к(?:и|ів)?"
           r"|yıl|lata?|rok|سنوات|سنة|سال|年|년"),
    (604800, r"w|weeks?|semaines?|semanas?|settiman[ae]|wochen?|weken|недел[юиь]|тижн[іь]|hafta"
             r"|أسابيع|أسبوع|هفته|周|週間|주"),
)  # fmt: skip
_NUMBER = r"(?P<number>\d{1,3}|an?|one|une?|eine[rnm]?|uno|una|um|uma)?"
_AGO = re.compile(
    r"(?:(?P<before>il y a|vor|hace|há|منذ|قبل|pirms|for)\s+)?" + _NUMBER + r"\s?(?:"
    + "|".join(f"(?P<u{size}>{words})" for size, words in _UNITS)
    + r")\.?(?:\s?(?P<after>ago|назад|тому|fa|atrás|geleden|sedan|önce|evvel|əvvəl|temu|پیش|前"
    r"|之前|전|siden))?",
    re.IGNORECASE,
)  # fmt: skip
_CLOCK = re.compile(r"(?:,? (?:at |um |à |às |a las |alle |ore |в |о |saat )?)?(\d{1,2}[:.h]\d\d)")
_DAYS_BACK = {
    **dict.fromkeys(("today", "just now", "сегодня", "сьогодні", "heute", "aujourd'hui", "hoy",
                     "oggi", "hoje", "bugün", "今天", "今日", "오늘", "dziś", "vandaag"), 0),
    **dict.fromkeys(("yesterday", "вчера", "вчора", "gestern", "hier", "ayer", "ieri", "ontem",
                     "dün", "昨天", "昨日", "어제", "wczoraj", "gisteren", "أمس", "دیروز"), 1),
}  # fmt: skip


def reckoned(told: str | None, fields: Mapping[str, Any]) -> str | None:
    """The date that a row tells by the time since; None where it tells none, or nothing to
    reckon from."""
    text = " ".join((told or "").split()).strip(" .,()").lower()
    if not text or len(text) > 40:
        return None
    day = next(
        (back for word, back in _DAYS_BACK.items() if re.match(rf"{word}(?!\w)", text)), None
    )
    ago = None if day is not None else _AGO.fullmatch(text)
    if day is None and not (ago and (ago["before"] or ago["after"])):
        return None
    when = _fetched(fields)
    if when is None:
        return None
    if day is not None:
        return f"{when - timedelta(days=day):%Y-%m-%d}{_clock(text)}{RECKONED}{text})"
    size = next(size for size, _ in _UNITS if ago[f"u{size}"])
    number = int(ago["number"]) if (ago["number"] or "").isdigit() else 1
    if size in (MONTH, YEAR):  # told no closer than that
        return f"{_earlier(when, number if size == MONTH else 12 * number, size)}{RECKONED}{text})"
    then = when - timedelta(seconds=size * number)
    shown = f"{then:%Y-%m-%dT%H:%M}Z" if size < 86400 else f"{then:%Y-%m-%d}"
    return f"{shown}{RECKONED}{text})"


def told_since(line: str) -> str:
    """What a line tells of the time since, "3 hours ago", at most with a label or a name beside."""
    if not line or len(line) > LONGEST or is_update(line):
        return ""
    for part in _PARTED.split(line):
        text = without_label(part.strip(_FRAME)).strip(_FRAME)
        ago = _AGO.fullmatch(text)
        if ago and (ago["before"] or ago["after"]):
            return text
        day = next((w for w in _DAYS_BACK if re.match(rf"{w}(?!\w)", text, re.IGNORECASE)), None)
        if day and (len(day) == len(text) or _CLOCK.fullmatch(text, len(day))):
            return text
    return ""


def since_beside(blocks: Sequence[str], marks: Sequence[bool]) -> str:
    """The time since, told nearest before the body of a page or as its first block; '' for none."""
    begun = [n for n, mark in enumerate(marks) if mark and not (n and marks[n - 1])]
    for number, first in enumerate(begun):
        # A banner over the page may look like a text; nearer to what follows it stands the time.
        before = first - (NEARER if number else NEAR)
        near = (told_since(blocks[n]) for n in range(first, max(-1, before), -1))
        if found := next(filter(None, near), ""):
            return found
    return ""


def _clock(text: str) -> str:
    found = _CLOCK.search(text)
    return f" {found[1].replace('.', ':').replace('h', ':')}" if found else ""


def _earlier(when: datetime, months: int, size: int) -> str:
    count = when.year * 12 + when.month - 1 - months
    return f"{count // 12}" if size == YEAR else f"{count // 12}-{count % 12 + 1:02}"


def _fetched(fields: Mapping[str, Any]) -> datetime | None:
    known = {fold(str(name)): value for name, value in fields.items()}
    for name in _FETCHED:
        if known.get(name) not in (None, ""):
            try:
                found = parse(str(known[name]))
            except (DateError, OverflowError):
                continue
            if found is not None:
                return found.when
    return None
