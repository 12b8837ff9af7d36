"""National teams in languages other than English: "сборная Франции", "Fransa milli takımı"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np

from analytics.actors.matching import Hits
from analytics.actors.patterns import Automaton
from analytics.actors.rules import ADJACENT
from analytics.actors.shapes import Text
from analytics.actors.sports import PLACES

# The word for a team before or after a state's name, where a language has one: "сборная Франции".
_TEAM_BEFORE = re.compile(
    r"(?i:\b(?:сборн(?:ая|ой|ую)|команд(?:а|ы|у|ой|е)|збірн(?:а|ої|у|ій|ою)|команд(?:и|і|ою)|"
    r"selección(?: de)?|selecionado|seleção(?: d[aeo])?|sélection(?: d[eu])?|équipe (?:de|du)|"
    r"nazionale|reprezentacj[aię]|منتخب|لمنتخب|المنتخب)) (?:l['’]|la |el |los |les )?$"
)
_TEAM_AFTER = re.compile(
    r"(?:国家队|國家隊|男足|女足|队(?!伍)|隊(?!伍)|"
    r"(?i:-(?:Elf|Auswahl|Nati)\b| Nati\b| milli takım| millisi\b| yığması)|"
    r"(?:ს)? ნაკრებ|ի? հավաքական)"
)
_LANGUAGES = "ru uk es pt fr it pl ar zh de tr az ka hy"
_OWN_WORDS = frozenset(_LANGUAGES.split())


def leave_out_squads(
    texts: Sequence[Text], hits: Hits, reading: np.ndarray, automaton: Automaton,
    text: Callable[[int], str],
) -> None:  # fmt: skip
    """A state's name beside the word for a national team, in languages other than English."""
    foreign = np.array([own.language in _OWN_WORDS for own in texts], dtype=bool)
    if not foreign.any():
        return
    which = foreign[hits.text // PLACES] & (reading >= 0) & automaton.named[reading]
    for n in np.flatnonzero(which).tolist():
        whole, start = text(n), int(hits.start[n])
        if _TEAM_AFTER.match(whole, int(hits.stop[n])) or _TEAM_BEFORE.search(
            whole, max(0, start - ADJACENT), start
        ):
            reading[n] = -1
