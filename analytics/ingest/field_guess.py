"""Which field of a row stands for which of ours, told by what the fields are called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from analytics.ingest.field_names import field_names, fold
from analytics.ingest.field_words import plainer

# Names that are no usual ones and still say that they are the day of publication.
_LIKE_A_DATE = re.compile(
    r"(?!.*(?:modif|updat|crawl|scrap|status|publisher|name|url|link|lang|text|title))"
    r"(?:.*publi(?:sh|c).*(?:date|time|at|on|ts|utc|gmt|iso8601)|(?:date)?issued(?:at|on)?"
    r"|postdate(?:gmt|utc)|(?:utc|gmt)date|date(?:gmt|utc|iso)|release(?:date)?time|.*pubdate.*)"
)
_VOCABULARY = re.compile(r"(?:dc|dct|dcterms|schema|prism|og|atom|content|article)[:.]\s?")
_TYPED = re.compile(r"_(?:ss?|t|txt(?:_[a-z]{2})?|t?dts?)$")  # Solr: title_txt_en, issued_dt
# "source.name", "extra_source_attributes.name": an object within an object, flattened.
_NAME_OF_OUTLET = re.compile(
    r"(?:.*[\W_])?(?:source|publisher|outlet|publication|media|site|feed)(?:[_ ]?attributes)?"
    r"[./\[_]+(?:name|title|label)\]?",
    re.IGNORECASE,
)
MOST_FIELDS = 100_000  # of a row; tables of surveys have some thousands
LONGEST_NAMES = 5000  # characters of all names of a row; a guess from more is not remembered


def guess(names: list[str], mapping: Mapping[str, str] | None = None) -> dict[str, str]:
    """Which of the given field names stands for which of ours: {ours: theirs}.

    A mapping (ours -> theirs) goes before guessing; a field is used once. Names that begin with
    `gold_` are labels and never read as text.
    """
    mapped = tuple((mapping or {}).items())
    if sum(map(len, map(str, names))) > LONGEST_NAMES:
        return _guess(tuple(names), mapped) if len(names) <= MOST_FIELDS else {}
    # Most rows of a source have the same names.
    return dict(_guess_once(tuple(names), mapped))


@lru_cache(maxsize=1)
def _all_known() -> frozenset[str]:
    return frozenset().union(*field_names().values())


def _guess(names: tuple[str, ...], mapping: tuple[tuple[str, str], ...]) -> dict[str, str]:
    free = {fold(name): name for name in reversed(names) if not fold(name).startswith("gold")}
    for name in reversed(names):  # "dc:title" is a title where there is no plain one
        if prefix := _VOCABULARY.match(str(name)):
            free.setdefault(fold(str(name)[prefix.end() :]), name)
        if kind := _TYPED.search(str(name)):
            free.setdefault(fold(str(name)[: kind.start()]), name)
    known = _all_known()
    strange = [name for name in map(str, names) if fold(name) not in known]
    for name, plain in plainer(strange):
        if fold(plain) in known and not fold(name).startswith("gold"):
            free.setdefault(fold(plain), name)
    chosen: dict[str, str] = {}
    for ours, theirs in mapping:
        written = theirs if theirs in names else free.get(fold(theirs))
        if written is not None:
            chosen[ours] = written
            free.pop(fold(theirs), None)
    if "hd" not in free:  # codes of Factiva beside one another; alone they are anything
        free = {known: theirs for known, theirs in free.items() if known not in ("lp", "td")}
    for ours, known in field_names().items():
        if ours in chosen:
            continue
        name = next((free[k] for k in known if k in free), None)
        if name is not None:
            chosen[ours] = name
            free = {known: theirs for known, theirs in free.items() if theirs != name}
    if "published" not in chosen:
        dated = next((free[k] for k in free if len(k) < 60 and _LIKE_A_DATE.fullmatch(k)), None)
        chosen |= {"published": dated} if dated is not None else {}
    if "outlet" not in chosen:
        named = (one for one in free.values() if _NAME_OF_OUTLET.fullmatch(str(one)))
        chosen |= {"outlet": name} if (name := next(named, None)) is not None else {}
    return chosen


_guess_once = lru_cache(maxsize=256)(_guess)
