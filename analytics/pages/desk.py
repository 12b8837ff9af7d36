"""The desk where commands are started: one at a time, followed to its end, seen by every page.

A command is `python -m analytics sample` or `add` in a process of its own. It writes its progress
to standard error, one JSON object a line, and its counts to a report.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import streamlit as st

from analytics.pages import reading
from analytics.settings import ROOT


@dataclass
class Work:
    """One command, from its start to its report."""

    title: str
    room: Path
    stage: str = "starting"
    done: int = 0
    total: int | None = None
    left: float | None = None  # seconds
    error: str = ""
    last: str = ""
    report: dict[str, Any] = field(default_factory=dict)
    closed: bool = False  # its report has been read
    process: subprocess.Popen[str] | None = None
    finished: threading.Event = field(default_factory=threading.Event)

    def hear(self, line: str) -> None:
        """Takes in one line of the command: progress, or else words worth keeping."""
        try:
            told = json.loads(line)
        except json.JSONDecodeError:
            told = None
        if isinstance(told, dict) and "stage" in told:
            self.stage, self.done, self.total = told["stage"], told["done"], told.get("total")
            self.left = told.get("left")
        elif line.startswith("analytics: "):
            self.error = line.removeprefix("analytics: ").strip()
        elif line[:1].strip():
            self.last = line.strip().replace(str(ROOT), "")[:200]

    def follow(self) -> None:
        """Reads the command to its end, then its report, and clears the room away."""
        assert self.process is not None and self.process.stderr is not None
        try:
            for line in self.process.stderr:
                self.hear(line)
            code = self.process.wait()
            report = self.room / "report.json"
            if code == 0 and report.exists():
                self.report = json.loads(report.read_text(encoding="utf-8"))
                self.error = ""
            elif not self.error:
                how = "was stopped" if code < 0 else f"failed ({self.last or code})"
                self.error = f"the command {how}; the corpus is as it was"
        finally:
            shutil.rmtree(self.room, ignore_errors=True)
            self.finished.set()

    def close(self) -> None:
        """Its report has been read and need not stand on the pages any more."""
        self.closed = True

    def stop(self) -> None:
        """Ends the command; what it has read already is taken up by the next one."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()


class Desk:
    """The one place where commands are started, so that two clicks start one."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.work: Work | None = None

    @property
    def busy(self) -> bool:
        """Whether a command is running."""
        return self.work is not None and not self.work.finished.is_set()

    def start(self, title: str, room: Path, arguments: list[str]) -> bool:
        """Starts a command unless one is running; False where one was."""
        with self._lock:
            if self.busy:
                return False
            work = Work(title, room)
            command = [sys.executable, "-m", "analytics", *arguments]
            command += ["--corpus", str(reading.corpus_path()), "--progress", "json"]
            command += ["--report", str(room / "report.json")]
            work.process = subprocess.Popen(
                command,
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                errors="replace",
            )
            self.work = work
        threading.Thread(target=work.follow, daemon=True).start()
        return True


@st.cache_resource(show_spinner=False)
def desk() -> Desk:
    """The desk of this dashboard, the same for every open page."""
    return Desk()
