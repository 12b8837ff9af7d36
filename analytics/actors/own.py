"""A user's own actors: parties, companies, rivers, a war; one name a row, in a CSV of their own.

Columns: `actor` (a code; one that is known already gets more names), `name`, `kind` and `form`
(what it is; "own" where left out), `alias` (spellings parted by |; a star at the end stands for any
ending of the word), `since` and `until` (when the alias means the actor), `needs` and `unless`
(words parted by | of which one must, or none may, stand in the article). Only actor and alias must
be filled.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from analytics.actors.patterns import Reading
from analytics.actors.rules import Rule, Rules, compile_rules
from analytics.own_table import read_table

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_+-]{0,39}")
VETO, NEED = -9.0, 1.0
NEEDED = ("actor", "alias")


class OwnActorError(ValueError):
    """A row of a user's file that cannot be used: line, and what to do about it."""


@dataclass(frozen=True, slots=True)
class OwnRow:
    """One row of a user's file."""

    line: int
    actor: str
    name: str
    kind: str
    form: str
    aliases: tuple[str, ...]
    since: str
    until: str
    needs: tuple[str, ...]
    unless: tuple[str, ...]


def _parted(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split("|") if part.strip())


def read_own(path: Path) -> Iterator[OwnRow]:
    """The rows of a user's file. Raises OwnActorError with file and line."""
    file, table = path.name, read_table(path, NEEDED)
    if lacking := table.lacks(NEEDED):
        raise OwnActorError(f"{file}:{table.line}: {lacking}")
    for line, row in table.rows:
        actor, aliases = row.get("actor", ""), _parted(row.get("alias", ""))
        if not _CODE.fullmatch(actor):
            raise OwnActorError(
                f"{file}:{line}: actor {actor!r} must be a short code of letters and digits"
            )
        if not aliases:
            raise OwnActorError(f"{file}:{line}: no alias; give at least one name for {actor}")
        short = [alias for alias in aliases if len(alias.rstrip("*")) < 2]
        if short:
            raise OwnActorError(f"{file}:{line}: alias {short[0]!r} is too short to be told apart")
        yield OwnRow(
            line, actor, row.get("name") or actor, row.get("kind") or "own",
            row.get("form") or "own", aliases, row.get("since", ""), row.get("until", ""),
            _parted(row.get("needs", "")), _parted(row.get("unless", "")),
        )  # fmt: skip


def own_readings(row: OwnRow, since: int, until: int) -> Iterator[tuple[str, Reading]]:
    """The names of a row with what they mean."""
    for alias in row.aliases:
        yield alias, Reading(row.actor, alias, "name", "", since, until)


def with_own_rules(rules: Rules, own: Iterable[OwnRow], file: str) -> Rules:
    """The rules, and for every alias of a row its `needs` and `unless` as cues in the article.

    Raises OwnActorError where two rows ask different words of one alias: neither is meant alone.
    """
    added: dict[tuple[str, str], Rule] = {}
    asking: dict[tuple[str, str], OwnRow] = {}
    for row in own:
        cues = {word: NEED for word in row.needs} | {word: VETO for word in row.unless}
        for alias in row.aliases:
            before = asking.setdefault((alias, row.actor), row)
            if {*before.needs} != {*row.needs} or {*before.unless} != {*row.unless}:
                raise OwnActorError(
                    f"{file}:{row.line}: {alias!r} needs other words than in line {before.line}; "
                    "put them into one row"
                )
            if cues:
                added[alias, row.actor] = Rule(-NEED if row.needs else 0.0, {"article": cues})
    extra = compile_rules([], added, {}, {})
    return replace(rules, rules=rules.rules | extra.rules, names=rules.names | extra.names)
