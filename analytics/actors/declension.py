"""Names of persons in the cases of their languages, made from the first case.

Russian and Ukrainian: the regular declensions of first names and family names; women's names in a
consonant, and names in a vowel other than а and я, do not change. Armenian, Georgian, Azerbaijani,
German and Polish: the endings that follow a name; Arabic: the particles written together with it.
What is irregular is a row of its own in data/leader_names.csv.
"""

from __future__ import annotations

import re

VOWELS = frozenset("оеёиуюэыієї")
# Genitive, dative, instrumental, prepositional, accusative; in Ukrainian the longer dative as well.
HARD_A = {"ru": ("ы", "е", "ой", "е", "у"), "uk": ("и", "і", "ою", "і", "у", "і")}
SOFT_A = {"ru": ("и", "е", "ей", "е", "ю"), "uk": ("ї", "ї", "єю", "ї", "ю", "ї")}
IN_IYA = ("и", "и", "ей", "и", "ю")
HARD = {"ru": ("а", "у", "ом", "е", "а"), "uk": ("а", "у", "ом", "і", "а", "ові")}
HISSED = ("а", "у", "ем", "е", "а")
FAMILY = {"ru": ("а", "у", "ым", "е", "а"), "uk": ("а", "у", "им", "і", "а", "ові")}
SOFT = {"ru": ("я", "ю", "ем", "е", "я"), "uk": ("я", "ю", "єм", "ї", "я", "єві")}
ADJECTIVE = {
    "ru": ("ого", "ому", "им", "ом", "ого"),
    "uk": ("ого", "ому", "им", "ому", "ого", "ому"),
}
WOMAN = {"ru": ("ой", "ой", "ой", "ой", "у"), "uk": ("ої", "ій", "ою", "ій", "у", "ій")}
IN_FAMILY = ("ов", "ев", "ёв", "єв", "їв", "ин", "ін", "їн", "ын")
ENDINGS = {
    "hy": ("ը", "ի", "ին", "ից", "ով", "ն", "ում"),
    # After a consonant; what ends in another vowel than "ი" keeps it.
    "ka": ("ის", "მა", "ს", "სთან", "თან", "ისგან", "ით", "ისთვის", "ში", "ზე", "იდან"),
    "az": ("in", "ın", "un", "ün", "i", "ı", "u", "ü", "ə", "a", "dən", "dan", "lə", "la",
           "nin", "nın", "nun", "nün", "yə", "ya", "ni", "nı", "nu", "nü", "yi", "yı", "yu", "yü",
           "da", "də"),
    "de": ("s",),
    "pl": ("a", "owi", "em", "ie"),
}  # fmt: skip
AFTER_VOWEL = ("ს", "მ", "სთან", "სგან", "სთვის", "თი", "ში", "ზე", "დან")
LOST_VOWEL = ("ის", "ით", "ისთვის", "ისგან")
SURNAME_FROM = 4
PARTICLES = ("و", "ل", "ب")
_INITIALS = re.compile(r"([A-Z])\.? ?([A-Z])(?:\. ?| )([A-Z].+)")


def _word(word: str, language: str, woman: bool, last: bool) -> list[str]:
    """A word in its other cases; nothing where it does not change."""
    stem, end = word[:-1], word[-1]
    if last and woman and word.endswith(("ова", "ева", "єва", "ина", "іна", "їна")):
        endings = WOMAN[language]
    elif word.endswith(("ский", "цкий", "ський", "цький")):
        stem, endings = word[:-2], ADJECTIVE[language]
    elif end == "а":
        endings = HARD_A[language]
        if language == "ru" and stem[-1:] in "гкхжчшщ":
            endings = ("и", *endings[1:])
    elif end == "я":
        endings = IN_IYA if word.endswith("ия") else SOFT_A[language]
    elif woman and (last or end != "ь"):
        endings = ()
    elif end in "йь":
        endings = SOFT[language]
    elif end == "о" and language == "uk" and not woman:
        endings = HARD[language]
    elif end in VOWELS:
        endings = ()
    else:
        stem, endings = word, _hard(word, language, last)
    return [stem + ending for ending in endings]


def _hard(word: str, language: str, last: bool) -> tuple[str, ...]:
    if last and word.endswith(IN_FAMILY):
        return FAMILY[language]
    return HISSED if language == "ru" and word[-1] in "цжшчщ" else HARD[language]


def _slavic(name: str, language: str, woman: bool) -> list[str]:
    words = name.split()
    cases = [
        _word(word, language, woman, last=number == len(words) - 1)
        for number, word in enumerate(words)
    ]
    longest = max((len(case) for case in cases), default=0)
    return [
        " ".join(case[n] if case else word for word, case in zip(words, cases, strict=True))
        for n in range(longest)
    ]


def decline(name: str, language: str, woman: bool = False) -> list[str]:
    """The name and its other forms in running text, the name first."""
    if language in HARD_A:
        forms = _slavic(name, language, woman)
    elif language == "ka" and name.endswith("ი"):
        forms = [name[:-1] + ending for ending in ENDINGS["ka"]]
    elif language == "ka" and name[-1] in "აეოუ":
        forms = [name + ending for ending in AFTER_VOWEL]
        forms += [name[:-1] + ending for ending in LOST_VOWEL if name[-1] in "აე"]
    elif language in ENDINGS:
        forms = [name + ending for ending in ENDINGS[language]]
    elif language == "ar":
        forms = [particle + name for particle in PARTICLES]
    else:
        forms = []
    return list(dict.fromkeys((name, *forms)))


def family_name(name: str, language: str) -> str:
    """The last word of a name; none where it tells too little, or the letters have no words."""
    last = name.split()[-1]
    unparted = language in ("zh", "ar")
    return "" if unparted or " " not in name or len(last) < SURNAME_FROM else last


def written(person: str) -> list[str]:
    """A name as newspapers write it: Kim Jong Un is Kim Jong-un and Kim Jong-Un as well, and K.P.
    Sharma Oli K. P. Sharma Oli and KP Sharma Oli.
    """
    if initials := _INITIALS.match(person):
        one, two, rest = initials.groups()
        return [f"{one}{two} {rest}", f"{one}.{two}. {rest}", f"{one}. {two}. {rest}"]
    parts = person.replace("-", " ").split()
    if len(parts) != 3 or not all(part.isalpha() and len(part) < 7 for part in parts):
        return [person] if person else []
    first, middle, last = parts
    pair = (f"{first} {middle}-{last}", f"{first} {middle}-{last.lower()}")
    return list(dict.fromkeys((person, *pair))) if len(first) < 5 else [person]
