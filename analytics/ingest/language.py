"""The language of a text, as an ISO 639-1 code."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from py3langid.langid import LanguageIdentifier

from analytics.ingest.language_model import identifier
from analytics.settings import setting

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
SURE = 120  # letters from which on a seldom language is believed
_SELDOM = frozenset(("af", "bs", "cy", "eu", "ga", "gl", "mt", "nn", "xh", "zu", "mr", "ne"))
LONGEST_WORD = 60  # letters; German has shorter ones
_VOWEL = re.compile("[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿœ]")
# Letters of an alphabet, how many are needed, and the languages of news that are written in it.
_SCRIPTS: tuple[tuple[re.Pattern[str], int, tuple[str, ...]], ...] = (
    (re.compile("[\u3041-\u30ff]|[\u4e00-\u9fff](?=[\u3041-\u30ff])"), 2, ("ja",)),
    (re.compile("[\uac00-\ud7a3]"), 3, ("ko",)),
    (re.compile("[\u4e00-\u9fff]"), 4, ("zh",)),
    (re.compile("[\u0531-\u0587]"), 4, ("hy",)),
    (re.compile("[\u10a0-\u10ff]"), 4, ("ka",)),
    (re.compile("[\u0370-\u03ff]"), 6, ("el",)),
    (re.compile("[\u0590-\u05ff]"), 4, ("he",)),
    (re.compile("[\u0e00-\u0e7f]"), 4, ("th",)),
    (re.compile("[\u0900-\u097f]"), 4, ("hi", "mr", "ne")),
    (re.compile("[\u0600-\u06ff]"), 6, ("ar", "fa", "ur", "ps")),
    (re.compile("[\u0400-\u04ff]"), 8, ("ru", "uk", "bg", "sr", "mk", "be", "kk", "ky")),
)
# Letters that one language of an alphabet has and the others have not.
_MARKS = {
    "be": frozenset("ўЎ"), "uk": frozenset("їєґЇЄҐ"), "sr": frozenset("ђћЂЋ"),
    "mk": frozenset("ѓќѕЃЌЅ"), "kk": frozenset("әғқұһӘҒҚҰҺ"), "ur": frozenset("ٹڈڑےں"),
    "ps": frozenset("ټډړښځ"), "fa": frozenset("پچژگ"),
}  # fmt: skip
_VIETNAMESE = re.compile("[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹơư]")
_LETTERS = re.compile(r"[^\W\d_]")


def find_language(text: str) -> str | None:
    """ISO 639-1 code of a text by its first 600 characters; None where nothing can be told."""
    sample = text[:SAMPLE]
    words = sample.split()
    english = sum(map(_ENGLISH.__contains__, words))
    if english >= 3 and english > 0.07 * len(words):
        return "en"
    letters = _LETTERS.findall(sample)
    if not sample.isascii():
        if len(_VIETNAMESE.findall(sample)) > 2:
            return "vi"
        by_script = _of_script("".join(letters), sample)
        if by_script:
            return by_script
    if len(letters) < SHORTEST or _is_gibberish(words):
        return None
    best, score = _identifier().classify(sample)
    if best in _SELDOM and len(letters) < SURE:
        # On a headline Galician and Portuguese weigh the same; the more frequent one is likelier.
        ranked = _identifier().rank(sample)
        best, score = next((code, s) for code, s in ranked if code not in _SELDOM)
    if best != "en" and sample.isascii():
        # Telegrams in English ("Shr 34 cts vs 12") look a little like anything; nothing else does.
        english_score = dict(_identifier().rank(sample)).get("en", score)
        if score - english_score < CLEAR * len(sample):
            return "en"
    return str(best)


def _of_script(letters: str, sample: str) -> str | None:
    """The language of a text whose alphabet has one or few of them; a headline is enough."""
    for pattern, least, codes in _SCRIPTS:
        found = len(pattern.findall(letters))
        # Japanese writes more Chinese characters than signs of its own.
        if found < least or found < (0.2 if codes == ("ja",) else 0.5) * len(letters):
            continue
        if len(codes) == 1:
            return codes[0]
        told = next((c for c, marks in _MARKS.items() if c in codes and marks & set(letters)), None)
        few = len(letters) < SURE
        ranked = [
            code
            for code, _ in _identifier().rank(sample)
            if code in codes and not (few and code in _SELDOM)
        ]
        return told or (ranked[0] if ranked else codes[0])
    return None


def _is_gibberish(words: list[str]) -> bool:
    """Words of Latin letters that nobody could speak, or so long that they are no words."""
    latin = [word.strip(".,;:!?\"'()") for word in words if word[0].isascii()]
    spoken = [word for word in latin if len(word) > 3 and word.isalpha()]
    # Telegrams repeat "dlrs" and "stg"; a cipher has ever new ones.
    mute = {word for word in spoken if not _VOWEL.search(word.lower())}
    alike = {word for word in spoken if len(set(word.lower())) == 1}
    long = [word for word in words if len(word) > LONGEST_WORD and word.isascii()]
    strange = len(mute | alike)
    return (strange > 3 and 2 * strange > len(spoken)) or 2 * len(long) > len(words)


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    return identifier(_NEWS_LANGUAGES.split(), Path(str(setting("cache"))))


def load_languages() -> None:
    """Loads the model of languages now rather than at the first text that is not plainly English,

    so that forks of this process share it.
    """
    _identifier()


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
