"""Adding articles from the browser: starts the command, follows it, and tells how it went.

The page reads no article itself. It starts `python -m analytics sample` or `add` in a process of
its own and reads the progress that the command writes, one JSON object a line. One such command
runs at a time in a dashboard, and every open page sees it.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO, Protocol

import streamlit as st

from analytics.charts import words
from analytics.pages import reading
from analytics.pages.section import plain
from analytics.settings import ROOT, setting

LOOK_SECONDS = 0.5  # how often an open page looks at the progress
UNSAFE = re.compile(r"[^\w .()+-]", re.UNICODE)
MEGABYTE = 1024 * 1024


class Upload(Protocol):
    """What the browser sends: a named stream of bytes of a known size."""

    name: str
    size: int

    def read(self, size: int = -1, /) -> bytes:
        """Up to `size` bytes more."""


@dataclass
class Work:
    """One command, from its start to its report."""

    title: str
    room: Path
    stage: str = "starting"
    done: int = 0
    total: int | None = None
    error: str = ""
    report: dict[str, Any] = field(default_factory=dict)
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
        elif line.startswith("analytics: "):
            self.error = line.removeprefix("analytics: ").strip()

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
            elif code < 0 or not self.error:
                self.error = self.error or "the command was stopped; the corpus is as it was"
        finally:
            shutil.rmtree(self.room, ignore_errors=True)
            self.finished.set()

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


def private_room() -> Path:
    """A new folder that only this user can open."""
    return Path(tempfile.mkdtemp(prefix="rapport-"))


def add_sample() -> None:
    """Starts the demonstration corpus."""
    _start("The demonstration corpus", ["sample"], private_room())


def add_path(text: str) -> str:
    """Starts on a folder or file of this machine; the reason where it cannot."""
    path = Path(text.strip().strip('"')).expanduser()
    if not text.strip():
        return "Write the path of a folder or a file first."
    if not path.is_absolute():
        return "Write the whole path, from the root of the disk."
    if not path.exists():
        return "There is no such folder or file."
    _start(path.name or str(path), ["add", str(path)], private_room())
    return ""


def add_uploads(files: list[Any]) -> str:
    """Starts on files sent by the browser; the reason where it cannot."""
    most = int(setting("upload_megabytes"))
    if not files:
        return "Choose one or more files first."
    if sum(file.size for file in files) > most * MEGABYTE:
        return f"Together the files are larger than {most} MB; give their folder instead."
    if desk().busy:
        return "Another command is adding articles; wait until it is done."
    room = private_room()
    folder = room / "uploads"
    folder.mkdir()
    for number, file in enumerate(files):
        name = safe_name(file.name)
        # Two files of one name are two files.
        with (folder / (f"{number}-{name}" if (folder / name).exists() else name)).open("xb") as to:
            _copy(file, to)
    title = files[0].name if len(files) == 1 else f"{len(files)} files"
    _start(title, ["add", str(folder)], room)
    return ""


def safe_name(name: str) -> str:
    """A file name without folders and odd characters; the end, which tells the format, is kept."""
    last = re.split(r"[/\\]", name)[-1]
    return UNSAFE.sub("_", last).strip(" .")[-100:] or "upload.txt"


def _copy(file: Upload, target: BinaryIO) -> None:
    while chunk := file.read(MEGABYTE):
        target.write(chunk)


def _start(title: str, arguments: list[str], room: Path) -> None:
    if not desk().start(title, room, arguments):
        shutil.rmtree(room, ignore_errors=True)


@st.fragment(run_every=LOOK_SECONDS)
def progress() -> None:
    """How far the running command is; reruns the page when it has ended."""
    work = desk().work
    if work is None:
        return
    if work.finished.is_set():
        st.rerun(scope="app")
    told = f"{work.title}: {work.stage}"
    if work.total:
        share = min(1.0, work.done / work.total)
        st.progress(share, plain(f"{told}, {work.done:,} of {work.total:,}"))
    else:
        # Without a total there is no honest share to draw.
        st.progress(0.0, plain(f"{told}{f', {work.done:,}' if work.done else ''}"))
    st.button("Stop", key="stop-adding", on_click=work.stop)


def ending() -> None:
    """What the last command did, in one line."""
    work = desk().work
    if work is None or not work.finished.is_set():
        return
    if work.error:
        st.error(plain(words.sentence_case(work.error)))
        return
    counts = ", ".join(
        f"{work.report.get(name, 0):,} {name}"
        for name in ("accepted", "updated", "unchanged", "rejected")
    )
    st.success(plain(f"{work.title}: {counts}, in {work.report.get('seconds', 0):.0f} s."))


def own_articles(key: str) -> None:
    """Two ways to one's own articles: a path on this machine, or files through the browser."""
    path, upload = st.tabs(["Folder or file on this machine", "Upload"], key=f"ways-{key}")
    with path, st.form(f"path-{key}", border=False):
        text = st.text_input("Path", placeholder="/home/me/articles", key=f"path-text-{key}")
        if st.form_submit_button("Add from this path", disabled=desk().busy):
            _tell(add_path(text))
    with upload, st.form(f"upload-{key}", border=False, clear_on_submit=True):
        files = st.file_uploader(
            "Files",
            accept_multiple_files=True,
            max_upload_size=int(setting("upload_megabytes")),
            key=f"files-{key}",
        )
        if st.form_submit_button("Add these files", disabled=desk().busy):
            _tell(add_uploads(files or []))


def _tell(reason: str) -> None:
    if reason:
        st.error(plain(reason))
    else:
        st.rerun()
