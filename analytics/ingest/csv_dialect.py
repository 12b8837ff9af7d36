"""How a delimited text file is written: where its names of columns stand, delimiter and quotes."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping, Sequence

from analytics.ingest.csv_row_names import BLANK, is_spaced
from analytics.ingest.fields import guess

DELIMITERS = ",;\t|^~\x1f\x01¦¬§:"
UNUSUAL = "^~\x1f\x01¦¬§:"  # taken only where they part names that are known
ABOVE = 20  # lines that may stand above the names of columns
Dialect = Mapping[str, object]


def find_dialect(
    ahead: Sequence[str], delimiter: str | None = None, mapping: Mapping[str, str] | None = None
) -> dict[str, object]:
    """Delimiter, quote and escape of a file, from its first lines."""
    told = _told_delimiter(ahead[0]) if ahead else None
    delimiter = told or delimiter
    if ahead and is_spaced(ahead[0]) and known_names(ahead[0], BLANK, mapping) > 1:
        delimiter = BLANK
    under = ahead[1 if told else 0 : ABOVE + 1]
    if delimiter is None or not any(known_names(line, delimiter, mapping) for line in under):
        likely = _most_telling(under[:ABOVE], mapping)
        # A delimiter that was told, and parts no names where another one does, is a slip.
        named = any(known_names(line, likely, mapping) for line in under)
        apart = delimiter is not None and any(delimiter in line for line in under)
        delimiter = delimiter if delimiter and apart and not named else likely
    sample = "".join(ahead)
    if delimiter == "\t" and _unquoted(ahead):
        return {"delimiter": "\t", "quotechar": '"', "quoting": csv.QUOTE_NONE}
    backslash = '\\"' in sample and '""' not in sample.replace(',""', "").replace('"",', "")
    # Databases that put nothing in quotation marks: "Talks\\, day 1".
    backslash = backslash or ('"' not in sample and f"\\{delimiter}" in sample)
    return {
        "delimiter": delimiter,
        "quotechar": "'" if _in_single_quotes(sample, delimiter) else '"',
        "doublequote": not backslash,
        "escapechar": "\\" if backslash else None,
        "skipinitialspace": delimiter != " " and f'{delimiter} "' in sample,
    }


def _told_delimiter(line: str) -> str | None:
    """Excel's own mark: a first line 'sep=;'."""
    told = re.match(r'[\ufeff\s"]*sep\s*= ?(.)', line, re.IGNORECASE)
    return told[1] if told and len(line.strip()) < 12 else None


def _unquoted(ahead: Sequence[str]) -> bool:
    """Tabs between cells, and quotation marks that are part of the text as they stand."""
    cells = [line.rstrip("\r\n").split("\t") for line in ahead if line.strip()]
    even = sum(len(row) == len(cells[0]) for row in cells)
    if len(cells) < 2 or even < 0.9 * len(cells):
        return False
    begun = [cell for row in cells for cell in row if cell.startswith('"')]
    return any(not cell.endswith('"') or len(cell) < 2 for cell in begun)


def in_one_cell(ahead: Sequence[str], mapping: Mapping[str, str] | None = None) -> bool:
    """Is each line a single quoted cell? A table opened under the wrong delimiter and saved."""
    whole = re.fullmatch(r'"((?:[^"]|"")*)"\s*', ahead[0]) if ahead else None
    names = whole[1].replace('""', '"') if whole else ""
    return any(known_names(names, one, mapping) > 1 for one in ",;\t|" if one in names)


def _in_single_quotes(sample: str, delimiter: str) -> bool:
    mark = re.escape(delimiter)
    quoted = re.findall(rf"(?:^|{mark})\s?'[^'\n]*'(?={mark}|$)", sample, re.MULTILINE)
    return '"' not in sample and len(quoted) >= max(2, sample.count("\n") // 2)


def _names(line: str, delimiter: str) -> list[str]:
    try:
        row = next(csv.reader([line.rstrip("\r\n")], delimiter=delimiter), [])
    except csv.Error:  # a carriage return within, as in what is no text
        row = line.split(delimiter)
    return [name.strip("\ufeff \"'") for name in row]


def known_names(line: str, delimiter: str, mapping: Mapping[str, str] | None = None) -> int:
    """How many of our fields the names in a line stand for; 0 without a title, text or url."""
    chosen = guess(_names(line, delimiter), mapping)
    return len(chosen) if {"title", "text", "url"} & set(chosen) else 0


def words_of(names: list[str]) -> set[str]:
    """Those names of columns whose cells are words, a day or an address, and never a number."""
    chosen = guess(names)
    return {theirs for ours, theirs in chosen.items() if ours != "id"}


def _most_telling(lines: Sequence[str], mapping: Mapping[str, str] | None) -> str:
    """The delimiter under which the most columns of a line have known names."""

    def score(delimiter: str) -> tuple[int, int, int]:
        held = [line for line in lines if delimiter in line]
        known = max((known_names(line, delimiter, mapping) for line in held), default=0)
        if delimiter in UNUSUAL:
            return known if known > 1 else 0, 0, 0
        first = lines[0] if lines else ""
        return known, len(_names(first, delimiter)), first.count(delimiter)

    return max(DELIMITERS, key=score)


def header_line(
    ahead: Sequence[str], dialect: Dialect, mapping: Mapping[str, str] | None = None
) -> int:
    """How many lines stand above the names of columns; 0 where no line looks like names."""
    delimiter = str(dialect["delimiter"])
    skipped = 1 if ahead and _told_delimiter(ahead[0]) else 0
    first = next((n for n, line in enumerate(ahead[:ABOVE]) if n >= skipped and line.strip()), 0)
    named = known_names(ahead[first], delimiter, mapping) if ahead else 0
    # Names over several columns stand over the names of the columns themselves.
    under = known_names(ahead[first + 1], delimiter, mapping) if len(ahead) > first + 1 else 0
    groups = any(not cell.strip() for cell in ahead[first].split(delimiter)) if ahead else False
    if named and groups and under > named:
        return first + 1
    if named and (named > 1 or under < named + 2):
        return first
    found = [
        number
        for number, line in enumerate(ahead[:ABOVE])
        if number >= skipped and known_names(line, delimiter, mapping) > 1
    ]
    # A remark may name the columns as well.
    plain = (number for number in found if not ahead[number].lstrip('\ufeff "').startswith("#"))
    return next(plain, next(iter(found), skipped))


def other_delimiter(ahead: Sequence[str], dialect: Dialect) -> str | None:
    """What parts the rows of a table whose names, in the first line, were parted by hand; None
    where the rows are parted as the names are.
    """
    mark = str(dialect["delimiter"])
    count = len(_names(ahead[0], mark)) if ahead else 0
    rows = [line for line in ahead[1:ABOVE] if line.strip()]
    if count < 2 or not rows or any(_width(row, mark) == count for row in rows):
        return None
    others = (one for one in ",;\t|" if one != mark)
    return next((one for one in others if all(_width(row, one) == count for row in rows)), None)


def _width(row: str, delimiter: str) -> int:
    """How many cells a row has; 0 where its quotation marks are others' cells."""
    try:
        return len(next(csv.reader([row.rstrip("\r\n")], delimiter=delimiter, strict=True), []))
    except csv.Error:
        return 0


def split_loosely(line: str, dialect: Dialect) -> list[str]:
    """The cells of a line whose quotes are not doubled: a quote closes before a delimiter alone."""
    mark, quote = (re.escape(str(dialect[name])) for name in ("delimiter", "quotechar"))
    line = line.rstrip("\r\n")
    cell = rf"\s*{quote}(?P<quoted>.*?){quote}\s*(?={mark}|$)|(?P<plain>[^{mark[-1]}]*)"
    cells, place = [], 0
    pattern = re.compile(cell)
    while place <= len(line):
        match = pattern.match(line, place)
        if match is None:
            break
        found = match["quoted"] if match["quoted"] is not None else match["plain"]
        cells.append(found.replace('""', '"'))
        place = match.end() + 1
    return cells
