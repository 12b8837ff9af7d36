"""Where a story was filed is not who it is about: the dateline at the head of a body.

"MOSCOW (AP) —", "WASHINGTON, May 8 (Reuters) -", "LONDON, March 3 -", "PARIS —", "BANGUI /Central
African Republic/, May 8. /TASS/.": capitals, then an agency in brackets or a date or both, then
usually a dash. Names inside it are set aside, unless an article names nobody else: then it tells of
that place. A place and a plain hyphen or colon ("KABUL - Gunmen", "ISLAMABAD: Judges", "Ankara
(CNN) Police") may begin another kind of text as well: see `loose_stops`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

_MONTH = (
    r"(?i:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?|"
    r"Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_PLACE = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’/ -]{2,40}"
_REGION = r"(?:, ?[A-Z][\w.'’ -]{1,30}| /[A-Z][\w.'’ -]{1,40}/)?"
_AGENCY = r"\((?:[A-Z][\w’'./ -]{1,40})\)"
_DATE = rf"(?:{_MONTH} {{1,2}}\d{{1,2}}(?:, \d{{4}})?|\d{{1,2}} {_MONTH}(?: \d{{4}})?)"
_DASH = r"\s*(?:—|–|--?|:)"
_DATELINE = re.compile(
    rf"\s*(?:{_PLACE}{_REGION}(?:,? {_DATE})?[ ,]*(?:{_AGENCY}(?:{_DASH})?|/[A-Z]\w+/{_DASH})"
    rf"|{_PLACE}{_REGION},? {_DATE}\.?,?(?:{_DASH}|\s*/[A-Z][\w -]+/\.?(?:{_DASH})?)"
    rf"|{_PLACE}{_REGION}\s*(?:—|–|--)"
    rf"|[A-Z][\w.'’ -]{{2,40}}{_REGION}, {_DATE}{_DASH}"
    # Its seat is called like itself.
    r"|UNITED NATIONS - )"
)
# Not before a heading all in capitals ("SOCCER - JAPAN WIN"), nor before what explains a name.
_GOES_ON = r"(?=[\"“'‘]?[A-ZÀ-Þ][^a-zà-þ\n]{0,11}[a-zà-þ])"
_LOUD = r"[A-ZÀ-Þ][A-ZÀ-Þ.'’/]+(?:[ -][A-ZÀ-Þ.'’/]+){0,3}"
_QUIET = r"[A-ZÀ-Þ][a-zà-þ'’]+(?: [A-ZÀ-Þ][a-zà-þ'’]+){0,2}"
_LOOSE = re.compile(
    rf"\s*(?:(?P<loud>{_LOUD}){_REGION}(?: -|:) {_GOES_ON}"
    rf"|{_QUIET}{_REGION}(?: (?:-|–|—) |(?:,? {_DATE})? ?{_AGENCY}(?:{_DASH})?\s*){_GOES_ON})"
)

_MARK, _WITHIN = re.compile(r" [-–—] |: |\("), 80


def dateline_stop(body: str) -> int:
    """Offset at which the dateline of a body ends; 0 where there is none."""
    found = _DATELINE.match(body)
    return found.end() if found else 0


def loose_stops(bodies: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Where a place and its mark end at the head of each body, else 0; whether it is in capitals.

    It is a dateline if names of places stand in it, which the caller must see to.
    """
    # Most bodies have none of the marks near their head, which is told sooner.
    found = [_MARK.search(body, 0, _WITHIN) and _LOOSE.match(body) for body in bodies]
    stops = [match.end() if match else 0 for match in found]
    loud = [bool(match and match["loud"]) for match in found]
    return np.array(stops, dtype=np.int64), np.array(loud, dtype=bool)
