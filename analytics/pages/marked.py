"""The text of an article as HTML, with the names and the verdicts marked in place.

Everything that comes from the article or from the facts passes `html.escape`; only the marks are
ours. Streamlit cleans what `st.html` draws once more (DOMPurify).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from html import escape
from typing import Any

import pandas as pd

from analytics.charts.theme import GREY, NEGATIVE, POSITIVE, tint

NAMES, TONE, RELATIONS = MARKS = ("names", "tone", "relations")
COLOURS = {"negative": NEGATIVE, "positive": POSITIVE}
CLEAR = 0.5  # a class is told of a sentence where it is likelier than all others together
SHADE = 0.16  # opacity of the colour behind a name
BLOCK = "white-space:pre-wrap;overflow-wrap:anywhere;unicode-bidi:plaintext;line-height:1.6"
CHIP = (
    "font-size:.75em;padding:0 .4em;margin:0 .15em;border-radius:.6em;white-space:nowrap;"
    "border:1px solid "
)


def marked(
    text: str,
    place: str,
    sentences: pd.DataFrame,
    names: Mapping[str, str],
    colours: Mapping[str, str],
    marks: Collection[str] = MARKS,
) -> str:
    """HTML of one `place` of an article (title, body, caption), safe to draw.

    `sentences` are the rows of the macro `article_sentences`, whose `start` and `stop` are
    characters of that place; what no row covers is drawn as it stands. A name is shaded in the
    colour of its actor and tells whom it means under the pointer; a verdict stands behind its
    sentence, with the probability of its class. Neutral and unclear verdicts are not marked.
    """
    parts: list[str] = []
    done = 0
    for row in sentences[sentences["place"] == place].to_dict("records"):
        start, stop = int(row["start"]), int(row["stop"])
        if start < done or stop > len(text):  # rows of another text: draw it without marks
            continue
        parts.append(escape(text[done:start]))
        parts.append(_sentence(text[start:stop], row, names, colours, marks))
        done = stop
    parts.append(escape(text[done:]))
    return f'<div style="{BLOCK}">{"".join(parts)}</div>'


def _sentence(
    text: str,
    row: Mapping[Any, Any],
    names: Mapping[str, str],
    colours: Mapping[str, str],
    marks: Collection[str],
) -> str:
    drawn = _named(text, row["mentions"], names, colours) if NAMES in marks else escape(text)
    if TONE in marks:
        drawn += "".join(
            _chip(f"{names.get(actor, actor)}: {verdict} {share:.2f}", colour)
            for actor, verdict, share, colour in _tones(row["tones"])
        )
    if RELATIONS in marks:
        drawn += "".join(
            _chip(f"{_pair(pair, names)}: {kind} {share:.2f}", colour)
            for pair, kind, share, colour in _reports(row["relations"])
        )
    return drawn


def _named(text: str, mentions: Any, names: Mapping[str, str], colours: Mapping[str, str]) -> str:
    """The sentence with its mentions shaded; where two share a place, both are told."""
    places: dict[tuple[int, int], list[str]] = {}
    for mention in each(mentions):
        span = (int(mention["start"]), int(mention["stop"]))
        places.setdefault(span, []).append(str(mention["actor"]))
    parts, done = [], 0
    for (start, stop), actors in sorted(places.items()):
        if start < done:
            continue
        told = escape(", ".join(names.get(actor, actor) for actor in actors), quote=True)
        colour = colours.get(actors[0], GREY)
        parts.append(escape(text[done:start]))
        parts.append(
            f'<mark title="{told}" style="color:inherit;background:{tint(colour, SHADE)};'
            f'border-bottom:2px solid {colour}">{escape(text[start:stop])}</mark>'
        )
        done = stop
    parts.append(escape(text[done:]))
    return "".join(parts)


def _tones(tones: Any) -> Iterable[tuple[str, str, float, str]]:
    for tone in each(tones):
        verdict = tone["verdict"]
        if verdict in COLOURS:
            yield tone["actor"], verdict, tone[verdict], COLOURS[verdict]


def _reports(pairs: Any) -> Iterable[tuple[Mapping[str, Any], str, float, str]]:
    for pair in each(pairs):
        for kind, colour in (("conflict", NEGATIVE), ("cooperation", POSITIVE)):
            if pair[kind] >= CLEAR:
                yield pair, kind, pair[kind], colour


def _pair(pair: Mapping[str, Any], names: Mapping[str, str]) -> str:
    """`Armenia, Russia`; with an arrow from the one that acts where one does."""
    a, b = (names.get(pair[side], pair[side]) for side in ("actor_a", "actor_b"))
    if pair["direction"] == "b":
        a, b = b, a
    return f"{a} → {b}" if pair["direction"] in ("a", "b") else f"{a}, {b}"


def _chip(text: str, colour: str) -> str:
    return f'<wbr><span style="{CHIP}{colour}">{escape(text)}</span>'


def each(value: Any) -> Iterable[Any]:
    """The entries of a list; a missing list arrives as None, nan or NA."""
    return value if hasattr(value, "__len__") else ()
