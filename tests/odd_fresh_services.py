"""What services of many kinds answer, and files whose names or heads are unlike the others."""

from __future__ import annotations

import gzip

import brotli
from odd_archives import zipb
from odd_cases import DAY, TITLES, case, headline, story_text
from odd_crawls import http, pg, wrec
from odd_json import article, dumps

FIRST = headline(1)
LINES = "\n".join(dumps(article(n)) for n in (1, 2, 3))
WHEN = "2024-05-08T16:41:00Z"


def many(make) -> list:
    return [make(n) for n in (1, 2, 3)]


case("fs_languages.json", dumps(many(lambda n: {"title": {"en": headline(n)}, "date": DAY,
     "body": {"en": story_text(n)}})), titles=TITLES, date=DAY, r=0)  # fmt: skip
case("fs_next.json", dumps({"props": {"pageProps": {"article": article(1), "menu": ["Home"]}},
     "page": "/news/[slug]"}), titles=[FIRST], date=DAY, r=0)  # fmt: skip
case("fs_locale.json", dumps({"sys": {"type": "Array"}, "items": many(lambda n: {
     "sys": {"id": str(n), "createdAt": WHEN}, "fields": {"title": {"en-US": headline(n)},
     "body": {"en-US": story_text(n)}, "publishDate": {"en-US": DAY}}})}),
     titles=TITLES, date=DAY, r=0)  # fmt: skip
case("fs_lists_of_one.json", dumps(many(lambda n: {"nid": [{"value": n}], "title": [{"value":
     headline(n)}], "body": [{"value": f"<p>{story_text(n)}</p>", "format": "basic_html"}],
     "created": [{"value": WHEN, "format": "Y-m-d"}]})), titles=TITLES, date=DAY, r=0)  # fmt: skip
case("fs_statuses.json", dumps(many(lambda n: {"id": str(n), "created_at": WHEN, "content":
     f"<p>{story_text(n)}</p>", "account": {"display_name": "Delta", "acct": "delta"}})), a=3,
     date=DAY, text="border would open", r=0)  # fmt: skip
case("fs_listing.json", dumps({"kind": "Listing", "data": {"after": None, "children": many(
     lambda n: {"kind": "t3", "data": {"title": headline(n), "selftext": story_text(n),
     "created_utc": 1715186460.0, "permalink": "/r/x"}})}}),
     titles=TITLES, date=DAY, r=0)  # fmt: skip
case("fs_skeets.json", dumps({"cursor": "x", "feed": many(lambda n: {"post": {"uri": f"at://{n}",
     "author": {"handle": "delta"}, "record": {"text": story_text(n), "createdAt": WHEN}}})}), a=3,
     date=DAY, text="border would open", r=0)  # fmt: skip
case("fs_soap.json", dumps({"Envelope": {"Body": {"Response": {"Result": {"Article": many(
     article)}}}}}), titles=TITLES, date=DAY, r=0)  # fmt: skip
case("fs_escaped.json", dumps(dumps(many(article))), titles=TITLES, date=DAY, r=0)
case("fs_pages.json", dumps([{"page": n, "results": [article(n)]} for n in (1, 2, 3)]),
     titles=TITLES, date=DAY, r=0)  # fmt: skip
case("fs_mark_in_quotes.csv", '"\ufefftitle","text","date"\n' + "".join(
     f'"{headline(n)}","{story_text(n)}",{DAY}\n' for n in (1, 2, 3)), titles=TITLES)  # fmt: skip
case("fs_smart.tsv", ("title\ttext\tdate\n" + "".join(
     f"“{headline(n)}”\t{story_text(n)} — “so”\t{DAY}\n" for n in (1, 2, 3))).encode("cp1252"),
     a=3, date=DAY, text="— “so”", r=0)  # fmt: skip
case("FS_UPPER.JSONL.GZ", gzip.compress(LINES.encode()), titles=TITLES, r=0)
case("fs_lines.json.txt", LINES, titles=TITLES, date=DAY, r=0)
case("fs_kept.csv.bak", "title,text,date\n" + "".join(
     f'"{headline(n)}","{story_text(n)}",{DAY}\n' for n in (1, 2, 3)), maxr=1)  # fmt: skip
both = "Content-Type: text/html\r\nContent-Encoding: br, gzip"
case("fs_br_gzip.warc", wrec("response", http(gzip.compress(brotli.compress(pg(1).encode())),
     both)), titles=[FIRST], r=0)  # fmt: skip
russian = "Министры двух государств встретились в Ереване"
told = "Министры сообщили, что граница откроется до конца года. Переговоры шли четыре часа. " * 3
quoted = 'Content-Type: text/html; charset="windows-1251"'
case("fs_quoted_charset.warc", wrec("response", http(
     f"<html><body><h1>{russian}</h1><p>{told}</p><p>{told}</p></body></html>".encode("cp1251"),
     quoted)), a=1, text="граница откроется", lang="ru", r=0)  # fmt: skip
podcast = (
    '<?xml version="1.0"?><rss xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" '
    f'version="2.0"><channel><title>D</title><item><title>{FIRST}</title><pubDate>Wed, 08 May 2024 '
    f"16:41:00 +0000</pubDate><itunes:summary>{story_text(1)}</itunes:summary>"
    '<enclosure url="https://p.org/a.mp3" type="audio/mpeg"/></item></channel></rss>'
)
case("fs_podcast.rss", podcast, titles=[FIRST], date=DAY, text="border would open", r=0)
case("fs_two_dates.rss", podcast.replace("Wed, 08 May 2024 16:41:00 +0000", "soon").replace(
     "<itunes:summary>", f'<dc:date xmlns:dc="http://purl.org/dc/elements/1.1/">{WHEN}</dc:date>'
     "<itunes:summary>"), titles=[FIRST], date=DAY, r=0)  # fmt: skip
shadow = (
    f"<html><head><title>{FIRST}</title></head><body><news-page><template shadowrootmode='open'>"
    f"<article><h1>{FIRST}</h1><p>{story_text(1)}</p><p>{story_text(2)}</p></article></template>"
    "</news-page></body></html>"
)
case("fs_shadow.html", shadow, titles=[FIRST], text="border would open", r=0)
latin = f"Le maire de Besançon a dit : « {story_text(1)} » Coût : 5 €."
heads = (
    f"From: a@b.example\r\nSubject: {FIRST}\r\nDate: Wed, 8 May 2024 16:41:00 +0200\r\n"
    "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-15\r\n"
    "Content-Transfer-Encoding: 8bit\r\n\r\n"
)
case("fs_latin_9.eml", heads.encode() + latin.encode("iso-8859-15"), titles=[FIRST], date=DAY,
     text="5 €")  # fmt: skip
tracked = (
    '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/'
    f'2006/main"><w:body><w:p><w:r><w:t>{FIRST}</w:t></w:r></w:p><w:p><w:r><w:t>{story_text(1)}'
    "</w:t></w:r><w:del><w:r><w:delText>They were drunk.</w:delText></w:r></w:del><w:ins><w:r>"
    f"<w:t> They were tired.</w:t></w:r></w:ins></w:p><w:p><w:r><w:t>{story_text(2)}</w:t></w:r>"
    "</w:p></w:body></w:document>"
)
case("fs_tracked.docx", zipb({"[Content_Types].xml": "<Types/>", "word/document.xml": tracked}),
     a=1, text="They were tired.", notext="drunk", r=0)  # fmt: skip
case("fs_in_folder.zip", zipb({"Delta Courier/2024-05-08/1.txt":
     f"{FIRST}\n\n{story_text(1)}\n\n{story_text(2)}\n"}), titles=[FIRST],
     outlet="Delta Courier")  # fmt: skip
