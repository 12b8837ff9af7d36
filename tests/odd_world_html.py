# ruff: noqa: E501
"""Marked-up pages of layouts that news sites have: walls, live blogs, comments, old tables."""

from __future__ import annotations

from odd_cases import case
from odd_wires import TEXT, TITLE
from odd_world_pages import WHOLE


def html(name: str, content: str, head: str = "", **expected: object) -> None:
    case(
        f"wp_{name}.html",
        f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{TITLE} - The Paper</title>{head}</head><body>{content}</body></html>",
        **{**WHOLE, **expected},
    )


P = "".join(f"<p>{one}</p>" for one in TEXT)
STAMP = "<time datetime='2024-05-08T16:41:00Z'>8 May</time>"
META = "<meta property='article:published_time' content='2024-05-08T10:00:00Z'>"
html("plain", f"<h1>{TITLE}</h1>{STAMP}{P}")
html("breaks", f"<h1>{TITLE}</h1><div>8 May 2024</div><div>{'<br><br>'.join(TEXT)}</div>")
html(
    "live_blog",
    f"<h1>{TITLE}</h1><article>{''.join(f'<div class=post><time datetime=2024-05-08T1{n}:00:00Z>1{n}:00</time><p>{one}</p></div>' for n, one in enumerate(TEXT))}</article>",
    META,
)
html(
    "aside",
    f"<main><h1>{TITLE}</h1>{P}<aside><h3>Read next</h3><p>Floods leave thousands without homes in the far south of the land.</p></aside></main>",
    META,
    notext="Floods",
)
html(
    "consent",
    f"<div id='onetrust-banner-sdk'><p>We and our 812 partners store information on a device and ask for your consent.</p><button>Accept</button></div><article><h1>{TITLE}</h1>{P}</article>",
    META,
    notext="partners",
)
html(
    "comments",
    f"<article><h1>{TITLE}</h1>{P}</article><section id='comments'><h2>2 comments</h2><div class=comment><p>Trains are always late anyway, so who needs this one at all.</p></div></section>",
    META,
    notext="always late",
)
html(
    "figure",
    f"<article><h1>{TITLE}</h1><figure><img src=a.jpg><figcaption>The ministers shake hands in Tbilisi.</figcaption></figure>{P}</article>",
    META,
)
html(
    "noscript",
    f"<noscript>Please enable JavaScript to view this page properly in your browser.</noscript><h1>{TITLE}</h1>{P}",
    META,
    notext="JavaScript",
)
html(
    "hidden",
    f"<h1>{TITLE}</h1>{P}<p style='display:none'>Secret words for machines that nobody sees on the page at all.</p>",
    META,
)
html(
    "amp",
    f"<amp-sidebar><a href=/>Home</a></amp-sidebar><article><h1>{TITLE}</h1><amp-ad></amp-ad>{P}</article>",
    META,
)
html(
    "frames_of_old",
    f"<CENTER><H2>{TITLE}</H2></CENTER><P>May 8, 2024<P>{'<P>'.join(TEXT)}<HR><A HREF=x>Back</A>",
    notext="Back",
)
html(
    "related_list",
    f"<article><h1>{TITLE}</h1>{P}<ul class='related'><li><a href=/f>Floods leave thousands without homes</a></li><li><a href=/c>Champions lose the final</a></li></ul></article>",
    META,
    notext="Floods",
)
html(
    "dateline_span",
    f"<article><h1>{TITLE}</h1><p><span class=dateline>TBILISI, Georgia (AP)</span> — {TEXT[0]}</p>{''.join(f'<p>{x}</p>' for x in TEXT[1:])}</article>",
    META,
)
html(
    "json_ld_only",
    f"<h1>{TITLE}</h1>{P}",
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","datePublished":"2024-05-08T12:00:00+04:00"}</script>',
)
html(
    "entities",
    f"<h1>{TITLE}</h1>{P}<p>Costs rise &amp; fall &mdash; by &euro;400&nbsp;million.</p>",
    META,
    text="rise & fall — by €400 million",
)
html("nested_divs", "<div>" * 60 + f"<h1>{TITLE}</h1>{P}" + "</div>" * 60, META)
html("unclosed", f"<h1>{TITLE}<p>8 May 2024<p>{'<p>'.join(TEXT)}")
html(
    "quote",
    f"<article><h1>{TITLE}</h1>{P}<blockquote><p>We shall ride it together, the minister said of the line.</p></blockquote></article>",
    META,
    text="ride it together",
)
html(
    "subheads",
    f"<article><h1>{TITLE}</h1><p>{TEXT[0]}</p><h2>What it costs</h2><p>{TEXT[1]}</p><h2>Who pays</h2><p>{TEXT[2]}</p><p>{TEXT[3]}</p></article>",
    META,
)
html(
    "print_view",
    f"<div>The Paper</div><div>{TITLE}</div><div>8 May 2024</div>{P}<div>Printed from https://p.example/railway</div>",
    notext="Printed from",
)
