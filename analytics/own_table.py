"""A table that a person keeps beside the corpus, in whatever dialect their program saved it.

Spreadsheets save "CSV" with semicolons where the comma parts decimals, in the encoding of the
system, or as Unicode with tabs. Delimiter, quotes and encoding are found as those of articles are.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

SAMPLE_LINES = 60
# Characters of a cell. What is longer is the rest of the file, behind a mark that was not closed;
# the limit of the csv module is none of ours, and the readers of articles lift it.
LONGEST_CELL = 100_000


class TableError(ValueError):
    """A table that cannot be read to its end; the message names the file and the line."""


@dataclass(frozen=True, slots=True)
class OwnTable:
    """Names of columns in small letters, the line they stand on, and (line, row) of each row."""

    columns: tuple[str, ...] = ()
    line: int = 1
    rows: list[tuple[int, dict[str, str]]] = field(default_factory=list)

    def lacks(self, needed: Sequence[str]) -> str:
        """Why the table cannot be used, where it has no column of a needed name; else ''."""
        missing = [name for name in needed if name not in self.columns]
        if not self.columns or not missing:
            return ""
        return f"no column is called {missing[0]!r}, only: {', '.join(self.columns)[:200]}"


def read_table(path: Path, needed: Sequence[str]) -> OwnTable:
    """The table in a delimited text file; empty if the file is.

    `needed` are two names of columns: by them the line of names and the delimiter are recognised.
    Raises OSError and TableError.
    """
    # Imported here: only users who keep such a table need the readers of articles.
    from analytics.ingest.csv_dialect import find_dialect, header_line
    from analytics.ingest.decode import decode

    text = decode(path.read_bytes())
    if not text.strip():
        return OwnTable()
    # The finder looks for a column of titles and one of texts.
    known = dict(zip(("title", "text"), needed, strict=True))
    ahead = list(islice(io.StringIO(text.casefold()), SAMPLE_LINES))
    dialect = find_dialect(ahead, None, known)
    above = header_line(ahead, dialect, known)
    lines = io.StringIO(text)
    for _ in range(above):
        next(lines)
    reader = csv.reader(lines, **dialect)  # type: ignore[arg-type]
    columns = tuple(name.strip(" \"'").casefold() for name in next(reader, []))
    first = above + reader.line_num
    rows: list[tuple[int, dict[str, str]]] = []
    try:
        for cells in reader:
            if any(len(cell) > LONGEST_CELL for cell in cells):
                raise csv.Error(f"a cell of more than {LONGEST_CELL:,} characters")
            if any(cell.strip() for cell in cells):
                row = dict(zip(columns, (cell.strip() for cell in cells), strict=False))
                rows.append((above + reader.line_num, row))
    except csv.Error as error:
        after = rows[-1][0] if rows else first
        raise TableError(
            f"{path.name}: {error} after line {after}; is a quotation mark not closed?"
        ) from None
    return OwnTable(columns, first, rows)
