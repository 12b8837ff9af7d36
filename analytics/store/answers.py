"""What a statement of the console returned, and how it is written down.

Numbers are written so that reading them back gives the same number. Spreadsheets run a CSV cell
that begins like a formula, so such text cells and column names get a leading apostrophe. JSON and
Parquet carry every text exactly.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, BinaryIO

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

if TYPE_CHECKING:  # 36 MB and a quarter of a second, which an `add` can do without
    import pandas as pd

FORMATS = ("table", "csv", "json", "parquet")
WIDEST = 60  # characters of a column in a terminal
_FORMULA = re.compile(r"^[\s\x00-\x1f]*[=+\-@＝＋－＠]|^[\t\r\n]")
_NUMBER = re.compile(r"^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$", re.I)
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+")


@dataclass(frozen=True, slots=True)
class Answer:
    """Rows of one statement, the seconds it took, and whether there were more rows than fit."""

    table: pa.Table
    seconds: float
    truncated: bool

    @property
    def shown(self) -> pa.Table:
        """The rows with dates outside Python's calendar as text, so that anything can read them."""
        table = self.table
        for number, field in enumerate(table.schema):
            if pa.types.is_date32(field.type) or pa.types.is_timestamp(field.type):
                column = _readable_times(table.column(number))
                table = table.set_column(number, field.name, column)
        return table

    @property
    def frame(self) -> pd.DataFrame:
        """The rows as a frame; columns of one name are told apart by a number."""
        table = self.shown
        return table.rename_columns(_distinct(table.column_names)).to_pandas()


def _readable_times(column: pa.ChunkedArray) -> pa.ChunkedArray:
    unit = "D" if pa.types.is_date32(column.type) else column.type.unit
    whole = column.cast(pa.int32() if unit == "D" else pa.int64())
    bounds = pc.min_max(whole).as_py()
    if bounds["min"] is None:
        return column
    low, high = (int(np.datetime64(y, unit).astype("int64")) for y in ("0001-01-02", "9999-12-30"))
    if low <= bounds["min"] and bounds["max"] <= high:
        return column
    edge = 2**31 - 1 if unit == "D" else 2**63 - 1
    return pa.chunked_array([[_far_time(v, unit, edge) for v in whole.to_pylist()]], pa.string())


def _far_time(value: int | None, unit: str, edge: int) -> str | None:
    if value is None:
        return None
    if abs(value) == edge:
        return "infinity" if value > 0 else "-infinity"
    return str(np.datetime64(value, unit)).replace("T", " ")


def _distinct(names: list[str]) -> list[str]:
    taken: set[str] = set()
    for place, name in enumerate(names):
        new, number = name, 1
        while new in taken:
            number += 1
            new = f"{name}_{number}"
        taken.add(new)
        names[place] = new
    return names


def write_answer(answer: Answer, form: str, stream: BinaryIO) -> None:
    """Writes the rows as table, csv, json or parquet to a binary stream, text as UTF-8.

    Raises ValueError for another format.
    """
    if form == "table":
        stream.write(text_table(answer).encode("utf-8", "replace"))
    elif form == "csv":
        stream.write(csv_bytes(answer))
    elif form == "json":
        rows = [_json_value(row) for row in _rows_by_name(answer)]
        stream.write((json.dumps(rows, ensure_ascii=False, indent=1) + "\n").encode())
    elif form == "parquet":
        stream.write(parquet_bytes(answer))
    else:
        raise ValueError(f"format {form!r} is none of {', '.join(FORMATS)}")


def parquet_bytes(answer: Answer) -> bytes:
    """The rows as a Parquet file."""
    sink = io.BytesIO()
    names = _distinct(answer.shown.column_names)
    pq.write_table(answer.shown.rename_columns(names), sink)
    return sink.getvalue()


def csv_bytes(answer: Answer) -> bytes:
    """The rows as CSV in UTF-8, safe to open in a spreadsheet."""
    sink = io.StringIO()
    writer = csv.writer(sink, lineterminator="\n")
    table = answer.shown
    writer.writerow([harmless(name) for name in table.column_names])
    for row in _rows(table):
        writer.writerow([harmless(_cell(value)) if value is not None else "" for value in row])
    return sink.getvalue().encode("utf-8", "replace")


def frame_csv(frame: pd.DataFrame) -> bytes:
    """A frame without its index, written as `csv_bytes` writes an answer."""
    return csv_bytes(Answer(pa.Table.from_pandas(frame, preserve_index=False), 0.0, False))


def harmless(text: str) -> str:
    """The text, behind an apostrophe where a spreadsheet would run it as a formula."""
    if _FORMULA.search(text) and not _NUMBER.match(text):
        return "'" + text
    return text


def text_table(answer: Answer) -> str:
    """The rows as aligned columns for a terminal, without control characters."""
    table = answer.shown
    heads = [_plain(name) for name in table.column_names]
    rows = [[_plain(_cell(v)) if v is not None else "NULL" for v in row] for row in _rows(table)]
    widths = [max(map(len, column)) for column in zip(heads, *rows, strict=True)] if heads else []
    numbers = [_is_number(field.type) for field in table.schema]
    lines = [heads, ["-" * width for width in widths], *rows]
    text = [
        "  ".join(
            cell.rjust(width) if number else cell.ljust(width)
            for cell, width, number in zip(line, widths, numbers, strict=True)
        ).rstrip()
        for line in lines
    ]
    more = ", more were left out" if answer.truncated else ""
    text.append(f"({table.num_rows:,} rows{more}; {answer.seconds:.2f} s)")
    return "\n".join(text) + "\n"


def _plain(text: str) -> str:
    line = _CONTROL.sub(" ", text)
    return line if len(line) <= WIDEST else line[: WIDEST - 1] + "…"


def _is_number(kind: pa.DataType) -> bool:
    return pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind)


def _rows(table: pa.Table) -> Iterator[tuple[Any, ...]]:
    if not table.num_columns:
        return iter(())
    return zip(*(column.to_pylist() for column in table.columns), strict=True)


def _rows_by_name(answer: Answer) -> Iterator[dict[str, Any]]:
    names = _distinct(answer.shown.column_names)
    return (dict(zip(names, row, strict=True)) for row in _rows(answer.shown))


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, (list, dict)):
        return json.dumps(_json_value(value), ensure_ascii=False)
    if isinstance(value, float):
        return repr(value)
    return str(value)


def _json_value(value: Any) -> Any:
    if isinstance(value, dict):
        return {str(key): _json_value(inner) for key, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_json_value(inner) for inner in value]
    if isinstance(value, Decimal):
        return _json_decimal(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, (bool, int, str)):
        return value
    return _cell(value)


def _json_decimal(value: Decimal) -> int | float | str:
    if value == value.to_integral_value():
        return int(value)
    # Text, where a floating-point number would lose digits.
    return float(value) if Decimal(repr(float(value))) == value else str(value)
