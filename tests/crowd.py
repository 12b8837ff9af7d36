"""A crowd for the dashboard: what its sessions do, and what one of them sees alone."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field

from sessions import Session

PAGES = ("", "coverage", "relations", "tone", "topics", "articles", "corpus", "sql")
# Filters that every page knows: the key of the widget, and what is chosen there.
FILTERS = (("bin", ["month"]), ("unit", ["article"]), ("counting", ["about"]))
GOOD = (
    "SELECT count(*) AS articles FROM articles",
    "FROM coverage(bin := 'month') ORDER BY ALL LIMIT 20",
    "SELECT outlet, count(*) AS n FROM articles GROUP BY ALL ORDER BY ALL",
    "SELECT actor, sum(mentions) AS n FROM article_actors GROUP BY ALL ORDER BY ALL LIMIT 9",
)
BAD = (
    "SELECT levenshtein(repeat('a', 200000), repeat('b', 200000))",
    "SELECT sum(a.range * b.range) FROM range(1000000) a, range(1000000) b",
    "SELECT 1 FROM range(100000000) GROUP BY range ORDER BY range",
    "FROM read_text('/etc/hostname')",
    "DROP TABLE articles",
)


@dataclass
class Seen:
    """One drawing: what was asked for, how long it took, and what was on the page."""

    kind: str
    what: tuple[str, ...]
    seconds: float
    told: list[str]
    trouble: list[str] = field(default_factory=list)


async def crowd(url: str, sessions: int, rounds: int) -> list[Seen]:
    """Everything that this many sessions see that begin at once."""
    visits = [_visit(url, number, rounds) for number in range(sessions)]
    return [one for seen in await asyncio.gather(*visits) for one in seen]


async def _visit(url: str, number: int, rounds: int) -> list[Seen]:
    """One person: pages one after another, a filter changed on each, one statement at the end."""
    page = PAGES[number % len(PAGES)]
    started = time.monotonic()
    session = await Session.open(url, page)
    seen = [Seen("first page", (page,), time.monotonic() - started, session.told())]
    done: tuple[str, ...] = ()
    for turn in range(rounds):
        if turn:
            page = PAGES[(number + 3 * turn) % len(PAGES)]
            seconds = await session.go(page)
            seen.append(Seen("next page", (page, *done), seconds, session.told()))
        key, value = FILTERS[(number + turn) % len(FILTERS)]
        if key not in done:
            done = tuple(sorted({*done, key}))
            seconds = await session.choose(key, string_array_value=value)
            seen.append(Seen("filter", (page, *done), seconds, session.told()))
    if page != "sql":
        await session.go("sql")
    kind, sql = _statement(number)
    seconds = await _ask(session, sql)
    seen.append(Seen(kind, ("sql", sql), seconds, session.told()))
    seen[-1].trouble = session.trouble
    await session.close()
    return seen


def _statement(number: int) -> tuple[str, str]:
    if number % 3 == 2:
        return "hostile", BAD[number // 3 % len(BAD)]
    return "statement", GOOD[number % len(GOOD)]


async def _ask(session: Session, sql: str) -> float:
    await session.choose("statement", string_value=sql)
    return await session.choose("run-sql", trigger_value=True)


async def alone(url: str, seen: list[Seen]) -> dict[tuple[str, ...], list[str]]:
    """What one session at a time sees, for each of the drawings of a crowd.

    Hostile statements are left out: what stops them first, clock or memory, depends on the load.
    """
    expected: dict[tuple[str, ...], list[str]] = {}
    asked = {one.what for one in seen if one.kind != "hostile"}
    # Who chooses something on a page has first seen the page itself.
    for what in sorted(asked, key=lambda what: (-len(what), what)):
        if what in expected:
            continue
        session = await Session.open(url, what[0])
        expected[what[:1]] = session.told()
        if what[0] == "sql" and len(what) == 2 and " " in what[1]:
            await _ask(session, what[1])
            expected[what] = session.told()
        else:
            for key in what[1:]:
                await session.choose(key, string_array_value=dict(FILTERS)[key])
            expected[what] = session.told()
        await session.close()
    return expected
