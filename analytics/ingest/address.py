"""The address under which an outlet published a page that was taken from an archive or a cache."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

_WITHIN = re.compile(
    r"^https?://(?:web\.archive\.org/web/\d{1,14}(?:[a-z]{2}_)?/"
    r"|webcache\.googleusercontent\.com/search\?q=cache:(?:[\w-]+:)?"
    r"|(?:www\.)?google\.[a-z.]{2,6}/amp/(?:s/)?"
    r"|archive\.(?:today|ph|is|md|vn|fo|li)/(?:[\d.-]{4,20}|\w{5})/(?=https?://)"
    r"|[\w-]+\.cdn\.ampproject\.org/[cvi]/(?:s/)?)(?=\S)",
    re.IGNORECASE,
)
# Addresses that count who clicked, and lead on.
_LEADS_ON = re.compile(
    r"https?://(?:(?:www\.)?google\.[a-z.]{2,6}/url|lm?\.facebook\.com/l\.php)\?", re.IGNORECASE
)
_TRANSLATED = re.compile(r"^(?P<host>[\w-]+)\.translate\.goog$")
_SECOND = re.compile(r"^(?:\w+:)?//")


def original_address(url: str) -> str:
    """The address inside that of an archive, an AMP cache or a translation; else the same."""
    url = url.strip()
    if _LEADS_ON.match(url):
        given = parse_qs(urlsplit(url).query)
        return next((given[name][0] for name in ("url", "q", "u") if name in given), url)
    match = _WITHIN.match(url)
    if match:
        inner = url[match.end() :]
        return inner if _SECOND.match(inner) else f"https://{inner}"
    return url


def host_of(url: str | None) -> str | None:
    """The host of a url in lower case, its own letters restored; None where there is none."""
    if not url:
        return None
    url = original_address(url)
    try:
        host = urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return None
    host = host.lower().rstrip(".")
    translated = _TRANSLATED.match(host)
    if translated:
        host = translated["host"].replace("--", "\x00").replace("-", ".").replace("\x00", "-")
    return _readable(host) or None


def _readable(host: str) -> str:
    if "xn--" not in host:
        return host
    try:
        return host.encode("ascii").decode("idna")
    except UnicodeError:
        return host
