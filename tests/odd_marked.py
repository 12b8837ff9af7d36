# ruff: noqa: E501
"""Odd pages: what marks an article and its parts, and what stands around it."""

from __future__ import annotations

from odd_cases import DAY, case, headline, story_text
from odd_csv_encodings import ar_b, ar_t, zh_b, zh_t
from odd_html import ART, NAV, PARAGRAPHS, page

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
