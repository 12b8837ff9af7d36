"""The order of numeric dates, which many dates of a source show and one of them does not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from analytics.ingest.article import Raw, Reject
from analytics.ingest.date_columns import (
    Parts,
    apart,
    is_year_first,
    short_parts,
    shows_year_first,
    with_century,
)
from analytics.ingest.dates import DateError, is_ambiguous, numeric_order, parse
from analytics.ingest.outlet import host_of

HELD_ARTICLES = 3000  # held back while an order of dates is looked for
HELD_CHARACTERS = 8_000_000
PROOFS = 3  # dates that prove an order, after which nothing more is held back for it
SHORT_DATES = 60  # of two digits a year, after which the place of the year is settled
MOST_OUTLETS = 10_000  # of one source, whose orders are kept apart


class Evidence:
    """Orders that the unambiguous dates of a source prove: of all of them, and of each outlet."""

    def __init__(self) -> None:
        self.all: Counter[bool] = Counter()
        self._of: dict[str, Counter[bool]] = {}

    def add(self, one: Raw, order: bool) -> None:
        """Counts one date: True for day first, False for month first."""
        self.all[order] += 1
        if (whose := _whose(one)) in self._of or len(self._of) < MOST_OUTLETS:
            self._of.setdefault(whose, Counter())[order] += 1

    def is_mixed(self) -> bool:
        """Do outlets of one table write their dates in different orders?"""
        return len(self.all) > 1

    def knows(self, one: Raw) -> bool:
        """Is there a proof for this outlet, or one order for all?"""
        return _whose(one) in self._of or (bool(self.all) and not self.is_mixed())

    def order_for(self, one: Raw) -> bool | None:
        """The order that the outlet's own dates prove, else the one of nearly all dates."""
        own = _clear(self._of.get(_whose(one), Counter()))
        return own if own is not None else _clear(self.all)


class Years:
    """Where the dates of a source, and of each of its outlets, put a year of two digits."""

    def __init__(self) -> None:
        self.all: set[Parts] = set()
        self._of: dict[str, set[Parts]] = defaultdict(set)
        self._settled: dict[str, bool | None] = {}
        self._shown = False

    def add(self, one: Raw, parts: Parts, shown: bool) -> None:
        """Notes a date; after SHORT_DATES different ones no more. `shown`: its year is first."""
        self._shown = self._shown or shown
        if len(self.all) < SHORT_DATES and not self._settled:
            self.all.add(parts)
            self._of[_whose(one)].add(parts)

    def is_full(self) -> bool:
        """Are there enough of them, or has the place been asked for?"""
        return bool(self._settled) or len(self.all) >= SHORT_DATES

    def first_for(self, one: Raw) -> bool | None:
        """Whether the year stands first, by the outlet's own dates or else by all."""
        whose = _whose(one)
        if whose not in self._settled:
            own = True if self._shown else is_year_first(self._of.get(whose, ()))
            self._settled[whose] = is_year_first(self.all) if own is None else own
        return self._settled[whose]


def settle_dates(raws: Iterable[Raw | Reject]) -> Iterator[Raw | Reject]:
    """Gives articles with dates like 3/4/2020 or 20-04-03 the order that their source proves.

    Of a table with several outlets each is a source of its own where its dates prove an order.
    """
    held: list[Raw | Reject] = []
    size = 0
    evidence, years = Evidence(), Years()
    current = None
    for one in raws:
        source = _source_of(one)
        if source != current:
            yield from _ordered(held, evidence, years)
            held, size, evidence, years, current = [], 0, Evidence(), Years(), source
        waits = isinstance(one, Raw) and _waits(one, evidence, years)
        if held or waits:
            held.append(one)
            size += len(one.text or "") if isinstance(one, Raw) else 0
            enough = evidence.all.total() >= PROOFS and not evidence.is_mixed()
            enough = years.is_full() if years.all else enough
            if enough or len(held) >= HELD_ARTICLES or size > HELD_CHARACTERS:
                yield from _ordered(held, evidence, years)
                held, size = [], 0
        else:
            yield from _ordered([one], evidence, years)
    yield from _ordered(held, evidence, years)


def _waits(one: Raw, evidence: Evidence, years: Years) -> bool:
    """Notes what the dates of an article prove; is its own still open?"""
    published = apart(one.published or "")
    if parts := short_parts(published):
        years.add(one, parts, shows_year_first(published))
        return not years.is_full()
    for text in (published, one.updated or ""):
        order = None if short_parts(text) else numeric_order(text)
        if order is not None:
            evidence.add(one, order)
    return is_ambiguous(published) and not evidence.knows(one)


def _source_of(one: Raw | Reject) -> str:
    """A table is a source of its own; pages saved one by one share their folder."""
    return one.path if one.place else one.path.rpartition("/")[0]


def _whose(one: Raw) -> str:
    return (one.outlet or host_of(one.url) or "").strip().casefold()


def _ordered(held: list[Raw | Reject], evidence: Evidence, years: Years) -> Iterator[Raw | Reject]:
    dated = [_with_year(one, evidence, years) if isinstance(one, Raw) else one for one in held]
    doubtful = [text for one in dated if isinstance(one, Raw) and is_ambiguous(text := _whole(one))]
    shunned = _without_future(doubtful) if doubtful and not evidence.all else None
    for one in dated:
        if isinstance(one, Raw) and is_ambiguous(_whole(one)):
            order = evidence.order_for(one) if evidence.all else shunned
            yield one if order is None else replace(one, day_first=order)
        else:
            yield one


def _with_year(one: Raw, evidence: Evidence, years: Years) -> Raw:
    """The article with the place of a year of two digits, where its source shows it."""
    if not short_parts(apart(one.published or "")):
        return one
    first = years.first_for(one)
    order = None if first else numeric_order(with_century(one.published or "", first))
    if order is not None:
        evidence.add(one, order)
    return one if first is None else replace(one, year_first=first)


def _whole(one: Raw) -> str:
    return with_century(apart(one.published or ""), one.year_first)


def _clear(evidence: Counter[bool]) -> bool | None:
    """The order that evidence supports ten to one."""
    if not evidence:
        return None
    (order, count), *rest = evidence.most_common()
    return order if not rest or count >= 10 * rest[0][1] else None


def _without_future(doubtful: list[str]) -> bool | None:
    """The order that puts fewer dates into the future."""
    dates = Counter(doubtful)  # a table has few, and many rows
    late = {
        order: sum(count for date, count in dates.items() if _in_future(date, order))
        for order in (True, False)
    }
    return None if late[True] == late[False] else late[True] < late[False]


def _in_future(published: str, day_first: bool) -> bool:
    try:
        stamp = parse(published, day_first)
    except (DateError, OverflowError):
        return True
    return stamp is not None and stamp.when > datetime.now(UTC).replace(tzinfo=None)
