# ruff: noqa: E501
"""Odd pages: walls, shells, walls of tags, escapes, and addresses of other pages."""

from __future__ import annotations

from odd_cases import DAY, case, headline, story_text
from odd_csv_encodings import ru_b, ru_t
from odd_html import PARAGRAPHS, linked, page

case(
    "g_nested_framesets.html",
    "<html><head><title>News</title></head><frameset><frameset><frame src=a><frame src=b></frameset><frame src=c></frameset></html>",
    a=0,
    r=1,
)
case(
    "g_meta_refresh.html",
    '<html><head><meta http-equiv="refresh" content="0; url=https://a.example/login"></head><body></body></html>',
    a=0,
    r=1,
    why="redirect",
)
case(
    "g_meta_refresh_text.html",
    '<html><head><title>Redirecting</title><meta http-equiv=refresh content="0;URL=https://a.example/news/1"></head><body><p>If you are not redirected automatically, follow <a href="https://a.example/news/1">this link</a>.</p></body></html>',
    a=0,
    r=1,
)
case(
    "g_50k_divs.html", page("<div>" * 50_000 + PARAGRAPHS + "</div>" * 50_000), a=1, text="railway"
)
case("g_50k_divs_unclosed.html", page("<div>" * 50_000 + PARAGRAPHS), a=1, text="railway")
case("g_a_nested.html", page(PARAGRAPHS + "<a href=x>" * 100_000), a=1, text="railway")
case(
    "g_base64_newlines.html",
    page(
        PARAGRAPHS
        + '<img src="data:image/jpeg;base64,\n'
        + ("QUJD" * 19 + "\n") * 30_000
        + '">'
        + "<p>After the picture the talks went on.</p>"
    ),
    a=1,
    text="After the picture",
)
case(
    "g_charset_lie_1251_as_utf8.html",
    page(f"<h1>{ru_t}</h1><p>{ru_b}</p><p>{ru_b}</p>", title=ru_t).encode("cp1251"),
    titles=[ru_t],
    lang="ru",
)
case(
    "g_charset_twice.html",
    page(
        f"<h1>{ru_t}</h1><p>{ru_b}</p><p>{ru_b}</p>",
        title=ru_t,
        head='<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    ).encode("utf-8"),
    titles=[ru_t],
    lang="ru",
)
case(
    "g_charset_late.html",
    (
        "<html><head>"
        + "<!-- pad -->" * 800
        + f'<meta charset="koi8-r"><title>{ru_t}</title></head><body><h1>{ru_t}</h1><p>{ru_b}</p><p>{ru_b}</p></body></html>'
    ).encode("koi8-r"),
    titles=[ru_t],
    lang="ru",
)
case("g_utf16be_nobom.html", page().encode("utf-16-be"), titles=[headline(1)])
case(
    "g_utf8_bom_1252.html",
    b"\xef\xbb\xbf"
    + page(f"<h1>{headline(1)}</h1><p>Caf\u00e9. {story_text(1)}</p>{PARAGRAPHS}").encode(),
    titles=[headline(1)],
)
case(
    "g_mixed_utf8_1252.html",
    page(f"<h1>{headline(1)}</h1>{PARAGRAPHS}").encode()
    + "<p>Après la réunion, l’été</p>".encode()
    + "<p>caf\xe9</p>".encode("latin-1"),
    titles=[headline(1)],
)
case(
    "g_plaintext.html",
    f"<html><head><title>{headline(1)}</title></head><body><h1>{headline(1)}</h1>{PARAGRAPHS}<plaintext><p>Raw {story_text(2)}",
    a=1,
    text="railway",
)
case(
    "g_xmp_listing.html",
    page(f"<h1>{headline(1)}</h1>{PARAGRAPHS}<xmp><script>alert(1)</script></xmp>"),
    a=1,
    text="railway",
)
case(
    "g_textarea_unclosed.html",
    page(f"<h1>{headline(1)}</h1>{PARAGRAPHS}<textarea>"),
    a=1,
    text="railway",
)
case(
    "g_title_unclosed_script.html",
    page(f"<h1>{headline(1)}</h1>{PARAGRAPHS}<script>var a='<p>not text</p>';"),
    a=1,
    text="railway",
)
case(
    "g_script_in_string.html",
    page(
        f"<h1>{headline(1)}</h1><script>document.write('<script>x<\\/script>')</script>{PARAGRAPHS}"
    ),
    a=1,
    text="railway",
    notext="document.write",
)
case(
    "g_comment_unclosed.html",
    page(f"<h1>{headline(1)}</h1>{PARAGRAPHS}<!-- left open <p>later</p>"),
    a=1,
    text="railway",
)
case(
    "g_comment_dashes.html",
    page(f"<h1>{headline(1)}</h1><!-- a -- b --><!----><!--->{PARAGRAPHS}"),
    a=1,
    text="railway",
)
case(
    "g_comment_bang.html",
    page(f"<h1>{headline(1)}</h1><!-- x --!>{PARAGRAPHS}"),
    a=1,
    text="railway",
)
case(
    "g_cdata.html",
    page(f"<h1>{headline(1)}</h1><![CDATA[ not text ]]>{PARAGRAPHS}"),
    a=1,
    text="railway",
)
case(
    "g_pi.html",
    "<?php echo 'x'; ?>" + page(f"<h1>{headline(1)}</h1><?php foreach($a as $b){{ ?>{PARAGRAPHS}"),
    a=1,
    text="railway",
)
case(
    "g_amp.html",
    '<!doctype html><html amp lang="en"><head><meta charset="utf-8"><script async src="https://cdn.ampproject.org/v0.js"></script><link rel="canonical" href="https://www.a.example/2024/05/08/talks.html"><title>'
    + headline(1)
    + "</title><style amp-boilerplate>body{}</style></head><body><amp-sidebar><ul><li>Home</li></ul></amp-sidebar><h1>"
    + headline(1)
    + "</h1><amp-img src=x width=1 height=1></amp-img>"
    + PARAGRAPHS
    + "<amp-ad width=300></amp-ad></body></html>",
    titles=[headline(1)],
    date=DAY,
    url="https://www.a.example/2024/05/08/talks.html",
    text="railway",
)
case(
    "g_paywall_ld.html",
    page(
        body=f"<h1>{headline(1)}</h1><p>{story_text(1)[:60]}…</p><div class=paywall>Subscribe to continue reading.</div>",
        head=linked(
            {
                "@type": "NewsArticle",
                "headline": headline(1),
                "isAccessibleForFree": False,
                "datePublished": DAY,
                "articleBody": " ".join(
                    story_text(i) + f" The railway number {i} will be mended." for i in range(1, 8)
                ),
            }
        ),
    ),
    titles=[headline(1)],
    text="railway number 7",
    date=DAY,
)
case(
    "g_ld_body_escaped_html.html",
    page(
        body=f"<h1>{headline(1)}</h1><p>{story_text(1)[:60]}…</p>",
        head=linked(
            {
                "@type": "NewsArticle",
                "headline": headline(1),
                "articleBody": "".join(
                    f"&lt;p&gt;{story_text(i)} The railway number {i} will be mended.&lt;/p&gt;"
                    for i in range(1, 8)
                ),
            }
        ),
    ),
    a=1,
    text="railway number 7",
    notext=["&lt;", "<p>"],
)
case(
    "g_double_escaped.html",
    page(
        f"<h1>Talks on oil &amp;amp; gas in Yerevan</h1><p>The minister&amp;#8217;s plane landed. {story_text(1)}</p>{PARAGRAPHS}",
        title="Talks on oil &amp;amp; gas in Yerevan",
    ),
    titles=["Talks on oil & gas in Yerevan"],
    notext=["&amp;", "&#8217;"],
)
case(
    "g_numeric_entities.html",
    page(
        f"<h1>{headline(1)}</h1><p>&#x1F600; &#0; &#xD800; &#99999999; &#128; caf&eacute &nbsp;{story_text(1)}</p>{PARAGRAPHS}"
    ),
    a=1,
    text="railway",
    r=0,
)
