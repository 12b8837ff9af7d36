"""Whose a page without an address is: by its links, its titles, the line that claims rights."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from analytics.ingest.address import host_of
from analytics.ingest.article import Raw, Reject, Residue
from analytics.ingest.block_kinds import AGENCIES

HEAD = 300_000  # characters
FEWEST, SHARE = 3, 0.6  # pages of a folder, and their share, whose titles end alike
WORDS = 5  # of such a name
RIGHTS = 200  # characters of a line that claims rights
_LINK = re.compile(r"<(?:base|link)\b([^>]{0,600})>", re.IGNORECASE)
_HREF = re.compile(r"\bhref=[\"']?(https?://[^\"'\s>]+)", re.IGNORECASE)
_TITLE = re.compile(r"<title\b[^>]{0,200}>([^<]{1,500})</title", re.IGNORECASE)
_PARTS = re.compile(r"\s+(?:[|•·—–»«~-]|::|//)\s+|(?<=\w):\s+")
_YEARS = r"(?:19|20)\d\d(?:\s?[-–—]\s?(?:(?:19|20)?\d\d|present))?"
_SIGN = r"(?:©|ⓒ|\(c\)|copyright)[\s©:]{0,4}(?:\(c\)\s?)?(?:by\s)?"
_NAME = r"[^\W\d_](?:[^\d|•·.,;:©()\n]|\.(?=[^\W\d_])){2,50}?"
_CLAIM = re.compile(
    rf"{_SIGN}{_YEARS}[\s,.|:–-]{{0,4}}(?:by\s)?(?P<behind>{_NAME})"
    r"(?=\s?(?:[|•·,;:©()\n]|\.(?![^\W\d_])|$|[-–—]\s|all rights|alle rechte|все права|усі права"
    r"|tous droits|todos los|tutti i|tüm hak|wszelkie|版权|保留|inc\b|llc\b|ltd\b))"
    rf"|{_SIGN}(?P<before>{_NAME}),?\s{_YEARS}\b"
    rf"|^(?P<over>{_NAME})\s?(?:©|\(c\))\s?{_YEARS}",
    re.IGNORECASE,
)
_NOBODY = re.compile(
    r"(?:all|alle|все|tous|todos|the (?:author|owner|website)s?|by|powered|theme|getty|"
    r"shutterstock|alamy|istock|epa|adobe stock)\b",
    re.IGNORECASE,
)
# What sites put behind a headline that is no name of theirs: rubrics, months.
_RUBRIC = re.compile(
    r"(?:world|politics?|news|latest news|breaking news|sports?|business|economy|culture|opinion|"
    r"international|national|local|society|science|technology|health|top stories|home|articles?|"
    r"политика|новости|мир|общество|экономика|культура|спорт|в мире|главное|політика|новини|"
    r"politik|wirtschaft|ausland|inland|kultur|nachrichten|politique|économie|monde|société|"
    r"actualités|política|economía|internacional|noticias|sociedad|politica|esteri|cronaca|notizie|"
    r"siyaset|dünya|gündem|ekonomi|haberler|سياسة|أخبار|سیاسی|اخبار|新闻|国际|政治|国際|정치|국제)"
    r"|.*\d{4}.*",
    re.IGNORECASE,
)


def stated_host(page: str) -> str | None:
    """The host that the base or the feed of a page lies on; None where its head names none."""
    for match in _LINK.finditer(page[:HEAD]):
        inside = match[1].casefold()
        feed = "alternate" in inside and ("rss" in inside or "atom" in inside)
        if feed or match[0][1:5].casefold() == "base":
            address = _HREF.search(match[1])
            if address and (host := host_of(address[1])):
                return host
    return None


def rights_of(residue: Sequence[Residue]) -> str:
    """Who claims the rights of a page in its last line that does; '' for nobody, or an agency."""
    for piece in reversed(residue):
        if piece.kind in ("copyright", "repeated") and len(piece.text) <= RIGHTS:
            found = _CLAIM.search(piece.text)
            name = next(filter(None, found.groups()), "").strip(" '\"-–") if found else ""
            if name and name not in AGENCIES and not _NOBODY.match(name):
                return name
    return ""


def titled(held: Sequence[Raw | Reject]) -> dict[int, str]:
    """By the place of a page without an address, what most titles of its folder end or begin with.

    The pages of one site carry its name beside their own headline.
    """
    folders: dict[str, list[tuple[int, list[str]]]] = {}
    for place, one in enumerate(held):
        if isinstance(one, Raw) and one.html and one.page and not (one.url or one.outlet):
            found = _TITLE.search((one.text or "")[:HEAD])
            parts = [" ".join(part.split()) for part in _PARTS.split(found[1])] if found else []
            folders.setdefault(one.path.rpartition("/")[0], []).append((place, parts))
    named: dict[int, str] = {}
    for pages in folders.values():
        several = [(place, parts) for place, parts in pages if len(parts) > 1]
        for end in (-1, 0):
            counts = Counter(parts[end] for _, parts in several)
            known = ((n, c) for n, c in counts.most_common(9) if not _RUBRIC.fullmatch(n))
            name, count = next(known, ("", 0))
            others = {tuple(parts) for _, parts in several if parts[end] == name}
            enough = count >= FEWEST and count >= SHARE * len(pages) and len(others) >= FEWEST
            if enough and 0 < len(name.split()) <= WORDS:
                named |= {place: name for place, parts in several if parts[end] == name}
                break
    return named
