"""Versions, drafts and readers, on real files."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest

from analytics import store
from analytics.settings import SETTINGS, SettingError, read_settings
from analytics.store.publish import KEPT_VERSIONS, version_files
from analytics.store.reader import literal, version_key
from analytics.store.schema import create_tables, upgrade_tables


def label_row(number: int) -> pa.Table:
    return pa.table(
        {
            "run_id": pa.array([number], pa.int64()),
            "path": ["a.txt"],
            "place": [""],
            "reason": ["empty"],
        }
    )


def rejects_in(path: Path) -> int:
    corpus = store.open_corpus(path)
    try:
        return len(store.read(corpus, "rejects"))
    finally:
        store.close(corpus)


@pytest.fixture
def published(tmp_path: Path) -> Path:
    path = tmp_path / "corpus.duckdb"
    with store.drafting(path) as draft:
        draft.insert("rejects", label_row(1))
    return path


def test_a_failure_leaves_the_published_corpus_as_it_was(published: Path) -> None:
    before = published.read_bytes()
    with pytest.raises(ZeroDivisionError), store.drafting(published) as draft:
        draft.insert("rejects", label_row(2))
        raise ZeroDivisionError
    assert published.read_bytes() == before
    assert rejects_in(published) == 1


def test_an_interrupted_draft_is_taken_up(published: Path) -> None:
    with pytest.raises(KeyboardInterrupt), store.drafting(published) as draft:
        draft.insert("rejects", label_row(2))
        raise KeyboardInterrupt
    with store.drafting(published) as draft:
        assert draft.resumed
        assert draft.count("rejects") == 2
    assert rejects_in(published) == 2


def test_an_abandoned_draft_publishes_nothing(published: Path) -> None:
    before = version_key(published)
    with store.drafting(published) as draft:
        draft.insert("rejects", label_row(2))
        draft.abandon()
    assert version_key(published) == before
    with store.drafting(published) as draft:
        assert not draft.resumed
        draft.abandon()


def test_a_reader_goes_on_during_a_write_and_sees_the_new_version_after(published: Path) -> None:
    reader = store.open_corpus(published)
    with store.drafting(published) as draft:
        draft.insert("rejects", label_row(2))
        assert len(store.read(reader, "rejects")) == 1
    assert len(store.read(reader, "rejects")) == 1
    assert version_key(published) != reader.version
    newer = store.open_corpus(published)  # while the older connection is still open
    assert len(store.read(newer, "rejects")) == 2
    store.close(reader)
    store.close(newer)


def test_one_older_version_is_kept(published: Path) -> None:
    for number in range(4):
        with store.drafting(published) as draft:
            draft.insert("rejects", label_row(number))
    assert len(version_files(published)) == KEPT_VERSIONS


def test_a_corpus_of_an_earlier_rapport_is_brought_up_to_date(tmp_path: Path) -> None:
    old = duckdb.connect(str(tmp_path / "old.duckdb"))
    create_tables(old)
    old.execute("DROP TABLE recodings")
    old.execute("ALTER TABLE rejects DROP COLUMN place")
    old.execute("INSERT INTO rejects VALUES (1, 'a.txt', 'empty')")
    upgrade_tables(old)
    assert old.execute("SELECT count(*) FROM recodings").fetchone() == (0,)
    assert old.execute("SELECT path, place FROM rejects").fetchall() == [("a.txt", None)]
    old.close()


def test_a_second_writer_is_told(published: Path) -> None:
    with (
        store.drafting(published) as draft,
        pytest.raises(store.StoreError, match="another command"),
        store.drafting(published, wait=0),
    ):
        draft.abandon()


@pytest.mark.parametrize("content", [b"", b"not a database at all" * 400])
def test_a_foreign_file_is_never_overwritten(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "corpus.duckdb"
    path.write_bytes(content)
    with pytest.raises(store.StoreError), store.drafting(path):
        pass
    assert path.read_bytes() == content
    with pytest.raises(store.StoreError):
        store.open_corpus(path)


def test_another_duckdb_file_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "corpus.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE harvest(year INTEGER)")
    before = path.read_bytes()
    with pytest.raises(store.StoreError, match="no corpus of Rapport"), store.drafting(path):
        pass
    assert path.read_bytes() == before


def test_a_missing_corpus_is_not_created_by_reading(tmp_path: Path) -> None:
    with pytest.raises(store.StoreError, match="no corpus"):
        store.open_corpus(tmp_path / "corpus.duckdb")
    assert not list(tmp_path.iterdir())


def test_a_killed_writer_leaves_a_whole_corpus(published: Path) -> None:
    program = (
        "import os, sys; from pathlib import Path; from analytics import store\n"
        "with store.drafting(Path(sys.argv[1])) as draft:\n"
        "    draft.run(\"INSERT INTO rejects VALUES (2, 'b', '', 'empty')\")\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(published)], check=False)
    assert done.returncode == -9
    assert rejects_in(published) == 1
    with store.drafting(published) as draft:
        assert draft.count("rejects") in (1, 2)
    assert rejects_in(published) in (1, 2)


def test_unknown_names_are_refused_with_the_nearest(published: Path) -> None:
    corpus = store.open_corpus(published)
    with pytest.raises(store.StoreError, match="did you mean coverage"):
        store.call(corpus, "coverge")
    with pytest.raises(store.StoreError, match="did you mean actors"):
        store.call(corpus, "coverage", actor=["ARM"])
    with pytest.raises(store.StoreError, match="did you mean rejects"):
        store.read(corpus, "reject")
    store.close(corpus)


def test_a_reader_reaches_no_file(published: Path) -> None:
    corpus = store.open_corpus(published)
    with pytest.raises(duckdb.Error):
        corpus.connection.execute("FROM read_text('/etc/hostname')")
    with pytest.raises(duckdb.Error):
        corpus.connection.execute("SET enable_external_access = true")
    store.close(corpus)


def test_everything_in_the_file_is_described(published: Path) -> None:
    corpus = store.open_corpus(published)
    catalogue = store.read(corpus, "catalogue")
    assert catalogue[catalogue["comment"].isna()]["name"].tolist() == []
    store.close(corpus)


def test_values_become_literals() -> None:
    assert literal(["ARM", "d'Ivoire"]) == "['ARM', 'd''Ivoire']"
    assert literal(dt.date(2024, 5, 8)) == "DATE '2024-05-08'"
    assert [literal(v) for v in (True, 3, 0.5, None)] == ["true", "3", "0.5", "NULL"]


def test_misspelt_settings_are_refused() -> None:
    assert read_settings({"ANALYTICS_BATCH": "7", "HOME": "x"})["batch"] == 7
    with pytest.raises(SettingError, match="did you mean ANALYTICS_BATCH"):
        read_settings({"ANALYTICS_BACTH": "7"})
    with pytest.raises(SettingError, match="must be a whole number"):
        read_settings({"ANALYTICS_BATCH": "many"})


def test_settings_that_make_no_sense_are_refused() -> None:
    for variable in ("ANALYTICS_WORKERS", "ANALYTICS_BATCH", "ANALYTICS_TOPIC_MOST"):
        with pytest.raises(SettingError, match=f"{variable} must be 1 or more, not '0'"):
            read_settings({variable: "0"})
    for text in ("-0.1", "nan"):
        with pytest.raises(SettingError, match="ANALYTICS_TOPIC_SHARE must be 0 or more"):
            read_settings({"ANALYTICS_TOPIC_SHARE": text})
    assert read_settings({"ANALYTICS_WRITER_WAIT": "-1"})["writer_wait"] == -1
    assert [name for name, one in SETTINGS.items() if not one.allows(one.default)] == []


def test_a_question_too_large_for_a_reader_says_so_in_plain_words(
    published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANALYTICS_READER_MEMORY", "3")
    corpus = store.open_corpus(published)
    try:
        with pytest.raises(store.StoreError) as told:
            store.call(corpus, "since_when", a="ARM")
    finally:
        store.close(corpus)
    said = str(told.value)
    assert said.startswith("it takes more than the 3 MB that questions of the pages may take")
    assert "pin" not in said and "Out of Memory" not in said
