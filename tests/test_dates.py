"""Dates: read exactly, refused when impossible, doubted aloud, one order for one source."""

from __future__ import annotations

import io
import json
import sys
from datetime import datetime
from pathlib import Path

import pytest

from analytics import ingest
from analytics.ingest import Article, Raw, Reject
from analytics.ingest.dates import DateError, Stamp, doubt, parse

DAY = datetime(2024, 5, 8)


@pytest.mark.parametrize(
    "text",
    [
        "2024-05-08", "2024/5/8", "20240508", "8.5.2024", "08.05.24", "May 8, 2024",
        "May 8th, 2024",
        "8 May 2024", "Wednesday, 8 May 2024", "8-May-2024", "MAY 8, 2024", "8 мая 2024 года",
        "8. Mai 2024", "8 mai 2024", "8 de mayo de 2024", "2024年5月8日", "2024-05-08T00:00:00",
        "2024-05-08 00:00:00+03:00", "  2024-05-08  ", "Published: May 8, 2024", "2024-5-8",
    ],
)  # fmt: skip
def test_days_in_many_shapes(text: str) -> None:
    stamp = parse(text)
    assert stamp is not None
    assert (stamp.when, stamp.precision, stamp.zone, stamp.ambiguous) == (DAY, "day", "", False)


@pytest.mark.parametrize(
    ("text", "minute", "zone"),
    [
        ("Posted May 8, 2024 4:41 pm.", (16, 41), "unknown"),
        ("2024-05-08T16:41:30", (16, 41), "unknown"),
        ("2024-05-08T16:41:00Z", (16, 41), "+00:00"),
        ("2024-05-08T19:41:00+03:00", (16, 41), "+03:00"),
        ("2024-05-08 11:11 -0530", (16, 41), "-05:30"),
        ("Wed, 08 May 2024 16:41:00 GMT", (16, 41), "+00:00"),
        ("Wed, 08 May 2024 12:41:00 EDT", (16, 41), "-04:00"),
        ("8 мая 2024 года 19:41 MSK", (16, 41), "+03:00"),
        ("May 8, 2024 at 4:41 p.m.", (16, 41), "unknown"),
        ("12:05 AM, 8 May 2024", (0, 5), "unknown"),
        ("20240508T164100Z", (16, 41), "+00:00"),
        ("1715186460", (16, 41), "+00:00"),
        ("1715186460000", (16, 41), "+00:00"),
        ("26-FEB-1987 15:01:01.79", None, "unknown"),
    ],
)
def test_minutes_and_zones(text: str, minute: tuple[int, int] | None, zone: str) -> None:
    stamp = parse(text)
    assert stamp is not None and (stamp.precision, stamp.zone) == ("minute", zone)
    if minute:
        assert stamp.when.replace(second=0) == DAY.replace(hour=minute[0], minute=minute[1])
    else:
        assert stamp.when == datetime(1987, 2, 26, 15, 1, 1)


def test_months_and_years() -> None:
    for text, when, precision in (
        ("May 2024", datetime(2024, 5, 1), "month"),
        ("2024-05", datetime(2024, 5, 1), "month"),
        ("2024", datetime(2024, 1, 1), "year"),
    ):
        stamp = parse(text)
        assert stamp is not None and (stamp.when, stamp.precision) == (when, precision)


@pytest.mark.parametrize(
    "text",
    [
        "2024-02-30",
        "2023-02-29",
        "2024-13-01",
        "31 April 2024",
        "99/99/9999",
        "0/5/2024",
        "20241340",
    ],
)
def test_impossible_dates_are_refused(text: str) -> None:
    with pytest.raises(DateError):
        parse(text)


@pytest.mark.parametrize("text", ["", "n/a", "yesterday", "4h ago", "12", "-", "May", "v2.3.1"])
def test_no_date_is_no_date(text: str) -> None:
    assert parse(text) is None


def test_a_shifted_hour_keeps_the_day_of_midnight() -> None:
    late = parse("2024-05-08T23:30:00-05:00")
    assert late is not None and late.when == datetime(2024, 5, 9, 4, 30)
    impossible_time = parse("2024-05-08T25:61:00")
    assert impossible_time is not None and impossible_time.precision == "day"
    assert "impossible time" in impossible_time.note


def test_future_and_ancient_dates_are_doubted() -> None:
    now = datetime(2024, 5, 8, 12, 0)
    for text, word in (("2024-06-01", "future"), ("1789-07-14", "before 1800")):
        stamp = parse(text)
        assert stamp is not None and word in (doubt(stamp, now) or "")
    today = parse("2024-05-08T23:00:00")
    assert today is not None and doubt(today, now) is None


def test_standard_input_is_jsonl(monkeypatch: pytest.MonkeyPatch) -> None:
    lines = json.dumps({"title": "A", "text": "B", "date": "2024-05-08"}).encode() + b"\n{broken\n"

    class Piped:
        buffer = io.BytesIO(lines)

    monkeypatch.setattr(sys, "stdin", Piped)
    article, reject = ingest.offer(["-"])
    assert isinstance(article, Raw) and article.origin == "standard input:1"
    assert isinstance(reject, Reject) and reject.place == "line 2"


def shown(stamp: Stamp | None) -> str | None:
    """A stamp as `written_dates.jsonl` writes it."""
    if stamp is None:
        return None
    when = stamp.when
    day = f"{when.year:04}-{when.month:02}-{when.day:02}"
    if stamp.precision == "minute":
        clock = f"{when:%H:%M:%S}" if when.second else f"{when:%H:%M}"
        day = f"{day}T{clock}|{stamp.zone}"
    elif stamp.precision != "day":
        day = day[: 4 if stamp.precision == "year" else 7]
    doubted = "!" if "impossible" in stamp.note else "?" if stamp.ambiguous else ""
    return day + doubted


# Dates as they are written, and how each must be read; every expectation is set by hand.
# A day is 2024-05-08, a month 2024-05, a time 2024-05-08T16:41|zone (UTC), `?` an order in doubt,
# `!` an impossible time, ERR a date that does not exist, null no date. Others give the order.
WRITTEN = [
    json.loads(line)
    for line in Path(__file__).with_name("written_dates.jsonl").read_text("utf-8").splitlines()
]


@pytest.mark.parametrize(
    ("text", "want", "day_first"),
    [(row["text"], row["want"], row.get("day_first")) for row in WRITTEN],
    ids=[row["text"][:40] for row in WRITTEN],
)
def test_every_written_date(text: str, want: str | None, day_first: bool | None) -> None:
    if want == "ERR":
        with pytest.raises(DateError):
            parse(text, day_first)
    else:
        assert shown(parse(text, day_first)) == want


def test_readings_that_are_guesses_say_so() -> None:
    serial, week, short = parse("45420"), parse("2024-W19"), parse("24-05-08")
    assert serial and serial.when == DAY and "spreadsheet" in serial.note
    assert week and week.when == datetime(2024, 5, 6) and "Monday" in week.note
    assert short and short.note == "year of two digits: read as 2008-05-24"


@pytest.mark.parametrize(
    ("fields", "when", "source"),
    [
        ({"url": "https://x.org/2024/05/08/a-story/"}, DAY, "url"),
        ({"url": "https://x.org/news/2024-05-08-a-story"}, DAY, "url"),
        ({"url": "https://x.org/2024/may/08/a-story"}, DAY, "url"),
        ({"url": "https://x.org/2024/05/a-story"}, datetime(2024, 5, 1), "url"),
        ({"url": "https://x.org/story-2024050812"}, None, None),
        ({"url": "https://x.org/a/19841234/b"}, None, None),
        ({"url": "https://x.org/article?id=99/2024/55/70"}, None, None),
        ({"origin": "2024-05-08_story.html", "place": ""}, DAY, "file name"),
        ({"origin": "box-20240101.zip!story 20240508.html", "place": ""}, DAY, "file name"),
        ({"origin": "site/2024/05/08/story.html", "place": ""}, DAY, "file name"),
        ({"origin": "crawl-2024-05-08/story.html", "place": ""}, None, None),
        ({"origin": "box-20240508.zip!story.html", "place": ""}, None, None),
        ({"origin": "export_20240508.jsonl:1"}, None, None),
    ],
)
def test_names_that_hold_a_date(
    fields: dict[str, str], when: datetime | None, source: str | None
) -> None:
    given = {"origin": "x.jsonl:1", "path": "x.jsonl", "place": "line 1", **fields}
    article = ingest.clean(Raw(title="A", text="B", **given))
    assert isinstance(article, Article)
    assert (article.published, article.published_source) == (when, source)
