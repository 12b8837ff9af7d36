"""Short of room, or not allowed to write: told in one line, and the published corpus stays."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from written import ENGINE, command, held, lines, plain


@pytest.fixture
def corpus(half: Path, tmp_path: Path) -> Path:
    """The small corpus, of one's own."""
    return plain(half, tmp_path)


def test_a_file_that_may_not_grow_is_told_in_one_line(corpus: Path, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    more = lines(tmp_path, "more.jsonl", 4, 8)
    before = corpus.read_bytes()

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        most = len(before) + 64 * 1024
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    done = command(corpus, more, preexec_fn=limit)
    assert done.returncode == 1, done.stderr
    assert len(done.stderr.splitlines()) == 1 and "grow no further" in done.stderr
    assert not [word for word in ENGINE if word in done.stderr]
    assert corpus.read_bytes() == before
    assert command(corpus, more).returncode == 0 and held(corpus) == 8


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 40 MB in memory."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", str(folder)]
    try:
        done = subprocess.run(mount, capture_output=True, text=True, check=False)
    except OSError as error:
        pytest.skip(f"there is no command to mount with: {error}")
    if done.returncode:
        pytest.skip(f"this user or machine may not mount: {done.stderr.strip()}")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_full_disk_is_told_in_one_line(small_disk: Path, half: Path, tmp_path: Path) -> None:
    corpus = small_disk / "corpus.duckdb"
    corpus.write_bytes(half.read_bytes())
    before = corpus.read_bytes()
    more = lines(tmp_path, "more.jsonl", 4, 8)
    ballast = small_disk / "ballast"
    for spare in (16, 1024, len(before) + 32 * 1024):  # for the note, the copy, the first batch
        room = os.statvfs(small_disk)
        ballast.write_bytes(b"\0" * max(0, room.f_bavail * room.f_frsize - spare))
        done = command(corpus, more)
        assert done.returncode == 1, (spare, done.stderr)
        assert len(done.stderr.splitlines()) == 1 and "disk is full" in done.stderr, done.stderr
        assert not [word for word in ENGINE if word in done.stderr]
        assert corpus.read_bytes() == before and held(corpus) == 4
        ballast.unlink()
    assert command(corpus, more).returncode == 0 and held(corpus) == 8


@pytest.fixture
def read_only(corpus: Path) -> Iterator[Path]:
    """The corpus in a folder that nobody may write: by its mode, or for root by a mount."""
    folder = corpus.parent
    if os.geteuid():
        folder.chmod(0o555)
        yield corpus
        folder.chmod(0o755)
        return
    for words in (["--bind", folder, folder], ["-o", "remount,ro,bind", folder]):
        done = subprocess.run(["mount", *map(str, words)], capture_output=True, text=True)
        if done.returncode:
            pytest.skip(f"root writes anywhere, and may not mount here: {done.stderr.strip()}")
    yield corpus
    subprocess.run(["umount", "-l", str(folder)], check=True)


def test_a_read_only_folder_is_told_and_still_read(read_only: Path, half: Path) -> None:
    done = command(read_only, half.with_name("first.jsonl"))
    assert done.returncode == 1 and len(done.stderr.splitlines()) == 1
    assert "cannot be written" in done.stderr
    assert not [word for word in ENGINE if word in done.stderr]
    assert held(read_only) == 4
