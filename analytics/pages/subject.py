"""Whom charts are about and under which filters, in words: on the page and on what is saved."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from analytics.charts import words
from analytics.pages import reading
from analytics.pages.scope import MOST_PERIODS, SHOWN, Scope, default_dates, most_covered

MOST_NAMES = 3
LONGEST = 60  # letters of a file name


def subject(kicker: str, scope: Scope, arguments: Mapping[str, Any]) -> str:
    """The kicker of a section, with the actors drawn where it names none of them."""
    actors = [a for a in arguments.get("actors", scope.actors) or () if a]
    named = [scope.style.name(actor) for actor in actors]
    if not named or "a" in arguments or any(name in kicker for name in named):
        return kicker
    return f"{kicker}: {words.listing(named, MOST_NAMES)}"


def filters(scope: Scope) -> str:
    """Dates, outlets and languages that hold, in a line."""
    if scope.since is None or scope.until is None:
        return ""
    parts = [f"{words.day(scope.since)} to {words.day(scope.until)}"]
    parts += [f"by {scope.bin}"]
    parts += [words.listing(scope.outlets, MOST_NAMES)] if scope.outlets else []
    parts += [words.listing(scope.languages, MOST_NAMES)] if scope.languages else []
    return " · ".join(parts)


def file_name(name: str, about: str) -> str:
    """A name for a file: the chart, and whom it is about, in letters that every disk takes."""
    text = unicodedata.normalize("NFKD", about).encode("ascii", "ignore").decode().lower()
    slug = re.sub(r"[^a-z0-9]+", "-", text)[:LONGEST].strip("-")
    return f"{name}-{slug}" if slug else name


def described(scope: Scope) -> str:
    """The filters in words, for the head of a page."""
    row = reading.read("corpus_summary").iloc[0]
    if scope.since is None or scope.until is None:
        return "The corpus holds no dated articles yet."
    parts = [f"{words.day(scope.since)} to {words.day(scope.until)}, both days included (UTC)"]
    if scope.since == scope.until:
        parts = [f"{words.day(scope.since)} (UTC)"]
    first, last = row["first"].date(), row["last"].date()
    if (scope.since, scope.until) == default_dates() and row["dense_share"] < 0.995:
        parts.append(
            f"the days that hold {words.percent(row['dense_share'])} of the dated articles"
        )
    elif (scope.since, scope.until) == default_dates() != (first, last):
        span = f"{words.day(first)} to {words.day(last)}"
        parts.append(f"of {span}, whose first and last days hold few articles")
    if scope.asked and scope.asked != scope.bin:
        parts.append(
            f"each point is a {scope.bin}, since these dates hold more than {MOST_PERIODS:,} "
            f"{scope.asked}s"
        )
    if scope.actors == most_covered():
        whole = len(scope.actors) < SHOWN
        parts.append("all actors" if whole else "the six most covered actors of the whole corpus")
    if scope.outlets:
        parts.append(f"outlets: {words.listing(scope.outlets)}")
    if scope.languages:
        parts.append(f"languages: {words.listing(scope.languages)}")
    return "; ".join(parts) + "."
