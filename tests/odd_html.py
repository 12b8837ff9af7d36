# ruff: noqa: E501
"""Odd pages: HTML as sites and tools save it."""

from __future__ import annotations

import json

from odd_cases import case, headline, story_text
from odd_csv_encodings import ja_b, ja_t, ru_b, ru_t, zh_b, zh_t

PARAGRAPHS = (
    "<p>"
    + story_text(1)
    + "</p><p>"
    + story_text(2)
    + " The second paragraph goes on about grain, customs and the railway at the border.</p><p>"
    + story_text(3)
    + "</p>"
)


def page(body=None, head="", title=None, lang="en"):
    return f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title or headline(1)}</title>{head}</head><body>{body if body is not None else "<article><h1>" + headline(1) + "</h1>" + PARAGRAPHS + "</article>"}</body></html>'


NAV = '<nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li></ul></nav>'
FOOT = (
    '<footer><p>© 2024 The Paper. All rights reserved.</p><a href="/p">Privacy policy</a></footer>'
)
SIDE = (
    '<aside class="related"><h3>Most read</h3><ul>'
    + "".join(
        f'<li><a href="/x{i}">Minister of Canada opens a bridge in Toronto number {i}</a></li>'
        for i in range(8)
    )
    + "</ul></aside>"
)
ART = "<article><h1>" + headline(1) + "</h1>" + PARAGRAPHS + "</article>"


def linked(o):
    return (
        '<script type="application/ld+json">'
        + (o if isinstance(o, str) else json.dumps(o))
        + "</script>"
    )


case("h_plain.html", page(), titles=[headline(1)], text="railway", r=0)
case(
    "h_full.html",
    page(NAV + ART + SIDE + FOOT),
    titles=[headline(1)],
    text="railway",
    notext=["Toronto", "All rights"],
)
case(
    "h_frameset.html",
    "<html><head><title>x</title></head><frameset cols='20%,80%'><frame src='a.html'><frame src='b.html'><noframes>Your browser has no frames</noframes></frameset></html>",
    a=0,
    r=1,
)
case(
    "h_no_body.html",
    f"<title>{headline(1)}</title><h1>{headline(1)}</h1>{PARAGRAPHS}",
    titles=[headline(1)],
    text="railway",
)
case("h_fragment.html", PARAGRAPHS, a=1, text="railway")
case(
    "h_unclosed.html",
    f"<html><head><title>{headline(1)}<body><h1>{headline(1)}<p>{story_text(1)}<p>{story_text(2)} railway<p>{story_text(3)}",
    a=1,
    text="border",
)
case(
    "h_meta_lie.html",
    page(f"<h1>{ru_t}</h1><p>{ru_b}</p><p>{ru_b}</p>", title=ru_t)
    .replace("utf-8", "iso-8859-1")
    .encode("utf-8"),
    titles=[ru_t],
    lang="ru",
)
case(
    "h_meta_lie2.html",
    page(f"<h1>{ru_t}</h1><p>{ru_b}</p><p>{ru_b}</p>", title=ru_t).encode("cp1251"),
    titles=[ru_t],
    lang="ru",
)
case(
    "h_cp1251.html",
    page(f"<h1>{ru_t}</h1><p>{ru_b}</p><p>{ru_b}</p>", title=ru_t)
    .replace("utf-8", "windows-1251")
    .encode("cp1251"),
    titles=[ru_t],
    lang="ru",
)
case(
    "h_koi8.html",
    page(f"<h1>{ru_t}</h1><p>{ru_b}</p><p>{ru_b}</p>", title=ru_t)
    .replace("utf-8", "koi8-r")
    .encode("koi8-r"),
    titles=[ru_t],
)
case("h_bogus_charset.html", page().replace("utf-8", "x-no-such"), titles=[headline(1)])
case("h_idna_charset.html", page().replace("utf-8", "idna"), titles=[headline(1)])
case("h_zlib_charset.html", page().replace("utf-8", "zlib_codec"), titles=[headline(1)])
case("h_rot13_charset.html", page().replace("utf-8", "rot13"), titles=[headline(1)])
case("h_utf16.html", page().encode("utf-16"), titles=[headline(1)])
case("h_utf16_meta.html", page().replace("utf-8", "utf-16"), titles=[headline(1)])
case(
    "h_gbk.html",
    page(f"<h1>{zh_t}</h1><p>{zh_b}</p><p>{zh_b}</p>", title=zh_t)
    .replace("utf-8", "gb2312")
    .encode("gb18030"),
    titles=[zh_t],
    lang="zh",
)
case(
    "h_sjis.html",
    page(f"<h1>{ja_t}</h1><p>{ja_b}</p><p>{ja_b}</p>", title=ja_t)
    .replace("utf-8", "Shift_JIS")
    .encode("shift_jis"),
    titles=[ja_t],
    lang="ja",
)
case(
    "h_js_only.html",
    "<html><head><title>App</title></head><body><div id='root'></div><script>var x='"
    + story_text(1)
    + "'</script></body></html>",
    a=0,
    r=1,
)
case(
    "h_noscript.html",
    page("<noscript><p>Please enable JavaScript to view this page.</p></noscript>" + ART),
    titles=[headline(1)],
    notext="enable JavaScript",
)
case(
    "h_next_data.html",
    page(
        "<div id='__next'></div><script id='__NEXT_DATA__' type='application/json'>"
        + json.dumps(
            {
                "props": {
                    "pageProps": {
                        "article": {"title": headline(1), "body": story_text(1) + story_text(2)}
                    }
                }
            }
        )
        + "</script>"
    ),
    a=None,
    r=None,
)
case(
    "h_multi_article.html",
    page(
        "".join(
            f"<article><h2>{headline(i)}</h2><p>{story_text(i)}</p></article>" for i in range(1, 6)
        )
    ),
    a=1,
)
