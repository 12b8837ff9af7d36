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

from analytics.charts import words
from analytics.pages.desk import desk
from analytics.pages.section import plain
from analytics.settings import setting

LOOK_SECONDS = 0.5  # how often an open page looks at the progress
UNSAFE = re.compile(r"[^\w .()+-]", re.UNICODE)
MEGABYTE = 1024 * 1024
OUTLET = "Outlet (if the files do not say)"


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


def add_path(text: str, outlet: str = "") -> str:
    """Starts on a folder or file of this machine; the reason where it cannot.

    `outlet` is that of articles that name none themselves; so with `add_uploads`.
    """
    path = Path(text.strip().strip('"')).expanduser()
    if not text.strip():
        return "Write the path of a folder or a file first."
    if not path.is_absolute():
        return "Write the whole path, from the root of the disk."
    if not path.exists():
        return "There is no such folder or file."
    start(path.name or str(path), ["add", str(path), *_outlet(outlet)], private_room())
    return ""


def _outlet(name: str) -> list[str]:
    return [f"--outlet={name.strip()}"] if name.strip() else []


def add_uploads(files: list[Any], outlet: str = "") -> str:
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
    try:
        _take_in(files, folder)
    except OSError as error:
        shutil.rmtree(room, ignore_errors=True)
        return f"The files cannot be kept meanwhile: {(error.strerror or str(error)).lower()}."
    title = files[0].name if len(files) == 1 else f"{len(files)} files"
    start(title, ["add", str(folder), "--called", f"upload: {title}", *_outlet(outlet)], room)
    return ""


def _take_in(files: list[Any], folder: Path) -> None:
    """Writes what the browser sent to a new folder. Raises OSError, as where the disk is full."""
    folder.mkdir()
    for number, file in enumerate(files):
        name = safe_name(file.name)
        # A file that names no outlet goes by the folder it lies in: here, by its own name.
        place = folder / (name.partition(".")[0] or "upload")
        place.mkdir(exist_ok=True)
        # Two files of one name are two files.
        with (place / (f"{number}-{name}" if (place / name).exists() else name)).open("xb") as to:
            _copy(file, to)


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
        outlet = st.text_input(OUTLET, key=f"path-outlet-{key}")
        if st.form_submit_button("Add from this path", disabled=desk().busy):
            _tell(add_path(text, outlet))
    with upload:
        _upload(key)


def _upload(key: str) -> None:
    """Files through the browser; the button stands above them, since there may be hundreds."""
    outlet = st.text_input(OUTLET, key=f"upload-outlet-{key}")
    top = st.container(horizontal=True, vertical_alignment="center")
    files = st.file_uploader(
        "Files",
        accept_multiple_files=True,
        max_upload_size=int(setting("upload_megabytes")),
        key=f"files-{key}",
    )
    chosen = f"Add {words.number_of(len(files), 'file')}" if files else "Add these files"
    if top.button(chosen, key=f"upload-{key}", disabled=desk().busy):
        _tell(add_uploads(files or [], outlet))
    if files:
        top.caption(f"{sum(file.size for file in files) / MEGABYTE:,.1f} MB")


def _tell(reason: str) -> None:
    if reason:
        st.error(plain(reason))
    else:
        st.rerun()
