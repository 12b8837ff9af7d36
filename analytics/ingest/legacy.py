"""Which encoding from before Unicode a text is in, told by the letters that come out of it.

A wrong encoding turns words into rare letters, signs in the middle of words and capitals after
small letters; the right one into the alphabet of some language. Composite approach after Li and
Momoi, "A composite approach to language/encoding detection" (2001): valid codes, then frequencies.
"""

from __future__ import annotations

import re
from collections.abc import Callable

ENOUGH = 0.75  # of the signs beyond ASCII must fit; below it nothing is told
_RUN = re.compile(r"[^\W\d_]*[^\x00-\x7f][^\s\x00-\x40\x5b-\x60\x7b-\x7f]*")

_CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґўјљњћђџ"
_GREEK = "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"
# The letters that make up more than half of any text in the alphabet.
_FREQUENT = {_CYRILLIC: "оеаинтсрвлі", _GREEK: "αοιετσνηυρίό"}
_HEBREW = "אבגדהוזחטיךכלםמןנסעףפץצקרשת"
_ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهويىءآأؤإئةپچژگ،؟"
# Encoding -> alphabets of its languages, beyond ASCII; the likelier encodings first.
ALPHABETS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("cp1252", (
        "éèàùçâêîôûëïüœæ", "äöüß", "áéíóúñü¿¡ºª", "ãõáéíóúâêôçà", "àèéìòù", "åäöéæø", "áðéíóúýþæö",
        "éëïóüèê",
    )),
    ("cp1251", (_CYRILLIC,)),
    ("koi8_r", (_CYRILLIC,)),
    ("koi8_u", (_CYRILLIC,)),
    ("cp866", (_CYRILLIC,)),
    ("iso8859_5", (_CYRILLIC,)),
    ("mac_cyrillic", (_CYRILLIC,)),
    ("cp1250", ("ąćęłńóśźż", "áčďéěíňóřšťúůýžľĺŕôä", "áéíóöőúüű", "čćđšž", "ăâîşţ")),
    ("cp1254", ("çğıöşüâîû",)),
    ("cp1257", ("āčēģīķļņšūž", "ąčęėįšųūž", "äõöüšž")),
    ("iso8859_2", ("ąćęłńóśźż", "áčďéěíňóřšťúůýžľĺŕôä", "čćđšž")),
    ("cp1253", (_GREEK,)),
    ("cp1255", (_HEBREW,)),
    ("cp1256", (_ARABIC,)),
    ("iso8859_6", (_ARABIC,)),
)  # fmt: skip
_LATIN = ("cp1252", "cp1250", "cp1254", "cp1257", "iso8859_2")
_AMID = re.compile(r"(?<=[^\W\d_])[±¶¦]|[±¶¦](?=[^\W\d_])")
_SHARED, _ICELANDIC = re.compile("[þýð]"), re.compile("[áéíóúæ]")
_ASCII_LETTER = re.compile("[A-Za-z]")
_SIGNS = frozenset("£¥¢½¼¾×÷±µ¶¡¿“”‘’„‚«»–—…•€№©®°§·´`™†‹›\u00a0\u00ad")


def find_legacy(sample: bytes) -> str | None:
    """The encoding of a text that is no UTF-8; None where its letters fit none of those known."""
    if b"\x1b$" in sample:
        return "iso2022_jp"
    wide = {name: _share(sample, name, fits) for name, fits in _WIDE.items()}
    best = max(wide, key=lambda name: wide[name])
    if wide[best] > ENOUGH:
        return best
    scores = {name: _score(sample, name, sets) for name, sets in ALPHABETS}
    likeliest = max(scores, key=lambda name: scores[name])
    if likeliest == "cp1252" and scores["cp1254"] >= scores["cp1252"] and _is_turkish(sample):
        likeliest = "cp1254"
    return likeliest if scores[likeliest] >= ENOUGH else None


def _is_turkish(sample: bytes) -> bool:
    """Letters that are ş, ı, ğ in Turkish and þ, ý, ð in Icelandic, and none of its own."""
    text = sample.decode("cp1252", "replace").lower()
    return bool(_SHARED.search(text)) and not _ICELANDIC.search(text)


def _decoded(sample: bytes, name: str) -> str | None:
    """The text in an encoding, whose last sign may be cut in two; None where it cannot be that."""
    for end in (len(sample), len(sample) - 1, len(sample) - 2, len(sample) - 3):
        try:
            return sample[:end].decode(name)
        except UnicodeDecodeError as error:
            if error.start < end - 4:
                return None
    return None


def _share(sample: bytes, name: str, fits: Callable[[str], bool]) -> float:
    """The share of signs beyond ASCII that belong to the everyday stock of a wide encoding."""
    text = _decoded(sample, name) or ""
    signs = [sign for sign in text if sign > "\x7f"]
    if not signs or (name in ("cp932", "euc_jp") and sum(map(_is_kana, signs)) < 0.12 * len(signs)):
        return 0.0
    return sum(map(fits, signs)) / len(signs)


def _is_kana(sign: str) -> bool:
    return "\u3041" <= sign <= "\u30fc"


def _everyday(name: str, first: int, last: int) -> Callable[[str], bool]:
    """Is a sign in the rows of an encoding that hold its most used characters, or a mark?"""

    def fits(sign: str) -> bool:
        if "\u3000" <= sign <= "\u303f" or "\uff00" <= sign <= "\uffef" or sign in _SIGNS:
            return True
        code = sign.encode(name, "replace")
        return len(code) == 2 and first <= code[0] <= last

    return fits


_WIDE: dict[str, Callable[[str], bool]] = {
    "cp932": lambda s: _is_kana(s) or "\u3000" <= s <= "\u303f" or "\u4e00" <= s <= "\u9fff",
    "euc_jp": lambda s: _is_kana(s) or "\u3000" <= s <= "\u303f" or "\u4e00" <= s <= "\u9fff",
    "euc_kr": lambda s: "\uac00" <= s <= "\ud7a3" or "\u3000" <= s <= "\u303f" or s in _SIGNS,
    "gb18030": _everyday("gb2312", 0xB0, 0xD7),
    "big5": _everyday("big5", 0xA4, 0xC6),
}


def _score(sample: bytes, name: str, alphabets: tuple[str, ...]) -> float:
    """How many signs beyond ASCII are letters of one language where words have letters."""
    text = _decoded(sample, name)
    if text is None:
        # Windows leaves a few codes open; a stray one among many letters is damage.
        text = sample.decode(name, "replace")
    words = _RUN.findall(text)
    signs = [sign for word in words for sign in word if sign > "\x7f" and sign not in _SIGNS]
    if not signs:
        return 1.0 if name == "cp1252" else 0.0
    cased = (w for w in words if w in (w.lower(), w.upper()) or w[1:] == w[1:].lower())
    regular = sum(map(len, cased))
    if name not in _LATIN:
        # A word of two alphabets is a word in the wrong encoding.
        pure = ("\ufffd" * len(w) if _ASCII_LETTER.search(w) else w for w in words)
        signs = [sign for word in pure for sign in word if sign not in _SIGNS]
    shares = [sum(s.lower() in known for s in signs) / len(signs) for known in alphabets]
    # Signs that stand for no letter, amid one: "¶roda", "mog±" are Polish in another encoding.
    amid = len(_AMID.findall(text)) if name in _LATIN else 0
    share = (
        max(shares)
        * len(signs)
        / (len(signs) + amid)
        * (0.5 + 0.5 * regular / sum(map(len, words)))
    )
    frequent = _FREQUENT.get(alphabets[0])
    if frequent:
        # Hebrew read as Cyrillic or Greek gives their letters, but seldom the frequent ones.
        share *= min(1.0, sum(sign.lower() in frequent for sign in signs) / len(signs) / 0.5)
    return share
