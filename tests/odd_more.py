"""Odd dates, encodings, tables, feeds and pages, once more; expected before they were read."""

from __future__ import annotations

import json

from odd_cases import DAY, TITLES, case, headline, rows, story_text
from odd_feeds import it, rss
from odd_html import page
from odd_json import article, dumps

# ---- dates in a field: the day in UTC
for number, (written, day) in enumerate(
    [
        ("8 May 2024, 23:30 -0300", "2024-05-09"),
        ("Wed May 08 2024 00:15:00 GMT+0530 (India Standard Time)", "2024-05-07"),
        ("2024-05-08T01:00:00+05:45", "2024-05-07"),
        ("2024-W19-3", DAY),
        ("2024-129", DAY),
        ("20240508T101500Z", DAY),
        ("2024/5/8", DAY),
        ("2024.05.08.", DAY),
        ("8.5.2024 klo 14.20", DAY),
        ("8. května 2024", DAY),
        ("8 мая 2024 г. в 10:15", DAY),
        ("8th of May, 2024", DAY),
        ("2024年5月8日 10:15", DAY),
        ("2024년 5월 8일", DAY),
        ("٨ مايو ٢٠٢٤", DAY),
        ("8 de mayo de 2024", DAY),
        ("Mercredi 8 mai 2024 à 10h15", DAY),
        ("Mittwoch, 08. Mai 2024, 10:15 Uhr", DAY),
        ("8 Mayıs 2024 Çarşamba", DAY),
        ("Published: Wed, 8 May 2024 | Updated: Thu, 9 May 2024", DAY),
        ("May 8, 2024 at 11:30 p.m. EDT", "2024-05-09"),
        ("1715163300", DAY),
        ("1715163300000", DAY),
        ("1715163300.25", DAY),
    ]
):
    case(f"w_date_{number}.jsonl", dumps(article(1, date=written)), a=1, date=day)
for number, written in enumerate(["31.02.2024", "2024-13-08", "2024-00-00"]):
    case(f"w_no_such_day_{number}.jsonl", dumps(article(1, date=written)), a=0, r=1)
for number, written in enumerate(["yesterday", "n/a", "TBD", "0000-00-00", "00/00/0000"]):
    # An article without a day is still an article.
    case(f"w_no_date_{number}.jsonl", dumps(article(1, date=written)), a=1, date="None")
case(
    "w_evidence.csv",
    rows(2).replace(f"{DAY}\n", "05/08/2024\n", 1).replace(f"{DAY}\n", "05/23/2024\n"),
    dates=["2024-05-08", "2024-05-23"],
)
case(
    "w_evidence_day.csv",
    rows(2).replace(f"{DAY}\n", "08.05.2024\n", 1).replace(f"{DAY}\n", "23.05.2024\n"),
    dates=["2024-05-08", "2024-05-23"],
)

# ---- encodings that are not declared, or wrongly
RUSSIAN = (
    "Министры двух стран встретились в Ереване\n\nМинистры заявили, что граница откроется до конца "
    "года. После переговоров они ответили на вопросы журналистов и вечером покинули город.\n"
)
for codec in ("cp1251", "koi8-r", "utf-16-le", "utf-16-be", "utf-8-sig", "utf-16", "cp866"):
    case(f"w_{codec}.txt", RUSSIAN.encode(codec), a=1, text="граница откроется", lang="ru")
JAPANESE = (
    "両国の大臣が会談した\n\n大臣は記者団に対し、国境は年末までに再び開かれると述べた。"
    "会談は四時間に及び、一行は夕方に市を離れた。\n"
)
for codec in ("shift_jis", "euc_jp", "iso2022_jp"):
    case(f"w_{codec}.txt", JAPANESE.encode(codec), a=1, text="国境", lang="ja")
CHINESE = (
    "两国部长会晤\n\n部长们表示，边境将在年底前重新开放。会谈持续了四个小时，他们晚上离开了城市。\n"
)
case("w_gb18030.txt", CHINESE.encode("gb18030"), a=1, text="边境", lang="zh")
case(
    "w_big5.txt",
    "兩國部長會晤\n\n部長們表示，邊境將在年底前重新開放。會談持續了四個小時，他們晚上離開了城市。\n".encode(
        "big5"
    ),
    a=1,
    text="邊境",
    lang="zh",
)
case(
    "w_wrong_meta.html",
    page(f"<p>{RUSSIAN}</p>" * 2, head='<meta charset="utf-8">').encode("cp1251", "replace"),
    a=1,
    text="граница откроется",
)
twice = "“Après le déjeuner”".encode().decode("cp1252", "replace")
case("w_mojibake.jsonl", dumps(article(1, text=f"{story_text(1)} {twice} said he.")), text="Après")

# ---- tables
case("w_bom_inside.csv", "\ufeff" + rows(1) + "\ufeff" + rows(1, start=2).split("\n", 1)[1], a=2)
case("w_heads_again.csv", rows(1) + rows(1, start=2), titles=TITLES[:2])
case(
    "w_blank_columns.csv",
    rows(2).replace("title,text,date", "title,text,date,,").replace(f"{DAY}\n", f"{DAY},,\n"),
    titles=TITLES[:2],
    date=DAY,
)
case("w_pipe.csv", rows(3, sep="|"), titles=TITLES, date=DAY)
case("w_caret.csv", rows(3, sep="^"), titles=TITLES)
case(
    "w_quoted_head.csv", rows(2, head=('"title"', '"text"', '"date"')), titles=TITLES[:2], date=DAY
)
case("w_single_quotes.csv", rows(2, q="'"), titles=TITLES[:2])
case("w_cr_only.csv", rows(3, end="\r"), titles=TITLES, date=DAY)

# ---- JSON
case("w_nan.jsonl", dumps(article(1))[:-1] + ', "score": NaN, "x": -Infinity}', titles=TITLES[:1])
case("w_twice.jsonl", dumps(article(1))[:-1] + ', "date": "2024-05-09"}', a=1)
case("w_surrogate.jsonl", dumps(article(1)).replace("border", "b\\ud83drder", 1), a=1)
case("w_joined.json", dumps(article(1)) + dumps(article(2)) + dumps(article(3)), titles=TITLES)
case("w_comments.json", "// made today\n[" + dumps(article(1)) + "]", a=1)
case(
    "w_commas.json", "[" + dumps(article(1)) + ",\n" + dumps(article(2)) + ",\n]", titles=TITLES[:2]
)
case("w_assigned.json", "window.__DATA__ = " + dumps([article(1), article(2)]) + ";", a=2)
case("w_jsonp.json", "callback(" + dumps({"articles": [article(1), article(2)]}) + ");", a=2)

# ---- feeds
case("w_cdata.xml", rss(it(1, desc=f"<![CDATA[<p>{story_text(1)}</p>]]>")), titles=TITLES[:1])
case(
    "w_entities.xml",
    rss(it(1, desc=f"&amp;lt;p&amp;gt;{story_text(1)}&amp;lt;/p&amp;gt;")),
    a=1,
    notext="&lt;",
)
case("w_cut.rss", rss(it(1) + it(2))[:-40], a=2)

# ---- pages
PARAGRAPHS = f"<p>{story_text(1)}</p><p>{story_text(2)}</p><p>{story_text(3)}</p>"
COMMENTS = "".join(
    f"<div class='comment'><p>Reader {n}: I have never heard of such a thing, and you?</p></div>"
    for n in range(60)
)
case(
    "w_comments.html",
    page(PARAGRAPHS + f"<section id='comments'>{COMMENTS}</section>"),
    a=1,
    text="border",
    notext="I have never heard",
)
case(
    "w_noscript.html",
    page(f"<noscript><p>Please switch on scripts.</p></noscript>{PARAGRAPHS}"),
    a=1,
    notext="switch on scripts",
)
LD = {
    "@graph": [
        {"@type": "WebSite", "name": "x"},
        {
            "@type": ["Article", "NewsArticle"],
            "headline": headline(1),
            "datePublished": "2024-05-08T10:00:00Z",
        },
    ]
}
case(
    "w_graph.html",
    page(PARAGRAPHS, head=f"<script type='application/ld+json'>{json.dumps(LD)}</script>"),
    a=1,
    date=DAY,
)
case(
    "w_ld_list.html",
    page(
        PARAGRAPHS,
        head=f"<script type='application/ld+json'>{json.dumps([LD['@graph'][1]])}</script>",
    ),
    a=1,
    date=DAY,
)
case(
    "w_frames.html",
    "<html><head><title>A paper</title></head><frameset cols='20%,80%'><frame src='a.html'>"
    "<frame src='b.html'></frameset></html>",
    a=0,
    r=1,
)
