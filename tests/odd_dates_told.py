"""Dates as tables, printers, clerks and lands write them: forty more."""

from __future__ import annotations

import json

from odd_cases import DAY, case, headline, story_text

WRITTEN: tuple[tuple[str, str], ...] = (
    ("2024-05-08T16:41:00.123456789Z", DAY),
    ("2024-05-08T16:41Z", DAY),
    ("2024-05-08T16:41:00+00:00[UTC]", DAY),
    ("2024-05-08t16:41:00z", DAY),
    ("2024-05-08T16:41:00 Europe/Berlin", DAY),
    ("2024-05-08T24:00:00Z", "2024-05-09"),
    ("2024-05-08_16-41-00", DAY),
    ("2024.05.08 16:41", DAY),
    ("2024/5/8", DAY),
    ("2024年05月08日16时41分", DAY),
    ("2024年5月8日(水) 16時41分", DAY),
    ("2024.05.08. 오후 4:41", DAY),
    ("2024년 5월 8일 오후 4시 41분", DAY),
    ("Wed 08 May 2024 16.41 BST", DAY),
    ("Wed 8 May 2024 16.41 CEST", DAY),
    ("4:41 p.m. EDT May 8, 2024", DAY),
    ("16:41, 08.05.2024", DAY),
    ("16:41 | 08 May 2024", DAY),
    ("08/May/2024:16:41:00 +0000", DAY),
    ("May. 8, 2024", DAY),
    ("Wednesday May 8 2024", DAY),
    ("8th May, 2024, 4.41pm", DAY),
    ("Mittwoch, den 8. Mai 2024", DAY),
    ("am 08.05.2024 um 16:41 Uhr", DAY),
    ("mercredi 08 mai 2024 - 16:41", DAY),
    ("Miércoles, 08 de Mayo del 2024", DAY),
    ("quarta-feira, 8 de maio de 2024 às 16h41", DAY),
    ("mercoledì 8 maggio 2024 ore 16:41", DAY),
    ("woensdag 8 mei 2024 om 16:41", DAY),
    ("środa, 8 maja 2024 r., godz. 16:41", DAY),
    ("středa 8. května 2024, 16:41", DAY),
    ("среда, 8 мая 2024 года", DAY),
    ("середа, 8 травня 2024 року", DAY),
    ("сряда, 8 май 2024", DAY),
    ("8 mai 2024, miercuri", DAY),
    ("Τετάρτη, 8 Μαΐου 2024", DAY),
    ("Չորեքշաբթի, 8 մայիսի, 2024", DAY),
    ("8 მაისი, 2024", DAY),
    ("8 may 2024, çərşənbə", DAY),
    ("יום רביעי, 8 במאי 2024", DAY),
    ("الأربعاء 08 أيار 2024", DAY),
)
for number, (written, day) in enumerate(WRITTEN):
    line = json.dumps({"title": headline(1), "text": story_text(1), "date": written})
    case(f"dt_{number:02}.jsonl", line, a=1, r=0, dates=[day])
