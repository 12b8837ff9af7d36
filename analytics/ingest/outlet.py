"""One name for one outlet: by field, by the domain of the url, or by the folder it lay in."""

from __future__ import annotations

import csv
import re
from functools import lru_cache

from analytics.ingest.address import host_of
from analytics.settings import ROOT

__all__ = ["UNKNOWN", "host_of", "name_outlet"]

UNKNOWN = "unknown"
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
# A name that an editor or a spreadsheet made a link: <https://x.org>, [x.org](http://x.org).
_LINKED = re.compile(r"^\[(?P<name>[^\]]+)\]\([^)]*\)$|^<(?P<url>https?://[^>\s]+)>$")
_LINK_BESIDE = re.compile(r"\s*[(<\[]\s*(?:https?://|www\.)[^)>\]\s]+\s*[)>\]]$", re.IGNORECASE)
_DOMAIN = re.compile(r"(?:(?:https?:)?//)?(?:[\w-]+\.)+[^\W\d_]{2,}\.?(?:[:/].*)?", re.IGNORECASE)
_PREFIX = re.compile(r"^(www\d?|m|mobile|amp|edition|en|eng|english|news|rss|feeds)\.")
# Folders that people keep files in; they name no outlet.
_NO_OUTLET = re.compile(
    r"^(tmp.*|temp|data|downloads?|articles?|news|pages?|files?|html|texts?|txt|json|csv|export.*|"
    r"corpus|raw|input|docs?|documents|desktop|home|root|archive|scrape[ds]?|pytest.*|test.*|"
    r"[\d._-]+|[0-9a-f-]{16,}|.?)$",
    re.IGNORECASE,
)


@lru_cache(maxsize=1)
def _aliases() -> dict[str, str]:
    with (ROOT / "data" / "outlets.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return {row["alias"].casefold(): row["outlet"] for row in rows} | {
        row["outlet"].casefold(): row["outlet"] for row in rows
    }


@lru_cache(maxsize=4096)
def name_outlet(field: str | None, host: str | None, folder: str) -> str:
    """The outlet's one name. The field goes before the url's host, the host before the folder.

    A field that is itself a domain or url is read as one. A name nobody listed is kept as it is.
    """
    aliases = _aliases()
    plain = _unlinked(" ".join((field or "").split()))
    if plain.casefold() in aliases:
        return aliases[plain.casefold()]
    if plain and _DOMAIN.fullmatch(plain):
        return _by_domain(host_of(plain) or plain)
    if plain:
        return plain[:200]
    if host:
        return _by_domain(host)
    if folder.casefold() in aliases:
        return aliases[folder.casefold()]
    if _DOMAIN.fullmatch(folder):
        return _by_domain(folder)
    return UNKNOWN if _NO_OUTLET.match(folder) else folder


def _unlinked(name: str) -> str:
    """A name without the link that somebody put on it."""
    match = _LINKED.match(name)
    if match:
        return match["name"] or match["url"]
    return _LINK_BESIDE.sub("", _TAG.sub("", name)).strip() if "<" in name or ")" in name else name


def _by_domain(host: str) -> str:
    aliases = _aliases()
    parts = host.lower().removesuffix(".").split(".")
    for start in range(len(parts) - 1):
        suffix = ".".join(parts[start:])
        if suffix in aliases:
            return aliases[suffix]
    plain = host
    while _PREFIX.match(plain) and plain.count(".") > 1:
        plain = _PREFIX.sub("", plain, count=1)
    return plain
