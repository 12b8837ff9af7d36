"""From an article as read to an article as kept: segments, dates, outlet, language. Pure."""

from __future__ import annotations

import json
import math
import re

from lxml import etree

from analytics.ingest.article import Article, Raw, Reject, Residue
from analytics.ingest.block_kinds import AGENCIES
from analytics.ingest.date_choice import choose
from analytics.ingest.date_habits import day_first_by
from analytics.ingest.dates import DateError
from analytics.ingest.html_meta import Meta
from analytics.ingest.html_segments import segment_html
from analytics.ingest.identify import identify
from analytics.ingest.language import find_language, known_language
from analytics.ingest.no_article import why_no_article, why_no_words
from analytics.ingest.outlet import folder_above, host_of, is_general, name_outlet
from analytics.ingest.page_blocks import NoPageError, looks_like_page
from analytics.ingest.partial import partly
from analytics.ingest.script_state import from_scripts, is_bare
from analytics.ingest.segments import Segments, segment
from analytics.ingest.site_names import rights_of
from analytics.ingest.tidy import mend, one_line, paragraphs, plain, said_once

LONGEST_TITLE = 1000  # characters; a field that holds more holds no headline
_SPECIFIC = "|".join(re.escape(name) for name in AGENCIES)
DATELINE = re.compile(
    r"^(?P<line>(?P<place>[A-Z][A-Z.'’ ]{2,}[A-Z](?:[,/] ?[A-Za-z. ]{2,25})?"
    r"|[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
    rf"(?:, (?:\d{{1,2}} )?(?:[A-Z][a-z]+\.? )?\d{{0,2}}[A-Za-z]* ?\d{{0,4}})?"
    rf"\s*(?:\((?P<agency>{_SPECIFIC})\)|/(?P<wire>{_SPECIFIC})/"
    r"|\((?P<other>[A-Z][A-Za-z. -]{1,24})\)(?=\s*(?:--|[—–])))?)"
    r"\s*(?:--|[—–]|\s-\s|-\s)\s*(?=\S)"
)
TASS = re.compile(
    r"^(?P<line>[A-Z][A-Z. -]+, [A-Z][a-z]+\.? \d{1,2}\. ?/(?P<agency>[A-Za-z-]+)/\.)\s*"
    # The same in Russian and Ukrainian, with a dash where it is another agency's.
    r"|^(?P<line_2>[А-ЯЁІЇЄ][А-ЯЁІЇЄ. -]+, \d{1,2} [а-яёіїє]{3,9}\.? ?[-–—/] ?"
    r"(?P<agency_2>[^./]{2,30}?)(?:/\.|\.|/))\s+"
)
_BY = re.compile(r"^(?:(?:interview|text|words|story|report(?:ing)?) )?by:?\s+", re.IGNORECASE)
_SIGN_OFF = re.compile(r"\s+(?:REUTERS?|Reuters?)\s*$")
_SIGNED = re.compile(rf"\(({_SPECIFIC})\)\s*$")


def clean(raw: Raw, known: tuple[int, int] | None = None) -> Article | Reject:
    """The clean article, or why there is none. Same input, same output; safe in any process.

    `known` is what `identify` gave, where it has been asked already.
    """
    try:
        return _clean(raw, known or identify(raw))
    except Exception as error:
        # What nobody foresaw costs this article alone; a run of hours goes on.
        return turned_away(raw, f"damaged where its reader foresaw none ({type(error).__name__})")


def _clean(raw: Raw, known: tuple[int, int]) -> Article | Reject:
    number, fingerprint = known
    try:
        found, meta = _segments(raw)
    except NoPageError as error:
        return turned_away(raw, str(error))
    except (ValueError, LookupError, RecursionError, etree.LxmlError) as error:
        # Damage that nobody foresaw costs this article alone.
        return turned_away(raw, f"cannot be told apart: {str(error)[:160] or type(error).__name__}")
    if raw.page and raw.html and is_bare(found) and (held := from_scripts(raw, meta)):
        return _clean(held, known)
    title = one_line(raw.title) or said_once(one_line(found.title))
    body = "\n\n".join(found.body)
    if not title and not body and "metadata_only" not in raw.extra:
        return turned_away(raw, "no title and no text are left after cleaning")
    reason = why_no_article(title, found, meta if raw.html else None) if raw.page else None
    reason = reason or why_no_words(title, body, raw.page)
    if reason:
        return turned_away(raw, reason)
    if body and len(title) > LONGEST_TITLE:
        found.residue.append(Residue("title", title))
        title = f"{title[:LONGEST_TITLE].rpartition(' ')[0] or title[:LONGEST_TITLE]} …"
    try:
        language = known_language(raw.language) or _language(title, body, meta)
        habit = day_first_by(language, raw.language or meta.language, raw.url)
        dates = choose(raw, found, meta, habit)
    except DateError as error:
        return turned_away(raw, f"impossible date: {error}")
    dateline, agency = read_dateline(body)
    captions = [one_line(raw.caption)] if raw.caption else []
    return Article(
        article_id=number,
        fingerprint=fingerprint,
        published=dates.published,
        published_precision=dates.precision,
        published_source=dates.source,
        updated=dates.updated,
        outlet=_outlet(raw, meta, found),
        url=plain(raw.url) if raw.url else None,
        title=title,
        body=body,
        caption="\n\n".join(captions + found.captions),
        author=_author(raw, found, meta),
        agency=one_line(raw.agency) or agency or _agency_of(found),
        dateline=dateline or _given_dateline(raw),
        language=language,
        words=len(title.split()) + len(body.split()),
        origin=plain(raw.origin),
        extra=_extra(raw),
        residue=tuple(found.residue),
        zone=dates.zone,
        notes=tuple(map(plain, (*dates.notes, *_doubts(raw, body, language)))),
    )


def turned_away(raw: Raw, reason: str) -> Reject:
    """The reject of an article that has been read."""
    return Reject(plain(raw.path or raw.origin), plain(raw.place), plain(reason))


def _doubts(raw: Raw, body: str, language: str | None) -> list[str]:
    doubts = [] if body else [_no_text(raw)]
    if body and language is None:
        doubts.append("language not told: too little text, or none that can be read")
    return doubts + partly(body, raw.extra.get("characters_left_out"))


def _no_text(raw: Raw) -> str:
    given = raw.extra.get("metadata_only")
    return f"no text: {given} gives none" if given else "no text: only the title is counted"


def _outlet(raw: Raw, meta: Meta, found: Segments) -> str:
    host = host_of(raw.url)
    field = raw.outlet
    if not field and not host:
        field = one_line(meta.outlet) or raw.site or (raw.page and rights_of(found.residue)) or None
    folder = one_line(raw.folder)
    if is_general(folder):
        folder = folder_above(raw.origin)
    return name_outlet(one_line(field) or None, host, folder)


def _author(raw: Raw, found: Segments, meta: Meta) -> str | None:
    given = one_line(raw.author) or one_line(meta.author) or one_line(found.byline)
    return _BY.sub("", given)[:300] or None


def _language(title: str, body: str, meta: Meta) -> str | None:
    found = find_language(body if len(body) > 60 else f"{title}. {body}")
    return found or known_language(meta.language)


def _given_dateline(raw: Raw) -> str | None:
    given = raw.extra.get("dateline")
    return one_line(given).rstrip(" -–—") or None if isinstance(given, str) else None


def _segments(raw: Raw) -> tuple[Segments, Meta]:
    if raw.html:
        page = segment_html(raw.text or "", raw.repeated)
        return page.found, page.meta
    text = mend(raw.text or "")
    if raw.page:
        return segment(text, one_line(raw.title), raw.repeated), Meta()
    blocks = paragraphs(text)
    if looks_like_page(blocks):
        return segment(text, one_line(raw.title), raw.repeated), Meta()
    found = Segments(body=blocks)
    if blocks and (sign_off := _SIGN_OFF.search(blocks[-1][-12:])):
        blocks[-1] = blocks[-1][: -len(sign_off[0])]
        found.residue.append(Residue("agency", sign_off[0].strip()))
    return found, Meta()


def read_dateline(body: str) -> tuple[str | None, str | None]:
    """Place and agency before the first sentence ('MOSCOW (AP)'), and the agency alone."""
    head = body[:120]
    match = TASS.match(head) or DATELINE.match(head)
    if not match:
        return None, None
    parts = match.groupdict()
    line = (match["line"] or parts.get("line_2") or "").strip()
    wired = parts.get("agency") or parts.get("wire") or parts.get("agency_2")
    if _town(parts.get("place")).isupper():
        wired = wired or parts.get("other")  # an agency of one land
    # A capitalised word and a dash open many sentences; capitals or a wire's mark make a dateline.
    if not wired and not line.isupper() and not _town(parts.get("place")).isupper():
        return None, None
    return line, wired


def _town(place: str | None) -> str:
    """Without its state: "AKTAU, Kazakhstan"."""
    return re.split("[,/]", place or "")[0]


def _agency_of(found: Segments) -> str | None:
    for piece in found.residue:
        if piece.kind == "agency":
            return piece.text.strip(" .")
        if piece.kind == "byline" and any(name in piece.text for name in AGENCIES[:3]):
            return found.byline
    if found.body and (signed := _SIGNED.search(found.body[-1][-60:])):
        return signed[1]
    return None


def _extra(raw: Raw) -> str | None:
    if not raw.extra:
        return None
    text = json.dumps(raw.extra, ensure_ascii=False, sort_keys=True, default=str)
    if "NaN" in text or "Infinity" in text:
        # Python's JSON knows numbers that JSON does not.
        text = json.dumps(_finite(raw.extra), ensure_ascii=False, sort_keys=True, default=str)
    return plain(text)


def _finite(value: object) -> object:
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, dict):
        return {str(name): _finite(one) for name, one in value.items()}
    return [_finite(one) for one in value] if isinstance(value, list) else value
