"""JSON that is a number, a word, empty or without its suffix; odd fields of its lines."""

from __future__ import annotations

import json

from odd_cases import DAY, TITLES, case, headline, story_text
from odd_json import article, dumps

case("j_scalars.json", dumps([1, "two", None, True, article(1)]), titles=[headline(1)])
case("j_empty_array.json", "[]", a=0, r=1, why="no article")
case("j_empty_obj.json", "{}", a=0, r=1)
case("j_null.json", "null", a=0, r=1)
case("j_string.json", '"just a text"', a=0, r=1)
case("j_number.json", "42", a=0, r=1)
case("j_jsonp.json", "callback(" + dumps([article(1)]) + ");", titles=None, a=None, r=None)
case("j_xssi.json", ")]}',\n" + dumps([article(1)]), titles=None, a=None, r=None)
case("j_no_suffix", dumps([article(1), article(2)]), titles=TITLES[:2], r=0)
case("jl_no_suffix", "\n".join(dumps(article(i)) for i in (1, 2)), titles=TITLES[:2], r=0)
case("jl_named.txt", "\n".join(dumps(article(i)) for i in (1, 2)), titles=TITLES[:2], r=0)
case("j_named.txt", json.dumps([article(1), article(2)], indent=1), titles=TITLES[:2], r=0)
case("j_named.csv", dumps([article(1)]), titles=[headline(1)])
case(
    "j_html_named.json",
    f"<html><head><title>{headline(1)}</title></head><body><h1>{headline(1)}</h1><p>{story_text(1)}</p><p>{story_text(2)}</p></body></html>",
    titles=[headline(1)],
)
case("j_bool_title.jsonl", f'{{"title":true,"text":"{story_text(1)}"}}', a=1)
case(
    "j_empty_title_space.jsonl",
    dumps({"title": "\u200b \u00a0", "text": "\ufeff\n"}) + "\n" + dumps(article(1)),
    titles=[headline(1)],
    r=1,
)
case(
    "j_tweets.jsonl",
    dumps(
        {
            "id_str": "1",
            "created_at": "Wed May 08 16:41:00 +0000 2024",
            "full_text": story_text(1),
            "lang": "en",
            "user": {"name": "TASS", "screen_name": "tass"},
        }
    ),
    a=1,
    date=DAY,
    text="border",
)
case(
    "j_date_obj.jsonl",
    dumps({**article(1), "date": {"$date": "2024-05-08T16:41:00Z"}})
    + "\n"
    + dumps({**article(2), "date": {"$date": 1715186460000}})
    + "\n"
    + dumps({**article(3), "date": {"$date": {"$numberLong": "1715186460000"}}}),
    titles=TITLES,
    dates=[DAY, DAY, DAY],
)
case("j_mongo.jsonl", dumps({"_id": {"$oid": "65"}, **article(1)}), titles=[headline(1)], date=DAY)
case(
    "j_update_key.jsonl",
    dumps({**article(1), "url": "https://p.org/1"})
    + "\n"
    + dumps({**article(1), "url": "https://p.org/1"}),
    a=2,
)
