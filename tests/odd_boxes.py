# ruff: noqa: E501
"""Odd archives with a damaged head, OpenDocument tables, an Arrow file without its end."""

from __future__ import annotations

import gzip
import lzma
import os
import socket
import struct
import tarfile
from pathlib import Path

import pyarrow as pa
import zstandard
from odd_archives import tarb, zipb
from odd_cases import DAY, TITLES, case, headline, rows, story_text
from odd_json import article, dumps
from odd_parquet import ROWS, arrow_file, pqb
from odd_places import writes

LINES = [dumps(article(number)) for number in range(6)]


def damaged(tar: bytes, place: int, by: bytes) -> bytes:
    return tar[:place] + by + tar[place + len(by) :]


two = tarb({"a.jsonl": LINES[1], "b.jsonl": LINES[2]}, fmt=tarfile.USTAR_FORMAT)
case("y_head_second.tar", damaged(two, 1024 + 148, b"0000000\0"), titles=TITLES[:1], r=1)
case("y_head_first.tar", damaged(two, 124, b"\xff" * 12), titles=TITLES[1:2], r=1)
case("y_head_only.tar", damaged(two[:1024], 124, b"7" * 11), a=0, r=1)
case("y_cut_in_head.tar", two[:1300], titles=TITLES[:1], r=1, why="cut off")
case(
    "y_zip_in_tar_in_zip.zip",
    zipb({"in.tar": tarb({"x.zip": zipb({"a.jsonl": LINES[1]})}), "b.jsonl": LINES[2]}),
    titles=TITLES[1:2],
    r=1,
    why="archive in an archive",
)
case("y_zip_gz.zip.gz", gzip.compress(zipb({"a.jsonl": LINES[1]})), titles=TITLES[:1], r=0)
case(
    "y_packed_in_zip.zip",
    zipb(
        {
            "a.jsonl.gz": gzip.compress(LINES[1].encode()),
            "b.csv.xz": lzma.compress(rows(1, start=2).encode()),
            "t.parquet": pqb(pa.Table.from_pylist(ROWS[2:])),
        }
    ),
    titles=TITLES,
    r=0,
)
case(
    "y_cut_gz_in_zip.zip",
    zipb({"a.jsonl.gz": gzip.compress(LINES[1].encode())[:-12], "b.jsonl": LINES[2]}),
    titles=TITLES[1:2],
    r=1,
    why="cut off",
)
case(
    "y_names_out.zip",
    zipb(
        {
            "..": LINES[1],
            "a/../../x.jsonl": LINES[1],
            "..\\..\\y.jsonl": LINES[1],
            "ok.jsonl": LINES[2],
        }
    ),
    titles=TITLES[1:2],
    r=3,
    why="leads out",
)
case("y_no_list.zip", zipb({"a.jsonl": LINES[1]})[:-22], a=1, r=1, why="cut off")
case(
    "y_comment.zip",
    zipb({"a.jsonl": LINES[1]})[:-2] + struct.pack("<H", 60_000) + b"c" * 60_000,
    titles=TITLES[:1],
    r=0,
)
case(
    "y_skippable.jsonl.zst",
    b"\x50\x2a\x4d\x18\x04\0\0\0abcd" + zstandard.compress(LINES[1].encode()),
    titles=TITLES[:1],
    r=0,
)
case("y_bomb.json.zst", zstandard.compress(b"[" * 100_000_000), a=0, r=1, why="bomb")
case("u_cut.arrow", arrow_file(pa.Table.from_pylist(ROWS))[:-30], titles=TITLES, r=1, why="cut off")
case("u_footer.parquet", pqb(pa.Table.from_pylist(ROWS))[:-8] + b"\xff\xff\xff\x7fPAR1", a=0, r=1)
case(
    "u_epoch.parquet",
    pqb(pa.table({"title": TITLES[:1], "text": [story_text(1)], "date": [1715186460123]})),
    titles=TITLES[:1],
    date=DAY,
)

SPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "table", "text")
)


def sheet(name: str, table: list[tuple[str, ...]]) -> str:
    def cell(text: str) -> str:
        if text == DAY:
            return f'<table:table-cell office:value-type="date" office:date-value="{DAY}"><text:p>8. Mai</text:p></table:table-cell>'
        return f"<table:table-cell><text:p>{text}</text:p></table:table-cell>"

    made = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in table)
    empty = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>'
    return f'<table:table table:name="{name}">{made}{empty}</table:table>'


def ods(*sheets: str, before: str = "") -> bytes:
    content = f'<?xml version="1.0"?>{before}<office:document-content {SPACES}><office:body><office:spreadsheet>{"".join(sheets)}</office:spreadsheet></office:body></office:document-content>'
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    return zipb({"mimetype": kind, "content.xml": content})


NEWS = [("title", "text", "date")] + [(headline(i), story_text(i), DAY) for i in (1, 2, 3)]
case("v_sheet.ods", ods(sheet("News", NEWS)), titles=TITLES, date=DAY, r=0)
case(
    "v_second.ods",
    ods(sheet("Read me", [("made in May",)]), sheet("News", [("The archive",), *NEWS])),
    titles=TITLES,
    r=0,
)
case("v_empty.ods", ods(sheet("News", [])), a=0, r=1)
case("v_entity.ods", ods(sheet("N", NEWS), before='<!DOCTYPE x [<!ENTITY a "b">]>'), a=0, r=1)
case("v_cut.ods", ods(sheet("News", NEWS))[:-40], a=0, r=1)


@writes
def linked_places(folder: Path) -> None:
    os.symlink("self", folder / "self")
    (folder / "a.jsonl").write_text(LINES[1])
    os.link(folder / "a.jsonl", folder / "b.jsonl")
    (folder / "sub").mkdir()
    os.symlink("..", folder / "sub" / "up")
    for name, target in (("zero.txt", "/dev/zero"), ("env.txt", "/proc/self/environ")):
        os.symlink(target, folder / name)
    socket.socket(socket.AF_UNIX).bind(str(folder / "sock"))
    os.mkfifo(folder / "f.jsonl")


case("fs_linked", linked_places, a=2, r=6)


@writes
def sparse(folder: Path) -> None:
    for name in ("sparse.txt", "sparse.json"):
        with (folder / name).open("wb") as file:
            file.truncate(2_000_000_000)
    (folder / "z.jsonl").write_text(LINES[1])


case("fs_sparse", sparse, titles=TITLES[:1], r=2)


@writes
def deep(folder: Path) -> None:
    path = folder
    for _ in range(300):
        path = path / "d"
        path.mkdir()
    (path / "a.jsonl").write_text(LINES[1])
    (folder / "b.jsonl").write_text(LINES[2])


case("fs_deep_300", deep, a=2, r=0)
