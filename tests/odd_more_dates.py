"""Dates as fields, headers and pages of many lands write them."""

from __future__ import annotations

import json

from odd_cases import DAY, case, headline, story_text

WRITTEN = (
    "2024-05-08T16:41:00.000000Z", "2024-05-08 16:41:00+0400", "20240508T164100Z", "20240508164100",
    "Wed May 08 2024 16:41:00 GMT+0400 (Armenia Standard Time)", "Wed, 8 May 2024 16:41:00 EST",
    "8th of May, 2024", "the 8th May 2024", "May 8th, 2024 at 4:41pm ET", "2024. 5. 8.",
    "2024. május 8.", "8 de mayo de 2024", "8 mai 2024 à 16 h 41", "08-May-24", "8-V-2024",
    "8 mája 2024", "8. 5. 2024 16:41", "8 Mei 2024", "8 Mayıs 2024 Çarşamba", "8 май 2024 г.",
    "2024年5月8日 16:41", "2024년 5월 8일", "Ngày 8 tháng 5 năm 2024", "8 พฤษภาคม 2567",
    "٨ مايو ٢٠٢٤", "2024-W19-3", "2024-129", "1715186460", "1715186460000", "45420",
    "8. toukokuuta 2024", "8 maj 2024 kl. 16.41", "8 Μαΐου 2024", "2024 m. gegužės 8 d.",
    "2024. gada 8. maijs", "08.05.2024 г. 16:41", "8 квітня 2024",
)  # fmt: skip
EXPECTED = {"8 квітня 2024": "2024-04-08"}
for number, written in enumerate(WRITTEN):
    case(
        f"md_{number:02}.jsonl",
        json.dumps({"title": headline(1), "text": story_text(1), "date": written}),
        a=1,
        r=0,
        date=EXPECTED.get(written, DAY),
    )
