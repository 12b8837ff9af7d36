"""Damaged, hostile and odd input: one reason and place each, neighbours kept, nothing hangs."""

from __future__ import annotations

import gzip
import io
import json
import random
import tarfile
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from samples import ROW, TEXT
from test_exports import FACTIVA, LEXIS
from test_formats import PAGE, RSS, warc_response

from analytics import ingest
from analytics.ingest import Article, Raw, Reject

SECONDS = 20  # of processor time, for one small hostile file on a slow machine
GOOD = {"title": "A good neighbour", "text": "Its text is short and whole.", "date": "2024-05-08"}


def cleaned(path: Path) -> list[Article | Reject]:
    started = time.process_time()
    found: list[Article | Reject] = []
    for raw in ingest.offer([path]):
        if isinstance(raw, Raw):
            article_id, fingerprint = ingest.identify(raw)
            assert 0 < article_id < 2**53 and -(2**63) <= fingerprint < 2**63
            found.append(ingest.clean(raw, (article_id, fingerprint)))
        else:
            found.append(raw)
    assert time.process_time() - started < SECONDS
    for one in found:
        check(one)
    return found


def check(one: Article | Reject) -> None:
    """Everything can be written to a database, and every reject has a path and a reason."""
    if isinstance(one, Reject):
        texts = [one.path, one.place, one.reason]
        assert one.path and one.reason and len(one.reason) < 400 and "\n" not in one.reason
    else:
        texts = [one.title, one.body, one.caption, one.outlet, one.origin, one.url, one.author]
        texts += [one.agency, one.dateline, one.language, one.extra, *one.notes]
        texts += [piece.text for piece in one.residue]
        json.loads(one.extra or "{}", parse_constant=lambda name: pytest.fail(name))
    for text in texts:
        assert "\x00" not in (text or "").encode().decode()


def saved(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def has_neighbour(found: list[Article | Reject]) -> bool:
    return any(isinstance(one, Article) and one.title == GOOD["title"] for one in found)


def whole_files() -> dict[str, bytes]:
    rows = [{**ROW, "n": n, "text": f"{TEXT} {n}"} for n in range(12)]
    lines = "\n".join(map(json.dumps, rows)).encode()
    table = pa.Table.from_pylist(rows)
    parquet, feather, boxed, taped = (io.BytesIO() for _ in range(4))
    pq.write_table(table, parquet, row_group_size=4)
    with pa.ipc.new_file(feather, table.schema) as writer:
        writer.write_table(table, max_chunksize=4)
    head = "title,text,date\n"
    comma = head + "".join(f'"{r["title"]}","{r["text"]}",2024-05-08\n' for r in rows)
    with zipfile.ZipFile(boxed, "w", zipfile.ZIP_DEFLATED) as box:
        box.writestr("a.jsonl", lines)
        box.writestr("b.csv", comma)
    with tarfile.open(fileobj=taped, mode="w:gz") as box:
        held = tarfile.TarInfo("a.jsonl")
        held.size = len(lines)
        box.addfile(held, io.BytesIO(lines))
    crawl = warc_response(PAGE.encode())
    return {
        "a.jsonl": lines,
        "a.json": json.dumps(rows).encode(),
        "a.csv": comma.encode(),
        "b.csv": comma.encode("utf-16"),
        "a.parquet": parquet.getvalue(),
        "a.feather": feather.getvalue(),
        "a.rss": RSS.encode(),
        "a.html": PAGE.encode(),
        "a.warc.gz": gzip.compress(crawl) * 3,
        "lexis.txt": LEXIS.encode(),
        "factiva.txt": FACTIVA.encode(),
        "a.zip": boxed.getvalue(),
        "a.tar.gz": taped.getvalue(),
        "a.jsonl.gz": gzip.compress(lines),
    }


FRAGMENTS = (
    b"\x00", b'"', b"{", b"]", b"\\", b"\n", b"\r", b"\xff\xfe", b"\xef\xbb\xbf", b"<", b"-->",
    b"<!--", b"<script>", b"<![CDATA[", b"\x1f\x8b", b"PK\x03\x04", b"\xed\xa0\x80", b"NaN", b";",
    b"31/02/2020", b"99999999999999999999", b"1e999", b"\t", b"WARC/1.0\r\n", b"<div>" * 40,
)  # fmt: skip


def damaged(content: bytes, draw: random.Random) -> bytes:
    held = bytearray(content)
    for _ in range(draw.choice((1, 1, 3, 12))):
        place = draw.randrange(len(held)) if held else 0
        end = min(len(held), place + draw.randrange(1, 150))
        way = draw.randrange(6)
        if way == 0:
            del held[place:]
        elif way == 1 and held:
            held[place] = draw.randrange(256)
        elif way == 2:
            held[place:place] = draw.choice(FRAGMENTS)
        elif way == 3:
            held[place:place] = held[place:end]
        elif way == 4:
            del held[place:end]
        else:
            held = held[place:] + held[:place]
    return bytes(held)


@pytest.mark.parametrize("name", list(whole_files()))
def test_damage_at_random_places(tmp_path: Path, name: str) -> None:
    content = whole_files()[name]
    draw = random.Random(name)
    for _ in range(25):
        cleaned(saved(tmp_path, name, damaged(content, draw) or b"x"))


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv", "a.jsonl.gz", "a.zip", "a.json", "a.rss"])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_file_cut_off_keeps_its_beginning_and_says_so(
    tmp_path: Path, name: str, share: float
) -> None:
    content = whole_files()[name]
    found = cleaned(saved(tmp_path, name, content[: int(len(content) * share)]))
    assert isinstance(found[-1], Reject)
    if name not in ("a.zip", "a.jsonl.gz", "a.rss"):
        assert sum(isinstance(one, Article) for one in found) >= int(12 * share) - 1


def bad_lines() -> Iterator[tuple[str, object]]:
    yield "null", "null"
    yield "number", "7"
    yield "list", '["a", "b"]'
    yield "empty object", "{}"
    yield "no text", '{"title": "", "text": "  \\n "}'
    yield "nested", '{"title": "a", "text": ' + "[" * 50_000
    yield "broken escape", '{"title": "a\\u00g", "text": "b"}'
    yield "unterminated", '{"title": "a'
    yield "other fields", '{"foo": 1, "bar": 2}'
    yield "impossible date", '{"title": "a", "text": "b", "date": "2024-02-30"}'


@pytest.mark.parametrize(("what", "line"), list(bad_lines()))
def test_a_bad_line_among_good_ones(tmp_path: Path, what: str, line: str) -> None:
    good = json.dumps(GOOD)
    found = cleaned(saved(tmp_path, "a.jsonl", f"{good}\n{line}\n{good}\n"))
    assert [type(one).__name__ for one in found] == ["Article", "Reject", "Article"]
    assert isinstance(found[1], Reject) and found[1].place == "line 2"


def odd_lines() -> Iterator[tuple[str, object]]:
    yield "nul", {**GOOD, "title": "A\x00B", "text": "x\x00y"}
    yield (
        "half a surrogate",
        {**GOOD, "text": "x \ud800 y", "url": "http://x.org/\ud800/a", "n": "\udfff"},
    )
    yield "numbers for text", {"title": 12, "text": 3.5}
    yield "lists", {"title": ["A", "B"], "text": ["One paragraph " * 9, "Another one " * 9]}
    yield "not a number", {**GOOD, "weight": float("nan"), "deep": {"x": [float("inf")]}}
    yield "a large number", {**GOOD, "n": 10**400}
    yield "a strange url", {**GOOD, "url": "http://[::1/a b?c=\n"}
    yield "markup in the title", {**GOOD, "title": "<script>alert(1)</script>"}
    yield "wrong types", {**GOOD, "source": {"id": None}, "author": [], "language": 5}
    yield "a date far away", {**GOOD, "date": 99999999999999}
    yield "a negative date", {**GOOD, "date": -62135596800}
    yield "bidi", {**GOOD, "title": "abc \u202e cba"}


@pytest.mark.parametrize(("what", "row"), list(odd_lines()))
def test_odd_values_are_read_or_told(tmp_path: Path, what: str, row: dict[str, object]) -> None:
    found = cleaned(saved(tmp_path, "a.jsonl", f"{json.dumps(row)}\n{json.dumps(GOOD)}\n"))
    assert len(found) == 2 and has_neighbour(found)
