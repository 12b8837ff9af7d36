"""References as press databases export them: RIS, EndNote, PubMed and BibTeX.

An abstract or a full text makes an article; a reference without one is counted by its title. After
"RIS Format Specifications" (Reference Manager, 2001) and Patashnik, "BibTeXing" (1988).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

from analytics.ingest.article import Raw, Reject
from analytics.ingest.decode import decode
from analytics.ingest.fields import Namer
from analytics.ingest.source import Source

LIMIT = 20_000_000  # bytes
NOTE = 200  # characters
_NOTES = ("N1", "note", "annote")
MOST_LINES = 2000  # of one reference
_LINE = re.compile(r"^(?:([A-Z][A-Z0-9]{1,3}) {0,2}- ?|%([A-Z0-9@]) )(.*)$")
_NEW = ("TY", "PMID", "%0")
_ENTRY = re.compile(r"@(\w{2,30})\s{0,5}[{(]\s{0,20}([^,\s{}\"]{0,200})\s{0,20},")
_NAME = re.compile(r"[\s,]{0,200}([\w-]{1,60})\s{0,9}=\s{0,9}")
_DEEP = re.compile(r"(?<!\\)[{}\"]")
_BARE = re.compile(r"[^,{}\"\s]{1,200}")
_NOT_ENTRIES = ("comment", "string", "preamble")
# The field of an article, and the tags that hold it, the fuller first.
_TAGS: dict[str, tuple[str, ...]] = {
    "title": ("TI", "T1", "CT", "%T", "title"),
    "text": ("N2", "AB", "%X", "abstract", "N1", "note", "annote"),
    "published": ("DA", "Y1", "PY", "DP", "DEP", "%8", "date", "year", "%D"),
    "author": ("AU", "A1", "FAU", "%A", "author"),
    "outlet": ("JO", "JF", "JT", "T2", "JA", "TA", "%J", "%B", "journal", "journaltitle",
               "newspaper", "howpublished", "publisher", "PB", "%I"),
    "url": ("UR", "L2", "%U", "url"),
    "language": ("LA", "%G", "language"),
}  # fmt: skip
_ACCENT = re.compile(r"\\([`'^\"~=.uvHckr])\s?(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))")
_MARKS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304",
    ".": "\u0307", "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328",
    "r": "\u030a",
}  # fmt: skip
_LETTERS = {r"\ss": "ß", r"\o": "ø", r"\O": "Ø", r"\l": "ł", r"\L": "Ł", r"\ae": "æ", r"\i": "i",
            r"\&": "&", r"\%": "%", r"\$": "$", r"\#": "#", r"\_": "_"}  # fmt: skip
_COMMAND = re.compile(r"\\(?:emph|textbf|textit|url|href|textsc)\b")


def read_references(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Each reference of a file, with a place and a number of its own."""
    with source.opener() as stream:
        content = stream.read(LIMIT + 1)
    if len(content) > LIMIT:
        yield Reject(source.name, "", f"more than {LIMIT:,} bytes; no list of references")
        return
    text = decode(content).replace("\r\n", "\n").replace("\r", "\n")
    namer = Namer(source.name, source.folder, mapping)
    found = _bibtex(text) if text.lstrip("\ufeff \n\t").startswith(("@", "%  ", "% ")) else None
    number = 0
    for number, (kind, values) in enumerate(found or _tagged(text), 1):
        yield _article(namer, kind, values, number)
    if not number:
        yield Reject(source.name, "", "no reference can be read in it")


def _article(namer: Namer, kind: str, values: dict[str, list[str]], number: int) -> Raw | Reject:
    fields: dict[str, object] = {}
    used: set[str] = set()
    for ours, tags in _TAGS.items():
        tag = next((one for one in tags if values.get(one) and _holds(one, values[one][0])), None)
        if tag:
            used.add(tag)
            fields[ours] = "; ".join(values[tag]) if ours == "author" else values[tag][0]
    day = _day(values) or str(fields.get("published", "")).strip("/ ")
    if day:
        fields["published"] = day
    if "text" not in fields:
        fields["metadata_only"] = f"a reference ({kind})"
    extra = {tag: held if len(held) > 1 else held[0] for tag, held in values.items()}
    extra = {tag: held for tag, held in extra.items() if tag not in used}
    return namer.raw({**extra, **fields}, f"reference {number}", str(number))


def _holds(tag: str, value: str) -> bool:
    """A note is the text where it is as long as one; else it says when a page was read."""
    return tag not in _NOTES or len(value) > NOTE


def _day(values: Mapping[str, list[str]]) -> str:
    """A day in parts: year, month and day of BibTeX; "%D 2024" and "%8 May 8" of EndNote."""
    day, year = values.get("%8", [""])[0], values.get("%D", values.get("year", [""]))[0]
    if day:
        return day if re.search(r"\d{4}", day) else f"{day}, {year}"
    month = values.get("month", [""])[0]
    if year and month and not values.get("date"):
        number = values.get("day", [""])[0]
        if month.isdigit():
            return f"{year}-{int(month):02}" + (f"-{int(number):02}" if number.isdigit() else "")
        return f"{number} {month} {year}".strip()
    return ""


def _tagged(text: str) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """References of lines that begin with a tag; a line without one goes on with the last."""
    values: dict[str, list[str]] = {}
    kind, last, lines = "reference", "", 0
    for line in text.lstrip("\ufeff").split("\n"):
        match = _LINE.match(line)
        tag = (match[1] or f"%{match[2]}") if match else ""
        if (tag in _NEW or tag == "ER") and values:
            yield kind, values
            values, last, lines = {}, "", 0
        if tag in _NEW:
            kind = match[3].strip() or kind if match and tag != "PMID" else kind
        elif match and tag != "ER" and match[3].strip() and lines < MOST_LINES:
            values.setdefault(tag, []).append(match[3].strip())
            last, lines = tag, lines + 1
        elif last and line.strip() and not match and lines < MOST_LINES:
            values[last][-1] += f" {line.strip()}"
            lines += 1
    if values:
        yield kind, values


def _bibtex(text: str) -> Iterator[tuple[str, dict[str, list[str]]]]:
    place = 0
    while match := _ENTRY.search(text, place):
        place = match.end()
        if match[1].casefold() in _NOT_ENTRIES:
            continue
        values: dict[str, list[str]] = {}
        while name := _NAME.match(text, place):
            value, place = _value(text, name.end())
            if value:
                values.setdefault(name[1].casefold(), []).append(_plain(value))
        if values:
            yield match[1].casefold(), values


def _value(text: str, start: int) -> tuple[str, int]:
    """A value in braces or quotation marks, or a bare word, and where it ends."""
    if text[start : start + 1] not in ("{", '"'):
        bare = _BARE.match(text, start)
        return (bare[0], bare.end()) if bare else ("", start + 1)
    quoted, depth = text[start] == '"', 0
    for mark in _DEEP.finditer(text, start + 1):
        sign = mark[0]
        if sign == "{":
            depth += 1
        elif sign == "}" and depth:
            depth -= 1
        elif (sign == '"' and quoted and not depth) or (sign == "}" and not quoted):
            return text[start + 1 : mark.start()], mark.end()
    return text[start + 1 :], len(text)


def _plain(value: str) -> str:
    """A value without the marks of TeX."""
    value = _ACCENT.sub(lambda m: (m[2] or m[3]) + _MARKS[m[1]], value)
    for written, letter in _LETTERS.items():
        value = value.replace(written, letter)
    value = unicodedata.normalize("NFC", _COMMAND.sub("", value))
    return " ".join(value.replace("{", "").replace("}", "").replace("--", "–").split())
