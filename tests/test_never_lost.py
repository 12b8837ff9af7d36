"""Killed, short of room, or not allowed: the published corpus stays, the next `add` ends the work.

Every command here is a process of its own. Moments are not left to chance: a command is stopped
where its progress says that a stage begins, or where a named function is entered.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tiny.build import HERE

from analytics import store
from analytics.store.publish import KEPT_VERSIONS, version_files

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = (HERE / "articles.jsonl").read_text(encoding="utf-8").splitlines()
ENGINE = ("TransactionContext", "IO Error", "Traceback", "duckdb.")
# Reads lines "MODULE NAME WORDS...": calls the command in a process of its own, with that function
# of the house replaced by the end of the process ("- -": with none); says how it ended. All is
# loaded before, so that a command takes a second and not ten.
NURSERY = """
import importlib, os, sys
from analytics import verbs
from analytics.__main__ import main
from analytics.enrich.workers import load_readers
load_readers()
for line in sys.stdin:
    module, name, *words = line.rstrip().split("\\t")
    child = os.fork()
    if child == 0:
        if module != "-":
            die = lambda *a, **k: os.kill(os.getpid(), 9)
            setattr(importlib.import_module(module), name, die)
        os._exit(main(words))
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""
MOMENTS = (
    ("analytics.store.drafting", "copy_facts"),
    ("analytics.enrich.workers", "code_batch"),
    ("analytics.enrich.adding", "give_back"),
    ("analytics.enrich.stories", "join_copies"),
    ("analytics.enrich.subjects", "refresh"),
    ("analytics.enrich.adding", "record_run"),
    ("analytics.store.drafting", "place_labels"),
    ("analytics.store.publish", "verify"),
    ("analytics.store.publish", "publish"),
    ("analytics.store.publish", "next_version"),
    ("analytics.store.publish", "_sync_folder"),
    ("analytics.store.publish", "_remove_old"),
)


def command(corpus: Path, *words: object, **more: object) -> subprocess.CompletedProcess[str]:
    """Runs `add` to its end."""
    return subprocess.run(
        [sys.executable, "-m", "analytics", "add", *map(str, words), "--corpus", str(corpus)],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=120, **more,
    )  # fmt: skip


def lines(folder: Path, name: str, start: int, stop: int) -> Path:
    path = folder / name
    path.write_text("\n".join(ARTICLES[start:stop]), encoding="utf-8")
    return path


def held(corpus: Path) -> int:
    """How many articles the published corpus holds."""
    reader = store.open_corpus(corpus)
    try:
        return int(store.read(reader, "corpus_summary").iloc[0]["articles"])
    finally:
        store.close(reader)


@pytest.fixture(scope="module")
def half(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus of the first four of the hand-written articles."""
    folder = tmp_path_factory.mktemp("half")
    done = command(folder / "corpus.duckdb", lines(folder, "first.jsonl", 0, 4))
    assert done.returncode == 0, done.stderr
    return folder / "corpus.duckdb"


@pytest.fixture
def corpus(half: Path, tmp_path: Path) -> Path:
    """The same, of one's own; as a plain file, which is a published corpus as well."""
    path = tmp_path / "corpus.duckdb"
    path.write_bytes(half.read_bytes())
    return path


@pytest.fixture(scope="module")
def nursery() -> Iterator[Callable[..., int]]:
    """Runs a command that is killed where it enters a function; returns its exit code."""
    if not hasattr(os, "fork"):
        pytest.skip("this system cannot fork a process that has everything loaded")
    with subprocess.Popen(
        [sys.executable, "-c", NURSERY], cwd=ROOT, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdin is not None and process.stdout is not None

        def run(module: str, name: str, *words: object) -> int:
            print(module, name, *words, sep="\t", file=process.stdin, flush=True)
            return int(process.stdout.readline())

        yield run
        process.stdin.close()


@pytest.mark.parametrize(("module", "name"), MOMENTS, ids=[name for _, name in MOMENTS])
def test_killed_at_any_stage_nothing_is_lost(
    nursery: Callable[..., int], corpus: Path, tmp_path: Path, module: str, name: str
) -> None:
    more = lines(tmp_path, "more.jsonl", 4, 8)
    words = ["add", more, "--corpus", corpus, "--progress", "none"]
    # A batch is worked on by another process: the command outlives it, and says so.
    outlived = name == "code_batch"
    assert nursery(module, name, *words) == (1 if outlived else -signal.SIGKILL)
    assert held(corpus) in (4, 8)  # the old one or the new one, whole
    assert nursery("-", "-", *words) == 0
    assert held(corpus) == 8
    left = {path.name for path in (tmp_path / "corpus.versions").iterdir()}
    assert not {n for n in left if n.startswith("draft.") and n != "draft.of"}, left
    assert 1 <= len(version_files(corpus)) <= KEPT_VERSIONS


@contextmanager
def writing(corpus: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that writes to the corpus until its standard input ends."""
    program = (
        "import sys; from pathlib import Path; from analytics import store\n"
        "with store.drafting(Path(sys.argv[1]), verb='recode') as draft:\n"
        "    print('writing', flush=True); sys.stdin.read(); draft.abandon()\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(corpus)], cwd=ROOT, text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None and process.stdin is not None
    assert process.stdout.readline().strip() == "writing"
    try:
        yield process
    finally:
        process.stdin.close()
        process.wait(30)
        process.stdout.close()


def test_a_second_writer_says_who_is_writing_and_gives_up(corpus: Path, tmp_path: Path) -> None:
    with writing(corpus) as first:
        started = time.monotonic()
        done = command(corpus, lines(tmp_path, "more.jsonl", 4, 8), "--wait", "0")
    assert time.monotonic() - started < 30
    assert done.returncode == 1 and done.stdout == ""
    assert f"recode (process {first.pid}) has been writing since" in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert held(corpus) == 4


def test_a_second_writer_waits_in_sight_and_goes_on(corpus: Path, tmp_path: Path) -> None:
    words = ["add", str(lines(tmp_path, "more.jsonl", 4, 8)), "--corpus", str(corpus)]
    with writing(corpus) as first:
        second = subprocess.Popen(
            [sys.executable, "-m", "analytics", *words, "--progress", "json"], cwd=ROOT,
            stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert second.stderr is not None
        stages = (json.loads(line)["stage"] for line in second.stderr if line.startswith("{"))
        told = next(stage for stage in stages if stage.startswith("waiting"))
        assert f"recode (process {first.pid})" in told
        assert held(corpus) == 4
    rest = second.stderr.read()
    assert second.wait(120) == 0, rest
    assert "4 accepted" in rest and held(corpus) == 8


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
