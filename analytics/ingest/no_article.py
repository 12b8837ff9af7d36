"""Pages that came back and are no articles: errors, walls, lists of links, shells for scripts."""

from __future__ import annotations

import re

from analytics.ingest.block_kinds import told_kind
from analytics.ingest.html_meta import Meta
from analytics.ingest.page_signs import LONGEST, says_no_page, stands_for_page
from analytics.ingest.segments import Segments
from analytics.ingest.word_count import count_words, ends_sentence, english_words

SHORT = 90  # words; what a server says in place of a page is shorter than a story
LINKED = 0.7  # of the text of a list of links
FEW_SENTENCES = 0.2
BESIDE = 30  # words of a page beside its first line, where that tells of an error
LINES = 6
TOTAL_WORDS = 2
LEAST = 3  # characters of a page without a title
ENDLESS = 1000  # characters; no word of any language is so long
FEW_WORDS = 20  # in which a server says that it has no page
OFFER = 60  # words, none of them a sentence, in which a site asks for a subscription
OFFERED = 30  # pieces of residue that may say so beside an offer
FIRST = 3  # lines that may say so
HEADING = 10  # words that may stand over a question for consent
FEW = 5  # words; fewer are no text, beside an endless one or under a title that asks for consent
_ERROR = re.compile(
    r"^(?:error\s*)?(?:40[0-9]|41[0-9]|429|45[0-9]|50[0-9]|52[0-9])\b"
    r"(?=\s*(?:$|[:|.,–—-](?!\d)|(?:error|page|file|not|bad|forbidden|unauthori[sz]ed|internal|gone|"
    r"service|gateway|too many|request|method|unavailable|proxy|web server|origin|connection)\b))"
    r"|^(?:page|file|article|story) (?:not|could not be) (?:found|available)"
    r"|\bnot found\b[^,:;]{0,20}$|^just a moment|^attention required|^access (?:to "
    r"this page has been )?denied\b(?!\s?:)|^are you a (?:robot|human)|^(?:security|browser) check"
    r"|^checking your browser|^please (?:wait|enable|verify)|^verify(?:ing)? (?:you|that)"
    r"|^(?:service|site) (?:temporarily )?unavailable|^bad gateway|^forbidden$"
    r"|^(?:internal )?server error"
    r"|^(?:this|the) domain (?:name )?(?:is|may be) (?:for sale|parked)|^\S+\.\w{2,10} is for sale$"
    r"|^unavailable (?:for|due to) legal\b|^under "
    r"maintenance|^pardon our interruption|^captcha|страница не найдена|seite nicht gefunden|page "
    r"introuvable|página no encontrada",
    re.IGNORECASE,
)
_WALL = re.compile(
    r"^(?:we value your privacy|(?:your )?(?:cookie|privacy|consent) ?(?:consent|settings|"
    r"preferences|choices|notice)?$|before you continue|consent$|manage (?:your )?(?:cookies|"
    r"consent)|subscribe to (?:read|continue)|log ?in$|sign in$|(?:sign|log) ?in(?: (?:here|now))?"
    r"(?: (?:or|and) [\w ]{1,30})? to (?:read|continue|view|access|your account)\b)",
    re.IGNORECASE,
)
_LISTING = re.compile(r"^index of /|^directory listing (?:for|of)\b", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_SENTENCE = re.compile(r"[.!?…。！？؟।՝։][\"”’»')\]]*$")


def why_no_article(title: str, found: Segments, meta: Meta | None) -> str | None:
    """Why a page is no article, where it plainly is none. Of plain text there is no `meta`."""
    words = sum(count_words(line) for line in found.body)
    first = found.body[0] if found.body and words < SHORT else ""
    first = first if words - count_words(first) < BESIDE else ""
    shown = (title or first)[:60]
    said = {stands_for_page(line) for line in (title, first)} if words < SHORT else set()
    dated = found.header_date or found.dates or found.since or (meta and meta.dates)
    few = sum(map(english_words, found.body)) <= FEW_WORDS
    offer = words < OFFER and not any(map(_is_told, found.body))
    if not dated and (few or offer) and _says_no_page(title, found, offer):
        said.add("error")
    if words < SHORT and (_ERROR.search(title) or _ERROR.match(first[:80]) or "error" in said):
        return f"the page of an error, no article ({shown})"
    if words < SHORT and _WALL.search(title):
        return f"a page that asks for consent or a subscription, no article ({shown})"
    asked = not dated and any(
        one.kind == "cookie" and stands_for_page(one.text[:LONGEST]) == "wall"
        for one in found.residue
    )
    told = words < FEW and told_kind(title) == "cookie"
    if told or (asked and words < HEADING) or "wall" in said:
        return f"a page that asks for consent or a subscription, no article ({shown})"
    if meta is None:
        return None
    if meta.teased:
        return "a list of teasers, no article"
    if not found.body and not meta.dates and not found.captions:
        return "a title and no text: a page filled by scripts, or a frame"
    if _LISTING.search(title):
        return f"a list of files, no article ({shown})"
    sentences = sum(bool(_SENTENCE.search(line)) for line in found.body)
    listed = len(found.body) >= LINES and sentences < FEW_SENTENCES * len(found.body)
    if listed and meta.links > LINKED:
        return "a list of links, no article"
    return None


def _is_told(line: str) -> bool:
    """A sentence of a text, which no offer to readers has."""
    return ends_sentence(line) and count_words(line) >= HEADING and told_kind(line) is None


def _says_no_page(title: str, found: Segments, offer: bool) -> bool:
    lines = [title, *found.body[:FIRST]]
    lines += [piece.text for piece in found.residue[:OFFERED]] if offer else []
    return any(says_no_page(line, " ".join(lines)) for line in lines)


def why_no_words(title: str, body: str, page: bool) -> str | None:
    """Why a body is no text: figures alone, or of a page words without end, as of packed bytes.

    The last row of a table sums it up, under a word such as "Total"; a headline over a full stop
    is an article without a text.
    """
    headed = count_words(title) > TOTAL_WORDS
    if not headed and any(map(str.isdigit, body)) and not _LETTER.search(body):
        return "no text: figures and signs alone"
    if page and not title and len(body) < LEAST:
        return "no title, and no more than a letter or two"
    if len(body) <= ENDLESS or not page:
        return None
    words = body.split()
    endless = [word for word in words if len(word) > ENDLESS and count_words(word) == 1]
    if endless and len(words) - len(endless) < FEW:
        return f"no text: a word of {max(map(len, endless)):,} characters and nothing to read"
    return None
