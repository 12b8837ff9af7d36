"""More odd pages: live blogs, several articles, frames, comments, walls, marked-up metadata."""

from __future__ import annotations

from odd_cases import DAY, case, headline, story_text
from odd_html import ART, FOOT, NAV, PARAGRAPHS, SIDE, linked, page

FIRST = [headline(1)]
LATER = "2024-05-11"
GUESTS = "".join(
    f"<div class='comment'><b>reader{n}</b><p>Well, number {n} here: what about the fish soup I "
    f"cooked on Tuesday, it needed far more pepper than anybody had told me before.</p></div>"
    for n in range(60)
)
STORY = {
    "@type": "NewsArticle", "headline": headline(1), "datePublished": f"{DAY}T16:41:00Z",
    "articleBody": f"{story_text(1)} {story_text(2)} {story_text(3)}",
}  # fmt: skip
CRUMBS = {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "name": "World"}]}
SITE = {"@type": "WebSite", "name": "The Paper", "datePublished": "2001-01-01"}
OTHER = {**STORY, "headline": headline(7), "datePublished": "2023-01-02", "articleBody": "Other."}


def updates(count: int, tag: str = "div") -> str:
    return "".join(
        f"<{tag} class='live-post' id='p{n}'><time datetime='{DAY}T{n:02}:10:00Z'>{n:02}:10</time>"
        f"<h3>Point {n} of the talks</h3><p>{story_text(n)}</p></{tag}>"
        for n in range(count, 0, -1)
    )


def dated(body: str, head: str = "") -> str:
    return page(f"{NAV}{body}{FOOT}", head=head)


# Live blogs: one page, one article, with all of its posts.
HEAD = f"<h1>{headline(1)}</h1>"
case("pg_live.html", dated(f"<main>{HEAD}{updates(12)}</main>"), a=1, r=0, text=story_text(12)[:60])
case("pg_live_first.html", dated(f"<main>{HEAD}{updates(12)}</main>"), a=1, text=story_text(1)[:60])
case("pg_live_articles.html", dated(f"<main>{HEAD}{updates(9, 'article')}</main>"), a=1,
     titles=FIRST, text=story_text(9)[:60])  # fmt: skip
case("pg_live_ld.html",
     dated(f"<main>{HEAD}{updates(9)}</main>", linked({"@type": "LiveBlogPosting",
           "headline": headline(1), "datePublished": f"{DAY}T01:00:00Z",
           "coverageStartTime": f"{DAY}T01:00:00Z", "dateModified": f"{LATER}T01:00:00Z",
           "liveBlogUpdate": [{"@type": "BlogPosting", "headline": "Point 9",
                               "datePublished": f"{LATER}T01:00:00Z"}]})),
     a=1, titles=FIRST, date=DAY)  # fmt: skip
# Several articles on a page: the one it is about.
TWO = f"{ART}<article><h2>{headline(8)}</h2><p>{story_text(8)}</p><p>{story_text(9)}</p></article>"
case("pg_endless.html", dated(TWO), a=1, titles=FIRST, text="railway")
case(
    "pg_teaser_articles.html",
    dated(
        ART
        + "".join(
            f"<article><h3>{headline(n)}</h3><a href='/{n}'>Read on</a></article>"
            for n in range(20, 30)
        )
    ),
    titles=FIRST,
    notext="Read on",
)
case(
    "pg_front_teasers.html",
    dated(
        "".join(
            f"<article><h3><a href='/{n}'>{headline(n)}</a></h3><p>Ministers met.</p></article>"
            for n in range(20, 50)
        )
    ),
    a=None,
    r=None,
)
# AMP.
AMP = ("<html ⚡ lang=en><head><meta charset=utf-8><link rel=canonical href='https://p.org/talks'>"
       f"<title>{headline(1)}</title>{linked(STORY)}</head><body>")  # fmt: skip
case("pg_amp.html", f"{AMP}{ART}<amp-ad type=x>Buy soup</amp-ad></body></html>", titles=FIRST,
     date=DAY, url="https://p.org/talks", text="railway")  # fmt: skip
case(
    "pg_amp_img.html",
    f"{AMP}<figure><amp-img src=a.jpg></amp-img><figcaption>Envoys at the border "
    f"post on Monday</figcaption></figure>{ART}</body></html>",
    titles=FIRST,
    cap="border post",
)
case(
    "pg_amp_list.html",
    f"{AMP}{ART}<amp-list src='https://p.org/more'><template>{{{{title}}}}"
    "</template></amp-list></body></html>",
    titles=FIRST,
    notext="{{title}}",
)
# Frames.
case(
    "pg_frames_only.html",
    "<html><head><title>News</title></head><frameset cols='20%,80%'><frame "
    "src=a.html><frame src=b.html></frameset></html>",
    a=0,
    r=1,
)
case(
    "pg_noframes.html",
    f"<html><head><title>{headline(1)}</title></head><frameset><frame src=a.html>"
    f"<noframes><body>{PARAGRAPHS}</body></noframes></frameset></html>",
    a=None,
    r=None,
)
case(
    "pg_iframe_beside.html",
    dated(f"{ART}<iframe src='https://v.example/x'>No frames here</iframe>"),
    titles=FIRST,
    notext="No frames here",
)
case(
    "pg_srcdoc.html",
    dated(f"{ART}<iframe srcdoc='&lt;p&gt;Buy soup&lt;/p&gt;'></iframe>"),
    titles=FIRST,
    notext="Buy soup",
)
# Comments longer than the article.
for number, box in enumerate((
    f"<section id='comments'><h2>60 comments</h2>{GUESTS}</section>",
    f"<div class='comments-area'>{GUESTS}</div>",
    f"<div id='disqus_thread'>{GUESTS}</div>",
    f"<aside class='user-comments'>{GUESTS}</aside>",
    f"<ol class='commentlist'>{GUESTS.replace('div', 'li')}</ol>",
)):  # fmt: skip
    case(f"pg_comments_{number}.html", dated(ART + box), titles=FIRST, text="railway",
         notext="fish soup")  # fmt: skip
# Walls.
WALL = "<div class='paywall'><p>Subscribe now to read on: one euro in the first month.</p></div>"
case(
    "pg_wall.html",
    dated(f"<article>{HEAD}<p>{story_text(1)}</p>{WALL}</article>"),
    titles=FIRST,
    text="border",
    notext="one euro",
)
case("pg_wall_ld.html", dated(f"<article>{HEAD}<p>{story_text(1)}</p>{WALL}</article>",
     linked({**STORY, "isAccessibleForFree": False})), titles=FIRST, date=DAY,
     text=story_text(3)[:60])  # fmt: skip
case("pg_wall_only.html", dated(f"<article>{HEAD}{WALL}</article>"), a=None, notext="one euro")
# Metadata: lists, graphs, microdata, RDFa, languages.
for number, made in enumerate((
    [SITE, CRUMBS, STORY], {"@graph": [SITE, STORY, CRUMBS]}, [{"@graph": [CRUMBS, STORY]}],
    {"@graph": {"@type": "WebPage", "mainEntity": STORY}}, [[SITE], [STORY]],
    {"@context": ["https://schema.org", {"x": "y"}], **STORY, "@type": ["Article", "NewsArticle"]},
    {**STORY, "@type": "ReportageNewsArticle"}, {**STORY, "@type": "AnalysisNewsArticle"},
    {**STORY, "@type": "schema:NewsArticle"}, {**STORY, "@type": "https://schema.org/NewsArticle"},
    {**STORY, "hasPart": [OTHER], "isPartOf": SITE, "mentions": [OTHER]},
)):  # fmt: skip
    case(f"pg_ld_{number}.html", dated(ART, linked(made)), titles=FIRST, date=DAY)
case("pg_ld_scripts.html", dated(ART, linked(SITE) + linked(CRUMBS) + linked(STORY)), date=DAY)
case(
    "pg_microdata.html",
    dated(
        "<div itemscope itemtype='https://schema.org/NewsArticle'>"
        f"<h1 itemprop='headline'>{headline(1)}</h1><meta itemprop='datePublished' content='{DAY}'>"
        f"<span itemprop='author'>Jane Roe</span>"
        f"<div itemprop='articleBody'>{PARAGRAPHS}</div></div>"
    ),
    titles=FIRST,
    date=DAY,
)
case(
    "pg_microdata_time.html",
    dated(
        f"<article itemscope>{HEAD}<time itemprop='datePublished' "
        f"datetime='{DAY}T23:59:00+00:00'>yesterday</time>{PARAGRAPHS}</article>"
    ),
    date=DAY,
)
case(
    "pg_rdfa.html",
    dated(
        f"<div typeof='schema:NewsArticle'><h1 property='schema:name'>{headline(1)}"
        f"</h1><span property='schema:datePublished' content='{DAY}'></span>{PARAGRAPHS}</div>"
    ),
    titles=FIRST,
    date=DAY,
)
for number, meta in enumerate((
    "property='article:published_time'", "name='pubdate'", "name='date'", "name='DC.date.issued'",
    "name='dcterms.created'", "itemprop='datePublished'", "name='parsely-pub-date'",
    "name='sailthru.date'", "name='publish-date'", "property='og:article:published_time'",
    "name='cXenseParse:recs:publishtime'", "name='article.published'", "name='PublishDate'",
)):  # fmt: skip
    head = f"<meta {meta} content='{DAY}T12:00:00Z'>"
    case(f"pg_meta_{number}.html", dated(ART, head), titles=FIRST, date=DAY)
OTHERS = "".join(f"<link rel=alternate hreflang={code} href='https://p.org/{code}/2019/01/02/x'>"
                 for code in ("de", "fr", "ru", "x-default"))  # fmt: skip
case("pg_hreflang.html", dated(ART, OTHERS + f"<link rel=canonical href='https://p.org/{DAY}/x'>"),
     lang="en", date=DAY, url=f"https://p.org/{DAY}/x")  # fmt: skip
case("pg_side_first.html", page(f"{NAV}{SIDE}{ART}{FOOT}"), titles=FIRST, notext="opens a bridge")
case(
    "pg_print.html",
    page(f"<p>Printed from p.org on {LATER}</p>{ART}", head=linked(STORY)),
    titles=FIRST,
    date=DAY,
)
