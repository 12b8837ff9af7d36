"""Pages with linked data, whole, broken and nested."""

from __future__ import annotations

import json

from odd_cases import DAY, case, headline, story_text
from odd_html import linked, page

STORY = {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    "headline": headline(1),
    "datePublished": "2024-05-08T16:41:00+03:00",
    "dateModified": "2024-05-09T10:00:00Z",
    "author": {"@type": "Person", "name": "Jane Roe"},
    "publisher": {"@type": "Organization", "name": "The Paper"},
}
case("h_ld.html", page(head=linked(STORY)), titles=[headline(1)], date=DAY, author="Jane Roe")
case(
    "h_ld_array.html",
    page(head=linked([{"@type": "BreadcrumbList"}, STORY])),
    date=DAY,
    author="Jane Roe",
)
case(
    "h_ld_graph.html",
    page(
        head=linked(
            {
                "@context": "x",
                "@graph": [{"@type": "WebPage", "datePublished": "2001-01-01"}, STORY],
            }
        )
    ),
    date=DAY,
)
case(
    "h_ld_typearr.html", page(head=linked({**STORY, "@type": ["NewsArticle", "Article"]})), date=DAY
)
case(
    "h_ld_authors.html",
    page(head=linked({**STORY, "author": [{"name": "Jane Roe"}, {"name": "John Doe"}]})),
    author="Jane Roe, John Doe",
)
case(
    "h_ld_invalid.html",
    page(head=linked('{"@type":"NewsArticle","headline":"x", bad}')),
    titles=[headline(1)],
)
case(
    "h_ld_newlines.html",
    page(
        head=linked(
            '{"@type":"NewsArticle","headline":"'
            + headline(1)
            + '","description":"line\nbreak","datePublished":"2024-05-08"}'
        )
    ),
    date=DAY,
)
case(
    "h_ld_cdata.html", page(head=linked("//<![CDATA[\n" + json.dumps(STORY) + "\n//]]>")), date=DAY
)
case("h_ld_comment.html", page(head=linked("<!--\n" + json.dumps(STORY) + "\n-->")), date=DAY)
case(
    "h_ld_trail_comma.html",
    page(
        head=linked(json.dumps(STORY)[:-1] + ",}")
        + '<meta property="article:published_time" content="2024-05-08T16:41:00Z">'
    ),
    date=DAY,
)
case("h_ld_deep.html", page(head=linked("[" * 50000)), titles=[headline(1)])
case(
    "h_ld_types.html",
    page(
        head=linked(
            {
                "@type": "NewsArticle",
                "headline": ["a", 1],
                "datePublished": ["2024-05-08"],
                "author": [1, None, {"name": None}],
                "publisher": 7,
            }
        )
    ),
    a=1,
)
case(
    "h_ld_body_only.html",
    page(
        "<div id='root'></div>",
        head=linked({**STORY, "articleBody": story_text(1) + " " + story_text(2)}),
    ),
    titles=[headline(1)],
    text="border",
)
case(
    "h_ld_html_entities.html",
    page(head=linked({**STORY, "headline": "Q&amp;A: " + headline(1)})),
    a=1,
)
case(
    "h_ld_graph_ref.html",
    page(
        head=linked(
            {
                "@graph": [
                    {**STORY, "author": {"@id": "#a"}},
                    {"@id": "#a", "@type": "Person", "name": "Jane Roe"},
                ]
            }
        )
    ),
    date=DAY,
)
case("h_ld_mainentity.html", page(head=linked({"@type": "WebPage", "mainEntity": STORY})), date=DAY)
