"""The language of a text, as an ISO 639-1 code."""

from __future__ import annotations

import re
from functools import lru_cache

from py3langid.langid import MODEL_FILE, LanguageIdentifier

SAMPLE = 600  # characters; more adds time and no certainty
CLEAR = 0.5  # log likelihood a letter; another language beats English by 1.5, a telegram by 0.3
SHORTEST = 20  # letters; less says nothing about the language
# Words that English alone strings together: they spare the classifier nine times in ten.
_ENGLISH_WORDS = "the of and that for with said from has had which were their The"
_ENGLISH = frozenset(_ENGLISH_WORDS.split())
# Languages that news is written in. Others are chosen for short or odd texts only, and wrongly.
_NEWS_LANGUAGES = (
    "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is "
    "it ja ka kk km kn ko ku ky lo lt lv mk ml mn mr ms mt nb ne nl nn no pa pl ps pt ro ru si sk "
    "sl sq sr sv sw ta te th tl tr uk ur uz vi xh zh zu"
)
_LETTERS = re.compile(r"[^\W\d_]")


def find_language(text: str) -> str | None:
    """ISO 639-1 code of a text by its first 600 characters; None where it is too short."""
    sample = text[:SAMPLE]
    words = sample.split()
    english = sum(map(_ENGLISH.__contains__, words))
    if english >= 3 and english > 0.07 * len(words):
        return "en"
    if len(_LETTERS.findall(sample)) < SHORTEST:
        return None
    best, score = _identifier().classify(sample)
    if best != "en" and sample.isascii():
        # Telegrams in English ("Shr 34 cts vs 12") look a little like anything; nothing else does.
        english_score = dict(_identifier().rank(sample)).get("en", score)
        if score - english_score < CLEAR * len(sample):
            return "en"
    return str(best)


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    known = set(identifier.nb_classes)
    identifier.set_languages([code for code in _NEWS_LANGUAGES.split() if code in known])
    return identifier


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
