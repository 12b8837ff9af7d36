"""Offices of state beside a surname, and the endings by which they are told at a glance."""

from __future__ import annotations

import re

import numpy as np

from analytics.actors.beside import four_bytes
from analytics.actors.rules import ADJACENT

LONGEST_OFFICE = 60
# Offices that make a surname support enough: "President Trump", within the term and where one state
# alone has such a holder.
_OFFICE_BEFORE = re.compile(
    r"(?<!Vice )(?<!vice )(?<!former )(?<!Former )(?<!ex-)(?<!-)\b(?:President|Prime Minister|"
    r"Premier|Chancellor|Foreign Minister|Foreign Secretary|Secretary of State|PM|Pope|Emir|"
    r"Crown Prince|"
    r"Vice President|Defense Secretary|Defence Minister|Defense Minister|"
    r"president|prime minister|chancellor|foreign minister|foreign secretary|"
    r"Präsident|Präsidentin|Bundespräsident|Bundeskanzler|Bundeskanzlerin|Kanzler|Kanzlerin|"
    r"Ministerpräsident|Ministerpräsidentin|Premierminister|Außenminister|Außenministerin|"
    r"président|présidente|premier ministre|Premier ministre|première ministre|chancelier|"
    r"presidente|presidenta|primer ministro|primera ministra|canciller|primo ministro|premier|"
    r"Cumhurbaşkanı|Başkanı|Başbakan|Başbakanı|Bakan|Bakanı|prezident|prezidenti|"
    r"(?:президент|премьер|премьер-министр|канцлер|прем'єр|прем’єр|прем'єр-міністр)"
    r"(?:а|у|ом|е|і|ові)?|Президент) $"
)
# Who is presented with the office may be written in any way: "Prime Minister Yitzak Rabin".
_NAMED_AFTER_OFFICE = re.compile(
    r"(?<!Vice )(?<!vice )(?<!former )(?<!Former )(?<!ex-)(?<!Deputy )(?<!deputy )\b(?:President|"
    r"Prime Minister|Premier|Chancellor|Foreign Minister|Foreign Secretary|Secretary of State|"
    r"Defen[cs]e Minister|Defen[cs]e Secretary) (?:[A-Z][\w'’.-]* ){1,3}$"
)
_OFFICE_AFTER = re.compile(r", (?:the )?(?:President|Prime Minister|Foreign Minister) of ")
# "Former Bolivian president Morales": in the weeks after the term.
_FORMER_OFFICE = re.compile(
    r"(?:\b[Ff]ormer |\b[Ee]x-|\b[Oo]usted |\b[Dd]eposed |\b[Tt]oppled |\b[Oo]utgoing |"
    r"\b[Oo]verthrown |\b[Ff]ugitive )(?:[A-Z][a-z]+ )?"
    r"(?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Cc]hancellor|[Ll]eader|[Rr]uler|"
    r"[Dd]ictator|[Ff]oreign [Mm]inister) $"
)
# "The Assad regime" is the government of its state, also after the term.
_RULE_AFTER = re.compile(r" (?:regime|administration|government|dictatorship|presidency)\b")
RULES = np.array(
    sorted(map(four_bytes, ("regime", "administration", "government", "dictatorship", "pres"))),
    dtype=np.uint32,
)
# How the words of _OFFICE_BEFORE end.
_ENDINGS = frozenset(("nt", "er", "or", "ry", "te", "PM", "pe", "ir", "ce", "in", "re", "ro", "ra",
                      "ta", "nı", "an", "ti", "нт", "та", "ту", "ом", "те", "ті", "ер", "ра", "ру",
                      "ре", "рі", "ві"))  # fmt: skip
LEADING = np.array(
    sorted({int.from_bytes(ending.encode()[-2:], "big") for ending in _ENDINGS}), dtype=np.uint32
)


def has_office(text: str, start: int) -> bool:
    """Whether a title of office stands before the offset."""
    if text[max(0, start - 3) : max(0, start - 1)] not in _ENDINGS:
        return False
    return _OFFICE_BEFORE.search(text, max(0, start - ADJACENT), start) is not None


def is_presented(text: str, start: int, stop: int) -> bool:
    """Whether a surname that follows another name stands beside an office of state."""
    lead = text[max(0, start - ADJACENT) : start]
    return bool(_OFFICE_AFTER.match(text, stop) or _NAMED_AFTER_OFFICE.search(lead))


def has_government(text: str, stop: int) -> bool:
    """Whether the word for a government stands after the offset: "regime"."""
    return _RULE_AFTER.match(text, stop) is not None


def has_former_office(text: str, start: int) -> bool:
    """Whether an office that was left stands before the offset: "ousted president"."""
    if text[max(0, start - 3) : max(0, start - 1)] not in _ENDINGS:
        return False
    return _FORMER_OFFICE.search(text, max(0, start - LONGEST_OFFICE), start) is not None
