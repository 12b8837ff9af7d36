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
# What one outlet serves the same articles under: for telephones, for readers of feeds, in other
# languages.
_PREFIX = re.compile(
    r"^(?:www\d?|w\d|m|mobile?|amp(?:[\d-]\w{0,3})?|touch|wap|lite|text|print|edition|news|rss\d?|"
    r"feeds?|web|beta|old|app|static|cdn|en|eng|english|ru|rus|russian|fr|french|francais|de|es|"
    r"espanol|spanish|ar|arabic|fa|persian|tr|turkish|zh|cn|chinese|hy|arm|ka|geo|az|ua|uk)\."
)
# Below these each name is a house of its own.
_SHARED = re.compile(
    r"(?:co|com|gov|gob|gouv|org|net|ac|edu|or|ne|go)\.[a-z]{2}|(?:wordpress|blogspot|substack|"
    r"medium|livejournal|tumblr|weebly|wixsite|narod|ucoz|over-blog|hatenablog)\.[a-z]{2,3}|"
    r"github\.io"
)
# Folders that people keep files in; they name no outlet, and neither do two such words together.
_GENERAL = re.compile(
    r"(?:tmp.*|temp|data|datasets?|downloads?|downloaded|articles?|news|pages?|files?|folder|html?|"
    r"texts?|txt|json|jsonl|csv|xml|pdfs?|warcs?|exports?|exported|corpus|corpora|raw|in|input|out|"
    r"outputs?|docs?|documents|desktop|home|root|archives?|archived|scrapes?|scraped|scraping|"
    r"crawl(?:s|ed|er)?|pytest.*|test.*|saved?|web|websites?|sites?|dumps?|media|press|results?|"
    r"samples?|batch|parts?|chunks?|all|clippings?|new|untitled|unsorted|misc|old|my|stories|story|"
    r"backups?|copy|src|sources?|collections?|collected|main|final|full|clean|unzipped|extracted|"
    r"content|public|www|download(?:ed)?|upload(?:s|ed)?|mirror|posts?|clean(?:ed)?|processed|"
    r"[0-9a-f-]{16,})",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[\W\d_]+")


def is_general(folder: str) -> bool:
    """Is this what anybody calls a folder of files, "html_pages", "2024-05", "batch 1"?"""
    if _GENERAL.fullmatch(folder) or len(folder) < 2:
        return True
    return all(_GENERAL.fullmatch(word) for word in _BETWEEN.split(folder) if word)


def folder_above(origin: str) -> str:
    """Of the folders over a file, as far as they were given, the nearest that names anything."""
    folders = [one for path in origin.split("!") for one in path.split("/")[:-1]]
    return next((one for one in reversed(folders) if not is_general(one)), "")


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
    return UNKNOWN if is_general(folder) else folder


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
    while (found := _PREFIX.match(plain)) and plain.count(".") > 1:
        if _SHARED.fullmatch(plain, found.end()) and not plain.startswith(("www.", "m.")):
            break
        plain = plain[found.end() :]
    return plain
