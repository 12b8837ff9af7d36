"""Values that services and programs wrap once more: typed cells, features of maps, partitions."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote

# {"S": "..."} of DynamoDB, {"stringValue": "..."} of Firestore.
_TYPES = frozenset((
    "S", "N", "BOOL", "NULL", "L", "M", "SS", "stringValue", "integerValue", "doubleValue",
    "booleanValue", "nullValue", "timestampValue", "arrayValue", "mapValue", "referenceValue",
))  # fmt: skip
_AROUND = ("Item", "item", "NewImage", "fields")
_PARTITION = re.compile(r"([A-Za-z_]\w{0,40})=([^=/!]{1,200})")
_UNKNOWN = "__HIVE_DEFAULT_PARTITION__"


def untyped(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """A row without the types that its service writes beside each value; others as they are."""
    for name in _AROUND:
        inner = fields.get(name)
        if isinstance(inner, Mapping) and _is_typed(inner):
            return {key: _bare(value) for key, value in inner.items()}
    return {key: _bare(value) for key, value in fields.items()} if _is_typed(fields) else fields


def _is_typed(fields: Mapping[str, Any]) -> bool:
    return bool(fields) and all(
        isinstance(one, Mapping) and len(one) == 1 and not _TYPES.isdisjoint(one)
        for one in fields.values()
    )


def _bare(value: Any) -> Any:
    if not isinstance(value, Mapping) or len(value) != 1 or _TYPES.isdisjoint(value):
        return value
    kind, inner = next(iter(value.items()))
    if kind in ("NULL", "nullValue"):
        return None
    if kind == "arrayValue":
        inner = inner.get("values") if isinstance(inner, Mapping) else inner
    if kind == "mapValue":
        inner = inner.get("fields") if isinstance(inner, Mapping) else inner
    if isinstance(inner, list):
        return [_bare(one) for one in inner]
    return {k: _bare(v) for k, v in inner.items()} if isinstance(inner, Mapping) else inner


def partition_of(path: str) -> dict[str, str]:
    """What folders tell of their files: news/outlet=Delta/date=2024-05-08/part-0.parquet."""
    parts = (_PARTITION.fullmatch(part) for part in path.split("/")[:-1])
    return {part[1]: unquote(part[2]) for part in parts if part and part[2] != _UNKNOWN}


def is_partition(folder: str) -> bool:
    """A folder that names a column and its value, and no outlet."""
    return bool(_PARTITION.fullmatch(folder))
