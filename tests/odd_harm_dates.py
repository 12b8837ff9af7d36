# ruff: noqa: E501
"""Fifteen dates: in pages, beside bylines, of clocks, of years that do not exist."""

from __future__ import annotations

import json

from odd_cases import DAY, case, headline, story_text
from odd_html import PARAGRAPHS, page

FIELDS = (
    ("Wed, 8 May 2024 24:00:00 GMT", "2024-05-09"),
    ("2024-05-08T16:41:60Z", DAY),
    ("2024-05-08T23:30:00-05:00[America/Chicago]", "2024-05-09"),
    ("2024-05-08 16:41:00 Etc/GMT-4", DAY),
    ("Wednesday 8th May 2024, 4.41pm BST", DAY),
    ("mié., 8 may. 2024 16:41", DAY),
    ("2024/5/8(水) 16:41", DAY),
    ("8 de maio de 2024 às 16h41 (Atualizado em 9 de maio)", DAY),
    ("-1", "None"),
    ("0000-00-00 00:00:00", "None"),
)
for number, (written, want) in enumerate(FIELDS):
    line = json.dumps({"title": headline(1), "text": story_text(1), "date": written})
    case(f"hd_{number}.jsonl", line, a=1, r=0, dates=[want])
case(
    "hd_leap.jsonl",
    json.dumps({"title": headline(1), "text": story_text(1), "date": "29 February 2023"}),
    a=0,
    r=1,
    why="does not exist",
)
ONE = {"titles": [headline(1)], "r": 0, "date": DAY, "text": "railway"}
case(
    "hd_time.html",
    page(
        f'<article><h1>{headline(1)}</h1><p class="by">By Jane Roe | <time>Published 4:41 PM EDT, Wed May 8, 2024</time></p>{PARAGRAPHS}</article>'
    ),
    **ONE,
)
case(
    "hd_ago.html",
    page(
        f'<article><h1>{headline(1)}</h1><span title="May 8, 2024 at 4:41 PM">2 years ago</span>{PARAGRAPHS}</article>'
    ),
    **ONE,
)
case(
    "hd_event.html",
    page(
        f"<article><h1>{headline(1)}</h1>{PARAGRAPHS}</article>",
        head='<script type="application/ld+json">[{"@type":"Event","startDate":"2031-01-01"},{"@type":"NewsArticle","datePublished":"2024-05-08T16:41:00+04:00","dateModified":"2024-06-01"}]</script>',
    ),
    **ONE,
)
case(
    "hd_dublin.html",
    page(
        f"<article><h1>{headline(1)}</h1>{PARAGRAPHS}</article>",
        head='<meta name="DC.date.issued" content="2024-05-08"><meta name="last-modified" content="2024-06-01"><meta name="copyright" content="2026">',
    ),
    **ONE,
)
