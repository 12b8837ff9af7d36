"""Exports of messengers and of programs that keep feeds: posts with a day and no title."""

from __future__ import annotations

from typing import Any

from odd_cases import DAY, TITLES, case, headline, story_text
from odd_json import article, dumps

NOON = 1_715_186_460  # 2024-05-08T16:41:00Z


def post(number: int, text: object, **more: object) -> dict[str, Any]:
    """A message of a channel as Telegram Desktop writes it."""
    return {
        "id": number, "type": "message", "date": f"2024-05-08T1{number}:41:00",
        "date_unixtime": str(NOON + number), "from": "The Paper News", "from_id": "channel1",
        "text": text, "text_entities": [{"type": "plain", "text": str(text)}], **more,
    }  # fmt: skip


FOUNDED = {
    "id": 1, "type": "service", "date": "2024-05-01T10:00:00", "actor": "The Paper News",
    "action": "create_channel", "title": "The Paper News", "text": "", "text_entities": [],
}  # fmt: skip
RUNS = [
    {"type": "bold", "text": headline(2)},
    f"\n\n{story_text(2)} ",
    {"type": "link", "text": "https://p.example/2"},
]
CHANNEL = {
    "name": "The Paper News",
    "type": "public_channel",
    "id": 1234567,
    "messages": [FOUNDED, post(2, story_text(1)), post(3, RUNS), post(4, "", photo="p/1.jpg")],
}
KEPT = {
    "titles": ["", headline(2)], "r": 1, "date": DAY, "outlet": "The Paper News",
    "text": story_text(2), "why": "empty",
}  # fmt: skip
case("me_telegram.json", dumps(CHANNEL), **KEPT)
case("me_telegram_cut.json", dumps(CHANNEL)[:-40], a=2, outlet="The Paper News", why="cut")
case("me_telegram_all.json", dumps({"about": "x", "chats": {"list": [CHANNEL]}}), **KEPT)
case(
    "me_telegram_group.json",
    dumps(CHANNEL | {"messages": [post(2, story_text(1), from_id="user7", **{"from": "J. Roe"})]}),
    a=1,
    author="J. Roe",
)
case(
    "me_discord.json",
    dumps(
        {
            "guild": {"id": "1", "name": "G"},
            "channel": {"id": "2", "name": "news"},
            "messages": [
                {"id": str(n), "type": "Default", "timestamp": "2024-05-08T16:41:00+00:00",
                 "content": story_text(n), "author": {"id": "9", "name": "bot"}}
                for n in (1, 2)
            ],
            "messageCount": 2,
        }
    ),
    a=2,
    date=DAY,
)  # fmt: skip
case(
    "me_slack.json",
    dumps([{"type": "message", "user": "U1", "text": story_text(n), "ts": f"171518646{n}.0001"}
           for n in (1, 2)]),
    a=2,
    date=DAY,
)  # fmt: skip
case(
    "me_reader.json",
    dumps(
        {
            "id": "user/-/state/com.google/starred",
            "title": "Starred",
            "items": [
                {"id": "tag:1", "title": headline(1), "published": NOON, "updated": 0,
                 "canonical": [{"href": "https://p.example/news/1"}], "author": "Jane Roe",
                 "summary": {"direction": "ltr", "content": f"<div><p>{story_text(1)}</p></div>"}}
            ],
        }
    ),
    titles=TITLES[:1],
    date=DAY,
    url="https://p.example/news/1",
)  # fmt: skip
case(
    "me_ghost.json",
    dumps(
        {
            "db": [
                {
                    "meta": {"exported_on": NOON * 1000},
                    "data": {
                        "posts": [
                            {"id": str(n), "title": headline(n), "html": f"<p>{story_text(n)}</p>",
                             "published_at": f"{DAY}T16:41:00.000Z"}
                            for n in (1, 2)
                        ],
                        "tags": [{"id": "1", "name": "News", "slug": "news", "description": None}],
                        "users": [{"id": "1", "name": "Jane Roe", "email": "j@p.example"}],
                    },
                }
            ]
        }
    ),
    titles=TITLES[:2],
    date=DAY,
)  # fmt: skip
# Lists beside the usual one that hold articles as well lose none of them.
case(
    "me_two_lists.json",
    dumps({"news": [article(1), article(2)], "sports": [article(3)]}),
    titles=TITLES,
)
case("me_lists_in_list.json", dumps([[article(1), article(2)], [article(3)]]), titles=TITLES)
case(
    "me_linked_graph.json",
    dumps(
        {
            "@context": "https://schema.org",
            "@graph": [
                *({"@type": "NewsArticle", "headline": headline(n), "articleBody": story_text(n),
                   "datePublished": DAY, "url": f"https://p.example/news/{n}"} for n in (1, 2)),
                {"@type": "Organization", "name": "The Paper", "url": "https://p.example"},
            ],
        }
    ),
    titles=TITLES[:2],
    date=DAY,
)  # fmt: skip
case(
    "me_taken_back.json",
    dumps(
        {
            "status": "ok",
            "articles": [
                {"source": {"id": None, "name": "[Removed]"}, "title": "[Removed]",
                 "description": "[Removed]", "url": "https://removed.com", "content": "[Removed]"},
                {"source": {"id": "p", "name": "The Paper"}, "title": headline(1),
                 "publishedAt": f"{DAY}T16:41:00Z", "content": story_text(1)},
            ],
        }
    ),
    titles=TITLES[:1],
    r=1,
    why="empty",
)  # fmt: skip
