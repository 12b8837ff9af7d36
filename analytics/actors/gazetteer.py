"""The gazetteer: actors, their names and what each name may mean, read from the rows in data/.

Facts are rows, never code. Files that are not there yet are passed over, so that a corpus may bring
only what it needs; a row that cannot be read is an error that names file, line and remedy.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from analytics.actors.aboutness import About, Weights
from analytics.actors.contexts import GROUPS, Contexts, compile_contexts
from analytics.actors.displaced import asked_of
from analytics.actors.facts import EARLIEST, LATEST, FactError, days, rows
from analytics.actors.features import FEATURES
from analytics.actors.garbage import no_collection
from analytics.actors.inflection import inflect
from analytics.actors.keeping import keep, kept, kept_path
from analytics.actors.leaders import leader_readings
from analytics.actors.own import OwnRow, own_readings, read_own, with_own_rules
from analytics.actors.patterns import Automaton, Reading, build
from analytics.actors.recasing import Recasing, written_large
from analytics.actors.rules import Rules, read_rules
from analytics.actors.seats import add_seats, seat_phrases, with_seat_rules
from analytics.actors.standins import Nouns, read_nouns
from analytics.settings import ROOT, setting

FACTS = ROOT / "data"
ACTOR_FILES = ("actors.csv", "alliances.csv")
ALIAS_FILES = ("aliases.csv", "alliance_aliases.csv")
# All that shapes the names and what they may mean.
NAME_FILES = (
    *ACTOR_FILES, *ALIAS_FILES, "demonyms.csv", "leaders.csv", "leader_names.csv", "ambiguity.csv",
    "seat_nouns.csv",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Actor:
    """A state or an alliance; founded and ended are ordinal days (see `day`)."""

    actor: str
    name: str
    kind: str
    form: str
    founded: int
    ended: int


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Everything coding needs: build it once a process with `load`, then only read it."""

    actors: dict[str, Actor]
    automaton: Automaton
    recasing: Recasing
    rules: Rules
    members: dict[tuple[str, str], tuple[tuple[int, int], ...]]
    alliances: Nouns
    about: About = field(default_factory=About)
    contexts: Contexts | None = None

    def is_member(self, alliance: str, state: str, on: int | None) -> bool:
        """Whether the state was a member on that ordinal day; without a day, ever."""
        spans = self.members.get((alliance, state), ())
        return any(on is None or since <= on < until for since, until in spans)


def _actors(folder: Path) -> dict[str, Actor]:
    found: dict[str, Actor] = {}
    for name in ACTOR_FILES:
        for line, row in rows(folder / name):
            code = row.get("actor", "")
            if not code:
                raise FactError(f"{name}:{line}: no actor code; give every actor one")
            span = days(row, ("founded", "ended"), f"{name}:{line}")
            found[code] = Actor(code, row["name"], row["kind"], row["form"], *span)
    return found


def _of_actors(
    folder: Path, name: str, actors: dict[str, Actor]
) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a file whose actors all have a row of their own."""
    for line, row in rows(folder / name):
        if row["actor"] not in actors:
            raise FactError(f"{name}:{line}: actor {row['actor']!r} has no row of its own")
        yield line, row


def flag(iso2: str) -> str:
    """The flag sign of a state: its two letters as regional indicators (Unicode 15, ch. 22)."""
    return "".join(chr(0x1F1E6 + ord(letter) - ord("A")) for letter in iso2)


def _readings(folder: Path, actors: dict[str, Actor]) -> Iterator[tuple[str, Reading]]:
    for _, row in rows(folder / "actors.csv"):
        if iso2 := row.get("iso2", ""):
            sign = flag(iso2)
            yield sign, Reading(row["actor"], sign, "acronym", "", EARLIEST, LATEST)
    for name in ALIAS_FILES:
        for line, row in _of_actors(folder, name, actors):
            since, until = days(row, ("since", "until"), f"{name}:{line}")
            alias, kind = row["alias"], row["kind"]
            yield alias, Reading(row["actor"], alias, kind, row["language"], since, until)
    for _, row in _of_actors(folder, "demonyms.csv", actors):
        language = row["language"]
        for form in inflect(row["word"], language, row["form"]):
            yield form, Reading(row["actor"], form, "demonym", language, EARLIEST, LATEST)
    yield from leader_readings(folder, {code: actor.kind for code, actor in actors.items()})


def _members(folder: Path) -> dict[tuple[str, str], tuple[tuple[int, int], ...]]:
    spans: dict[tuple[str, str], list[tuple[int, int]]] = {}
    for line, row in rows(folder / "memberships.csv"):
        if row["status"] in ("member", "frozen"):
            span = days(row, ("since", "until"), f"memberships.csv:{line}")
            spans.setdefault((row["alliance"], row["state"]), []).append(span)
    return {key: tuple(sorted(value)) for key, value in spans.items()}


def shipped() -> Gazetteer:
    """The project's own gazetteer, read from the folder of the setting `cache` where it is kept."""
    return load(cache=Path(str(setting("cache"))))


@no_collection()
def load(
    folder: Path | None = None, extra: Path | None = None, cache: Path | None = None
) -> Gazetteer:
    """The gazetteer of a folder of facts (default: the project's data/) and a user's own actors.

    `extra` is a CSV as `own` describes it; in the folder `cache` the names are kept as built, see
    `keeping`. Raises FactError, RuleError and OwnActorError, each with file and line.
    """
    folder = folder or FACTS
    actors = _actors(folder)
    phrases = seat_phrases(folder)
    rules = with_seat_rules(read_rules(rows(folder / "ambiguity.csv")), phrases)
    own: list[OwnRow] = []
    if extra is not None:
        if not extra.exists():
            raise FactError(f"{extra.name}: no such file of own actors")
        own = list(read_own(extra))
        rules = with_own_rules(rules, own, extra.name)
    sources = [folder / name for name in NAME_FILES if (folder / name).exists()]
    sources += [extra] if extra else []
    place = kept_path(cache, sources) if cache else None
    found = kept(place) if place else None
    readings: dict[str, list[Reading]] = {}
    if not found:
        for alias, reading in _readings(folder, actors):
            readings.setdefault(alias, []).append(reading)
        add_seats(readings, phrases)
    meanings = _add_own(own, extra.name if extra else "", actors)
    if not found:
        for alias, reading in meanings:
            # First in the list: where nothing else tells, the user's meaning of a name counts, also
            # that of a name with any ending.
            readings.setdefault(alias.rstrip("*"), []).insert(0, reading)
        plain = rules.lists.get("plain", frozenset())
        found = build(readings, rules), written_large(readings, rules.masks, plain)
        if place:
            keep(place, *found)
    automaton, written = found
    return Gazetteer(
        actors,
        automaton,
        Recasing(written),
        rules,
        _members(folder),
        read_nouns(folder, {a.actor: a.form for a in actors.values() if a.kind == "alliance"}),
        read_about(folder),
        _contexts(folder, automaton, actors, own),
    )


def meanings(names: Collection[str], folder: Path = FACTS) -> dict[str, set[str]]:
    """Codes of the actors that some of the names mean without a user's file.

    A star at the end of a name stands for any ending of the word.
    """
    stems = {name: name.rstrip("*") for name in names if name.endswith("*")}
    found: dict[str, set[str]] = {}
    for alias, reading in _readings(folder, _actors(folder)):
        if alias in names:
            found.setdefault(alias, set()).add(reading.actor)
        for name, stem in stems.items():
            if alias.startswith(stem) and " " not in alias[len(stem) :]:
                found.setdefault(name, set()).add(reading.actor)
    return found


def _contexts(
    folder: Path, automaton: Automaton, actors: dict[str, Actor], own: Sequence[OwnRow]
) -> Contexts | None:
    """The model of what stands around names, where the folder has one. Raises FactError."""
    path = folder / "name_contexts.csv"
    if not path.exists():
        return None
    # Words hold no comma: a reader of CSV would take three times as long for so many of them.
    table: list[tuple[str, list[int]]] = []
    for line, text in enumerate(path.read_text(encoding="utf-8").splitlines()[1:], 2):
        word, *cells = text.split(",")
        try:
            table.append((word, [int(cell or 0) for cell in cells]))
        except ValueError:
            raise FactError(f"name_contexts.csv:{line}: whole numbers expected") from None
        if len(cells) != len(GROUPS):
            raise FactError(f"name_contexts.csv:{line}: a word and {len(GROUPS)} cells expected")
    states = {code for code, actor in actors.items() if actor.kind == "state"}
    users = {(row.actor, alias) for row in own for alias in row.aliases}
    return compile_contexts(table, asked_of(automaton.readings, states, users))


def read_about(folder: Path) -> About:
    """The weights of aboutness in a folder. Raises FactError."""
    table: dict[str, tuple[float, ...]] = {}
    for line, row in rows(folder / "about_model.csv"):
        try:
            table[row["feature"]] = tuple(float(row[c]) for c in ("filed", "unfiled", "means"))
        except (KeyError, ValueError):
            raise FactError(
                f"about_model.csv:{line}: feature, filed, unfiled and means expected"
            ) from None
    if not table:
        return About()
    missing = [name for name in (*FEATURES, "intercept") if name not in table]
    if missing:
        raise FactError(f"about_model.csv: no row for {missing[0]!r}; train the model again")
    columns = np.array([table[name] for name in FEATURES])
    filed, unfiled, _ = table["intercept"]
    means = columns[:, 2]
    return About(Weights(filed, columns[:, 0], means), Weights(unfiled, columns[:, 1], means))


def _add_own(own: list[OwnRow], file: str, actors: dict[str, Actor]) -> list[tuple[str, Reading]]:
    """Adds the user's actors; returns their names with what they mean."""
    found: list[tuple[str, Reading]] = []
    for row in own:
        dates = {"since": row.since, "until": row.until}
        span = days(dates, ("since", "until"), f"{file}:{row.line}")
        added = Actor(row.actor, row.name, row.kind, row.form, EARLIEST, LATEST)
        actors.setdefault(row.actor, added)
        found += own_readings(row, *span)
    return found
