"""Versions of a corpus, and how a new one takes the published name.

Beside `corpus.duckdb` lies the folder `corpus.versions` with the version files. The published name
is a hard link to the newest version (a copy where the file system has no links), swapped by
`os.replace`, which readers never see half done. The version file is what readers connect to: within
one process DuckDB answers from an instance it already has open under the same path, so a reader
that reconnects to the published name would go on seeing the old rows.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

import duckdb

from analytics.store.attach import attached
from analytics.store.errors import StoreError

DIGITS = 8  # of the number in the name of a version
KEPT_VERSIONS = 2  # the published one and the one before it


def target(published: Path) -> Path:
    """The file that a link at `published` leads to, else `published`: a link stays a link.

    Raises StoreError where links lead round in a circle.
    """
    try:
        return published.resolve() if published.is_symlink() else published
    except (OSError, RuntimeError):
        raise StoreError(f"{published.name} is a link that leads nowhere") from None


def versions_folder(published: Path) -> Path:
    """Where the version files of the corpus `published` lie: beside the file, not beside a link."""
    published = target(published)
    return published.with_name(published.stem + ".versions")


def version_files(published: Path) -> list[Path]:
    """Version files, oldest first; files of other names in their folder are no versions."""
    return sorted(versions_folder(published).glob(f"v{'[0-9]' * DIGITS}.duckdb"))


def published_version(published: Path) -> Path:
    """The file behind the published name: the version it links to, else the file itself."""
    for version in reversed(version_files(published)):
        # A command that publishes meanwhile takes the oldest version away.
        with suppress(FileNotFoundError):
            if version.samefile(published):
                return version
    return published


def next_version(published: Path) -> Path:
    """A name for the version after the newest."""
    files = version_files(published)
    number = int(files[-1].stem[1:]) + 1 if files else 1
    return versions_folder(published) / f"v{number:0{DIGITS}d}.duckdb"


def verify(path: Path, expected: dict[str, int]) -> None:
    """Reopens a finished file and compares its row counts with what the writer counted.

    Raises StoreError where the file has a write-ahead log beside it (its loss would be silent),
    does not open, or holds other counts.
    """
    if Path(f"{path}.wal").exists():
        raise StoreError(f"{path.name} still has a write-ahead log; it is not published")
    try:
        with attached(path) as connection:
            counts = {t: _count(connection, t) for t in expected}
    except duckdb.Error as error:
        raise StoreError(f"the new version does not open: {error}") from error
    if counts != expected:
        raise StoreError(f"the new version holds {counts}, {expected} were written")


def _count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    row = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    assert row is not None
    return int(row[0])


def publish(finished: Path, published: Path) -> Path:
    """Gives a verified file the published name; returns its version file."""
    version = next_version(published)
    _sync(finished)
    os.replace(finished, version)
    link = published.with_name(published.name + ".new")
    link.unlink(missing_ok=True)
    try:
        os.link(version, link)
    except OSError:
        shutil.copyfile(version, link)
        _sync(link)
    os.replace(link, published)
    _sync_folder(published.parent)
    _sync_folder(version.parent)
    _remove_old(published)
    return version


def _remove_old(published: Path) -> None:
    for version in version_files(published)[:-KEPT_VERSIONS]:
        # On Windows a version that a reader still holds cannot be removed; the next run will.
        try:
            version.unlink()
        except PermissionError:
            continue


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":  # folders cannot be opened there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
