"""Odd names and kinds of files and folders."""

from __future__ import annotations

import contextlib
import gzip
import os
import random
from pathlib import Path

from odd_cases import case, headline, story_text
from odd_json import article, dumps


# ------------ files
def writes(f):
    f.writes = True
    return f


@writes
def w_names(d: Path) -> None:
    (d / "line\nbreak.jsonl").write_text(dumps(article(1)))
    (d / "quote'\".jsonl").write_text(dumps(article(2)))
    (d / os.fsdecode(b"bad\xff\xfename.jsonl")).write_text(dumps(article(3)))
    (d / ("n" * 200 + ".jsonl")).write_text(dumps(article(4)))
    (d / "имя файла.jsonl").write_text(dumps(article(5)))
    (d / "esc\x1b[31m.jsonl").write_text(dumps(article(6)))


case("fs_names", w_names, a=6, r=0)


@writes
def w_special(d: Path) -> None:
    os.mkfifo(d / "pipe")
    os.symlink(d, d / "loop")
    os.symlink("/nonexistent", d / "dangling")
    os.symlink("/etc/passwd", d / "pw.txt")
    with contextlib.suppress(OSError):
        os.mknod(d / "dev", 0o600 | 0o020000, os.makedev(1, 5))
    (d / "good.jsonl").write_text(dumps(article(1)))
    (d / "empty.txt").write_text("")
    (d / "ws.txt").write_text("  \n\n ")


case("fs_special", w_special, a=1)


@writes
def w_deepdir(d: Path) -> None:
    p = d
    for _i in range(60):
        p = p / "dddddddddd"
    p.mkdir(parents=True)
    (p / "x.jsonl").write_text(dumps(article(1)))


case("fs_deep", w_deepdir, a=1)


case("b_random.bin", random.Random(1).randbytes(5000), a=0, r=1)
case("b_random.txt", random.Random(1).randbytes(5000), a=0, r=1)
case("b_random.html", random.Random(2).randbytes(5000), a=0, r=1)
case("b_random.json", random.Random(3).randbytes(5000), a=0, r=1)
case("b_random_nosuffix", random.Random(4).randbytes(5000), a=0, r=1)
case("b_zero.txt", b"\x00" * 4000, a=0, r=1)
case("b_ws.csv", "  \n \t\n", a=0, r=1)
case("b_ws.json", "  \n \t\n", a=0, r=1)
case("b_ws.html", "  \n \t\n", a=0, r=1)
case("b_ws.jsonl", "  \n \t\n", a=0, r=1)
case("b_ws.xml", "  \n \t\n", a=0, r=1)
case("b_png.txt", b"\x89PNG\r\n\x1a\n" + b"\x00" * 100, a=0, r=1, why="image")
case("b_jpg.html", b"\xff\xd8\xff\xe0" + b"\x00" * 100, a=0, r=1, why="image")
case("b_webp.webp", b"RIFF\x00\x00\x00\x00WEBPVP8 " + b"\x00" * 100, a=0, r=1, why="image")
case("b_mp4.mp4", b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 100, a=0, r=1)
case("b_mp3.mp3", b"ID3\x03\x00" + b"\x00" * 100, a=0, r=1)
case("b_pdf.pdf", b"%PDF-1.7\n%\xe2\xe3\n1 0 obj", a=0, r=1, why="PDF")
case("b_pdf.txt", b"%PDF-1.7\n%\xe2\xe3\n1 0 obj", a=0, r=1, why="PDF")
case("b_doc.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, a=0, r=1, why="Office")
case("b_duckdb.duckdb", b"\x00" * 8 + b"DUCK" + b"\x00" * 500, a=0, r=1)
case("b_sqlite.db", b"SQLite format 3\x00" + b"\x00" * 100, a=0, r=1, why="SQLite")
case("b_exe.txt", b"MZ\x90\x00" + b"\x00" * 100, a=0, r=1, why="program")
case("b_py.py", "import os\nprint('hello')\n", a=0, r=1)
case("b_css.css", "body { color: red }", a=0, r=1)
case("b_js.js", "var x = 1; function f() { return x }", a=0, r=1)
case("b_yaml.yaml", "title: x\ntext: y\n", a=0, r=1)
case("b_md.md", f"# {headline(1)}\n\n{story_text(1)}\n\n{story_text(2)}\n", a=1, text="border")
case("b_rds.rds", gzip.compress(b"X\n\x00\x00\x00\x03\x00\x04\x02\x02"), a=0, r=1)
case("b_pickle.pkl", b"\x80\x04\x95\x10\x00\x00\x00\x00\x00\x00\x00", a=0, r=1)
case("b_hdf5.h5", b"\x89HDF\r\n\x1a\n" + b"\x00" * 100, a=0, r=1)
case("b_stata.dta", b"<stata_dta><header>" + b"\x00" * 100, a=0, r=1)
case("b_sav.sav", b"$FL2@(#) IBM SPSS" + b"\x00" * 100, a=0, r=1)
case("b_orc.orc", b"ORC" + b"\x00" * 100, a=0, r=1)
case("b_avro.avro", b"Obj\x01" + b"\x00" * 100, a=0, r=1)
