"""`check` finds damage; links, folders and reasons in plain words."""

from __future__ import annotations

import errno
import re
from pathlib import Path

import duckdb
import pytest
from test_store import label_row, rejects_in

from analytics import store
from analytics.store.checking import check_corpus
from analytics.store.errors import reason


def test_check_finds_a_damaged_file(tiny: Path, tmp_path: Path) -> None:
    content = bytearray(tiny.read_bytes())
    quarter = len(content) // 4
    content[quarter : 3 * quarter] = b"\x5a" * (2 * quarter)
    path = tmp_path / "corpus.duckdb"
    path.write_bytes(content)
    try:
        findings = check_corpus(path)
    except store.StoreError:
        return
    assert not all(finding.sound for finding in findings)


def test_check_finds_the_whole_file_sound(tiny: Path) -> None:
    assert [finding for finding in check_corpus(tiny) if not finding.sound] == []


def test_a_link_stays_a_link_and_its_file_gets_the_new_version(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    real = tmp_path / "far" / "real.duckdb"
    link = tmp_path / "corpus.duckdb"
    link.symlink_to(real)
    for number in (1, 2):  # first where the link leads to nothing yet
        with store.drafting(link) as draft:
            draft.insert("rejects", label_row(number))
    assert link.is_symlink() and not real.is_symlink()
    assert rejects_in(link) == rejects_in(real) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["corpus.duckdb", "far"]
    (tmp_path / "round.duckdb").symlink_to(tmp_path / "round.duckdb")
    with (
        pytest.raises(store.StoreError, match="leads nowhere"),
        store.drafting(tmp_path / "round.duckdb"),
    ):
        raise AssertionError("there is nothing to write")


def test_a_folder_under_the_name_is_told(tmp_path: Path) -> None:
    path = tmp_path / "corpus.duckdb"
    path.mkdir()
    for opening in (store.open_corpus, check_corpus):
        with pytest.raises(store.StoreError, match="is a folder"):
            opening(path)
    with pytest.raises(store.StoreError, match="is a folder"), store.drafting(path):
        raise AssertionError("there is nothing to write")
    assert list(path.iterdir()) == []


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "the disk is full"),
        (
            duckdb.TransactionException(
                'TransactionContext Error: Failed to commit: Could not write file "/a/b.duckdb": '
                "No space left on device"
            ),
            "the disk is full",
        ),
        (duckdb.IOException("IO Error: cannot write: Read-only file system"), "cannot be written"),
        (OSError(errno.EACCES, "Permission denied", "/elsewhere/a.txt"), "denied: a.txt"),
        (duckdb.IOException('IO Error: Could not read "/home/me/x.duckdb"'), '"x.duckdb"'),
    ],
)
def test_reasons_are_in_plain_words(error: Exception, told: str, tmp_path: Path) -> None:
    words = reason(error, tmp_path)
    assert told in words
    assert not re.search(r"TransactionContext|IO Error|/home|/a/b|\n", words)
