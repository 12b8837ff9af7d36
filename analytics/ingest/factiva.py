"""Exports of Factiva: many articles in one text or HTML file, with or without field codes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analytics.ingest.article import Raw, Reject
from analytics.ingest.source import Source

_END = re.compile(
    r"^[ \t]*(?:AN[ \t]+)?(?:Documento?|Dokument|Документ|Doküman|Belge|文件|文档|文書)[ \t]+"
    r"([A-Z][A-Z0-9]{10,}\w*)[ \t]*$",
    re.M,
)
_CODE = re.compile(
    r"^(HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|PUB|AN|SE|CLM|ART|IPC|IPD)"
    r"(?:[ \t]+(.*))?$"
)
_WORDS = re.compile(
    r"^[ \t]*(?:[\d,.]+ words|[\d .]+ ?(?:mots|Wörter|palabras|palavras|parole|слов[аo]?|слів|"
    r"słów|słowa|woorden|ord|kelime|字|語|ワード))[ \t]*$",
    re.IGNORECASE | re.MULTILINE,
)
_OURS = {"HD": "title", "BY": "author", "PD": "published", "SN": "outlet", "LA": "language"}
_LANGUAGES = re.compile(
    r"^(?:English|French|German|Spanish|Italian|Russian|Portuguese|Dutch|Turkish|Arabic|Chinese|"
    r"Japanese|Polish|Ukrainian|Deutsch|Français|Español|Italiano|Русский|Português|Nederlands|"
    r"Türkçe|Polski|Українська)\b.*$"
)


def is_factiva(text: str) -> bool:
    """Is this text an export of Factiva?"""
    return bool(_END.search(text)) and bool(
        re.search(r"^[ \t]*HD\b", text, re.MULTILINE) or _WORDS.search(text)
    )


def read_factiva(text: str, source: Source) -> Iterator[Raw | Reject]:
    """The articles of an export, in order."""
    start = number = 0
    for match in _END.finditer(text):
        part = text[start : match.start()]
        start = match.end()
        number += 1
        lines = [line.strip() for line in part.split("\n")]
        coded = sum(1 for line in lines if _CODE.match(line)) >= 3
        found = _coded(lines) if coded else _plain(lines)
        found["accession"] = match[1]
        yield _raw(found, source, number)
    rest = text[start:]
    if rest.strip() and (re.search(r"^[ \t]*HD\b", rest, re.M) or _WORDS.search(rest)):
        yield Reject(source.name, f"article {number + 1}", "cut off: its end mark is missing")


def _coded(lines: list[str]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    code = ""
    for line in lines:
        match = _CODE.match(line)
        if match:
            code, line = match[1], match[2] or ""
        if code:
            found.setdefault(code, []).append(line)
    return {
        code: "\n".join(part).strip() if code in ("LP", "TD") else " ".join(" ".join(part).split())
        for code, part in found.items()
    }


def _plain(lines: list[str]) -> dict[str, str]:
    """Title, [byline], words, date, [time], outlet, code, [page], language, rights, text."""
    held = [line for line in lines if line]
    count = next((n for n, line in enumerate(held) if _WORDS.match(line)), None)
    if count is None or count == 0:
        return {"TD": "\n\n".join(held)}
    rights = next(
        (
            n
            for n, line in enumerate(held)
            if n > count and line.startswith(("Copyright", "©", "(c)"))
        ),
        None,
    )
    head = held[count + 1 : rights if rights is not None else count + 5]
    language = next((n for n, line in enumerate(head) if _LANGUAGES.match(line)), None)
    body = held[(rights + 1 if rights is not None else count + 1 + (language or 3) + 1) :]
    found = {"HD": held[0], "WC": held[count], "TD": "\n\n".join(body)}
    if count > 1:
        found["BY"] = " ".join(held[1:count])
    clock = len(head) > 1 and re.fullmatch(r"\d{1,2}:\d\d(?: [AP]M)?", head[1])
    found["PD"] = f"{head[0]} {head[1]}" if clock else head[0] if head else ""
    names = head[2:] if clock else head[1:]
    found["SN"] = names[0] if names else ""
    if language is not None:
        found["LA"] = head[language]
    return found


def _raw(found: dict[str, str], source: Source, number: int) -> Raw | Reject:
    text = "\n\n".join(found[code] for code in ("LP", "TD") if found.get(code))
    place = f"article {number}"
    if not text and not found.get("HD"):
        return Reject(source.name, place, "no title and no text between the marks of the export")
    values = {ours: found[code] or None for code, ours in _OURS.items() if code in found}
    if found.get("ET") and values.get("published"):
        values["published"] = f"{values['published']} {found['ET']}"
    used = {*_OURS, "LP", "TD", "ET"}
    return Raw(
        origin=f"{source.name}:{number}",
        path=source.name,
        place=place,
        text=text or None,
        extra={k: v for k, v in found.items() if k not in used and v},
        folder=source.folder,
        **values,
    )
