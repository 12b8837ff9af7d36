# ruff: noqa: E501
"""Pages that hold no article: errors, consents, lists, frames; and one that attacks."""

from __future__ import annotations

import json

from odd_cases import case, headline, story_text
from odd_html import PARAGRAPHS, page

case(
    "g_gone410.html",
    page(
        "<h1>410 Gone</h1><p>The requested resource is no longer available on this server.</p>",
        title="410 Gone",
    ),
    a=0,
    r=1,
)
case(
    "g_cloudflare.html",
    page(
        "<h1>Checking your browser before accessing a.example</h1><p>This process is automatic. Your browser will redirect to your requested content shortly.</p><p>Please allow up to 5 seconds…</p>",
        title="Just a moment...",
    ),
    a=0,
    r=1,
)
case(
    "g_consent_google.html",
    page(
        "<h1>Before you continue to Google</h1><p>We use cookies and data to deliver and maintain services.</p>",
        title="Before you continue",
    ),
    a=0,
    r=1,
)
case(
    "g_dir_listing.html",
    "<html><head><title>Index of /news</title></head><body><h1>Index of /news</h1><pre><a href='../'>../</a>\n"
    + "".join(f"<a href='{i}.html'>{i}.html</a>   08-May-2024 10:00  1{i}K\n" for i in range(30))
    + "</pre></body></html>",
    a=0,
    r=1,
)
case(
    "g_search_results.html",
    page(
        "<h1>Search results for border</h1>"
        + "".join(
            f"<div><a href=/n{i}>Minister of Canada opens a bridge in Toronto number {i}</a></div>"
            for i in range(30)
        )
    ),
    a=0,
    r=1,
)
case(
    "g_empty_body_title.html",
    f"<html><head><title>{headline(1)}</title></head><body></body></html>",
    a=0,
    r=1,
)
case("g_only_iframe.html", page("<iframe src=https://a.example/x></iframe>"), a=0, r=1)
case(
    "g_only_script_json.html",
    page("<script>window.__STATE__=" + json.dumps({"a": story_text(1) * 20}) + "</script>"),
    a=0,
    r=1,
)
case(
    "g_xss.html",
    page(
        f"<h1>{headline(1)}<img src=x onerror=alert(1)></h1><p onclick=alert(2)>{story_text(1)} &lt;script&gt;alert(3)&lt;/script&gt;</p>{PARAGRAPHS}"
    ),
    a=1,
    text="railway",
)
