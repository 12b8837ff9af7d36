"""Tables as R writes them: rows have names of their own, and the line of names none for these.

`write.table` parts cells by blanks unless it is told otherwise, and puts texts in quotation marks;
it and `write.csv2` may number the rows without naming that column.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping, Sequence

BLANK = " "
_SPACED = re.compile(r'"[^"]+"(?: "[^"]+")+\s*')
_NUMBER = re.compile(r"\d{1,9}")


def is_spaced(line: str) -> bool:
    """Are these names of columns in quotation marks, parted by blanks?"""
    return bool(_SPACED.fullmatch(line))


def names_no_rows(
    ahead: Sequence[str], dialect: Mapping[str, object], known: Callable[[list[str]], set[str]]
) -> bool:
    """Has each row one cell more than there are names, and begins with a number of its own?

    Texts whose commas are in no quotation marks make too many cells as well. Then no number stands
    where the first name, one of the `known`, asks for words, or words where it asks for a number.
    """
    try:
        header, *rows = (row for row in csv.reader(ahead, **dialect) if row)  # type: ignore[arg-type]
    except (csv.Error, ValueError):
        return False
    rows = rows[: max(1, len(rows) - 1)]  # the last may be cut where nobody looked on
    numbers = [row[0].strip() for row in rows]
    worded = bool(header) and header[0] in known(header)
    return (
        len(header) > 1
        and all(len(row) == len(header) + 1 for row in rows)
        and any(row[-1].strip() for row in rows)
        and all(map(_NUMBER.fullmatch, numbers))
        and len(set(numbers)) == len(numbers)
        and any(not cell.isdigit() for cell in header)
        and (worded or not any(BLANK in row[1].strip() for row in rows))
    )
