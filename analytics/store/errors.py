"""The one error that this room raises on purpose, and engine errors in words of its own."""

from __future__ import annotations

import errno
import re
import shutil
from pathlib import Path

# What the operating system said, wherever in an engine's message it stands.
CAUSES = {
    errno.ENOSPC: "No space left on device",
    errno.EDQUOT: "Disk quota exceeded",
    errno.EFBIG: "File too large",
    errno.EROFS: "Read-only file system",
    errno.EACCES: "Permission denied",
    errno.EPERM: "Operation not permitted",
    errno.EIO: "Input/output error",
}
FULL = (errno.ENOSPC, errno.EDQUOT)
KEPT = "the published corpus is as it was, and the next run takes up what was read"


class StoreError(Exception):
    """A corpus could not be read, built or asked; the message is one line a person can act on."""


def reason(error: Exception, folder: Path) -> str:
    """Why something could not be written in `folder`, in one line without the engine's words."""
    if isinstance(error, OSError) and error.filename and folder not in Path(error.filename).parents:
        return f"{error.strerror}: {Path(str(error.filename)).name}"  # a file that was to be read
    number = _number(error)
    where = f"the folder {folder.name or folder}"
    if number in FULL:
        return f"the disk is full ({_free(folder)} free in {where}): make room; {KEPT}"
    if number == errno.EFBIG:
        return f"a file in {where} may grow no further, by a limit of this system; {KEPT}"
    if number in (errno.EROFS, errno.EACCES, errno.EPERM):
        return f"{where} cannot be written: {CAUSES[number].lower()}"
    if number == errno.EIO:
        return f"the disk under {where} reads or writes with errors; {KEPT}"
    if isinstance(error, OSError):
        name = f": {Path(error.filename).name}" if error.filename else ""
        return f"{error.strerror or error}{name}"
    return engine_words(error)


def is_out_of_room(error: Exception) -> bool:
    """Whether the disk, or what may be written to it, was used up, whoever put it into words."""
    return _number(error) in (*FULL, errno.EFBIG)


def _number(error: BaseException | None) -> int | None:
    """The operating system's error number, of this error or of the one that led to it."""
    while error is not None:
        if isinstance(error, OSError) and error.errno:
            return error.errno
        text = str(error)
        for number, words in CAUSES.items():
            if words.lower() in text.lower():
                return number
        error = error.__context__
    return None


def _free(folder: Path) -> str:
    try:
        return f"{shutil.disk_usage(folder).free / 1024**2:,.0f} MB"
    except OSError:
        return "little"


def engine_words(error: Exception) -> str:
    """The first line of an engine's message, without the class of the error and without folders."""
    first = str(error).splitlines()[0] if str(error) else type(error).__name__
    first = re.sub(r"^(?:[A-Z]\w*(?: [A-Z]\w*)* )?(?:Error|Exception): ", "", first)
    return re.sub(r"(?:[A-Za-z]:)?[/\\][^\"']*[/\\](?=[^/\\\"']+)", "", first)


def refuse_missing(path: Path) -> None:
    """Raises StoreError where there is no file under the name of a corpus that is asked for."""
    if not path.exists():
        raise StoreError(
            f"no corpus at {path.name} yet; make one of your articles with: "
            "python -m analytics add PATH, or of the demonstration with: python -m analytics sample"
        )


def refuse_unopenable(path: Path) -> None:
    """Raises StoreError for what is there under the name of a corpus and cannot be one."""
    if path.is_dir():
        raise StoreError(f"{path.name} is a folder, no corpus of Rapport; left as it is")
    if path.exists() and not path.is_file():
        raise StoreError(f"{path.name} is no ordinary file, so no corpus of Rapport")
    if path.exists() and path.stat().st_size == 0:
        raise StoreError(f"{path.name} is empty, no corpus of Rapport; left as it is")
