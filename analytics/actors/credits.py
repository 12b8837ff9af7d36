"""What surrounds the words of an article and tells nothing of it: sign-offs, credits, links.

"(Reporting by Guy Faulconbridge in London; ...)", "Photo: Sumy Sadurni/AFP", a line "Also read: Why
Istanbul fears the big one": the towns and persons of such lines are named by nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from analytics.actors.matching import Hits

_SIGNED_OFF = re.compile(
    r"\((?:Additional |Further )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled)"
    r"(?: and [\w ]{1,20})? by [^()]{2,400}\)"
)
_CONTRIBUTED = re.compile(
    r"\b(?:The )?(?:Associated Press|AP|AFP|Reuters|Bloomberg|CNN)(?:['’]s)? (?:\w+ )?"
    r"(?:writers?|reporters?|correspondents?|journalists?|photographers?|staff)\b[^\n]{2,300}? "
    r"contributed(?: to)? (?:this|the) (?:report|story|article)"
)
_PICTURED = re.compile(
    r"\bPhoto(?:graph)?s?(?: credit| courtesy)?(?: by| ?:) ?"
    r"[^\n;]{2,60}?(?:/ ?|, |via | \()(?:AFP|AP|Reuters|REUTERS|Getty|EPA|Xinhua|TASS|Shutterstock|"
    r"Alamy|Bloomberg|Anadolu|NurPhoto|Sputnik)\b"
)
# A line of its own: where a page was run together, nobody can tell where the link ends.
_LINKED = re.compile(
    r"^[^\w\n]{0,4}(?:Also read|Read more|READ MORE|Related)"
    r"(?: ?:| ?[|>-]) ?[^\n]{2,200}$",
    re.M,
)
_ALIASED = re.compile(r"\((?:a\.?k\.?a\.?|A\.K\.A\.) [^()]{2,120}\)")
# A few letters that stand in every such phrase, its form, and how far it may reach before and
# behind them: texts are searched for the letters first, many times faster.
_FORMS = (
    ("ing by", _SIGNED_OFF, 60, 440),
    (" contributed", _CONTRIBUTED, 380, 60),
    ("Photo", _PICTURED, 1, 120),
    ("ead more", _LINKED, 10, 240),
    ("EAD MORE", _LINKED, 10, 240),
    ("lso read", _LINKED, 10, 240),
    ("Related:", _LINKED, 10, 240),
    ("a.k.a.", _ALIASED, 2, 160),
)


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where such phrases stand in a text."""
    for letters, form, before, behind in _FORMS:
        at = text.find(letters)
        while at >= 0:
            found = form.search(text, max(0, at - before), at + behind)
            if found:
                yield found.span()
            at = text.find(letters, at + len(letters))


def leave_out_credits(places: Sequence[str], hits: Hits, reading: np.ndarray) -> None:
    """Sets to -1 the readings of names in sign-offs, credits, links, second names in brackets."""
    for number in np.unique(hits.text[reading >= 0]).tolist():
        for span in _spans(places[number]):
            first, after = np.searchsorted(hits.text, (number, number + 1)).tolist()
            begin, end = first + np.searchsorted(hits.start[first:after], span)
            reading[begin:end] = -1
