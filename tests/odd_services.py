"""What search engines and news services answer: articles in wrappers."""

from __future__ import annotations

from odd_cases import DAY, TITLES, case, headline, story_text
from odd_json import article, dumps

for k in [
    "articles",
    "items",
    "results",
    "docs",
    "documents",
    "hits",
    "stories",
    "news",
    "entries",
    "records",
    "value",
    "rows",
    "posts",
    "data",
    "content",
    "list",
]:
    case(
        f"j_wrap_{k}.json",
        dumps({"status": "ok", "total": 3, k: [article(1), article(2), article(3)]}),
        titles=TITLES,
        r=0,
    )
case(
    "j_wrap_end.json",
    dumps({"articles": [article(1), article(2)], "meta": {"page": 1}, "facets": [{"name": "a"}]}),
    titles=TITLES[:2],
    r=0,
)
case(
    "j_wrap_meta_first.json",
    dumps({"meta": {"data": [{"facet": "x"}]}, "articles": [article(1), article(2)]}),
    titles=TITLES[:2],
)
case(
    "j_solr.json",
    dumps(
        {
            "responseHeader": {"status": 0},
            "response": {"numFound": 2, "start": 0, "docs": [article(1), article(2)]},
        }
    ),
    titles=TITLES[:2],
    r=0,
)
case(
    "j_es.json",
    dumps(
        {
            "took": 3,
            "hits": {
                "total": {"value": 2},
                "hits": [
                    {"_index": "x", "_id": "1", "_score": 1.0, "_source": article(1)},
                    {"_id": "2", "_source": article(2)},
                ],
            },
        }
    ),
    titles=TITLES[:2],
    r=0,
)
case(
    "j_es_bulk.jsonl",
    "\n".join(
        ['{"index":{"_id":"1"}}', dumps(article(1)), '{"index":{"_id":"2"}}', dumps(article(2))]
    ),
    titles=TITLES[:2],
)
case(
    "j_newsapi.json",
    dumps(
        {
            "status": "ok",
            "totalResults": 1,
            "articles": [
                {
                    "source": {"id": "bbc-news", "name": "BBC News"},
                    "author": "Jane Roe",
                    "title": headline(1),
                    "description": "short",
                    "url": "https://www.bbc.co.uk/news/x-1",
                    "urlToImage": "https://i.jpg",
                    "publishedAt": "2024-05-08T16:41:00Z",
                    "content": story_text(1),
                }
            ],
        }
    ),
    titles=[headline(1)],
    text="border",
    outlet="BBC",
    date="2024-05-08",
    author="Jane Roe",
)
case(
    "j_guardian.json",
    dumps(
        {
            "response": {
                "status": "ok",
                "results": [
                    {
                        "id": "world/2024/may/08/x",
                        "type": "article",
                        "sectionName": "World",
                        "webPublicationDate": "2024-05-08T16:41:00Z",
                        "webTitle": headline(1),
                        "webUrl": "https://www.theguardian.com/world/2024/may/08/x",
                        "apiUrl": "https://content.guardianapis.com/x",
                        "fields": {
                            "headline": headline(1),
                            "bodyText": story_text(1),
                            "byline": "Jane Roe",
                        },
                    }
                ],
            }
        }
    ),
    titles=[headline(1)],
    text="border",
    date=DAY,
)
