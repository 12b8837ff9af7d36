# ruff: noqa: E501
"""Odd pages and archives: HTML, MHTML, WARC, ZIP, TAR, compressions, Office files, exports."""

from __future__ import annotations

import base64
import bz2
import gzip
import io
import json
import lzma
import quopri
import random
import tarfile
import warnings
import zipfile
import zlib
from xml.sax.saxutils import escape

import brotli
import zstandard
from odd_tables import (
    DAY,
    TITLES,
    ar_b,
    ar_t,
    article,
    case,
    dumps,
    headline,
    ja_b,
    ja_t,
    rows,
    ru_b,
    ru_t,
    story_text,
    zh_b,
    zh_t,
)

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
case(
    "h_list_page.html",
    page(
        NAV
        + "<ul>"
        + "".join(f'<li><a href="/{i}">{headline(i)}</a></li>' for i in range(30))
        + "</ul>",
        title="News - The Paper",
    ),
    a=None,
    r=None,
)
case(
    "h_amp.html",
    page()
    .replace("<html", "<html ⚡")
    .replace("<title>", '<link rel="canonical" href="https://p.org/real-1"><title>'),
    titles=[headline(1)],
    url="https://p.org/real-1",
)
case(
    "h_cookie_wall.html",
    page(
        "<div class='consent'><h1>We value your privacy</h1><p>We and our 842 partners store and access cookies on your device to process personal data. You can accept or refuse consent to this processing.</p><button>Accept all</button><button>Reject</button></div>",
        title="Consent",
    ),
    a=None,
    r=None,
)
case(
    "h_cookie_bar.html",
    page(
        "<div id='cookie-banner'><p>We use cookies to make this site work and to measure its use. By going on you agree to our privacy policy.</p><button>Accept</button></div>"
        + ART
    ),
    titles=[headline(1)],
    notext="We use cookies",
)
case(
    "h_paywall.html",
    page(
        f"<article><h1>{headline(1)}</h1><p>{story_text(1)}</p></article><div class='paywall'><p>Subscribe to continue reading this story. Already have an account? Log in.</p></div>"
    ),
    titles=[headline(1)],
    text="border",
    notext="Subscribe",
)
case(
    "h_comments.html",
    page(
        ART
        + "<section id='comments'><h3>Comments (2)</h3><div class='comment'><p>I think Canada should send troops to the city, said nobody ever in this forum of fools.</p></div></section>"
    ),
    titles=[headline(1)],
    notext="Canada should",
)
case(
    "h_caption.html",
    page(
        f"<article><h1>{headline(1)}</h1><figure><img src='a.jpg'><figcaption>Cuban and Belarusian ministers in Yerevan on Tuesday. (AP Photo/Jane Roe)</figcaption></figure>{PARAGRAPHS}</article>"
    ),
    titles=[headline(1)],
    cap="Cuban",
)
case(
    "h_wp_caption.html",
    page(
        f"<article><h1>{headline(1)}</h1><div class='wp-caption'><img src='a.jpg'><p class='wp-caption-text'>Cuban and Belarusian ministers in Yerevan on Tuesday.</p></div>{PARAGRAPHS}</article>"
    ),
    cap="Cuban",
)
case(
    "h_caption_old.html",
    page(
        f"<h1>{headline(1)}</h1><table><tr><td><img src='a.jpg'></td></tr><tr><td><i>Cuban ministers in Yerevan on Tuesday. Photo: AFP</i></td></tr></table>{PARAGRAPHS}"
    ),
    cap="Cuban",
)
case(
    "h_meta_dates.html",
    page(
        head='<meta property="article:published_time" content="2024-05-08T16:41:00Z"><meta property="article:modified_time" content="2024-05-09T16:41:00Z">'
    ),
    date=DAY,
)
case(
    "h_itemprop.html",
    page(
        f"<article><h1>{headline(1)}</h1><time itemprop='datePublished' datetime='2024-05-08T16:41:00Z'>May 8</time>{PARAGRAPHS}</article>"
    ),
    date=DAY,
)
case(
    "h_time_only.html",
    page(
        f"<article><h1>{headline(1)}</h1><time datetime='2024-05-08T16:41:00Z'>May 8</time>{PARAGRAPHS}</article>"
    ),
    date=DAY,
)
case(
    "h_time_header.html",
    page(
        f"<header><h1>{headline(1)}</h1><time datetime='2024-05-08'>8 May</time></header><div>{PARAGRAPHS}</div>"
    ),
    date=DAY,
)
case(
    "h_text_date.html",
    page(
        f"<article><h1>{headline(1)}</h1><p class='date'>Published: May 8, 2024 4:41 pm</p>{PARAGRAPHS}</article>"
    ),
    date=DAY,
)
case(
    "h_text_date_ru.html",
    page(
        f"<article><h1>{ru_t}</h1><p>Опубликовано: 8 мая 2024, 16:41</p><p>{ru_b}</p><p>{ru_b}</p></article>",
        title=ru_t,
    ),
    date=DAY,
)
case(
    "h_copyright_date.html",
    page(ART + "<p>© 2019 The Paper</p><p>Copyright 2018-2024</p>"),
    date="None",
)
case(
    "h_event_date.html",
    page(
        f"<article><h1>{headline(1)}</h1><p>On March 3, 2011 the two states had signed a treaty. {story_text(1)}</p>{PARAGRAPHS}</article>"
    ),
    date="None",
)
case(
    "h_side_dates.html",
    page(
        ART
        + "<aside><ul><li><time datetime='2011-01-01'>1 Jan</time> old story about something else</li></ul></aside>"
    ),
    date="None",
)
case(
    "h_updated_vs_published.html",
    page(
        f"<article><h1>{headline(1)}</h1><p>Updated May 10, 2024 9:00 am</p><p>Published May 8, 2024 4:41 pm</p>{PARAGRAPHS}</article>"
    ),
    date=DAY,
)
case(
    "h_url_date.html",
    page(head='<link rel="canonical" href="https://p.org/2024/05/08/a-story">'),
    date=DAY,
)
case("h_deep.html", page("<div>" * 20000 + ART + "</div>" * 20000), a=1)
case("h_deep_b.html", page("<b>" * 50000 + story_text(1)), a=None)
case("h_10mb.html", lambda: page(ART + "<!-- " + "x" * 10_000_000 + " -->"), titles=[headline(1)])
case(
    "h_many_attrs.html",
    page("<p " + " ".join(f"a{i}=1" for i in range(50000)) + ">" + story_text(1) + "</p>" + ART),
    a=1,
)
case("h_huge_attr.html", page(f"<img alt='{'x' * 3000000}'>" + ART), titles=[headline(1)])
case(
    "h_base64.html",
    page(f"<img src='data:image/png;base64,{'QUJD' * 700000}'>" + ART),
    titles=[headline(1)],
)
case("h_svg.html", page("<svg><text>Vector words</text></svg>" + ART), notext="Vector words", a=1)
case(
    "h_table_layout.html",
    f"<html><head><title>{headline(1)}</title></head><body><table><tr><td>Home | World | Sport</td><td><font size=5>{headline(1)}</font><br><br>{story_text(1)}<br><br>{story_text(2)} The railway at the border.<br><br>{story_text(3)}</td></tr></table></body></html>",
    a=1,
    text="railway",
)
case(
    "h_br_only.html",
    f"<html><head><title>{headline(1)}</title></head><body><h1>{headline(1)}</h1>{story_text(1)}<br><br>{story_text(2)} The railway.<br><br>{story_text(3)}</body></html>",
    titles=[headline(1)],
    text="railway",
)
case(
    "h_pre.html",
    f"<html><body><pre>{headline(1)}\n\n{story_text(1)}\n\n{story_text(2)} railway\n</pre></body></html>",
    a=1,
    text="railway",
)
case(
    "h_entities.html",
    page(
        f"<article><h1>{headline(1)} &amp; more</h1>{PARAGRAPHS}<p>Caf&eacute; &#8220;quote&#8221; &nbsp; &lt;tag&gt;</p></article>",
        title=headline(1) + " &amp; more",
    ),
    text="Café “quote”",
    titles=[headline(1) + " & more"],
)
case("h_xhtml.xhtml", '<?xml version="1.0" encoding="UTF-8"?>' + page(), titles=[headline(1)])
case(
    "h_comment_cond.html",
    page("<!--[if IE]><p>Old browser</p><![endif]-->" + ART),
    notext="Old browser",
    a=1,
)
case(
    "h_template.html",
    page("<template><p>Template words here</p></template>" + ART),
    notext="Template words",
    a=1,
)
case(
    "h_hidden.html",
    page(
        "<div style='display:none'><p>Hidden words that nobody reads on the page at all.</p></div>"
        + ART
    ),
    a=1,
)
case(
    "h_404.html",
    page(
        "<h1>404 Not Found</h1><p>The page you requested could not be found on this server.</p>",
        title="404 Not Found",
    ),
    a=None,
    r=None,
)
case(
    "h_captcha.html",
    page(
        "<h1>Just a moment...</h1><p>Checking your browser before accessing p.org. Please enable JavaScript and cookies to continue.</p>",
        title="Just a moment...",
    ),
    a=None,
    r=None,
)
case("h_scripts_broken.html", page("<script>var a='</p>" + "<p>" * 1000 + ART), a=None, r=None)
case("h_nul.html", page().replace("border", "bor\x00der"), titles=[headline(1)], text="border")
case("h_nosuffix", page(), titles=[headline(1)])
case("h_as.txt", page(), titles=[headline(1)])
case("h_as.php", page(), titles=[headline(1)])
case("h_as.asp", page(), titles=[headline(1)])
case("h_as.shtml", page(), titles=[headline(1)])
case("h_title_site.html", page(ART, title=headline(1) + " | The Paper"), titles=[headline(1)])
case(
    "h_h1_logo.html",
    page(
        "<h1>The Paper</h1><h2>" + headline(1) + "</h2>" + PARAGRAPHS,
        title=headline(1) + " - The Paper",
    ),
    titles=[headline(1)],
)
case(
    "h_og.html",
    page(
        "<div>" + PARAGRAPHS + "</div>",
        head=f'<meta property="og:title" content="{headline(1)}"><meta property="og:site_name" content="The Paper">',
        title="x",
    ),
    titles=[headline(1)],
    outlet="The Paper",
)
case(
    "h_rtl.html",
    page(f"<article><h1>{ar_t}</h1><p>{ar_b}</p><p>{ar_b}</p></article>", title=ar_t, lang="ar"),
    titles=[ar_t],
    lang="ar",
)
case(
    "h_zh.html",
    page(f"<article><h1>{zh_t}</h1><p>{zh_b}</p><p>{zh_b}</p></article>", title=zh_t, lang="zh"),
    titles=[zh_t],
    lang="zh",
    text="铁路",
)
# saved-page forms
case(
    "h_saved_from.html",
    "<!-- saved from url=(0030)https://p.org/2024/05/08/a-story -->\n" + page(),
    titles=[headline(1)],
    url="https://p.org/2024/05/08/a-story",
    date=DAY,
)
case(
    "h_singlefile.html",
    page().replace(
        "<head>",
        "<!--\n Page saved with SingleFile \n url: https://p.org/a-1 \n saved date: Wed May 08 2024 16:41:00 GMT+0300\n--><head>",
    ),
    titles=[headline(1)],
    url="https://p.org/a-1",
)


# ----------------- MHTML
def mht(html, enc="quoted-printable", cs="utf-8", suffix=""):
    raw = html.encode(cs)
    body = quopri.encodestring(raw) if enc == "quoted-printable" else base64_(raw)
    return (
        b'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://p.org/2024/05/08/story\r\nSubject: =?utf-8?Q?x?=\r\nDate: Wed, 8 May 2024 16:41:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B"\r\n\r\n------B\r\nContent-Type: text/html; charset='
        + cs.encode()
        + b"\r\nContent-Transfer-Encoding: "
        + enc.encode()
        + b"\r\nContent-Location: https://p.org/2024/05/08/story\r\n\r\n"
        + body
        + b"\r\n------B\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n------B--\r\n"
    )


def base64_(b):
    return base64.encodebytes(b)


case(
    "m_qp.mhtml",
    mht(page()),
    titles=[headline(1)],
    text="railway",
    url="https://p.org/2024/05/08/story",
    date=DAY,
)
case("m_b64.mht", mht(page(), "base64"), titles=[headline(1)], text="railway")
case("m_nosuffix", mht(page()), titles=[headline(1)])
case("m_trunc.mhtml", mht(page(ART * 1))[:900], a=None, r=None)
case(
    "m_nohtml.mhtml",
    b'From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n--B\r\nContent-Type: image/png\r\n\r\nx\r\n--B--\r\n',
    a=0,
    r=1,
)
case(
    "m_mail.eml",
    f"From: News <news@p.org>\r\nSubject: {headline(1)}\r\nDate: Wed, 08 May 2024 16:41:00 +0000\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{story_text(1)}\r\n\r\n{story_text(2)}\r\n",
    titles=[headline(1)],
    date=DAY,
    text="border",
)


# ----------------- WARC
def wrec(
    kind,
    payload,
    uri="https://p.org/1",
    ct="application/http; msgtype=response",
    length=None,
    extra="",
):
    h = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2024-05-09T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\n{extra}Content-Type: {ct}\r\nContent-Length: {len(payload) if length is None else length}\r\n\r\n"
    return h.encode() + payload + b"\r\n\r\n"


def http(body, headers="Content-Type: text/html; charset=utf-8", status="200 OK"):
    b = body.encode() if isinstance(body, str) else body
    return f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + b


def pg(n):
    return page(
        "<article><h1>"
        + headline(n)
        + "</h1><p>"
        + story_text(n)
        + "</p><p>"
        + story_text(n + 50)
        + "</p><p>"
        + story_text(n + 90)
        + "</p></article>",
        title=headline(n),
    )


resp = [wrec("response", http(pg(i)), uri=f"https://p.org/{i}") for i in (1, 2, 3)]
info = wrec("warcinfo", b"software: x\r\n", ct="application/warc-fields")
case("w_plain.warc", info + b"".join(resp), titles=TITLES, r=0)
case("w_gz_each.warc.gz", b"".join(gzip.compress(x) for x in [info, *resp]), titles=TITLES, r=0)
case("w_gz_whole.warc.gz", gzip.compress(info + b"".join(resp)), titles=TITLES, r=0)
case("w_zst.warc.zst", b"".join(zstandard.compress(x) for x in resp), titles=TITLES, r=0)
case("w_trunc.warc", b"".join(resp)[:-300], titles=TITLES[:2], r=1, why="cut off")
case("w_trunc.warc.gz", b"".join(gzip.compress(x) for x in resp)[:-100], titles=TITLES[:2], r=2)
case(
    "w_types.warc",
    info
    + wrec("request", b"GET / HTTP/1.1\r\n\r\n", ct="application/http; msgtype=request")
    + resp[0]
    + wrec("metadata", b"fetchTimeMs: 1\r\n", ct="application/warc-fields")
    + wrec("revisit", http("", status="304 Not Modified"), uri="https://p.org/9")
    + wrec("resource", pg(2).encode(), ct="text/html")
    + wrec("resource", b"\x89PNG", ct="image/png"),
    titles=TITLES[:2],
    r=0,
)


def chunk(b, n=500):
    o = b""
    for i in range(0, len(b), n):
        o += f"{len(b[i : i + n]):x}\r\n".encode() + b[i : i + n] + b"\r\n"
    return o + b"0\r\n\r\n"


case(
    "w_chunked.warc",
    wrec(
        "response",
        http(chunk(pg(1).encode()), "Content-Type: text/html\r\nTransfer-Encoding: chunked"),
    ),
    titles=[headline(1)],
)
case(
    "w_chunked_lie.warc",
    wrec("response", http(pg(1), "Content-Type: text/html\r\nTransfer-Encoding: chunked")),
    titles=[headline(1)],
)
case(
    "w_gzip_enc.warc",
    wrec(
        "response",
        http(gzip.compress(pg(1).encode()), "Content-Type: text/html\r\nContent-Encoding: gzip"),
    ),
    titles=[headline(1)],
)
case(
    "w_gzip_enc_lie.warc",
    wrec("response", http(pg(1), "Content-Type: text/html\r\nContent-Encoding: gzip")),
    titles=[headline(1)],
)
case(
    "w_gzip_chunked.warc",
    wrec(
        "response",
        http(
            chunk(gzip.compress(pg(1).encode())),
            "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked",
        ),
    ),
    titles=[headline(1)],
)
case(
    "w_deflate.warc",
    wrec(
        "response",
        http(zlib.compress(pg(1).encode()), "Content-Type: text/html\r\nContent-Encoding: deflate"),
    ),
    titles=[headline(1)],
)
co = zlib.compressobj(9, zlib.DEFLATED, -15)
rawdef = co.compress(pg(1).encode()) + co.flush()
case(
    "w_deflate_raw.warc",
    wrec("response", http(rawdef, "Content-Type: text/html\r\nContent-Encoding: deflate")),
    titles=[headline(1)],
)
case(
    "w_br.warc",
    wrec(
        "response",
        http(brotli.compress(pg(1).encode()), "Content-Type: text/html\r\nContent-Encoding: br"),
    )
    + resp[1],
    titles=TITLES[:2],
)
case(
    "w_zstd_enc.warc",
    wrec(
        "response",
        http(
            zstandard.compress(pg(1).encode()), "Content-Type: text/html\r\nContent-Encoding: zstd"
        ),
    )
    + resp[1],
    titles=TITLES[:2],
)
case(
    "w_double_enc.warc",
    wrec(
        "response",
        http(
            gzip.compress(gzip.compress(pg(1).encode())),
            "Content-Type: text/html\r\nContent-Encoding: gzip, gzip",
        ),
    )
    + resp[1],
    a=None,
    r=None,
)
case(
    "w_bad_gzip.warc",
    wrec(
        "response",
        http(
            gzip.compress(pg(1).encode())[:60], "Content-Type: text/html\r\nContent-Encoding: gzip"
        ),
    )
    + resp[1],
    titles=[headline(2)],
    r=1,
)
case("w_len_short.warc", wrec("response", http(pg(1)), length=200) + resp[1], a=None, r=None)
case(
    "w_len_long.warc",
    wrec("response", http(pg(1)), length=len(http(pg(1))) + 100) + resp[1] + resp[2],
    a=None,
    r=None,
)
case("w_len_huge.warc", wrec("response", http(pg(1)), length=10**15) + resp[1], a=None, r=None)
case("w_len_neg.warc", wrec("response", http(pg(1)), length=-5) + resp[1], a=None, r=None)
case(
    "w_no_len.warc",
    wrec("response", http(pg(1))).replace(b"Content-Length", b"X-Length") + resp[1],
    a=None,
    r=None,
)
case(
    "w_404.warc",
    wrec(
        "response",
        http(
            "<html><body>Not found, sorry about that indeed</body></html>", status="404 Not Found"
        ),
    )
    + resp[0],
    titles=[headline(1)],
    r=1,
    why="404",
)
case(
    "w_301.warc",
    wrec("response", http("", headers="Location: https://p.org/2", status="301 Moved")) + resp[0],
    titles=[headline(1)],
    maxr=1,
)
case(
    "w_http2.warc",
    wrec("response", b"HTTP/2 200\r\ncontent-type: text/html\r\n\r\n" + pg(1).encode()),
    titles=[headline(1)],
)
case("w_lf.warc", (info + b"".join(resp)).replace(b"\r\n", b"\n"), titles=None, a=None, r=None)
case("w_http_lf.warc", wrec("response", http(pg(1)).replace(b"\r\n", b"\n")), titles=[headline(1)])
case(
    "w_no_ct.warc", wrec("response", http(pg(1), headers="Server: x")) + resp[1], titles=TITLES[:2]
)
case("w_v11.warc", b"".join(resp).replace(b"WARC/1.0", b"WARC/1.1"), titles=TITLES)
case("w_v018.warc", b"".join(resp).replace(b"WARC/1.0", b"WARC/0.18"), titles=TITLES)
case(
    "w_wet.warc.wet.gz",
    gzip.compress(
        wrec(
            "conversion",
            (
                headline(1) + "\n" + story_text(1) + "\n" + story_text(2) + "\n" + story_text(3)
            ).encode(),
            ct="text/plain",
        )
    ),
    a=1,
    text="border",
)
case("w_wat.warc.wat", wrec("metadata", b'{"Envelope":{}}', ct="application/json"), a=0, r=1)
case(
    "w_json_resp.warc",
    wrec("response", http(dumps({"a": 1}), headers="Content-Type: application/json")),
    a=0,
    r=1,
)
case(
    "w_segmented.warc",
    wrec("response", http(pg(1))[:500], extra="WARC-Segment-Number: 1\r\n")
    + wrec("continuation", http(pg(1))[500:], extra="WARC-Segment-Number: 2\r\n"),
    a=None,
    r=None,
)
case(
    "w_garbage_between.warc",
    resp[0] + b"garbage\x00\xff line\r\nmore\r\n" + resp[1],
    titles=TITLES[:2],
)
case("w_nosuffix", b"".join(resp), titles=TITLES)
case(
    "w_in_zip.zip",
    lambda: zipb({"crawl/x.warc.gz": b"".join(gzip.compress(x) for x in resp)}),
    titles=TITLES,
)
case(
    "w_charset_header.warc",
    wrec(
        "response",
        http(
            page(f"<h1>{ru_t}</h1><p>{ru_b}</p><p>{ru_b}</p>", title=ru_t)
            .replace('<meta charset="utf-8">', "")
            .encode("cp1251"),
            headers="Content-Type: text/html; charset=windows-1251",
        ),
    ),
    titles=[ru_t],
)
case(
    "w_arc.arc",
    b"filedesc://x.arc 0.0.0.0 20240508 text/plain 76\n1 0 x\nURL IP-address Archive-date Content-type Archive-length\n\nhttps://p.org/1 1.1.1.1 20240508164100 text/html %d\n"
    % len(http(pg(1)))
    + http(pg(1)),
    a=None,
    r=None,
)


# ---------------- archives
def zipb(files, comp=zipfile.ZIP_DEFLATED, **k):
    b = io.BytesIO()
    with zipfile.ZipFile(b, "w", comp) as z:
        for n, c in files.items():
            z.writestr(n, c)
    return b.getvalue()


def tarb(files, mode="w", fmt=tarfile.PAX_FORMAT):
    b = io.BytesIO()
    with tarfile.open(fileobj=b, mode=mode, format=fmt) as t:
        for n, c in files.items():
            if isinstance(c, tarfile.TarInfo):
                t.addfile(c)
                continue
            i = tarfile.TarInfo(n)
            c = c.encode() if isinstance(c, str) else c
            i.size = len(c)
            t.addfile(i, io.BytesIO(c))
    return b.getvalue()


g1 = dumps(article(1))
g2 = dumps(article(2))
case("z_plain.zip", zipb({"a.jsonl": g1, "b/c.jsonl": g2}), titles=TITLES[:2], r=0)
case("z_stored.zip", zipb({"a.jsonl": g1}, zipfile.ZIP_STORED), titles=[headline(1)])
case("z_bz2.zip", zipb({"a.jsonl": g1}, zipfile.ZIP_BZIP2), titles=[headline(1)])
case("z_lzma.zip", zipb({"a.jsonl": g1}, zipfile.ZIP_LZMA), titles=[headline(1)])
case("z_nested.zip", zipb({"in.zip": zipb({"a.jsonl": g1}), "b.jsonl": g2}), a=2, r=0)
case(
    "z_nested3.zip",
    zipb({"in.zip": zipb({"in2.zip": zipb({"a.jsonl": g1})}), "z.jsonl": g2}),
    titles=[headline(2)],
    r=1,
    why="archive in an archive",
)
case(
    "z_paths.zip",
    zipb({"../../evil.jsonl": g1, "/abs.jsonl": g1, "C:\\win.jsonl": g1, "ok.jsonl": g2}),
    titles=[headline(2)],
    r=3,
    why="leads out",
)
case("z_dot_inside.zip", zipb({"a/./b.jsonl": g1, "a/..hidden.jsonl": g2}), a=2)


def zlink():
    b = io.BytesIO()
    with zipfile.ZipFile(b, "w") as z:
        i = zipfile.ZipInfo("link.jsonl")
        i.create_system = 3
        i.external_attr = 0o120777 << 16
        z.writestr(i, "/etc/passwd")
        z.writestr("ok.jsonl", g1)
    return b.getvalue()


case("z_link.zip", zlink(), titles=[headline(1)], r=1, why="link")


def zdup():
    b = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(b, "w") as z:
            z.writestr("a.jsonl", g1)
            z.writestr("a.jsonl", g2)
    return b.getvalue()


case("z_dup.zip", zdup(), titles=TITLES[:2])
case("z_unicode.zip", zipb({"папка/статья.jsonl": g1, "日本.jsonl": g2}), a=2)
case("z_cp437name.zip", zipb({"caf\u00e9.jsonl": g1}).replace("café".encode(), b"caf\xc3\xa9"), a=1)
case("z_emptydir.zip", zipb({"dir/": b"", "a.jsonl": g1}), titles=[headline(1)], r=0)
case("z_empty.zip", zipb({}), a=0, r=1)
case(
    "z_empty_member.zip", zipb({"e.txt": "", "a.jsonl": g1}), titles=[headline(1)], r=1, why="empty"
)
case("z_trunc.zip", zipb({"a.jsonl": g1, "b.jsonl": g2})[:-60], a=0, r=1)


def zcorrupt():
    z = bytearray(zipb({"a.jsonl": g1, "b.jsonl": g2}, zipfile.ZIP_STORED))
    i = z.find(b"Ministers")
    z[i] ^= 0xFF
    return bytes(z)


case("z_crc.zip", zcorrupt(), titles=[headline(2)], r=1)


def zenc():
    z = bytearray(zipb({"a.jsonl": g1, "b.jsonl": g2}, zipfile.ZIP_STORED))
    z[6] |= 1
    i = z.find(b"PK\x01\x02")
    z[i + 8] |= 1
    return bytes(z)


case("z_encrypted.zip", zenc(), titles=[headline(2)], r=1, why="encrypted")


class NoSeek(io.RawIOBase):
    def __init__(self):
        self.b = bytearray()

    def writable(self):
        return True

    def write(self, x):
        self.b += bytes(x)
        return len(x)


def zdesc():
    n = NoSeek()
    with zipfile.ZipFile(n, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("a.jsonl", g1)
    return bytes(n.b)


case("z_descriptor.zip", zdesc(), titles=[headline(1)])


def z64():
    b = io.BytesIO()
    with zipfile.ZipFile(b, "w") as z, z.open("a.jsonl", "w", force_zip64=True) as f:
        f.write(g1.encode())
    return b.getvalue()


case("z_64.zip", z64(), titles=[headline(1)])
case("z_prefix.zip", b"#!/bin/sh\necho\n" + zipb({"a.jsonl": g1}), a=None, r=None)
case("z_comment.zip", zipb({"a.jsonl": g1})[:-2] + b"\x05\x00hello", titles=[headline(1)])
case("z_named.jsonl", zipb({"a.jsonl": g1}), titles=[headline(1)])
case("z_named.txt", zipb({"a.jsonl": g1}), titles=[headline(1)])
case("z_text_named.zip", g1, a=None, r=None)
case("z_lie_size.zip", lambda: zlie(), a=None, r=None)


def zlie():
    z = bytearray(zipb({"a.jsonl": g1, "b.jsonl": g2}))
    i = z.find(b"PK\x01\x02")
    z[i + 24 : i + 28] = (5).to_bytes(4, "little")
    return bytes(z)


case("z_overlap.zip", lambda: zover(), a=None, r=None)


def zover():
    z = bytearray(zipb({"a.jsonl": g1, "b.jsonl": g2}))
    i = z.find(b"PK\x01\x02")
    j = z.find(b"PK\x01\x02", i + 4)
    z[j + 42 : j + 46] = (0).to_bytes(4, "little")
    return bytes(z)


case(
    "z_macosx.zip",
    zipb({"__MACOSX/._a.jsonl": b"\x00\x05\x16\x07", "a.jsonl": g1, ".DS_Store": b"x"}),
    titles=[headline(1)],
    r=0,
)
for m, s in [
    ("w", ".tar"),
    ("w:gz", ".tar.gz"),
    ("w:gz", ".tgz"),
    ("w:bz2", ".tar.bz2"),
    ("w:bz2", ".tbz2"),
    ("w:xz", ".tar.xz"),
    ("w:xz", ".txz"),
]:
    case("t_plain" + s, tarb({"a.jsonl": g1, "b.jsonl": g2}, m), titles=TITLES[:2], r=0)
case("t_zst.tar.zst", zstandard.compress(tarb({"a.jsonl": g1})), titles=[headline(1)])
case("t_gnu.tar", tarb({"x" * 150 + "/a.jsonl": g1}, fmt=tarfile.GNU_FORMAT), titles=[headline(1)])
case("t_ustar.tar", tarb({"a.jsonl": g1}, fmt=tarfile.USTAR_FORMAT), titles=[headline(1)])


def ti(n, ty, link=""):
    i = tarfile.TarInfo(n)
    i.type = ty
    i.linkname = link
    return i


case(
    "t_special.tar",
    tarb(
        {
            "s": ti("s", tarfile.SYMTYPE, "/etc/passwd"),
            "h": ti("h", tarfile.LNKTYPE, "a.jsonl"),
            "d": ti("d", tarfile.CHRTYPE),
            "b": ti("b", tarfile.BLKTYPE),
            "f": ti("f", tarfile.FIFOTYPE),
            "dir": ti("dir", tarfile.DIRTYPE),
            "a.jsonl": g1,
        }
    ),
    titles=[headline(1)],
    r=5,
)
case(
    "t_paths.tar",
    tarb({"../x.jsonl": g1, "/abs.jsonl": g1, "ok.jsonl": g2}),
    titles=[headline(2)],
    r=2,
    why="leads out",
)
case("t_trunc.tar", tarb({"a.jsonl": g1, "b.jsonl": g2 * 50})[:3000], titles=[headline(1)])
case(
    "t_trunc.tar.gz",
    tarb({"a.jsonl": g1, "b.jsonl": random.Random(1).randbytes(50000)}, "w:gz")[:20000],
    titles=[headline(1)],
    a=1,
)
case(
    "t_nested.tar",
    tarb({"in.zip": zipb({"a.jsonl": g1}), "b.jsonl.gz": gzip.compress(g2.encode())}),
    a=2,
    r=0,
)
case("t_bomb.tar.gz", lambda: tarb({"bomb.txt": b"0" * 200_000_000}, "w:gz"), a=0, r=1)
case("t_empty.tar", tarb({}), a=0, r=1)
case("t_sparse_hdr.tar", tarb({"a.jsonl": g1})[:512], a=None, r=None)
for nm, f in [
    ("gz", gzip.compress),
    ("bz2", bz2.compress),
    ("xz", lzma.compress),
    ("zst", zstandard.compress),
]:
    case(f"c_one.jsonl.{nm}", f((g1 + "\n" + g2).encode()), titles=TITLES[:2], r=0)
    case(
        f"c_trunc.jsonl.{nm}",
        f("\n".join(dumps(article(i)) for i in range(300)).encode())[:-30],
        why="cannot be read",
        maxr=2,
        a=None,
    )
    case(f"c_multi.jsonl.{nm}", f(g1.encode() + b"\n") + f(g2.encode()), titles=TITLES[:2])
case("c_lzma.jsonl.lzma", lzma.compress(g1.encode(), format=lzma.FORMAT_ALONE), a=None, r=None)
case("c_z.jsonl.Z", b"\x1f\x9d\x90" + b"x" * 100, a=0, r=1)
case("c_twice.jsonl.gz.gz", gzip.compress(gzip.compress(g1.encode())), titles=[headline(1)])
case("c_thrice.gz", gzip.compress(gzip.compress(gzip.compress(g1.encode()))), a=0, r=1, why="twice")
case("c_wrong.jsonl.gz", g1, titles=[headline(1)])
case("c_gz_named.jsonl", gzip.compress(g1.encode()), titles=[headline(1)])
case("c_gz_nosuffix", gzip.compress(g1.encode()), titles=[headline(1)])
case("c_trailing.jsonl.gz", gzip.compress(g1.encode()) + b"\x00" * 500, titles=[headline(1)])
case(
    "c_garbage_after.jsonl.gz",
    gzip.compress(g1.encode()) + b"garbage",
    titles=[headline(1)],
    maxr=1,
)
case(
    "c_zst_window.jsonl.zst",
    zstandard.ZstdCompressor(
        compression_params=zstandard.ZstdCompressionParameters(window_log=27)
    ).compress(g1.encode()),
    titles=[headline(1)],
)
case("c_csv.csv.xz", lzma.compress(rows().encode()), titles=TITLES)
case("c_7z.7z", b"7z\xbc\xaf\x27\x1c" + b"\x00" * 100, a=0, r=1, why="7z")
case("c_rar.rar", b"Rar!\x1a\x07\x01\x00" + b"\x00" * 100, a=0, r=1, why="RAR")
# ---------------- office
TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def xlsx(
    rows_,
    shared=True,
    sheets=1,
    extra=None,
    styles=None,
    ns="http://schemas.openxmlformats.org/spreadsheetml/2006/main",
):
    ss = []
    cells = ""

    def col(i):
        return chr(65 + i)

    for r, row in enumerate(rows_, 1):
        cells += f'<row r="{r}">'
        for c, v in enumerate(row):
            if v is None:
                continue
            if isinstance(v, tuple):
                cells += f'<c r="{col(c)}{r}" s="1"><v>{v[0]}</v></c>'
            elif isinstance(v, (int, float)):
                cells += f'<c r="{col(c)}{r}"><v>{v}</v></c>'
            elif shared:
                ss.append(v)
                cells += f'<c r="{col(c)}{r}" t="s"><v>{len(ss) - 1}</v></c>'
            else:
                cells += f'<c r="{col(c)}{r}" t="inlineStr"><is><t>{escape(v)}</t></is></c>'
        cells += "</row>"
    f = {
        "[Content_Types].xml": TYPES,
        "xl/workbook.xml": f'<workbook xmlns="{ns}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
        + "".join(f'<sheet name="S{i}" sheetId="{i}" r:id="rId{i}"/>' for i in range(1, sheets + 1))
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="rId{i}" Type="x/worksheet" Target="worksheets/sheet{i}.xml"/>'
            for i in range(1, sheets + 1)
        )
        + "</Relationships>",
        "xl/styles.xml": f'<styleSheet xmlns="{ns}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>',
    }
    for i in range(1, sheets + 1):
        f[f"xl/worksheets/sheet{i}.xml"] = (
            f'<worksheet xmlns="{ns}"><sheetData>{cells if i == sheets or sheets == 1 else ""}</sheetData></worksheet>'
        )
    if shared:
        f["xl/sharedStrings.xml"] = (
            f'<sst xmlns="{ns}">' + "".join(f"<si><t>{escape(s)}</t></si>" for s in ss) + "</sst>"
        )
    f.update(extra or {})
    return zipb(f)


SHEET = [
    ["Title", "Text", "Date"],
    [headline(1), story_text(1), (45420,)],
    [headline(2), story_text(2), (45420,)],
    [headline(3), story_text(3), "2024-05-08"],
]
case("x_plain.xlsx", xlsx(SHEET), titles=TITLES, date=DAY, r=0)
case("x_inline.xlsx", xlsx(SHEET, shared=False), titles=TITLES, date=DAY)
case(
    "x_gap.xlsx",
    xlsx(
        [
            ["Title", None, "Text", "Date"],
            [headline(1), None, story_text(1), (45420.695138889,)],
            [None] * 4,
            [headline(2), None, story_text(2)],
        ]
    ),
    titles=TITLES[:2],
)
case("x_second_sheet.xlsx", xlsx(SHEET, sheets=2), titles=TITLES)
case("x_formula.xlsx", xlsx([["Title", "Text"], ['=HYPERLINK("http://x")', story_text(1)]]), a=1)
case("x_xlsm.xlsm", xlsx(SHEET), titles=TITLES)
case("x_nohead.xlsx", xlsx(SHEET[1:]), a=0, r=1, why="map")
case(
    "x_xxe.xlsx",
    xlsx(
        SHEET,
        extra={
            "xl/sharedStrings.xml": '<?xml version="1.0"?><!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&x;</t></si></sst>'
        },
    ),
    notext="root:",
    a=0,
    r=1,
)
case(
    "x_strict.xlsx", xlsx(SHEET, ns="http://purl.oclc.org/ooxml/spreadsheetml/main"), titles=TITLES
)
case("x_trunc.xlsx", xlsx(SHEET)[:500], a=0, r=1)
case("x_nosuffix", xlsx(SHEET), titles=TITLES)
case("x_named.xls", xlsx(SHEET), titles=TITLES)
case("x_named.zip", xlsx(SHEET), titles=TITLES)
case(
    "x_in.zip", zipb({"box/table.xlsx": xlsx(SHEET), "b.jsonl": g2.replace("day 2", "day 9")}), a=4
)
case("x_empty.xlsx", xlsx([]), a=0, r=1)
case(
    "x_xlsb.xlsb",
    zipb({"[Content_Types].xml": TYPES, "xl/workbook.bin": b"x"}),
    a=0,
    r=1,
    why="save",
)


def docx(paras, extra=None):
    return zipb(
        {
            "[Content_Types].xml": TYPES,
            "word/document.xml": '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
            + "".join(f"<w:p><w:r><w:t>{escape(p)}</w:t></w:r></w:p>" for p in paras)
            + "</w:body></w:document>",
            **(extra or {}),
        }
    )


case(
    "d_plain.docx",
    docx(
        [
            headline(1),
            "By Jane Roe",
            "May 8, 2024",
            story_text(1),
            story_text(2) + " railway",
            story_text(3),
        ]
    ),
    a=1,
    text="railway",
    date=DAY,
)
NEXIS = [
    headline(1),
    "The Paper",
    "May 8, 2024 Wednesday",
    "Copyright 2024 The Paper All Rights Reserved",
    "Section: NEWS",
    "Length: 90 words",
    "Byline: Jane Roe",
    "Body",
    story_text(1),
    story_text(2),
    "Load-Date: May 9, 2024",
    "End of Document",
]
case(
    "d_nexis.docx",
    docx(NEXIS + [x.replace("day 1", "day 5").replace("day 2", "day 6") for x in NEXIS]),
    titles=[headline(1), headline(5)],
    date=DAY,
    outlet="The Paper",
)
case(
    "d_xxe.docx",
    docx(
        [],
        {
            "word/document.xml": '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>'
        },
    ),
    notext="root:",
    a=0,
    r=1,
)
def odt(inner, before=""):
    names = ' '.join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (
            ("office", "office"), ("text", "text"), ("draw", "drawing"), ("number", "datastyle"),
            ("table", "table"),
        )
    )  # fmt: skip
    return zipb(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"{before}<office:document-content {names}><office:automatic-styles>"
            "<number:date-style><number:text>STYLE </number:text></number:date-style>"
            f"</office:automatic-styles><office:body><office:text>{inner}</office:text>"
            "</office:body></office:document-content>",
            "styles.xml": "<x/>",
        }
    )


def odt_paragraphs(*written):
    return "".join(f"<text:p>{one}</text:p>" for one in written)


ODT_TOP = f"<text:h>{headline(1)}</text:h>" + odt_paragraphs("By Jane Roe", "May 8, 2024")
case(
    "d_odt.odt",
    odt(ODT_TOP + odt_paragraphs(story_text(1), story_text(2) + " railway", story_text(3))),
    titles=[headline(1)],
    text="railway",
    notext="STYLE",
    date=DAY,
)
case(
    "d_odt_marks.odt",
    odt(
        "<text:tracked-changes><text:p>DELETED passage</text:p></text:tracked-changes>"
        + ODT_TOP
        + odt_paragraphs(
            f"{story_text(1)} The<text:s text:c='2'/><text:span>rail</text:span>way"
            "<text:note><text:note-body><text:p>FOOTNOTE</text:p></text:note-body></text:note>"
            " line<text:line-break/>reopens<office:annotation><text:p>COMMENT</text:p>"
            "</office:annotation> in May.",
            story_text(2),
        )
    ),
    a=1,
    text="railway line",
    notext=["DELETED", "FOOTNOTE", "COMMENT"],
)
case(
    "d_odt_frame.odt",
    odt(
        ODT_TOP
        + odt_paragraphs(
            story_text(1),
            f"<draw:frame><draw:text-box><text:p>{story_text(2)} boxed</text:p>"
            "</draw:text-box></draw:frame>",
            story_text(3),
        )
    ),
    a=1,
    text="boxed",
)
case(
    "d_odt_table.odt",
    odt(
        ODT_TOP
        + odt_paragraphs(story_text(1), story_text(2))
        + "<table:table><table:table-row><table:table-cell><text:p>Wheat prices rose.</text:p>"
        "</table:table-cell></table:table-row></table:table>" + odt_paragraphs(story_text(3))
    ),
    a=1,
    text="Wheat prices rose.",
)
case("d_odt_named.zip", odt(ODT_TOP + odt_paragraphs(story_text(1), story_text(2))), a=1, date=DAY)
case("d_odt_inner.zip", zipb({"in/one.odt": odt(ODT_TOP + odt_paragraphs(story_text(1)))}), a=1)
case("d_odt_ru.odt", odt(odt_paragraphs(ru_t, "8 мая 2024", ru_b)), a=1, lang="ru", date=DAY)
case("d_odt_empty.odt", odt(""), a=0, r=1)
case(
    "d_odt_bare.odt",
    zipb({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}),
    a=0,
    r=1,
)
case(
    "d_odt_no_content.odt",
    zipb({"mimetype": "application/vnd.oasis.opendocument.text", "meta.xml": "<x/>"}),
    a=0,
    r=1,
)
case(
    "d_odt_cut.odt", odt(ODT_TOP + odt_paragraphs(story_text(1), story_text(2)))[:-200], a=0, r=1
)
case(
    "d_odt_xxe.odt",
    odt(
        odt_paragraphs("&x;", story_text(1)), '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    ),
    a=0,
    r=1,
    why="entities",
    notext="root:",
)
case(
    "d_odt_spaces.odt",
    odt(ODT_TOP + odt_paragraphs("<text:s text:c='999999999999'/>" + story_text(1))),
    a=1,
)
case(
    "d_ods.ods",
    zipb({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>"}),
    a=0,
    r=1,
    why="save",
)
case("d_pptx.pptx", zipb({"[Content_Types].xml": TYPES, "ppt/presentation.xml": "<x/>"}), a=0, r=1)
case(
    "d_epub.epub",
    zipb({"mimetype": "application/epub+zip", "META-INF/container.xml": "<x/>"}),
    a=0,
    r=1,
)
RTF = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Arial;}}{\colortbl;\red0\green0\blue0;}{\info{\title x}}\f0\fs20 "
    + headline(1)
    + r"\par By Jane Roe\par May 8, 2024\par\par "
    + story_text(1)
    + r"\par Caf\'e9 and \u1055?\u1091?\u1090? railway \{braces\}\par "
    + story_text(3)
    + r"\par}"
)
case("r_plain.rtf", RTF, a=1, text="railway")
case("r_accents.rtf", RTF, text="Café and Пут railway {braces}")
case("r_nosuffix", RTF, a=1)
case(
    "r_factiva.rtf",
    r"{\rtf1\ansi HD "
    + headline(1)
    + r"\par WC 90 words\par PD 8 May 2024\par SN The Paper\par LA English\par LP "
    + story_text(1)
    + r"\par TD "
    + story_text(2)
    + r"\par AN Document PAPER00020240508ek5800001\par}",
    titles=[headline(1)],
    date=DAY,
    outlet="The Paper",
)
case("r_trunc.rtf", RTF[:200], a=None, r=None)
case("r_deep.rtf", "{\\rtf1" + "{" * 200000 + " text", a=None, r=None)
case(
    "r_bin.rtf",
    "{\\rtf1 "
    + headline(1)
    + "\\par "
    + story_text(1)
    + "{\\pict\\bin5 \x01\x02{}}\\par "
    + story_text(2)
    + "}",
    a=1,
    notext="\x01",
)
# exports
FACTIVA = f"{headline(1)}\n\n90 words\n8 May 2024\nThe Paper\nPAPER\nEnglish\n(c) 2024 The Paper\n\n{story_text(1)}\n\n{story_text(2)}\n\nDocument PAPER00020240508ek5800001\n\n"
case(
    "e_factiva.txt",
    FACTIVA + FACTIVA.replace("day 1", "day 2").replace("0001\n", "0002\n"),
    titles=TITLES[:2],
    date=DAY,
    outlet="The Paper",
)
case(
    "e_factiva.html",
    '<html><body><div class="article enArticle"><div class="headline enHeadline"><b>'
    + headline(1)
    + '</b></div><div>90 words</div><div>8 May 2024</div><div>The Paper</div><div>PAPER</div><div>English</div><div>(c) 2024 The Paper</div><p class="articleParagraph enarticleParagraph">'
    + story_text(1)
    + '</p><p class="articleParagraph enarticleParagraph">'
    + story_text(2)
    + "</p><p>Document PAPER00020240508ek5800001</p></div></body></html>",
    titles=[headline(1)],
    date=DAY,
    outlet="The Paper",
    text="border",
)
LEXIS = "\n\n".join(
    [
        "1 of 2 DOCUMENTS",
        "The Paper",
        "May 8, 2024 Wednesday",
        headline(1),
        "BYLINE: Jane Roe",
        "SECTION: NEWS",
        "LENGTH: 90 words",
        story_text(1),
        story_text(2),
        "LOAD-DATE: May 9, 2024",
        "LANGUAGE: ENGLISH",
        "Copyright 2024 The Paper",
        "2 of 2 DOCUMENTS",
        "The Paper",
        "May 8, 2024 Wednesday",
        headline(2),
        "LENGTH: 90 words",
        story_text(3),
        "LOAD-DATE: May 9, 2024",
    ]
)
case("e_lexis.txt", LEXIS, titles=TITLES[:2], date=DAY, outlet="The Paper")
case("e_nexis_new.txt", "\n".join(NEXIS) + "\n", titles=[headline(1)], date=DAY)
case("e_factiva_trunc.txt", FACTIVA + FACTIVA[:150], r=1, why="cut off", a=1)
case(
    "e_ris.ris",
    f"TY  - NEWS\nTI  - {headline(1)}\nAU  - Roe, Jane\nPY  - 2024/05/08\nT2  - The Paper\nAB  - {story_text(1)}\nER  - \n",
    a=None,
    r=None,
)
case("e_bib.bib", f"@article{{a, title={{{headline(1)}}}, year=2024}}", a=0, r=1)
