"""What sites print beside their texts, told by its words in seventy languages.

The words are rows in `data/page_signs.csv`, patterns by sign and language: `inserted` opens the
name of another story, `teaser` stands over several, `join` with a `network` asks to follow a
channel, `photo` is before the name of a photographer, `error` and `wall` stand where a page
should, `refusal` puts off, `page` beside `absent` says that there is none, `robot` and `verify`
ask who is there; `reported` is how news tell, `own` how a site speaks to its readers or of itself;
others are kinds of residue. Only lines as short as such words are looked at,
and only by the words of their own script.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from functools import lru_cache

from analytics.ingest.date_forms import lower, plain_i
from analytics.ingest.word_count import count_words, ends_sentence, english_words
from analytics.settings import ROOT

LONGEST = 250  # characters
ASKED_WORDS = 22  # of a line that asks to follow a channel; a report on one is longer
HEADING_WORDS = 6
REPORT_WORDS, REPORT = 9, 700  # words at least, characters that are looked at
NEAR = 60  # characters between a page and what is said of it
KINDS = ("cookie", "copyright", "subscription", "social", "advertisement", "comment")
_QUOTED = re.compile('["“„«][^"”“»«„]{1,400}["”“»]')
_CREDIT_SIGNS = frozenset(":：©՝/")
_AT_START = frozenset(("inserted", "teaser", "topics", "counter", "mistake", "error"))
_ALONE = ("inserted", "player", "mistake", "topics", "counter")
_SCRIPTS = {
    "cyrillic": ("ru", "uk", "be", "bg", "sr", "mk", "kk", "uz"),
    "armenian": ("hy",), "georgian": ("ka",), "arabic": ("ar", "fa", "ur"), "hebrew": ("he",),
    "eastern": ("zh", "ja", "ko", "am", "km"), "greek": ("el",), "devanagari": ("hi",),
    "southern": ("bn", "pa", "gu", "ta", "te", "kn", "ml", "si", "th", "lo", "my"),
    "english": ("en",),
}  # fmt: skip
_BY_LANGUAGE = {code: script for script, codes in _SCRIPTS.items() for code in codes}
_LETTER = re.compile("[\u0370-\u06ff\u0900-\u137f\u1780-\u17ff\u3040-\ud7af]")
_LAST_LETTERS = (
    ("\u03ff", "greek"), ("\u052f", "cyrillic"), ("\u058f", "armenian"), ("\u05ff", "hebrew"),
    ("\u06ff", "arabic"), ("\u097f", "devanagari"), ("\u109f", "southern"),
    ("\u10ff", "georgian"), ("\ud7af", "eastern"),
)  # fmt: skip
# Words that no other language in Latin letters has.
_ENGLISH = frozenset(("the", "and", "you", "your", "our", "with", "that", "this", "have", "from"))
_AFTER = {
    "inserted": r"\s*(?:[:：|>»՝—–-]|\.\s|$)",
    "teaser": r"(?:\s*[:：])?\s*$",
    "topics": r"\s*[:：՝]",
    "counter": r"\s*$",
    "photo": r"\w{0,3}\s?(?:[:：©՝/]|\s-\s)\s?(?=\S)[^.。]{2,80}$",
}
_BEFORE = {
    **dict.fromkeys(("counter", "mistake"), r"\W{0,3}"),
    "photo": r"(?:^|[\s.。،,;|(（։»”\"])",
}


@lru_cache(maxsize=1)
def _patterns() -> dict[tuple[str, str], re.Pattern[str]]:
    """Patterns by sign and script, of small letters: to ignore the case takes twice as long."""
    words: dict[tuple[str, str], list[str]] = defaultdict(list)
    with (ROOT / "data" / "page_signs.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            script = _BY_LANGUAGE.get(row["language"], "latin")
            # Serbian and Uzbek are written in two scripts, English labels are too short to be told
            # from those of others; the networks have one name everywhere.
            both = row["language"] in ("sr", "uz", "en")
            every = [*_SCRIPTS, "latin"] if not row["language"] else [script]
            for one in {*every, *(["latin"] if both else [])}:
                words[row["sign"], one].append(row["pattern"])
    return {
        (sign, script): re.compile(
            f"{_BEFORE.get(sign, '')}(?:{plain_i('|'.join(found))}){_AFTER.get(sign, '')}"
        )
        for (sign, script), found in words.items()
    }


def script_of(line: str) -> str:
    """By whose words a line is read: a script's, English where it speaks so, else Latin ones."""
    letter = None if line.isascii() else _LETTER.search(line)
    if letter:
        return next(script for last, script in _LAST_LETTERS if letter[0] <= last)
    return "latin" if _ENGLISH.isdisjoint(line.casefold().split()) else "english"


def _has(sign: str, script: str, line: str) -> bool:
    pattern = _patterns().get((sign, script))
    if pattern is None:
        return False
    return bool(pattern.match(line) if sign in _AT_START else pattern.search(line))


def kind_by_words(line: str) -> str | None:
    """The kind of residue that a short line is by its words; None where they do not tell."""
    if len(line) > LONGEST:
        return None
    script, line = script_of(line), lower(line)
    if kind := next((kind for kind in KINDS if _has(kind, script, line)), None):
        return kind
    heading = count_words(line) <= HEADING_WORDS and _has("teaser", script, line)
    return "teaser" if heading or _has("inserted", script, line) else None


@lru_cache(maxsize=8192)
def is_reported(line: str) -> bool:
    """Is a line a sentence of news, though it speaks of cookies, subscribers or comments?

    It tells what happened, ends as sentences do, and speaks neither to readers nor of its site.
    """
    if not ends_sentence(line) or english_words(line) < REPORT_WORDS:
        return False
    line = line[:REPORT]
    script, line = script_of(line), lower(_QUOTED.sub(" ", line))
    return _has("reported", script, line) and not _has("own", script, line)


@lru_cache(maxsize=8192)
def stands_between(line: str) -> bool:
    """Is a line among paragraphs none of the text: another story, a channel, a player, topics?"""
    if len(line) > LONGEST:
        return False
    script, small = script_of(line), lower(line)
    found = any(_has(sign, script, small) for sign in _ALONE)
    found = found or (_has("cookie", script, small) and _has("consent", script, small))
    if not found:
        asked = _has("network", script, small) and _has("join", script, small)
        asked = asked or _has("appeal", script, small)
        found = asked and count_words(line) <= ASKED_WORDS
    return found and not is_reported(line)


def stands_for_page(line: str) -> str | None:
    """What a line says that stands where a page should: "error", a "wall" of consent, or None."""
    if len(line) > LONGEST:
        return None
    script, line = script_of(line), lower(line)
    return next((sign for sign in ("error", "wall") if _has(sign, script, line)), None)


def says_no_page(line: str, beside: str = "") -> bool:
    """Does a line say that a page is not there or not for all, or ask for a proof of being human?

    `beside` is what else the page says. News say so too, of the pages of others: it tells
    something only of a few words without a date.
    """
    script, line = script_of(line), lower(line[:LONGEST])
    if _has("refusal", script, line):
        return True
    if _has("robot", script, line):
        return _has("verify", script, f"{line} {lower(beside)}")
    page, absent = (_patterns().get((sign, script)) for sign in ("page", "absent"))
    named, denied = page and page.search(line), absent and absent.search(line)
    if not named or not denied:
        return False
    return max(named.start() - denied.end(), denied.start() - named.end()) <= NEAR


def is_credited(line: str) -> bool:
    """Does a line end on the name of who took its picture?"""
    tail = line[-200:]
    if _CREDIT_SIGNS.isdisjoint(tail) and " - " not in tail:
        return False
    return _has("photo", script_of(line), lower(tail))
