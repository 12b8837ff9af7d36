"""Which article is it, and has it changed? Numbers made from what was read, before cleaning."""

from __future__ import annotations

import hashlib
import json
import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from analytics.ingest.address import original_address
from analytics.ingest.article import Raw

# Below 2^53, so that a number survives JSON and JavaScript.
ID_MASK = (1 << 53) - 1
_TRACKING = re.compile(
    r"^(utm_\w+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_[ce]id|cmpid|ncid|ocid|smid|smtyp|"
    r"ito|xtor|at_\w+|ns_\w+|pk_\w+|__twitter_impression|_ga|amp|ref|ref_src|ref_url|source|src|"
    r"feedtype|rss|partner|emc|sr_share|share|spm|wt_mc|icid|intcmp|taid|soc_src|soc_trk)$",
    re.IGNORECASE,
)
_HOST_PREFIX = re.compile(r"^(www\d?|m|mobile|amp)\.")
_GENERIC_LAST = re.compile(
    r"^(index|default|home|homepage|main|start|search|news|article|story|rss|feed|latest|world)?"
    r"(\.(html?|php|aspx?|jsp|xml|cfm))?$",
    re.IGNORECASE,
)


def canonical_url(url: str | None) -> str | None:
    """A url without scheme, tracking parameters and fragment; None where it names no one article.

    An address without a path, a front page or a section page is shared by many articles and says
    nothing about which one was read.
    """
    if not url or len(url) > 4000:
        return None
    try:
        parts = urlsplit(original_address(url))
        host = (parts.hostname or "").casefold()
    except ValueError:
        return None
    if parts.scheme not in ("http", "https", "") or "." not in host:
        return None
    query = sorted(
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.match(name)
    )
    path = re.sub(r"/{2,}", "/", parts.path).rstrip("/")
    path = re.sub(r"/amp$|\.amp$", "", path)
    if not query and _GENERIC_LAST.match(path.rsplit("/", 1)[-1]) and path.count("/") < 2:
        return None
    tail = f"?{urlencode(query)}" if query else ""
    return f"{_HOST_PREFIX.sub('', host)}{path}{tail}"


def identify(raw: Raw) -> tuple[int, int]:
    """The article's number (0 < id < 2^53) and the signed 64-bit fingerprint of all that was read.

    The number comes from the canonical url where there is one, else from outlet, date, title and
    text. The same input gives the same numbers on every machine.
    """
    address = canonical_url(raw.url)
    if address:
        number = _number("url", address)
    else:
        number = _number(
            "text", raw.outlet or raw.folder, raw.published, _plain(raw.title), _plain(raw.text)
        )
    return number, _fingerprint(raw)


def identify_apart(raw: Raw) -> int:
    """A number for an article whose url is already taken by an unrelated text."""
    return _number("apart", canonical_url(raw.url), _plain(raw.title), (_plain(raw.text))[:400])


def _fingerprint(raw: Raw) -> int:
    extra = json.dumps(raw.extra, sort_keys=True, default=str) if raw.extra else ""
    parts = (
        raw.title, raw.text, raw.published, raw.updated, raw.outlet, raw.url, raw.author,
        raw.agency, raw.language, raw.caption, extra,
    )  # fmt: skip
    return int.from_bytes(_digest(parts), "big", signed=True)


def _number(*parts: str | None) -> int:
    return (int.from_bytes(_digest(parts), "big") & ID_MASK) or 1


def _digest(parts: tuple[str | None, ...]) -> bytes:
    whole = "\x1f".join([part or "" for part in parts])
    return hashlib.blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=8).digest()


def _plain(text: str | None) -> str:
    return " ".join((text or "").split())


def line_hash(line: str) -> int:
    """A number for a line of a page, by which lines that many pages share are known."""
    plain = _plain(line).casefold().encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(plain, digest_size=8).digest(), "big")
