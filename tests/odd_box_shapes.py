# ruff: noqa: E501
"""Archives and places once more: bombs, escapes, wrong names, damage, parts, what systems leave."""

# fmt: off
from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import os
import random
import struct
import tarfile
import zipfile
import zlib
from pathlib import Path

from odd_cases import DAY, case, headline, story_text

ROW = json.dumps({"title": headline(1), "text": story_text(1), "date": DAY}) + "\n"
LINE = ROW.encode()
ONE: dict[str, object] = {"a": 1, "r": 0, "titles": [headline(1)]}
NONE: dict[str, object] = {"a": 0, "r": 1}


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as box:
        for name, content in members:
            box.writestr(name, content)
    return made.getvalue()


def tarred(*members: tarfile.TarInfo | tuple[str, bytes], mode: str = "w") -> bytes:
    made = io.BytesIO()
    with tarfile.open(fileobj=made, mode=mode) as box:
        for one in members:
            info = one if isinstance(one, tarfile.TarInfo) else tarfile.TarInfo(one[0])
            content = b"" if isinstance(one, tarfile.TarInfo) else one[1]
            info.size = len(content)
            box.addfile(info, io.BytesIO(content))
    return made.getvalue()


def entry(name: str, kind: bytes, target: str = "") -> tarfile.TarInfo:
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, target
    return info


def shape(name: str, content: object, **want: object) -> None:
    case(f"bs_{name}", content, **want)


shape("absolute.zip", lambda: zipped(("/etc/cron.d/a.jsonl", LINE)), a=None, r=None)
shape("backslash.zip", lambda: zipped(("..\\..\\a.jsonl", LINE)), a=None, r=None)
shape("drive.zip", lambda: zipped(("C:\\Windows\\a.jsonl", LINE)), a=None, r=None)
shape("twice.zip", lambda: zipped(("a.jsonl", LINE), ("b.jsonl", LINE.replace(b"day 1", b"day 2"))).replace(b"b.jsonl", b"a.jsonl"), a=2, r=0)
shape("stored.zip", lambda: zipped(("a.jsonl", LINE), method=zipfile.ZIP_STORED), **ONE)
shape("lzma.zip", lambda: zipped(("a.jsonl", LINE), method=zipfile.ZIP_LZMA), **ONE)
shape("bzip2.zip", lambda: zipped(("a.jsonl", LINE), method=zipfile.ZIP_BZIP2), **ONE)
shape("bomb.zip", lambda: zipped(("a.jsonl", b" " * 120_000_000), ("b.jsonl", LINE)), a=1, r=1)
shape("many_empty.zip", lambda: zipped(*((f"{n}/", b"") for n in range(3000)), ("a.jsonl", LINE)), **ONE)
shape("nested_once.zip", lambda: zipped(("in.zip", zipped(("a.jsonl", LINE)))), **ONE)
shape("nested_deep.zip", lambda: zipped(("2.zip", zipped(("3.zip", zipped(("4.zip", zipped(("a.jsonl", LINE)))))))), **NONE)
shape("quine.zip", lambda: zipped(("q.zip", zipped(("q.zip", b"PK\x03\x04")))), a=0)
shape("no_end.zip", lambda: zipped(("a.jsonl", LINE))[:-30], a=None, r=None)
shape("junk_before.zip", lambda: b"junk" * 50 + zipped(("a.jsonl", LINE)), a=None, r=None)
shape("comment.zip", lambda: zipped(("a.jsonl", LINE))[:-2] + struct.pack("<H", 9) + b"PK\x05\x06xxxxx", a=None, r=None)
shape("wrong_crc.zip", lambda: (lambda made: made.replace(struct.pack("<I", zlib.crc32(LINE)), b"\x00\x01\x02\x03"))(zipped(("a.jsonl", LINE), method=zipfile.ZIP_STORED)), a=None, r=1)
shape("locked.zip", lambda: (lambda made: made[:6] + b"\x01" + made[7:])(zipped(("a.jsonl", LINE))), a=None, r=None)
shape("mac.zip", lambda: zipped(("__MACOSX/._a.jsonl", b"\x00\x05"), (".DS_Store", b"x"), ("a.jsonl", LINE)), **ONE)
shape("named_gz.gz", lambda: zipped(("a.jsonl", LINE)), **ONE)
shape("gz_named.zip", lambda: gzip.compress(LINE), a=None, r=None)
shape("many_parts.jsonl.gz", lambda: gzip.compress(LINE) + gzip.compress(LINE.replace(b"day 1", b"day 2")), a=2, r=0)
shape("junk_after.jsonl.gz", lambda: gzip.compress(LINE) + b"\x00" * 512, a=1)
shape("cut.jsonl.gz", lambda: gzip.compress(LINE * 400)[:-20], a=None, r=None)
shape("wrong_sum.jsonl.gz", lambda: (lambda made: made[:-8] + b"\x00\x00\x00\x00" + made[-4:])(gzip.compress(LINE)), a=None)
shape("bomb.jsonl.gz", lambda: gzip.compress(b" " * 150_000_000), a=0, r=1)
shape("a.jsonl.xz", lambda: lzma.compress(LINE), a=None, r=None)
shape("a.jsonl.bz2", lambda: bz2.compress(LINE), a=None, r=None)
shape("a.jsonl.lzma", lambda: lzma.compress(LINE, lzma.FORMAT_ALONE), a=None, r=None)
shape("a.jsonl.lz4", lambda: b"\x04\x22\x4d\x18" + bytes(60), why="LZ4", **NONE)
shape("a.7z", lambda: b"7z\xbc\xaf\x27\x1c" + bytes(60), why="7", **NONE)
shape("a.rar", lambda: b"Rar!\x1a\x07\x01\x00" + bytes(60), **NONE)
shape("a.part1.rar", lambda: b"Rar!\x1a\x07\x00" + bytes(60), why="split", **NONE)
shape("a.zip.001", lambda: zipped(("a.jsonl", LINE))[:60], **NONE)
shape("a.cab", lambda: b"MSCF" + bytes(80), **NONE)
shape("a.iso", lambda: bytes(0x8001) + b"CD001" + bytes(3000), **NONE)
shape("a.sqlite", lambda: b"SQLite format 3\x00" + bytes(3000), **NONE)
shape("a.pkl", lambda: b"\x80\x04\x95" + bytes(30) + b".", **NONE)
shape("links.tar", lambda: tarred(entry("a.jsonl", tarfile.SYMTYPE, "/etc/passwd"), entry("b.jsonl", tarfile.LNKTYPE, "../../x"), entry("c", tarfile.FIFOTYPE), entry("d", tarfile.CHRTYPE), ("e.jsonl", LINE)), a=1, r=4)
shape("escape.tar", lambda: tarred(("../../../a.jsonl", LINE)), a=None, r=None)
shape("plain.tar.xz", lambda: tarred(("a.jsonl", LINE), mode="w:xz"), **ONE)
shape("plain.tar.bz2", lambda: tarred(("a.jsonl", LINE), mode="w:bz2"), **ONE)
shape("plain.tgz", lambda: tarred(("a.jsonl", LINE), mode="w:gz"), **ONE)
shape("cut.tar", lambda: tarred(("a.jsonl", LINE), ("b.jsonl", LINE * 50))[:3000], a=None, r=None)
shape("tar_named.zip", lambda: tarred(("a.jsonl", LINE)), a=None, r=None)
shape("empty.zip", lambda: zipped(), **NONE)
shape("empty.tar", lambda: tarred(), **NONE)
shape("zeros.jsonl", lambda: bytes(100_000), **NONE)
shape("executable.txt", lambda: b"\x7fELF" + random.Random(1).randbytes(4000), **NONE)
shape("picture.txt", lambda: b"\x89PNG\r\n\x1a\n" + bytes(4000), **NONE)


def pile(name: str, **want: object):
    """A folder that a function fills."""
    def taken(fill):
        fill.writes = True
        case(f"bs_{name}", fill, **want)
        return fill
    return taken


@pile("links", a=1, r=3)
def links(folder: Path) -> None:
    (folder / "a.jsonl").write_bytes(LINE)
    (folder / "loop").symlink_to(folder)
    (folder / "gone.jsonl").symlink_to(folder / "nowhere")
    (folder / "passwd.txt").symlink_to("/etc/passwd")


@pile("pipe", a=1, r=1, why="named pipe")
def pipe(folder: Path) -> None:
    (folder / "a.jsonl").write_bytes(LINE)
    os.mkfifo(folder / "b.jsonl")


@pile("names", a=4, r=0)
def names(folder: Path) -> None:
    for number, name in enumerate((b"two\nlines.jsonl", b"\xff\xfe.jsonl", b" .jsonl ", "é\u202e.jsonl".encode()), 1):
        with open(os.path.join(os.fsencode(folder), name), "wb") as file:
            file.write(LINE.replace(b"day 1", b"day %d" % number))


@pile("twins", a=1, r=0)
def twins(folder: Path) -> None:
    (folder / "a.jsonl").write_bytes(LINE)
    (folder / "Thumbs.db").write_bytes(b"x")
    (folder / ".git").mkdir()
    (folder / ".git" / "b.jsonl").write_bytes(LINE)
    (folder / "empty folder").mkdir()


@pile("unreadable_folder", a=1)
def unreadable(folder: Path) -> None:
    (folder / "a.jsonl").write_bytes(LINE)
    (folder / "locked").mkdir(mode=0o000)
