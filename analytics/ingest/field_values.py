"""The value of a field, whatever it is written as: text, parts of dates, formulas."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from analytics.ingest.decode import decode
from analytics.ingest.partial import without_mark
from analytics.ingest.rich_text import is_rich, rich_text

# Where an object stands for a text, the part of it that is the text.
_INNER = (
    "name", "title", "main", "default", "text", "value", "_", "content", "rendered", "original",
    "uri", "domain", "$date", "$numberLong", "#text", "$t", "@value", "href", "html", "plain",
    "markdown", "*", "p", "para", "paragraph", "paragraphs",
)  # fmt: skip
# How databases and their exports write that a cell holds nothing.
_ABSENT = frozenset((
    "nan", "NaN", "NULL", "null", "None", "<NA>", "N/A", "#N/A", "\\N",
    # What services give in place of a text that was taken back, or is not paid for.
    "[Removed]", "[removed]", "[deleted]", "ONLY AVAILABLE IN PAID PLANS",
    "ONLY AVAILABLE IN PROFESSIONAL AND CORPORATE PLANS",
))  # fmt: skip
# Where an object stands for a date, the part of it that is the date: drivers of databases, feeds.
_INNER_DATES = (
    "$date", "iso", "dateTime", "date", "date-parts", "raw", "published", "value", "@value",
    "#text", "$t", "literal", "seconds", "_seconds", "sec", "$numberLong", "time", "datetime",
    "start",
)  # fmt: skip
MANY = 30  # parts of a list
WORD = 10  # letters
TIME_STRUCT = 9  # parts
_PARTS = ("year", "month", "day", "hour", "minute", "second")
_PARTS_ELSEWHERE = {
    "year": (
        "jahr",
        "année",
        "annee",
        "año",
        "ano",
        "anno",
        "год",
        "рік",
        "rok",
        "jaar",
        "yıl",
        "年",
    ),
    "month": ("monat", "mois", "mes", "mês", "mese", "месяц", "місяць", "maand", "ay", "月"),
    "day": ("tag", "jour", "día", "dia", "giorno", "день", "dag", "gün", "日"),
}
_LANGUAGE = re.compile(r"[a-z]{2}(?:[-_][A-Z]{2})?")
_LINK = re.compile(r'=HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)', re.I)
# After a sentence, or two of them: no folder of Windows that begins with an n.
_WRITTEN_ENDS = re.compile(r"(?:[.!?…»”\"]|\\[rn])\s?\\[rn]")
_WRITTEN_END = re.compile(r"\\r\\n|\\n|\\r")
_QUOTED = re.compile(r'="((?:[^"]|"")*)"')


def flat_text(value: Any) -> str | None:
    """A field's value as text: paragraphs or runs joined, a nested name taken; None for nothing."""
    if value is None or isinstance(value, str):
        value = without_mark(value) if value else value
        return value.replace("\x00", "") or None if value and value not in _ABSENT else None
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, float) and value != value:
        return None
    if isinstance(value, datetime | date):
        return value.isoformat()
    if is_rich(value):
        return rich_text(value) or None
    if isinstance(value, Mapping):
        if isinstance(value.get("sections"), list):
            return _of_sections(value)
        key = next((key for key in _INNER if key in value), None)
        key = key or _language_of(value)
        return flat_text(value[key]) if key else None
    if isinstance(value, list | tuple):
        parts = [part for part in (flat_text(one) for one in value) if part]
        if any(_is_run(one) for one in value):
            return "".join(parts) or None
        if len(parts) > MANY and sum(map(len, parts)) < WORD * len(parts):
            return " ".join(parts)  # a text taken apart into words
        long = any(len(part) > 80 for part in parts)
        return ("\n\n" if long else ", ").join(parts) or None
    if isinstance(value, bytes):
        return decode(value)
    return str(value)


def _of_sections(value: Mapping[str, Any]) -> str | None:
    """A text as a summary and sections, each of headlines and paragraphs."""
    parts = [value.get("summary")]
    for section in value["sections"]:
        within = isinstance(section, Mapping) and isinstance(section.get("paragraphs"), list)
        parts += [section.get("headline"), section["paragraphs"]] if within else [section]
    return "\n\n".join(filter(None, map(flat_text, parts))) or None


def _language_of(value: Mapping[str, Any]) -> str | None:
    """Of one text in several languages, {"en-US": "...", "fr": "..."}, the English or the first."""
    names = [str(name) for name in value]
    if not names or not all(map(_LANGUAGE.fullmatch, names)):
        return None
    return next((name for name in names if name.startswith("en")), names[0])


def _is_run(value: Any) -> bool:
    """A stretch of a text in one style, as messengers keep it: {"type": "bold", "text": "..."}."""
    return isinstance(value, Mapping) and value.keys() >= {"type", "text"} and len(value) < 5


def date_text(value: Any) -> str | None:
    """A date as text, also one in parts: [2024, 5, 8, 16, 41] or {"year": 2024, "month": 5}."""
    if isinstance(value, Mapping) and {"year", "month"} <= set(value):
        value = [value.get(part) for part in _PARTS if value.get(part) is not None]
    if isinstance(value, Mapping):
        key = next((key for key in _INNER_DATES if value.get(key) not in (None, "")), None)
        zone = value.get("timezone") or value.get("timeZone") or ""
        return f"{date_text(value[key]) or ''} {zone}".strip() if key else flat_text(value)
    if isinstance(value, list | tuple) and len(value) == 1 and isinstance(value[0], list):
        value = value[0]
    if isinstance(value, list | tuple) and len(value) == TIME_STRUCT:
        value = value[:6]  # as Python keeps it: weekday, day of the year and summer time behind it
    if not isinstance(value, list | tuple) or not 2 <= len(value) <= 7:
        return flat_text(value)
    value = [int(v) if isinstance(v, str) and re.fullmatch(r"\d{1,4}", v) else v for v in value]
    if not all(isinstance(one, int) and not isinstance(one, bool) for one in value):
        return flat_text(value)
    if not 1000 <= value[0] <= 2999:
        return flat_text(value)
    day = "-".join(f"{one:02}" for one in value[:3])
    clock = ":".join(f"{one:02}" for one in value[3:6])
    return f"{day}T{clock}" if len(value) > 4 else day


def date_in_parts(fields: Mapping[str, Any]) -> str | None:
    """The date of a row whose year, month and day stand in columns of their own."""
    parts = {str(name).strip().casefold(): value for name, value in fields.items()}
    told = [
        next((str(parts[name]).strip() for name in (part, *names) if parts.get(name)), "")
        for part, names in _PARTS_ELSEWHERE.items()
    ]
    if re.fullmatch(r"[^\W\d_]{3,12}\.?", told[1]) and told[0] and told[2]:
        return f"{told[2]} {told[1]} {told[0]}"  # 8 May 2024
    if not all(re.fullmatch(r"\d{1,4}(?:\.0)?", one) for one in told[: 2 + bool(told[2])]):
        return None
    return date_text([int(float(one)) for one in told if one])


def without_formula(cell: str, address: bool = False) -> str:
    """What a cell shows in a spreadsheet: the words of a link (or its address), a quoted text."""
    if not cell.startswith("="):
        return cell
    link = _LINK.fullmatch(cell.strip())
    if link:
        return (link[1] if address or not link[2] else link[2]).replace('""', '"')
    quoted = _QUOTED.fullmatch(cell.strip())
    return quoted[1].replace('""', '"') if quoted else cell


def with_lead(text: str, fields: Mapping[str, Any]) -> str:
    """The text below its lead, where a table of Factiva keeps the two in columns LP and TD."""
    lead, rest = fields.get("LP"), fields.get("TD")
    if "publication_datetime" in fields and "snippet" in fields:  # Dow Jones: lead and the rest
        lead, rest = fields["snippet"], fields.get("body")
    both = isinstance(lead, str) and isinstance(rest, str) and text == rest != lead
    return f"{lead}\n\n{text}" if both and lead.strip() else text


def without_escapes(text: str) -> str:
    """A text whose line ends were written out, \\n for each, by whoever made the table."""
    if "\\" not in text or "\n" in text or not _WRITTEN_ENDS.search(text):
        return text
    return _WRITTEN_END.sub("\n", text).replace('\\"', '"').replace("\\t", " ")
