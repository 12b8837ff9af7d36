"""Where sentences begin and end, as offsets, cheaply.

A full stop, question or exclamation mark ends a sentence when white space and then a capital,
digit or opening quote follow, unless the word before it is an abbreviation or an initial. An empty
line always ends one. The rule is that of Grefenstette and Tapanainen (1994) with a closed list.
"""

from __future__ import annotations

import re

_GOES_ON = "a-zа-яёіїєґ"
BREAK = re.compile(
    rf"[.!?…][\"'”’»)\]]*\s+(?=[^\s{_GOES_ON}.,;:!?)\]’”—–-])|[。！？؟։]\s*|\n[ \t\r]*\n\s*"
)
# How a word begins with which a sentence goes on.
SMALL = re.compile(f"[{_GOES_ON}]")
_ABBREVIATED = """
mr mrs ms dr gen sen rep gov lt col sgt capt maj cmdr adm prof rev hon st jr sr pres sec messrs
jan feb mar apr jun jul aug sep sept oct nov dec inc corp co ltd cos bros vs no nos vol dept
u.s u.k u.n u.s.a d.c e.u u.a.e a.m p.m i.e e.g etc cf al approx est fig supt ft mt rt
ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev
okla ore pa tenn tex va vt wash wis wyo г ул им стр тыс млн млрд т.е т.д
"""
# These end sentences as often as not; what follows decides.
_UNDECIDED = "u.s u.k u.n u.s.a d.c e.u u.a.e a.m p.m etc inc corp co ltd jr sr"
SHORTENED = frozenset(f"{_ABBREVIATED} {_UNDECIDED}".split())
_EITHER_WAY = frozenset(_UNDECIDED.split())
_FOLLOWS = re.compile(
    r"(?:The|A|An|It|He|She|They|We|But|And|In|On|At|This|That|These|Those|His|Her|Their|As|If|When|"
    r"While|After|Before|For|However|Its|There|Some|Many|Most|Officials|Asked|According)\b|[\"“‘]"
)
_INITIALS = re.compile(r"[^\W\d_a-zа-я](?:\.[^\W\d_a-zа-я])*")
LONGER, LAST = 7, 12
_LAST_WORD = re.compile(r"(?:\w+\.)*\w+$")


def joins(text: str, stop: int, follows: int) -> bool:
    """Whether the full stop at `stop` belongs to its word."""
    # No abbreviation is as long as this.
    if stop >= LONGER and text[stop - LONGER : stop].isalpha():
        return False
    word = _LAST_WORD.search(text, max(0, stop - LAST), stop)
    if word is None:
        return False
    name = word.group().lower()
    if name in _EITHER_WAY:
        return _FOLLOWS.match(text, follows) is None
    return name in SHORTENED or _INITIALS.fullmatch(word.group()) is not None


def joins_word(word: str) -> bool | None:
    """The same for a word that no full stop precedes; None where what follows decides."""
    name = word[-LAST:]
    if len(word) >= LONGER and word[-LONGER:].isalpha():
        return False
    if name.lower() in _EITHER_WAY:
        return None
    return name.lower() in SHORTENED or _INITIALS.fullmatch(name) is not None


def split(text: str) -> list[int]:
    """Offsets at which the sentences of a text begin; empty for a text of white space."""
    lead = len(text) - len(text.lstrip())
    if lead == len(text):
        return []
    starts = [lead]
    for found in BREAK.finditer(text, lead):
        if found.end() >= len(text):
            break
        if text[found.start()] == "." and joins(text, found.start(), found.end()):
            continue
        starts.append(found.end())
    return starts
