"""Versions of a corpus that are not what they seem, and commands without a corpus."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from analytics import store
from analytics.enrich.labelling import use_labels
from analytics.enrich.progress import Silent
from analytics.enrich.recoding import recode
from analytics.enrich.subjects import refit

REJECT = "INSERT INTO rejects VALUES (1, 'a.txt', '', 'empty')"


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """A corpus that holds one reject."""
    path = tmp_path / "corpus.duckdb"
    with store.drafting(path) as draft:
        draft.run(REJECT)
    return path


def test_a_copy_that_was_broken_off_is_not_taken_up(
    published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.drafting(published) as draft:
        draft.abandon()

    vouched = []

    def break_off(source: Path, target: Path) -> None:
        vouched.append(target.with_name("draft.of").exists())
        target.write_bytes(source.read_bytes()[:-4096])
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("shutil.copyfile", break_off)
        with pytest.raises(KeyboardInterrupt), store.drafting(published):
            pass
    with store.drafting(published) as draft:
        assert not draft.resumed
        assert draft.count("rejects") == 1
    assert vouched == [False]  # an engine may open a file that lacks its end


def test_files_of_other_names_are_no_versions(published: Path) -> None:
    copy = published.with_name("corpus.versions") / "v00000001 (copy).duckdb"
    copy.write_bytes(b"kept")
    for _ in range(3):
        with store.drafting(published) as draft:
            draft.run(REJECT)
    assert copy.read_bytes() == b"kept"
    assert store.published_version(published).name == "v00000004.duckdb"


def test_a_version_that_is_taken_away_meanwhile_is_passed_over(
    published: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = store.published_version(published)
    gone = there.with_name("v99999999.duckdb")
    monkeypatch.setattr("analytics.store.publish.version_files", lambda _: [there, gone])
    assert store.published_version(published) == there


def test_what_is_no_corpus_is_not_held_open(tmp_path: Path) -> None:
    path = tmp_path / "corpus.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("CREATE TABLE harvest(year INTEGER)")
    with pytest.raises(store.StoreError, match="no corpus of Rapport") as told:
        store.open_corpus(path)
    assert told.tb is not None  # whose frames keep what they hold alive
    # The engine refuses this while the same file is open with other settings.
    with duckdb.connect(str(path)) as connection:
        connection.execute("INSERT INTO harvest VALUES (2020)")


@pytest.mark.parametrize(
    "verb",
    [
        lambda path: recode(path, Silent()),
        lambda path: list(refit(path, None, Silent())),
        lambda path: use_labels(path, Silent()),
    ],
    ids=["recode", "topics", "labels"],
)
def test_a_verb_that_changes_a_corpus_begins_none(
    verb: Callable[[Path], Any], tmp_path: Path
) -> None:
    with pytest.raises(store.StoreError, match=r"no corpus at corpus\.duckdb"):
        verb(tmp_path / "corpus.duckdb")
    assert not list(tmp_path.iterdir())
