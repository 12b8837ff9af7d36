# ruff: noqa: E501
"""Dates once more: relative ones, clocks and zones, calendars, figures of machines, and places."""

from __future__ import annotations

from odd_cases import DAY, case, headline, story_text
from odd_json import dumps

NOON = 1_715_186_460  # 2024-05-08T16:41:00Z
NONE = "None"
# As a field says it. None: it cannot be known, and the article is kept undated.
FIELDS: list[tuple[object, str]] = [
    # Relative to a moment nobody knows
    ("yesterday", NONE),
    ("3 hours ago", NONE),
    ("Just now", NONE),
    ("вчера в 14:30", NONE),
    ("vor 3 Stunden", NONE),
    ("hace 2 días", NONE),
    ("il y a 5 heures", NONE),
    ("3 saat önce", NONE),
    ("قبل 3 ساعات", NONE),
    ("Today at 16:41", NONE),
    ("Wednesday", NONE),
    ("May 8", NONE),
    ("8 мая, 16:41", NONE),
    ("2 days ago (May 8, 2024)", DAY),
    # Clocks and zones: the day in UTC
    ("May 8, 2024 11:30 PM EST", "2024-05-09"),
    ("May 8, 2024 11:30 p.m. EDT", "2024-05-09"),
    ("08.05.2024 01:30 MSK", "2024-05-07"),
    ("8 мая 2024, 01:30 (мск)", "2024-05-07"),
    ("8 May 2024, 02:30 IST", DAY),
    ("2024-05-08 23:30:00 -0500", "2024-05-09"),
    ("Wed, 08 May 2024 23:30:00 PDT", "2024-05-09"),
    ("2024-05-08T24:00:00Z", "2024-05-09"),
    ("2024-05-08T16:41:60Z", DAY),
    ("2024-05-08T25:00:00Z", DAY),
    ("2024-05-08T16:41:00+0530", DAY),
    ("2024-05-08T01:41:00+04:00", "2024-05-07"),
    ("2024-05-08 12:05 AM", DAY),
    ("8/5/2024 16.41 Uhr", DAY),
    ("16:41 | 08.05.2024", DAY),
    ("16:41 8 May 2024 GMT+4", DAY),
    ("May 8, 2024 at 4:41pm ET", DAY),
    ("8 May 2024 16:41 Yerevan time", DAY),
    # Weeks, days of the year, quarters, halves
    ("2024-W19-3", DAY),
    ("2024W193", DAY),
    ("2024-129", DAY),
    ("2024129", DAY),
    ("Q2 2024", "2024-01-01"),
    ("2024-Q2", "2024-01-01"),
    ("Spring 2024", "2024-01-01"),
    # Two digits, Arabic and other figures
    ("8.5.24", DAY),
    ("13/05/24", "2024-05-13"),
    ("05/13/99", "1999-05-13"),
    ("٨ مايو ٢٠٢٤", DAY),
    ("٢٠٢٤/٠٥/٠٨", DAY),
    ("٠٨-٠٥-٢٠٢٤", DAY),
    ("८ मई २०२४", DAY),
    ("৮ মে ২০২৪", DAY),
    # Months of the lands the corpus is about
    ("8 Մայիսի, 2024", DAY),
    ("08 մայիսի 2024 16:41", DAY),
    ("8 մայիս 2024 թ.", DAY),
    ("2024 թ. մայիսի 8", DAY),
    ("8 მაისი, 2024", DAY),
    ("8 მაისს 2024", DAY),
    ("2024 წლის 8 მაისი", DAY),
    ("8 may 2024-cü il", DAY),
    ("8 May 2024, 16:41 [Bakı]", DAY),
    ("2024-cü il mayın 8-i", DAY),
    ("8 Mayıs 2024 Çarşamba 16:41", DAY),
    ("08 MAYIS 2024", DAY),
    ("8 травня 2024 р., 16:41", DAY),
    ("середа, 8 травня 2024 року", DAY),
    ("8-го мая 2024 года", DAY),
    ("8 мая 2024 г. в 16:41", DAY),
    ("среда, 8 мая 2024 — 16:41", DAY),
    ("8. Mai 2024, 16:41 Uhr", DAY),
    ("Mittwoch, den 8.5.2024", DAY),
    ("mercredi 8 mai 2024 à 16h41", DAY),
    ("1er mai 2024", "2024-05-01"),
    ("miércoles, 8 de mayo de 2024", DAY),
    ("8 de mayo del 2024", DAY),
    ("الأربعاء، 8 مايو/أيار 2024", DAY),
    ("8 أيار 2024", DAY),
    ("2024年5月8日（水）16時41分", DAY),
    ("2024年05月08日16:41", DAY),
    ("2024년 5월 8일 수요일", DAY),
    # Spans, updates, words around
    ("8–10 May 2024", DAY),
    ("30 April – 8 May 2024", "2024-05-08"),
    ("May 8/9, 2024", DAY),
    ("2024-05-08/2024-05-10", DAY),
    ("First published: Wed 8 May 2024 16.41 BST", DAY),
    ("Posted on May 8th, 2024 by Jane Roe", DAY),
    ("Wednesday 8th of May 2024 04:41:00 PM", DAY),
    ("May. 08, 2024", DAY),
    ("Sept. 8, 2024", "2024-09-08"),
    # Machines
    (NOON, DAY),
    (NOON * 1000, DAY),
    (NOON * 1_000_000, DAY),
    (f"{NOON}.123", DAY),
    (-1_000_000_000, "1938-04-24"),
    (45420, DAY),
    ("45420.695", DAY),
    ("20240508164100", DAY),
    ("20240508", DAY),
    ("2024.05.08", DAY),
    ("2024/05/08 16:41:00 +0000 UTC", DAY),
    ("Wed May 08 16:41:00 +0000 2024", DAY),
    ("Wed May 8 2024 16:41:00 GMT+0200 (Central European Summer Time)", DAY),
    ("2024-05-08 16:41:00.000 UTC", DAY),
    ("08-May-2024 16:41", DAY),
    ("08-MAY-24 04.41.00.000000 PM", DAY),
    ("datetime.date(2024, 5, 8)", DAY),
    ({"$date": "2024-05-08T16:41:00Z"}, DAY),
    ({"$date": {"$numberLong": str(NOON * 1000)}}, DAY),
    ([2024, 5, 8], DAY),
    ([2024, 5, 8, 16, 41], DAY),
    ({"year": 2024, "month": 5, "day": 8}, DAY),
    ({"Y": 2024, "M": 5, "D": 8}, NONE),
    ({"value": "2024-05-08"}, DAY),
    # None at all
    ("0000-00-00 00:00:00", NONE),
    ("null", NONE),
    ("N/A", NONE),
    ("TBD", NONE),
    ("Invalid Date", NONE),
    ("NaT", NONE),
    ("", NONE),
    (0, NONE),
    (True, NONE),
    # Before 1800 and after today are doubted, not lost
    ("8 May 1768", "1768-05-08"),
    ("2199-05-08", "2199-05-08"),
]  # fmt: skip
for number, (value, want) in enumerate(FIELDS):
    line = dumps({"title": headline(1), "text": story_text(1), "date": value})
    case(f"dt_field_{number}.jsonl", line, a=1, r=0, dates=[want])
for number, value in enumerate(
    ("31 Feb 2024", "2023-02-29", "2024-13-01", "May 32, 2024", "00 May 2024", "31.04.2024", "2024-W54-1", "2023-366")
):  # fmt: skip
    line = dumps({"title": headline(1), "text": story_text(1), "date": value})
    case(f"dt_impossible_{number}.jsonl", line, a=0, r=1)
