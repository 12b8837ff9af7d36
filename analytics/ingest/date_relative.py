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
    (60, r"min(?:ute)?n?s?|minutos?|minut\w{0,3}|minuutti\w?|perc(?:e|cel)?|минути"
         r"|мин(?:ут[уыа]?)?|хв(?:илин[иу]?)?"
         r"|dakika|dk|dəqiqə|daqiqa|menit|minit|phút|λεπτ(?:ό|ά)|դ?րոպե|წუთ\w{0,3}|דקות|דקה|मिनट"
         r"|মিনিট"
         r"|นาที|منٹ|دقيقة|دقائق|دقیقه|分钟|分鐘|分|분"),
    (3600, r"h|hrs?|hours?|heures?|hor[ae]s?|or[aeă]|stunden?|uur|uren|час(?:а|ов)?|ч|годин[иу]"
           r"|saat"
           r"|godzin[yęa]?|tim(?:e|er|me|mar)|tunti\w?|hodin\w{0,3}|sat[ia]?|óra|órája|órával"
           r"|valand\w{1,3}"
           r"|stund\w{1,3}|tund[i]?|soat|jam|giờ|tiếng|saa|masaa|oras|ώρ(?:α|ες)|ժամ|საათ\w{0,3}"
           r"|сағат"
           r"|שעה|שעות|घंट[ेा]|ঘণ্টা|ঘন্টা|ชั่วโมง|گھنٹ\w{1,2}|ساعات|ساعة|ساعت|小时|小時|時間|시간"),
    (86400, r"d|days?|jours?|d[ií][ae]s?|giorn[oi]|tag(?:en?)?|dag(?:e|en|er|ar)?|дн(?:я|ей|і|ів"
            r"|и)|ден|день"
            r"|gün|kun|dni|dzień|dn(?:y|ů|em|ům|i|ami|evoma|evi)|dňami|dní|дана?|дена|den|dan[a]?|dien\w{1,3}|päev[a]?|päivä\w?"
            r"|nap(?:ja|pal)?"
            r"|zile?|hari|ngày|siku|araw|(?:η)?μέρ(?:α|ες)|օր|დღ(?:ის|ე)|күн|יום|ימים|दिन|দিন|วัน"
            r"|دن"
            r"|أيام|يوم|روز|天|日|일"),
    (MONTH, r"mo|mths?|months?|mois|mes(?:es|os)?|mês|mesi?|monat(?:en?)?|maand(?:en)?"
            r"|måned(?:er)?|månad(?:er)?"
            r"|месец\w?|месяц(?:а|ев)?|місяц(?:я|ів)|ay|miesiąc[ea]?|miesięcy|měsíc\w{0,3}"
            r"|mjesec\w?|kuukau\w{1,4}"
            r"|hónap\w{0,3}|lun[iaă]|bulan|tháng|mwezi|miezi|μήν(?:α|ες)|חודש(?:ים)?|महीने?|माह"
            r"|মাস|เดือน"
            r"|أشهر|شهر|ماه|个月|個月|か月|ヶ月|개월"),
    (YEAR, r"y|yrs?|years?|ans?|años?|anos?|anys?|ann[oi]|ani|jahr(?:en?)?|jaar|år|год(?:а)?"
           r"|година|години|лет"
           r"|р[оі]к(?:и|ів)?|yıl|lata?|rok|roky|lety|godin[ae]|vuot\w{1,2}|vuosi|éve|évvel|tahun"
           r"|năm|mwaka|miaka"
           r"|χρόνια?|שנ(?:ה|ים)|साल|वर्ष|বছর|ปี|سنوات|سنة|سال|年|년"),
    (604800, r"w|weeks?|semaines?|semanas?|settiman[ae]|wochen?|weken|vecko?r?|uger?|uker?"
             r"|недел[юиь]|тижн[іь]|седмиц[аи]"
             r"|hafta|həftə|týdn\w{1,3}|týden|tjed\w{2,3}|sedmic[ae]|viikko\w?|hete|hét(?:tel)?"
             r"|săptămân[iaă]"
             r"|minggu|tuần|wiki|εβδομάδ\w{1,3}|שבוע(?:ות)?|सप्ताह|हफ़्ते|हफ्ते|সপ্তাহ|สัปดาห์"
             r"|أسابيع|أسبوع|هفته|周|週間|주"),
)  # fmt: skip
# Two of them in one word.
_BOTH = {"יומיים": 86400, "שעתיים": 3600, "שבועיים": 604800, "يومين": 86400, "ساعتين": 3600,
         "أسبوعين": 604800}  # fmt: skip
_AFTER = (
    r"ago|назад|тому|fa|atrás|geleden|sedan|sitten|önce|evvel|əvvəl|oldin|avval|temu|tagasi"
    r"|ezelőtt"
    r"|(?:yang |yg )?lalu|trước|(?:zi|i|li|ya|u)liyopita|zilizopita|ang nakalipas|nakaraan|առաջ"
    r"|წინ|бұрын"
    r"|पहले|পূর্বে|আগে|ที่แล้ว|ที่ผ่านมา|ก่อน|پہلے|پیش|前|之前|전|siden|síðan"
)
_BEFORE = (
    r"il y a|vor|hace|há|fa|fai|duela|acum|před|pred|prije|pre|prieš|pirms|преди|пред|пре"
    r"|πριν(?: από)?"
    r"|לפני|منذ|قبل|for|fyrir"
)
_NUMBER = r"(?P<number>\d{1,3}|an?|one|une?|eine[rnm]?|uno|una|um|uma)?"
_SIZES = "|".join(f"(?P<u{size}>{words})" for size, words in _UNITS)
_AGO = re.compile(
    rf"(?:(?P<before>{_BEFORE})\s+)?{_NUMBER}\s?(?:{_SIZES})\.?(?:\s?(?P<after>{_AFTER}))?",
    re.IGNORECASE,
)
# "siku 2 zilizopita": the number behind what is counted.
_COUNTED = re.compile(
    rf"(?P<before>)(?:{_SIZES})\s(?P<number>\d{{1,3}}|moja)\s(?P<after>{_AFTER})", re.IGNORECASE
)
# "2 napja", "2 órája": a word that says both.
_SINCE = re.compile(r"(\d{1,3}) (?:perce|órája|napja|hete|hónapja|éve)", re.IGNORECASE)
_CLOCK = re.compile(r"(?:,? (?:at |um |à |às |a las |alle |ore |в |о |saat )?)?(\d{1,2}[:.h]\d\d)")
_DAYS_BACK = {
    **dict.fromkeys(("today", "just now", "сегодня", "сьогодні", "heute", "aujourd'hui", "hoy",
                     "oggi", "hoje", "bugün", "今天", "今日", "오늘", "dziś", "vandaag", "tänään",
                     "i dag", "idag", "σήμερα", "היום", "आज", "hari ini", "hôm nay", "днес", "dnes",
                     "danas", "šiandien", "šodien", "täna", "วันนี้", "დღეს", "այսօր", "astăzi",
                     "اليوم", "امروز", "avui"), 0),
    **dict.fromkeys(("yesterday", "вчера", "вчора", "gestern", "hier", "ayer", "ieri", "ontem",
                     "dün", "昨天", "昨日", "어제", "wczoraj", "gisteren", "أمس", "دیروز", "eilen",
                     "i går", "igår", "χθες", "χτες", "אתמול", "kemarin", "hôm qua", "včera",
                     "jučer", "juče", "vakar", "eile", "tegnap", "เมื่อวาน", "เมื่อวานนี้", "გუშინ",
                     "երեկ", "dünən", "গতকাল", "ahir", "í gær"), 1),
}  # fmt: skip


def _told_ago(text: str) -> tuple[int, int] | None:
    """How many of which seconds a text tells of: "2 hours ago", "לפני יומיים"; None for none."""
    front, _, last = text.rpartition(" ")
    if last in _BOTH and re.fullmatch(_BEFORE, front):
        return 2, _BOTH[last]
    ago = _AGO.fullmatch(text) or _COUNTED.fullmatch(text)
    if not ago or not (ago["before"] or ago["after"] or _SINCE.fullmatch(text)):
        return None
    size = next(size for size, _ in _UNITS if ago[f"u{size}"])
    return int(ago["number"]) if (ago["number"] or "").isdigit() else 1, size


def reckoned(told: str | None, fields: Mapping[str, Any]) -> str | None:
    """The date that a row tells by the time since; None where it tells none, or nothing to
    reckon from."""
    text = " ".join((told or "").split()).strip(" .,()").lower()
    if not text or len(text) > 40:
        return None
    day = next(
        (back for word, back in _DAYS_BACK.items() if re.match(rf"{word}(?!\w)", text)), None
    )
    ago = None if day is not None else _told_ago(text)
    if day is None and ago is None:
        return None
    when = _fetched(fields)
    if when is None:
        return None
    if day is not None:
        return f"{when - timedelta(days=day):%Y-%m-%d}{_clock(text)}{RECKONED}{text})"
    number, size = ago
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
        if _told_ago(text):
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
