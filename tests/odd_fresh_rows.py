"""Rows and feeds of kinds that were not among the others, and dates in more shapes."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
from odd_cases import DAY, TITLES, case, headline, story_text
from odd_json import article, dumps

FIRST = headline(1)

# Tables.
for name, head, cells in (
    ("clock_apart", "date,time,title,text", "2024-05-08,16:41"),
    ("day_in_three", "year,month,day,title,text", "2024,5,8"),
    ("day_in_three_de", "Jahr,Monat,Tag,Titel,Text", "2024,05,08"),
    ("month_named", "day,month,year,title,text", "8,May,2024"),
    ("serial", "date,title,text", "45420.6958"),
    ("serial_comma", "date,title,text", '"45420,6958"'),
):
    case(f"fr_{name}.csv", head + "\n" + "".join(
        f'{cells},"{headline(n)}","{story_text(n)}"\n' for n in (1, 2, 3)
    ), titles=TITLES, date=DAY, r=0)  # fmt: skip
excel = "".join(f'"{headline(n)}";"{story_text(n)}";08.05.2024;1.234,50\r\n' for n in (1, 2, 3))
head = "Titel;Text;Datum;Preis\r\n"
case("fr_sep_quoted.csv", f'"sep=;"\r\n{head}{excel}', titles=TITLES, date=DAY, r=0)
case("fr_sep_bom.csv", f"\ufeffsep=;\r\n{head}{excel}", titles=TITLES, date=DAY, r=0)
case("fr_unicode_text.txt", (head + excel).replace(";", "\t").encode("utf-16"), titles=TITLES,
     date=DAY, r=0)  # fmt: skip
case(
    "fr_mac.csv", (head + excel).replace("\r\n", "\r").encode("mac-roman"), titles=TITLES, date=DAY
)
case("fr_markdown_table.md", "| title | text | date |\n|---|---|---|\n" + "".join(
    f"| {headline(n)} | {story_text(n)} | {DAY} |\n" for n in (1, 2, 3)), maxr=1)  # fmt: skip
quoted = "".join(f'"{headline(n)}","{story_text(n)}",{DAY}\n' for n in (1, 2, 3))
case("fr_types_row.csv", f"title,text,date\nstring,string,date\n{quoted}", maxr=1,
     text="border would")  # fmt: skip
piped = "".join(f"{headline(n)}|{story_text(n)}|{DAY}\n" for n in (1, 2, 3))
case("fr_hash_head.psv", f"#title|text|date\n{piped}", titles=TITLES, date=DAY)
case("fr_half_utf8.csv", b"title,text,date\n" + b"".join(
    f'"{headline(n)}","{story_text(n)} Zürich, Ørsted.",{DAY}\n'.encode(code)
    for n, code in ((1, "utf-8"), (2, "latin-1"), (3, "utf-8"))), titles=TITLES,
    texts=["Zürich, Ørsted."], notext=["Ã", "\ufffd"], r=0)  # fmt: skip

# JSON as services write it.
fire = {"documents": [
    {"name": f"projects/p/{n}", "fields": {
        "title": {"stringValue": headline(n)}, "text": {"stringValue": story_text(n)},
        "date": {"timestampValue": "2024-05-08T16:41:00Z"}}} for n in (1, 2, 3)
]}  # fmt: skip
case("fr_firestore.json", dumps(fire), titles=TITLES, date=DAY, r=0)
case("fr_dynamo.jsonl", "\n".join(dumps({"Item": {
    "title": {"S": headline(n)}, "text": {"S": story_text(n)}, "date": {"S": DAY}}})
    for n in (1, 2, 3)), titles=TITLES, date=DAY, r=0)  # fmt: skip
case("fr_events.txt", "".join(f"id: {n}\ndata: {dumps(article(n))}\n\n" for n in (1, 2, 3)),
     titles=TITLES, date=DAY)  # fmt: skip
case("fr_geo.geojson", dumps({"type": "FeatureCollection", "features": [
    {"type": "Feature", "geometry": {"type": "Point", "coordinates": [44.5, 40.2]},
     "properties": article(n)} for n in (1, 2, 3)]}), titles=TITLES, date=DAY, r=0)  # fmt: skip
case("fr_wallabag.json", dumps([{"id": n, "title": headline(n), "is_archived": 0, "tags": [],
     "url": f"https://p.org/{n}", "content": f"<p>{story_text(n)}</p>", "reading_time": 1,
     "published_at": "2024-05-08T16:41:00+0200", "domain_name": "p.org"} for n in (1, 2, 3)]),
     titles=TITLES, date=DAY, r=0)  # fmt: skip
case("fr_numbered.jsonl", "".join(f"{n}\t{dumps(article(n))}\n" for n in (1, 2, 3)), maxr=3)
case("fr_same_key.json", '{"title": "x", ' + dumps(article(1))[1:], a=1)
case("fr_infinite.jsonl", dumps({**article(1), "score": float("inf")}) + "\n" + dumps(article(2)),
     titles=TITLES[:2], r=0)  # fmt: skip
case("fr_digits.json", f'[{{"id": {"9" * 5000}, {dumps(article(1))[1:]}]', titles=[FIRST])
case("fr_tree.json", '{"a":' * 40 + dumps([article(1), article(2)]) + "}" * 40, titles=TITLES[:2])


# Columns.
def table(**columns: object) -> bytes:
    count = {"title": TITLES, "text": [story_text(n) for n in (1, 2, 3)]}
    made = io.BytesIO()
    pq.write_table(pa.table({**count, **columns}), made)
    return made.getvalue()


who = [[{"name": "Jane Roe"}, {"name": "Ivo Lund"}]] * 3
case("fr_authors.parquet", table(authors=who, date=[DAY] * 3), titles=TITLES, date=DAY)
case("fr_deep.parquet", table(meta=[{"a": [{"b": [1, 2]}]}] * 3, date=[dt.date(2024, 5, 8)] * 3),
     titles=TITLES, date=DAY)  # fmt: skip
case("fr_decimal.parquet", table(date=pa.array([Decimal("1715186460.5")] * 3)), titles=TITLES,
     date=DAY)  # fmt: skip
case("fr_interval.parquet", table(gap=pa.array([dt.timedelta(days=2)] * 3), date=[DAY] * 3),
     titles=TITLES, date=DAY)  # fmt: skip
case("fr_dictionary_list.parquet", table(tags=pa.array([["a", "b"]] * 3, pa.list_(
    pa.dictionary(pa.int8(), pa.string()))), date=[DAY] * 3), titles=TITLES, date=DAY)  # fmt: skip

# Feeds.
RSS = '<?xml version="1.0"?><rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" \
xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Delta</title>{}\
</channel></rss>'
item = "<item><title>{}</title><link>https://p.org/{}</link><pubDate>Wed, 08 May 2024 16:41 GMT\
</pubDate>{}</item>"
case("fr_media.rss", RSS.format(item.format(FIRST, 1, "<media:group><media:description>"
     f"{story_text(1)}</media:description></media:group>")), titles=[FIRST], date=DAY,
     text="border would open")  # fmt: skip
case("fr_empty_encoded.rss", RSS.format(item.format(FIRST, 1, "<content:encoded><![CDATA[ ]]>"
     f"</content:encoded><description>{story_text(1)}</description>")), titles=[FIRST],
     text="border would open")  # fmt: skip
told = RSS.format(item.format(FIRST, 1, f"<description>{story_text(1)}</description>"))
case("fr_utf16.rss", told.replace("?>", ' encoding="utf-16"?>', 1).encode("utf-16"),
     titles=[FIRST], date=DAY)  # fmt: skip
ATOM = '<?xml version="1.0"?><!-- saved --><?xml-stylesheet href="a.xsl"?><feed \
xmlns="http://www.w3.org/2005/Atom" xmlns:x="http://www.w3.org/1999/xhtml"><title>D</title><entry>\
<title type="html">{}</title><id>urn:1</id><updated>2024-05-08T16:41:00Z</updated>{}</entry></feed>'
case("fr_prefixed.atom", ATOM.format(FIRST, '<content type="xhtml"><x:div><x:p>'
     f"{story_text(1)}</x:p><x:p>{story_text(2)}</x:p></x:div></content>"), titles=[FIRST],
     date=DAY, text="border would open", notext="x:p")  # fmt: skip
case("fr_plain_text.atom", ATOM.format(FIRST, '<content type="text">5 &lt; 6, they said. '
     f"{story_text(1)}</content>"), titles=[FIRST], text="5 < 6, they said")  # fmt: skip

# Exports of databases as text.
case("fr_ebsco.txt", "".join(
    f"Record: {n}\n      Title:\n{headline(n)}\n      Authors:\nRoe, Jane\n      Source:\n"
    f"Delta Courier. 05/08/2024, p{n}.\n      Full Text:\n{story_text(n)}\n\n{story_text(n + 3)}\n"
    "__________________________________________________\n\n" for n in (1, 2)), text="border would",
     maxr=2)  # fmt: skip

# Dates.
for number, written in enumerate((
    "8.V.2024", "Wed., 8th of May, 2024 at 16:41 hrs", "2024. gada 8. maijs", "8 ta' Mejju 2024",
    "Dydd Mercher 8 Mai 2024", "20240508T164100.000+0200",
    "2024-05-08 16:41:00.000000000 +0000 UTC",
    "Kedd, 2024. május 8., 16:41", "2024年5月8日(水) 16時41分", "8 мая 2024 г., 16:41 (МСК)",
    "mercredi 8 mai 2024 à 16 h 41", "08/05/2024 04:41:00 م", "2024-05-08T16:41:00[Europe/Paris]",
    "May 8 '24", "8 bealtaine 2024", "Sre, 08. maj 2024.", "2024-5-8T6:41", "Date(1715186460000)",
)):  # fmt: skip
    case(f"fr_day_{number}.jsonl", dumps({**article(1), "date": written}), titles=[FIRST], date=DAY)
