"""From a draft to a published version: begin, take up, finish, swap.

A draft starts as a copy of the published version. Batches are written in transactions of their own,
so that a draft left by an interrupted run can be taken up again: what it holds already need not be
read, coded and scored a second time.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb

from analytics.settings import setting
from analytics.steps import begin
from analytics.store import publish as publishing
from analytics.store.attach import attached
from analytics.store.draft import CHECKPOINT, Draft
from analytics.store.errors import (
    StoreError,
    engine_words,
    is_out_of_room,
    reason,
    refuse_unopenable,
)
from analytics.store.labelled import place_labels
from analytics.store.own import copy_own_actors, own_actors_file
from analytics.store.schema import copy_facts, create_objects, objects_digest, upgrade_tables
from analytics.store.writer import Wish, only_writer

STORAGE_VERSION = "v1.4.0"  # the oldest that holds typed table macros; 1.4 and 1.5 clients read it
COUNTED_TABLES = ("articles", "mentions", "article_actors", "pair_sentences", "article_topics")
OBJECTS = "objects.of"  # in the folder of versions: which of them has which views and macros
POSTING = """
    CREATE TABLE IF NOT EXISTS posting (article_id BIGINT, term VARCHAR, count USMALLINT);
    COMMENT ON TABLE posting IS 'Words of articles that are being added; emptied before publishing.'
"""


@contextmanager
def drafting(
    published: Path,
    wait: float | None = None,
    verb: str = "another command",
    told: Callable[[str], object] | None = None,
) -> Iterator[Draft]:
    """A draft of the corpus at `published`, published on leaving without an error.

    If another command is writing, waits up to `wait` seconds (None: the setting `writer_wait`; -1:
    as long as it takes) and calls `told` once a second with a line that names it. `verb` names this
    command to others. Raises StoreError if the wait takes too long, the folder cannot be written,
    the disk is full, or the finished draft is unsound; the published corpus is then as it was.
    """
    published = publishing.target(published)
    folder = publishing.versions_folder(published)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with only_writer(folder, Wish(verb, wait, told)):
            path = folder / "draft.duckdb"
            resumed = _start_file(published, path)
            bound = not resumed and _has_objects(published)
            abandoned = yield from _write(published, path, resumed, bound)
            if abandoned:
                path.unlink(missing_ok=True)
            else:
                version = publishing.publish(path, published)
                with suppress(OSError):  # on a disk that is full by now the next command has it
                    folder.joinpath(OBJECTS).write_bytes(_stamp(version))
    except (duckdb.Error, OSError) as error:
        raise StoreError(reason(error, published.parent)) from error
    except StoreError as error:
        if is_out_of_room(error):
            raise StoreError(reason(error, published.parent)) from error
        raise


def _start_file(published: Path, path: Path) -> bool:
    """Takes up the draft of an interrupted run (True), else copies the published version."""
    source = publishing.published_version(published)
    mark = path.with_name("draft.of")
    origin = f"{source.name}:{source.stat().st_size}" if source.exists() else "empty"
    if path.exists() and mark.exists() and mark.read_text() == origin and _opens(path):
        return True
    if source.exists():
        _refuse_foreign(source)
    # The mark goes first: one that stayed would vouch for a copy that was broken off.
    for leftover in (mark, path, Path(f"{path}.wal")):
        leftover.unlink(missing_ok=True)
    if source.exists():
        shutil.copyfile(source, path)
    mark.write_text(origin)
    return False


def _has_objects(published: Path) -> bool:
    """Whether the published version holds every table, view and macro as they would be created now.

    Creating them takes most of the time of a small change.
    """
    source = publishing.published_version(published)
    mark = source.with_name(OBJECTS)
    return source.exists() and mark.exists() and mark.read_bytes() == _stamp(source)


def _stamp(version: Path) -> bytes:
    """Identifies a version file together with the views and macros it was published with."""
    facts = version.stat()
    return f"{version.name}:{facts.st_size}:{facts.st_mtime_ns}:{objects_digest()}".encode()


def _opens(path: Path) -> bool:
    try:
        with duckdb.connect(str(path)) as connection:
            connection.execute("SELECT count(*) FROM articles")
    except duckdb.Error:
        return False
    return True


def _refuse_foreign(path: Path) -> None:
    """Raises StoreError for a file that Rapport did not write: it is never overwritten."""
    refuse_unopenable(path)
    try:
        with attached(path) as connection:
            connection.execute("SELECT article_id, fingerprint FROM articles LIMIT 0")
            connection.execute("FROM catalogue LIMIT 0")
    except duckdb.Error as error:
        words = engine_words(error)
        raise StoreError(f"{path.name} is no corpus of Rapport ({words}); left as it is") from None


def _write(published: Path, path: Path, resumed: bool, bound: bool) -> Generator[Draft, None, bool]:
    # What does not fit into memory goes to the folder that is written anyway, not to where the
    # command happens to be run; a run that was killed leaves it behind.
    overflow = path.with_name("draft.overflow")
    shutil.rmtree(overflow, ignore_errors=True)
    connection = duckdb.connect(
        config={
            "memory_limit": f"{setting('writer_memory')}MB",
            "threads": 2,
            "temp_directory": str(overflow),
            # Rows not yet in the file are held in memory: by default twice as many.
            "checkpoint_threshold": CHECKPOINT,
            "allocator_flush_threshold": "1MB",
            "allocator_bulk_deallocation_flush_threshold": "1MB",
        }
    )
    try:
        # It would stand in the output of a command that takes more than two seconds.
        connection.execute("SET enable_progress_bar = false")
        place = str(path).replace("'", "''")
        connection.execute(f"ATTACH '{place}' AS draft (STORAGE_VERSION '{STORAGE_VERSION}')")
        connection.execute("USE draft")
        if not bound:
            upgrade_tables(connection)
        # Words of new articles wait here until they are merged; no published file holds them.
        connection.execute(POSTING)
        copy_facts(connection)
        if own := own_actors_file(published):
            copy_own_actors(connection, own)
        if not bound:
            create_objects(connection)
        draft = Draft(connection, path.with_name("draft.of"), resumed)
        yield draft
        if not draft.abandoned:
            place_labels(draft, published)
            _finish(draft, path)
        return draft.abandoned
    finally:
        connection.close()


def _finish(draft: Draft, path: Path) -> None:
    draft.run("DROP TABLE posting")
    broken = draft.failed_checks()
    if broken:
        raise StoreError(f"the new version breaks {', '.join(broken)}; it is not published")
    begin("publishing")
    expected = {table: draft.count(table) for table in COUNTED_TABLES}
    draft.run("CHECKPOINT")
    draft.run("USE memory")
    draft.run("DETACH draft")
    publishing.verify(path, expected)
