"""Where a story was filed is not who it is about: the dateline at the head of a body.

"MOSCOW (AP) —", "WASHINGTON, May 8 (Reuters) -", "LONDON, March 3 -", "PARIS —", "BANGUI /Central
African Republic/, May 8. /TASS/.": capitals, then an agency in brackets or a date or both, then
usually a dash. Names inside it are set aside, unless an article names nobody else: then it tells of
that place.
"""

from __future__ import annotations

import re

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
    rf"|[A-Z][\w.'’ -]{{2,40}}{_REGION}, {_DATE}{_DASH})"
)


def dateline_stop(body: str) -> int:
    """Offset at which the dateline of a body ends; 0 where there is none."""
    found = _DATELINE.match(body)
    return found.end() if found else 0
