"""Which of two readings of a date its article's text tells: "YEREVAN, May 8 (AP)" beside 8/5."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from analytics.ingest.date_forms import lower, months
from analytics.ingest.date_stamp import Stamp

HEAD = 200  # characters of a text in which its dateline stands


@lru_cache(maxsize=1)
def _day_and_month() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, months()), key=len, reverse=True))
    return re.compile(
        rf"(?<!\w)(?P<m>{names})\.?\s+(?P<d>\d{{1,2}})(?![\d:])"
        rf"|(?<!\d)(?P<e>\d{{1,2}})\.?\s+(?:de\s+)?(?P<n>{names})(?!\w)"
    )


def settled_by_text(stamp: Stamp, text: str) -> Stamp:
    """A date of two readings as the one whose day the text begins with; any other as it is."""
    if not stamp.ambiguous:
        return stamp
    told = {
        (months()[found["m"] or found["n"]], int(found["d"] or found["e"]))
        for found in _day_and_month().finditer(lower(text[:HEAD]))
    }
    read = (stamp.when.month, stamp.when.day)
    if (read in told) == (read[::-1] in told):
        return stamp
    when = stamp.when if read in told else stamp.when.replace(month=read[1], day=read[0])
    return replace(stamp, when=when, ambiguous=False, note="day and month as its text tells")
