"""Hostile files, deep nests, encodings and repeated lines keep their neighbours."""

from __future__ import annotations

import io
import json
import os
import random
import sys
import zipfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest
from test_bad_input import GOOD, cleaned, has_neighbour, saved

from analytics import ingest
from analytics.ingest import Article, Raw, Reject, source
from analytics.ingest.json_envelope import read_envelope
from analytics.ingest.json_text import PIECE, Text

SENTENCE = "The minister said on Tuesday that the border would open again. "


def hostile_files() -> Iterator[tuple[str, bytes]]:
    good = json.dumps(GOOD).encode()
    yield "long.jsonl", b'{"title":"' + b"x" * 40_000_000 + b'"}\n' + good
    yield "array.json", b"[" + b'{"title":"a" "b"},' * 3000 + good + b"]"
    yield "quotes.csv", b"title,text\n" + b'a,"open\n' * 3001 + b"A good neighbour,text\n"
    yield "ragged.csv", b"title,text\n" + b"a,b,c,d\n" * 2000 + b"A good neighbour,text\n"
    yield "column.csv", b"title,text\nA good neighbour,text\n" + b"," * 1_000_000
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as box:
        box.writestr("a.jsonl", b" " * 60_000_000)
        box.writestr("b.jsonl", good)
    yield "bomb.zip", bomb.getvalue()


@pytest.mark.parametrize(("name", "content"), list(hostile_files()), ids=lambda v: str(v)[:12])
def test_hostile_files_keep_their_neighbours(tmp_path: Path, name: str, content: bytes) -> None:
    found = cleaned(saved(tmp_path, name, content))
    assert has_neighbour(found)
    assert name == "column.csv" or any(isinstance(one, Reject) for one in found)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("scripts.html", "<html><body>" + "<script " * 100_000 + SENTENCE * 9),
        ("comments.html", "<html><body>" + "<!-- " * 100_000 + SENTENCE * 9),
        ("brackets.html", "<html><body>" + "<" * 300_000 + SENTENCE * 9),
        ("links.html", "<html><head>" + "<link " * 100_000 + SENTENCE * 9),
        ("deep.html", "<html><body>" + "<div>" * 100_000 + SENTENCE * 9),
        ("linked.html", '<script type="application/ld+json">{"@type":"Article",' * 5000),
        ("lines.txt", "a\n" * 300_000),
        ("brackets.txt", "((((((" * 100_000),
        ("one word.txt", "x" * 1_000_000),
        ("dates.txt", "Posted " + "1/1/2020 " * 50_000),
        ("factiva.txt", "HD\nT\n" + "Document ABCD0123456789012\n" * 5000),
        ("lexis.txt", "1 of 9 DOCUMENTS\n\n" * 20_000),
        ("deep.json", "[" * 500_000),
        ("deep.rss", "<rss><channel>" + "<item>" * 100_000),
        ("wide.csv", ",".join(f"c{n}" for n in range(50_000))),
        ("noise.txt", random.Random(1).randbytes(200_000)),
        ("noise.jsonl", random.Random(2).randbytes(200_000)),
        ("noise.csv", random.Random(3).randbytes(200_000)),
        ("noise.parquet", b"PAR1" + random.Random(4).randbytes(2000) + b"PAR1"),
        ("noise.feather", b"ARROW1\0\0" + random.Random(5).randbytes(2000) + b"ARROW1"),
        ("noise.zip", b"PK\x03\x04" + random.Random(6).randbytes(2000)),
        ("noise.gz", b"\x1f\x8b\x08" + random.Random(7).randbytes(2000)),
        ("noise.warc", b"WARC/1.0\r\n" + random.Random(8).randbytes(2000)),
        ("blank.txt", " \n\t\n" * 1000),
        ("blank.jsonl", "\n" * 1000),
        ("head.csv", "title,text\n"),
        ("mark.txt", b"\xef\xbb\xbf"),
        ("nul.txt", b"\x00" * 1000),
        ("picture.html", b"\x89PNG\r\n\x1a\n" + b"\x00" * 100),
        ("paper.txt", b"%PDF-1.7\n" + b"x" * 100),
        ("redirect.html", "<html><meta http-equiv='refresh' content='0;url=/x'></html>"),
    ],
    ids=lambda v: str(v)[:14],
)
def test_every_file_yields_an_article_or_a_reason(
    tmp_path: Path, name: str, content: str | bytes
) -> None:
    assert cleaned(saved(tmp_path, name, content))


def test_encodings(tmp_path: Path) -> None:
    text = "Выступление президента России на заседании Совета Безопасности состоялось в Москве."
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1251", "koi8-r"):
        (found,) = cleaned(saved(tmp_path, "a.txt", text.encode(encoding)))
        assert isinstance(found, Article) and found.body == text, encoding
    mixed = json.dumps(GOOD).encode() + b'\n{"title": "caf\xe9", "text": "na\xefve"}\n'
    found = cleaned(saved(tmp_path, "a.jsonl", mixed))
    assert isinstance(found[1], Article) and (found[1].title, found[1].body) == ("café", "naïve")


def test_mojibake_and_entities_are_mended(tmp_path: Path) -> None:
    row = {"title": "Itâ€™s over &amp; done", "text": "The cafÃ© &#8211; closed &lt;today&gt;."}
    (found,) = cleaned(saved(tmp_path, "a.jsonl", json.dumps(row)))
    assert isinstance(found, Article)
    assert (found.title, found.body) == ("It’s over & done", "The café – closed <today>.")


def test_repeated_lines_of_a_site_are_residue(tmp_path: Path) -> None:
    folder = tmp_path / "thepaper"
    folder.mkdir()
    banner = "The Paper brings readers in nine states the news of the day, every day since 1901."
    for n in range(8):
        story = "\n\n".join(f"{SENTENCE}Story {n} goes on in paragraph {k}." for k in range(4))
        saved(
            folder, f"{n}.txt", f"Headline of story number {n}\n\n{banner}\n\n{story}\n\n{banner}"
        )
    found = cleaned(folder)
    assert len(found) == 8
    for article in found:
        assert isinstance(article, Article) and banner not in article.body
        assert ("repeated", banner) in [(piece.kind, piece.text) for piece in article.residue]
        assert len(article.body.split("\n\n")) >= 4


def test_forty_copies_in_one_folder_keep_their_text(tmp_path: Path) -> None:
    for n in range(10):
        saved(tmp_path, f"{n}.txt", f"A headline\n\n{(SENTENCE * 3 + chr(10) * 2) * 3}")
    assert all(isinstance(one, Article) and "minister" in one.body for one in cleaned(tmp_path))


def test_what_is_nested_a_thousand_deep_reaches_the_workers(tmp_path: Path) -> None:
    deep = "[" * 900 + "]" * 900
    line = f'{{"title": "A good neighbour", "text": "Its text.", "tags": {deep}, "author": {deep}}}'
    (raw,) = ingest.offer([saved(tmp_path, "a.jsonl", line)])
    assert isinstance(raw, Raw)
    with ProcessPoolExecutor(1) as pool:
        article = pool.submit(ingest.clean, raw).result()
    assert isinstance(article, Article) and json.loads(article.extra or "")["tags"]


def test_folders_nested_deeper_than_calls_may_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "b.jsonl").write_text(json.dumps(GOOD))
    monkeypatch.chdir(tmp_path)
    deepest = sys.getrecursionlimit() + 200
    for _ in range(deepest):
        os.mkdir("d")
        os.chdir("d")
    Path("a.jsonl").write_text(json.dumps({**GOOD, "url": "https://a.example/another-one"}))
    try:
        assert [isinstance(one, Article) for one in cleaned(tmp_path)] == [True, True]
    finally:
        Path("a.jsonl").unlink()
        for _ in range(deepest):
            os.chdir("..")
            os.rmdir("d")


def test_a_file_that_goes_while_its_folder_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_text(json.dumps(GOOD))
    usual = source._file

    def gone(path: Path, mode: int, name: str) -> object:
        if path.name == "a.jsonl":
            path.unlink()
        return usual(path, mode, name)

    monkeypatch.setattr(source, "_file", gone)
    first, second = cleaned(tmp_path)
    assert isinstance(first, Reject) and "no such file" in first.reason
    assert isinstance(second, Article)


def rows_of(count: int, pad: int = 900) -> list[dict[str, object]]:
    return [
        {**GOOD, "title": f"Talks, day {n}", "url": f"https://a.example/talks/{n}", "x": "x" * pad}
        for n in range(count)
    ]


@pytest.mark.parametrize("large", [False, True])
def test_an_envelope_gives_its_articles_and_nothing_else(tmp_path: Path, large: bool) -> None:
    many = rows_of(2_500 if large else 20)
    paper = {"number": 3, "sections": ["World", "Trade"], "next": "https://a.example/2"}
    for content in (
        {"latest": many[:-2], "paper": paper, "archive": many[-2:], "done": True},
        {"2024-05-08": many[:-1], "2024-05-09": many[-1:]},
        {"response": {"found": 9, "results": many}, "facets": ["World", "Trade"], "took": 3},
        {"articles": {str(n): row for n, row in enumerate(many)}, "total": len(many)},
    ):
        text = json.dumps(content)
        found = list(ingest.offer([saved(tmp_path, "a.json", text)]))
        assert [one.title for one in found] == [row["title"] for row in many]
    cut = list(ingest.offer([saved(tmp_path, "a.json", text[: len(text) // 2])]))
    assert isinstance(cut[-1], Reject) and len(cut) > len(many) // 3
    broken = json.dumps({"articles": many, "total": 7}).replace('"Talks, day 5"', "'Talks'", 1)
    found = list(ingest.offer([saved(tmp_path, "a.json", broken)]))
    assert [one.place for one in found if isinstance(one, Reject)] == ["article 6"]
    assert len(found) == len(many)


@pytest.mark.parametrize("named", [False, True])
def test_an_envelope_is_taken_from_a_short_front(named: bool) -> None:
    """Every value taken copies what stands behind it: of megabytes, it took ten times as long."""
    many = rows_of(9_000)
    given = {"articles": {row["url"]: row for row in many} if named else many}
    text = Text(io.BytesIO(json.dumps(given).encode()))
    while text.more():
        pass
    fronts = [len(text.rest) for kind, _ in read_envelope(text) if kind == "article"]
    assert len(fronts) == len(many) and sorted(fronts)[len(many) // 2] < 2 * PIECE
