"""What `open` starts: Streamlit's own command, with the libraries of the pages imported beside."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

import pytest

from analytics import verbs


def test_open_starts_streamlit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started = []

    def note(command: list[str], **how: object) -> subprocess.CompletedProcess:
        started.append((command, how))
        return subprocess.CompletedProcess(command, 0)

    corpus = tmp_path / "corpus.duckdb"
    corpus.touch()
    with monkeypatch.context() as patched:
        patched.setattr(verbs.subprocess, "run", note)
        assert verbs.run_open(argparse.Namespace(corpus=corpus, port=8501)) == 0
    (command, how), *more = started
    assert not more and command[0] == sys.executable
    # The same program, asked for its version in the place of the pages.
    program = command[: command.index("run")]
    told = subprocess.run(
        [*program, "version"], cwd=how["cwd"], capture_output=True, text=True, check=True
    )
    assert told.stdout.startswith("Streamlit, version") and not told.stderr
