"""The names of leaders: what each means and on which days, by the terms of office in data/."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from analytics.actors.declension import decline, family_name, written
from analytics.actors.facts import FactError, days, rows
from analytics.actors.patterns import AFTER_TERM, Reading


def leader_readings(folder: Path, kinds: Mapping[str, str]) -> Iterator[tuple[str, Reading]]:
    """(name, reading) of every leader of an actor, by full name and surname; `kinds` of actors."""
    foreign = _foreign_names(folder)
    terms = [(line, row) for line, row in rows(folder / "leaders.csv") if row["state"] in kinds]
    begins = _other_terms(terms)
    for line, row in terms:
        since, until = days(row, ("since", "until"), f"leaders.csv:{line}")
        # A new leader is in the news the day before the term begins and the day after it ends.
        since, until = since - 1 if since else since, until + 1
        # Under the full name some weeks longer, but not into an office of another actor; who has
        # led an alliance is then of the own state again.
        grace = AFTER_TERM if kinds[row["state"]] == "state" else 0
        later = [day for state, day in begins[row["person"]] if state != row["state"]]
        parting = min([until + grace, *(max(day - 1, until) for day in later if day > since)])
        persons = [form for name in row["person"].split("|") for form in written(name.strip())]
        for person in persons:
            yield person, Reading(row["state"], person, "leader", "", since, parting)
        for surname in filter(None, map(str.strip, row["surname"].split("|"))):
            kind = "family" if persons[0].startswith(f"{surname} ") else "surname"
            yield surname, Reading(row["state"], surname, kind, "", since, until)
        known = [names for name in row["person"].split("|") for names in foreign.get(name, ())]
        for name, surname in known:
            yield name, Reading(row["state"], name, "leader", "", since, parting)
            if surname:
                yield surname, Reading(row["state"], surname, "surname", "", since, until)


def _other_terms(terms: list[tuple[int, dict[str, str]]]) -> dict[str, list[tuple[str, int]]]:
    """For each person: (actor, first day) of all offices."""
    found: dict[str, list[tuple[str, int]]] = {}
    for line, row in terms:
        since, _ = days(row, ("since", "until"), f"leaders.csv:{line}")
        found.setdefault(row["person"], []).append((row["state"], since))
    return found


def _foreign_names(folder: Path) -> dict[str, list[tuple[str, str]]]:
    """For each person: (full name, surname) in other languages, in all their cases."""
    found: dict[str, list[tuple[str, str]]] = {}
    for line, row in rows(folder / "leader_names.csv"):
        try:
            person, language, woman = row["person"], row["language"], row["gender"] == "f"
            forms = decline(row["name"], language, woman)
        except (KeyError, IndexError):
            raise FactError(
                f"leader_names.csv:{line}: person, language, name and gender expected"
            ) from None
        found.setdefault(person, []).extend((form, family_name(form, language)) for form in forms)
    return found
