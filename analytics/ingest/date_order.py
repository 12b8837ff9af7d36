"""Day, clock and year in other orders and with other signs between them than dates mostly have."""

from __future__ import annotations

import re

_WORD = r"[^\W\d_]{3,12}\.?"
_DAY = rf"(?:{_WORD} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}\.? (?:de )?{_WORD})"
_CLOCK = r"\d{1,2}(?:[:.]| ?h ?)\d\d(?::\d\d)?(?: ?[ap]\.?m\.?| Uhr| hrs?\b| ч\b)?"
_MARK = r"(?:\s?[|/•·@–—-]\s?|,\s?|\s)"
# "May 08 @ 2:41 PM, 2024", "8 мая | 14:41 | 2024"
_CLOCK_AMID = re.compile(
    rf"(?<![\w.])({_DAY}){_MARK}(?:at )?({_CLOCK}){_MARK}((?:19|20)\d\d)(?![\d:])", re.IGNORECASE
)
# "14:41 | 8 May | 2024", but not "aus SPIEGEL 6/2025"
_YEAR_APART = re.compile(
    rf"(?<![\w.])({_DAY})(?:\s?[|•·–—]\s?|\s[/-]\s)((?:19|20)\d\d)"
    rf"(?=\s*(?:$|[,|@()\[\]•·–—]|- |{_CLOCK}))",
    re.IGNORECASE,
)
# "2024 May 8 @ 14:41"
_YEAR_FIRST = re.compile(
    rf"((?:19|20)\d\d),? ({_WORD} \d{{1,2}})(?: @|,)? ({_CLOCK})", re.IGNORECASE
)
# "14h41 - 8 mai 2024"
_CLOCK_FIRST = re.compile(
    rf"({_WORD},? )?({_CLOCK}){_MARK}({_DAY},? (?:de )?(?:19|20)\d\d)", re.IGNORECASE
)
# "Wednesday @ 2:41 PM, 8 May 2024"
_AT = re.compile(rf"(?<=[^\W\d_]) @ (?={_CLOCK})")
_FIGURE = re.compile(r"\d{4}")


def in_order(text: str) -> str:
    """A short text with the year of a written day behind the day; any other as it is."""
    if not _FIGURE.search(text):
        return text
    text = _CLOCK_AMID.sub(r"\1 \3 \2", text)
    if found := _YEAR_FIRST.fullmatch(text):
        text = f"{found[2]}, {found[1]} {found[3]}"
    text = _AT.sub(" ", _YEAR_APART.sub(r"\1 \2", text))
    found = _CLOCK_FIRST.fullmatch(text)
    return f"{found[1] or ''}{found[3]} {found[2]}" if found else text
