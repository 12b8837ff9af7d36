# fmt: off
# ruff: noqa: E501
"""A twentieth draw: pages and crude texts."""

from __future__ import annotations

from odd_cases import DAY, case, headline, story_text
from odd_pieces import FIRST, ONE, P, X, Y, page

MORE = "".join(f"<li><a href=/n/{n}>{headline(n)}</a></li>" for n in range(4, 9))


def h(name, body, head="", title=FIRST, **k):
    case("p_" + name + ".html", page(title, body, head), **{**ONE, **k})


D = "<p class=date>8 May 2024</p>"
H1 = f"<h1>{FIRST}</h1>"
h("banner_first", f"<div id=onetrust-consent-sdk><h2>We value your privacy</h2><p>We and our partners store and access information on a device, such as cookies, and process personal data.</p><button>Accept all</button></div>{H1}{D}{P}", notext=["partners store"])
h("related_inside", f"{H1}{D}<article><p>{X}</p><div class='related-inline'><strong>READ ALSO</strong><ul>{MORE}</ul></div><p>{Y}</p></article>", notext=["READ ALSO", "day 5"])
h(
    "comments_deep",
    f"{H1}{D}<article>{P}</article><section id=comments><h3>3 comments</h3><ol><li><b>Joe</b><p>I would never believe a word of it, said my neighbour, and he was in the army for ten years.</p></li><li><b>Ann</b><p>The border will not open this year and everybody knows that.</p></li></ol></section>",
    notext=["my neighbour", "everybody knows"],
)
h("caption_and_credit", f"{H1}{D}<figure><img src=a.jpg><figcaption>The ministers at the airport of Yerevan on Wednesday. <span class=credit>Photo: AFP</span></figcaption></figure>{P}", cap="at the airport of Yerevan")
h(
    "amp",
    f"<article class=amp-wp-article><header>{H1}<ul class=amp-wp-meta><li class=amp-wp-byline>Jane Roe</li><li class=amp-wp-posted-on><time datetime='2024-05-08T10:00:00+00:00'>8 May</time></li></ul></header><div class=amp-wp-article-content>{P}<amp-ad width=300></amp-ad></div></article><footer class=amp-wp-footer><p>Powered by WordPress</p><a href=#top>Back to top</a></footer>",
    notext=["Powered by", "Back to top"],
)
h("paywall_blur", f"{H1}{D}<div class=article-body><p>{X}</p><p>{Y}</p></div><div class=paywall-overlay><h2>Keep reading for €1</h2><p>Subscribe now and get unlimited access to all our journalism. Cancel anytime.</p></div>", notext=["Keep reading", "Cancel anytime"])
h("print_version", f"<body onload=window.print()><p>Delta Courier - www.delta.example</p>{H1}<p>Published: 8 May 2024</p><hr>{P}<hr><p>URL: https://delta.example/1</p><p>Printed from delta.example on 12 June 2026</p>", notext=["Printed from"])
h(
    "forum",
    f"<div id=phpbb><h2 class=topic-title>{FIRST}</h2><div class=postbody><p class=author>by <b>Jane</b> » Wed May 08, 2024 4:41 pm</p><div class=content>{X}<br><br>{Y}</div><div class=signature>Never give up</div></div><dl class=postprofile><dt>Jane</dt><dd>Posts: 120</dd><dd>Joined: Mon Mar 01, 2010</dd></dl></div>",
    notext=["Never give up", "Posts: 120"],
)
h(
    "wayback",
    f"<!-- BEGIN WAYBACK TOOLBAR INSERT --><div id=wm-ipp-base><div id=wm-ipp>The Wayback Machine - https://web.archive.org/web/20240601000000/https://delta.example/1 <span>12 captures</span><span>08 May 2024 - 01 Jun 2025</span></div></div><!-- END WAYBACK TOOLBAR INSERT -->{H1}{D}{P}<!-- FILE ARCHIVED ON 10:00:00 Jun 01, 2024 -->",
    notext=["captures"],
)
h("broken_nesting", f"<div><b><p>{H1}<i>{D}<p>{X}</b></i><p>{Y}</div></div></div></td></tr></table>")
h("unclosed", f"{H1}<p class=date>8 May 2024<p>{X}<p>{Y}<ul><li>Home<li>News")
h(
    "tables_1999",
    f"<center><table width=760><tr><td width=150 valign=top><font size=1><a href=/>Home</a><br><a href=/w>World</a><br><a href=/s>Sport</a></font></td><td><font size=5><b>{FIRST}</b></font><br><font size=1>8 May 2024</font><p><font face=arial>{X}</font><p><font face=arial>{Y}</font></td><td width=120><font size=1>Advertise here</font></td></tr></table></center>",
    notext=["Advertise here", "Sport"],
)
h("br_text", f"{H1}<div class=d>08.05.2024 16:41</div><div class=text>{X}<br/><br/>{Y}<br/></div>")
h("live_blog", f"{H1}<p>Published 8 May 2024</p><div class=live><div class=post><time datetime=2024-05-08T12:30Z>12:30</time><p>{X}</p></div><div class=post><time datetime=2024-05-08T11:10Z>11:10</time><p>{Y}</p></div></div>", titles=[FIRST])
h("byline_bio", f"{H1}<p class=byline>By <a href=/a>Jane Roe</a>, Yerevan</p>{D}{P}<div class=author-bio><h4>About the author</h4><p>Jane Roe has covered the region for ten years and won two prizes for it.</p></div>", notext=["two prizes"])
h("share_words", f"{H1}{D}<ul class=share><li>Share on Facebook</li><li>Share on X</li><li>Email</li><li>Copy link</li></ul>{P}", notext=["Copy link", "Share on"])
h("newsletter_mid", f"{H1}{D}<p>{X}</p><div class=nl><p>Sign up for our Morning Briefing and never miss a story.</p><form><input><button>Sign up</button></form></div><p>{Y}</p>", notext=["Morning Briefing"])
h(
    "hidden",
    f"{H1}{D}{P}<div style='display:none'><p>Template of an error: your session has expired, please log in again to go on.</p></div><template><p>Hidden words of a template that nobody sees on the page.</p></template><noscript><p>Please enable JavaScript to view the comments.</p></noscript>",
    notext=["session has expired", "nobody sees", "enable JavaScript"],
)
h("quote_kept", f"{H1}{D}<p>{X}</p><blockquote><p>“We shall open the border before the year is over,” the minister told reporters on Tuesday.</p></blockquote><p>{Y}</p>", texts=["on day 1", "before the year is over", "on day 2"])
h("tweet", f"{H1}{D}<p>{X}</p><blockquote class=twitter-tweet><p>We met today and agreed on the crossing at the river.</p>— Minister (@minister) <a href=https://twitter.com/x>May 7, 2024</a></blockquote><script src=//platform.twitter.com/widgets.js></script><p>{Y}</p>", texts=["on day 1", "on day 2"])
h("list_in_text", f"{H1}{D}<p>{X}</p><ul><li>The crossing at the river opens in June for lorries and buses.</li><li>The railway is repaired by the end of the year, the ministry said.</li></ul><p>{Y}</p>", texts=["opens in June", "railway is repaired"])
h(
    "rtl_fa",
    "<h1>دیدار وزیران در ایروان</h1><time>۱۹ اردیبهشت ۱۴۰۳</time><div dir=rtl>" + "<p>وزیران دو کشور روز چهارشنبه در ایروان گفتند که مرز تا پایان سال دوباره باز خواهد شد و گفت‌وگوها ادامه دارد.</p><p>آنها پس از نشست با خبرنگاران سخن گفتند و شامگاه شهر را ترک کردند.</p></div>",
    title="دیدار وزیران در ایروان",
    titles=["دیدار وزیران در ایروان"],
    texts=["مرز تا پایان سال"],
    date=DAY,
)
h(
    "he",
    "<h1>שרי החוץ נפגשו בירוואן</h1><div>פורסם: 08.05.24, 16:41</div><p>שרי החוץ של שתי המדינות אמרו ביום רביעי כי הגבול ייפתח מחדש לפני סוף השנה, וכי השיחות יימשכו גם בחודש הבא.</p><p>הם שוחחו עם עיתונאים לאחר הפגישה ועזבו את העיר בערב.</p>",
    title="שרי החוץ נפגשו בירוואן",
    titles=["שרי החוץ נפגשו בירוואן"],
    texts=["הגבול ייפתח"],
)
case(
    "p_wrong_header.html",
    page("Министры встретились в Ереване", "<meta charset=utf-8><h1>Министры встретились в Ереване</h1><p>8 мая 2024</p><p>Министры двух государств обсудили в среду открытие границы и договорились встретиться снова до конца года.</p>").encode("cp1251"),
    titles=["Министры встретились в Ереване"],
    date=DAY,
    texts=["открытие границы"],
    r=0,
)
case(
    "p_says_1251_is_utf8.html",
    page("Министры встретились в Ереване", "<h1>Министры встретились в Ереване</h1><p>8 мая 2024</p><p>Министры двух государств обсудили в среду открытие границы и договорились встретиться снова до конца года.</p>", "<meta http-equiv=content-type content='text/html; charset=windows-1251'>").encode(),
    titles=["Министры встретились в Ереване"],
    date=DAY,
    texts=["открытие границы"],
    r=0,
)
h("frameset", "", head="</head><frameset cols='20%,80%'><frame src=nav.html><frame src=text.html></frameset>", titles=[], texts=[], date=None, a=0, r=1)
case("p_two_articles.html", page("Delta Courier - archive", "".join(f"<article><h2>{headline(n)}</h2><time datetime=2024-05-0{n}>x</time><p>{story_text(n)}</p><p>{story_text(n + 20)}</p></article>" for n in (1, 2, 3))), r=None, maxr=1)
h("front_page", "<ul>" + "".join(f"<li><h3><a href=/n/{n}>{headline(n)}</a></h3><p>{story_text(n)[:90]}…</p></li>" for n in range(1, 15)) + "</ul>", title="Delta Courier | News", titles=None, texts=[], date=None, maxr=1, r=None)
h("error_404", "<h1>404</h1><p>The page you are looking for could not be found. It may have been moved or deleted.</p><a href=/>Go to the homepage</a>", title="Page not found", titles=[], texts=[], date=None, a=0, r=1)
h("cloudflare", "<h1>Just a moment...</h1><p>Checking your browser before accessing delta.example. This process is automatic. Your browser will redirect to your requested content shortly.</p><p>Ray ID: 881</p>", title="Just a moment...", titles=[], texts=[], date=None, a=0, r=1)
h("login", "<h1>Sign in</h1><form><label>Email</label><input><label>Password</label><input type=password></form><p>Forgot your password?</p>", title="Log in - Delta", titles=[], texts=[], date=None, a=0, r=1)


# crude text
def t(name, text, **k):
    case("p_t_" + name + ".txt", text, **{**ONE, **k})


t("crumbs", f"Skip to main content\nMenu\nHome › World › Caucasus\n{FIRST}\nJane Roe\n8 May 2024, 16:41\n2 min read\nShare\n{X}\n{Y}\nTopics\nArmenia\nBorders\n© 2024 Delta Courier. All rights reserved.\n", notext=["min read", "All rights", "Skip to"])
t("most_read", f"{FIRST}\nMay 8, 2024\n{X}\n{Y}\nMost read\n1\n{headline(4)}\n2\n{headline(5)}\n3\n{headline(6)}\n", notext=["day 4", "day 6"])
t("ads", f"ADVERTISEMENT\n{FIRST}\nMay 8, 2024\n{X}\nADVERTISEMENT\nStory continues below\n{Y}\nSPONSORED CONTENT\nTen tricks dentists hate\n", notext=["ADVERTISEMENT", "dentists", "continues below"])
t("cookie_de", f"Wir verwenden Cookies\nMit Klick auf „Akzeptieren“ stimmen Sie der Verarbeitung Ihrer Daten zu.\nAkzeptieren\nAblehnen\n{FIRST}\n8. Mai 2024\n{X}\n{Y}\n", notext=["Akzeptieren", "Verarbeitung"])
t("dateline_agency", f"{FIRST}\n08 May 2024\n\nYEREVAN, May 8 (Xinhua) -- {X}\n\n{Y} Enditem\n")
t("wayback_text", f"The Wayback Machine - https://web.archive.org/web/20240601000000/https://delta.example/1\n\n{FIRST}\n\n8 May 2024\n\n{X}\n\n{Y}\n", notext=["Wayback"])
t("hard_wrapped", f"{FIRST}\n8 May 2024\n\n" + "\n".join(__import__("textwrap").wrap(X, 50)) + "\n\n" + "\n".join(__import__("textwrap").wrap(Y, 50)) + "\n", texts=["on day 1", "lasted 4 hours", "on day 2"])
t("one_line_all", f"Home News Sport Contact {FIRST} 8 May 2024 {X} {Y} Share Tweet Print © 2024", titles=None, date=None, a=1)
t("reader_copy", f"delta.example /news/1\n\n{FIRST}\n\nJane Roe\n\n4-5 minutes\n\n{X}\n\n{Y}\n\n8 May 2024\n", notext="4-5 minutes")
t("video_words", f"{FIRST}\n8 May 2024\nPlay Video\nVolume 90%\n00:00\n02:15\n{X}\n{Y}\nUp next\n{headline(5)}\n", notext=["Volume", "Up next", "day 5"])
t("comments_ru", f"{FIRST}\n8 мая 2024, 16:41\n{X}\n{Y}\nПоделиться\nКомментарии (2)\nИван: не верю ни одному слову.\nОставить комментарий\n", notext=["не верю", "Поделиться"])
