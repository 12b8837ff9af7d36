"""The language of a text, as an ISO 639-1 code."""

from __future__ import annotations

import re

import py3langid

SAMPLE = 600  # characters; more adds time and no certainty
SHORTEST = 20  # letters; less says nothing about the language
# Words that only English strings together this often: spares the classifier nine times in ten.
_ENGLISH = re.compile(r"\b(?:the|of|and|to|in|is|was|that|for|with|said|on|by)\b", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]")


def find_language(text: str) -> str | None:
    """ISO 639-1 code of a text from its first 600 characters; None where it is too short to tell."""
    sample = text[:SAMPLE]
    words = sample.count(" ") + 1
    if sample.isascii() and words > 12 and len(_ENGLISH.findall(sample)) > 0.2 * words:
        return "en"
    if len(_LETTERS.findall(sample)) < SHORTEST:
        return None
    return str(py3langid.classify(sample)[0])


def known_language(code: str | None) -> str | None:
    """A given language as its two-letter code: 'en-US', 'EN', 'eng', 'English' -> 'en'."""
    if not code:
        return None
    plain = code.strip().casefold().replace("_", "-").split("-")[0]
    if re.fullmatch(r"[a-z]{2}", plain):
        return plain
    return _NAMES.get(plain)


_NAMES = {
    "eng": "en", "english": "en", "rus": "ru", "russian": "ru", "русский": "ru", "deu": "de",
    "ger": "de", "german": "de", "deutsch": "de", "fra": "fr", "fre": "fr", "french": "fr",
    "français": "fr", "spa": "es", "spanish": "es", "español": "es", "ita": "it", "italian": "it",
    "por": "pt", "portuguese": "pt", "ukr": "uk", "ukrainian": "uk", "pol": "pl", "polish": "pl",
    "tur": "tr", "turkish": "tr", "ara": "ar", "arabic": "ar", "zho": "zh", "chi": "zh",
    "chinese": "zh", "jpn": "ja", "japanese": "ja", "kor": "ko", "korean": "ko", "nld": "nl",
    "dutch": "nl", "hye": "hy", "armenian": "hy", "aze": "az", "azerbaijani": "az", "kat": "ka",
    "georgian": "ka", "fas": "fa", "persian": "fa", "heb": "he", "hebrew": "he", "hin": "hi",
}  # fmt: skip
