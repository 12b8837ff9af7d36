"""Films, songs, books and series that are called after a place, in quotes, beside their kind, by
their year or by what only such a work does."""

from __future__ import annotations

import re

import numpy as np

from analytics.actors.beside import four_bytes, last_bytes
from analytics.actors.lookup import among
from analytics.actors.matching import Hits
from analytics.actors.patterns import Automaton
from analytics.actors.rules import ADJACENT
from analytics.actors.spotting import spotter, texts_of
from analytics.actors.things import TextOf, is_large

# The film "Casablanca", the "Chicago" cast.
_SHOWN = (
    r"(?:film|movie|musical|album|song|single|novel|thriller|comedy|drama|series|sitcom|sequel|"
    r"opera|play|game|show|soundtrack|cast|director|remake|premiere|painting|poem)"
)
_SHOWN_BEFORE = re.compile(rf"\b{_SHOWN},? [\"'“‘]$")
# "The musical Chicago", without quotation marks.
_WORK = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Aa]|hit|classic|Broadway|19\d\d|20\d\d|best-selling|"
    r"debut|[A-Z]\w+['’]s) "
    r"(?:film|movie|musical|novel|sitcom|opera|play|biopic|band|rock band|thriller|documentary|"
    r"album|"
    r"podcast|miniseries) $"
)
_WORKS = np.array(
    sorted(
        map(
            last_bytes,
            (
                "film ",
                "movie ",
                "musical ",
                "novel ",
                "sitcom ",
                "opera ",
                "play ",
                "biopic ",
                "band ",
                "thriller ",
                "documentary ",
                "album ",
                "podcast ",
                "miniseries ",
            ),
        )
    ),
    dtype=np.uint32,
)
_SHOWN_AFTER = re.compile(
    rf",?[\"'”’],? (?:{_SHOWN}|(?:returns? to|opens (?:on|at)|"
    r"premieres?|tours|runs at|transfers to|is back on) (?:the |in |on |at )?(?:stage|Broadway|"
    r"West End|"
    r"theatres?|cinemas?))\b"
)
# "The Road to Moscow" (1968) is a book or a film.
_DATED = re.compile(r"[^\"“”\n]{0,40},?[\"”] \((?:1[5-9]|20)\d\d\)")
_OPENED = re.compile(r"[\"“][A-Z][^\"“”\n.]{0,40}$")
_YEARS = spotter(map(str, range(1500, 2100)))
# The last bytes of the marks that close a quotation.
_CLOSING = np.isin(np.arange(256), (ord('"'), "”".encode()[-1]))
_QUOTES = np.array(sorted({ord('"'), ord("'"), *(mark.encode()[-1] for mark in "“‘")}), np.uint32)
_QUOTED = np.array(sorted({*map(ord, "\"',"), "”".encode()[0]}), np.uint32)
# "She sang “Don't Cry for Me Argentina”", but not "“Don't go to Argentina,” she sang".
_SUNG = re.compile(
    r"\b(?:sang|sings?|sung|singing|performed|performing|song|songs|anthem|hit|hits|single|album|"
    r"film|films|movie|movies|musical|novel|novels|play|ballad|aria|sitcom|episode|series|"
    r"starred in|"
    r"stars in|starring in|wrote|reads?|reading|book|books|memoir|recorded|recording of|"
    r"rendition of|version of|tune),? "
    r"[\"“](?:[\w'’,-]+ ){1,6}$"
)
_CLOSED = re.compile(r"(?: [A-Z][\w'’-]+){0,3}[,.!?]?[\"”]")
# "A new season of Fargo", "the cinema shows Casablanca", "best picture went to Chicago".
_STAGED = re.compile(
    r"\b(?:(?:[Ss]eason|seasons|episodes?|finale|remake|revival|reboot|screenings?|reruns?|"
    r"soundtrack|adaptation) (?:of|to)"
    r"|(?:starred|stars|starring|co-starred|co-stars|co-starring|cameo|acted) in"
    r"|(?:[Bb]est|top) (?:picture|film|musical|drama|comedy|director|actress|actor)"
    r" (?:went|goes|award went) to|(?:winner|Oscar|Oscars|Tony|Emmy|Grammy|Bafta|nominations|"
    r"nominated) for"
    r"|(?:star|stars|cast|lead|writer|creator|heroine|hero) of"
    r"|(?:cinema|cinemas|theatre|Broadway|Netflix|HBO|BBC|ITV|NBC|CBS|Fox) "
    r"(?:shows|showed|screens|screened|hit|drama|series|show|sitcom|comedy|classic)) $"
)
_STAGING = (
    "season seasons episode episodes finale remake revival reboot screening screenings rerun "
    "reruns soundtrack adaptation starred stars starring co-starred co-stars co-starring cameo "
    "acted went goes winner oscar oscars tony emmy grammy bafta nominations nominated star cast "
    "lead writer creator heroine hero cinema cinemas theatre broadway netflix hbo bbc itv nbc cbs "
    "fox"
)
_STAGES = frozenset(_STAGING.split())
_STAGE_WORDS = (
    "of to in for shows showed screens screened hit drama series show sitcom comedy classic"
)
_STAGED_ENDS = np.array(
    sorted({last_bytes(f" {word} ") for word in _STAGE_WORDS.split()}), dtype=np.uint32
)
# "Madagascar 3 beat Prometheus at the box office", "Babylon flopped".
_SEQUEL = re.compile(
    r"(?: [2-9]| II| III| IV)?,? (?:(?:has|had|have) )?(?:flopped|grossed|premiered|is streaming|"
    r"premieres (?:on|in|at)|"
    r"won (?:the )?(?:Oscar|Oscars|Tony|Emmy|Golden Globe|best picture)|"
    r"(?:[\w'’$-]+ ){1,6}at the box office|"
    r"(?:airs|aired|returns|streams|is streaming) on (?:BBC|ITV|NBC|CBS|ABC|Fox|HBO|Netflix|Amazon|"
    r"Channel|Sky|Disney))\b"
)
_SEQUEL_WORDS = (
    "flopped|grossed|premiered|won |airs |aired|returns|streams|is st|has |had |took|tops|topp|"
    "beat|domi|open|rule|earn|fell|lead|leads|led |debu"
)
_SEQUELS = np.array(sorted(map(four_bytes, _SEQUEL_WORDS.split("|"))), dtype=np.uint32)
# "Madagascar 3 is": two of the four bytes are the number's.
_NUMBERS = [four_bytes(f"{n} ") >> 16 for n in range(2, 10)]
_NUMBERED = np.array(sorted([*_NUMBERS, *(four_bytes(n) >> 16 for n in ("II", "IV"))]), np.uint32)
# "Spielberg's Munich divides critics."
_MADE = re.compile(r"\b[A-Z][a-z]{3,}['’]s $")
_OWNED = np.array(sorted(map(last_bytes, ("'s ", "’s "))), dtype=np.uint32)
_REVIEWED = re.compile(
    r"(?:,? [\w'’-]+){0,4} (?:critics?|reviewers?|audiences?|Oscars?|box office|premiered?|"
    r"screens?|"
    r"nominations?|filmed|cinemas?|stage|stars|starring)\b"
)


def leave_out_titles(hits: Hits, reading: np.ndarray, automaton: Automaton, text: TextOf) -> None:
    """Films, songs and books that are called after a place, in quotes or beside their kind."""
    closed = automaton.named[reading] & among(hits.follow.astype(np.uint32), _QUOTED)
    quoted = among(hits.lead & np.uint32(0xFF), _QUOTES) & closed
    for n in np.flatnonzero(quoted & (reading >= 0)).tolist():
        whole, start = text(n), int(hits.start[n])
        before = _SHOWN_BEFORE.search(whole, max(0, start - ADJACENT), start)
        if before or _SHOWN_AFTER.match(whole, int(hits.stop[n])):
            reading[n] = -1
    bare = among(hits.lead, _WORKS) & automaton.named[reading] & ~automaton.demonym[reading]
    for n in np.flatnonzero(bare & (reading >= 0)).tolist():
        start = int(hits.start[n])
        if _WORK.search(text(n), max(0, start - ADJACENT), start) and not is_large(hits, n, text):
            reading[n] = -1


def leave_out_sung(hits: Hits, reading: np.ndarray, automaton: Automaton, text: TextOf) -> None:
    """Longer titles that hold a name: "Don't Cry for Me Argentina", behind the word for a work."""
    last = among(hits.follow.astype(np.uint32), _QUOTED) & automaton.named[reading]
    for n in np.flatnonzero(last & (reading >= 0)).tolist():
        whole, start = text(n), int(hits.start[n])
        if _CLOSED.match(whole, int(hits.stop[n])) and _SUNG.search(
            whole, max(0, start - 2 * ADJACENT), start
        ):
            reading[n] = -1


def leave_out_staged(hits: Hits, reading: np.ndarray, automaton: Automaton, text: TextOf) -> None:
    """Towns, and states before what only a work does, that are films and series without quotes."""
    place = automaton.named[reading] & ~automaton.demonym[reading] & (reading >= 0)
    staged = place & automaton.town[reading] & among(hits.lead, _STAGED_ENDS)
    for n in np.flatnonzero(staged).tolist():
        whole, start = text(n), int(hits.start[n])
        # Most stand in a town or come from one: the word before tells.
        words = whole[max(0, start - ADJACENT) : start].split()
        if (
            words[-2:-1]
            and words[-2].lower() in _STAGES
            and _STAGED.search(whole, max(0, start - ADJACENT), start)
        ):
            reading[n] = -1
    sequel = among(hits.after, _SEQUELS) | among(hits.after >> np.uint32(16), _NUMBERED)
    for n in np.flatnonzero(place & (reading >= 0) & sequel).tolist():
        if _SEQUEL.match(text(n), int(hits.stop[n])):
            reading[n] = -1
    made = place & automaton.town[reading] & among(hits.lead & np.uint32(0xFFFFFF), _OWNED)
    for n in np.flatnonzero(made & (reading >= 0)).tolist():
        whole, start = text(n), int(hits.start[n])
        if _MADE.search(whole, max(0, start - ADJACENT), start) and _REVIEWED.match(
            whole, int(hits.stop[n])
        ):
            reading[n] = -1


def leave_out_works(hits: Hits, reading: np.ndarray, text: TextOf) -> None:
    """Works told by their year: "The Road to Moscow" (1968)."""
    buffer = hits.words
    year = buffer.start[_YEARS.find(buffer)]
    year = year[(buffer.view[year - 1] == ord("(")) & _CLOSING[buffer.view[year - 3]]]
    for number in np.intersect1d(texts_of(year, hits.origin), hits.text[reading >= 0]).tolist():
        first, after = np.searchsorted(hits.text, (number, number + 1)).tolist()
        whole = text(first)
        for n in range(first, after):
            start = int(hits.start[n])
            if (
                reading[n] >= 0
                and _DATED.match(whole, int(hits.stop[n]))
                and _OPENED.search(whole, max(0, start - 2 * ADJACENT), start)
            ):
                reading[n] = -1
