# ruff: noqa: E501
"""The fifth draw: answers of services, letters, pages and dates."""

from __future__ import annotations

import textwrap
from pathlib import Path

from odd_archives import zipb
from odd_cases import DAY, TITLES, case, headline, story_text
from odd_fifth import ALL, FIRST, ONE, PAGE, TWO, WHEN, P, lines
from odd_json import dumps

# Services.
case(
    "fi_tweet.jsonl",
    lines(
        lambda n: {
            "data": {"id": str(n), "text": story_text(n), "created_at": WHEN},
            "matching_rules": [{"id": "1", "tag": "delta"}],
        }
    ),
    a=3,
    date=DAY,
    text="border would open",
    r=0,
)
case(
    "fi_wall.json",
    dumps(
        {
            "response": {
                "count": 2,
                "items": [{"id": n, "date": 1715186460, "text": story_text(n)} for n in (1, 2, 3)],
                "profiles": [{"id": 1, "first_name": "Jane"}],
                "groups": [{"id": 1, "name": "Delta", "screen_name": "d"}],
            }
        }
    ),
    a=3,
    date=DAY,
    text="border would open",
    r=0,
)
case(
    "fi_comments.json",
    dumps(
        {
            "title": FIRST,
            "text": story_text(1),
            "date": DAY,
            "comments": {
                "data": [{"text": "It was a long day and it rained. " * 5, "created_at": WHEN}] * 3
            },
        }
    ),
    notext="rained",
    **ONE,
)
case(
    "fi_posts.json",
    dumps(
        {
            "title": FIRST,
            "body": story_text(1),
            "published": WHEN,
            "posts": [
                {"text": f"Update {n}. " + "They went on. " * 9, "published": WHEN}
                for n in (1, 2, 3)
            ],
        }
    ),
    a=1,
    date=DAY,
    text="border would open",
    r=0,
)
told = "Министры сообщили, что граница откроется до конца года, и уехали."
case(
    "fi_facebook.json",
    dumps(
        {
            "posts": [
                {
                    "timestamp": 1715186460,
                    "data": [{"post": told.encode().decode("latin-1")}],
                    "title": "Delta",
                }
            ]
            * 2
        }
    ),
    a=2,
    date=DAY,
    text="граница откроется",
)
alert = ("<entry><id>tag:google.com,2013:googlealerts/feed:{0}</id><title type='html'>Ministers of two &lt;b&gt;states&lt;/b&gt; "
         "met in Yerevan, day {0}</title><link href='https://www.google.co.uk/url?q=https://delta.org/t-{0}&amp;sa=U'/>"
         "<published>2024-05-08T16:41:00Z</published><content type='html'>{1}</content></entry>")  # fmt: skip
case(
    "fi_alerts.atom",
    "<feed xmlns='http://www.w3.org/2005/Atom'><title>Google Alert - Armenia</title>"
    + "".join(alert.format(n, story_text(n)) for n in (1, 2, 3))
    + "</feed>",
    outlet="delta.org",
    **ALL,
)
case(
    "fi_sitemaps.xml",
    "<?xml version='1.0'?><sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
    "https://delta.org/1.xml</loc><lastmod>2024-05-08</lastmod></sitemap></sitemapindex>",
    a=0,
    r=1,
)

# Letters.
letter = f"From: Jane Roe <roe@delta.org>\nTo: all\nSubject: {FIRST}\nDate: Wed, 8 May 2024 16:41:00 +0400\n\n{TWO}"
case("fi_old.eml", letter, notext="To: all", **ONE)


def maildir(folder: Path) -> None:
    for name in ("cur", "new", "tmp"):
        (folder / name).mkdir()
    for n in (1, 2):
        text = letter.replace(FIRST, headline(n)).replace(
            "\nTo:", f"\nMessage-ID: <{n}@delta.org>\nTo:"
        )
        (folder / "cur" / f"171518646{n}.M1P{n}.host,S=900:2,S").write_text(text)


maildir.writes = True
case("fi_maildir", maildir, titles=TITLES[:2], date=DAY, r=0)
case(
    "fi_letters.zip",
    zipb({f"{n}.eml": letter.replace(FIRST, headline(n)) for n in (1, 2, 3)}),
    **ALL,
)

# Pages.
case(
    "fi_opens.html",
    PAGE.format(
        FIRST,
        f"<article><h1>{FIRST}</h1><p>{story_text(1)} <a href='/a'>A bank (opens in new tab)</a> "
        f"rose.</p><p>{story_text(2)}</p></article>",
    ),
    titles=[FIRST],
    text="A bank rose",
    notext="opens in",
    r=0,
)
case(
    "fi_second.html",
    PAGE.format(
        f"{FIRST} ~ Delta Courier",
        f"<div><h2>Most read this week here</h2><h2>{FIRST}</h2>{P}</div>",
    ),
    titles=[FIRST],
    r=0,
)
french = "Les ministres : « Nous ouvrirons la frontière » avant la fin"
case("fi_french.html", PAGE.format(f"{french} - Le Delta", P), titles=[french], r=0)
case(
    "fi_word.html",
    "<html xmlns:o='urn:schemas-microsoft-com:office:office' xmlns:w='urn:schemas-microsoft-com:office:word'>"
    f"<head><title>{FIRST}</title><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml>"
    "<![endif]--><style>p.MsoNormal{margin:0cm}</style></head><body lang=EN-GB><div class=WordSection1><h1>"
    + FIRST
    + f"<o:p></o:p></h1><p class=MsoNormal>{story_text(1)}<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p "
    f"class=MsoNormal>{story_text(2)}<o:p></o:p></p></div></body></html>",
    titles=[FIRST],
    text="on day 2",
    notext=["Normal", "margin"],
    r=0,
)
case(
    "fi_monitoring.txt",
    f"{FIRST}\n\nText of report in English by Armenian news agency Delta\n\nYerevan, 8 May: {story_text(1)}\n\n"
    f"{story_text(2)}\n\nSource: Delta news agency, Yerevan, in English 1641 gmt 8 May 24\n\nBBC Mon TCU 080524 jr/dj\n",
    titles=[FIRST],
    texts=["on day 1", "on day 2"],
    r=0,
)
case(
    "fi_padded.txt",
    f"{FIRST:<80}\n{'':<80}\n"
    + "".join(f"{line:<80}\n" for line in textwrap.wrap(story_text(1) + story_text(2), 70)),
    titles=[FIRST],
    text="open again before the end",
    r=0,
)
case(
    "fi_flat.fodt",
    '<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text><text:h>Talks</text:h></office:text>'
    "</office:body></office:document>",
    a=1,
    r=0,
)

# Dates.
for number, written in enumerate((
    "Wednesday, May 8th 2024, 4:41 pm", "08 May, 2024 | 16:41 IST", "May 8, 2024 11:41 AM PST", "20240508T1641",
    "Published: 08 May 2024 04:41 PM", "Wed., May 8, 2024", "08. Mai 2024, 16:41 Uhr", "le 08 mai 2024 à 16:41",
    "8 de maio de 2024 às 16h41", "2024-05-08T16:41:00+04", "8 травня 2024, 16:41",
)):  # fmt: skip
    case(
        f"fi_date_{number}.jsonl",
        dumps({"title": FIRST, "text": story_text(1), "date": written}),
        **ONE,
    )
