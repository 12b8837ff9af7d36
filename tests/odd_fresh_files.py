"""Files of kinds that were not among the others: notes, mails, packed and divided files, crawls."""

from __future__ import annotations

import base64
import gzip
import io
import json
import plistlib
import struct
import tarfile
import zipfile
from email.message import EmailMessage
from pathlib import Path

import brotli
import pyarrow as pa
import pyarrow.parquet as pq
from odd_archives import tarb, zipb
from odd_cases import DAY, TITLES, case, headline, story_text
from odd_crawl_encodings import chunk
from odd_crawls import http, pg, resp, wrec
from odd_json import article, dumps

LINES = "\n".join(dumps(article(n)) for n in (1, 2, 3))
FIRST, GOOD = headline(1), dumps(article(2))
HTML = "Content-Type: text/html; charset=utf-8"
TEXT = f"{story_text(1)} {story_text(4)}"


# Crawls.
def told(answer: bytes) -> bytes:
    return wrec("response", answer)


packed = f"{HTML}\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\nTrailer: X-Sum"
trailer = chunk(gzip.compress(pg(1).encode()))[:-2] + b"X-Sum: 1f\r\n\r\n"
case("ff_trailer.warc", told(http(trailer, packed)), titles=[FIRST], r=0)
case("ff_http3.warc", told(http(pg(1)).replace(b"HTTP/1.1", b"HTTP/3")), titles=[FIRST], r=0)
case("ff_continue.warc", told(b"HTTP/1.1 100 Continue\r\n\r\n" + http(pg(1))), titles=[FIRST])
case("ff_hints.warc", told(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" + http(pg(1))),
     titles=[FIRST])  # fmt: skip
case("ff_two_spaces.warc", told(http(pg(1)).replace(b"HTTP/1.1 200", b"HTTP/1.1  200")),
     titles=[FIRST])  # fmt: skip
case("ff_resource.warc", wrec("resource", pg(1).encode(), uri="file:///C:/a.html", ct="text/html"),
     titles=[FIRST])  # fmt: skip
case("ff_no_address.warc", resp[0].replace(b"WARC-Target-URI: https://p.org/1\r\n", b"") + resp[1],
     titles=TITLES[:2])  # fmt: skip
har = {"log": {"version": "1.2", "entries": [
    {"startedDateTime": "2024-05-09T00:00:00Z",
     "request": {"method": "GET", "url": f"https://p.org/{n}"},
     "response": {"status": 200, "content": {"mimeType": kind, "text": said}}}
    for n, kind, said in ((1, "text/html", pg(1)), (2, "text/css", "p {}"), (3, "text/html", pg(2)))
]}}  # fmt: skip
case("ff_saved.har", json.dumps(har), titles=TITLES[:2])

# Mails and notes.
mail = EmailMessage()
mail["From"], mail["Subject"] = "The Delta Letter <letter@delta.example>", FIRST
mail["Date"] = "Wed, 8 May 2024 16:41:00 +0200 (CEST)"
mail["List-Unsubscribe"] = "<https://delta.example/u>"
mail.set_content(TEXT)
mail.add_alternative(f"<html><body><p>{story_text(1)}</p><p>{story_text(4)}</p></body></html>",
                     subtype="html")  # fmt: skip
case("ff_letter.eml", mail.as_bytes(), titles=[FIRST], date=DAY, text="border would open")
case("ff_letter_crlf.eml", mail.as_bytes().replace(b"\n", b"\r\n"), titles=[FIRST], date=DAY)
outer = EmailMessage()
outer["From"], outer["Subject"], outer["Date"] = "a@b.example", "Fwd", "Thu, 9 May 2024 10:00 +0000"
outer.set_content("See below.")
outer.add_attachment(mail)
case("ff_forwarded.eml", outer.as_bytes(), a=1, text="border would open")
attached = EmailMessage()
attached["From"], attached["Subject"], attached["Date"] = "a@b.example", FIRST, mail["Date"]
attached.set_content(TEXT)
attached.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="a.pdf")
case("ff_attached.eml", attached.as_bytes(), titles=[FIRST], date=DAY, notext="PDF")
case("ff_outlook.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), a=0, r=1)
note = (
    '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE en-export SYSTEM '
    '"http://xml.evernote.com/pub/evernote-export4.dtd"><en-export>'
    + "".join(
        f"<note><title>{headline(n)}</title><created>20240508T120000Z</created><content><![CDATA["
        f'<?xml version="1.0"?><!DOCTYPE en-note SYSTEM "http://xml.evernote.com/pub/enml2.dtd">'
        f"<en-note><div>{story_text(n)}</div><div>{story_text(n + 5)}</div></en-note>]]></content>"
        "<note-attributes><source-url>https://p.org/x</source-url></note-attributes></note>"
        for n in (1, 2)
    )
    + "</en-export>"
)
case("ff_notes.enex", note, titles=TITLES[:2], date=DAY, url="https://p.org/x", r=0)
book = (
    '<?xml version="1.0"?><FictionBook xmlns="http://www.gribuser.ru/xml/fictionbook/2.0">'
    f"<description><title-info><book-title>{FIRST}</book-title><date>2024-05-08</date>"
    f"</title-info></description><body><section><p>{story_text(1)}</p><p>{story_text(2)}</p>"
    "</section></body></FictionBook>"
)
case("ff_book.fb2", book, maxr=1)
page = plistlib.dumps(
    {"WebMainResource": {"WebResourceData": pg(1).encode(), "WebResourceMIMEType": "text/html",
                         "WebResourceURL": "https://p.org/1"}}, fmt=plistlib.FMT_BINARY
)  # fmt: skip
case("ff_safari.webarchive", page, titles=[FIRST], r=0)
case("ff_bookmarks.html", "<!DOCTYPE NETSCAPE-Bookmark-file-1><TITLE>Bookmarks</TITLE><H1>Bookmarks"
     "</H1><DL><p>" + "".join(f'<DT><A HREF="https://p.org/{n}">{headline(n)}</A>'
                              for n in range(30)) + "</DL>", a=0, r=1)  # fmt: skip
case("ff_link.url", "[InternetShortcut]\r\nURL=https://p.org/1\r\n", a=0, r=1)
case("ff_days.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nSUMMARY:Talks\r\n"
     "DTSTART:20240508T120000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", a=0, r=1)  # fmt: skip
case("ff_card.vcf", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Jane Roe\r\nEND:VCARD\r\n", a=0, r=1)
case("ff_drawing.svg", '<svg xmlns="http://www.w3.org/2000/svg"><text>Talks</text></svg>', a=0, r=1)
case("ff_script.ps", "%!PS-Adobe-3.0\n/Times findfont 12 scalefont setfont\nshowpage\n", a=0, r=1)
case("ff_rows.bson", struct.pack("<i", 40) + b"\x02title\x00\x05\x00\x00\x00Talk\x00" + bytes(21),
     a=0, r=1)  # fmt: skip
case("ff_rows.msgpack", b"\x93\x81\xa5title\xa4Talk" + bytes(range(128, 200)), a=0, r=1)

# Packed.
case("ff_lines.jsonl.br", brotli.compress(LINES.encode()), titles=TITLES, r=0)
full = io.BytesIO()
with gzip.GzipFile("whole name.jsonl", "wb", fileobj=full) as file:
    file.write(LINES.encode())
head = bytearray(full.getvalue())
head[3] |= 0x10  # a remark behind the name
end = head.index(0, 10) + 1
case("ff_remark.gz", bytes(head[:end]) + b"von mir\0" + bytes(head[end:]), titles=TITLES)
case("ff_utf16.jsonl.gz", gzip.compress(LINES.encode("utf-16")), titles=TITLES, r=0)


def method(number: int, flag: int = 0) -> bytes:
    """A ZIP of which the first member says that it is packed in another way."""
    made = bytearray(zipb({"a.jsonl": dumps(article(1)), "b.jsonl": GOOD}))
    for mark, way, flags in ((b"PK\x03\x04", 8, 6), (b"PK\x01\x02", 10, 8)):
        at = made.index(mark)
        struct.pack_into("<H", made, at + way, number)
        struct.pack_into("<H", made, at + flags, flag)
    return bytes(made)


for way in (9, 93, 96, 98):  # Deflate64, Zstandard, JPEG, PPMd
    case(f"ff_method_{way}.zip", method(way), titles=TITLES[1:2], r=1)
case("ff_aes.zip", method(99, 1), titles=TITLES[1:2], r=1)
case("ff_space_names.zip", zipb({" a.jsonl ": dumps(article(1)), "b.jsonl.": GOOD}), maxr=2)
mixed = io.BytesIO()
with tarfile.open(fileobj=mixed, mode="w", format=tarfile.PAX_FORMAT,
                  pax_headers={"comment": "снимок", "hdrcharset": "BINARY"}) as box:  # fmt: skip
    for n, name in ((1, "раздел/" * 20 + "a.jsonl"), (2, "b.jsonl")):
        member = tarfile.TarInfo(name)
        said = dumps(article(n)).encode()
        member.size, member.mtime = len(said), -1.5
        member.pax_headers = {"SCHILY.xattr.user.a": "x", "GNU.sparse.name": ""}
        box.addfile(member, io.BytesIO(said))
case("ff_pax.tar", mixed.getvalue(), titles=TITLES[:2])
case("ff_maff.maff", zipb({"x/index.html": pg(1), "x/index.rdf": "<RDF:RDF xmlns:RDF='r'/>"}),
     titles=[FIRST])  # fmt: skip
case("ff_tar_in_7z_name.tar.7z", b"7z\xbc\xaf\x27\x1c" + bytes(60), a=0, r=1, why="7")


# Folders as programs leave them.
def table(*numbers: int, **more: object) -> pa.Table:
    rows = [article(n, **more) for n in numbers]
    return pa.Table.from_pylist(rows)


def hive(folder: Path) -> None:
    for outlet, number in (("Delta Courier", 1), ("Hill Post", 2)):
        part = folder / "news" / f"outlet={outlet}" / "date=2024-05-08"
        part.mkdir(parents=True)
        pq.write_table(table(number).drop(["date"]), part / "part-0.parquet")


def spark(folder: Path) -> None:
    (folder / "_SUCCESS").write_bytes(b"")
    (folder / "part-00000.json").write_text(LINES)
    (folder / ".part-00000.json.crc").write_bytes(b"crc\x00\x00\x00\x02\x00abcd")


def delta(folder: Path) -> None:
    (folder / "_delta_log").mkdir()
    log = '{"protocol":{"minReaderVersion":1}}\n{"add":{"path":"p.parquet","size":1}}\n'
    (folder / "_delta_log" / "00000000000000000000.json").write_text(log)
    pq.write_table(table(1, 2), folder / "p.parquet")


for made in (hive, spark, delta):
    made.writes = True
case("ff_hive", hive, titles=TITLES[:2], date=DAY, r=0)
case("ff_spark", spark, titles=TITLES, maxr=2)
case("ff_delta", delta, titles=TITLES[:2], maxr=1)
case(
    "ff_folder.tar", tarb({"_SUCCESS": b"", "part-0.jsonl": LINES.encode()}), titles=TITLES, maxr=1
)
case(
    "ff_data_uri.txt", "data:text/html;base64," + base64.b64encode(pg(1).encode()).decode(), maxr=1
)
locked = io.BytesIO()
with zipfile.ZipFile(locked, "w") as box:
    box.writestr("a.jsonl", LINES)
    box.comment = b"PK\x05\x06" * 9
case("ff_false_ends.zip", locked.getvalue(), a=3, r=0)
