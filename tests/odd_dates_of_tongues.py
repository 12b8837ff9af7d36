# fmt: off
# ruff: noqa: E501
"""Dates in further languages: the time since, labels of an update, months, and years of two digits."""

from __future__ import annotations

from json import dumps

from odd_cases import case, headline, story_text

NIGHT = "2024-11-19"


def told(name: str, value: object, fetched: str = "2024-11-21T10:00:00Z", **expected: object) -> None:
    line = {"title": headline(1), "text": story_text(1), "date": value, "scraped_at": fetched}
    case(f"to_{name}.jsonl", dumps(line, ensure_ascii=False), **{"a": 1, "r": 0, "date": NIGHT, **expected})


def labelled(name: str, *lines: str) -> None:
    case(f"to_{name}.txt", "\n\n".join((headline(1), *lines, story_text(1), story_text(2))), titles=[headline(1)], date=NIGHT, r=0)


for code, since in (("hi", "2 दिन पहले"), ("fi", "2 päivää sitten"), ("vi", "2 ngày trước"), ("da", "for 2 dage siden"), ("ro", "acum 2 zile"), ("hu", "2 napja"), ("el", "πριν από 2 ημέρες"), ("he", "לפני יומיים"), ("th", "2 วันที่แล้ว"), ("sw", "siku 2 zilizopita"), ("bg", "преди 2 дни"), ("id", "2 hari yang lalu"), ("sk", "pred 2 dňami"), ("sr", "пре 2 дана"), ("bn", "২ দিন আগে"), ("ur", "2 دن پہلے")):
    told(f"{code}_ago", since)
told("bg_yesterday", "вчера, 08:15", "2024-11-20T10:00:00Z")
told("hi_month", "मंगलवार, 19 नवम्बर 2024")
told("tg_month", "19 ноябри 2024")
told("ha_month", "19 ga Nuwamba, 2024")
told("unseen", "19\u200b November\u00a02024")
told("thai_year", "19/11/2567", note="Buddhist")
told("short_year", "23-12-31", date="2023-12-31")
told("no_ago", "2 napja", "", date="None")
labelled("da_labels", "Opdateret 21. nov. 2024", "Publiceret 19. nov. 2024")
labelled("sw_labels", "Imesasishwa Novemba 21, 2024", "Imechapishwa Novemba 19, 2024")
labelled("th_labels", "เผยแพร่: 19 พ.ย. 2567 08:15 ปรับปรุง: 21 พ.ย. 2567 09:00")
