"""CSV in any delimiter, quoting and encoding. A row that is broken costs that row alone."""

from __future__ import annotations

import csv
import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from analytics.ingest.article import Raw, Reject
from analytics.ingest.csv_dialect import (
    find_dialect,
    header_line,
    in_one_cell,
    other_delimiter,
    split_loosely,
    words_of,
)
from analytics.ingest.csv_ends import parted
from analytics.ingest.csv_quotes import curly_delimiter, inside, straightened
from analytics.ingest.csv_row_names import names_no_rows
from analytics.ingest.csv_turned import turned
from analytics.ingest.decode import read_lines
from analytics.ingest.field_values import without_formula
from analytics.ingest.fields import Namer, is_of_articles, why_not_of_articles
from analytics.ingest.json_packed import carries_json
from analytics.ingest.source import Source
from analytics.ingest.table_rows import (
    column_names,
    grouped_names,
    is_same,
    joined_names,
    own_row,
)
from analytics.ingest.written_tables import without_strokes

LINE_LIMIT = 6_000_000  # bytes; the csv module takes ten times as much
ROW_LIMIT = 5_000_000  # characters; a row beyond it is a quote that was never closed
SAMPLE_LINES = 60
MOST_COLUMNS = 100_000
KEPT_COLUMNS = 2000  # in wider tables what is known is read, and the rest is none of an article
_NOTHING = " \t\n\x1a\ufffd"  # a row of these: blank, or the mark that old systems ended files with


class Lines:
    """Numbered lines that can be put back: a broken row gives its lines to its neighbours."""

    def __init__(self, lines: Iterator[tuple[int, str | None]]) -> None:
        self._lines = ((number, _one_end(text)) for number, text in lines)
        self._marked: re.Pattern[str] | None = None
        self._back: deque[tuple[int, str | None]] = deque()
        self.taken: list[tuple[int, str]] = []
        self.overlong: list[int] = []
        self._size = 0

    def peek(self, count: int) -> list[str]:
        """The next lines, left in place."""
        ahead = []
        while len(ahead) < count:
            line = self._back.popleft() if self._back else next(self._lines, None)
            if line is None:
                break
            ahead.append(line)
        self._back.extendleft(reversed(ahead))
        return [text for _, text in ahead if text is not None]

    def rewrite(self, change: Callable[[str], str]) -> None:
        """Changes each line that is still to come."""
        outer, self._lines, self._back = chain(self._back, self._lines), iter(()), deque()
        self._lines = ((n, text if text is None else change(text)) for n, text in outer)

    def mark_texts(self, delimiter: str) -> None:
        """Reads ="007" as "007": the equals sign keeps spreadsheets from making it a number."""
        self._marked = re.compile(rf'(^|{re.escape(delimiter)})="(?=[^"])')

    def start_row(self) -> None:
        """Forgets the lines of the row before."""
        self.taken, self._size = [], 0

    def give_back(self, lines: list[tuple[int, str]]) -> None:
        """Puts lines back to be read again."""
        self._back.extendleft(reversed(lines))

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self._size > ROW_LIMIT:
            raise StopIteration
        line = self._back.popleft() if self._back else next(self._lines)
        if line[1] is None:
            self.overlong.append(line[0])
            return "\n"
        text = self._marked.sub(r'\1"', line[1]) if self._marked else line[1]
        self.taken.append((line[0], text))
        self._size += len(text)
        return text


def _one_end(text: str | None) -> str | None:
    """A line with a line end at its end and nowhere else, as the csv module wants it."""
    if text is None or "\r" not in text:
        return text
    return text.lstrip("\r").replace("\r\n", "\n").replace("\r", " ")


def read_csv(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Articles of a delimited text file whose first row names the columns, streaming."""
    csv.field_size_limit(ROW_LIMIT + LINE_LIMIT)
    with source.opener() as stream:
        lines = Lines(without_strokes(parted(read_lines(stream, LINE_LIMIT))))
        ahead = lines.peek(SAMPLE_LINES)
        if in_one_cell(ahead, mapping):  # each line, as a table saved under a wrong delimiter
            lines.rewrite(inside)
            ahead = lines.peek(SAMPLE_LINES)
        if curly := curly_delimiter(ahead):
            lines.rewrite(straightened(curly))
            ahead = lines.peek(SAMPLE_LINES)
        dialect = find_dialect(ahead, "\t" if source.suffix in (".tsv", ".tab") else None, mapping)
        if len(ahead) < SAMPLE_LINES and (columns := turned(ahead, dialect, mapping)):
            namer = Namer(source.name, source.folder, mapping)
            for number, row in enumerate(columns[1:], 2):
                found = _article(namer, column_names(columns[0]), number, row)
                yield replace(found, place=f"column {number}")
            return
        # A title of the export, a line "sep=;" or a remark may stand above the names of columns.
        if any(f'{dialect["delimiter"]}="' in line for line in ahead):
            lines.mark_texts(str(dialect["delimiter"]))
        above = [next(lines) for _ in range(header_line(ahead, dialect, mapping))]
        if other := other_delimiter(lines.peek(SAMPLE_LINES), dialect):
            names = next(lines).replace(str(dialect["delimiter"]), other)
            lines.give_back([(lines.taken[-1][0], names)])
            dialect["delimiter"] = other
        if names_no_rows(lines.peek(SAMPLE_LINES), dialect, words_of):
            names = next(lines)
            lines.give_back([(lines.taken[-1][0], f'""{dialect["delimiter"]}{names}')])
        rows = _rows(lines, dialect, source.name)
        header = next((row for row in rows if not isinstance(row, Reject)), None)
        if header is None:
            yield Reject(source.name, "", "no row could be read")
            return
        if len(header[1]) > MOST_COLUMNS:
            yield Reject(
                source.name, "line 1", f"{len(header[1]):,} columns are no table of articles"
            )
            return
        below = next(rows, None)
        both = None
        if below is not None and not isinstance(below, Reject):
            both = joined_names(header[1], below[1], mapping)
        rows = rows if both or below is None else chain([below], rows)
        columns = column_names(both or header[1])
        if above and not both:
            columns = grouped_names(split_loosely(above[-1], dialect), columns, mapping)
        if columns[0].startswith("#") and "#" not in "".join(columns[1:]):
            columns[0] = columns[0].lstrip("# ") or "#"  # a row of names that is marked as a remark
        if not is_of_articles(columns, mapping) and not carries_json(columns, ahead):
            yield Reject(source.name, "line 1", why_not_of_articles(columns))
            return
        namer = Namer(source.name, source.folder, mapping)
        for place, row in enumerate(rows):
            if isinstance(row, Reject):
                yield row
            elif own := own_row(row[1], first=place == 0):
                yield Reject(source.name, f"line {row[0]}", own)
            elif not is_same(row[1], header[1]):  # which stands again where files were put together
                bare = not any('"' in text for _, text in lines.taken)
                mark = str(dialect["delimiter"])
                whole = _with_rest(namer, columns, row[1], mark) if bare else row[1]
                yield _article(namer, columns, row[0], whole)


def _with_rest(namer: Namer, columns: list[str], row: list[str], mark: str) -> list[str]:
    """A row whose text is its last cell and was parted where it has the delimiter itself.

    A blank follows it in a text; without one they are cells that no column is named for.
    """
    last = len(columns) - 1
    told = namer.chosen(tuple(columns)).get("text") == columns[last]
    told = told and any(cell.startswith(" ") for cell in row[last + 1 :])
    return [*row[:last], mark.join(row[last:])] if told else row


def _article(namer: Namer, columns: list[str], number: int, row: list[str]) -> Raw | Reject:
    place = f"line {number}"
    while len(row) > len(columns) and not row[-1].strip():
        row = row[:-1]
    if len(row) < len(columns) and namer.reaches(columns, len(row)):
        # Some programs leave out the empty cells at the end of a row.
        row = row + [""] * (len(columns) - len(row))
    if len(columns) == 1 and len(row) > 1:
        row = [", ".join(cell.strip() for cell in row)]
    if len(row) != len(columns):
        reason = f"{len(row)} columns where the header has {len(columns)}"
        return Reject(namer.path, place, reason)
    fields = dict(zip(columns, row, strict=True))
    if len(columns) > KEPT_COLUMNS:
        known = namer.chosen(tuple(columns)).values()
        fields = {name: fields[name] for name in known}
    if any(cell.startswith("=") for cell in row):
        address = namer.chosen(tuple(columns)).get("url")
        fields = {name: without_formula(cell, name == address) for name, cell in fields.items()}
    return namer.raw(fields, place, str(number))


def _rows(
    lines: Lines, dialect: dict[str, object], path: str
) -> Iterator[tuple[int, list[str]] | Reject]:
    while True:
        reader = csv.reader(lines, strict=True, **dialect)  # type: ignore[arg-type]
        try:
            yield from _sound_rows(lines, reader, path)
            return
        except csv.Error as error:
            yield from _mend(lines, dialect, path, str(error))


def _sound_rows(
    lines: Lines, reader: Iterator[list[str]], path: str
) -> Iterator[tuple[int, list[str]] | Reject]:
    lines.start_row()
    for row in reader:
        for number in lines.overlong:
            yield Reject(path, f"line {number}", f"line of more than {LINE_LIMIT:,} bytes")
        lines.overlong.clear()
        if any(cell.strip(_NOTHING) for cell in row):
            yield lines.taken[0][0] if lines.taken else 1, row
        lines.start_row()


def _mend(
    lines: Lines, dialect: dict[str, object], path: str, reason: str
) -> Iterator[tuple[int, list[str]] | Reject]:
    """A row whose quotes do not close: read loosely if it is one line, else only it is lost."""
    taken, lines.overlong = lines.taken, []
    if not taken:
        return
    number, first = taken[0]
    lines.give_back(taken[1:])
    if len(taken) == 1 and "unexpected end" not in reason:
        yield number, split_loosely(first, dialect)
        return
    yield Reject(path, f"line {number}", "a quotation mark is opened and never closed")
