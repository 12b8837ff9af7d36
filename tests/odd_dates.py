# ruff: noqa: E501
"""Dates as databases, programs and the calendars of many lands write them, one article each."""

from __future__ import annotations

from odd_cases import DAY, case, headline, story_text
from odd_json import dumps

NOON = 1_715_186_460  # 2024-05-08T16:41:00Z
WRITTEN: list[tuple[object, str]] = [
    # Calendars and figures of other lands
    ("۱۹ اردیبهشت ۱۴۰۳", DAY),
    ("چهارشنبه ۱۹ اردیبهشت ۱۴۰۳ - ۱۶:۴۱", DAY),
    ("19 ارديبهشت 1403", DAY),
    ("۱۹ ثور ۱۴۰۳", DAY),
    ("1403/02/19 - 16:41", DAY),
    ("۱۴۰۳/۱۲/۳۰", "2025-03-20"),
    ("29 شوال 1445", DAY),
    ("29 شوال 1445 هـ الموافق 8 مايو 2024", DAY),
    ("二〇二四年五月八日", DAY),
    ("令和六年五月八日", DAY),
    ("二〇二四年十二月二十五日", "2024-12-25"),
    ("113年5月8日", DAY),
    ("中華民國113年05月08日", DAY),
    ("8 พ.ค. 67", DAY),
    ("วันที่ 8 พฤษภาคม พ.ศ. 2567", DAY),
    ("2024 жылғы 8 мамыр", DAY),
    ("2024-жылдын 8-майы", DAY),
    ("2024-yil 8-may", DAY),
    ("2024 оны 05-р сарын 08", DAY),
    ("8 траўня 2024", DAY),
    ("08 мая'24", DAY),
    ("May 8, '24", DAY),
    ("08MAY24", DAY),
    ("2024, 8 May", DAY),
    # Open days, spans, and dates beside that of an update
    ("2024-05-00", "2024-05-01"),
    ("2024-05-XX", "2024-05-01"),
    ("May-June 2024", "2024-05-01"),
    ("circa 2024", "2024-01-01"),
    ("[2024]", "2024-01-01"),
    ("Published: 2024-05-08 | Updated: 2024-05-10", DAY),
    ("Updated: May 10, 2024 | Published: May 8, 2024", DAY),
    ("Updated 10 May 2024, first published 8 May 2024", DAY),
    ("Updated 8 May 2024", DAY),
    ("Le 08/05/24 à 16h41", DAY),
    ("08.05.2024 kl. 16:41", DAY),
    # As programs and drivers of databases write them
    ("D:20240508164100+02'00'", DAY),
    ("+002024-05-08T16:41:00Z", DAY),
    ("638507832600000000", DAY),
    ("133596600600000000", DAY),
    ("45420,69514", DAY),
    ("8&nbsp;May&nbsp;2024", DAY),
    ("=DATE(2024,5,8)", DAY),
    ("datetime.datetime(2024, 5, 8, 16, 41, tzinfo=datetime.timezone.utc)", DAY),
    ("new Date(1715186460000)", DAY),
    ({"seconds": NOON, "nanoseconds": 0}, DAY),
    ({"_seconds": NOON, "_nanoseconds": 0}, DAY),
    ({"sec": NOON, "usec": 0}, DAY),
    ({"date": "2024-05-08 23:41:00.000000", "timezone_type": 3, "timezone": "America/New_York"}, "2024-05-09"),
    ({"__type": "Date", "iso": "2024-05-08T16:41:00.000Z"}, DAY),
    ({"dateTime": "2024-05-08T16:41:00", "timeZone": "UTC"}, DAY),
    ({"raw": "2024-05-08T16:41:00Z", "formatted": "8 May"}, DAY),
    ({"date-parts": [[2024, 5, 8]]}, DAY),
]  # fmt: skip
for number, (value, want) in enumerate(WRITTEN):
    line = dumps({"title": headline(1), "text": story_text(1), "date": value})
    case(f"da_written_{number}.jsonl", line, a=1, r=0, dates=[want])
# Names of columns that no list holds and that still say what they are.
for number, name in enumerate(
    (
        "date_published_iso8601", "dcterms:issued", "schema:datePublished", "pubDate[0]",
        "prism:publicationDate", "article_published_at", "publish_ts", "post_date_gmt",
        "firstPublishedAt", "published_date_utc", "utc_date", "releaseDateTime",
    )
):  # fmt: skip
    line = dumps({"title": headline(1), "text": story_text(1), name: DAY})
    case(f"da_named_{number}.jsonl", line, a=1, r=0, dates=[DAY])
# When it was loaded, crawled or changed says nothing of when it was published.
for number, name in enumerate(("crawl_date", "inserted_at", "publisher_date_of_birth", "scraped")):
    line = dumps({"title": headline(1), "text": story_text(1), name: DAY})
    case(f"da_not_named_{number}.jsonl", line, a=1, r=0, dates=["None"])
case(
    "da_vocabulary.jsonl",
    dumps({"dc:title": headline(1), "schema:articleBody": story_text(1), "dcterms:issued": DAY}),
    titles=[headline(1)],
    date=DAY,
    text=story_text(1),
)
case(
    "da_no_such_month.jsonl",
    dumps({"title": headline(1), "text": story_text(1), "date": "1403/13/01"}),
    a=0,
    r=1,
    why="does not exist",
)
# Where nothing proves an order: the habit of the language, the land, or none.
ITALIAN = (
    "I ministri dell'Armenia e della Georgia si sono incontrati mercoledì a Tbilisi e hanno deciso "
    "di costruire una ferrovia tra le due capitali entro la fine del decennio."
)
HABITS: list[tuple[dict[str, str], str, str]] = [
    ({"text": ITALIAN}, "8/5/2024", DAY),
    ({"text": ITALIAN}, "05/13/2024", "2024-05-13"),
    ({"language": "en-GB"}, "08/05/2024", DAY),
    ({"language": "en-US"}, "05/08/2024", DAY),
    ({"url": "https://p.co.uk/news/1-a"}, "08/05/2024", DAY),
    ({"url": "https://p.com/news/1-a"}, "05/08/2024", DAY),
]
for number, (more, written, want) in enumerate(HABITS):
    row = {"title": headline(1), "text": story_text(1), "date": written, **more}
    case(f"da_habit_{number}.jsonl", dumps(row), a=1, r=0, dates=[want])
