"""Which outlets and topics carry the negative sentences on an actor: contributions that add up."""

from __future__ import annotations

import math
from statistics import NormalDist
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import findings, theme, words
from analytics.charts.parts import Part, draw, points, share_points
from analytics.charts.theme import Style

EACH = 8  # parts of a kind drawn by name; the others are drawn as one
KINDS = {"outlet": "Outlets", "topic": "Topics of the articles"}
SURE = "more than chance, even after allowing for the model's errors"
OF_ONE = NormalDist().inv_cdf(0.975)  # standard errors in half of a 95 % interval


def figure(frame: pd.DataFrame, style: Style) -> go.Figure:
    """Frame of the macro `tone_parts` of one actor in; bars by kind out, the largest by name."""
    frame = _of_many(frame)
    parts = [part for kind in KINDS for part in _parts(frame[frame["kind"] == kind], kind)]
    if not parts or not frame["share"].max():
        return theme.empty_figure("No such sentences under these filters.")
    verdict = frame["verdict"].iloc[0]
    heading = f"Points of {verdict} share; upright: what size would bring"
    return draw(parts, heading, share_points)


def _of_many(frame: pd.DataFrame) -> pd.DataFrame:
    """The parts with how many standard errors one of so many must lie from nought (Bonferroni).

    In units of half its interval: of fifty parts one or two would leave theirs by chance alone.
    """
    many = max(1, int(frame["excess_low"].notna().sum())) if len(frame) else 1
    return frame.assign(held=NormalDist().inv_cdf(1 - 0.025 / many) / OF_ONE)


def _parts(rows: pd.DataFrame, kind: str) -> list[Part]:
    if rows.empty:
        return []
    order = rows.sort_values(["contribution", "name"], ascending=[False, True]).to_dict("records")
    named = order[:EACH] + [part for part in order[EACH:] if _clear(part)]
    rest = [part for part in order[EACH:] if not _clear(part)]
    others = []
    if rest:
        value = math.fsum(row["contribution"] for row in rest)
        mark = math.fsum(row["expected"] for row in rest)
        hover = f"{share_points(value)} points; its size would bring {share_points(mark)}"
        others = [Part(words.others(len(rest)), value, theme.GREY, hover, mark)]
    return [Part(KINDS[kind]), *(_bar(row) for row in named), *others]


def _bar(row: dict[str, Any]) -> Part:
    hover = (
        f"{share_points(row['contribution'])} of {share_points(row['share'])} points; its size "
        f"would bring {share_points(row['expected'])}<br>{words.percent(row['size'])} of the "
        f"judged, {words.count(row['stories'])} stories"
    )
    if pd.notna(row["excess_low"]):
        hover += (
            f"<br>beyond its part {points(row['excess'])} "
            f"({points(row['excess_low'])} to {points(row['excess_high'])})"
        )
    colour = theme.GREY
    if _clear(row):
        more = row["excess"] > 0
        colour = theme.NEGATIVE if more == (row["verdict"] == "negative") else theme.POSITIVE
    key = (row["actor"], f"{row['kind']}: {row['name']}")
    return Part(str(row["name"]), row["contribution"], colour, hover, row["expected"], key)


def _beyond_chance(row: dict[str, Any]) -> bool:
    """Whether chance does not explain what the part brings, from enough stories.

    Chance has as many tries as there are parts.
    """
    if row["stories"] < theme.FEW or pd.isna(row["excess_low"]):
        return False
    half = (row["excess_high"] - row["excess_low"]) / 2
    return bool(abs(row["excess"]) > half * row["held"])


def _clear(row: dict[str, Any]) -> bool:
    """The same with the model's errors allowed for, where their rates are known."""
    if not _beyond_chance(row):
        return False
    if _no_rates(row):
        return True
    if row["excess"] > 0:
        return bool(row["own_low"] > row["all_high"])
    return bool(row["own_high"] < row["all_low"])


def _no_rates(part: dict[str, Any]) -> bool:
    return bool(pd.isna(part["own_low"]) or pd.isna(part["all_high"]))


def sentence(frame: pd.DataFrame, style: Style) -> str:
    """What brings clearly more than its part, by kind."""
    if frame.empty:
        return "No sentences to judge under these filters"
    frame = _of_many(frame)
    row = frame.iloc[0]
    found = [_standing_out(frame[frame["kind"] == kind], kind) for kind in KINDS]
    if any(proof == SURE for _, proof in found):  # what is less sure can be seen in the figure
        found = [(said, proof) for said, proof in found if proof in ("", SURE)]
    proofs = list(dict.fromkeys(proof for _, proof in found if proof))
    if len(proofs) == 1:  # said once
        told = [*(said for said, _ in found), *proofs]
    else:
        told = [f"{said} ({proof})" if proof else said for said, proof in found]
    return (
        f"In an average {style.unit} {words.percent(row['share'])} of the sentences on "
        f"{style.said(row['actor'])} count as {row['verdict']}: {'; '.join(told)}"
    )


def _standing_out(rows: pd.DataFrame, kind: str) -> tuple[str, str]:
    """What of a kind brings most beyond its part, and how surely; no surety where nothing does."""
    more = [p for p in rows.to_dict("records") if _beyond_chance(p) and p["excess"] > 0]
    more = [part for part in more if _clear(part)] or more
    if not more:
        return f"no {kind} stands out clearly", ""
    most = max(more, key=lambda part: part["excess"])
    name = f"“{most['name']}”" if kind == "topic" else most["name"]  # a topic holds commas
    return (
        f"the {kind} {name} brings {share_points(most['contribution'])} points where its "
        f"size would bring {share_points(most['expected'])}",
        _proof(most),
    )


def _proof(part: dict[str, Any]) -> str:
    """Whether what is clear of chance is clear of the model's errors too."""
    if _no_rates(part):
        return "no rates of the model's errors to correct it by"
    if _clear(part):
        return SURE
    return findings.WITHIN


def size(frame: pd.DataFrame, style: Style) -> str:
    """Judged units over all parts."""
    judged = 0 if frame.empty else frame["judged"].iloc[0]
    return f"n = {words.stories(judged, style.unit, 'judged')}"
