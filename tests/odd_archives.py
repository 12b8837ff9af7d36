"""Odd archives: ZIP, TAR and compressions."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import random
import tarfile
import warnings
import zipfile

import zstandard
from odd_cases import TITLES, case, headline, rows
from odd_json import article, dumps


# ---------------- archives
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
case("z_trunc.zip", zipb({"a.jsonl": g1, "b.jsonl": g2})[:-60], a=0, r=1)


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
for m, s in [
    ("w", ".tar"),
    ("w:gz", ".tar.gz"),
    ("w:gz", ".tgz"),
    ("w:bz2", ".tar.bz2"),
    ("w:bz2", ".tbz2"),
    ("w:xz", ".tar.xz"),
    ("w:xz", ".txz"),
]:
    case("t_plain" + s, tarb({"a.jsonl": g1, "b.jsonl": g2}, m), titles=TITLES[:2], r=0)
case("t_zst.tar.zst", zstandard.compress(tarb({"a.jsonl": g1})), titles=[headline(1)])
case("t_gnu.tar", tarb({"x" * 150 + "/a.jsonl": g1}, fmt=tarfile.GNU_FORMAT), titles=[headline(1)])
case("t_ustar.tar", tarb({"a.jsonl": g1}, fmt=tarfile.USTAR_FORMAT), titles=[headline(1)])


def ti(n, ty, link=""):
    i = tarfile.TarInfo(n)
    i.type = ty
    i.linkname = link
    return i


case(
    "t_special.tar",
    tarb(
        {
            "s": ti("s", tarfile.SYMTYPE, "/etc/passwd"),
            "h": ti("h", tarfile.LNKTYPE, "a.jsonl"),
            "d": ti("d", tarfile.CHRTYPE),
            "b": ti("b", tarfile.BLKTYPE),
            "f": ti("f", tarfile.FIFOTYPE),
            "dir": ti("dir", tarfile.DIRTYPE),
            "a.jsonl": g1,
        }
    ),
    titles=[headline(1)],
    r=5,
)
case(
    "t_paths.tar",
    tarb({"../x.jsonl": g1, "/abs.jsonl": g1, "ok.jsonl": g2}),
    titles=[headline(2)],
    r=2,
    why="leads out",
)
case("t_trunc.tar", tarb({"a.jsonl": g1, "b.jsonl": g2 * 50})[:3000], titles=[headline(1)])
case(
    "t_trunc.tar.gz",
    tarb({"a.jsonl": g1, "b.jsonl": random.Random(1).randbytes(50000)}, "w:gz")[:20000],
    titles=[headline(1)],
    a=1,
)
case(
    "t_nested.tar",
    tarb({"in.zip": zipb({"a.jsonl": g1}), "b.jsonl.gz": gzip.compress(g2.encode())}),
    a=2,
    r=0,
)
case("t_bomb.tar.gz", lambda: tarb({"bomb.txt": b"0" * 200_000_000}, "w:gz"), a=0, r=1)
case("t_empty.tar", tarb({}), a=0, r=1)
case("t_sparse_hdr.tar", tarb({"a.jsonl": g1})[:512], a=None, r=None)
for nm, f in [
    ("gz", gzip.compress),
    ("bz2", bz2.compress),
    ("xz", lzma.compress),
    ("zst", zstandard.compress),
]:
    case(f"c_one.jsonl.{nm}", f((g1 + "\n" + g2).encode()), titles=TITLES[:2], r=0)
    case(
        f"c_trunc.jsonl.{nm}",
        f("\n".join(dumps(article(i)) for i in range(300)).encode())[:-30],
        why="cannot be read",
        maxr=2,
        a=None,
    )
    case(f"c_multi.jsonl.{nm}", f(g1.encode() + b"\n") + f(g2.encode()), titles=TITLES[:2])
case("c_lzma.jsonl.lzma", lzma.compress(g1.encode(), format=lzma.FORMAT_ALONE), a=None, r=None)
case("c_z.jsonl.Z", b"\x1f\x9d\x90" + b"x" * 100, a=0, r=1)
case("c_twice.jsonl.gz.gz", gzip.compress(gzip.compress(g1.encode())), titles=[headline(1)])
case("c_thrice.gz", gzip.compress(gzip.compress(gzip.compress(g1.encode()))), a=0, r=1, why="twice")
case("c_wrong.jsonl.gz", g1, titles=[headline(1)])
case("c_gz_named.jsonl", gzip.compress(g1.encode()), titles=[headline(1)])
case("c_gz_nosuffix", gzip.compress(g1.encode()), titles=[headline(1)])
case("c_trailing.jsonl.gz", gzip.compress(g1.encode()) + b"\x00" * 500, titles=[headline(1)])
case(
    "c_garbage_after.jsonl.gz",
    gzip.compress(g1.encode()) + b"garbage",
    titles=[headline(1)],
    maxr=1,
)
case(
    "c_zst_window.jsonl.zst",
    zstandard.ZstdCompressor(
        compression_params=zstandard.ZstdCompressionParameters(window_log=27)
    ).compress(g1.encode()),
    titles=[headline(1)],
)
case("c_csv.csv.xz", lzma.compress(rows().encode()), titles=TITLES)
case("c_7z.7z", b"7z\xbc\xaf\x27\x1c" + b"\x00" * 100, a=0, r=1, why="7z")
case("c_rar.rar", b"Rar!\x1a\x07\x01\x00" + b"\x00" * 100, a=0, r=1, why="RAR")
