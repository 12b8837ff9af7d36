"""JSON fields of other types than they should be: dates as numbers, texts as lists."""

from __future__ import annotations

from odd_cases import DAY, case, headline, story_text
from odd_json import article, dumps

case(
    "q_null_fields.jsonl",
    dumps({"title": None, "text": None}) + "\n" + dumps(article(1)),
    titles=[headline(1)],
    r=1,
    where="line 1",
)
case("q_number_title.jsonl", dumps({**article(1), "title": 2024}), a=1, r=0, titles=["2024"])
case(
    "q_list_text.jsonl",
    dumps({**article(1), "text": [story_text(1), None, story_text(2), 7]}),
    a=1,
    r=0,
)
case(
    "q_text_dict_html.jsonl",
    dumps(
        {**article(1), "text": {"html": "<p>" + story_text(1) + "</p><script>alert(1)</script>"}}
    ),
    a=1,
    r=0,
    notext="alert",
)
case("q_date_list.jsonl", dumps({**article(1), "date": [2024, 5, 8]}), a=1, date=DAY)
case(
    "q_date_obj_ymd.jsonl",
    dumps({**article(1), "date": {"year": 2024, "month": 5, "day": 8}}),
    a=1,
    date=DAY,
)
case("q_date_false.jsonl", dumps({**article(1), "date": False}), a=1, dates=["None"])
case("q_date_zero.jsonl", dumps({**article(1), "date": 0}), a=1, dates=["None"])
case("q_date_epoch_str.jsonl", dumps({**article(1), "date": "1715186460"}), a=1, date=DAY)
case("q_date_epoch_neg.jsonl", dumps({**article(1), "date": -1}), a=1)
case("q_date_0001.jsonl", dumps({**article(1), "date": "0001-01-01T00:00:00"}), a=1)
