"""Dates that say there is none: what programs write where a column of dates has a gap.

Zeros (MySQL), the first day of a calendar (.NET, Java), the first second of a clock (Unix, a
spreadsheet) and the last day of all. An article under such a date is undated; taken for an
impossible date, as 31 February is one, it would be lost with every other gap of its export.
"""

from __future__ import annotations

import re

_MIDNIGHT = r"[T\s,]*(?:0?0:00(?::00(?:[.,]0+)?)?|12:00(?::00)?\s?am)\s*(?:z|utc|gmt|[+-]00:?00)?"
_NONE = re.compile(
    rf"""(?:
        0000([-/.])00\100 | 00([-/.])00\2(?:0000|00) | 0?0?0?0-0?0-0?0
      | 0001([-/.])0?1\3 0?1 | 0?1([-/.])0?1\4 0001
      | 1900([-/.])0?1\5 0?0 | 0?0?([-/.])0?1\6 1900 | 9999([-/.])12\7 31
    )(?:[T ,].*)?
    | (?:\w\w\w,?\s)?(?:30\sNov\s-0001|0?1\sJan\s1970\s00:00(?::00)?)(?:\s.*)?
    | -0001-11-30.*
    | (?:1970([-/.])0?1\8 0?1 | 0?1([-/.])0?1\9 1970 | 1899-12-30){_MIDNIGHT}
    """,
    re.VERBOSE | re.IGNORECASE,
)


def stands_for_none(text: str) -> bool:
    """Is this what a program writes for a missing date? A day alone in 1970 is a date."""
    return bool(_NONE.fullmatch(text.strip()))
