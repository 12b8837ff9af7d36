"""TAR and compressed single files: links, nests, bombs, wrong names."""

from __future__ import annotations

import bz2
import gzip
import lzma
import random
import tarfile

import zstandard
from odd_archives import g1, g2, tarb, zipb
from odd_cases import TITLES, case, headline, rows
from odd_json import article, dumps

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
