"""JSON in which articles lie in lists, under dates, under outlets, in pages."""

from __future__ import annotations

import json

from odd_cases import DAY, case, headline, story_text
from odd_html import FOOT, NAV, PARAGRAPHS, SIDE, page
from odd_json import article, dumps

case(
    "a_jsonl_envelope_lines.jsonl",
    "\n".join(
        json.dumps({"status": "ok", "articles": [article(i), article(i + 10)]}) for i in (1, 2)
    ),
    a=4,
    r=0,
)
case(
    "a_jsonl_list_lines.jsonl",
    "\n".join(json.dumps([article(i), article(i + 10)]) for i in (1, 2)),
    a=4,
    r=0,
)
case(
    "a_json_by_date.json",
    json.dumps({"2024-05-08": [article(1)], "2024-05-09": [article(2)]}),
    a=2,
    r=0,
)
case(
    "a_json_by_outlet.json",
    json.dumps({"bbc": {"articles": [article(1)]}, "cnn": {"articles": [article(2)]}}),
    a=2,
    r=0,
)
case(
    "a_json_two_lists.json",
    json.dumps({"headlines": [article(1)], "archive": [article(2), article(3)]}),
    a=3,
    r=0,
)
case(
    "a_json_pages.json",
    json.dumps([{"page": 1, "results": [article(1)]}, {"page": 2, "results": [article(2)]}]),
    a=2,
    r=0,
)
case(
    "a_json_nested_data.json",
    json.dumps({"data": {"data": {"items": [{"article": article(1)}, {"article": article(2)}]}}}),
    a=2,
    r=0,
)
case(
    "a_json_es_scroll.json",
    json.dumps(
        {
            "hits": {
                "hits": [
                    {
                        "_source": {
                            "headline": headline(1),
                            "body": {"text": story_text(1)},
                            "published_at": DAY,
                        }
                    }
                ]
            }
        }
    ),
    titles=[headline(1)],
    date=DAY,
)
case(
    "a_json_wp_one.json",
    json.dumps(
        {
            "id": 1,
            "date": "2024-05-08T10:00:00",
            "title": {"rendered": headline(1) + " &#8211; live"},
            "content": {"rendered": "<p>" + story_text(1) + "</p>"},
            "link": "https://a.example/n/1",
        }
    ),
    a=1,
    date=DAY,
    notext=["<p>", "&#8211;"],
)
case(
    "a_json_body_list_html.json",
    json.dumps(
        [
            {
                "title": headline(1),
                "body": ["<p>" + story_text(1) + "</p>", "<p>" + story_text(2) + "</p>"],
                "date": DAY,
            }
        ]
    ),
    a=1,
    notext=["<p>"],
    text="day 2",
)
case(
    "a_json_empty_text_desc.jsonl",
    dumps({"title": headline(1), "content": "", "description": story_text(1), "date": DAY}),
    a=1,
    text="border",
)
case(
    "a_json_text_none_html.jsonl",
    dumps(
        {
            "title": headline(1),
            "text": None,
            "html": "<p>" + story_text(1) + "</p><p>" + story_text(2) + "</p>",
            "date": DAY,
        }
    ),
    a=1,
    text="day 2",
    notext="<p>",
)
case(
    "a_json_html_page_field.jsonl",
    dumps(
        {
            "url": "https://a.example/n/1",
            "html": page(
                NAV
                + "<article><h1>"
                + headline(1)
                + "</h1>"
                + PARAGRAPHS
                + "</article>"
                + SIDE
                + FOOT
            ),
            "crawled": "2024-05-09",
        }
    ),
    a=1,
    text="railway",
    notext=["Toronto"],
    titles=[headline(1)],
)
