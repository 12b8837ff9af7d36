"""OpenDocument spreadsheets: rows of a sheet under a row of names, as in an Excel workbook.

Read after OASIS OpenDocument 1.3, part 3, from the one part that holds the cells. Formulas are
never computed; of a row or a cell that is repeated a million times, one is read.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from lxml import etree

from analytics.ingest.article import Raw, Reject
from analytics.ingest.fields import Namer
from analytics.ingest.source import Source
from analytics.ingest.unpacking import Unpacked
from analytics.ingest.workbook import MOST_COLUMNS, articles_of

_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
Cells = dict[int, str]


def read_open_sheet(source: Source, mapping: Mapping[str, str] | None) -> Iterator[Raw | Reject]:
    """Articles of every sheet that has a column known as title or text."""
    namer = Namer(source.name, source.folder, mapping)
    with source.opener() as stream, zipfile.ZipFile(stream) as box:
        try:
            yield from articles_of(sheets_of(_open(box)), namer)
        except (etree.LxmlError, KeyError, ValueError) as error:
            yield Reject(source.name, "", f"the workbook cannot be read: {str(error)[:160]}")


def _open(box: zipfile.ZipFile) -> BinaryIO:
    member = box.getinfo("content.xml")
    stream = io.BufferedReader(Unpacked(box.open(member), lambda: member.compress_size), 1 << 16)
    head = stream.peek(4096)[:4096]
    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
        raise ValueError("its XML defines entities; refused")
    return stream


def sheets_of(stream: BinaryIO) -> Iterator[tuple[str, Iterator[tuple[int, Cells]]]]:
    """Each sheet in the XML of a table, with its rows, which have to be taken before the next."""
    walk = etree.iterparse(
        stream, events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False
    )
    for event, element in walk:
        if event == "start" and element.tag == f"{{{_TABLE}}}table":
            rows = _rows(walk, element)
            yield element.get(f"{{{_TABLE}}}name") or "", rows
            for _ in rows:
                continue


def _rows(walk: Iterator[tuple[str, etree._Element]], sheet: etree._Element) -> Iterator:
    number = 1
    for event, element in walk:
        if event == "end" and element is sheet:
            return
        if event == "end" and element.tag == f"{{{_TABLE}}}table-row":
            if cells := _cells(element):
                yield number, cells
            number += _times(element, "rows")
            element.clear()


def _cells(row: etree._Element) -> Cells:
    cells: Cells = {}
    column = 0
    for cell in row:
        if column >= MOST_COLUMNS:
            break
        value = cell.get(f"{{{_OFFICE}}}date-value") or _text(cell)
        if value:
            cells[column] = value
        column += _times(cell, "columns")
    return cells


def _times(element: etree._Element, what: str) -> int:
    told = element.get(f"{{{_TABLE}}}number-{what}-repeated") or "1"
    return int(told) if told.isdigit() and len(told) < 10 else 1


def _text(cell: etree._Element) -> str:
    return "\n".join("".join(p.itertext()) for p in cell.iterchildren("{*}p")).strip()
