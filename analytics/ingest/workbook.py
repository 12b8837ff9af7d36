"""Excel workbooks: rows of a sheet under a row of names, as in any other table.

Read after ECMA-376 (Office Open XML) from the parts of the package; formulas are never computed,
links never followed, entities refused. What is unpacked is counted.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from itertools import chain
from typing import BinaryIO

from lxml import etree

from analytics.ingest.article import Raw, Reject
from analytics.ingest.fields import Namer, is_of_articles, why_not_of_articles
from analytics.ingest.merged_cells import column_of, merged_down
from analytics.ingest.source import Source
from analytics.ingest.table_rows import column_names, grouped_names, joined_names, own_row
from analytics.ingest.unpacking import ArchiveError, Unpacked

ABOVE = 20  # rows that may stand above the names of columns
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
STRINGS_LIMIT = 100_000_000  # characters of all the texts of a workbook
MOST_COLUMNS = 500
_DATE_FORMATS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_QUOTED = re.compile(r"\"[^\"]*\"|\[[^\]]*\]|\\.")
Numbered = Iterator[tuple[int, dict[int, str]]]
_CELL = re.compile(r"([A-Z]{1,3})\d+")


@dataclass(frozen=True, slots=True)
class Book:
    """The parts of a workbook that give cells their meaning."""

    strings: list[str]
    dated: frozenset[int]
    day_zero: datetime


def read_workbook(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Articles of every sheet that has a column known as title or text."""
    with source.opener() as stream, zipfile.ZipFile(stream) as box:
        try:
            book = _book(box)
            sheets = ((title, _rows(box, part, book)) for title, part in _parts(box))
            yield from articles_of(sheets, Namer(source.name, source.folder, mapping))
        except (etree.LxmlError, KeyError, ValueError, IndexError) as error:
            yield Reject(source.name, "", f"the workbook cannot be read: {str(error)[:160]}")


def articles_of(sheets: Iterable[tuple[str, Numbered]], namer: Namer) -> Iterator[Raw | Reject]:
    """The articles of sheets, each a title and its rows; a Reject where none has named columns."""
    shown: list[str] = []
    found = False
    for title, rows in sheets:
        columns, rows = _find_header(rows, namer, shown)
        if not columns:
            continue
        found = True
        yield from _rows_of_sheet(title, rows, columns, namer)
    if not found:
        yield Reject(namer.path, "", why_not_of_articles(shown))


def _rows_of_sheet(
    title: str, rows: Numbered, columns: dict[int, str], namer: Namer
) -> Iterator[Raw | Reject]:
    """The articles of a sheet below its row of names; empty rows are none."""
    for place, (number, cells) in enumerate(rows):
        fields = {columns[n]: cells.get(n, "") for n in columns}
        if own := own_row([*fields.values()], first=place == 0):
            yield Reject(namer.path, f"sheet {title} row {number}", own)
        elif any(cells.values()):
            yield namer.raw(fields, f"sheet {title} row {number}", f"{title}:{number}")


def _find_header(rows: Numbered, namer: Namer, shown: list[str]) -> tuple[dict[int, str], Numbered]:
    """The name of each column, and the rows below; no name where there is no row of them."""
    above: dict[int, str] = {}
    for number, cells in rows:
        places = sorted(cells)
        columns = column_names([cells[n] for n in places])
        if is_of_articles(columns, namer.mapping):
            below = next(rows, None)
            both = sorted({*places, *(below[1] if below else ())})
            names = below and joined_names(
                [cells.get(n, "") for n in both],
                [below[1].get(n, "") for n in both],
                namer.mapping,
            )
            if names:
                return dict(zip(both, column_names(names), strict=True)), rows
            rest = rows if below is None else chain([below], rows)
            told = grouped_names([above.get(n, "") for n in places], columns, namer.mapping)
            return dict(zip(places, told, strict=True)), rest
        if not shown:
            shown += [name for name in cells.values() if name][:8]
        if number > ABOVE:
            break
        above = cells
    return {}, rows


def _open(box: zipfile.ZipFile, name: str) -> BinaryIO:
    member = box.getinfo(name)
    stream = io.BufferedReader(Unpacked(box.open(member), lambda: member.compress_size), 1 << 16)
    head = stream.peek(4096)[:4096]
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise ValueError("its XML defines entities; refused")
    return stream


def _elements(box: zipfile.ZipFile, name: str, tag: str) -> Iterator[etree._Element]:
    """The elements of one kind, each taken out of memory after its turn."""
    with _open(box, name) as stream:
        walk = etree.iterparse(
            stream, tag=f"{{*}}{tag}", resolve_entities=False, no_network=True, load_dtd=False
        )
        for _, element in walk:
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]


def _book(box: zipfile.ZipFile) -> Book:
    held = set(box.namelist())
    strings: list[str] = []
    size = 0
    if "xl/sharedStrings.xml" in held:
        for element in _elements(box, "xl/sharedStrings.xml", "si"):
            strings.append(_text(element))
            size += len(strings[-1])
            if size > STRINGS_LIMIT:
                raise ArchiveError(f"texts of more than {STRINGS_LIMIT:,} characters")
    old = any(e.get("date1904") in ("1", "true") for e in _elements(box, "xl/workbook.xml",
                                                                   "workbookPr"))  # fmt: skip
    zero = datetime(1904, 1, 1) if old else datetime(1899, 12, 30)
    return Book(strings, _dated(box) if "xl/styles.xml" in held else frozenset(), zero)


def _text(element: etree._Element) -> str:
    """The text of a cell, without the reading aids that East Asian workbooks add."""
    parts = element.xpath(".//*[local-name()='t'][not(ancestor::*[local-name()='rPh'])]")
    text = "".join(part.text or "" for part in parts)
    return _ESCAPED.sub(_unescaped, text) if "_x" in text else text


def _unescaped(found: re.Match[str]) -> str:
    """A sign that XML cannot hold, as _x000D_: a line end, a tab, or nothing one could read."""
    sign = chr(int(found[1], 16))
    return sign if sign in "\n\t_" or sign >= " " else ""


def _dated(box: zipfile.ZipFile) -> frozenset[int]:
    """The styles under which a number is a date."""
    formats = {
        int(e.get("numFmtId", -1)): _QUOTED.sub("", e.get("formatCode", "")).lower()
        for e in _elements(box, "xl/styles.xml", "numFmt")
    }
    own = {n for n, code in formats.items() if re.search(r"[dmy]", code) and "general" not in code}
    dates = _DATE_FORMATS | own
    cells = [
        [int(xf.get("numFmtId") or 0) for xf in group]
        for group in _elements(box, "xl/styles.xml", "cellXfs")
    ]
    return frozenset(n for group in cells for n, code in enumerate(group) if code in dates)


def _parts(box: zipfile.ZipFile) -> list[tuple[str, str]]:
    """The sheets in order: title, and name of the part."""
    links = {
        e.get("Id"): e.get("Target", "")
        for e in _elements(box, "xl/_rels/workbook.xml.rels", "Relationship")
    }
    found = []
    for element in _elements(box, "xl/workbook.xml", "sheet"):
        link = next((v for k, v in element.attrib.items() if k.endswith("}id")), "")
        target = links.get(link, "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if part in box.namelist():
            found.append((element.get("name") or "", part))
    return found


def _rows(box: zipfile.ZipFile, part: str, book: Book) -> Numbered:
    merged = merged_down(partial(_open, box, part))
    for count, row in enumerate(_elements(box, part, "row"), 1):
        number = row.get("r") or ""
        cells: dict[int, str] = {}
        for place, cell in enumerate(row):
            match = _CELL.match(cell.get("r") or "")
            column = column_of(match[1]) if match else place
            if column < MOST_COLUMNS and (value := _value(cell, book)):
                cells[column] = value
        place = int(number) if number.isdigit() else count
        yield place, merged.filled(place, cells)


def _value(cell: etree._Element, book: Book) -> str:
    kind = cell.get("t") or "n"
    if kind == "inlineStr":
        return _text(cell)
    value = next((child.text or "" for child in cell if child.tag.endswith("}v")), "")
    if kind == "s":
        held = value.isdigit() and int(value) < len(book.strings)
        return book.strings[int(value)] if held else ""  # a damaged number costs its cell alone
    if kind == "e":
        return ""
    if kind == "n" and value and int(cell.get("s") or 0) in book.dated:
        return _day(value, book.day_zero)
    return value


def _day(value: str, zero: datetime) -> str:
    try:
        when = zero + timedelta(seconds=round(float(value) * 86_400))
    except (ValueError, OverflowError):
        return value
    midnight = (when.hour, when.minute, when.second) == (0, 0, 0)
    return when.date().isoformat() if midnight else when.isoformat(sep=" ")
