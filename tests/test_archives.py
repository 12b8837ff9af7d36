"""Archives: members read, nested ones, bombs, links, damage."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from pathlib import Path

import pytest
import zstandard
from samples import ROW, articles, cleaned, reasons, saved

from analytics.ingest import Article, Reject


def boxed(folder: Path, name: str, members: dict[str, bytes]) -> Path:
    path = folder / name
    if name.endswith(".zip"):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as box:
            for member, content in members.items():
                box.writestr(member, content)
        return path
    with tarfile.open(path, {"r": "w", "z": "w:gz"}[name[-1]]) as box:
        for member, content in members.items():
            held = tarfile.TarInfo(member)
            held.size = len(content)
            box.addfile(held, io.BytesIO(content))
    return path


LINE = json.dumps(ROW).encode()


@pytest.mark.parametrize("name", ["a.zip", "a.tar", "a.tar.gz"])
def test_archives_nested_once(tmp_path: Path, name: str) -> None:
    inner = boxed(tmp_path, "inner.zip", {"x.jsonl": LINE}).read_bytes()
    deeper = boxed(tmp_path, "deeper.zip", {"inner.zip": inner}).read_bytes()
    path = boxed(
        tmp_path,
        name,
        {
            "tass/a.jsonl": LINE,
            "b.jsonl.gz": gzip.compress(LINE),
            "c.zip": inner,
            "d.zip": deeper,
            "../../escape.jsonl": LINE,
            "/etc/passwd.jsonl": LINE,
            "__MACOSX/._a.jsonl": LINE,
            "e.jsonl": b"",
        },
    )
    found = cleaned(path)
    assert {one.origin for one in found if isinstance(one, Article)} == {
        f"{name}!tass/a.jsonl:1", f"{name}!b.jsonl.gz:1", f"{name}!c.zip!x.jsonl:1",
    }  # fmt: skip
    told = {(one.path, one.place): one.reason for one in found if isinstance(one, Reject)}
    assert told[(name, "../../escape.jsonl")] == "its name leads out of the archive; skipped"
    assert told[(name, "/etc/passwd.jsonl")] == "its name leads out of the archive; skipped"
    assert told[(name, "e.jsonl")] == "the member is empty"
    assert told[(f"{name}!d.zip!inner.zip", "")].startswith("an archive in an archive")
    assert len(told) == 4
    assert not (tmp_path.parent / "escape.jsonl").exists()


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("a.jsonl.zst", zstandard.compress),
        ("a.jsonl.bz2", bz2.compress),
        ("a.jsonl.xz", lzma.compress),
        ("a.jsonl", gzip.compress),
    ],
)
def test_compressed_files(tmp_path: Path, name: str, pack: object) -> None:
    path = saved(tmp_path, name, pack(LINE + b"\n" + LINE))  # type: ignore[operator]
    assert len(articles(path)) == 2


def test_links_and_devices_in_archives_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    with tarfile.open(path, "w") as box:
        link = tarfile.TarInfo("link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        device = tarfile.TarInfo("null.txt")
        device.type = tarfile.CHRTYPE
        for member in (link, device):
            box.addfile(member)
    assert reasons(path) == ["a link, not a file; skipped", "a device, not a file; skipped"]


def test_a_bomb_is_stopped(tmp_path: Path) -> None:
    zeros = b" " * 30_000_000
    path = boxed(tmp_path, "a.zip", {"bomb.jsonl": zeros, "good.jsonl": LINE})
    assert len(articles(path)) == 1
    assert "bomb" in reasons(path)[0]
    twice = saved(tmp_path, "b.jsonl.gz", gzip.compress(gzip.compress(gzip.compress(LINE))))
    assert reasons(twice) == ["compressed more than twice; not opened"]


def test_a_damaged_archive_keeps_what_came_before(tmp_path: Path) -> None:
    whole = gzip.compress(b"\n".join([LINE] * 2000), compresslevel=1)
    path = saved(tmp_path, "a.jsonl.gz", whole[: len(whole) // 2])
    found = cleaned(path)
    assert isinstance(found[0], Article)
    assert isinstance(found[-1], Reject) and "cannot be read" in found[-1].reason
    flipped = boxed(tmp_path, "b.zip", {"a.jsonl": LINE * 50, "b.jsonl": LINE})
    content = bytearray(flipped.read_bytes())
    content[60] ^= 0xFF
    path = saved(tmp_path, "b.zip", bytes(content))
    assert len(articles(path)) >= 1
    assert reasons(saved(tmp_path, "c.zip", bytes(content[:200])))
