"""A scraped page as plain text, told apart: title, byline, dates, captions, body, and residue."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from analytics.ingest.article import Residue


@dataclass(slots=True)
class Segments:
    """What a page consists of. `dates` are lines that speak of dates, as (label, line)."""

    title: str = ""
    header_date: str = ""
    byline: str = ""
    body: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    dates: list[tuple[str, str]] = field(default_factory=list)
    residue: list[Residue] = field(default_factory=list)


HEADER = re.compile(
    r"^\s*(?:date\s*[:=]?\s*)(\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?)\s+(?=\S)(.*)$",
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"^(?:by|written by|von|par|por|автор:?)\s+(?=\S)(?!the\s+way)(.{2,80})$", re.IGNORECASE
)
DATE_LINE = re.compile(
    r"^(?P<label>(?:first\s+|originally\s+|article\s+)?(?:posted|published|publication date|"
    r"date|issued|filed|created|last\s+updated?|updated?|last\s+modified|modified|"
    r"veröffentlicht|publié|publicado|опубликовано|обновлено|aktualisiert))\b"
    r"(?:\s*(?:on|at|am|le|el))?\s*[:|-]?\s*(?P<when>.{4,60})$",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r"\((?:[^()]{0,80}(?:photo|via ap|/ap|ap\b|reuters|afp|getty|epa|tass|sputnik|pool|handout|"
    r"shutterstock|file|image|courtesy|credit)[^()]{0,80})\)\s*\.?$"
    r"|(?:photo(?:graph)?|image|picture|credit|photo credit|image credit|source)\s*(?:by|:|©)[^.]{2,80}$"
    r"|^(?:file\s*photo|file\s*[-–—:]|photo:|image:|foto:)",
    re.IGNORECASE,
)
POSED = re.compile(
    r"\b(?:pose[sd]? for|seen (?:in|on|at|here)|pictured|shakes? hands|, (?:second |third )?"
    r"(?:left|right|center|centre),|from left|in this (?:photo|image|file|handout)|"
    r"(?:file|pool) photo)\b",
    re.IGNORECASE,
)
TIME_AGO = re.compile(
    r"^\d+\s*(?:s|m|min|mins|h|hr|hrs|d|w|seconds?|minutes?|hours?|days?|weeks?|months?)\s+ago$",
    re.IGNORECASE,
)
AGENCIES = (
    "The Associated Press", "Associated Press", "Reuters", "Agence France-Presse", "AFP", "TASS",
    "Interfax", "Xinhua", "Bloomberg", "dpa", "EFE", "ANSA", "The Canadian Press", "PA Media",
    "Press Association", "UPI", "RIA Novosti", "Sputnik", "Kyodo", "Yonhap", "Anadolu Agency",
    "ARMENPRESS", "AP",
)  # fmt: skip
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("cookie", r"\bcookies?\b|\bgdpr\b|privacy (?:policy|notice|settings)|personal data|"
                   r"consent to|your (?:privacy|consent)"),
        ("copyright", r"©|\(c\) ?\d{4}|copyright|all rights reserved|may not be (?:published|"
                      r"reproduced|reprinted|redistributed)|terms (?:of|and) (?:use|service|cond)"),
        ("subscription", r"\bsubscri|\bsign (?:up|in)\b|\blog ?in\b|newsletter|\bregister\b|"
                         r"your inbox|your (?:email|account|password)|free trial|become a member|"
                         r"support (?:our|us)\b|\bdonate\b|unlimited access|paywall|e-?mail address"),
        ("social", r"^(?:share|tweet|print|email|e-mail|facebook|twitter|whatsapp|telegram|vk|"
                   r"linkedin|pinterest|reddit|instagram|youtube|rss|copy link)\b.{0,40}$|"
                   r"share (?:this|on|via)|follow us|like us on|on (?:facebook|twitter)\b.{0,20}$"),
        ("advertisement", r"^advert|^sponsored|^ad$|affiliate|continue reading (?:the main|below)|"
                          r"story continues below|scroll to continue|^promoted"),
        ("comment", r"^\d* ?comments?\b|leave a (?:reply|comment)|add (?:your |a )?comment|"
                    r"join the (?:conversation|discussion)|^reply$|view comments"),
        ("teaser", r"^(?:read (?:more|also|next|full)|related|see also|more (?:on|from|in|stories)|"
                   r"most (?:read|popular|viewed|recent|shared)|top stor|latest|recommended|"
                   r"trending|you (?:may|might) (?:also )?like|also read|don't miss|up next|"
                   r"editor'?s?'? picks?|what to read next|in other news|watch(?: now| live|:))"),
    )
)  # fmt: skip


def residue_kind(block: str) -> str:
    """What kind of residue a block is: cookie, copyright, subscription, social, ..., navigation."""
    for kind, pattern in KINDS:
        if pattern.search(block):
            return kind
    return "teaser" if len(block.split()) >= 7 else "navigation"


def is_caption(block: str) -> bool:
    """A photo caption, known by its credit or by how it speaks of a picture."""
    words = len(block.split())
    if not 4 <= words <= 130:
        return False
    return bool(CREDIT.search(block[-200:]) or CREDIT.match(block)) and (
        words < 90 or bool(POSED.search(block))
    )


def looks_like_page(blocks: list[str]) -> bool:
    """Are these paragraphs a whole page? Many short ones, of several kinds of residue, tell."""
    if len(blocks) < 12:
        return False
    short = [block for block in blocks if len(block) < 60]
    if len(short) < 0.4 * len(blocks):
        return False
    kinds = {residue_kind(block) for block in short} - {"navigation"}
    return len(kinds) >= 2


def segment(text: str) -> Segments:
    """The segments of a page of plain text. Nothing is dropped: what is no body is residue."""
    blocks = [" ".join(b.split()) for b in re.split(r"\n\s*\n", text) if b.strip()]
    found = Segments()
    blocks = _take_head(found, blocks)
    first, last = _body_span([_weight(block) for block in blocks])
    for number, block in enumerate(blocks):
        _place(found, block, first <= number < last, number < last)
    if not found.body:
        _keep_something(found)
    return found


def _keep_something(found: Segments) -> None:
    """A page without a running text is a table, a list or a verse: that is its body, then."""
    kept = [piece for piece in found.residue if piece.kind in ("navigation", "teaser")]
    found.body = [piece.text for piece in kept]
    found.residue = [piece for piece in found.residue if piece not in kept]


def _take_head(found: Segments, blocks: list[str]) -> list[str]:
    header = HEADER.match(blocks[0]) if blocks else None
    if header:
        found.header_date, found.title = header[1], header[2].strip()
        return blocks[1:]
    return blocks


def _weight(block: str) -> float:
    words = len(block.split())
    if words >= 15 and re.search(r"[.!?…”\"'’)]$", block) and not is_caption(block):
        lost = residue_kind(block) not in ("teaser", "navigation") or block.endswith(("...", "…"))
        return -5.0 if lost else float(min(words, 60))
    return -3.0 if words < 15 else 0.0


def _body_span(weights: list[float]) -> tuple[int, int]:
    """First and past-last block of the run of greatest weight (Kadane's maximum subarray)."""
    best, best_span, total, start = 0.0, (0, 0), 0.0, 0
    for number, weight in enumerate(weights):
        if total <= 0:
            total, start = 0.0, number
        total += weight
        if total > best:
            best, best_span = total, (start, number + 1)
    return best_span


def _place(found: Segments, block: str, inside: bool, before_end: bool) -> None:
    date = DATE_LINE.match(block)
    byline = BYLINE.match(block)
    if date and len(block) < 90 and re.search(r"\d", date["when"]):
        found.dates.append((date["label"].casefold(), block))
        found.residue.append(Residue("date", block))
    elif byline and before_end and len(block.split()) < 12:
        found.byline = found.byline or byline[1].strip()
        found.residue.append(Residue("byline", block))
    elif before_end and is_caption(block):
        found.captions.append(block)
    elif inside and (len(block.split()) >= 15 or residue_kind(block) in ("teaser", "navigation")):
        found.body.append(block)
    elif block.strip(" .") in AGENCIES:
        found.residue.append(Residue("agency", block))
    else:
        found.residue.append(Residue(residue_kind(block), block))
