"""What single blocks of a page are: bylines, date lines, captions, and residue of several kinds."""

from __future__ import annotations

import re
from functools import lru_cache

from analytics.ingest.date_labels import labelled_dates
from analytics.ingest.page_signs import (
    is_credited,
    is_reported,
    kind_by_words,
    stands_between,
)
from analytics.ingest.word_count import count_words

BYLINE = re.compile(
    r"^(?:by|written by|von|par|por|автор:?"
    # Words that may begin a sentence as well: names follow, and nothing else.
    r"|(?:di|av|af|door)(?=(?-i:(?:\s[A-ZÀ-Þ][\w’'-]+){2,4}$)))\s+(?=\S)(?!the\s+way)(?=.{2,80}$)"
    # "By then the canals had been dry." is a sentence.
    r"(?!(?-i:.{0,76}(?: [a-zà-öø-ÿа-яёіїє]{2,20}){4,12}[.!?]$))(.{2,80})$",
    re.IGNORECASE,
)
DATE_LINE = re.compile(
    r"^(?P<label>(?:first\s+|originally\s+|article\s+)?(?:posted|published|publication date|"
    r"date|issued|filed|created|last\s+updated?|updated?|last\s+modified|modified|"
    r"stand|veröffentlicht|publié|publicado|pubblicato|опубликовано|обновлено|aktualisiert|"
    r"опубліковано|оновлено|yayınlanma|güncelleme))\b"
    r"(?:\s*(?:on|at|am|le|el))?\s*[:|-]?\s*(?P<when>.{4,60})$",
    re.IGNORECASE,
)
_CREDITED = (
    r"reuters|afp|ap|associated press|canadian press|getty(?: images)?|epa(?:-efe)?|efe|tass|"
    r"sputnik|press association|pa|dpa|xinhua|anadolu|shutterstock|photolure|bloomberg|kremlin\.ru"
)
CREDIT = re.compile(
    # In brackets at the end: (Jane Doe/Pool Photo via AP), [AFP], (Handout).
    rf"[(\[](?:[^()\[\]]{{0,80}}\b(?:photos?|handout|pool|file|image|courtesy|credit|{_CREDITED})\b"
    r"[^()\[\]]{0,80})[)\]]\s*\.?$"
    # Without brackets: REUTERS/Jane Doe, Jane Doe/AP, AP Photo, via REUTERS, Photo: AFP, © Reuters.
    rf"|\b(?:{_CREDITED})\s?/\s?[\w.’' -]{{2,40}}$|[\w.’' -]{{2,40}}/\s?(?:{_CREDITED})(?: file)?$"
    rf"|\b(?:ap|pool|file|afp|handout) photo(?:/[\w.’' -]{{2,40}})?$|\bvia (?:{_CREDITED})$"
    r"|(?:photo(?:graph)?|image|picture|credit|photo credit|image credit|source)\s*(?:by|:|©)"
    r"[^.]{2,80}$|©[^.]{2,60}$"
    rf"|\b(?:{_CREDITED})\s?/\s?file(?: photo)?$"
    # (Jane Roe/The Paper): a name, and whose photographer it is.
    r"|(?-i:[(\[][A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3} ?/ ?[A-Z][\w’' -]{2,40}[)\]]$)"
    # As newspapers print it: Credit Jane Doe/The Paper, Credit... Jane Doe for The Paper.
    r"|(?-i:\bCredit(?:\s|\s?(?:\.\.\.|…)\s?)[A-Z][\w.’'-]+"
    r"(?:[ /](?:for |The )?[A-Z][\w.’'-]+){1,6})$"
    r"|^(?:image caption|file\s*photo|file\s*[-–—:]|photo:|image:|foto:|фото:)",
    re.IGNORECASE,
)
_CREDIT_SIGNS = frozenset("/©:")
_CREDIT_WORDS = ("photo", "credit", " via ", "picture", "image", "source")
_CREDIT_STARTS = frozenset(("file", "imag", "foto", "фото", "phot"))
CREDIT_LINE = re.compile(
    r"^(?:photo(?:graph)?|image|picture|illustration|screenshot|credit|photo credit|foto|фото)s?"
    r"(?: by|\s?[:©])\s?\S.{1,70}$"
    rf"|^[\w.’' -]{{2,40}} ?[|/] ?(?:{_CREDITED})$",
    re.IGNORECASE,
)
_PICTURED = re.compile(r"photo|handout|pool|file|image|courtesy|credit|/|©| via ", re.IGNORECASE)
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
_DATED = re.compile(r"\b(?:on |, )?\w+day, \w+\.? \d{1,2}, \d{4}\.?$")
# Jane Roe, The Associated Press
SIGNED_LINE = re.compile(
    rf"^[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){{1,3}}, (?:{'|'.join(AGENCIES)})$"
)
# Between paragraphs: READ MORE: Another story. To continue reading, subscribe.
INSERTED = re.compile(
    r"^(?:(?:read (?:more|also|next)|related(?: (?:story|article|coverage))?|see also|also read|"
    r"more on this|watch|don['’]t miss|читайте также|читайте ещё|читайте також|lire aussi|à lire|"
    r"lesen sie auch|mehr zum thema|leer también|lea también|leggi anche|ayrıca okuyun|"
    r"czytaj (?:też|także))\s*[:|—–-]|(?:media |press )?contacts?\s*:|"
    r"the post .{3,200} appeared first on|"
    r"printed from\b|(?:source |page )?url\s*:\s*https?://\S+$|"
    r"page \d+ of \d+$|to (?:continue|keep) reading\b|already a (?:subscriber|member)\b|"
    r"this (?:article|story) is (?:for|available to) subscribers|you have (?:reached|read) your|"
    # What a site says of itself, of its player and of its mistakes.
    r"your browser (?:does not|doesn['’]t) support|(?:please )?enable javascript\b|javascript "
    r"is (?:disabled|required|not enabled)|(?:join|follow) (?:us on|our) (?:telegram|whatsapp|"
    r"viber|facebook|youtube|instagram)\b|if you (?:find|found|notice|spot|see) an? (?:mistake|"
    r"error|typo)|(?:если вы )?(?:нашли|заметили|обнаружили) (?:ошибку|опечатку)|"
    r"short (?:url|link)\s?:|"
    r"(?=.{0,220}\bnewsletter\b).{0,220}\bsign up (?:here|now|today|free|for free)\b|"
    r"(?:sign up|subscribe) (?:for|to) (?:our|the)\b.{0,60}\b(?:newsletters?|briefings?|alerts?|"
    r"e?mails?|inbox|digest)\b|"
    # Under posts and pages of the first programs for sites, and under letters.
    r"posted by [^|\[]{2,60}[|\[].{0,60}\b(?:trackbacks?|permalink|comments?)\b|"
    r"(?:\[[\w ]{2,22}\]\s?){2,12}$|send (?:e-?)?mail to .{0,60}\bwith questions\b|"
    r"(?:unsubscribe|view (?:this (?:e-?mail|letter) )?(?:in|online in) (?:your )?browser)\b.{0,80}"
    r"$|you (?:are receiving|(?:have )?received) this (?:e-?mail|message|newsletter)\b|"
    # Under each story of Anadolu.
    r"anadolu (?:agency website contains only|ajansı web sitesinde))",
    re.IGNORECASE,
)
INSERTED_WORDS = 35
# Over or under a text, for those who print it: releases and wires.
PRINTERS = re.compile(
    r"(?:for )?immediate release|press release|news release|embargo(?:ed)?\b.{0,60}|opinion|"
    r"#{1,5}|-\s?30\s?-|\(?(?:more|ends?|mf|mtf)\)?|nnnn|zczc\b.{0,30}|=+|\*{3,}",
    re.IGNORECASE,
)
# What opens the comments: their number, or the place for one more. A bare "Comments" is a link.
COMMENTS = re.compile(
    r"^\d+ (?:comments?|kommentare?|commentaires?|комментари(?:и|ев|й|я)|коментарі[вй]?):?$|"
    r"^comments? \(\d+\)$|^(?:leave|write|post|add) a (?:reply|comment)$|"
    r"^(?:top|reader|recent|latest|best) comments?$",
    re.IGNORECASE,
)
_AGO = (
    r"(?:s|m|min|mins|h|hr|hrs|d|w|seconds?|minutes?|hours?|days?|weeks?|months?)\s+ago|"
    r"(?:сек|секунд|мин|минут|час|дн|день|недел|місяц|месяц|хвилин|годин|тиж)\w*\.?\s+(?:назад|тому)|"
    r"(?:saniyə|saniye|dəqiqə|dakika|saat|gün|həftə|hafta)\s+(?:önce|əvvəl)|"
    r"(?:րոպե|ժամ|օր)\s+առաջ|(?:წუთის|საათის|დღის)\s+წინ|(?:分钟|小时|分鐘|小時|天|分|時間|日)\s?前|"
    r"(?:분|시간|일)\s?전|(?:minut|godzin|dn)\w*\s+temu"
)
TIME_AGO = re.compile(
    rf"^\d+\s*(?:{_AGO})$|^(?:vor|hace|il y a|há|fa)\s+\d+\s+[^\W\d_]{{1,10}}\.?$|"
    r"^(?:منذ|قبل)\s+\d*\s?[^\W\d_]{2,8}$|^\d+\s+(?:minuti|ore|giorni)\s+fa$",
    re.IGNORECASE,
)
READING_TIME = re.compile(r"^(?:reading time:? ?)?\d+[- ]min(?:ute)?s?(?: read)?\.?$", re.I)
_PARTED = re.compile(r"\s*[|·•]\s*")
KNOWN = 8192  # blocks whose kind is remembered: each is asked for several times a page
KIND_SIGNS = 1500  # characters of a block that are searched for the words of residue
KINDS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern))  # of small letters: to ignore the case takes twice as long
    for kind, pattern in (
        ("cookie", r"\bcookies?\b|\bgdpr\b|privacy (?:policy|notice|settings)|personal data|"
                   r"consent to|your (?:privacy|consent)"),
        ("copyright", r"©|\(c\) ?\d{4}|copyright|all rights reserved|may not be (?:published|"
                      r"reproduced|reprinted|redistributed)|views expressed (?:in|by|here)|"
                      r"terms (?:of|and) (?:use|service|cond)|^our standards:"),
        ("subscription", r"\b(?:un)?subscri|\bsign (?:up|in)\b|\blog ?in\b|newsletter|\bregister\b|"
                         r"\breply to this e-?mail|"
                         r"your inbox|your (?:email|account|password)|free trial|become a member|"
                         r"support (?:our|us)\b|\bdonate\b|unlimited access|paywall|"
                         r"e-?mail address"),
        ("social", r"^(?:share|tweet|print|email|e-mail|facebook|twitter|whatsapp|telegram|vk|"
                   r"linkedin|pinterest|reddit|instagram|youtube|rss|copy link)\b.{0,40}$|"
                   r"share (?:this|on|via)|follow us|like us on|on (?:facebook|twitter)\b.{0,20}$"),
        ("advertisement", r"^advert|^sponsored|^ad$|affiliate|continue reading (?:the main|below)|"
                          r"story continues below|scroll to continue|^promoted"),
        ("comment", r"^\d* ?comments?\b|"
                    r"(?:leave|write|post|add) (?:an? |your )?(?:reply|comment)\b|"
                    r"join the (?:conversation|discussion)|^reply$|view comments"),
        ("teaser", r"^(?:read (?:more|also|next|full)|related|see also|more (?:on|from|in|stories)|"
                   r"most (?:read|popular|viewed|recent|shared)|top stor|latest|recommended|"
                   r"trending|you (?:may|might) (?:also )?like|also read|don't miss|up next|"
                   r"editor'?s?'? picks?|what to read next|in other news|watch(?: now| live|:))"),
    )
)  # fmt: skip


def is_ago(line: str) -> bool:
    """A line that says how long ago, at most with a rubric beside: "World | 3 hours ago"."""
    if len(line) >= 60 or line[-1].isdigit():
        return False
    return any(TIME_AGO.match(part) for part in _PARTED.split(line))


@lru_cache(maxsize=KNOWN)
def is_label(line: str) -> bool:
    """A line that says of itself that it is a date or a byline."""
    line = line.strip()
    known = len(line) < 90 and bool(DATE_LINE.match(line) or BYLINE.match(line))
    return known or bool(labelled_dates(line))


def residue_kind(block: str) -> str:
    """What kind of residue a block is: cookie, copyright, subscription, social, ..., navigation."""
    return told_kind(block) or ("teaser" if count_words(block) >= 7 else "navigation")


@lru_cache(maxsize=KNOWN)
def told_kind(block: str) -> str | None:
    """The kind of residue that the words of a block tell; None where they tell none."""
    head = block[:KIND_SIGNS]
    if TIME_AGO.match(head):
        return "teaser"
    if READING_TIME.match(head):
        return "navigation"
    small = head.lower()
    found = (kind for kind, pattern in KINDS if pattern.search(small))
    kind = next(found, None) or kind_by_words(block)
    return None if kind and is_reported(block) else kind


def is_inserted(block: str) -> bool:
    """A line between paragraphs that is none of them: another story, a channel, a request."""
    return bool(INSERTED.match(block)) or stands_between(block)


def _may_credit(block: str) -> bool:
    """Can CREDIT match a block at all? Most cannot, and to search them all takes long."""
    tail = block[-200:]
    if not _CREDIT_SIGNS.isdisjoint(tail) or block[:4].casefold() in _CREDIT_STARTS:
        return True
    small = tail.lower()
    return small.rstrip(" .").endswith((")", "]")) or any(word in small for word in _CREDIT_WORDS)


@lru_cache(maxsize=KNOWN)
def is_caption(block: str, in_text: bool = False) -> bool:
    """A photo caption, known by its credit or by how it speaks of a picture.

    `in_text`: among paragraphs, where an agency's name alone in brackets ends many a story.
    """
    words = count_words(block)
    if not 4 <= words <= 130:
        return False
    credit = (CREDIT.search(block[-200:]) or CREDIT.match(block)) if _may_credit(block) else None
    if credit:
        told = bool(_PICTURED.search(credit[0])) or not in_text
        return told and (words < 90 or bool(POSED.search(block)))
    if is_credited(block):
        return words < 90
    return words < 60 and bool(POSED.search(block)) and bool(_DATED.search(block))
