"""Odd archives: ZIP, TAR and compressions."""

from __future__ import annotations

import io
import tarfile
import warnings
import zipfile

from odd_cases import TITLES, case, headline
from odd_json import article, dumps


def zipb(files, comp=zipfile.ZIP_DEFLATED, **k):
    b = io.BytesIO()
    with zipfile.ZipFile(b, "w", comp) as z:
        for n, c in files.items():
            z.writestr(n, c)
    return b.getvalue()


def tarb(files, mode="w", fmt=tarfile.PAX_FORMAT):
    b = io.BytesIO()
    with tarfile.open(fileobj=b, mode=mode, format=fmt) as t:
        for n, c in files.items():
            if isinstance(c, tarfile.TarInfo):
                t.addfile(c)
                continue
            i = tarfile.TarInfo(n)
            c = c.encode() if isinstance(c, str) else c
            i.size = len(c)
            t.addfile(i, io.BytesIO(c))
    return b.getvalue()


g1 = dumps(article(1))
g2 = dumps(article(2))
case("z_plain.zip", zipb({"a.jsonl": g1, "b/c.jsonl": g2}), titles=TITLES[:2], r=0)
case("z_stored.zip", zipb({"a.jsonl": g1}, zipfile.ZIP_STORED), titles=[headline(1)])
case("z_bz2.zip", zipb({"a.jsonl": g1}, zipfile.ZIP_BZIP2), titles=[headline(1)])
case("z_lzma.zip", zipb({"a.jsonl": g1}, zipfile.ZIP_LZMA), titles=[headline(1)])
case("z_nested.zip", zipb({"in.zip": zipb({"a.jsonl": g1}), "b.jsonl": g2}), a=2, r=0)
case(
    "z_nested3.zip",
    zipb({"in.zip": zipb({"in2.zip": zipb({"a.jsonl": g1})}), "z.jsonl": g2}),
    titles=[headline(2)],
    r=1,
    why="archive in an archive",
)
case(
    "z_paths.zip",
    zipb({"../../evil.jsonl": g1, "/abs.jsonl": g1, "C:\\win.jsonl": g1, "ok.jsonl": g2}),
    titles=[headline(2)],
    r=3,
    why="leads out",
)
case("z_dot_inside.zip", zipb({"a/./b.jsonl": g1, "a/..hidden.jsonl": g2}), a=2)


def zlink():
    b = io.BytesIO()
    with zipfile.ZipFile(b, "w") as z:
        i = zipfile.ZipInfo("link.jsonl")
        i.create_system = 3
        i.external_attr = 0o120777 << 16
        z.writestr(i, "/etc/passwd")
        z.writestr("ok.jsonl", g1)
    return b.getvalue()


case("z_link.zip", zlink(), titles=[headline(1)], r=1, why="link")


def zdup():
    b = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with zipfile.ZipFile(b, "w") as z:
            z.writestr("a.jsonl", g1)
            z.writestr("a.jsonl", g2)
    return b.getvalue()


case("z_dup.zip", zdup(), titles=TITLES[:2])
case("z_unicode.zip", zipb({"папка/статья.jsonl": g1, "日本.jsonl": g2}), a=2)
case("z_cp437name.zip", zipb({"caf\u00e9.jsonl": g1}).replace("café".encode(), b"caf\xc3\xa9"), a=1)
case("z_emptydir.zip", zipb({"dir/": b"", "a.jsonl": g1}), titles=[headline(1)], r=0)
case("z_empty.zip", zipb({}), a=0, r=1)
case(
    "z_empty_member.zip", zipb({"e.txt": "", "a.jsonl": g1}), titles=[headline(1)], r=1, why="empty"
)
case("z_trunc.zip", zipb({"a.jsonl": g1, "b.jsonl": g2})[:-60], a=2, r=1)


def zcorrupt():
    z = bytearray(zipb({"a.jsonl": g1, "b.jsonl": g2}, zipfile.ZIP_STORED))
    i = z.find(b"Ministers")
    z[i] ^= 0xFF
    return bytes(z)


case("z_crc.zip", zcorrupt(), titles=[headline(2)], r=1)


def zenc():
    z = bytearray(zipb({"a.jsonl": g1, "b.jsonl": g2}, zipfile.ZIP_STORED))
    z[6] |= 1
    i = z.find(b"PK\x01\x02")
    z[i + 8] |= 1
    return bytes(z)


case("z_encrypted.zip", zenc(), titles=[headline(2)], r=1, why="encrypted")


class NoSeek(io.RawIOBase):
    def __init__(self):
        self.b = bytearray()

    def writable(self):
        return True

    def write(self, x):
        self.b += bytes(x)
        return len(x)


def zdesc():
    n = NoSeek()
    with zipfile.ZipFile(n, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("a.jsonl", g1)
    return bytes(n.b)


case("z_descriptor.zip", zdesc(), titles=[headline(1)])


def z64():
    b = io.BytesIO()
    with zipfile.ZipFile(b, "w") as z, z.open("a.jsonl", "w", force_zip64=True) as f:
        f.write(g1.encode())
    return b.getvalue()


case("z_64.zip", z64(), titles=[headline(1)])
case("z_prefix.zip", b"#!/bin/sh\necho\n" + zipb({"a.jsonl": g1}), a=None, r=None)
case("z_comment.zip", zipb({"a.jsonl": g1})[:-2] + b"\x05\x00hello", titles=[headline(1)])
case("z_named.jsonl", zipb({"a.jsonl": g1}), titles=[headline(1)])
case("z_named.txt", zipb({"a.jsonl": g1}), titles=[headline(1)])
case("z_text_named.zip", g1, a=None, r=None)
case("z_lie_size.zip", lambda: zlie(), a=None, r=None)


def zlie():
    z = bytearray(zipb({"a.jsonl": g1, "b.jsonl": g2}))
    i = z.find(b"PK\x01\x02")
    z[i + 24 : i + 28] = (5).to_bytes(4, "little")
    return bytes(z)


case("z_overlap.zip", lambda: zover(), a=None, r=None)


def zover():
    z = bytearray(zipb({"a.jsonl": g1, "b.jsonl": g2}))
    i = z.find(b"PK\x01\x02")
    j = z.find(b"PK\x01\x02", i + 4)
    z[j + 42 : j + 46] = (0).to_bytes(4, "little")
    return bytes(z)


case(
    "z_macosx.zip",
    zipb({"__MACOSX/._a.jsonl": b"\x00\x05\x16\x07", "a.jsonl": g1, ".DS_Store": b"x"}),
    titles=[headline(1)],
    r=0,
)
