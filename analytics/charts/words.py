"""How a number, a period or a list reads in a sentence. Pure text."""

from __future__ import annotations

import datetime as dt
import html
import math
import re
import textwrap
from collections.abc import Sequence

import pandas as pd

from analytics.charts.direction import name_apart, upright
from analytics.charts.numbers import UNBROKEN, percent, signed

__all__ = ["UNBROKEN", "percent", "signed", "upright"]  # are words to those who write sentences
NUMERALS = (
    "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
)  # fmt: skip
DAYS = {"day": 1, "week": 7}
MONTHS = {"month": 1, "quarter": 3, "year": 12}
# States whose name is a plural or holds a common noun.
ARTICLE = re.compile(
    r"^(United|Isle of|Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines|Seychelles)"
    r"|\b(Islands|Republic|Territory|Union|Emirates)$"
)
# Acronyms that are spelled out, letter by letter, where they are read aloud.
SPELLED = re.compile(r"^(CIS|CSTO|EAEU|EBRD|IAEA|ILO|IMF|IMO|IOM|IPCC|OECD|OPCW|OSCE|SCO|WTO)$")
# Alliances called by a proper name.
NO_ARTICLE = re.compile(r"^(ASEAN|AUKUS|BRICS|G5|Open|Global Gateway)\b|^G\d|^\d")


def count(number: float) -> str:
    """A whole number with thousands set apart."""
    return f"{int(number):,}"


def about(number: float) -> str:
    """A number that need not be whole, as `98`, with one decimal below 10."""
    return f"{number:.1f}" if number < 9.95 else f"{number:,.0f}"


def numeral(number: int) -> str:
    """A small whole number in words, as in `the six actors`; a larger one in digits."""
    return NUMERALS[number] if 0 <= number < len(NUMERALS) else count(number)


def number_of(number: float, noun: str) -> str:
    """A count with its noun: `1 outlet`, `3 outlets`."""
    return f"{count(number)} {noun}{'' if number == 1 else 's'}"


def singular(text: str) -> str:
    """The text with `1 stories` and the like put right."""
    return re.sub(
        r"(?<![\d.,])1 (judged )?(stories|sentences|articles)\b",
        lambda found: f"1 {found[1] or ''}" + {"stories": "story"}.get(found[2], found[2][:-1]),
        text,
    )


def stories(number: float, unit: str = "story", kind: str = "") -> str:
    """A count of stories or articles: `1 story`, `3 stories`, `2 judged articles`."""
    return f"{count(number)} {kind}{' ' if kind else ''}{unit if number == 1 else units(unit)}"


def units(unit: str) -> str:
    """`stories` or `articles`."""
    return "articles" if unit == "article" else "stories"


def day(date: dt.date | pd.Timestamp) -> str:
    """`13 March 2017`."""
    return f"{date.day} {date.strftime('%B %Y')}"


def period(start: dt.date | pd.Timestamp, bin: str) -> str:
    """The name of a period by its first day: `the week of 13 March 2017`, `March 2017`, `2017`."""
    if bin == "day":
        return day(start)
    if bin == "week":
        return f"the week of {day(start)}"
    if bin == "month":
        return start.strftime("%B %Y")
    if bin == "quarter":
        return (
            f"the {('first', 'second', 'third', 'fourth')[(start.month - 1) // 3]} quarter of "
            + str(start.year)
        )
    return str(start.year)


def during(start: dt.date | pd.Timestamp, bin: str) -> str:
    """When something was so: `on 13 March 2017`, `in the week of 13 March 2017`, `in 2017`."""
    return ("on " if bin == "day" else "in ") + period(start, bin)


def short_period(start: dt.date | pd.Timestamp, bin: str) -> str:
    """The name of a period where there is little room: `13 Mar 2017`, `Mar 2017`, `Q1 2017`."""
    if bin in DAYS:
        return f"{start.day} {start.strftime('%b %Y')}"
    if bin == "month":
        return start.strftime("%b %Y")
    if bin == "quarter":
        return f"Q{(start.month - 1) // 3 + 1} {start.year}"
    return str(start.year)


def period_end(start: pd.Timestamp, bin: str) -> pd.Timestamp:
    """First day after the period that begins on `start`."""
    if bin in DAYS:
        return start + pd.Timedelta(days=DAYS[bin])
    return start + pd.DateOffset(months=MONTHS[bin])


def listing(names: Sequence[str], most: int = 6) -> str:
    """`a, b and c`; what is beyond `most` is counted."""
    shown = list(names[:most])
    if len(names) > most:
        return ", ".join(shown) + f" and {len(names) - most} more"
    if len(shown) < 2:
        return "".join(shown)
    return ", ".join(shown[:-1]) + " and " + shown[-1]


def others(number: int) -> str:
    """`1 other`, `5 others`."""
    return f"{number} other" + ("" if number == 1 else "s")


def safe(text: str) -> str:
    """Text that Plotly draws as it stands: its labels understand a few HTML tags."""
    return html.escape(name_apart(upright(text)), quote=False)


def shorten(text: str, most: int = 24) -> str:
    """Text cut to `most` characters, with an ellipsis where something is lost."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def in_lines(text: str, letters: int) -> str:
    """Text for a label, safe, in two lines of so many letters; `…` where more is left."""
    lines = textwrap.wrap(text, letters, max_lines=2, placeholder="…") or [text]
    return "<br>".join(map(safe, lines))


def leading(label: str, most: int) -> str:
    """As many of the terms of a topic's label, `Talks, ceasefire, Syria`, as `most` letters hold.

    Terms are left out whole; a first one that is too long is cut.
    """
    terms = label.split(", ")
    while len(terms) > 1 and len(", ".join(terms)) > most:
        terms.pop()
    return shorten(", ".join(terms), most)


def takes_article(name: str, kind: str) -> bool:
    """Whether an actor is said with "the": the Netherlands, the Arab League; Russia, NATO."""
    if kind == "alliance":
        return bool(SPELLED.search(name) or (" " in name and not NO_ARTICLE.search(name)))
    return bool(ARTICLE.search(name))


def sentence_case(text: str) -> str:
    """The first letter in upper case, the rest as it is."""
    return text[:1].upper() + text[1:]


def times(ratio: float) -> str:
    """A ratio as `4.2 times`, with the decimals of `ratio`."""
    return f"{ratio_of(ratio)}{UNBROKEN}times"


def ratio_of(ratio: float) -> str:
    """A ratio as `4.2`; two decimals below 2, where the question is whether it is 1."""
    return f"{ratio:.{1 if ratio >= 1.995 else 2}f}"


def ratios(low: float, high: float) -> str:
    """From where to where the interval of a ratio reaches, in like decimals: `0.95 to 2.10`."""
    alike = low < 1.995 <= high < 9.95
    return f"{ratio_of(low)} to {high:.2f}" if alike else f"{ratio_of(low)} to {ratio_of(high)}"


def doublings(ratio: float) -> float:
    """How often 1 must be doubled (or, below 0, halved) to reach the ratio."""
    return math.log2(ratio) if ratio > 0 else -10.0
