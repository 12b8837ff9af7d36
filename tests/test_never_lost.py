"""Killed, or two at once: the published corpus stays, the next `add` ends the work.

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
from written import ROOT, command, held, lines, own

from analytics.store.publish import KEPT_VERSIONS, version_files

# Reads lines "MODULE NAME WORDS...": calls the command in a process of its own, with that function
# of the house replaced by the end of the process ("- -": with none); says how it ended. All is
# loaded and has been used before, so that a command takes a second and not ten.
NURSERY = """
import importlib, os, sys
import added
from analytics.__main__ import main
from analytics.enrich import adding
added.ready()
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


@pytest.fixture
def corpus(half: Path, tmp_path: Path) -> Path:
    """The small corpus, of one's own."""
    return own(half, tmp_path)


@pytest.fixture(scope="module")
def nursery() -> Iterator[Callable[..., int]]:
    """Runs a command that is killed where it enters a function; returns its exit code."""
    if not hasattr(os, "fork"):
        pytest.skip("this system cannot fork a process that has everything loaded")
    with subprocess.Popen(
        [sys.executable, "-c", NURSERY], cwd=ROOT, text=True,
        env={**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'tests'}"},
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
    # A batch is worked on by another process: the command outlives it, and gives it to a new one.
    outlived = name == "code_batch"
    assert nursery(module, name, *words) == (0 if outlived else -signal.SIGKILL)
    assert held(corpus) in ((8,) if outlived else (4, 8))  # the old one or the new one, whole
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
    # It would wait an hour; a busy machine takes half a minute.
    assert time.monotonic() - started < 100
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
