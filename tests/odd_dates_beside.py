# ruff: noqa: E501
"""Dates that stand beside a text: in lines of a page, its marks, its address and its file's name."""

from __future__ import annotations

from odd_cases import DAY, case, headline, story_text
from odd_json import dumps

NONE = "None"
BODY = "\n\n".join(story_text(n) for n in (1, 2, 3))
# A line of a crude page between title and text.
LINES: list[tuple[str, str]] = [
    ("Published 8 May 2024, 16:41 | Updated 10 May 2024, 09:00", DAY),
    ("Updated 10 May 2024, 09:00\nPublished 8 May 2024, 16:41", DAY),
    ("Last updated: 15/05/2024. First published: 13/05/2024 - 16:41", "2024-05-13"),
    ("Обновлено: 10.05.2024 12:00\nОпубликовано: 08.05.2024 10:00", DAY),
    ("08.05.2024 16:41 (обновлено: 10.05.2024 12:00)", DAY),
    ("Оновлено 10 травня 2024\nОпубліковано 8 травня 2024", DAY),
    ("Publicado el 8 de mayo de 2024 a las 16:41", DAY),
    ("Actualizado 10 mayo 2024\nPublicado 8 mayo 2024", DAY),
    ("Publié le 08/05/2024 à 16:41, mis à jour le 10/05/2024", DAY),
    ("Veröffentlicht am 8. Mai 2024 um 16:41 Uhr", DAY),
    ("Stand: 08.05.2024 16:41 Uhr", DAY),
    ("Yayınlanma: 08.05.2024 - 16:41 Güncelleme: 10.05.2024 - 09:00", DAY),
    ("Giriş Tarihi: 8.5.2024 16:41 Son Güncelleme: 10.5.2024 09:00", DAY),
    ("8 Mayıs 2024 Çarşamba", DAY),
    ("16:41 • 08.05.24", DAY),
    ("16:41, 8 մայիս, 2024", DAY),
    ("Հրապարակված է 08.05.2024", DAY),
    ("08 მაისი 2024 16:41", DAY),
    ("8 May 2024 16:41 (UTC+04:00)", DAY),
    ("تاريخ النشر: 8 مايو 2024 - 16:41", DAY),
    ("آخر تحديث: 10 مايو 2024\nنشر في: 8 مايو 2024", DAY),
    ("发布时间:2024-05-08 16:41 来源:新华网", DAY),
    ("2024年05月08日 16:41 来源:人民网", DAY),
    ("Wed May 8, 2024 / 4:41 PM", DAY),
    ("May 8, 2024, 4:41 PM EDT / Updated May 10, 2024, 9:00 AM EDT", DAY),
    ("By Jane Roe, May 8, 2024", DAY),
    ("Jane Roe | 8 May 2024 | World", DAY),
    ("World | 3 hours ago", NONE),
    ("Posted: 05/08/24 04:41 PM ET", DAY),
    ("Date: Wed, 8 May 2024 16:41:00 +0400", DAY),
    ("8 MAY 2024 • 5 MIN READ", DAY),
    ("Issue 19 | 8 - 14 May 2024", DAY),
]  # fmt: skip
for number, (line, want) in enumerate(LINES):
    text = f"{headline(1)}\n\n{line}\n\n{BODY}\n"
    case(
        f"db_line_{number}.txt",
        text,
        a=1,
        r=0,
        titles=[headline(1)],
        dates=[want],
        notext=line.split("\n")[0],
    )
ADDRESSES: list[tuple[str, str]] = [
    ("https://p.com/news/2024/05/08/talks-held", DAY),
    ("https://p.com/world/2024/may/08/talks-held", DAY),
    ("https://p.com/2024-05-08-talks-held.html", DAY),
    ("https://p.com/news/20240508_talks.html", DAY),
    ("https://p.com/a?date=2024-05-08&id=7", DAY),
    ("https://p.com/13-05-2024/talks", "2024-05-13"),
    ("https://p.com/08.05.2024/talks", DAY),
    ("https://p.com/news/talks-2024-05-08", DAY),
    ("https://p.com/2024/05/talks-held", "2024-05-01"),
    ("https://p.com/article/20240599/talks", NONE),
    ("https://p.com/id/202405081/talks", NONE),
    ("https://p.com/2024/129/talks", NONE),
    ("https://p.com/talks-of-2024", NONE),
    ("https://p.com/amp/2024/5/8/talks/", DAY),
    ("https://web.archive.org/web/20240510120000/https://p.com/2024/05/08/talks", DAY),
]
for number, (address, want) in enumerate(ADDRESSES):
    row = {"title": headline(1), "text": story_text(1), "url": address}
    case(f"db_address_{number}.jsonl", dumps(row), a=1, r=0, dates=[want])
for name, want in [
    ("2024-05-08_talks.txt", DAY),
    ("20240508-talks.txt", DAY),
    ("talks_08.05.2024.txt", DAY),
    ("08 May 2024 - talks.txt", DAY),
    ("talks 2024.05.08.txt", DAY),
    ("2024_05_08_talks.txt", DAY),
    ("talks-13-05-2024.txt", "2024-05-13"),
    ("talks_05-13-2024.txt", "2024-05-13"),
    ("2024-05-08T16-41-00_talks.txt", DAY),
    ("8 мая 2024 встреча.txt", DAY),
    ("talks 12345678.txt", NONE),
    ("talks v2.05.txt", NONE),
]:  # fmt: skip
    case(name, f"{headline(1)}\n\n{BODY}\n", a=1, r=0, dates=[want])
MARKS: list[tuple[str, str]] = [
    ('<meta property="article:published_time" content="2024-05-08T16:41:00+04:00">', DAY),
    ('<meta name="pubdate" content="20240508">', DAY),
    ('<meta name="DC.date.issued" content="2024-05-08">', DAY),
    ('<meta name="parsely-pub-date" content="2024-05-08T16:41:00Z">', DAY),
    ('<meta name="sailthru.date" content="Wed, 08 May 2024 16:41:00 GMT">', DAY),
    ('<meta itemprop="datePublished" content="2024-05-08"><meta itemprop="dateModified" content="2024-05-10">', DAY),
    ('<meta property="og:updated_time" content="1715186460"><meta property="og:article:published_time" content="1715186460">', DAY),
    ('<meta name="citation_publication_date" content="2024/05/08">', DAY),
    ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"May 8, 2024","dateModified":"2024-05-10"}</script>', DAY),
    ('<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"datePublished":"2024-05-08T16:41Z"}]}</script>', DAY),
    ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":["2024-05-08"]}</script>', DAY),
    ('<script type="application/ld+json">{"@type":"NewsArticle","datePublished":1715186460000}</script>', DAY),
    ('<script type="application/ld+json">{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","datePublished":"2024-05-08"}}</script>', DAY),
    ('<meta property="article:published_time" content="0000-00-00"><meta name="date" content="2024-05-08">', DAY),
    ('<meta property="article:modified_time" content="2024-05-10T00:00:00Z">', NONE),
    ('<meta name="publish-date" content="08.05.2024 16:41">', DAY),
]  # fmt: skip
PARAGRAPHS = "".join(f"<p>{story_text(n)}</p>" for n in (1, 2, 3))
for number, (mark, want) in enumerate(MARKS):
    text = f"<html><head><title>{headline(1)}</title>{mark}</head><body><h1>{headline(1)}</h1>{PARAGRAPHS}</body></html>"
    case(f"db_mark_{number}.html", text, a=1, r=0, dates=[want])
