"""How a name is written in running text: as it stands, in headlines, by papers that write small."""

from __future__ import annotations

CAPITALS_FROM = 4
CAPITALS_WORDS = 3
# A family name stands last ("surname"), or first ("family") as in Kim Jong Un.
SURNAMES = frozenset(("surname", "family"))
PERSONAL = SURNAMES | {"leader"}
# Some papers write large only the first word and what is a name by itself: "European parliament".
_GENERIC = """
Agency Alliance Assembly Association Bank Central Commission Committee Community Convention
Cooperation Co-operation Council Court Criminal Development Economic Forum Fund General
Group Health Human Investment Justice League Military Monetary Movement Organisation
Organization Parliament Parliamentary Partnership Rights Security Trade Treaty Union
"""
_SMALL = frozenset(_GENERIC.split())


def spellings(alias: str, kind: str, famous: bool = False) -> list[str]:
    """The alias, and how headlines and typesetters write it.

    Surnames are looked for in capitals only where they are `famous`: "MARTIN" may be anyone.
    """
    # A star at the end of a user's alias stands for any ending of the word.
    alias = alias.rstrip("*")
    found = [alias]
    known = famous if kind in SURNAMES else kind != "leader" or " " in alias
    as_headline = known and kind != "acronym" and alias.count(" ") < CAPITALS_WORDS
    if as_headline and len(alias) >= CAPITALS_FROM:
        found.append(alias.upper())
    if kind in ("name", "official") and " " in alias:
        first, *others = alias.split(" ")
        found.append(" ".join([first, *(w.lower() if w in _SMALL else w for w in others)]))
    found += [form.replace("'", "’") for form in found if "'" in form]
    return list(dict.fromkeys(found))
