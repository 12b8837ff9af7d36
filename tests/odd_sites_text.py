# ruff: noqa: E501
"""Odd pages: what stands in them, what is no article, and what they say of themselves."""

from __future__ import annotations

import gzip

from odd_cases import DAY, case, headline, story_text
from odd_csv_encodings import ru_b, ru_t
from odd_html import PARAGRAPHS, linked, page

case(
    "g_lang_lie.html",
    page(f"<h1>{ru_t}</h1><p>{ru_b}</p><p>{ru_b}</p>", title=ru_t, lang="en"),
    titles=[ru_t],
    lang="ru",
)
case(
    "g_rtl_marks.html",
    page(
        f"<h1>\u202e{headline(1)}\u202c</h1>{PARAGRAPHS}", title="\u202e" + headline(1) + "\u202c"
    ),
    a=1,
    text="railway",
)
case(
    "g_zero_width.html",
    page("<h1>" + headline(1) + "</h1>" + PARAGRAPHS.replace("border", "bor\u200bder")),
    a=1,
)
case(
    "g_soft_hyphen.html",
    page("<h1>" + headline(1) + "</h1>" + PARAGRAPHS.replace("railway", "rail&shy;way")),
    a=1,
    text="railway",
)
case(
    "g_nbsp_all.html",
    page(
        "<h1>"
        + headline(1)
        + "</h1>"
        + PARAGRAPHS.replace(" ", "&nbsp;").replace("<p&nbsp;", "<p ")
    ),
    a=1,
    text="border would open",
)
case(
    "g_uppercase_tags.html",
    page("<H1>" + headline(1) + "</H1>" + PARAGRAPHS.replace("<p>", "<P>").replace("</p>", "</P>")),
    titles=[headline(1)],
    text="railway",
)
case(
    "g_attr_gt.html",
    page(f'<h1>{headline(1)}</h1><p title="a > b">{story_text(1)}</p>{PARAGRAPHS}'),
    a=1,
    text="railway",
    notext='b">',
)
case(
    "g_attr_unclosed_quote.html",
    page(f'<h1>{headline(1)}</h1>{PARAGRAPHS}<p class="x>{story_text(3)}</p>'),
    a=1,
    text="railway",
)
case(
    "g_svg_text.html",
    page(f"<h1>{headline(1)}</h1><svg><text>Chart label</text><style>x</style></svg>{PARAGRAPHS}"),
    a=1,
    text="railway",
    notext="Chart label",
)
case(
    "g_math.html",
    page(f"<h1>{headline(1)}</h1><math><mi>x</mi></math>{PARAGRAPHS}"),
    a=1,
    text="railway",
)
case(
    "g_custom_elements.html",
    page(
        f"<my-app><my-article><h1>{headline(1)}</h1><my-p>{story_text(1)}</my-p><my-p>{story_text(2)} railway</my-p><my-p>{story_text(3)}</my-p></my-article></my-app>"
    ),
    a=1,
    text="railway",
)
case(
    "g_dl.html",
    page(
        f"<h1>{headline(1)}</h1><dl><dt>Border</dt><dd>{story_text(1)}</dd><dt>Rail</dt><dd>{story_text(2)} railway</dd></dl>"
    ),
    a=1,
    text="railway",
)
case(
    "g_ol_article.html",
    page(
        f"<h1>{headline(1)}</h1><ol><li>{story_text(1)}</li><li>{story_text(2)} railway</li><li>{story_text(3)}</li></ol>"
    ),
    a=1,
    text="railway",
)
case(
    "g_liveblog.html",
    page(
        f"<h1>{headline(1)}</h1>"
        + "".join(
            f"<div class=update><time datetime='2024-05-08T1{i}:00Z'>1{i}:00</time><p>{story_text(i)} Update {i} railway.</p></div>"
            for i in range(6)
        )
    ),
    a=1,
    text="Update 5 railway",
)
case(
    "g_gallery.html",
    page(
        f"<h1>{headline(1)}</h1>"
        + "".join(
            f"<figure><img src={i}.jpg><figcaption>Ministers at the border gate number {i}. (Jane Roe/AP)</figcaption></figure>"
            for i in range(5)
        )
        + PARAGRAPHS
    ),
    a=1,
    cap="gate number 4",
    text="railway",
)
case(
    "g_qa.html",
    page(
        "<h1>Interview: the minister on the border</h1>"
        + "".join(
            f"<p><b>Question {i}: when will it open?</b></p><p>{story_text(i)}</p>"
            for i in range(5)
        )
    ),
    a=1,
    text="when will it open",
)
case(
    "g_poem.html",
    page(f"<h1>{headline(1)}</h1><p>{'<br>'.join(story_text(1).split('. '))}</p>{PARAGRAPHS}"),
    a=1,
    text="railway",
)
case(
    "g_print_version.html",
    page(f"<h1>{headline(1)}</h1><p>Posted May 8, 2024 4:41 pm.</p>{PARAGRAPHS}"),
    a=1,
    date=DAY,
)
case(
    "g_date_meta_vs_ld.html",
    page(
        head='<meta property="article:published_time" content="1970-01-01T00:00:00Z">'
        + linked(
            {
                "@type": "NewsArticle",
                "headline": headline(1),
                "datePublished": "2024-05-08T09:00:00Z",
            }
        )
    ),
    a=1,
    date=DAY,
)
case(
    "g_date_future_meta.html",
    page(
        head='<meta name="date" content="2204-05-08"><link rel="canonical" href="https://a.example/2024/05/08/talks-x">'
    ),
    a=1,
    date=DAY,
)
case(
    "g_wayback.html",
    "<!DOCTYPE html><html><head><script src='//archive.org/includes/analytics.js'></script><!-- End Wayback Rewrite JS Include --><title>"
    + headline(1)
    + "</title><link rel='canonical' href='https://web.archive.org/web/20240509101010/https://a.example/2024/05/08/talks.html'></head><body><!-- BEGIN WAYBACK TOOLBAR INSERT --><div id='wm-ipp-base'>The Wayback Machine - https://web.archive.org/web/20240509101010/</div><!-- END WAYBACK TOOLBAR INSERT --><h1>"
    + headline(1)
    + "</h1>"
    + PARAGRAPHS
    + "</body></html>",
    titles=[headline(1)],
    date=DAY,
    text="railway",
    notext="Wayback Machine",
)
case("g_null_bytes_mid.html", page().replace("<p>", "<p\0>").encode(), a=1, text="railway")
case("g_gz_named_html.html", gzip.compress(page().encode()), titles=[headline(1)])
case(
    "g_doctype_subset.html",
    '<!DOCTYPE html [<!ENTITY x "y"><!ENTITY z SYSTEM "file:///etc/passwd">]>'
    + page(f"<h1>{headline(1)}</h1><p>&x;&z;</p>{PARAGRAPHS}")[15:],
    a=1,
    text="railway",
    notext="root:",
)
case(
    "g_ld_50k_things.html",
    page(head=linked({"@graph": [{"@type": "Thing"}] * 50_000})),
    a=1,
    text="railway",
)
case("g_ld_deep.html", page(head=linked('{"a":' * 50_000)), a=1, text="railway")
case(
    "g_ld_author_lists.html",
    page(
        head=linked(
            {
                "@type": "NewsArticle",
                "headline": headline(1),
                "author": [["A"], {"name": ["Jane Roe", "B C"]}, 7, None],
                "datePublished": DAY,
            }
        )
    ),
    a=1,
    date=DAY,
)
case(
    "g_ld_date_list.html",
    page(head=linked({"@type": "NewsArticle", "headline": headline(1), "datePublished": [DAY]})),
    a=1,
    date=DAY,
)
case(
    "g_ld_headline_num.html",
    page(
        head=linked({"@type": "NewsArticle", "headline": 42, "datePublished": DAY, "publisher": 7})
    ),
    a=1,
    titles=[headline(1)],
)
