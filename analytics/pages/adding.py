"""Adding articles from the browser: starts the command and follows it; `finished` tells its end.

The page reads no article itself: `desk` runs the command. Files sent by the browser are written to
a private folder under safe names, and removed when the command has ended.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from pathlib import Path
from typing import Any, BinaryIO, Protocol

import streamlit as st

from analytics.pages.desk import desk
from analytics.pages.section import plain
from analytics.settings import setting

LOOK_SECONDS = 0.5  # how often an open page looks at the progress
UNSAFE = re.compile(r"[^\w .()+-]", re.UNICODE)
MEGABYTE = 1024 * 1024


class Upload(Protocol):
    """What the browser sends: a named stream of bytes of a known size."""

    name: str
    size: int

    def read(self, size: int = -1, /) -> bytes:
        """Up to `size` bytes more."""


def private_room() -> Path:
    """A new folder that only this user can open."""
    return Path(tempfile.mkdtemp(prefix="rapport-"))


def add_sample() -> None:
    """Starts the demonstration corpus."""
    start("The demonstration corpus", ["sample"], private_room())


def add_path(text: str) -> str:
    """Starts on a folder or file of this machine; the reason where it cannot."""
    path = Path(text.strip().strip('"')).expanduser()
    if not text.strip():
        return "Write the path of a folder or a file first."
    if not path.is_absolute():
        return "Write the whole path, from the root of the disk."
    if not path.exists():
        return "There is no such folder or file."
    start(path.name or str(path), ["add", str(path)], private_room())
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
    start(title, ["add", str(folder), "--called", f"upload: {title}"], room)
    return ""


def safe_name(name: str) -> str:
    """A file name without folders and odd characters; the end, which tells the format, is kept."""
    last = re.split(r"[/\\]", name)[-1]
    return UNSAFE.sub("_", last).strip(" .")[-100:] or "upload.txt"


def _copy(file: Upload, target: BinaryIO) -> None:
    while chunk := file.read(MEGABYTE):
        target.write(chunk)


def start(title: str, arguments: list[str], room: Path) -> None:
    """Starts a command in its private room, unless another one is running."""
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
        st.progress(share, plain(f"{told}, {work.done:,} of {work.total:,}{_left(work.left)}"))
    else:
        # Without a total there is no honest share to draw.
        st.progress(0.0, plain(f"{told}{f', {work.done:,}' if work.done else ''}"))
    st.button("Stop", key="stop-adding", on_click=work.stop)


def _left(seconds: float | None) -> str:
    if seconds is None:
        return ""
    if seconds < 90:
        return f", about {seconds:.0f} s left"
    return f", about {seconds / 60:.0f} min left"


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
