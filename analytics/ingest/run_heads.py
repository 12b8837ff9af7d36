"""What stands over the text of a page without line ends: menu, headline, byline, date, tools."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import repeat

from analytics.ingest.date_labels import has_date, label_at_end
from analytics.ingest.date_lines import DAY
from analytics.ingest.date_weekdays import without_weekday
from analytics.ingest.word_count import count_words

READ = 60_000  # characters in which dates are looked for
OVER, NEAR = 250, 80  # characters before a date in which its label, or a sentence, may stand
BESIDE = 80  # characters between two dates of one article
TOLD = 4000  # characters of a text, in which its headline's words stand
STEM = 5  # letters
HEADLINE = 4  # words
LONGEST_HEADLINE, SIGNATURE = 25, 4  # words; of a name
MOST_WORDS = 40  # over a date, among which its headline is
EAST_WORD = 6  # signs
_MONTH = r"[^\W\d_]{2,12}\.?"
_DATE = re.compile(
    rf"(?:\b\d{{1,2}}:\d\d,? )?(?<![\d.])(?:{DAY}|\d{{1,2}}\.? (?:de )?{_MONTH},? (?:de )?\d{{4}}"
    rf"(?: ?(?:года|г\.|року|р\.|йил))?|\d{{1,2}}\.\d{{1,2}}\.\d\d(?!\d)"
    r"|\d{4} ?[年년] ?\d\d? ?[月월] ?\d\d? ?[日일])(?!\d)"
    r"(?:,? ?(?:[-–—|·/] ?)?(?:(?:at|um|à|en|a las|às|ore|o godz\.|в|о|saat|الساعة) )?"
    r"\d{1,2}(?:[:.]| ?h ?)\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?"
    r"(?: ?(?:Uhr|uur|IST|GMT|UTC|EST|EDT|CET|ET|MSK))?)?",
    re.IGNORECASE,
)
_STAND = re.compile(r"\bStand: ?$")
_PREPOSITION = re.compile(r"(?:^|\s)[^\W\d_A-ZÀ-ÞА-ЯЁ]{1,3}$")
_BYLINE = re.compile(
    r"(?:^|\s)((?:By|Von|Par|Por|Di|Door|Av|Автор:?|Автори?:?|Yazan:?|Autor:?|بقلم:?|كتب:?)"
    r" (?:[A-ZÀ-ÞА-ЯЁІЇЄ\u0600-\u06ff][\w.'’-]{0,30},? ){1,5}"
    r"(?:(?:and|und|et|y|e|и|і|ve) (?:[A-ZÀ-ÞА-ЯЁІЇЄ][\w.'’-]{0,30} ){1,3})?)$"
)
_BEHIND = re.compile(
    r"(?:(?:share(?: this(?: article)?)?|tweet|e-?mail|print|save|copy|link|on|via|facebook|"
    r"twitter|x|whatsapp|telegram|linkedin|pinterest|reddit|viber|vk|teilen|drucken|partager|imprimer|"
    r"compartir|imprimir|compartilhar|condividi|stampa|paylaş|udostępnij|поделиться|печать|"
    r"поділитися|мнения|(?:\d{1,2} )?min(?:ute)?s? read|"
    r"\d{1,2} min(?:\.|uten)? (?:lesezeit|de lecture)|"
    r"\d{1,4} views?|مشاركة|شارك|分享|打印|공유|シェア|来源[:：]\s?\S{2,12}|來源[:：]\s?\S{2,12})"
    r"(?:[\s|,·.]|$)+)+",
    re.IGNORECASE,
)  # fmt: skip
_DATELINE = re.compile(r"(?:^|\s)((?:[A-ZА-ЯЁ][A-ZА-ЯЁ.'’-]+[ ,]+){1,4}\(?)$")
# The same with a day and whose wire it is.
_SENT = re.compile(
    r"\s((?:[A-ZА-ЯЁ][A-ZА-ЯЁ.'’-]+[ ,]+){1,4}(?:[A-Za-z][\w .-]{1,24}, )?"
    rf"(?:(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})[ ,.]+)?"
    r"(?:\([A-Z][\w .-]{1,24}\)|/[A-Z][\w .-]{1,24}/\.?)\s?(?:--|[-–—])?\s)"
)
_WIRED = re.compile(r"\)?[.,]? ?(?:[/(][^/()]{2,30}[/)][.,]? ?)?(?:--|[-–—])\s|[.,]? ?/[^/]{2,30}/")
_WORD = re.compile(r"[^\W\d_]+")
_PAIR = re.compile("(?=([\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]{2}))")
_ENDED = re.compile(r"[^\W\d_]{3}[.!?]$|^[|•»›]$")
_END = re.compile(r"[^\W\d_]{3}[.!?。] ")
_OPENS = re.compile(r"[\"“«„(\[/]?[^\W\d_a-zà-öø-ÿа-яёіїє]")
_EAST = re.compile("(?<=[\u3040-\u9fff]) | (?=[\u3040-\u9fff])")
# What menus begin with.
HOME = re.compile(
    r"(?:skip to (?:main )?content|menu|home|homepage|main page|главная|головна|startseite|"
    r"accueil|inicio|início|home page|anasayfa|ana sayfa|strona główna|acasă|početna|начало|"
    r"الرئيسية|صفحه اصلی|ראשי|首页|首頁|ホーム|홈|მთავარი|գլխավոր|ana səhifə|\S{2,20} › )\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Head:
    """Menu, headline, byline and date over a text, as far as marks tell them; `text` the rest."""

    menu: str = ""
    title: str = ""
    byline: str = ""
    date: str = ""
    tools: str = ""
    text: str = ""

    def blocks(self) -> list[str]:
        """The pieces over the text, in their order."""
        return [one for one in (self.menu, self.title, self.byline, self.date, self.tools) if one]


def read_head(block: str) -> Head | None:
    """The head of a page in one line; None where no date stands over its text.

    Teasers have dates as well: the article's is the one with the most text behind it.
    """
    found = [one for one in map(_candidate, repeat(block), _DATE.finditer(block[:READ])) if one]
    if not found:
        return _over_dateline(block)
    ends = [*(start for start, _ in found[1:]), len(block)]
    best = max(range(len(found)), key=lambda n: ends[n] - found[n][1].end())
    first = best
    while first and found[first][0] - found[first - 1][1].end() <= BESIDE:
        first -= 1
    start, match = found[first]
    return _parted(block, start, match, found[best][1].end())


def _over_dateline(block: str) -> Head | None:
    """The headline before a dateline without a year: "Talks end BAKU, May 8 (Delta) - The ..."."""
    match = _SENT.search(block[: OVER + NEAR])
    over = block[: match.start(1)].strip() if match else ""
    if not match or _ENDED.search(over) or not HEADLINE <= count_words(over) <= LONGEST_HEADLINE:
        return None
    return Head(title=over, text=block[match.start(1) :])


def _candidate(block: str, match: re.Match[str]) -> tuple[int, re.Match[str]] | None:
    """Where a date begins with its label, and the date; None for one that a sentence tells."""
    if not has_date(match[0]):
        return None
    first = max(0, match.start() - OVER)
    before = without_weekday(block[first : match.start()])
    start = label_at_end(before)
    if stand := _STAND.search(before):
        start = stand.start()
    alone = start < len(before) or _stands_alone(before, block[match.end() :][:OVER])
    return (first + start, match) if alone else None


def _stands_alone(before: str, text: str) -> bool:
    """A date without a label: no sentence before, no preposition, and a beginning behind it."""
    over = before.rstrip(" |,·-–—(")
    if _WIRED.match(text) and _DATELINE.search(over + " "):
        return True
    if _END.search(over[-NEAR:]) or _PREPOSITION.search(over) or count_words(over) < HEADLINE:
        return False
    behind = text.lstrip(" |,·-–—")
    return bool(_OPENS.match(behind) or _BEHIND.match(behind))


def _parted(block: str, start: int, match: re.Match[str], end: int) -> Head:
    over, text = block[:start].rstrip(" |,·-–—"), block[end:]
    wired = _DATELINE.search(block[max(0, match.start() - OVER) : match.start()])
    wired = wired if _WIRED.match(text[:OVER]) else None
    date = block[start:end].strip()
    if wired:
        place = max(0, match.start() - OVER) + wired.start(1)
        over, date, text = block[:place].rstrip(), "", block[place:]
    byline = _BYLINE.search(over[-OVER:] + " ")
    if byline:
        over = over[: len(over) - len(over[-OVER:]) + byline.start(1)].rstrip(" |,·-–—")
    text = text if wired else text.lstrip(" |,.·-–—\u3000")
    tools = _BEHIND.match(text)
    rest = text[tools.end() :] if tools else text
    menu, title = headline(over, rest[:TOLD])
    said = byline[1].strip() if byline else ""
    return Head(menu, title, said, date, tools[0].strip() if tools else "", rest)


def headline(over: str, text: str) -> tuple[str, str]:
    """The menu and the headline over a text.

    The headline stands twice, or begins with a word that the text has, or where small letters
    follow a capital: menus name things in a word or two.
    """
    words = _EAST.sub(" ", over).split(" ")
    before = max(0, len(words) - MOST_WORDS)
    ended = (
        n + 1 for n, word in enumerate(words[:-HEADLINE]) if n >= before and _ENDED.search(word)
    )
    before = max(ended, default=before)
    above, words = words[:before], words[before:]
    begun = _said_twice(words, " ".join(above)) if above else None
    begun = _said_twice(words, "") if begun is None else begun
    if begun is None and (signed := _signed_twice(words, " ".join(above))):
        begun, end = signed
        return " ".join([*above, *words[:begun], *words[end:]]), " ".join(words[begun:end])
    begun = _begun(words, text, over if not above else "") if begun is None else begun
    if begun is None or len(words) - begun > LONGEST_HEADLINE:
        return over, ""
    if above and not _mostly(words[begun:], set(_stems(text))):
        return over, ""  # in a long menu much looks like a headline
    return " ".join([*above, *words[:begun]]), " ".join(words[begun:])


def _said_twice(words: list[str], above: str) -> int | None:
    """Where the last words of a menu begin that stand in it once more."""
    for length in range(min(LONGEST_HEADLINE, len(words)), HEADLINE - 1, -1):
        said, before = " ".join(words[-length:]), " ".join(words[:-length])
        if said in before or (above and said in above):
            return len(words) - length
    return None


def _signed_twice(words: list[str], above: str) -> tuple[int, int] | None:
    """Where a headline begins and ends that stands twice, with a name behind it."""
    for behind in range(2, SIGNATURE + 1):
        name = words[-behind:]
        if all(word[:1].isupper() for word in name):
            begun = _said_twice(words[:-behind], above)
            if begun is not None:
                return begun, len(words) - behind
    return None


def _begun(words: list[str], text: str, over: str) -> int | None:
    if not words[-1].isascii() and _PAIR.search(words[-1]):
        begun = len(words) - 1
        while begun and len(words[begun - 1]) >= EAST_WORD:
            begun -= 1
        return begun
    told = set(_stems(text))
    known = [bool(told.intersection(_stems(word))) for word in words]
    home = HOME.match(over)
    first = len(home[0].split()) if home else 0
    begun = _runs_on(words, first)
    if begun is not None:
        reach = begun
        while reach > first and (known[reach - 1] or words[reach - 1][:1].islower()):
            reach -= 1
        return next(n for n in range(reach, begun + 1) if n == begun or _begins(words[n], known[n]))
    begun = next((n for n in range(len(words)) if known[n] and _mostly(words[n:], told)), None)
    whole = over and not home and HEADLINE <= len(words) <= LONGEST_HEADLINE
    return 0 if begun is None and whole else begun


def _begins(word: str, known: bool) -> bool:
    return known and not word[:1].islower()


def _mostly(words: list[str], told: set[str]) -> bool:
    """Has the text half of the longer words at least?"""
    stems = _stems(" ".join(words))
    return 2 * sum(stem in told for stem in stems) >= len(stems)


def _runs_on(words: list[str], first: int) -> int | None:
    """Where a capital stands after which a headline goes on in small letters; None without one."""
    small = [word[:1].islower() for word in words]
    for start in range(first, len(words) - HEADLINE + 1):
        if not small[start] and small[start + 1] and small[start + 2]:
            return start
    return None


def _stems(text: str) -> list[str]:
    pairs = [] if text.isascii() else _PAIR.findall(text)
    return [
        w[:STEM]
        for w in _WORD.findall(text.casefold())
        if len(w) >= STEM and not (pairs and _PAIR.match(w))
    ] + pairs
