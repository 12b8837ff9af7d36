"""The filters: one sidebar for all pages, every choice in the URL.

A value that equals its default is left out of the URL by Streamlit, so defaults depend on the
corpus alone, never on other filters; `link` writes every parameter, defaults as well.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.charts.theme import Style, fix_colours, lend_colours
from analytics.pages import reading
from analytics.store import StoreError

BINS = ("day", "week", "month", "quarter", "year")
UNITS = ("story", "article")
COUNTING = ("named", "about")
SHOWN = 6  # actors drawn unless others are chosen: as many as there are colours
LONGEST = {"day": 21, "week": 400, "month": 2600, "quarter": 7000}  # days a default bin is good for
DAYS = {"day": 1, "week": 7, "month": 30, "quarter": 91, "year": 365}  # of a period, about
MOST_PERIODS = 1500  # more are slow to draw, and closer than a screen has pixels
STATE = "scope"
OWN = "Brief"
OWN_ACTORS = (OWN, "Articles", "Corpus")  # pages that the actors of the sidebar leave alone
KEPT = "dates-kept"  # what is drawn while somebody has chosen the first day alone


@dataclass(frozen=True, slots=True)
class Scope:
    """What is counted: the choices of the sidebar, and how actors are called and coloured."""

    since: dt.date | None = None
    until: dt.date | None = None
    outlets: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    bin: str = "week"
    asked: str = ""  # the bin of the sidebar, where that was too fine to be drawn
    unit: str = "story"
    about: bool = False
    style: Style = field(default_factory=Style)

    def arguments(self) -> dict[str, Any]:
        """Arguments for the macros; an empty list filters nothing and is left out."""
        return {
            "since": self.since,
            "until": self.until,
            "outlets": list(self.outlets) or None,
            "languages": list(self.languages) or None,
            "actors": list(self.actors) or None,
            "bin": self.bin,
            "unit": self.unit,
            "about": self.about,
        }

    def period_end(self, period: dt.date) -> dt.date:
        """Last day of the period that begins on `period`."""
        return (words.period_end(pd.Timestamp(period), self.bin) - pd.Timedelta(days=1)).date()


def actor_names() -> dict[str, str]:
    """Code -> name of everything that can be chosen: most covered first, then blocs of members."""
    totals = reading.read("actor_totals")
    named = totals[totals["stories"] > 0]
    names = dict(zip(named["actor"], named["name"], strict=True))
    codes = set(reading.read("codes")["code"])
    blocs = totals[totals["kind"] == "alliance"]
    for actor, name in zip(blocs["actor"], blocs["name"], strict=True):
        if f"{actor}:members" in codes:
            names[f"{actor}:members"] = f"{actor} members" if len(name) > 24 else f"{name} members"
    return _told_apart(names)


def articled() -> frozenset[str]:
    """Codes of the actors that take "the" in a sentence: unions, groups of islands, courts."""
    totals = reading.read("actor_totals")
    rows = zip(totals["actor"], totals["kind"], totals["name"], strict=True)
    return frozenset(actor for actor, kind, name in rows if words.takes_article(name, kind))


def _told_apart(names: dict[str, str]) -> dict[str, str]:
    taken = list(names.values())
    return {c: n if taken.count(n) == 1 else f"{n} ({c})" for c, n in names.items()}


def most_covered() -> tuple[str, ...]:
    """The six actors that most stories of the whole corpus name: shown first, and coloured."""
    totals = reading.read("actor_totals")
    return tuple(totals[totals["stories"] > 0]["actor"].head(SHOWN))


def colours(chosen: tuple[str, ...], places: Mapping[str, int]) -> dict[str, str]:
    """Colour of each of the most covered actors, and of up to six that are chosen.

    By the facts, else by rank in the corpus.
    """
    rows = reading.read("actor_totals").dropna(subset="colour")
    given = dict(zip(rows["actor"], rows["colour"], strict=True))
    return lend_colours(fix_colours(most_covered(), given), chosen, places)


def default_dates() -> tuple[dt.date, dt.date] | None:
    """The dense range of the corpus; None where nothing has a date."""
    row = reading.read("corpus_summary").iloc[0]
    if pd.isna(row["dense_since"]):
        return None
    return row["dense_since"].date(), row["dense_until"].date()


def default_bin(dates: tuple[dt.date, dt.date] | None) -> str:
    """The bin that cuts the dense range of the corpus into a readable number of periods."""
    days = (dates[1] - dates[0]).days if dates else 0
    return next((bin for bin, most in LONGEST.items() if days <= most), "year")


def drawable(bin: str, since: dt.date | None, until: dt.date | None) -> str:
    """The bin, or the next coarser one that cuts the dates into few enough periods to draw."""
    days = (until - since).days + 1 if since and until else 0
    coarser = BINS[BINS.index(bin) :]
    return next((b for b in coarser if days <= MOST_PERIODS * DAYS[b]), "year")


def sidebar(page: str = "") -> Scope:
    """Draws the filters and keeps the choice for the page; `chosen` gives it back.

    Those of `OWN_ACTORS` choose their actor themselves, or need none: there the box says that it is
    for the others.
    """
    names = actor_names()
    dates = default_dates()
    with st.sidebar:
        since, until = _dates(dates)
        actors = st.multiselect(
            "Shown on other pages" if page in OWN_ACTORS else "States and alliances",
            list(names),
            default=list(most_covered()),
            format_func=lambda code: names.get(code, code),
            key="actors",
            bind="query-params",
            placeholder="The six most covered",
            select_all=False,  # it stands first, so that Enter would take every name alike
            help="Six most covered unless you choose. Blocs of members follow the date.",
        )
        outlets = _several("Outlets", "outlets", "outlet")
        languages = _several("Languages", "languages", "language")
        asked = _one("Each point is a", "bin", BINS, default_bin(dates))
        bin = drawable(asked, since, until)
        unit = _one("Count", "unit", UNITS, "story")
        counting = _one("Actors that are", "counting", COUNTING, "named")
    drawn = tuple(actors) or most_covered()
    shown = colours(drawn, {code: place for place, code in enumerate(names)})
    scope = Scope(
        since=since,
        until=until,
        outlets=tuple(outlets),
        languages=tuple(languages),
        actors=drawn,
        bin=bin,
        asked=asked,
        unit=unit,
        about=counting == "about",
        style=Style(names, shown, bin, unit, counting == "about", articled()),
    )
    scope = replace(scope, style=replace(scope.style, turns=turns(scope)))
    st.session_state[STATE] = scope
    return scope


def turns(scope: Scope) -> dict[tuple[pd.Timestamp, pd.Timestamp], tuple[float, str]]:
    """How far the mix of outlets turned from one whole period to the next, and by which most.

    Empty for a corpus of an earlier version, whose macros do not tell it.
    """
    try:
        rows = reading.call("outlet_turnover", **scope.arguments())
    except StoreError:
        return {}
    most = rows["most_gained"].where(rows["gained"] >= -rows["lost"], rows["most_lost"])
    keys = zip(rows["period_before"], rows["period"], strict=True)
    return dict(zip(keys, zip(rows["turnover"], most, strict=True), strict=True))


def chosen() -> Scope:
    """The filters as they stand; those of an untouched sidebar where none was drawn."""
    return st.session_state.get(STATE, Scope())


def _dates(default: tuple[dt.date, dt.date] | None) -> tuple[dt.date | None, dt.date | None]:
    if default is None:
        return None, None
    row = reading.read("corpus_summary").iloc[0]
    picked = st.date_input(
        "From and to",
        value=default,
        min_value=row["first"].date(),
        max_value=row["last"].date(),
        format="YYYY-MM-DD",
        key="dates",
        bind="query-params",
        help="Both days included, UTC. Starts with the days that hold most of the corpus.",
    )
    if not isinstance(picked, tuple) or not picked:
        return default
    kept = st.session_state.get(KEPT, (picked[0], picked[0]))
    if len(picked) == 2 or kept[0] == kept[1] == picked[0]:
        kept = (picked[0], picked[-1])
    elif KEPT in st.session_state:  # else a link to one day, of which Streamlit keeps the first
        days = " to ".join(dict.fromkeys(map(words.day, kept)))
        st.caption(f"Now the last day; until it is chosen, pages show {days}.")
    st.session_state[KEPT] = kept
    return kept


def _several(label: str, view: str, column: str) -> list[str]:
    values = reading.read(view)[column].dropna()
    return st.multiselect(
        label, list(values), key=view, bind="query-params", placeholder="All", select_all=False
    )


def _one(label: str, key: str, options: tuple[str, ...], default: str) -> str:
    # Not a segmented control: where it breaks into two lines its last part has no right border.
    choice = st.pills(label, options, default=default, required=True, key=key, bind="query-params")
    return choice or default


def period_name(first: dt.date, scope: Scope) -> str:
    """What a box calls the period that begins on `first`."""
    return words.sentence_case(words.period(pd.Timestamp(first), scope.bin))
