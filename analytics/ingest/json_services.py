"""Answers of services whose rows need to be put together first: sheets, portals, notebooks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

MOST_NAMES = 2000  # columns
_BY_ROLE = {"headlines": "headline", "titles": "title", "bodies": "body", "texts": "text"}


def opened(value: Any) -> Any:
    """What such an answer holds, as rows or objects; any other value as it is."""
    if isinstance(value, list):
        return _of_tables(value)
    if not isinstance(value, Mapping):
        return value
    value = by_role(value)
    return _under_names(value) or _of_columns(value) or value


def by_role(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """An article whose headlines and bodies stand in lists by their roles (ninjs 2), one of each.

    The main one counts, or the first.
    """
    found = {}
    for many, one in _BY_ROLE.items():
        parts = value.get(many)
        if are_objects(parts) and all(isinstance(part.get("value"), str) for part in parts):
            main = next((part for part in parts if part.get("role") == "main"), parts[0])
            found[one] = main["value"]
    if not found:
        return value
    return {**{k: v for k, v in value.items() if _BY_ROLE.get(k) not in found}, **found}


def _under_names(value: Mapping[str, Any]) -> list[Any]:
    """Rows as lists, and the names of their columns elsewhere: sheets, portals, search engines."""
    meta = value.get("meta")
    view = meta.get("view") if isinstance(meta, Mapping) else None
    places = [value.get(name) for name in ("columns", "meta", "fields", "header", "headers")]
    places += [view.get("columns")] if isinstance(view, Mapping) else []
    for rows in (value.get(name) for name in ("rows", "data", "values", "records")):
        if not _are_rows(rows):
            continue
        for columns in places:
            names = _names(columns)
            if names and len(names) == len(rows[0]):
                return [names, *rows]
        return rows if {"range", "majorDimension"} <= set(value) else []  # a sheet of Google
    return []


def _names(columns: Any) -> list[str]:
    if not isinstance(columns, list) or not 0 < len(columns) <= MOST_NAMES:
        return []
    names = [one.get("name") if isinstance(one, Mapping) else one for one in columns]
    return names if all(isinstance(one, str) for one in names) else []


def _of_columns(value: Mapping[str, Any]) -> Mapping[str, Any] | list[Any]:
    """Columns with a name and values each (Polars); texts beside what is known of them (Chroma)."""
    columns, texts, known = (value.get(name) for name in ("columns", "documents", "metadatas"))
    if are_objects(columns) and all({"name", "values"} <= set(one) for one in columns):
        return {str(one["name"]): one["values"] for one in columns}
    if isinstance(texts, list) and are_objects(known) and len(texts) == len(known):
        return [{**beside, "text": text} for text, beside in zip(texts, known, strict=True)]
    return {}


def are_objects(values: Any) -> bool:
    """Is this a list of objects, and of one at least?"""
    return isinstance(values, list) and bool(values) and all(isinstance(v, Mapping) for v in values)


def page_of_notes(value: Mapping[str, Any]) -> Mapping[str, Any]:
    """A page as Notion answers it, its properties as plain fields."""
    properties = value.get("properties")
    if value.get("object") != "page" or not isinstance(properties, Mapping):
        return value
    plain = {name: _plain(one) for name, one in properties.items() if isinstance(one, Mapping)}
    beside = {k: v for k, v in value.items() if isinstance(v, str) and k in ("url", "created_time")}
    return {**beside, **plain}


def _plain(one: Mapping[str, Any]) -> Any:
    inner = one.get(str(one.get("type")))
    if isinstance(inner, list):
        return "".join(str(run.get("plain_text", "")) for run in inner if isinstance(run, Mapping))
    if isinstance(inner, Mapping):
        return inner.get("start") or inner.get("name")
    return inner


def _are_rows(rows: Any) -> bool:
    return isinstance(rows, list) and bool(rows) and all(isinstance(row, list) for row in rows[:50])


def _of_tables(value: Sequence[Any]) -> Any:
    """The rows of all tables of a database, as phpMyAdmin writes them."""
    if not value or not all(isinstance(one, Mapping) and "type" in one for one in value[:50]):
        return value
    tables = [one.get("data") for one in value if one.get("type") == "table"]
    if (
        not tables
        or value[0].get("type") != "header"
        or not all(isinstance(t, list) for t in tables)
    ):
        return value
    return [row for table in tables for row in table]
