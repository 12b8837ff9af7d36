# fmt: off
# ruff: noqa: E501
"""A twentieth draw: dates of rows, pages and texts."""

from __future__ import annotations

from json import dumps

from odd_cases import DAY, case, headline, story_text
from odd_pieces import FIRST, P, X, Y, page


def one(name, value, want, note=None, **more):
    k = dict(note=note) if note else {}
    case("d_" + name + ".jsonl", dumps({"title": FIRST, "text": X + " " + Y, "date": value, **more}, ensure_ascii=False), a=1, r=0, date=want, **k)


def bad(name, value, **more):
    case("d_" + name + ".jsonl", dumps({"title": FIRST, "text": X + " " + Y, "date": value, **more}, ensure_ascii=False), a=0, r=1, why="impossible date")


one("rfc_zone", "Wed, 8 May 2024 10:00:00 +0530", DAY)
one("pacific_night", "2024-05-08T23:30:00-08:00", "2024-05-09")
one("iso_week", "2024-W19-3", DAY)
one("ordinal", "2024-129", DAY)
one("roman", "8.V.2024", DAY)
one("roman_slash", "8/V/2024 r.", DAY)
one("japan", "2024年5月8日(水) 16時41分", DAY)
one("korea", "2024년 5월 8일 오후 4:41", DAY)
one("france", "mercredi 8 mai 2024 à 16:41", DAY)
one("cnn", "4:41 PM EDT, Wed May 8, 2024", DAY)
one("gmt4", "Published 12:01 AM, May 9, 2024 (GMT+4)", DAY)
bad("feb30", "30/02/2024")
bad("no_leap", "2023-02-29")
bad("month13", "2024-13-08")
one("hour25", "8 May 2024 25:61", DAY, "impossible time")
one("future", "2031-05-08", "2031-05-08", "future")
one("old", "1743-05-08", "1743-05-08", "1800")
one("greek", "17 Ιουνίου 2024", "2024-06-17")
one("spain_zone", "8 de mayo de 2024, 16:41 h (CEST)", DAY)
one("czech", "středa 8. května 2024", DAY)
one("magyar", "2024. május 8., szerda", DAY)
one("suomi", "8. toukokuuta 2024", DAY)
one("levant", "الأربعاء 8 أيار 2024", DAY)
one("maghreb", "8 أفريل 2024", "2024-04-08")
one("hebrew_both", "ל׳ בניסן ה׳תשפ״ד | 8.5.2024", DAY)
one("excel", 45420, DAY)
one("micro", 1715186460000000, DAY)
one("ms_date", "/Date(1715186460000+0400)/", DAY)
one("basic", "20240508T164100Z", DAY)
one("hour24", "2024-05-08 24:00:00", "2024-05-09")
one("leap_second", "2024-05-08T16:41:60Z", DAY)
one("bst", "8 May 2024 00:30 BST", "2024-05-07")
one("yesterday", "Yesterday", DAY, crawled_at="2024-05-09T10:00:00Z")
one("hours_ago", "3 hours ago", DAY, fetched_at="2024-05-08T10:00:00Z")
one("ru_ago", "5 мин. назад", DAY, scraped_at="2024-05-08T10:00:00Z")
one("es_ago", "hace 2 días", DAY, retrieved="2024-05-10")
one("zero", "0000-00-00 00:00:00", "None")
one("span", "May 8, 2024 – May 10, 2024", DAY)
one("two_digit", "May 8th, '24 at 4.41pm", DAY)
one("tag_in_date", "<time datetime='2024-05-08T10:00:00Z'>2 days ago</time>", DAY)
one("vietnam", "Thứ tư, 8/5/2024, 16:41 (GMT+7)", DAY)
one("indonesia", "Rabu, 08 Mei 2024 16:41 WIB", DAY)


def rows(dates, outlets=None, head="title,text,date,outlet"):
    return head + "\n" + "".join(f'"{headline(n)}","{story_text(n)}",{d},{(outlets or ["x"] * 9)[n - 1]}\n' for n, d in enumerate(dates, 1))


case("d_proof.csv", rows(["08/05/2024", "03/05/2024", "25/05/2024"]), a=3, r=0, dates=["2024-05-08", "2024-05-03", "2024-05-25"])
case("d_two_outlets.csv", rows(["05/08/2024", "05/25/2024", "08/05/2024", "25/05/2024"], ["US Post", "US Post", "UK Post", "UK Post"]), a=4, r=0, dates=["2024-05-08", "2024-05-25", "2024-05-08", "2024-05-25"])
case("d_short_year.csv", rows(["05/13/24", "05/08/24", "12/31/23"]), a=3, r=0, dates=["2024-05-13", "2024-05-08", "2023-12-31"])
case("d_date_time.csv", rows(["08.05.2024", "13.05.2024"], ["16:41", "23:59"], "title,text,date,time"), a=2, r=0, dates=["2024-05-08", "2024-05-13"])


def h(name, head, body, want, **k):
    k = {"titles": [FIRST], "r": 0, "texts": ["on day 1", "on day 2"], **k}
    case(name if "." in name else "d_h_" + name + ".html", page(FIRST, f"<h1>{FIRST}</h1>{body}", head), date=want, **k)


LD = "<script type='application/ld+json'>{}</script>"
h("graph", LD.format(dumps({"@context": "https://schema.org", "@graph": [{"@type": "WebPage", "datePublished": "2019-01-01"}, {"@type": "NewsArticle", "headline": FIRST, "datePublished": "2024-05-08T10:00:00Z", "dateModified": "2024-05-20T10:00:00Z"}]})), P, DAY)
h("ld_rough", '<script type=application/ld+json>\n//<![CDATA[\n{"@type":["NewsArticle"],"headline":"a\nb","datePublished":"2024-05-08T10:00:00Z",}\n//]]></script>', P, DAY)
h("parsely", "<meta name='parsely-pub-date' content='2024-05-08T10:00:00Z'>", P, DAY)
h("dc_issued", "<meta name='DC.date.issued' content='2024-05-08'><meta name='DC.date.modified' content='2024-06-08'>", P, DAY)
h("microdata", "", f"<span itemprop=dateModified content='2024-06-01'>x</span><span itemprop='datePublished' content='2024-05-08T10:00'>Wed</span>{P}", DAY)
h("related_time", "", f"<p>Posted on May 8, 2024</p>{P}<aside><h3>Related</h3><ul><li><a href=/1><time datetime=2024-05-01>May 1</time> {headline(5)}</a></li><li><a href=/2><time datetime=2024-05-02>May 2</time> {headline(6)}</a></li></ul></aside>", DAY)
h("copyright", "", f"{P}<footer>© 2019-2026 Delta Courier. All rights reserved.</footer>", "None")
h("url_day", "<link rel=canonical href='https://delta.example/2024/05/08/talks'>", P, DAY)
h("url_month", "<link rel=canonical href='https://delta.example/news/2024/05/talks-in-yerevan.html'>", P, "2024-05-01")
h("only_modified", "<meta property='article:modified_time' content='2024-05-20T10:00:00Z'>", f"<p class=date>8 May 2024</p>{P}", DAY)
h("fr_both", "", f"<p>Publié le 8 mai 2024 à 10h00 - Mis à jour le 10 mai 2024 à 11h12</p>{P}", DAY)
h("meta_epoch", "<meta property='article:published_time' content='1715186460'>", P, DAY)
h("dateline_only", "", f"<p>YEREVAN, May 8 (Reuters) - {X}</p><p>{Y}</p><footer>Copyright 2026</footer>", "None")
h("ld_impossible", LD.format(dumps({"@type": "NewsArticle", "datePublished": "2024-13-45"})), f"<p class=date>8 May 2024</p>{P}", DAY)
h("event_ahead", "<meta property='article:published_time' content='2024-05-08T10:00:00+00:00'>", f"{P}<p>The next meeting is planned for 12 June 2031 in Tbilisi, and both sides said that they would attend it.</p>", DAY)
h("east_midnight", "", f"<time datetime='2024-05-08T00:30+04:00'>8 May 2024</time>{P}", "2024-05-07")
h("hatom", "", f"<abbr class=published title='2024-05-08T10:00:00+00:00'>Wednesday</abbr>{P}", DAY)
h("data_stamp", "", f"<span class='date js-time' data-timestamp=1715186460>2 days ago</span>{P}", DAY)


def t(name, top, want, bottom="", **k):
    case(name if "." in name else "d_t_" + name + ".txt", f"{FIRST}\n\n{top}\n\n{X}\n\n{Y}\n{bottom}", **{"titles": [FIRST], "r": 0, "texts": ["on day 1", "on day 2"], "date": want, **k})


t("posted_at", "Posted: Wed 8th May, 2024 @ 4.41pm", DAY)
t("last_first", "Last updated on 10 May 2024 | First published on 8 May 2024", DAY)
t("jst", "2024/05/08 16:41 JST", DAY)
t("2024-05-08_talks.txt", "By Jane Roe", DAY)
case("d_20240508-1641.html", page(FIRST, f"<h1>{FIRST}</h1>{P}"), titles=[FIRST], r=0, date=DAY)
t("related_after", "8 May 2024", DAY, f"\nRelated stories\n\n1 June 2024\n{headline(5)}\n\n2 June 2024\n{headline(6)}\n")
t("both_below", "", DAY, "\nFirst published: 08 May 2024, 16:41\nLast Modified: 12 May 2024, 10:00\n")
t("comments_dates", "May 8, 2024 4:41 pm", DAY, "\nComments (2)\n\nJoe, May 10, 2024\nI do not think so.\n\nAnn, May 11, 2024\nMe neither.\n", notext="Me neither")
