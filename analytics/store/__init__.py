"""The only room that knows DuckDB: build, publish, open, call, definition.

A corpus is one published file. Readers open it read-only; a writer never touches it, but builds a
new version beside it and swaps the name when the new version has been verified (see `publish`).
Every number comes from a view or macro in `sql/`; this room only runs them.
"""

from analytics.store.draft import Draft
from analytics.store.drafting import drafting
from analytics.store.errors import StoreError
from analytics.store.labelled import Label, Labels, keep_label, read_labels, take_back
from analytics.store.own import Beside, beside, own_models_folder
from analytics.store.publish import published_version
from analytics.store.reader import (
    Corpus,
    call,
    close,
    definition,
    matching_articles,
    open_corpus,
    parameters,
    read,
    statement,
)
from analytics.store.schema import card_files, definition_files

__all__ = [
    "Beside",
    "Corpus",
    "Draft",
    "Label",
    "Labels",
    "StoreError",
    "beside",
    "call",
    "card_files",
    "close",
    "definition",
    "definition_files",
    "drafting",
    "keep_label",
    "matching_articles",
    "open_corpus",
    "own_models_folder",
    "parameters",
    "published_version",
    "read",
    "read_labels",
    "statement",
    "take_back",
]
