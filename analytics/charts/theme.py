"""What all charts share: colours fixed per actor, the frame of a figure, labels at line ends.

Ink and grid come from the theme of the page, so that a figure follows a switch between light and
dark without being drawn anew. Only the colours of the series are set here; all are legible on both.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from colorsys import rgb_to_hls
from dataclasses import dataclass, field
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts.words import safe

# Six hues, each at least 3:1 on the light and on the dark page, and as far apart as could be found
# for eyes without the red or the green cones (CIE 1976 distance 19.6 at the least).
PALETTE = ("#C53107", "#E3780D", "#3A7864", "#4C5ED4", "#A653AC", "#808A42")
ONE_HUE = 12 / 360  # of the circle; red and orange are 17 degrees apart
GREY = "#8A8D93"
FAINT = "rgba(138,141,147,0.16)"
NEGATIVE = "#C53107"
POSITIVE = "#4C5ED4"
PLAIN = "#616A78"  # what is told of an actor without a colour: darker than the grey of doubt
SPAN = 2  # pixels of an interval's stroke; a paler and wider one has less than 3:1
FEW = 20  # stories; an interval from fewer is too wide to speak of
TOP, BOTTOM = 36, 34  # margins in pixels
FONT = '"Source Sans", sans-serif'  # the body font that Streamlit brings along

CONFIG: dict[str, Any] = {
    "displaylogo": False,
    "displayModeBar": False,
    "topojsonURL": "app/static/topojson/",
    "showSendToCloud": False,
    "plotlyServerURL": "",
    "scrollZoom": False,
}


@dataclass(frozen=True, slots=True)
class Style:
    """How actors are called and coloured, and what is counted."""

    names: Mapping[str, str] = field(default_factory=dict)
    colours: Mapping[str, str] = field(default_factory=dict)
    bin: str = "week"
    unit: str = "story"
    about: bool = False
    articled: frozenset[str] = frozenset()  # actors that take "the" in a sentence
    # (period before, period) -> how far the mix of outlets turned, and the outlet that did most
    turns: Mapping[tuple[pd.Timestamp, pd.Timestamp], tuple[float, str]] = field(
        default_factory=dict
    )
    # period from which a level is another -> how far the sections of an outlet turned, and whose
    sections: Mapping[pd.Timestamp, tuple[float, str]] = field(default_factory=dict)

    def name(self, actor: str) -> str:
        """The name of an actor; its code where it has none."""
        return self.names.get(actor, actor)

    def said(self, actor: str) -> str:
        """The name of an actor as it stands in a sentence: `Russia`, `the United States`."""
        return f"the {self.name(actor)}" if actor in self.articled else self.name(actor)

    @property
    def verb(self) -> str:
        """What the stories counted do with an actor: they `name` it, or `are about` it."""
        return "are about" if self.about else "name"

    @property
    def together(self) -> str:
        """What two actors are in the stories that hold both."""
        return f"subjects of one {self.unit}" if self.about else "named together"

    def in_order(self, frame: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
        """The rows of each actor, in the order of the names: the most covered first."""
        places = {actor: place for place, actor in enumerate(self.names)}
        groups = [(str(actor), rows) for actor, rows in frame.groupby("actor", sort=False)]
        return sorted(groups, key=lambda group: places.get(group[0], len(places)))

    def colour(self, actor: str) -> str:
        """The colour of an actor, the same on every page; for most a plain one, as of ink.

        Not grey, which says that there are few stories.
        """
        return self.colours.get(actor, PLAIN)


def fix_colours(actors: Sequence[str], given: Mapping[str, str] | None = None) -> dict[str, str]:
    """One colour for each of the first six actors, in their order; the rest stay plain.

    Colours that the facts give an actor come first, so that they are the same in every corpus.
    """
    shown = list(actors[: len(PALETTE)])
    colours = {actor: colour for actor, colour in (given or {}).items() if actor in shown}
    free = [colour for colour in PALETTE if colour not in colours.values()]
    rest = [actor for actor in shown if actor not in colours]
    return colours | dict(zip(rest, free, strict=False))


def lend_colours(
    fixed: Mapping[str, str], chosen: Sequence[str], places: Mapping[str, int]
) -> dict[str, str]:
    """Colours for the actors drawn: the fixed ones, and to the others those that are free.

    Each begins to look from its own place in the palette, so that it keeps its colour on most
    selections; beyond six actors drawn, the rest stay plain, as does who is not drawn and whose
    colour was lent.
    """
    colours = dict(fixed)
    taken = {fixed[actor] for actor in chosen if actor in fixed}  # may be of earlier facts
    for actor in chosen:
        start = places.get(actor, 0) % len(PALETTE)
        free = [colour for colour in (*PALETTE[start:], *PALETTE[:start]) if colour not in taken]
        if actor not in fixed and free:
            colours[actor] = min(free, key=lambda colour: any(_alike(colour, t) for t in taken))
            taken.add(colours[actor])
    return {one: c for one, c in colours.items() if one in chosen or c not in taken}


def _alike(colour: str, other: str) -> bool:
    """Whether two `#rrggbb` colours are shades of one hue."""
    apart = abs(_hue(colour) - _hue(other))
    return min(apart, 1 - apart) < ONE_HUE


def _hue(colour: str) -> float:
    return rgb_to_hls(*(int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)))[0]


def tint(colour: str, opacity: float) -> str:
    """A `#rrggbb` colour with an opacity 0..1."""
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:g})"


def heading(text: str) -> dict[str, Any]:
    """Layout parts that name the value axis flat above the plot, from the figure's left edge.

    A telephone has room for some 56 characters. The span undoes the bold of the page's theme.
    """
    title = {
        "text": f'<span style="font-weight:400">{safe(text)}</span>',
        "x": 0,
        "xref": "container",
        "xanchor": "left",
        "y": 1,
        "yref": "container",
        "yanchor": "top",
        "pad": {"l": 4, "t": 4},
        "font": {"size": 13, "family": FONT},
        "automargin": False,
    }
    return {"title": title, "margin": {"l": 8, "r": 20, "t": TOP, "b": BOTTOM}}


def axis_title(text: str) -> dict[str, Any]:
    """The title of the value axis, set flat above it, where it can be read."""
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "yshift": 10,
        "text": safe(text),
        "font": {"size": 13},
        "opacity": 0.75,
        "showarrow": False,
    }


def figure(traces: list[dict[str, Any]], layout: dict[str, Any]) -> go.Figure:
    """A figure from traces and the parts of the layout that differ from the shared frame."""
    frame: dict[str, Any] = {
        "margin": {"l": 8, "r": 20, "t": TOP, "b": BOTTOM},
        "height": 400,
        "showlegend": False,
        "hovermode": "closest",
        "dragmode": False,
        "clickmode": "event+select",
        "hoverlabel": {"align": "left"},
    }
    return go.Figure({"data": traces, "layout": {**frame, **layout}})


def empty_figure(text: str) -> go.Figure:
    """A figure that says in words why there is nothing to draw; a page shows the words alone."""
    axis, middle = {"visible": False}, {"xref": "paper", "yref": "paper", "x": 0.5, "y": 0.5}
    note = {"text": safe(text), "showarrow": False} | middle
    return figure([], {"height": 140, "xaxis": axis, "yaxis": axis, "annotations": [note]})
