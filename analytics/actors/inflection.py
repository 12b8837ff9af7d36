"""Adjectives and nouns of belonging in the forms they take in running text.

One row of data/demonyms.csv is a word in its first form (masculine singular); this makes the others
by the regular rules of its language: gender and number in French, Spanish, Italian and Portuguese,
strong and weak endings in German, gender, number and case in Russian,
Ukrainian and Polish, plural and cases in Turkish, Azerbaijani, Armenian and Georgian,
article and particles in Arabic. Irregular forms stand in the row, parted by a bar. Where a language
writes them small, a sentence may begin with them, so that each has a capital as well.
"""

from __future__ import annotations

from collections.abc import Iterable

FIXED = "fixed"
SMALL = frozenset(("de", "fr", "es", "it", "pt", "az", "hy", "ru", "uk", "pl"))
# Ending of the first form, and what takes its place in the others.
SPANISH = (
    ("án", ("ana", "anes", "anas")),
    ("és", ("esa", "eses", "esas")),
    ("ís", ("isa", "ises", "isas")),
    ("ón", ("ona", "ones", "onas")),
    ("ol", ("ola", "oles", "olas")),
    ("ar", ("ares",)),
    ("o", ("a", "os", "as")),
    ("a", ("as",)),
    ("e", ("es",)),
    ("í", ("íes", "ís")),
)
PORTUGUESE = (
    ("ês", ("esa", "eses", "esas")),
    ("o", ("a", "os", "as")),
    ("a", ("as",)),
    ("e", ("es",)),
    ("i", ("is",)),
)
ITALIAN = (
    ("co", ("ca", "chi", "che")),
    ("ga", ("gi", "ghe")),
    ("o", ("a", "i", "e")),
    ("a", ("i", "e")),
    ("e", ("i",)),
)
GERMAN = (("sch", ("sche", "scher", "sches", "schen", "schem")),)
RUSSIAN = (("ий", ("ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими")),)
UKRAINIAN = (("ий", ("ого", "ому", "им", "а", "ої", "ій", "у", "ою", "е", "і", "их", "ими")),)
POLISH = (("ki", ("kiego", "kiemu", "kim", "ka", "kiej", "ką", "kie", "cy", "kich", "kimi")),)
BY_ENDING = {
    "es": SPANISH, "pt": PORTUGUESE, "it": ITALIAN, "de": GERMAN, "ru": RUSSIAN, "uk": UKRAINIAN,
    "pl": POLISH,
}  # fmt: skip
FRENCH_DOUBLED = ("ien", "éen")
FRENCH_ALIKE = ("e", "è")
TURKIC_FRONT = "eəiöü"
TURKIC_VOWELS = "aıoueəiöü"
PLURAL_CASES = {
    "tr": (("lar", "ları", "ların", "lara", "lardan"), ("ler", "leri", "lerin", "lere", "lerden")),
    "az": (("lar", "ları", "ların", "lara", "lardan"), ("lər", "ləri", "lərin", "lərə", "lərdən")),
}
ARMENIAN_PEOPLE = ("ներ", "ները", "ների", "ներին", "ներից", "ն", "ի")
GEORGIAN = ("ი", "ის", "მა", "ს", "ით", "", "ები", "ებმა", "ებს", "ების", "ებით", "ებთან")
ARABIC_ARTICLES = ("", "ال", "وال", "بال", "لل", "كال")
ARABIC_ENDINGS = ("", "ة", "ين", "ون", "تين", "ان")


def _by_ending(word: str, language: str) -> list[str]:
    for ending, others in BY_ENDING[language]:
        if word.endswith(ending):
            return [word, *(word[: -len(ending)] + other for other in others)]
    return [word]


def _french(word: str, feminine: str) -> list[str]:
    if not feminine:
        alike = word.endswith(FRENCH_ALIKE)
        feminine = word + ("" if alike else "ne" if word.endswith(FRENCH_DOUBLED) else "e")
    many = word if word[-1] in "sx" else f"{word}s"
    return [word, feminine, many, f"{feminine}s"]


def _turkic(word: str, language: str) -> list[str]:
    last = next((letter for letter in reversed(word.lower()) if letter in TURKIC_VOWELS), "a")
    cases = PLURAL_CASES[language][last in TURKIC_FRONT]
    return [word, *(word + case for case in cases)]


def _forms(word: str, language: str) -> list[str]:
    first, *irregular = word.split("|")
    if language == "fr":
        return _french(first, irregular[0] if irregular else "")
    if language in BY_ENDING:
        return [*_by_ending(first, language)[: None if not irregular else 2], *irregular]
    if language in PLURAL_CASES:
        return _turkic(first, language)
    if language == "hy" and first.endswith("ցի"):
        return [first, *(first + ending for ending in ARMENIAN_PEOPLE)]
    if language == "ka" and first.endswith("ი"):
        return [first[:-1] + ending for ending in GEORGIAN]
    if language == "ar":
        return [
            article + first + ending for article in ARABIC_ARTICLES for ending in ARABIC_ENDINGS
        ]
    return [first, *irregular]


def inflect(word: str, language: str, form: str = "") -> list[str]:
    """The word in all its forms, the first form first; itself alone where the form is fixed."""
    forms: Iterable[str] = [word] if form == FIXED else _forms(word, language)
    if language in SMALL:
        forms = [spelled for one in forms for spelled in (one, one[0].upper() + one[1:])]
    return list(dict.fromkeys(forms))
