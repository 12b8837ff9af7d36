# fmt: off
# ruff: noqa: E501
"""A twelfth draw: feeds, crawls, letters, workbooks and pages bent as they are bent in use."""

from __future__ import annotations

import base64
import gzip
import io
from json import dumps

import pyarrow as pa
import pyarrow.parquet as pq
from odd_archives import zipb
from odd_cases import DAY, case, headline, story_text
from odd_pieces import BOTH, FIRST, ONE, THREE, P, X, Y, Z, page

RFC = "Wed, 08 May 2024 16:41:00 +0000"


PAGE = page(FIRST, f"<h1>{FIRST}</h1><p class=date>8 May 2024</p>{P}")


def feed(inner: str, head: str = "<rss version='2.0'><channel><title>Delta Courier</title>", foot: str = "</channel></rss>") -> str:
    return f"<?xml version='1.0' encoding='UTF-8'?>{head}{inner}{foot}"


def items(form: str, count: int = 2) -> str:
    return "".join(form.format(t=headline(n), x=story_text(n), n=n) for n in range(1, count + 1))


# Feeds
case("tw_dublin.rdf", feed(items("<item rdf:about='https://delta.example/{n}'><title>{t}</title><link>https://delta.example/{n}</link><description>{x}</description><dc:date>2024-05-08T16:41:00+04:00</dc:date><dc:creator>Jane Roe</dc:creator></item>"), "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel rdf:about='x'><title>Delta Courier</title></channel>", "</rdf:RDF>"), **BOTH)
case("tw_local_days.xml", feed(items("<item><title>{t}</title><description>{x}</description><pubDate>śr., 08 maj 2024 16:41:00 +0200</pubDate></item>")), **BOTH)
case("tw_no_zone.xml", feed(items("<item><title>{t}</title><description>{x}</description><pubDate>2024-05-08 16:41:00</pubDate></item>")), **BOTH)
case("tw_full_and_short.xml", feed(items("<item><title>{t}</title><description>Short.</description><content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'><![CDATA[<p>{x}</p><img src='a.jpg'/>]]></content:encoded><pubDate>" + RFC + "</pubDate></item>")), **BOTH, notext="Short.")
case("tw_rights_per_item.xml", feed(items("<item><title>{t}</title><description>{x}&lt;br clear='all'/&gt;&lt;a href='http://ads.example'&gt;&lt;img src='http://ads.example/x.gif'/&gt;&lt;/a&gt;</description><pubDate>" + RFC + "</pubDate><copyright>c</copyright></item>")), **BOTH, notext="ads.example")
case("tw_undeclared_prefix.xml", feed(items("<item><title>{t}</title><content:encoded><![CDATA[{x}]]></content:encoded><dc:date>2024-05-08</dc:date></item>")), **BOTH)
case("tw_atom_summary.xml", feed(items("<entry><title type='html'>{t}</title><link rel='alternate' href='https://delta.example/{n}'/><summary>{x}</summary><published>2024-05-08T16:41:00Z</published><updated>2024-06-01T00:00:00Z</updated></entry>"), "<feed xmlns='http://www.w3.org/2005/Atom'><title>Delta Courier</title><updated>2024-06-01T00:00:00Z</updated>", "</feed>"), **BOTH)
case("tw_podcast.xml", feed(items("<item><title>{t}</title><itunes:summary xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'>{x}</itunes:summary><enclosure url='https://delta.example/a.mp3' type='audio/mpeg'/><pubDate>" + RFC + "</pubDate></item>")), **BOTH)
case("tw_two_feeds.xml", feed(items("<item><title>{t}</title><description>{x}</description><pubDate>" + RFC + "</pubDate></item>", 1)) + "\n" + feed("<item><title>" + headline(2) + "</title><description>" + Y + "</description><pubDate>" + RFC + "</pubDate></item>").replace("<?xml version='1.0' encoding='UTF-8'?>", ""), **BOTH)
case("tw_html_in_title.xml", feed("<item><title>&lt;b&gt;" + FIRST + "&lt;/b&gt;</title><description>" + X + "</description><pubDate>" + RFC + "</pubDate></item>"), titles=[FIRST], date=DAY, r=0)


# Crawls
def record(kind: str, block: bytes, more: str = "") -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{len(block):08d}-0000-0000-0000-000000000000>\r\nWARC-Date: 2024-06-01T10:00:00Z\r\nWARC-Target-URI: https://delta.example/a\r\nContent-Type: application/http; msgtype={kind}\r\n{more}Content-Length: {len(block)}\r\n\r\n"
    return head.encode() + block + b"\r\n\r\n"


def answer(body: bytes, more: str = "") -> bytes:
    return f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n{more}\r\n".encode() + body


case("tc_request_and_answer.warc", record("request", b"GET /a HTTP/1.1\r\nHost: delta.example\r\n\r\n") + record("response", answer(PAGE.encode())), **ONE)
case("tc_each_gz.warc.gz", gzip.compress(record("warcinfo", b"software: x\r\n")) + gzip.compress(record("response", answer(PAGE.encode()))), **ONE)
case("tc_gz_body_unsaid.warc", record("response", answer(gzip.compress(PAGE.encode()))), **ONE)
case("tc_gz_said_not_done.warc", record("response", answer(PAGE.encode(), "Content-Encoding: gzip\r\n")), **ONE)
case("tc_truncated.warc", record("response", answer(PAGE.encode()))[:-300], maxr=2)
case("tc_json_feed.warc", record("response", b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n" + feed(items("<item><title>{t}</title><description>{x}</description><pubDate>" + RFC + "</pubDate></item>")).encode()), maxr=1)
case("tc_head_no_colon.warc", record("response", answer(PAGE.encode()), "X-Broken header line\r\n"), maxr=1)
case("tc_404.warc", record("response", b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n" + PAGE.encode()), a=0, maxr=1)


# Letters
def letter(body: str, kind: str = "text/plain; charset=utf-8", more: str = "") -> str:
    return f"Return-Path: <a@delta.example>\r\nReceived: from x by y; {RFC}\r\nFrom: Delta Courier <a@delta.example>\r\nTo: b@example.org\r\nSubject: {FIRST}\r\nDate: {RFC}\r\nMIME-Version: 1.0\r\nContent-Type: {kind}\r\n{more}\r\n{body}"


case("tl_plain.eml", letter(f"{X}\r\n\r\n{Y}\r\n"), **ONE)
case("tl_base64.eml", letter(base64.encodebytes(f"{X}\n\n{Y}\n".encode()).decode(), more="Content-Transfer-Encoding: base64\r\n"), **ONE)
case("tl_flowed.eml", letter(" \r\n".join(X[i : i + 60] for i in range(0, len(X), 60)) + f"\r\n\r\n{Y}\r\n", "text/plain; charset=utf-8; format=flowed"), a=1, date=DAY, r=0, texts=["on day 2"])
case("tl_alternative.eml", letter(f"--b\r\nContent-Type: text/plain\r\n\r\nView this in your browser\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><h1>{FIRST}</h1>{P}<p><a href='x'>Unsubscribe</a></p></body></html>\r\n--b--\r\n", "multipart/alternative; boundary=b"), **ONE, notext="Unsubscribe")
case("tl_signed.eml", letter(f"--s\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{X}\r\n\r\n{Y}\r\n--b--\r\n--s\r\nContent-Type: application/pgp-signature\r\n\r\n-----BEGIN PGP SIGNATURE-----\r\nabc\r\n-----END PGP SIGNATURE-----\r\n--s--\r\n", "multipart/signed; boundary=s"), **ONE, notext="PGP")
case("tl_encoded_subject.eml", letter(f"{X}\r\n\r\n{Y}\r\n").replace(f"Subject: {FIRST}", "Subject: =?utf-8?B?" + base64.b64encode(FIRST[:20].encode()).decode() + "?=\r\n =?utf-8?Q?" + FIRST[20:].replace(" ", "_").replace(",", "=2C") + "?="), **ONE)
case("tl_no_date.eml", letter(f"{X}\r\n\r\n{Y}\r\n").replace(f"Date: {RFC}\r\n", ""), titles=[FIRST], r=0, a=1)
case("tl_attached.eml", letter(f"--b\r\nContent-Type: text/plain\r\n\r\nSee the articles.\r\n--b\r\nContent-Type: text/csv; name=a.csv\r\nContent-Disposition: attachment; filename=a.csv\r\n\r\ntitle,text,date\r\n\"{FIRST}\",\"{X}\",{DAY}\r\n--b--\r\n", "multipart/mixed; boundary=b"), r=1, why="a.csv")

# Workbooks and columns
SPACE = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"


def book(rows: str, strings: str = "", more: str = "") -> bytes:
    return zipb({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": f"<workbook {SPACE} xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets>{more}<sheet name='A' sheetId='1' r:id='r1'/></sheets></workbook>", "xl/_rels/workbook.xml.rels": "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Target='worksheets/sheet1.xml'/></Relationships>",
                 "xl/worksheets/sheet1.xml": f"<worksheet {SPACE}><sheetData>{rows}</sheetData><mergeCells><mergeCell ref='A1:C1'/></mergeCells></worksheet>", "xl/sharedStrings.xml": f"<sst {SPACE}>{strings}</sst>"})


def cells(number: int, *values: str) -> str:
    return f"<row r='{number}'>" + "".join(f"<c r='{chr(65 + n)}{number}' t='inlineStr'><is><t>{value}</t></is></c>" if value else "" for n, value in enumerate(values)) + "</row>"


NAMES = cells(3, "Headline", "Full text", "Date of publication")
case("tx_merged_title.xlsx", book(cells(1, "Delta Monitor: border talks") + cells(2, "as of 1 June 2024") + NAMES + cells(4, THREE[0], X, DAY) + cells(5, THREE[1], Y, DAY)), **BOTH)
case("tx_gaps.xlsx", book(NAMES + cells(4, THREE[0], X, DAY) + cells(9, THREE[1], Y, DAY)), **BOTH)
case("tx_number_day.xlsx", book(NAMES + f"<row r='4'><c r='A4' t='inlineStr'><is><t>{FIRST}</t></is></c><c r='B4' t='inlineStr'><is><t>{X} {Y}</t></is></c><c r='C4'><v>45420.695</v></c></row>"), **ONE)
case("tx_shared_missing.xlsx", book(NAMES + "<row r='4'><c r='A4' t='s'><v>7</v></c><c r='B4' t='s'><v>0</v></c></row>", f"<si><t>{X}</t></si>"), a=1, titles=[""], r=0, texts=["on day 1"])
case("tx_error_cells.xlsx", book(NAMES + f"<row r='4'><c r='A4' t='inlineStr'><is><t>{FIRST}</t></is></c><c r='B4' t='inlineStr'><is><t>{X} {Y}</t></is></c><c r='C4' t='e'><v>#REF!</v></c></row>"), titles=[FIRST], dates=["None"], r=0)


def parquet(**columns: object) -> bytes:
    target = io.BytesIO()
    pq.write_table(pa.table(columns), target)
    return target.getvalue()


case("tx_time_of_day.parquet", lambda: parquet(title=THREE[:2], text=[X, Y], date=pa.array([1715186460000] * 2, pa.timestamp("ms", "Asia/Yerevan"))), **BOTH)
case("tx_int_day.parquet", lambda: parquet(title=THREE[:2], text=[X, Y], date=pa.array([20240508] * 2, pa.int64())), **BOTH)
case("tx_art_names.parquet", lambda: parquet(art_id=[1, 2], art_title=THREE[:2], art_text=[X, Y], art_date=[DAY, DAY]), **BOTH)
case("tx_list_of_paragraphs.parquet", lambda: parquet(title=THREE[:2], paragraphs=[[X, Z], [Y]], date=[DAY, DAY]), **BOTH)

case("tw_long_list.txt", lambda: f"\n{'=' * 40}\n".join(f"{headline(n)}\nDelta Courier, 8 May 2024\n\n{story_text(n) * 20}\n" for n in range(300)), a=300, date=DAY, r=0)

# Pages
case("tp_print_param.html", page(FIRST, f"<div class=print-header>Delta Courier</div><h1>{FIRST}</h1><div class=print-date>08.05.2024 16:41</div>{P}<div class=print-url>https://delta.example/a?print=1</div>"), **ONE, notext="print=1")
case("tp_lazy_pages.html", page(FIRST, f"<article><h1>{FIRST}</h1><time datetime=2024-05-08>8 May</time><p>{X}</p><div class=pagination><a>1</a><a>2</a><a>Next page</a></div><p>{Y}</p></article>"), **ONE, notext="Next page")
case("tp_only_list.html", page("Delta Courier - News", "<ul>" + "".join(f"<li><a href='/{n}'>{headline(n)}</a> <span>8 May 2024</span></li>" for n in range(1, 30)) + "</ul>"), a=0, maxr=1)
case("tp_consent_over.html", page(FIRST, f"<div id=consent><h2>We value your privacy</h2><p>We and our partners store and access information on a device, such as cookies, and process personal data.</p><button>Accept all</button></div><article><h1>{FIRST}</h1><time datetime=2024-05-08>8 May</time>{P}</article>"), **ONE, notext="value your privacy")
case("tp_update_first.html", page(FIRST, f"<article><h1>{FIRST}</h1><p class=meta>Updated 10:00 1 June 2024 &middot; Published 16:41 8 May 2024</p>{P}</article>"), **ONE)
case("tp_day_in_words.html", page(FIRST, f"<article><h1>{FIRST}</h1><p class=meta>Wednesday, the eighth of May 2024</p>{P}</article>"), a=1, titles=[FIRST], r=0)
case("tp_two_languages.html", f"<html lang=en><head><title>{FIRST}</title></head><body><h1>{FIRST}</h1><p>8 May 2024</p>{P}<hr><h2>Министры встретились в Ереване</h2><p>{'Министры сказали, что граница откроется до конца года. ' * 3}</p></body></html>", titles=[FIRST], date=DAY, r=0, texts=["on day 1", "on day 2"])
case("tp_mojibake.html", page(FIRST, f"<h1>{FIRST}</h1><p class=date>8 May 2024</p><p>{X} â€œWe goâ€\x9d, he said, itâ€™s done.</p><p>{Y}</p>"), titles=[FIRST], date=DAY, r=0, texts=["it’s done"])
case("tp_json_named_page.html", dumps({"title": FIRST, "text": f"{X}\n\n{Y}", "date": DAY}), **ONE)
