"""Text that was once read in a wrong encoding, or whose signs were written out as numbers."""

from __future__ import annotations

import re

import ftfy

# UTF-8 read as Windows Latin leaves these behind; without one of them ftfy has nothing to mend.
_LATIN = re.compile(
    r"[\u00c2\u00c3\u00d0\u00d1][\u0080-\u00bf\u2013-\u2122\u0152-\u0192]|â€|ï»¿|\ufffd\?"
)
# UTF-8 read as Windows Cyrillic: a capital Er or Es before each letter, and behind it a sign that
# no Russian word has there. The byte 98 has no sign; programs put others in its place.
_BEHIND = (
    "\u0402\u0403\u201a\u0453\u201e\u2026\u2020\u2021\u20ac\u2030\u0409\u2039\u040a\u040c\u040b\u040f\u0452"
    "\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u0098\ufffd\u02dc\u2122\u0459\u203a\u045a\u045c\u045b\u045f\u00a0\u040e"
    "\u045e\u0408\u00a4\u0490\u00a6\u00a7\u0401\u00a9\u0404\u00ab\u00ac\u00ad\u00ae\u0407\u00b0\u00b1\u0406\u0456\u0491\u00b5"
    "\u00b6\u00b7\u0451\u2116\u0454\u00bb\u0458\u0405\u0455\u0457"
)
_CYRILLIC = re.compile(rf"(?:[РС][{_BEHIND}]){{3}}")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")
_UNNAMED = {0xFFFD: "\x98", 0x02DC: "\x98"}
# Windows Cyrillic read as Latin: words of nothing but letters with marks, as no language has them.
_MARKED = re.compile(r"(?<![\w\u00a8\u00b8])[\u00a8\u00b8\u00c0-\u00ff]{5,}+(?!\w)")
_MARKED_RUN = re.compile(r"(?<![\w\u00a8\u00b8])[\u00a8\u00b8\u00c0-\u00ff]++(?!\w)")
# KOI8-R and Windows Cyrillic read as each other: every small letter is a capital, and the reverse.
_TURNED = re.compile(r"\b[а-я][А-Я]{4,}\b")
_LETTERS = re.compile("[А-Яа-яЁё]+")
_OFTEN = "оеаинтсрвл"  # more than half of the letters of a Russian text
# Signs as programs write them for plain text: \u041c.
_NUMBERED = re.compile(r"(?:\\u[0-9a-fA-F]{4})+")
SEVERAL = 3  # signs by their numbers; fewer may be what a text is about


def mend_encoding(text: str) -> str:
    """The text as it was written; any other text as it is."""
    if "\\u" in text and len(re.findall(r"\\u[0-9a-fA-F]{4}", text)) >= SEVERAL:
        text = _NUMBERED.sub(_signs, text)
    if text.isascii():
        return text
    if _CYRILLIC.search(text):
        text = _FOREIGN.sub(_from_cyrillic, text)
    elif len(_MARKED.findall(text)) >= SEVERAL:
        return _MARKED_RUN.sub(lambda run: run[0].encode("latin-1").decode("cp1251"), text)
    elif _TURNED.search(text):
        return _turned_back(text)
    return ftfy.fix_encoding(text) if _LATIN.search(text) else text


def _turned_back(text: str) -> str:
    """Cyrillic that was read by the other of its two tables, whichever gives Russian letters."""
    ways = [text]
    for read, written in (("cp1251", "koi8_r"), ("koi8_r", "cp1251")):
        ways.append(
            _LETTERS.sub(
                lambda run, a=read, b=written: run[0].encode(a, "ignore").decode(b, "ignore"), text
            )
        )
    best = max(ways, key=lambda way: sum(way.count(letter) for letter in _OFTEN))
    return text if sum(map(str.isupper, best)) > sum(map(str.islower, best)) else best


def _signs(match: re.Match[str]) -> str:
    numbers = bytes.fromhex(match[0].replace("\\u", ""))
    return numbers.decode("utf-16-be", "replace")


def _from_cyrillic(match: re.Match[str]) -> str:
    """One run of such signs as the word that it was; a word of real Cyrillic stays."""
    found = bytearray()
    for sign in match[0].translate(_UNNAMED):
        try:
            found += b"\x98" if sign == "\x98" else sign.encode("cp1251")
        except UnicodeEncodeError:
            return match[0]
    try:
        return found.decode("utf-8")
    except UnicodeDecodeError:
        return match[0]
