"""What surrounds the words of an article and tells nothing of it: sign-offs, credits, links.

"(Reporting by Guy Faulconbridge in London; ...)", "Photo: Sumy Sadurni/AFP", a line "Also read: Why
Istanbul fears the big one": the towns and persons of such lines are named by nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import numpy as np

from analytics.actors.matching import Hits, code_points
from analytics.actors.spotting import spotter
from analytics.actors.words import MASKS, Words

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
# By the word that tells of them: a few letters that stand in every such phrase, where the word
# begins in them, the form, and how far that may reach before and behind the letters.
_FORMS = {
    word: (letters, letters.index(word), form, before, behind)
    for letters, word, form, before, behind in (
        ("ing by", "by", _SIGNED_OFF, 60, 440),
        (" contributed", "contributed", _CONTRIBUTED, 380, 60),
        ("Photo", "Photo", _PICTURED, 1, 120),
        ("Photos", "Photos", _PICTURED, 1, 120),
        ("Photograph", "Photograph", _PICTURED, 1, 120),
        ("Photographs", "Photographs", _PICTURED, 1, 120),
        ("Read more", "Read", _LINKED, 10, 240),
        ("READ MORE", "READ", _LINKED, 10, 240),
        ("Also read", "Also", _LINKED, 10, 240),
        ("Related:", "Related", _LINKED, 10, 240),
        ("a.k.a.", "k", _ALIASED, 2, 160),
    )
}
_BY = spotter(("by",))
_OTHERS = spotter(word for word in _FORMS if word != "by")
_ING = np.uint64(int.from_bytes(b"ing ", "little"))


def _found(text: Words) -> np.ndarray:
    """The numbers of the words by which such phrases are found."""
    by = _BY.find(text)
    # Hardly one in a hundred is that of a phrase.
    by = by[text.eight[np.maximum(text.start[by] - 4, 0)] & MASKS[4] == _ING]
    return np.concatenate([by, _OTHERS.find(text)])


def _spans(places: Sequence[str], hits: Hits) -> Iterator[tuple[int, int, int]]:
    """Where such phrases stand: number of the text, start, stop."""
    buffer = hits.words
    which = _found(buffer)
    start, stop = buffer.start[which], buffer.stop[which]
    number = np.searchsorted(hits.origin, start, side="right") - 1
    within = code_points(buffer, start) - code_points(buffer, hits.origin[number])
    columns = (column.tolist() for column in (start, stop, number, within))
    for begin, end, text, at in zip(*columns, strict=True):
        own = _FORMS.get(buffer.raw[begin:end].decode())
        if own is None:  # another word that begins alike
            continue
        letters, ahead, form, before, behind = own
        at -= ahead
        if at >= 0 and places[text].startswith(letters, at):
            found = form.search(places[text], max(0, at - before), at + behind)
            if found:
                yield text, *found.span()


def leave_out_credits(places: Sequence[str], hits: Hits, reading: np.ndarray) -> None:
    """Sets to -1 the readings of names in sign-offs, credits, links, second names in brackets."""
    for number, start, stop in _spans(places, hits):
        first, after = np.searchsorted(hits.text, (number, number + 1)).tolist()
        begin, end = first + np.searchsorted(hits.start[first:after], (start, stop))
        reading[begin:end] = -1
