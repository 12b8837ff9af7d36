# ruff: noqa: E501
"""Where pages hold their dates: meta, times, lines of text, and dates of other things."""

from __future__ import annotations

from odd_cases import DAY, case, headline, story_text
from odd_csv_encodings import ru_b, ru_t
from odd_html import ART, PARAGRAPHS, page

case(
    "h_meta_dates.html",
    page(
        head='<meta property="article:published_time" content="2024-05-08T16:41:00Z"><meta property="article:modified_time" content="2024-05-09T16:41:00Z">'
    ),
    date=DAY,
)
case(
    "h_itemprop.html",
    page(
        f"<article><h1>{headline(1)}</h1><time itemprop='datePublished' datetime='2024-05-08T16:41:00Z'>May 8</time>{PARAGRAPHS}</article>"
    ),
    date=DAY,
)
case(
    "h_time_only.html",
    page(
        f"<article><h1>{headline(1)}</h1><time datetime='2024-05-08T16:41:00Z'>May 8</time>{PARAGRAPHS}</article>"
    ),
    date=DAY,
)
case(
    "h_time_header.html",
    page(
        f"<header><h1>{headline(1)}</h1><time datetime='2024-05-08'>8 May</time></header><div>{PARAGRAPHS}</div>"
    ),
    date=DAY,
)
case(
    "h_text_date.html",
    page(
        f"<article><h1>{headline(1)}</h1><p class='date'>Published: May 8, 2024 4:41 pm</p>{PARAGRAPHS}</article>"
    ),
    date=DAY,
)
case(
    "h_text_date_ru.html",
    page(
        f"<article><h1>{ru_t}</h1><p>Опубликовано: 8 мая 2024, 16:41</p><p>{ru_b}</p><p>{ru_b}</p></article>",
        title=ru_t,
    ),
    date=DAY,
)
case(
    "h_copyright_date.html",
    page(ART + "<p>© 2019 The Paper</p><p>Copyright 2018-2024</p>"),
    date="None",
)
case(
    "h_event_date.html",
    page(
        f"<article><h1>{headline(1)}</h1><p>On March 3, 2011 the two states had signed a treaty. {story_text(1)}</p>{PARAGRAPHS}</article>"
    ),
    date="None",
)
case(
    "h_side_dates.html",
    page(
        ART
        + "<aside><ul><li><time datetime='2011-01-01'>1 Jan</time> old story about something else</li></ul></aside>"
    ),
    date="None",
)
case(
    "h_updated_vs_published.html",
    page(
        f"<article><h1>{headline(1)}</h1><p>Updated May 10, 2024 9:00 am</p><p>Published May 8, 2024 4:41 pm</p>{PARAGRAPHS}</article>"
    ),
    date=DAY,
)
case(
    "h_url_date.html",
    page(head='<link rel="canonical" href="https://p.org/2024/05/08/a-story">'),
    date=DAY,
)
