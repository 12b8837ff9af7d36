"""Odd JSON: articles in envelopes and blocks, in many languages, and damaged."""

from __future__ import annotations

from odd_cases import DAY, TITLES, case, headline, story_text
from odd_json import article, dumps

case(
    "j_guardian_blocks.json",
    dumps(
        {
            "response": {
                "results": [
                    {
                        "webTitle": headline(1),
                        "webUrl": "https://www.theguardian.com/world/2024/may/08/y",
                        "webPublicationDate": "2024-05-08T16:41:00Z",
                        "blocks": {"body": [{"bodyTextSummary": story_text(1)}]},
                    }
                ]
            }
        }
    ),
    titles=[headline(1)],
    date=DAY,
    text="border",
)
case(
    "j_nyt.json",
    dumps(
        {
            "status": "OK",
            "copyright": "c",
            "response": {
                "docs": [
                    {
                        "abstract": "Short abstract.",
                        "web_url": "https://www.nytimes.com/2024/05/08/world/x.html",
                        "snippet": "s",
                        "lead_paragraph": story_text(1),
                        "headline": {"main": headline(1), "kicker": None, "print_headline": "P"},
                        "pub_date": "2024-05-08T16:41:00+0000",
                        "byline": {"original": "By Jane Roe", "person": []},
                        "source": "The New York Times",
                        "_id": "nyt://a",
                    }
                ]
            },
        }
    ),
    titles=[headline(1)],
    text="border",
    date=DAY,
    author="Jane Roe",
)
case(
    "j_ninjs.json",
    dumps(
        {
            "uri": "urn:a",
            "type": "text",
            "headline": headline(1),
            "body_xhtml": f"<p>{story_text(1)}</p>",
            "versioncreated": "2024-05-08T16:41:00Z",
            "byline": "Jane Roe",
            "language": "en",
            "located": "Yerevan",
        }
    ),
    titles=[headline(1)],
    text="border",
    date=DAY,
)
case(
    "j_ninjs2.json",
    dumps(
        {
            "uri": "urn:a",
            "headlines": [{"role": "main", "value": headline(1)}],
            "bodies": [
                {"role": "main", "contenttype": "text/html", "value": f"<p>{story_text(1)}</p>"}
            ],
            "versionCreated": "2024-05-08T16:41:00Z",
            "language": "en",
        }
    ),
    titles=[headline(1)],
    text="border",
    date=DAY,
)
case(
    "j_jsonfeed.json",
    dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "The Paper",
            "items": [
                {
                    "id": "1",
                    "url": "https://p.org/1",
                    "title": headline(1),
                    "content_html": f"<p>{story_text(1)}</p>",
                    "date_published": "2024-05-08T16:41:00Z",
                }
            ],
        }
    ),
    titles=[headline(1)],
    text="border",
    date=DAY,
)
case(
    "j_wp.json",
    dumps(
        [
            {
                "id": 1,
                "date": "2024-05-08T16:41:00",
                "link": "https://p.org/?p=1",
                "title": {"rendered": headline(1)},
                "content": {"rendered": f"<p>{story_text(1)}</p>", "protected": False},
                "excerpt": {"rendered": "<p>x</p>"},
            }
        ]
    ),
    titles=[headline(1)],
    text="border",
    date=DAY,
)
case(
    "j_hal.json",
    dumps({"_embedded": {"articles": [article(1), article(2)]}, "_links": {}}),
    titles=TITLES[:2],
)
case(
    "j_jsonapi.json",
    dumps(
        {
            "data": [
                {"type": "article", "id": "1", "attributes": article(1)},
                {"type": "article", "id": "2", "attributes": article(2)},
            ]
        }
    ),
    titles=TITLES[:2],
    r=0,
)
case(
    "j_graphql.json",
    dumps({"data": {"articles": {"edges": [{"node": article(1)}, {"node": article(2)}]}}}),
    titles=TITLES[:2],
)
case(
    "j_keyed.json",
    dumps({"1001": article(1), "1002": article(2), "1003": article(3)}),
    titles=TITLES,
    r=0,
)
case(
    "j_columns.json",
    dumps(
        {
            "title": [headline(1), headline(2)],
            "text": [story_text(1), story_text(2)],
            "date": [DAY, DAY],
        }
    ),
    titles=TITLES[:2],
)
case(
    "j_pandas_cols.json",
    dumps(
        {
            "title": {"0": headline(1), "1": headline(2)},
            "text": {"0": story_text(1), "1": story_text(2)},
        }
    ),
    titles=TITLES[:2],
)
case(
    "j_pandas_split.json",
    dumps(
        {
            "columns": ["title", "text"],
            "index": [0, 1],
            "data": [[headline(1), story_text(1)], [headline(2), story_text(2)]],
        }
    ),
    titles=TITLES[:2],
)
case(
    "j_rows_arrays.json",
    dumps([["title", "text"], [headline(1), story_text(1)], [headline(2), story_text(2)]]),
    titles=TITLES[:2],
)
case(
    "j_nested_article.json",
    dumps({"article": article(1), "meta": {"x": 1}}),
    titles=[headline(1)],
    r=0,
)
case(
    "j_paragraph_list.json",
    dumps({"title": headline(1), "paragraphs": [story_text(1), story_text(2)], "date": DAY}),
    titles=[headline(1)],
    text="day 2",
)
case(
    "j_para_objs.json",
    dumps(
        {
            "title": headline(1),
            "body": [{"type": "p", "text": story_text(1)}, {"type": "p", "text": story_text(2)}],
            "date": DAY,
        }
    ),
    titles=[headline(1)],
    text="day 2",
)
case(
    "j_newscrawl.json",
    dumps(
        {
            "authors": ["Jane Roe"],
            "date_download": "2024-06-01 10:00:00",
            "date_modify": None,
            "date_publish": "2024-05-08 16:41:00",
            "description": "d",
            "filename": "f",
            "image_url": None,
            "language": "en",
            "localpath": None,
            "title": headline(1),
            "title_page": None,
            "title_rss": None,
            "source_domain": "bbc.com",
            "maintext": story_text(1),
            "url": "https://bbc.com/x",
        }
    ),
    titles=[headline(1)],
    date=DAY,
    outlet="BBC",
    text="border",
)
