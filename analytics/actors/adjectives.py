"""Adjectives of states that here name a language, or a people within another state.

"Translated into Italian" is a language and "in Italian waters" is Italy; "Japanese Americans" are
Americans, and "Russian-American talks" are held by two states. What stands directly before and
after decides, for every adjective alike.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import numpy as np

from analytics.actors.beside import four_bytes, last_bytes
from analytics.actors.lookup import among
from analytics.actors.matching import Hits
from analytics.actors.patterns import Automaton
from analytics.actors.rules import ADJACENT

# Letters between two languages of a list: ", and ".
LONGEST_LINK = 6
# Whoever speaks one speaks a language, whatever follows.
_SPEAKING = """
speak Speak speaks Speaks speaking Speaking spoke spoken fluent Fluent proficient broken
"""
_BETWEEN_THEM = "in fluent good some little any only perfect both no"
# These may as well be followed by a place or a people: "in Italian waters".
_WRITING = """
in In into Into teach Teach teaches teaching Teaching taught study studies studied studying Studying
learn Learn learns learned learnt learning Learning understand understands
"""
_SPOKEN = frozenset(_SPEAKING.split())
_SOME = frozenset(_BETWEEN_THEM.split())
_WRITTEN = frozenset(_WRITING.split())
# From one language to the other: "before switching to Spanish".
_SWITCHED = ("switch", "translat", "chang", "turn")
# The adjective has no noun: a phrase or a sentence ends with it.
_BARE = re.compile(
    r"(?:(?:, and|, or|,| and| or) [A-Z][a-z]+)*+(?:[.,;:!?)\]\"”’]|\s*$|\n| ?[–—(]| (?:on|that|as|"
    r"with|by|to|but|when|while|is|was|are|were|means|meaning|for|during|at|who|which|said|says|"
    r"and|or|than|well|before|after|because|if)\b)"
)
_AS_SPEECH = re.compile(
    r"(?:[ -](?:language|languages|speaking|speaker|speakers|translation|translations|translator|"
    r"subtitles|lessons|alphabet|dialect|dialects|grammar)\b| (?:is|was) (?:spoken|taught|"
    r"(?:hard|difficult|easy) to learn|(?:an|the) official language|(?:his|her|their) first)\b)"
)
# Languages that no state is named after, before another: "teaches Mandarin and Spanish".
_LISTED = re.compile(
    r"\b(?:Mandarin|Cantonese|Arabic|Hebrew|Hindi|Urdu|Bengali|Tamil|Punjabi|Farsi|Pashto|Dari|"
    r"Kurdish|Swahili|Hausa|Yoruba|Amharic|Tagalog|Latin|Yiddish|Gaelic|Catalan|Basque|Quechua)"
    r"(?:,|,? and|,? or) $"
)
# "Sino-American" is said of two states, whatever follows.
_OF_TWO = frozenset(("Sino", "Russo", "Turco", "Austro", "Ethio", "Luso"))
_ETHNIC, _MINORITY = last_bytes("nic "), four_bytes("minority")
# Peoples whom no state is named after: theirs is the one they live in.
_PEOPLES = """
Catalan Catalans Chechen Chechens Corsican Corsicans Dagestani Dagestanis Kanak Kanaks Kashmiri
Kashmiris Rohingya Rohingyas Tibetan Tibetans Tigrayan Tigrayans Uighur Uighurs Uyghur Uyghurs
"""
_WITHIN = frozenset(_PEOPLES.split())
_OF_ETHNIC = re.compile(r"(?<![\w-])[Ee]thnic $")
_MINORITIES = re.compile(r" minorit(?:y|ies)\b(?! government| cabinet| coalition| stake| share)")
_INDIANS = frozenset(("Indian", "Indians"))
_AMERICANS = frozenset(("American", "Americans"))
# Between two states: what they do to each other.
_BETWEEN = re.compile(
    r" (?:relations?|relationship|talks|summit|tensions?|dialogue|war|treaty|trade|ties|alliance|"
    r"cooperation|co-operation|negotiations?|agreements?|conflict|friendship|contacts|deal|dispute|"
    r"rivalry|military|joint|strategic|border|partnership|consultations|meeting|intelligence)\b"
)


def is_language(text: str, start: int, stop: int) -> bool:
    """Whether the adjective at a place names the language."""
    if _AS_SPEECH.match(text, stop):
        return True
    words = text[max(0, start - ADJACENT) : start].split()[-2:]
    if not words or text[start - 1] != " ":
        return False
    if _LISTED.search(text, max(0, start - ADJACENT), start) and _BARE.match(text, stop):
        return True
    if words[-1] in _SPOKEN or (words[-1] in _SOME and words[0] in _SPOKEN):
        return True
    written = words[-1] in _WRITTEN or (
        (words[-1] == "from" and words[0].startswith("translat"))
        or (words[-1] == "to" and words[0].startswith(_SWITCHED))
    )
    return written and _BARE.match(text, stop) is not None


def _keys(words: frozenset[str], shift: int) -> np.ndarray:
    """How the bytes before a name end where one of these words stands there."""
    whole = (last_bytes(f"{word[-3:]} ") for word in words if len(word) > 2)
    short = (last_bytes(f"{word} ") for word in words if len(word) == 2)
    return np.array(sorted(set(short if shift else whole)), dtype=np.uint32)


_LEADING = _SPOKEN | _SOME | _WRITTEN | {"from", "to", "and", "or"}
_LONG, _SHORT = _keys(_LEADING, 0), _keys(_LEADING, 8)
_SPEECH = ("language", "speaking", "speaker", "translat", "subtitle", "lessons", "alphabet",
           "dialect", "grammar", "is s", "is t", "is h", "is d", "is e", "is a",
           "was ")  # fmt: skip
_SPEECH_AFTER = np.array(sorted(map(four_bytes, _SPEECH)), dtype=np.uint32)


def _may_be_languages(hits: Hits, which: np.ndarray, tongue: np.ndarray) -> np.ndarray:
    """Which of the adjectives may name a language, as far as the bytes beside them tell."""
    before = hits.lead[which]
    led = among(before, _LONG) | among(before & np.uint32(0xFFFFFF), _SHORT)
    # Two blanks, or one that is no plain space.
    led |= ((before >> np.uint32(8)) & np.uint32(0xFF)) <= np.uint32(0x20)
    led |= (before & np.uint32(0xFF80)) >= np.uint32(0x8000)
    spoken = among(hits.after[which], _SPEECH_AFTER) | (hits.follow[which] == ord("-"))
    previous = np.maximum(which - 1, 0)
    listed = tongue[hits.pattern[previous]] & (hits.text[previous] == hits.text[which])
    listed &= hits.start[which] - hits.stop[previous] <= LONGEST_LINK
    return which[led | spoken | listed]


def leave_out_languages(
    hits: Hits, reading: np.ndarray, automaton: Automaton, text: Callable[[int], str]
) -> None:
    """Sets to -1 the adjectives that name a language; `text` gives the text that holds a hit."""
    which = np.flatnonzero(automaton.tongue[hits.pattern] & (reading >= 0))
    which = _may_be_languages(hits, which, automaton.tongue)
    places = (which.tolist(), hits.start[which].tolist(), hits.stop[which].tolist())
    for n, start, stop in zip(*places, strict=True):
        whole = text(n)
        if is_language(whole, start, stop) or _goes_on(hits, reading, automaton, whole, n):
            reading[n] = -1


def _goes_on(hits: Hits, reading: np.ndarray, automaton: Automaton, text: str, n: int) -> bool:
    """Whether a list of languages goes on here, as in "into Italian and Spanish"."""
    if not n or hits.text[n - 1] != hits.text[n] or reading[n - 1] >= 0:
        return False
    if not automaton.tongue[hits.pattern[n - 1]]:
        return False
    between = text[int(hits.stop[n - 1]) : int(hits.start[n])]
    return between in (" and ", " or ", ", ", ", and ") and bool(
        _BARE.match(text, int(hits.stop[n]))
    )


def _owned_by_other(hits: Hits, reading: np.ndarray, automaton: Automaton, n: int) -> bool:
    """Whether another state owns the people: "Kosovo's Serb minority", but "China's Uighurs"."""
    if not n or hits.text[n - 1] != hits.text[n] or reading[n - 1] < 0:
        return False
    near = hits.start[n] - hits.stop[n - 1] <= len("'s ")
    return bool(near and automaton.actor[reading[n - 1]] != automaton.actor[reading[n]])


def leave_out_peoples(
    hits: Hits, reading: np.ndarray, automaton: Automaton, text: Callable[[int], str]
) -> None:
    """Sets to -1 the first of two adjectives that name one people, as in "Irish-American", the
    second of "Fijian Indian", and "ethnic Albanians", whose state is another.
    """
    ethnic = (hits.lead == _ETHNIC) | (hits.after == _MINORITY)
    ethnic &= (reading >= 0) & automaton.demonym[reading]
    for n in np.flatnonzero(ethnic).tolist():
        start, stop = int(hits.start[n]), int(hits.stop[n])
        if automaton.readings[reading[n]].alias in _WITHIN:
            continue
        whole, minority = text(n), hits.after[n] == _MINORITY
        if _OF_ETHNIC.search(whole, max(0, start - 8), start) or (
            minority
            and _MINORITIES.match(whole, stop)
            and _owned_by_other(hits, reading, automaton, n)
        ):
            reading[n] = -1
    if len(reading) < 2:
        return
    close = (hits.text[1:] == hits.text[:-1]) & (hits.start[1:] - hits.stop[:-1] == 1)
    close &= (reading[:-1] >= 0) & (reading[1:] >= 0)
    for n in np.flatnonzero(close).tolist():
        second = automaton.readings[reading[n + 1]].alias
        first = automaton.readings[reading[n]]
        if second in _INDIANS and first.kind == "demonym" and text(n)[int(hits.stop[n])] == " ":
            reading[n + 1] = -1
        if second not in _AMERICANS or first.kind != "demonym" or first.alias in _OF_TWO:
            continue
        if second == "Americans" or not _BETWEEN.match(text(n), int(hits.stop[n + 1])):
            reading[n] = -1
