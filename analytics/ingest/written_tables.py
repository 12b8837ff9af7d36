"""Tables that are drawn: in strokes by consoles of databases, in HTML or XML by spreadsheets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from lxml import etree
from lxml.html import HtmlElement

from analytics.ingest.article import Raw, Reject
from analytics.ingest.fields import Namer, guess, is_of_articles

# +----+-----+ of MySQL, -----+----- of PostgreSQL, |---|:--:| of Markdown.
_STROKES = re.compile(r"[-=:+|\s]+")  # and two of the first in a row; in one pattern it takes long
_COUNT = re.compile(r"\s*\(?\d[\d,]* rows?(?: in set.*| affected.*)?\)?\s*", re.IGNORECASE)
# *** 1. row *** of MySQL, -[ RECORD 1 ]--- of PostgreSQL, and a cell under either.
_ROW = re.compile(r"^(?:\*{5,} \d+\. row \*{5,}|-\[ RECORD \d+ \][-+]*)[ \t]*$", re.MULTILINE)
_CELL = re.compile(r"[ \t]*([^\W\d]\w{0,40})[ \t]*[:|] ?(.*)")
FEW_TABLES = 3  # among which the one that was exported stands
KNOWN = 3  # columns with names that articles have; a table on a page has fewer
_SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"
_INDEX = f"{{{_SPREADSHEET}}}Index"


def is_strokes(line: str) -> bool:
    """A line that parts the head of a drawn table from its rows."""
    return bool(_STROKES.fullmatch(line)) and bool(re.search("[-=]{2}", line))


def is_drawn(line: str) -> bool:
    """A line of a table that is none of its rows: strokes, or how many rows there are."""
    return is_strokes(line) or bool(_COUNT.fullmatch(line))


def without_strokes(
    lines: Iterator[tuple[int, str | None]],
) -> Iterator[tuple[int, str | None]]:
    """The lines of a table; of one that was drawn in a console only its rows."""
    drawn: bool | None = None
    seen = 0
    for number, text in lines:
        if drawn is None and text is not None and text.strip():
            seen += 1
            # The strokes stand over the names of columns, or right under them.
            drawn = is_strokes(text) or (None if seen < 2 else False)
        if not drawn or text is None or not is_drawn(text):
            yield number, text


def is_upright(text: str) -> bool:
    """Does a text begin with a row whose cells stand one under the other, as consoles print it?"""
    return bool(_ROW.match(text.lstrip()))


def read_upright(text: str, namer: Namer) -> Iterator[Raw | Reject]:
    """The rows of a table that a console printed a cell a line."""
    for number, row in enumerate(_ROW.split(text)[1:], 1):
        fields: dict[str, str] = {}
        name = ""
        for line in row.split("\n"):
            found = _CELL.match(line)
            if found:
                name = found[1]
            elif _COUNT.fullmatch(line) or not name:
                continue
            fields[name] = f"{fields.get(name, '')}\n{found[2] if found else line}".strip()
        yield namer.raw(fields, f"row {number}", str(number))


def read_html_table(tree: HtmlElement, namer: Namer) -> Iterator[Raw | Reject] | None:
    """The rows of the first table whose columns are called as fields of articles; None without."""
    # A table with others inside is the layout of a page.
    innermost = (table for table in tree.iter("table") if table.find(".//table") is None)
    for table in islice(innermost, FEW_TABLES):
        rows = [[_cell(cell) for cell in row.iter("td", "th")] for row in table.iter("tr")]
        if (found := _under_names(rows, namer)) is not None:
            return found
    return None


def read_xml_sheet(root: etree._Element, namer: Namer) -> Iterator[Raw | Reject]:
    """The rows of every sheet of a workbook that Excel 2003 saved as XML."""
    for table in root.iter(f"{{{_SPREADSHEET}}}Table"):
        rows = [_xml_cells(row) for row in table.iter(f"{{{_SPREADSHEET}}}Row")]
        yield from _under_names(rows, namer, 1) or ()


def is_xml_sheet(root: etree._Element) -> bool:
    """Is this XML a workbook of Excel 2003?"""
    return root.tag == f"{{{_SPREADSHEET}}}Workbook"


def _under_names(
    rows: Sequence[list[str]], namer: Namer, known: int = KNOWN
) -> Iterator[Raw | Reject] | None:
    for place, names in enumerate(rows[:20]):
        columns = [name for name in names if name]
        chosen = guess(columns, namer.mapping)
        if len(chosen) >= known and is_of_articles(columns, namer.mapping):
            if known == KNOWN and not {"title", "text"} <= set(chosen):
                continue
            return _articles(names, rows[place + 1 :], place + 2, namer)
    return None


def _articles(
    names: list[str], rows: Sequence[list[str]], first: int, namer: Namer
) -> Iterator[Raw | Reject]:
    for number, cells in enumerate(rows, first):
        fields = {name: cell for name, cell in zip(names, cells, strict=False) if name}
        if any(fields.values()):
            yield namer.raw(fields, f"row {number}", str(number))


def _cell(cell: HtmlElement) -> str:
    pieces: list[str] = []
    for event, element in etree.iterwalk(cell, events=("start", "end")):
        ends_line = element.tag in ("br", "p") and event == "end"
        text = element.text if event == "start" else element.tail if element is not cell else ""
        pieces += ["\n" if ends_line else "", text or ""]
    return "\n".join(" ".join(line.split()) for line in "".join(pieces).split("\n")).strip()


def _xml_cells(row: etree._Element) -> list[str]:
    cells: list[str] = []
    for cell in row.iter(f"{{{_SPREADSHEET}}}Cell"):
        told = cell.get(_INDEX)  # cells that are empty are left out before it
        if told and told.isdigit() and len(cells) < int(told) <= 500:
            cells += [""] * (int(told) - 1 - len(cells))
        cells.append("".join(cell.itertext()).strip())
    return cells
