"""Damaged and hostile files: parts of archives, endless names, broken marks."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
import zipfile

from odd_cases import DAY, case, headline, story_text

LINES = "".join(
    json.dumps({"title": headline(n), "text": story_text(n), "date": DAY}) + "\n" for n in (1, 2, 3)
)


def packed(*members: tuple[str, str], comment: bytes = b"") -> bytes:
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as box:
        for name, content in members:
            box.writestr(name, content)
        box.comment = comment
    return into.getvalue()


def taped(*members: tuple[str, bytes]) -> bytes:
    into = io.BytesIO()
    with tarfile.open(fileobj=into, mode="w") as tape:
        for name, content in members:
            head = tarfile.TarInfo(name)
            head.size = len(content)
            tape.addfile(head, io.BytesIO(content))
    return into.getvalue()


ZIP = packed(("a.jsonl", LINES), ("b.jsonl", LINES.replace("day ", "week ")))
case("dm_split.zip.001", ZIP[: len(ZIP) // 2], why="part of")
case("dm_split.z01", b"PK\x07\x08" + ZIP[: len(ZIP) // 2], why="part of")
case("dm_last_part.zip.002", ZIP[len(ZIP) // 2 :], a=0, why="part of")
case("dm_after.zip", ZIP + b"\x00" * 300, a=6, r=0)
case("dm_comment.zip", packed(("a.jsonl", LINES), comment=b"x" * 65535), a=3, r=0)
case("dm_up.zip", packed(("../a.jsonl", LINES), ("b.jsonl", LINES)), why="leads out")
case("dm_root.zip", packed(("/etc/a.jsonl", LINES), ("b.jsonl", LINES)), why="leads out")
case("dm_twice.jsonl.gz", gzip.compress(LINES[:-1].encode()) + gzip.compress(b""), a=3, r=0)
case("dm_gz_in_gz.gz", gzip.compress(gzip.compress(LINES.encode())), a=3)
case("dm_gz_cut.jsonl.gz", gzip.compress(LINES.encode())[:-12], why="cut off")
case("dm_tar_cut.tar", taped(("a.jsonl", LINES.encode()))[:700], why="cut off")
case("dm_tar_name.tar", taped(("x" * 3000 + ".jsonl", LINES.encode())), a=3, r=0)
case("dm_nul.jsonl", LINES.replace("border", "bor\\u0000der"), a=3, r=0)
case("dm_lone_surrogate.jsonl", LINES.replace("border", "bor\\ud83dder"), a=3, r=0)
case("dm_marks.jsonl", "\ufeff\ufeff" + LINES, a=3, r=0)
case("dm_half_line.jsonl", LINES[:-60], a=2, r=1)
case("dm_commas.jsonl", LINES.replace("}\n", "},\n"), a=3, r=0)
case("dm_nested.json", "[" * 100_000 + "]" * 100_000, a=0)
case("dm_keys.jsonl", LINES + json.dumps({f"k{n}": n for n in range(20_000)}) + "\n", a=3, r=1)
case("dm_quote.csv", f'title,text,date\n"{headline(1)},{story_text(1)},{DAY}\n', a=0)
case("dm_bomb.xml", '<!DOCTYPE a [<!ENTITY b "b">]><rss><item/></rss>', a=0, why="entities")
case(
    "dm_outside.sgm", '<!DOCTYPE lewis SYSTEM "file:///etc/passwd">\n<REUTERS></REUTERS>', a=0, r=1
)
case("dm_repr_call.html", "b'<html>' + open('x').read()", a=0)
case("dm_telegram_deep.html", '<div class="message default" id="message1">' * 3000, a=0)
case("dm_zeros.txt", b"\x00" * 100_000, a=0, r=1)
