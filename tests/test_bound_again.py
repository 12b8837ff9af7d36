"""Views and macros are bound when they may differ from those that were published, and only then."""

from __future__ import annotations

import sys
from pathlib import Path

import duckdb
import pytest
from test_store import label_row

from analytics import store
from analytics.store.attach import attached


def test_views_and_macros_are_bound_again_only_where_they_may_differ(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    published = tmp_path / "corpus.duckdb"
    drafting = sys.modules[store.drafting.__module__]
    bound = []
    usual = drafting.create_objects
    monkeypatch.setattr(drafting, "create_objects", lambda c: bound.append(1) or usual(c))

    def published_again() -> int:
        bound.clear()
        with store.drafting(published) as draft:
            draft.insert("rejects", label_row(2))
        return len(bound)

    assert published_again() == 1
    assert published_again() == 0
    with duckdb.connect(str(published)) as strange:  # a hand of somebody else
        strange.execute("CREATE OR REPLACE VIEW languages AS SELECT 1 AS one")
    assert published_again() == 1
    with attached(published) as connection:
        assert len(connection.execute("FROM languages LIMIT 0").description) > 1
    monkeypatch.setattr(drafting, "objects_digest", lambda: "another macro")
    assert published_again() == 1
    with pytest.raises(KeyboardInterrupt), store.drafting(published):
        raise KeyboardInterrupt
    assert published_again() == 1  # where a draft was broken off, nobody knows
