"""Which of an article's dates is the day it was published, and how far it can be trusted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from analytics.ingest.article import Raw
from analytics.ingest.date_lines import is_update
from analytics.ingest.date_missing import stands_for_none
from analytics.ingest.date_names import dates_in_names
from analytics.ingest.date_relative import reckoned
from analytics.ingest.date_stamp import PRECISIONS
from analytics.ingest.date_told import settled_by_text
from analytics.ingest.dates import DateError, Stamp, doubt, parse
from analytics.ingest.fetched import when_archived
from analytics.ingest.html_meta import Meta
from analytics.ingest.segments import Segments

Reader = Callable[[str], Stamp | None]


@dataclass(frozen=True, slots=True)
class Dates:
    """The outcome: when published and updated (naive UTC), how exactly, by which source."""

    published: datetime | None = None
    precision: str | None = None
    source: str | None = None
    zone: str = ""
    updated: datetime | None = None
    notes: tuple[str, ...] = ()


def choose(raw: Raw, found: Segments, meta: Meta, habit: str = "") -> Dates:
    """The best of an article's dates. Raises DateError where the only date given is impossible.

    Field, then page metadata, then the text's own "Posted ..." line, the header line, url and file
    name. A source that agrees on the day and knows the minute is preferred.
    """
    notes: list[str] = []
    stamps: list[Stamp] = []
    read = partial(_read, day_first=raw.day_first, habit=habit, year_first=raw.year_first)
    error = _given(raw, read, stamps, notes)
    for source, text in meta.dates:
        _try(text, source, read, stamps, notes)
    for label, line in found.dates:
        if not is_update(label):
            _try(line, "text", read, stamps, notes)
    if found.header_date:
        _try(found.header_date, "header", parse, stamps, notes)
    if not any(stamp.precision in ("day", "minute") and not doubt(stamp) for stamp in stamps):
        stamps += dates_in_names(raw)
    if found.since and not stamps:
        _since(raw, found.since, read, stamps, notes)
    if error and not stamps:
        raise error
    updated = _updated(raw, found, meta, read)
    changed = updated.when if updated else None
    if not stamps and updated and raw.page and not raw.html:
        # Agencies print nothing else over a text that they have changed since.
        notes.append("only an update is dated; taken as the day of publication")
        stamps.append(updated.of("text"))
    if not stamps:
        return Dates(updated=changed, notes=tuple(notes))
    best = stamps[0] if len(stamps) == 1 else _best(stamps, notes)
    best = settled_by_text(best, "\n".join(found.body[:2]))
    notes += _doubts(best, raw)
    if changed and changed < best.when - timedelta(days=1):
        notes.append(f"updated before it was published: {changed:%Y-%m-%d}")
    return Dates(best.when, best.precision, best.source, best.zone, changed, tuple(notes))


def _read(text: str, day_first: bool | None, habit: str, year_first: bool | None) -> Stamp | None:
    """A date whose order its source proves, or else the habit of its language or land."""
    stamp = parse(text, day_first, year_first)
    if stamp is None or not (stamp.ambiguous and habit):
        return stamp
    stamp = parse(text, True, year_first)
    return replace(stamp, note=f"day first, as usual in {habit}") if stamp else None


def _given(raw: Raw, read: Reader, stamps: list[Stamp], notes: list[str]) -> DateError | None:
    if not raw.published or not raw.published.strip():
        return None
    try:
        stamp = read(raw.published)
    except (DateError, OverflowError) as error:
        notes.append(f"impossible date: {raw.published[:60]}")
        return DateError(str(error))
    if stamp is None and stands_for_none(raw.published):
        notes.append(f"date missing: {raw.published.strip()[:60]} stands for none")
    elif stamp is None:
        notes.append(f"date not understood: {raw.published.strip()[:60]}")
    else:
        stamps.append(stamp.of("field"))
    return None


def _try(text: str, source: str, read: Reader, stamps: list[Stamp], notes: list[str]) -> None:
    try:
        stamp = read(text)
    except (DateError, OverflowError):
        notes.append(f"impossible date: {text[:60]}")
        return
    if stamp:
        stamps.append(stamp.of(source))


def _since(raw: Raw, told: str, read: Reader, stamps: list[Stamp], notes: list[str]) -> None:
    """The day that a page tells by the time since, where it is known when it was fetched."""
    fetched = raw.fetched or when_archived(raw.url)
    when = reckoned(told, {**raw.extra, "fetched": fetched} if fetched else raw.extra)
    if when:
        _try(when, "text", read, stamps, notes)
    else:
        notes.append(f"date told by the time since alone, and not since when: {told}")


def _best(stamps: list[Stamp], notes: list[str]) -> Stamp:
    """The first plausible one, or a more precise one of the same day."""
    sound = [stamp for stamp in stamps if not doubt(stamp)] or stamps
    best = sound[0]
    for stamp in sound[1:]:
        apart = abs((stamp.when - best.when).days)
        if apart <= 1 and PRECISIONS.index(stamp.precision) > PRECISIONS.index(best.precision):
            best = stamp
        elif apart > 1 and best.precision in ("day", "minute"):
            notes.append(
                f"dates disagree: {best.source} {best.when:%Y-%m-%d}, "
                f"{stamp.source} {stamp.when:%Y-%m-%d}"
            )
    return best


def _doubts(best: Stamp, raw: Raw) -> list[str]:
    notes = []
    reason = doubt(best)
    if reason:
        notes.append(reason)
    if best.note:
        notes.append(best.note)
    if best.ambiguous:
        notes.append(f"day and month may be swapped: read as {best.when:%Y-%m-%d}")
    if (raw.day_first is not None or raw.year_first) and best.source == "field":
        order = "year" if raw.year_first else "day" if raw.day_first else "month"
        notes.append(f"{order} first, as other dates of the source show")
    if best.zone == "unknown":
        notes.append("no time zone given; taken as UTC")
    return notes


def _updated(raw: Raw, found: Segments, meta: Meta, read: Reader) -> Stamp | None:
    lines = [line for line in (raw.updated, meta.updated) if line]
    lines += [line for label, line in found.dates if is_update(label)]
    for line in lines:
        try:
            stamp = read(line)
        except (DateError, OverflowError):
            continue
        if stamp:
            return stamp
    return None
