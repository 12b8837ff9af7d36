"""Whether 8/5/2024 is in May by habit, where neither the date nor its source proves an order.

After the short date formats of the CLDR: of the languages that news is written in, English of the
United States and of the Philippines alone puts the month first, and East Asia the year.
"""

from __future__ import annotations

from analytics.ingest.language import known_language
from analytics.ingest.outlet import host_of

_MONTH_FIRST = frozenset(("us", "ph", "pr", "gu"))
_YEAR_FIRST = frozenset(("zh", "ja", "ko", "hu", "lt", "mn"))
# Lands whose press writes English as well, and the day first.
_LANDS = frozenset((
    "uk", "au", "nz", "ie", "in", "za", "pk", "bd", "lk", "np", "ng", "ke", "gh", "ug", "tz", "zw",
    "sg", "my", "hk", "mt", "cy", "ge", "am", "az", "ru", "by", "ua", "il", "tr", "ae", "qa", "sa",
    "eg", "jo", "lb", "iq", "kz", "uz", "de", "fr", "it", "es", "pt", "nl", "be", "pl", "cz", "ro",
    "rs", "bg", "gr", "fi", "se", "no", "dk", "at", "ch",
))  # fmt: skip


def day_first_by(language: str | None, stated: str, url: str | None) -> str:
    """Whose habit it is to put the day first: 'fr', 'en-GB', '.uk'; '' where nothing tells.

    `language` is the article's, `stated` the tag that its page or its row gives.
    """
    if language and language != "en":
        return "" if language in _YEAR_FIRST else language
    name, _, land = stated.strip().replace("_", "-").casefold().partition("-")
    if language and known_language(name) == language and len(land) == 2:
        return "" if land in _MONTH_FIRST else f"{language}-{land.upper()}"
    last = (host_of(url) or "").rpartition(".")[2]
    return f".{last}" if last in _LANDS else ""
