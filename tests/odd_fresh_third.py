"""A third draw of fresh files: pages, tables and boxes as people keep them."""

from __future__ import annotations

import gzip
import io
import zipfile

from odd_archives import tarb, zipb
from odd_cases import DAY, TITLES, case, headline, story_text
from odd_json import article, dumps

FIRST = headline(1)
LINES = "\n".join(dumps(article(n)) for n in (1, 2, 3))
BODY = f"<p>{story_text(1)}</p><p>{story_text(2)}</p>"


def page(head: str, body: str) -> str:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


def comma(end: str = "\n", quote: str = '"') -> str:
    rows = [f"{quote}{headline(n)}{quote},{quote}{story_text(n)}{quote},{DAY}" for n in (1, 2, 3)]
    return end.join(["title,text,date", *rows, ""])


# Pages.
case("ft_title_entity.html", page(f"<title>{FIRST} &mdash; Delta</title><meta property='og:title' "
     f"content='{FIRST}'>", f"<h1>{FIRST}</h1>{BODY}"), titles=[FIRST], r=0)  # fmt: skip
case("ft_base.html", page(f"<base href='//p.org/'><title>{FIRST}</title><link rel=canonical "
     "href='https://p.org/2024/05/08/talks'>", f"<h1>{FIRST}</h1>{BODY}"), titles=[FIRST],
     date=DAY)  # fmt: skip
case("ft_time_of_comment.html", page(f"<title>{FIRST}</title>", f"<article><h1>{FIRST}</h1><time "
     f"datetime='{DAY}T10:00:00Z'>8 May</time>{BODY}</article><section class='comments'><time "
     "datetime='2024-06-01T10:00:00Z'>1 June</time><p>I was there as well, and it rained.</p>"
     "</section>"), titles=[FIRST], date=DAY, notext="it rained")  # fmt: skip
case("ft_two_h1.html", page(f"<title>{FIRST} | Delta Courier</title>", "<h1>Delta Courier</h1>"
     f"<h1>{FIRST}</h1>{BODY}"), titles=[FIRST], r=0)  # fmt: skip
case("ft_details.html", page(f"<title>{FIRST}</title>", f"<h1>{FIRST}</h1><details open><summary>"
     f"Read</summary>{BODY}</details>"), titles=[FIRST], text="border would open")  # fmt: skip
case("ft_table_layout.html", page(f"<title>{FIRST}</title>", "<table><tr><td>Home</td><td>News</td>"
     f"</tr><tr><td colspan=2><h1>{FIRST}</h1>{BODY}</td></tr></table>"), titles=[FIRST],
     text="border would open")  # fmt: skip
case("ft_br_only.html", page(f"<title>{FIRST}</title>", f"<h1>{FIRST}</h1><div>{story_text(1)}<br>"
     f"<br>{story_text(2)}<br/><br/>{story_text(3)}</div>"), titles=[FIRST],
     texts=["on day 1", "on day 3"])  # fmt: skip
case("ft_upper_meta.html", page(f"<TITLE>{FIRST}</TITLE><META NAME='DATE' CONTENT='{DAY}'>"
     "<META NAME='AUTHOR' CONTENT='Jane Roe'>", f"<H1>{FIRST}</H1>{BODY}"), titles=[FIRST],
     date=DAY, author="Jane Roe")  # fmt: skip
case("ft_ld_array_type.html", page("<script type='application/ld+json'>" + dumps({"@context":
     "https://schema.org", "@type": ["NewsArticle", "Article"], "headline": FIRST, "datePublished":
     f"{DAY}T16:41:00+0400", "author": [{"@type": "Person", "name": "Jane Roe"}]}) + "</script>",
     f"<h1>{FIRST}</h1>{BODY}"), titles=[FIRST], date=DAY, author="Jane Roe")  # fmt: skip
case("ft_ld_broken.html", page('<script type="application/ld+json">{"@type": "NewsArticle", '
     f'"headline": "{FIRST}", "datePublished": "{DAY}", "description": "He said "no".",}}</script>',
     f"<h1>{FIRST}</h1>{BODY}"), titles=[FIRST], date=DAY)  # fmt: skip

# Tables.
case("ft_two_tables.csv", comma() + "\n\n" + "outlet,articles\nDelta,3\nHill,0\n", titles=TITLES)
case("ft_total.csv", comma() + "Total,3,\n", titles=TITLES)
case("ft_note_below.csv", comma() + "\nSource: Delta archive, retrieved 9 May 2024\n",
     titles=TITLES)  # fmt: skip
case("ft_tabs_and_commas.tsv", "title\ttext\tdate\n" + "".join(
     f"{headline(n)}\t{story_text(n)}\t{DAY}\n" for n in (1, 2, 3)), titles=TITLES)  # fmt: skip
case("ft_no_end.csv", comma().rstrip("\n"), titles=TITLES, r=0)
case("ft_breaks.csv", comma("\r\n").replace("They spoke", "\nThey spoke"), titles=TITLES, r=0)
case("ft_apostrophes.csv", comma(quote="").replace("they", "'they"), maxr=3)
case("ft_utf7.csv", comma().replace("Yerevan", "Yerevan+AC0-Arm").encode("utf-7"), a=3)

# Boxes.
case("ft_mixed.zip", zipb({"a.csv": comma(), "b/page.html": page(f"<title>{headline(4)}</title>",
     f"<h1>{headline(4)}</h1><p>{story_text(4)}</p><p>{story_text(5)}</p>"), "c.pdf": "%PDF-1.7",
     "d.jpg": b"\xff\xd8\xff\xe0"}), titles=[*TITLES, headline(4)], r=2)  # fmt: skip
case("ft_gz_in_zip.zip", zipb({"a.jsonl.gz": gzip.compress(LINES.encode())}), titles=TITLES, r=0)
case("ft_zip_in_tgz.tar.gz", tarb({"a.zip": zipb({"a.jsonl": LINES})}, "w:gz"), titles=TITLES, r=0)
appended = io.BytesIO(zipb({"a.jsonl": dumps(article(1))}))
with zipfile.ZipFile(appended, "a") as box:
    box.writestr("b.jsonl", dumps(article(2)))
case("ft_appended.zip", appended.getvalue(), titles=TITLES[:2], r=0)
case("ft_half.zip", zipb({f"{n}.jsonl": dumps(article(n)) for n in (1, 2, 3)})[:-150], maxr=2)
