"""Which actor a name with rules means in its article, if any.

Names with rules weigh the evidence around them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from analytics.actors.evidence import Article, Choice, Hit, Key
from analytics.actors.headlines import DEED, HEADED, TOWNLY, writes_large
from analytics.actors.patterns import PERSONAL, TOWNS, Reading
from analytics.actors.rules import ADJACENT, NEAR, Rule

# Capitalised words that are no first name: titles, and words that open a sentence.
_TITLED = re.compile(
    r"(?:President|Minister|Chancellor|Premier|Secretary|King|Queen|Emperor|Prince|Sheikh|Emir|"
    r"Mr|Mrs|Ms|Dr|Gen|General|Leader|Marshal|Colonel|Col|Sir|PM|Comrade|Administration|"
    r"And|But|Or|When|If|As|The|This|That|These|Those|A|An|While|Both|With|For|In|On|Of|To|At|By|"
    r"From|After|Before|Since|Like|Unlike|Where|Why|How|What|Who|All|Some|Most|Many|Our|Your|His|"
    r"Her|Its|Their|My|No|Not|Is|Are|Was|Will|Did|Does|Can|So|Then|Now|Even|Only|Meanwhile|"
    r"Although|Though|Because|However|Yet|Still|Until|Once|Also|Says|Said|Tells|Asks|Meets|Visits|"
    r"During|Over|About|Against|Amid|Into|Under|Through|Without|Between|Among|Despite|Following|"
    r"Toward|Towards|Within|Via|Urges|Warns|Calls|Slams|Hails|Praises|Thanks|Accuses|Blames|Backs|"
    r"Wants|Would|Should|Could|Must|Has|Have|Had|Been|It|He|She|They|We|You|Whether|Amidst|Unless|"
    r"Inside|Outside|Behind|Beyond|Across|Throughout|Saving|Leaving|"
    r"Northeastern|Northwestern|Southeastern|Southwestern|Mainland|Modern-day|Neighbouring|"
    r"Le|La|Les|El|Los|Las|Il|Lo|Der|Die|Das|Den|Dem|Des|Im|Au|Aux|Du|Dans|Mit|Von|Nach|Pour|Avec|"
    r"Dün|Bugün|Yarın|Ancak|Ama|Başkan|Başkanı|Cumhurbaşkanı|Başbakan|Başbakanı|Bakan|Bakanı|Lideri|"
    r"Selon|Según|Und|Et|Sur|Contre|Entre|Desde|Hasta|Para|Por|Con|Chez|"
    r"Either|Neither|Earlier|Later|Afterwards|Today|Yesterday|Tomorrow|Tonight|Given|Whatever|More|"
    r"Massive|Huge|New|Concerning|Upon|Post|Pro|Anti|Presidents|Ministers|Kings|Sec|Def|"
    r"Perhaps|Maybe|Indeed|Hence|Thus|Again|Just|Even|Here|There|Already|Never|Always|Otherwise|"
    r"Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|July|"
    r"September|October|November|December|US|UK|EU|UN|"
    r"Republic|Kingdom|North|South|East|West|Northern|Southern|Eastern|Western|Central|Former)\.?$"
)
_NAME_BEFORE = re.compile(r"((?<!\w)[A-Z](?:[\w'’-]*|\.))[ \u00a0]$")
LONGEST_HEADLINE = 200
# "Tula Region" is the place, whatever else Tula may be.
_AREA = re.compile(
    r" (?:[Rr]egion|[Oo]blast|[Pp]rovince|[Gg]overnorate|[Pp]refecture|[Rr]aion|"
    r"[Dd]epartment|[Tt]erritory|[Kk]rai)\b"
    r"(?! of )"
)
_AREA_WEIGHT = 5.0
_TOWNLY_WEIGHT = 3.0
# "In Phoenix" is a place, where the name has one such meaning.
_WITHIN = re.compile(r"(?:(?<!\w)(?:in|In|near|outside) (?:downtown |central )?|\bdowntown )$")
_WITHIN_WEIGHT = 2.0
# "Francisco 'Lu-Olo' Guterres."
_NICKNAME = re.compile(r"""\w ["'“‘«][A-Z][\w-]{1,15}["'”’»][ \u00a0]$""")
# "Netanyahu Jordan visit" in a headline: what follows is no surname's.
ERRAND = re.compile(
    r" (?:visit|trip|tour|talks|speech|summit|war|policy|strategy|deal|plan|sanctions|crisis|"
    r"border|ceasefire|embassy|envoy|government|ambassador)\b"
)
# Who goes by a first name has no surname: "Pope Leo Turkey trip", "King Charles Canada speech".
_CROWNED = re.compile(
    r"\b(?:Pope|King|Queen|Prince|Princess|Emperor|Empress|Sultan|Emir|Patriarch|Saint|St\.?) "
    r"[A-Z][\w'’-]* $"
)
_SURNAME_AFTER = re.compile(r"[ \u00a0][A-Z][a-z]+(?:-[A-Z][a-z]+)?(?:[,.;:!?'’)]| [a-z(\d]|$)")
_SHORTEST_GERUND = 7
_AS_PLACE = re.compile(r"(?<!\w)(?:in|In|at|near|outside|across|around) $")
SPACES = (" ", "\u00a0")
# "Jordan Smith" and "Jordan-Smith" are persons, "the Jordan-Iraq border" is none.
NAME_AFTER = re.compile(
    r"(?:[ \u00a0]|-(?!\w+ (?:border|frontier|talks|summit|war|conflict|dispute|tensions?|ties|"
    r"relations|relationship|alliance|pact|deal|agreement|accord|treaty|trade|partnership|"
    r"cooperation|corridor|pipeline|railway|axis|rivalry|match|game)\b))[A-Z][a-z]+"
)


def holds(choice: Reading, article: Article) -> bool:
    """Whether a reading is valid on the article's day (-1: undated, which knows no leaders)."""
    if choice.language and article.language and article.language not in choice.language:
        return False
    if article.day < 0:
        return choice.kind not in PERSONAL
    return choice.since <= article.day < choice.until


def _strongest(weights: Mapping[str, float], found: Iterable[str]) -> float:
    """The strongest cue for and the strongest against, of those that were found."""
    best = worst = 0.0
    for cue in found:
        weight = weights.get(cue, 0.0)
        if weight > best:
            best = weight
        elif weight < worst:
            worst = weight
    return best + worst


def _article_weight(article: Article, rule: Rule, key: Key) -> float:
    """The weight of the cues anywhere in the article, looked for once."""
    if key not in article.found_cues:
        article.found_cues[key] = article.told.strongest(key, rule.article, article.cues)
    total = article.found_cues[key]
    if rule.with_actor and key[1] in article.named:
        total += rule.with_actor
    if rule.with_leader and key[1] in article.led:
        total += rule.with_leader
    return total


def weigh(article: Article, rule: Rule, key: Key, hit: Hit, kind: str) -> float:
    """The evidence for a reading at one place; 0 or more means that it holds."""
    _, _, place, start, stop, led_by, first, after = hit
    text, total = article.places[place], rule.prior
    large = not place and writes_large(text) and not text.isupper()
    if rule.before or rule.led_by_name or rule.before_name:
        weight = _before(rule, text, start, led_by, large)
        if led_by and weight == rule.led_by_name < 0 and is_no_surname(text, start, stop):
            weight = 0.0
        # Once "Neil Jordan" has been named, a bare "Jordan" is more likely he.
        if (rule.led_by_name or rule.before_name) and kind != "seat":
            if rule.led_by_name and weight <= rule.led_by_name:
                article.persons.add(key[0])
            elif (
                not weight
                and key[0] in article.persons
                and key[1] not in article.named
                and not _is_place(text, start)
            ):
                weight = min(rule.led_by_name, rule.before_name)
        total += weight
    if rule.after or rule.before_name or kind in TOWNS:
        weight = _after(rule, text, stop, large)
        if weight in (0.0, rule.before_name) and kind in TOWNS:
            if _AREA.match(text, stop):
                weight = _AREA_WEIGHT
            elif TOWNLY.match(text, stop):
                weight = _TOWNLY_WEIGHT
        # So is he once "Jordan Smith" has; in a headline any word may be large.
        if place and weight == rule.before_name < 0 and _is_first_name(text, start, stop):
            article.persons.add(key[0])
        total += weight
    if rule.near and first < after:
        total += _strongest(rule.near, article.told.between(first, after, stop + NEAR))
    if rule.in_capitals and text[max(0, start - 20) : stop + 20].isupper():
        total += rule.in_capitals
    least, most = rule.article_range
    # The whole article is asked only where it may turn the balance.
    if total + least < 0 <= total + most:
        total += _article_weight(article, rule, key)
    return total


def _before(rule: Rule, text: str, start: int, led_by: int, large: bool) -> float:
    """The weight of the longest cue that ends where the name begins; in a title that writes its
    words `large` also of one that is a small word in running text."""
    written = text[max(0, start - ADJACENT) : start].rstrip(" ,\n\t\u00a0")
    for lead in (written, written.lower())[: 1 + large]:
        if lead.endswith(rule.leading):
            for cue in rule.leading:
                if lead.endswith(cue) and not lead[: -len(cue)][-1:].isalnum():
                    return rule.before[cue]
    return rule.led_by_name if led_by and follows_a_name(text, start) else 0.0


def _is_place(text: str, start: int) -> bool:
    """Whether a preposition of place stands before the offset: "in Houston"."""
    return _AS_PLACE.search(text, max(0, start - ADJACENT), start) is not None


def _is_first_name(text: str, start: int, stop: int) -> bool:
    """Whether one capitalised word follows in running text: no "Jordan Rejects Plan", "the Jordan
    Dinar"."""
    articled = text[max(0, start - 4) : start].lower().endswith(("the ", " a "))
    return not articled and _SURNAME_AFTER.match(text, stop) is not None


def is_no_surname(text: str, start: int, stop: int) -> bool:
    """Whether a name that follows a capitalised word is that of a place all the same."""
    lead = max(0, start - ADJACENT)
    return bool(ERRAND.match(text, stop) or _CROWNED.search(text, lead, start))


def _after(rule: Rule, text: str, stop: int, large: bool) -> float:
    """The weight of the longest cue that begins where the name ends; `large` as in `_before`."""
    written = text[stop : stop + ADJACENT].lstrip()
    for rest in (written, written.lower())[: 1 + large]:
        if rest.startswith(rule.following):
            for cue in rule.following:
                if rest.startswith(cue) and not rest[len(cue) : len(cue) + 1].isalnum():
                    return rule.after[cue]
    if rule.before_name and NAME_AFTER.match(text, stop) and not HEADED.match(text, stop):
        return rule.before_name
    return 0.0


def follows_a_name(text: str, start: int) -> bool:
    """Whether a capitalised word that is no title stands before the offset, parted by one space."""
    if text[max(0, start - 1) : start] not in SPACES or not start:
        return False
    begin = text.rfind(" ", max(0, start - ADJACENT), start - 1) + 1
    word = text[begin or max(0, start - ADJACENT) : start - 1]
    if not word.isalnum():
        # In a headline the quotation marks stand around a word of somebody's: "'Newcomer' Trump".
        if len(text) > LONGEST_HEADLINE and _NICKNAME.search(text, max(0, start - ADJACENT), start):
            return True
        name = _NAME_BEFORE.search(text, max(0, start - ADJACENT), start)
        return name is not None and not _is_no_name(name.group(1))
    # "By Eve Bower, CNN Trump boasted": three capitals are no first name, but in capitals all are.
    if len(word) > 2 and word.isupper() and not text[start + 1 : start + 2].isupper():
        return False
    return _is_given(word)


@lru_cache(maxsize=1 << 14)
def _is_given(word: str) -> bool:
    gerund = len(word) >= _SHORTEST_GERUND and word.endswith("ing")
    if gerund or not word[0].isupper() or DEED.fullmatch(word):
        return False
    return _TITLED.match(word) is None


def _is_no_name(word: str) -> bool:
    """Titles, words that open a sentence, possessives ("Trump's Xi call"), ends of quotations."""
    return word.endswith(("'s", "’s", "'", "’")) or _TITLED.match(word) is not None


def _is_within(article: Article, hit: Hit, reading: Reading) -> bool:
    """Whether a town stands after a preposition of place: "in Phoenix"."""
    text, start = article.places[hit[2]], hit[3]
    lead = max(0, start - ADJACENT)
    return reading.kind in TOWNS and _WITHIN.search(text, lead, start) is not None


def by_rules(article: Article, hit: Hit, choices: Sequence[Choice]) -> int:
    """The heaviest reading that holds, or -1."""
    best, heaviest = -1, 0.0
    for number, reading, rule, key in choices:
        if not holds(reading, article):
            continue
        weight = weigh(article, rule, key, hit, reading.kind) if rule else 0.0
        if (
            -_WITHIN_WEIGHT <= weight < 0
            and len(choices) == 1
            and _is_within(article, hit, reading)
        ):
            weight = 0.0
        if weight >= 0 and (best < 0 or weight > heaviest):
            best, heaviest = number, weight
    return best
