# ruff: noqa: E501
"""Damaged and cut archives: their sound members, or parts, are read, and the damage is told."""

import bz2
import gzip
import io
import lzma
import random
import tarfile
import zipfile
from json import dumps

import zstandard
from odd_cases import DAY, case, headline, story_text
from odd_pieces import page


def rows(a: int, b: int) -> bytes:
    return "".join(
        dumps({"title": headline(n), "text": story_text(n), "date": DAY}) + "\n"
        for n in range(a, b)
    ).encode()


rnd = random.Random(1)
noise = bytes(rnd.getrandbits(8) for _ in range(4000))


def z(members, method=zipfile.ZIP_DEFLATED):
    f = io.BytesIO()
    with zipfile.ZipFile(f, "w", method) as b:
        for n, c in members:
            b.writestr(n, c)
    return f.getvalue()


def t(members, mode="w"):
    f = io.BytesIO()
    with tarfile.open(fileobj=f, mode=mode) as b:
        for n, c in members:
            i = tarfile.TarInfo(n)
            i.size = len(c)
            b.addfile(i, io.BytesIO(c))
    return f.getvalue()


M = [(f"m{k}.jsonl", rows(k * 10, k * 10 + 10)) for k in range(1, 6)]


def hurt(b, frac, n=40):
    p = int(len(b) * frac)
    return b[:p] + bytes(x ^ 0x5A for x in b[p : p + n]) + b[p + n :]


def e(name, content, **k):
    case("da_" + name, content, **k)


e("whole.zip", lambda: z(M), a=50, r=0)
e("middle.zip", lambda: hurt(z(M), 0.45), a=40, r=1, why="")  # third member broken
e("middle_stored.zip", lambda: hurt(z(M, zipfile.ZIP_STORED), 0.45), r=1)
e("cut_half.zip", lambda: z(M)[: len(z(M)) // 2], a=28, maxr=2, r=None)
e("no_directory.zip", lambda: z(M)[: z(M).rindex(b"PK\x01\x02")], a=50, maxr=1, r=None)
e("cut_eocd.zip", lambda: z(M)[:-10], a=50, maxr=1, r=None)
e("cut.tar", lambda: t(M)[: len(t(M)) // 2], a=None, maxr=2, r=1)
e("bad_header.tar", lambda: t(M).replace(b"m3.jsonl", b"\xff\xfe.jsonl", 1), a=40, r=1)
e("cut.tar.gz", lambda: gzip.compress(t(M))[:-300], maxr=2, r=1)
e("cut.jsonl.gz", lambda: gzip.compress(rows(1, 51))[:-60], maxr=2, r=1)
e("crc.jsonl.gz", lambda: gzip.compress(rows(1, 51))[:-8] + b"\0\0\0\0\0\0\0\0", a=50, r=1)
e("middle.jsonl.gz", lambda: hurt(gzip.compress(rows(1, 501)), 0.5), a=None)
e("cut.jsonl.zst", lambda: zstandard.compress(rows(1, 51))[:-60], maxr=2, r=1)
e("cut.jsonl.bz2", lambda: bz2.compress(rows(1, 51))[:-60], maxr=2, r=1)
e("cut.jsonl.xz", lambda: lzma.compress(rows(1, 51))[:-60], maxr=2, r=1)
e("tail_noise.jsonl.gz", lambda: gzip.compress(rows(1, 51)) + noise, a=50, r=1)


def warc(n0, n1):
    o = b""
    for n in range(n0, n1):
        p = page(
            headline(n),
            f"<h1>{headline(n)}</h1><p>8 May 2024</p><p>{story_text(n)}</p><p>{story_text(n + 50)}</p>",
        ).encode()
        h = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + p
        o += (
            f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://d.example/s{n}-x\r\nContent-Length: {len(h)}\r\n\r\n".encode()
            + h
            + b"\r\n\r\n"
        )
    return o


e("cut.warc", lambda: warc(1, 11)[:-200], a=9, r=1, where="page 10")
e(
    "members.warc.gz",
    lambda: b"".join(gzip.compress(warc(n, n + 1)) for n in range(1, 11)),
    a=10,
    r=0,
)


def wm():
    p = [gzip.compress(warc(n, n + 1)) for n in range(1, 11)]
    p[4] = hurt(p[4], 0.5)
    return b"".join(p)


e("middle.warc.gz", wm, a=9, maxr=2, why="cut off")


def wm2():
    p = [gzip.compress(warc(n, n + 1)) for n in range(1, 11)]
    p[4] = p[4][: len(p[4]) // 2]
    return b"".join(p)


e("member_cut.warc.gz", wm2, a=9, maxr=2, why="cut off")
e(
    "nested.zip",
    lambda: z([("a.jsonl", rows(1, 3)), ("in.zip", hurt(z(M), 0.45)), ("b.jsonl", rows(3, 5))]),
    a=44,
    r=1,
)
e(
    "nested_gz.zip",
    lambda: z(
        [
            ("a.jsonl", rows(1, 3)),
            ("in.jsonl.gz", gzip.compress(rows(100, 150))[:-60]),
            ("b.jsonl", rows(3, 5)),
        ]
    ),
    r=1,
)
e(
    "nested.tar.gz",
    lambda: gzip.compress(
        t([("a.jsonl", rows(1, 3)), ("in.zip", z(M)[:700]), ("b.jsonl", rows(3, 5))])
    ),
    r=None,
    maxr=3,
)
e(
    "encrypted_flag.zip",
    lambda: z(M).replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00", 1
    ),
    a=40,
    r=1,
)
