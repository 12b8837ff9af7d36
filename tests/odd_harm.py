# ruff: noqa: E501
"""Thirty damaged or hostile files: cut, glued, nested without end, named and encoded falsely."""

from __future__ import annotations

import base64
import gzip
import io
import json
import tarfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import zstandard
from odd_cases import DAY, TITLES, case, headline, rows, story_text
from odd_damaged_again import LINES, ZIP, packed
from odd_html import PARAGRAPHS, page
from odd_places import writes
from odd_wires import TEXT, TITLE

PACKED = gzip.compress(LINES.encode())
RECORDS = [{"title": headline(n), "text": story_text(n), "date": DAY} for n in (1, 2, 3)]
THREE = {"titles": TITLES, "r": 0, "date": DAY}

# Archives
case("ha_half.zip", ZIP[len(ZIP) // 2 :], a=0, r=1)
case("ha_trailing.jsonl.gz", PACKED + b"and then some words that are no GZ", titles=TITLES, maxr=1)
case(
    "ha_glued.jsonl.gz",
    b"".join(gzip.compress(line.encode()) for line in LINES.splitlines(True)),
    **THREE,
)
case("ha_dictionary.jsonl.zst", zstandard.ZstdCompressor(
     dict_data=zstandard.train_dictionary(2_000, [f"{LINES}{n}".encode() for n in range(300)])).compress(LINES.encode()),
     a=0, r=1, why="dictionary")  # fmt: skip


def pax() -> bytes:
    into = io.BytesIO()
    with tarfile.open(fileobj=into, mode="w", format=tarfile.PAX_FORMAT) as tape:
        head = tarfile.TarInfo("день/" + "ж" * 2_000 + ".jsonl")
        head.size = len(LINES.encode())
        head.pax_headers = {
            "comment": "c" * 50_000,
            "SCHILY.xattr.user.note": "n",
            "mtime": "1715186460.25",
        }
        tape.addfile(head, io.BytesIO(LINES.encode()))
    return into.getvalue()


case("ha_pax.tar", pax, **THREE)
case(
    "ha_names.zip",
    packed(("a\u202egnp.jsonl", LINES), ("b\r\n\x1b[31m.jsonl", LINES.replace("day ", "week "))),
    a=6,
    r=0,
)


def record(number: int, length: int | None = None) -> bytes:
    body = page(
        f"<article><h1>{headline(number)}</h1>{PARAGRAPHS}</article>", title=headline(number)
    ).encode()
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body
    size = len(answer) if length is None else length
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:0000000{number}-0000-0000-0000-000000000000>\r\n"
        f"WARC-Date: 2024-05-08T16:41:00Z\r\nWARC-Target-URI: https://p.example/news/{number}-talks\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {size}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


case("ha_long.warc", record(1) + record(2, 9_000_000), titles=TITLES[:1], why="cut off", maxr=1)
case("ha_short.warc", record(1) + record(2, 200) + record(3), titles=[TITLES[0], TITLES[2]], maxr=2)
case(
    "ha_negative.warc", record(1) + record(2, -5) + record(3), titles=[TITLES[0], TITLES[2]], maxr=1
)


# Tables in columns
def stored() -> bytes:
    into = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(RECORDS), into)
    return into.getvalue()


def streamed() -> bytes:
    into = io.BytesIO()
    table = pa.Table.from_pylist(RECORDS)
    with pa.ipc.new_stream(into, table.schema) as writer:
        for batch in table.to_batches(max_chunksize=1):
            writer.write_batch(batch)
    return into.getvalue()


case("ha_footer.parquet", lambda: stored()[:-8] + b"\xff\xff\xff\x7fPAR1", a=0, r=1)
case("ha_flipped.parquet", lambda: stored()[:-40] + b"\xaa" * 32 + stored()[-8:], a=0, r=1)
case("ha_stream_cut.arrow", lambda: streamed()[:-150], titles=TITLES[:2], r=1)

# Feeds and JSON
ITEM = f"<item><title>{headline(1)}</title><description>{story_text(1)}</description><pubDate>Wed, 08 May 2024 10:00:00 GMT</pubDate></item>"
case("ha_named.rss", f'<?xml version="1.0"?><rss version="2.0"><channel><title>P</title>{ITEM.replace("border", "border&nbsp;&mdash;&eacute;")}</channel></rss>',
     titles=[headline(1)], r=0, date=DAY)  # fmt: skip
case("ha_dtd.rss", '<?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/publish/formats/rss-0.91.dtd">'
     f'<rss version="0.91"><channel><title>P</title>{ITEM}</channel></rss>', titles=[headline(1)], r=0)  # fmt: skip
case("ha_parameter.rss", '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY % x SYSTEM "file:///etc/hostname"> %x;]>'
     f'<rss version="2.0"><channel>{ITEM}</channel></rss>', a=0, why="entities")  # fmt: skip
case("ha_deep_key.jsonl", LINES + '{"title": ' * 100_000 + "\n", titles=TITLES, r=1)
case(
    "ha_deep_extra.json",
    '{"articles": ['
    + ",".join(map(json.dumps, RECORDS))
    + '], "more": '
    + '{"a":' * 50_000
    + "1"
    + "}" * 50_000
    + "}",
    titles=TITLES,
    maxr=1,
)
case(
    "ha_long_line.jsonl",
    lambda: (
        LINES
        + json.dumps({"title": headline(4), "text": "A word or two. " * 2_000_000, "date": DAY})
        + "\n"
    ),
    a=None,
    texts=[story_text(1), story_text(3)],
    maxr=1,
)

# Encodings
case("ha_bare_le.csv", rows().encode("utf-16-le"), **THREE)
case("ha_bare_be.jsonl", LINES.encode("utf-16-be"), **THREE)
case("ha_seven.eml", f"From: News <news@p.example>\nSubject: {headline(1)}\nDate: Wed, 08 May 2024 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-7\n\n".encode()
     + story_text(1).replace("border", "Grenze für Züge").encode("utf-7") + b"\n", titles=[headline(1)], date=DAY, text="Grenze für Züge")  # fmt: skip
case("ha_mixed.csv", b"".join(line.replace("border", "größe").encode(code) for line, code in zip(rows().splitlines(True), ("utf-8", "utf-8", "cp1252", "utf-8"), strict=True)),
     titles=TITLES, r=0, text="größe", notext=["�", "Ã"])  # fmt: skip

# Tables of text
WIDE = ",".join(["title", "text", "date", *(f"c{n}" for n in range(20_000))])
case(
    "ha_wide.csv",
    WIDE
    + "\n"
    + "".join(f'"{headline(n)}","{story_text(n)}",{DAY}{",x" * 20_000}\n' for n in (1, 2)),
    titles=TITLES[:2],
    r=0,
    date=DAY,
)
case(
    "ha_open_last.csv",
    rows(2) + f'"{headline(3)}","{story_text(3)}',
    a=None,
    texts=[story_text(1), story_text(2)],
    maxr=1,
)

# Nothing at all
case("ha_spaces.csv", " \t\r\n" * 20_000, a=0, r=1)
case("ha_empty.warc", b"", a=0, r=1, why="empty")

# Pages and letters
case(
    "ha_tags.html",
    page(f"<h1>{headline(1)}</h1>{PARAGRAPHS}" + "<b><i><div>" * 70_000),
    titles=[headline(1)],
    text="railway",
    maxr=0,
)
case(
    "ha_refresh.html",
    '<html><head><title>Moved</title><meta http-equiv="refresh" content="0;url=javascript:alert(1)"></head><body><a href="data:text/html,<script>alert(1)</script>">Go on</a></body></html>',
    a=0,
    r=1,
)
case("ha_data.html", page(f'<article><h1>{headline(1)}</h1>{PARAGRAPHS}<p><img src="data:image/png;base64,{"iVBORw0KGgo" * 20_000}"><a href="javascript:alert(1)">Read on</a></p></article>'
     '<link rel="canonical" href="javascript:alert(1)">', title=headline(1)), titles=[headline(1)], r=0, text="railway", notext=["iVBOR", "alert(1)"])  # fmt: skip
FORM = base64.encodebytes(b"%PDF-1.4 nothing" * 400).decode()
MAIL = (
    f"From: News <news@p.example>\nSubject: {TITLE}\nDate: Wed, 08 May 2024 10:00:00 +0000\nMIME-Version: 1.0\n"
    'Content-Type: multipart/mixed; boundary="bb"\n\n--bb\nContent-Type: text/plain; charset=utf-8\n\n' + "\n\n".join(TEXT)
    + f'\n\n--bb\nContent-Type: application/pdf; name="a.pdf"\nContent-Disposition: attachment; filename="../../a.pdf"\nContent-Transfer-Encoding: base64\n\n{FORM}\n--bb--\n'
)  # fmt: skip
case("ha_attached.eml", MAIL, titles=[TITLE], date=DAY, text=TEXT[1], notext=["JVBER", "%PDF"])
SAVED = (
    "From: <Saved by Blink>\nSnapshot-Content-Location: https://p.example/news/1-talks\n"
    f"Subject: {headline(1)}\nDate: Wed, 8 May 2024 10:00:00 -0000\nMIME-Version: 1.0\n"
    'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="----Cut"\n\n------Cut\nContent-Type: text/html\n'
    "Content-Transfer-Encoding: quoted-printable\nContent-Location: https://p.example/news/1-talks\n\n"
    + page(f"<article><h1>{headline(1)}</h1>{PARAGRAPHS}</article>", title=headline(1)).replace("=", "=3D")
    + "\n------Cut\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgoAAA"
)  # fmt: skip
case("ha_cut.mhtml", SAVED, titles=[headline(1)], text="railway", notext="iVBOR", maxr=1)
case(
    "ha_deep.rtf",
    "{\\rtf1\\ansi " + "{\\b " * 100_000 + f"{headline(1)}\\par {story_text(1)}" + "}" * 100_001,
    a=1,
    r=0,
    text=story_text(1),
)
case("ha_pict.rtf", f"{{\\rtf1\\ansi {headline(1)}\\par 8 May 2024\\par {story_text(1)}\\par {{\\pict\\pngblip {'89504e470d0a' * 100_000}}}{{\\object\\objdata {'01050000' * 1_000}}}{story_text(2)}\\par }}",
     titles=[headline(1)], r=0, text=story_text(2), notext=["89504e47", "01050000"])  # fmt: skip


@writes
def odd_names(folder: Path) -> None:
    for number, name in enumerate(
        ("a\n1.jsonl", "b\x1b[2J.jsonl", "c\u202elnosj.jsonl", "d" * 240 + ".jsonl", "-e.jsonl"), 1
    ):
        line = {"title": headline(number), "text": story_text(number), "date": DAY}
        (folder / name).write_text(json.dumps(line))


case("fs_odd_names", odd_names, a=5, r=0)
