# ruff: noqa: E501
"""The sixth draw: dates in heads of pages, and as programs write them."""

from __future__ import annotations

from odd_cases import case
from odd_json import article, dumps
from odd_sixth import FIRST, ONE, P, page

# Dates in heads of pages.
for number, meta in enumerate((
    "<meta name='parsely-pub-date' content='2024-05-08T16:41:00Z'>", "<meta name='sailthru.date' content='2024-05-08 16:41:00'>",
    "<meta name='dc.date.issued' content='2024-05-08'>", "<meta name='cXenseParse:recs:publishtime' content='2024-05-08T16:41:00+04:00'>",
    "<meta name='citation_publication_date' content='2024/05/08'>", "<meta property='bt:pubDate' content='2024-05-08T16:41:00Z'>",
    "<meta name='ptime' content='20240508164100'>", "<meta name='pdate' content='20240508'>", "<meta name='publish-date' content='May 8, 2024'>",
    "<meta itemprop='dateCreated datePublished' content='2024-05-08T16:41:00Z'>", "<meta name='DC.Date' content='2024-05-08'>",
    "<meta name='article.created' content='2024-05-08T16:41:00Z'>", "<meta property='article:published' content='2024-05-08T16:41:00Z'>",
    "<meta name='news_publish_date' content='08.05.2024'>", "<meta property='og:pubdate' content='2024-05-08T16:41:00Z'>",
)):  # fmt: skip
    case(f"si_meta_{number}.html", page(meta), **ONE)
for number, shown in enumerate((
    "<time>May 8, 2024</time>", "<abbr class=published title='2024-05-08T16:41:00Z'>a while ago</abbr>",
    "<span class=date data-timestamp='1715186460'>a while ago</span>", "<relative-time datetime='2024-05-08T16:41:00Z'>a while</relative-time>",
    "<span class=published content='2024-05-08'>Wednesday</span>", "<p class=meta>08.05.2024, 16:41 | 1 234 views | 5 comments</p>",
)):  # fmt: skip
    case(
        f"si_shown_{number}.html", page("", f"<article><h1>{FIRST}</h1>{shown}{P}</article>"), **ONE
    )

# Dates as programs write them.
for number, written in enumerate((
    "2024-05-08T16:41:00 00:00", "20240508 1641", "1715186460.123", "1715186460123456", "1715186460123456789",
    "2024-05-08 16:41:00 +0400 +04", "2024-05-08 16:41:00.123 +0400 MSK m=+0.012", "Wed May  8 16:41:00 +04 2024",
    "[08/May/2024:16:41:00 +0400]", "2024:05:08 16:41:00", "D:20240508164100+04'00'", "08MAY2024:16:41:00", "8-May-24", "८ मई २०२४",
    "۸ مه ۲۰۲۴", "2024-05-08T16.41.00Z", "2024/5/8 下午4:41", "2024-05-08 오후 4:41", "8.5.2024 klo 16.41",
)):  # fmt: skip
    case(
        f"si_date_{number}.jsonl", dumps({**article(1), "date": written}, ensure_ascii=False), **ONE
    )
