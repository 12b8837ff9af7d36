"""Words that set one slice of the corpus apart from another."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import theme, words
from analytics.charts.numbers import signed
from analytics.charts.theme import Style

EACH, NAMED = 15, 3  # terms a side: drawn, and told in the heading
ONE, OTHER = theme.PALETTE[2], theme.PALETTE[1]  # blue and red would say good and bad
GAP = 0.006  # of the axis between the sides: two grey bars would run into one another
SHOWN = (
    "Words that are more frequent on one side than on the other, the surest first; the length of "
    "a bar is how sure (z)."
)
NONE = (
    "No words are frequent enough to be compared. If “Same outlets in both” is on, only outlets "
    "with articles on both sides count: switched off, all do."
)
HALF, LETTER, SHORTEST = 182, 5.8, 0.25  # pixels of half a telephone, of a letter; a share
MOSTLY = 0.8  # of a word's occurrences, from which on its two-word term stands for it


def figure(frame: pd.DataFrame, style: Style, slices: tuple[str, str] = ("A", "B")) -> go.Figure:
    """Frame of the macro `keyness` in; terms of both slices as bars from a common middle out."""
    ours, theirs = _sides(frame)
    if ours.empty and theirs.empty:
        return theme.empty_figure(NONE)
    if not _clear(ours).any() and not _clear(theirs).any():
        return theme.empty_figure("")  # the heading says that all of it may be chance
    rows = max(len(ours), len(theirs))
    reach = _reach(pd.concat([ours, theirs]))
    traces = [_bars(ours, ONE, GAP * reach), _bars(theirs, OTHER, -GAP * reach)]
    layout = {
        "height": 60 + 26 * rows,
        "barmode": "overlay",
        "bargap": 0.35,
        "xaxis": {"range": [-reach, reach], "visible": False, "fixedrange": True},
        "yaxis": {"range": [rows - 0.4, -0.6], "visible": False, "fixedrange": True},
        "annotations": [
            _head(slices[1], 0.0, OTHER),
            _head(slices[0], 1.0, ONE),
        ],
    }
    return theme.figure(traces, layout)


def _reach(rows: pd.DataFrame) -> float:
    """How far the axis goes to either side, so that a telephone has room for every term.

    A bar and the term behind it share half of `HALF` pixels; the longest term may not make the
    bars shorter than `SHORTEST` of what they would be.
    """
    most = float(rows["z"].abs().max())
    room = HALF - LETTER * (rows["term"].astype(str).str.len() + 1)
    needed = (rows["z"].abs() * HALF / room.clip(lower=HALF / 10)).max()
    return min(max(1.25 * most, float(needed)), most / SHORTEST)


def _sides(frame: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The terms drawn of either side, the most telling first; nothing is told twice."""
    ours = frame[frame["z"] > 0].sort_values("z", ascending=False, kind="stable")
    theirs = frame[frame["z"] < 0].sort_values("z", kind="stable")
    return _told_once(ours, "count_a").head(EACH), _told_once(theirs, "count_b").head(EACH)


def drawn(frame: pd.DataFrame) -> dict[str, str]:
    """The terms drawn, each with its slice: `a` or `b`."""
    ours, theirs = _sides(frame)
    if not _clear(ours).any() and not _clear(theirs).any():
        return {}
    return dict.fromkeys(map(str, ours["term"]), "a") | dict.fromkeys(map(str, theirs["term"]), "b")


def _told_once(rows: pd.DataFrame, counted: str) -> pd.DataFrame:
    """Without words that mostly stand inside a two-word term below, and terms that overlap.

    "vladimir" and "putin" go where "vladimir putin" tells as much; so does "president vladimir",
    which shares a word with a two-word term that tells more.
    """
    counts = dict(zip(rows["term"], rows[counted], strict=True))
    kept_words: set[str] = set()
    covered: set[str] = set()
    kept = []
    for term in counts:
        parts = term.split()
        if len(parts) > 1:
            if kept_words.isdisjoint(parts):
                kept.append(term)
                kept_words.update(parts)
                covered |= {part for part in parts if counts[term] >= MOSTLY * counts.get(part, 0)}
        else:
            kept.append(term)
    return rows[rows["term"].isin([term for term in kept if term not in covered])]


def _clear(rows: pd.DataFrame) -> pd.Series:
    """Which terms stand out more than chance among all that were compared."""
    return rows["z"].abs() > rows["z_needed"]


def _bars(rows: pd.DataFrame, colour: str, start: float) -> dict[str, object]:
    return {
        "type": "bar",
        "orientation": "h",
        "x": list(rows["z"]),
        "y": list(range(len(rows))),
        "base": start,
        "marker": {"color": [colour if clear else theme.GREY for clear in _clear(rows)]},
        "text": [f" {words.safe(str(term))} " for term in rows["term"]],
        "textposition": "outside",
        "textfont": {"size": 13},
        "cliponaxis": False,
        "hovertext": [
            f"<b>{words.safe(str(r['term']))}</b><br>z {signed(r['z'], 1)}, log-odds "
            f"{signed(r['log_odds'], 2)}"
            f"<br>{_times(r, 'a')} against {_times(r, 'b')}"
            for r in rows.to_dict("records")
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "customdata": [[words.safe(str(term))] for term in rows["term"]],
        "selected": {"marker": {"opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }


def _times(row: dict[str, Any], side: str) -> str:
    """How often a term stands in a slice, of how many words where the corpus tells it."""
    of = f" of {row[f'words_{side}']:,.0f}" if f"words_{side}" in row else " times"
    return f"{row[f'count_{side}']:,.0f}{of}"


def _head(text: str, x: float, colour: str) -> dict[str, object]:
    return {
        "text": f"<b>{words.safe(text)}</b>",
        "x": x,
        "xref": "paper",
        "xanchor": "right" if x else "left",
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "yshift": 8,
        "font": {"color": colour, "size": 13},
        "showarrow": False,
    }


def sentence(frame: pd.DataFrame, style: Style, slices: tuple[str, str] = ("A", "B")) -> str:
    """The words that stand out most on both sides, of those that do more than by chance."""
    if frame.empty:
        return "No words are frequent enough to set these two apart"
    ours, theirs = (_apart(rows["term"][_clear(rows)]) for rows in _sides(frame))
    if not ours and not theirs:
        row = frame.loc[frame["z"].abs().idxmax()]
        return (
            f"No words set these two apart more than chance (nearest: “{row['term']}”, z "
            f"{_below(abs(row['z']), row['z_needed'])} is needed)"
        )
    said = [f"“{term}”" for term in ours], [f"“{term}”" for term in theirs]
    told = [
        f"{name}: {words.listing(terms) if terms else 'no word stands out'}"
        for name, terms in zip(slices, said, strict=True)
    ]
    return "; ".join(told)


def _apart(terms: pd.Series) -> list[str]:
    """The first terms that share no word, `NAMED` at most: a heading says nothing twice."""
    told: list[str] = []
    for term in map(str, terms):
        if len(told) < NAMED and not set(term.split()) & {w for one in told for w in one.split()}:
            told.append(term)
    return told


def _below(z: float, needed: float) -> str:
    """`3.7 where 3.9`, with as many digits as tell the two apart."""
    digits = 1 if f"{z:.1f}" != f"{needed:.1f}" else 3
    return f"{z:.{digits}f} where {needed:.{digits}f}"


def size(frame: pd.DataFrame, style: Style) -> str:
    """The terms the macro returned; the chart has room for the first of them."""
    if frame.empty:
        return ""
    row = frame.iloc[0]
    sides = _sides(frame)
    drawn = sum(map(len, sides)) if any(_clear(rows).any() for rows in sides) else 0
    grey = (
        f"|z| below {row['z_needed']:.1f}, not told from chance among so many (false discovery "
        "rate 5 %)"
    )
    told = f"drawn: the {drawn} most telling; grey: {grey}" if drawn else f"all of them {grey}"
    of = ""
    if "words_a" in row:
        one, other = (words.count(row[name]) for name in ("words_a", "words_b"))
        of = f" in {one} words of the one side and {other} of the other"
    return f"Terms compared: {words.count(row['tested'])}{of}; {told}"
