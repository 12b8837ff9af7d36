"""Rows of a table that are its own: names of columns, their kinds below them, sums at its end."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import zip_longest

from analytics.ingest.field_guess import guess

LONGEST = 200  # characters of such a line
LONGEST_NAME = 40  # characters of the name of a column
_KIND = re.compile(
    r"(?:string|text|str|varchar|char|nvarchar|longtext|int|integer|bigint|float|double|number|"
    r"numeric|bool|boolean|date|time|datetime|timestamp|url|uri|json|object|category|"
    r"text_?string|free text|utf-?8|iso ?8601)(?:\(\d+\))?"
    r"|[ymdhs]{1,4}(?:[-/. :t][ymdhs]{1,4}){1,5}"
    r"|-?\d+(?:\.\d+)?\s?(?:-|–|to|\.\.)\s?\d+(?:\.\d+)?|%",
    re.IGNORECASE,
)
_WORDS = r"rows?|records?|results?|articles?|documents?|items?|entries|hits|stories|lines?"
_END = re.compile(
    rf"(?:grand )?(?:total|sum|count|rows|records)\b(?: (?:{_WORDS}))?\s?[:=]?\s?"
    rf"[\d,. ]+(?:{_WORDS})?"
    r"|\(?[\d,.]+ (?:rows?|records?|results?|hits|entries)"
    r"(?: (?:found|exported|returned|selected|in total))?\)?"
    rf"|showing [\d,.]+ (?:to|-|–) [\d,.]+ of [\d,.]+(?: (?:{_WORDS}))?"
    r"|(?:gesamt|insgesamt|итого|всего|total|totale|razem|toplam)\s?[:=]\s?[\d,. ]+\S{0,12}"
    # Who made the table, and when: "Created in 1949, the alliance ..." is a headline.
    r"|(?:generated|exported|created|printed|downloaded|compiled|erstellt|exportiert|généré|creado|"
    r"создано|выгружено)(?:\s?:| (?:on|at|am|le|el)(?= \d)| (?:by|von|from)\b.{1,40}? (?:on|at|am)"
    r"(?= \d)).{0,100}"
    r"|(?:source|quelle)\s?:.{0,120}|(?:copyright|©|\(c\))\s.{0,40}(?:19|20)\d\d.{0,80}"
    r"|all rights reserved\.?"
    r"|[*=_ -]{0,5}end of (?:report|file|export|results|table|list)[*=_ -]{0,5}"
    r"|page \d+ of \d+",
    re.IGNORECASE,
)


_SUM = re.compile(
    r"(?:grand |sub)?(?:total|sum|count)s?|gesamt|insgesamt|summe|итого|всего|разом|усього|totale"
    r"|suma|łącznie|razem|toplam|ukupno|összesen|celkem|spolu|yhteensä|i alt|totalt|totaal|合计"
    r"|合計|总计|總計|합계|المجموع|إجمالي|סה\"כ|σύνολο",
    re.IGNORECASE,
)
_FIGURES = re.compile(r"[\d.,' %/-]+")


def own_row(row: Sequence[str], first: bool) -> str:
    """Why a row is none of the articles of its table; '' where it may be one.

    `first` is True for the row right under the names of the columns.
    """
    full = [cell.strip() for cell in row if cell.strip()]
    if first and len(full) > 1 and all(map(_is_kind, full)):
        return "the kinds of the columns, no article"
    summed = len(full) > 1 and _SUM.fullmatch(full[0].rstrip(" :："))
    if summed and all(map(_FIGURES.fullmatch, full[1:])):
        return f"a sum of the table's own, no article: {' '.join(full)[:60]}"
    if len(row) > 1 and len(full) == 1 and len(full[0]) < LONGEST and _END.fullmatch(full[0]):
        return f"a line of the table's own, no article: {full[0][:60]}"
    return ""


def _is_kind(cell: str) -> bool:
    return bool(_KIND.fullmatch(cell) or _KIND.fullmatch(cell.strip("()[]<> ")))


def joined_names(
    above: Sequence[str], below: Sequence[str], mapping: Mapping[str, str] | None = None
) -> list[str] | None:
    """The names of columns that stand over two rows, as merged cells do; None where they do not.

    Names of groups stand over those of their columns, or a name over an empty cell.
    """
    told = [cell for cell in below if cell.strip()]
    if not told or max(map(len, told)) > LONGEST_NAME or len(guess(told, mapping)) < 2:
        return None
    joined = [low if low.strip() else high for high, low in zip_longest(above, below, fillvalue="")]
    names = grouped_names(above, column_names(joined), mapping)
    more = len(guess(names, mapping)) > len(guess(column_names([*above]), mapping))
    return names if more else None


def grouped_names(
    above: Sequence[str], names: list[str], mapping: Mapping[str, str] | None = None
) -> list[str]:
    """The names of columns with those of their groups before them, where that tells more.

    "Publication" over "Name" is an outlet. The name of a group stands over its first column.
    """
    groups: list[str] = []
    for cell in above[: len(names)]:
        groups.append(cell.strip() or (groups[-1] if groups else ""))
    chosen = guess(names, mapping)
    told = {*chosen.values()}
    both = [
        name if name in told or not group else f"{group} {name}"
        for group, name in zip_longest(groups, names, fillvalue="")
    ]
    more = groups and max(map(len, groups)) <= LONGEST_NAME
    return both if more and len(guess(both, mapping)) > len(chosen) else names


def column_names(header: list[str]) -> list[str]:
    """Names of the columns; unnamed and doubled ones get a number."""
    names: dict[str, None] = {}
    for number, name in enumerate(header, 1):
        # The mark of UTF-8 once more, read as Windows Latin by whoever saved the table.
        plain = name.strip().removeprefix("ï»¿").strip("\ufeff\"'") or f"column {number}"
        names[plain if plain not in names else f"{plain} {number}"] = None
    return list(names)


def is_same(row: list[str], header: list[str]) -> bool:
    """Is a row the names of the columns once more, in whatever letters?"""
    return len(row) == len(header) and all(
        cell == name or cell.strip().casefold() == name.strip().casefold()
        for cell, name in zip(row, header, strict=True)
    )
