# fmt: off
# ruff: noqa: E501
"""A twentieth draw: archives, tables and crawls that are damaged or lie."""

from __future__ import annotations

import gzip
import io
import lzma
import random
import struct
import tarfile
import zipfile
import zlib
from datetime import date, datetime
from decimal import Decimal
from json import dumps

import brotli
import pyarrow as pa
import pyarrow.feather as pf
import pyarrow.ipc as ipc
import pyarrow.parquet as pq
import zstandard
from odd_archives import tarb, zipb
from odd_cases import DAY, TITLES, case, headline, story_text
from odd_pieces import BOTH, FIRST, ONE, THREE, P, X, Y, Z, lines, page
from odd_twelfth import record


def told(n=1, **k):
    return dumps({"title": headline(n), "text": story_text(n), "date": DAY, **k})


G2 = told(1) + "\n" + told(2) + "\n"

def c(name, content, **k):
    case("f_" + name, content, **k)


# zip
z = bytearray(zipb({"a.jsonl": told(1), "b.jsonl": told(2)}))
i = z.rfind(b"PK\x05\x06")
lied = bytes(z[: i + 10]) + struct.pack("<H", 60000) + bytes(z[i + 12 :])
c("count_lie.zip", lied, titles=TITLES[:2], maxr=1)
i = z.find(b"PK\x01\x02")
z2 = bytearray(z)
z2[i + 24 : i + 28] = struct.pack("<I", 2**31)
c("size_lie.zip", bytes(z2), a=None, texts=["on day 2"], maxr=1)
c("prefixed.zip", b"#!/bin/sh\nexit\n" + bytes(z), titles=TITLES[:2], r=0)
c("appended.zip", bytes(z) + b"\0" * 3000, titles=TITLES[:2], maxr=1)

def crypt():
    z = bytearray(zipb({"a.jsonl": told(1), "b.jsonl": told(2)}))
    for sig, off in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        i = z.find(sig)
        z[i + off] |= 1
    return bytes(z)

c("one_locked.zip", crypt(), titles=TITLES[1:2], r=1, why="ncrypt")

def dup():
    import warnings

    b = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(b, "w") as z:
            z.writestr("a.jsonl", told(1))
            z.writestr("a.jsonl", told(2))
    return b.getvalue()

c("same_names.zip", dup(), a=2, texts=["on day 1", "on day 2"], r=0)

def cp437():
    z = zipb({"x_.jsonl": told(1)})
    return z.replace(b"x_.jsonl", b"\x84\x94.jsonl")

c("cp437.zip", cp437(), titles=TITLES[:1], r=0)

def mixed_bomb():
    return zipb({"a.jsonl": told(1), "bomb.txt": b"a " * 30_000_000, "z.jsonl": told(2)})

c("mixed_ratio.zip", mixed_bomb, titles=TITLES[:2], r=1)
c("flat_overlap.zip", zipb({f"{n}.txt": b" " * 5_000_000 for n in range(5)} | {"a.jsonl": told(1)}), texts=["on day 1"], maxr=5)
c("nested_mixed.zip", zipb({"a.tar.gz": tarb({"x.jsonl": told(1)}, "w:gz"), "b.jsonl.gz": gzip.compress(told(2).encode()), "c.csv.zst": zstandard.compress(lines("title,text,date", '"{t}","{x}",2024-05-08', 1).encode())}), a=3, r=0)
c("link_in.zip", zipb({"a.jsonl": told(1)}), titles=TITLES[:1], r=0)

def zlink():
    b = io.BytesIO()
    with zipfile.ZipFile(b, "w") as z:
        i = zipfile.ZipInfo("passwd.txt")
        i.external_attr = 0o120777 << 16
        z.writestr(i, "/etc/passwd")
        z.writestr("a.jsonl", told(1))
    return b.getvalue()

c("symlink.zip", zlink(), titles=TITLES[:1], r=1, notext="root:")
c("macos.zip", zipb({"a.jsonl": told(1), "__MACOSX/._a.jsonl": b"\0\5\x16\7" + b"\0" * 100, ".DS_Store": b"\0\0\0\1Bud1" + b"\0" * 100, "Thumbs.db": b"\xd0\xcf\x11\xe0" + b"\0" * 100, "desktop.ini": "[x]"}), titles=TITLES[:1], maxr=2)
c("part.z01", b"PK\x07\x08" + b"x" * 400, a=0, r=1, why="split")


# tar
def tl():
    b = io.BytesIO()
    with tarfile.open(fileobj=b, mode="w") as t:
        for name, kind, to in (("l", tarfile.SYMTYPE, "/etc/passwd"), ("h", tarfile.LNKTYPE, "../../etc/passwd"), ("dev", tarfile.CHRTYPE, ""), ("fifo", tarfile.FIFOTYPE, "")):
            i = tarfile.TarInfo(name + ".txt")
            i.type = kind
            i.linkname = to
            t.addfile(i)
        x = told(1).encode()
        i = tarfile.TarInfo("ok.jsonl")
        i.size = len(x)
        t.addfile(i, io.BytesIO(x))
        i = tarfile.TarInfo("/abs/a.jsonl")
        i.size = len(x)
        t.addfile(i, io.BytesIO(x))
        i = tarfile.TarInfo("a/../../b.jsonl")
        i.size = len(x)
        t.addfile(i, io.BytesIO(x))
    return b.getvalue()

c("links.tar", tl(), titles=TITLES[:1], r=6, notext="root:")

def pax():
    b = io.BytesIO()
    x = told(1).encode()
    with tarfile.open(fileobj=b, mode="w", format=tarfile.PAX_FORMAT) as t:
        i = tarfile.TarInfo("ü" * 120 + ".jsonl")
        i.size = len(x)
        i.pax_headers = {"comment": "x" * 5000, "SCHILY.xattr.user.a": "b"}
        t.addfile(i, io.BytesIO(x))
    return b.getvalue()

c("pax_long.tar", pax(), titles=TITLES[:1], r=0)
c("pax_size.tar", pax().replace(b"comment", b"size   ", 1), maxr=2)
c("cut.tar.xz", lzma.compress(tarb({"a.jsonl": told(1), "b.jsonl": told(2)}))[:-20], maxr=2)
c("garbage.jsonl.gz", gzip.compress(G2.encode()) + b"GARBAGE" * 40, titles=TITLES[:2], maxr=1)
c("zeros.jsonl.gz", gzip.compress(G2.encode()) + b"\0" * 1024, titles=TITLES[:2], r=0)
c("members.jsonl.gz", gzip.compress((told(1) + "\n").encode()) + gzip.compress(b"") + gzip.compress(told(2).encode()), titles=TITLES[:2], r=0)
c("crc.jsonl.gz", gzip.compress(G2.encode())[:-8] + b"\1\2\3\4" + gzip.compress(G2.encode())[-4:], titles=TITLES[:2], r=1)
skip = struct.pack("<II", 0x184D2A50, 8) + b"whatever"
c("skippable.jsonl.zst", skip + zstandard.compress((told(1) + "\n").encode()) + skip + zstandard.compress(told(2).encode()) + skip, titles=TITLES[:2], r=0)
c("cut.jsonl.zst", zstandard.compress(random.Random(1).randbytes(10) + G2.encode() * 300)[:-30], maxr=2)
c("window.jsonl.zst", zstandard.ZstdCompressor(compression_params=zstandard.ZstdCompressionParameters.from_level(3, window_log=30)).compress(G2.encode()), titles=TITLES[:2], r=0)
c("twice.jsonl.gz.gz", gzip.compress(gzip.compress(G2.encode())), titles=TITLES[:2], r=0)
c("deflate.jsonl.z", zlib.compress(G2.encode()), maxr=1)


# parquet
def pqb(t, **k):
    b = io.BytesIO()
    pq.write_table(t, b, **k)
    return b.getvalue()


T = pa.table({"title": [headline(1), headline(2)], "text": [story_text(1), story_text(2)], "date": [date(2024, 5, 8)] * 2})
c("footer.parquet", pqb(T)[:-12] + b"\xff\xff\xff\x7fPAR1", a=0, r=1)
c("footer_len0.parquet", pqb(T)[:-8] + b"\0\0\0\0PAR1", a=0, r=1)
c("no_tail.parquet", pqb(T)[:-4], a=0, r=1)
c("middle.parquet", (lambda b: b[:40] + b"\xff" * 60 + b[100:])(pqb(T, compression="none")), maxr=2)
c(
    "rich.parquet",
    pqb(
        pa.table(
            {
                "title": pa.array([headline(1), headline(2)]).dictionary_encode(),
                "body": pa.array([story_text(1), story_text(2)], pa.large_string()),
                "published": pa.array([datetime(2024, 5, 8, 10)] * 2, pa.timestamp("ns", tz="Asia/Yerevan")),
                "price": pa.array([Decimal("1.5"), None], pa.decimal128(38, 10)),
                "tags": [["a"], None],
                "meta": [{"a": 1, "b": [{"c": None}]}, None],
                "bin": [b"\xff\0", b""],
                "m": pa.array([[("k", 1)], []], pa.map_(pa.string(), pa.int64())),
            }
        ),
        compression="zstd",
    ),
    titles=TITLES[:2],
    r=0,
    date=DAY,
)
c("nested.parquet", pqb(pa.table({"article": [{"headline": headline(1), "text": story_text(1), "date": DAY}, {"headline": headline(2), "text": story_text(2), "date": DAY}]})), **BOTH)
c("empty.parquet", pqb(T.slice(0, 0)), a=0, r=1)
c("wide.parquet", pqb(pa.table({f"c{n}": [1] for n in range(5000)} | {"title": [headline(1)], "text": [story_text(1)]})), maxr=1)

def stream(t, comp=None):
    b = io.BytesIO()
    with ipc.new_stream(b, t.schema, options=ipc.IpcWriteOptions(compression=comp)) as w:
        w.write_table(t, max_chunksize=1)
    return b.getvalue()

c("stream.arrow", stream(T), **BOTH)
c("stream_cut.arrow", stream(T)[:-300], maxr=1, texts=["on day 1"])
c("file.feather", (lambda b: (pf.write_feather(T, b, compression="lz4"), b.getvalue())[1])(io.BytesIO()), **BOTH)
c("feather_cut.feather", (lambda b: (pf.write_feather(T, b, compression="lz4"), b.getvalue())[1][:-60])(io.BytesIO()), a=None, maxr=1)
c("v1.feather", b"FEA1" + b"\0" * 400 + b"FEA1", a=0, r=1, why="version")


# warc
def resp(body, heads="", n=1):
    return record("response", f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{heads}\r\n".encode() + body)


PG = page(FIRST, f"<h1>{FIRST}</h1><p class=date>8 May 2024</p>{P}").encode()
c("short_length.warc", resp(PG).replace(b"Content-Length: ", b"Content-Length: 1", 1), maxr=1)
c("long_body.warc", (lambda r: r.replace(b"Content-Length: %d" % (len(r.split(b"\r\n\r\n", 1)[1]) - 4), b"Content-Length: 120", 1) + resp(PG))(resp(PG)), a=None, maxr=2)
c("revisit.warc", record("revisit", b"HTTP/1.1 200 OK\r\n\r\n") + resp(PG), titles=[FIRST], maxr=1)

def chunked(b):
    return b"".join(b"%x;ext=1\r\n" % len(b[i : i + 100]) + b[i : i + 100] + b"\r\n" for i in range(0, len(b), 100)) + b"0\r\nTrailer: x\r\n\r\n"

c("chunked_br.warc", resp(chunked(brotli.compress(PG)), "Content-Encoding: br\r\nTransfer-Encoding: chunked\r\n"), **ONE)
c("raw_deflate.warc", resp(zlib.compress(PG)[2:-4], "Content-Encoding: deflate\r\n"), **ONE)
c("zstd_body.warc", resp(zstandard.compress(PG), "Content-Encoding: zstd\r\n"), **ONE)
c("said_gzip.warc", resp(PG, "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"), **ONE)
c("chunk_cut.warc", resp(chunked(PG)[:-260], "Transfer-Encoding: chunked\r\n"), titles=[FIRST], maxr=1)
# json
c("deep.json", '{"a":' * 50_000 + "1" + "}" * 50_000, a=0, r=1)
c("deep_extra.jsonl", told(1)[:-1] + ',"x":' + "[" * 900 + "]" * 900 + "}\n" + told(2), a=None, texts=["on day 2"], maxr=1)
c("huge_int.jsonl", told(1)[:-1] + ',"id":' + "9" * 5000 + "}\n" + told(2), titles=TITLES[:2], r=0)
c("twice_keys.jsonl", '{"title":"x","title":' + dumps(FIRST) + ',"text":' + dumps(X) + ',"date":"2024-05-08"}', titles=[FIRST], r=0)
c("nan.jsonl", told(1)[:-1] + ',"score":NaN,"b":-Infinity}\n', titles=[FIRST], r=0)
c("bom_between.jsonl", "\ufeff" + told(1) + "\n\ufeff" + told(2) + "\n", titles=TITLES[:2], r=0)
c("surrogates.jsonl", '{"title":"Ministers \\ud83d met \\udc00 in Yerevan","text":' + dumps(X) + ',"date":"2024-05-08"}', a=1, r=0)
c("overlong.txt", FIRST.encode() + b"\n\n8 May 2024\n\n" + X.encode() + b" \xc0\xaf\xe0\x80\xaf \xf8\x88\x80\x80\x80\n\n" + Y.encode(), titles=[FIRST], r=0)
c("utf7.txt", (FIRST + "\n\n8 May 2024\n\n" + X + "\n\n" + Y).encode("utf-7"), titles=[FIRST], r=0)
c("utf32be.csv", lines("title,text,date", '"{t}","{x}",2024-05-08').encode("utf-32"), titles=THREE, date=DAY, r=0)
c("utf16_nobom.jsonl", G2.encode("utf-16-le"), titles=TITLES[:2], r=0)
c("utf16_odd.jsonl", b"\xff\xfe" + G2.encode("utf-16-le")[:-1], titles=TITLES[:2], maxr=1)


# csv
def wide():
    return ",".join(["title", "text", "date"] + [f"c{n}" for n in range(100_000)]) + "\n" + ",".join([f'"{FIRST}"', f'"{X}"', DAY] + ["1"] * 100_000) + "\n"

c("columns.csv", wide, maxr=2)
c("never_closed.csv", lines("title,text,date", '"{t}","{x}",2024-05-08', 2) + f'"{headline(3)},"{story_text(3)}",{DAY}\n' + "".join(f'"{headline(n)}","{story_text(n)}",{DAY}\n' for n in range(4, 30)), a=None, maxr=3, texts=["on day 1", "on day 29"])
c("controls.csv", lines("title,text,date", '"{t}\x00\x01\x1b[31m","{x}\x08\x0c\x85",2024-05-08'), a=3, date=DAY, r=0, notext=["\x1b", "\x00", "\x08"])
c("mixed_ends.csv", "title,text,date\r" + f'"{headline(1)}","{X}",{DAY}\r' + f'"{headline(2)}","{Y}",{DAY}\n' + f'"{headline(3)}","{Z}",{DAY}\r\n', titles=THREE, date=DAY, r=0)
