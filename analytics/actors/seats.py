"""An alliance called by where it sits: "the Washington-based lender", "the Hague-based court".

Such a phrase means the alliance where the article names it, and else the state of the town, as the
seat of a firm does. data/seat_nouns.csv gives the nouns, by form or by alliance.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from analytics.actors.facts import FactError, days, rows
from analytics.actors.patterns import NAMED, Reading
from analytics.actors.rules import Rule, Rules, compile_rules

FILE = "seat_nouns.csv"
SEATED = "-based "
# Less than nothing alone, more than the town where the alliance is named.
UNNAMED, WHERE_NAMED = -1.0, 2.0
Phrases = Mapping[str, list[Reading]]


def seat_phrases(folder: Path) -> Phrases:
    """Phrases with the alliances of that seat and noun that they may mean. Raises FactError."""
    nouns: dict[str, list[str]] = {}
    for line, row in rows(folder / FILE):
        if not (row.get("of") and row.get("noun")):
            raise FactError(f"{FILE}:{line}: a form or an alliance, and a noun expected")
        nouns.setdefault(row["of"], []).append(row["noun"])
    found: dict[str, list[Reading]] = {}
    for line, row in rows(folder / "alliances.csv"):
        seat, actor = row.get("capital", ""), row["actor"]
        span = days(row, ("founded", "ended"), f"alliances.csv:{line}")
        # "The Hague-based court": the article is the town's, or that of the court.
        for town in sorted({seat, seat.removeprefix("The ")} - {""}):
            for noun in (*nouns.get(row["form"], ()), *nouns.get(actor, ())):
                phrase = f"{town}{SEATED}{noun}"
                found.setdefault(phrase, []).append(Reading(actor, phrase, "name", "en", *span))
    return found


def add_seats(readings: dict[str, list[Reading]], phrases: Phrases) -> None:
    """Adds the phrases to the readings of all names, with the states of their towns."""
    for phrase, alliances in phrases.items():
        own = readings.setdefault(phrase, [])
        own += alliances
        taken = {reading.actor for reading in own}
        seat = phrase.split(SEATED)[0]
        for town in (*readings.get(seat, ()), *readings.get(f"The {seat}", ())):
            if town.actor not in taken and town.kind in NAMED and town.language in ("", "en"):
                taken.add(town.actor)
                own.append(town._replace(alias=phrase))


def with_seat_rules(rules: Rules, phrases: Phrases) -> Rules:
    """The rules, and for each phrase that its alliance must be named in the article."""
    added = {
        (phrase, reading.actor): Rule(UNNAMED, {"article": {"@actor": WHERE_NAMED}})
        for phrase, alliances in phrases.items()
        for reading in alliances
    }
    extra = compile_rules([], added, {}, {})
    return replace(rules, rules=rules.rules | extra.rules, names=rules.names | extra.names)
