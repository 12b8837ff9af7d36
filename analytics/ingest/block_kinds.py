"""What single blocks of a page are: bylines, date lines, captions, and residue of several kinds."""

from __future__ import annotations

import re

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
    r"|(?:photo(?:graph)?|image|picture|credit|photo credit|image credit|source)\s*(?:by|:|©)"
    r"[^.]{2,80}$"
    r"|^(?:file\s*photo|file\s*[-–—:]|photo:|image:|foto:)",
    re.IGNORECASE,
)
POSED = re.compile(
    r"\b(?:pose[sd]? for|seen (?:in|on|at|here)|pictured|shakes? hands|, (?:second |third )?"
    r"(?:left|right|center|centre),|from left|in this (?:photo|image|file|handout)|"
    r"(?:file|pool) photo)\b",
    re.IGNORECASE,
)
AGENCIES = (
    "The Associated Press", "Associated Press", "Reuters", "Agence France-Presse", "AFP", "TASS",
    "Interfax", "Xinhua", "Bloomberg", "dpa", "EFE", "ANSA", "The Canadian Press", "PA Media",
    "Press Association", "UPI", "RIA Novosti", "Sputnik", "Kyodo", "Yonhap", "Anadolu Agency",
    "ARMENPRESS", "AP",
)  # fmt: skip
TIME_AGO = re.compile(
    r"^\d+\s*(?:s|m|min|mins|h|hr|hrs|d|w|seconds?|minutes?|hours?|days?|weeks?|months?)\s+ago$",
    re.IGNORECASE,
)
KIND_SIGNS = 1500  # characters of a block that are searched for the words of residue
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("cookie", r"\bcookies?\b|\bgdpr\b|privacy (?:policy|notice|settings)|personal data|"
                   r"consent to|your (?:privacy|consent)"),
        ("copyright", r"©|\(c\) ?\d{4}|copyright|all rights reserved|may not be (?:published|"
                      r"reproduced|reprinted|redistributed)|terms (?:of|and) (?:use|service|cond)"),
        ("subscription", r"\bsubscri|\bsign (?:up|in)\b|\blog ?in\b|newsletter|\bregister\b|"
                         r"your inbox|your (?:email|account|password)|free trial|become a member|"
                         r"support (?:our|us)\b|\bdonate\b|unlimited access|paywall|"
                         r"e-?mail address"),
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
    head = block[:KIND_SIGNS]
    for kind, pattern in KINDS:
        if pattern.search(head):
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
