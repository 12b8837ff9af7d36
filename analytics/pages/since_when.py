"""Since when: the shift of level of each series on the page, with an interval on its date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from analytics.charts.findings import TURNED
from analytics.charts.theme import FEW
from analytics.pages import reading
from analytics.pages.scope import Scope
from analytics.pages.section import section
from analytics.pages.wish import Wish
from analytics.store import StoreError

KICKERS = {
    "coverage": "When the share shifted",
    "tone": "When the tone shifted",
    "relation": "When the relation shifted",
}
KICKERS_OF_ALL = {
    "tone": "Toward whom the tone shifted",
    "relation": "Which relations shifted",
}
ENOUGH = 12  # whole periods; fewer leave too few dates to choose among
# Days of the longest period of each bin: so many days surely hold a whole one.
LONGEST_DAYS = {"day": 1, "week": 7, "month": 31, "quarter": 92, "year": 366}
SHORT = (4, 20)  # periods of a series that shorter ones would make testable; of fewer none would
WEEK = 7  # days that either side must hold where days are the periods: a weekday is no level


def dated(scope: Scope) -> Scope:
    """The filters with a bin fine enough to date a shift: that of the sidebar, else a finer one."""
    if scope.since is None or scope.until is None:
        return scope
    days = (scope.until - scope.since).days + 1
    finer = list(LONGEST_DAYS)[: list(LONGEST_DAYS).index(scope.bin) + 1]
    bin = next((bin for bin in reversed(finer) if days // LONGEST_DAYS[bin] >= ENOUGH), "day")
    return replace(scope, bin=bin, style=replace(scope.style, bin=bin))


def fine_enough(scope: Scope, macro: str, arguments: Mapping[str, Any]) -> Scope:
    """The filters with the coarsest bin, from theirs on, at which most series asked for are tested.

    Two may be named together in ten years of twenty: too few whole years, and quarters enough. Only
    series that are too short are read again; as they were where that cannot be asked.
    """
    best, most = scope, -1
    for bin in reversed(list(LONGEST_DAYS)[1 : list(LONGEST_DAYS).index(scope.bin) + 1]):
        finer = replace(scope, bin=bin, style=replace(scope.style, bin=bin))
        try:
            rows = reading.rows(macro, {**finer.arguments(), **arguments})
        except StoreError:
            return best
        untested = rows[rows["dates_tried"] == 0]
        if (number := len(rows) - len(untested)) > most:
            best, most = finer, number
        if not untested["periods"].between(*SHORT).any():
            break
    return best


def shortest(scope: Scope) -> dict[str, int]:
    """The argument of `level_shifts` that says how many periods make a level."""
    return {"shortest": WEEK} if scope.bin == "day" else {}


def middle(scope: Scope, actor: str | None, partner: str | None = None) -> dt.date | None:
    """The first day of the period that parts the stories on an actor, or on two, in halves.

    Read by day where they are all of one period; None where no day parts them. The middle of the
    dates may lie where there are none.
    """
    for bin in dict.fromkeys((scope.bin, "day")):
        held = _held(scope, actor, partner, bin)
        before = held.cumsum() - held
        apart = (before - held.sum() / 2).abs()[(before > 0) & (before < held.sum())]
        if not apart.empty:
            return apart.idxmin().date()
    return None


def parted(scope: Scope, actor: str | None, partner: str | None, day: dt.date) -> bool:
    """Whether stories on an actor, or on two, lie on both sides of the first day of a period."""
    held = _held(scope, actor, partner, scope.bin)
    before = held[held.index < pd.Timestamp(day)].sum()
    return bool(0 < before < held.sum())


def _held(scope: Scope, actor: str | None, partner: str | None, bin: str) -> pd.Series:
    """Stories on an actor, or on two, by period, in order."""
    asked = scope.arguments() | {"bin": bin}
    if partner:
        rows = reading.call("pair_relation", **asked | {"a": actor, "b": partner})
        held = rows.set_index("period")["stories"]
    else:
        rows = reading.call("coverage", **asked | {"actors": [actor]})
        held = rows.set_index("period")["mentioning"]
    return held.fillna(0).sort_index()


def note(asked: Scope, scope: Scope) -> str:
    """What the marks mean, and why the periods may be others than those of the sidebar."""
    said = (
        "Hollow and grey: no clear shift. Of those told as clear, 5 % are expected to be chance "
        "(false discovery rate)."
    )
    return f"{said} {read_by(asked, scope)}".strip()


def read_by(asked: Scope, scope: Scope) -> str:
    """Why the periods are others than those of the sidebar, where they are."""
    if asked.bin == scope.bin:
        return ""
    return f"Read by {scope.bin}: these dates hold too few whole {asked.bin}s."


def since_when(scope: Scope, measure: str, pair: tuple[str, str] | None = None) -> None:
    """Draws the shifts of the chosen actors, or of the relation of one pair."""
    asked, scope = scope, dated(scope)
    drawing: dict[str, object] = {}
    if scope.since and scope.until:
        drawing["span"] = (str(scope.since), str(scope.until))
    arguments: dict[str, object] = {"measure": measure, **shortest(scope)}
    if pair:
        arguments |= {"a": pair[0], "b": pair[1], "actors": None}
    scope = fine_enough(scope, "level_shifts", arguments)
    wish = Wish(
        arguments=arguments,
        drawing=drawing,
        drill="shift",
        note=note(asked, scope),
        key=f"since_when_{measure}",
    )
    scope = with_sections(scope, "level_shifts", arguments)
    section("level_shifts", scope, KICKERS[measure], wish)


def of_all(scope: Scope, measure: str, actors: Sequence[str] | None = None) -> None:
    """Draws what shifted among all actors, or every two of them; among `actors` where given.

    Of all actors nothing is drawn where none has stories enough: that says nothing of the news.
    """
    asked, scope = scope, dated(scope)
    drawing: dict[str, object] = {}
    if scope.since and scope.until:
        drawing["span"] = (str(scope.since), str(scope.until))
    arguments = {"measure": measure, "actors": actors, **shortest(scope)}
    wish = Wish(
        arguments=arguments,
        drawing=drawing,
        drill="shift",
        note=read_by(asked, scope),
        key=f"all_shifts_{measure}",
    )
    if actors is None and not _any_tested({**scope.arguments(), **arguments}):
        return
    scope = with_sections(scope, "level_shifts", arguments)
    section("all_shifts", scope, KICKERS_OF_ALL[measure], wish)


def _any_tested(arguments: dict[str, Any]) -> bool:
    """Whether any series is long enough; so too where that cannot be asked, and is told."""
    try:
        return bool(reading.rows("level_shifts", arguments)["tested"].sum())
    except StoreError:
        return True


def with_sections(scope: Scope, macro: str, arguments: Mapping[str, Any]) -> Scope:
    """The filters, with whose sections turned by how much at the shift that the heading tells.

    A share also moves where an outlet was collected from other sections than before, at whatever
    mix of outlets. As they were where the corpus is of an earlier version, whose macros do not
    tell it: its charts say that sections are not held alike.
    """
    try:
        shifts = reading.rows(macro, {**scope.arguments(), **arguments})
        if shifts.empty or pd.isna(shifts["period"].iloc[0]):
            return scope
        turn = shifts["period"].iloc[0]
        rows = reading.call("sections_turned", **scope.arguments(), turn=turn.date())
    except StoreError:
        return scope
    found = turned(rows)
    return replace(scope, style=replace(scope.style, sections={turn: found} if found else {}))


def turned(rows: pd.DataFrame) -> tuple[float, str] | None:
    """How far the sections of the outlet turned that did most; None where none did by much."""
    enough = rows[["stories_before", "stories_after"]].min(axis=1) >= FEW
    far = rows["turned"] > (2 * rows["by_chance"]).clip(lower=TURNED)
    found = rows[enough & far]
    return None if found.empty else (found["turned"].iloc[0], found["outlet"].iloc[0])
