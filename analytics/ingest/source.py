"""Where articles are read from: files and folders in a fixed order, opened when they are read."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from analytics.ingest.article import Reject

# Left behind by systems and editors; nobody means them as articles.
SILENT = {".ds_store", "thumbs.db", "desktop.ini", ".git", ".svn", "__macosx", "__pycache__"}
# What comes with an archive or a folder and tells of it, or of the site it was taken from.
_OF_OTHERS = re.compile(
    r"(?:readme|licen[cs]e|copying|notice|authors|contributors|contributing|changelog|citation|"
    r"code_of_conduct)(?:\.(?:md|txt|rst|html?|cff))?|(?:robots|humans|ads|requirements)\.txt|"
    r"(?:package|package-lock|datapackage|dataset_infos)\.json|manifest\.mf|pkg-info|pyproject\.toml|"
    r"(?:md5|sha1|sha256)sums?(?:\.txt)?|\.git(?:ignore|attributes|keep)|"
    r"_success|[\w.-]{1,120}\.crc|"
    r"mimetype|container\.xml|encryption\.xml|[\w.-]{1,80}\.(?:opf|ncx)",
    re.IGNORECASE,
)
_DAY_FOLDER = re.compile(r"(?:19|20)\d\d(?:[-_.]?\d\d(?:[-_.]?\d\d)?)?|[01]\d|[0-3]\d")
FEW_FOLDERS = 4  # the outlet's, and those of year, month and day in it
_KINDS = (
    (stat.S_ISFIFO, "a named pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or one member of an archive. `name` is what is shown and stored as path.

    `folder` is the name of the folder that holds it, by which an outlet can be known. `depth`
    counts the archives it was taken out of, `compressed` the wrappings such as gzip, and `bare` is
    the name without the suffixes of those wrappings.
    """

    name: str
    opener: Callable[[], BinaryIO]
    size: int = 0
    folder: str = ""
    depth: int = 0
    compressed: int = 0
    bare: str = ""

    @property
    def suffix(self) -> str:
        """The suffix of the format in lower case, that of a compression left off; '' for none."""
        name = self.bare or self.name
        return os.path.splitext(name.rsplit("!", 1)[-1])[1].lower()


def walk(paths: Iterable[str | Path]) -> Iterator[Source | Reject]:
    """Every file under the given files and folders, sorted by name; what cannot be read, named.

    `-` is standard input, JSONL. Links inside folders are not followed. A path that is itself a
    link is: it was asked for.
    """
    for path in map(Path, paths):
        if str(path) == "-":
            yield Source("standard input", lambda: sys.stdin.buffer, bare="standard input.jsonl")
            continue
        try:
            mode = path.stat().st_mode
        except (OSError, ValueError) as error:
            yield Reject(str(path), "", _reason(error))
            continue
        if stat.S_ISDIR(mode):
            yield from _walk_folder(path, path.resolve().name)
        else:
            yield _file(path, mode, path.name)


def _walk_folder(folder: Path, shown: str) -> Iterator[Source | Reject]:
    """Everything under a folder, nested deeper than functions may call themselves."""
    waiting: list[os.DirEntry[str] | tuple[Path, str]] = [(folder, shown)]
    names = {str(folder): shown}
    while waiting:
        entry = waiting.pop()
        path, name = entry if isinstance(entry, tuple) else _named(entry, names)
        if not isinstance(entry, tuple) and (found := _entry(entry, path, name)) is not None:
            yield found
            continue
        try:
            inside = sorted(os.scandir(path), key=lambda child: child.name, reverse=True)
        except OSError as error:
            yield Reject(shown_name(name), "", _reason(error))
            continue
        names[str(path)] = name
        waiting += [child for child in inside if not _is_silent(child.name)]


def _named(entry: os.DirEntry[str], names: dict[str, str]) -> tuple[Path, str]:
    path = Path(entry.path)
    return path, f"{names[str(path.parent)]}/{entry.name}"


def _is_silent(name: str) -> bool:
    return name.casefold() in SILENT or name.startswith("._")


def why_of_others(name: str) -> str | None:
    """Why a file within a folder or an archive is none of the articles, by its name."""
    if _OF_OTHERS.fullmatch(name.rpartition("/")[2]) or "_delta_log/" in name:
        return "a file about the others, no article; skipped"
    return None


def _entry(entry: os.DirEntry[str], path: Path, name: str) -> Source | Reject | None:
    """The file or link of an entry; None for a folder."""
    try:
        if entry.is_symlink():
            return Reject(
                shown_name(name), "", "a symbolic link; links inside folders are not followed"
            )
        if entry.is_dir(follow_symlinks=False):
            return None
        if reason := why_of_others(name):
            return Reject(shown_name(name), "", reason)
        return _file(path, entry.stat(follow_symlinks=False).st_mode, name)
    except OSError as error:  # gone since the folder was listed
        return Reject(shown_name(name), "", _reason(error))


def shown_name(name: str) -> str:
    """A name as it is told and stored: bytes that are no text as their numbers."""
    return name.encode("utf-8", "backslashreplace").decode()


def _file(path: Path, mode: int, name: str) -> Source | Reject:
    kind = next((word for test, word in _KINDS if test(mode)), None)
    shown = shown_name(name)
    if kind:
        return Reject(shown, "", f"{kind}, not a file; skipped")
    size = path.stat().st_size
    folder = telling_folder(path.resolve().parent.parts)
    if size == 0:
        return Reject(shown, "", "the file is empty")
    return Source(shown, lambda: path.open("rb"), size, folder)


def telling_folder(parts: Sequence[str]) -> str:
    """The folder whose name may tell of a file: of Delta/2024/05/08/1.txt the first."""
    inner = [*parts[-FEW_FOLDERS:]]
    while len(inner) > 1 and _DAY_FOLDER.fullmatch(inner[-1]):
        inner.pop()
    return inner[-1] if inner else ""


def _reason(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    return str(getattr(error, "strerror", None) or error).lower()
