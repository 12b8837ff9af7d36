"""Texts -> words and two-word terms with their counts, fast enough for a million articles.

How a writer uses it (a batch at a time, in worker processes):

    texts = [terms.text(a.title, a.body, a.caption) for a in batch]
    posting = terms.posting([a.article_id for a in batch], texts)      # one Arrow table a batch

`posting` has the columns article_id BIGINT, term VARCHAR (dictionary encoded) and count USMALLINT;
the writer appends it to a staging table and merges that into `terms` and `article_terms` once, by
the statements in `sql/build/count_words.sql`. Words are kept however rare they are, so that a
search over `article_terms` finds every article; two-word terms are kept from three articles on,
because nine in ten of them never come back.

A word is three or more characters, starts with a letter, holds at least one, is lower-cased and is
no function word. A two-word term is two words that follow each other with nothing but a space or a
hyphen between them; filler words (months, numbers, "said") never take part in one.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from analytics.models.columns import numbers
from analytics.settings import ROOT

WORD = re.compile(r"(?<!\w)[^\W\d_]\w*")
SHORTEST, LONGEST = 3, 40
_WITHIN = "-'\u2019"  # behind a word they end no pair
DROPPED = -1
# A full stop between the parts keeps the last word of a title from pairing with the body's first.
PART_BREAK = "\n.\n"
CACHED_PIECES = 30_000  # about 10 MB; they are soon found again

SCHEMA = pa.schema(
    [
        ("article_id", pa.int64()),
        ("term", pa.dictionary(pa.int32(), pa.string())),
        ("count", pa.uint16()),
    ]
)


@lru_cache(maxsize=1)
def stop_words() -> Mapping[str, str]:
    """Word -> kind: `function` (never counted), `filler` (counted, never in a pair, no subject)
    or `generic` (no subject alone, but in a pair: "national security")."""
    with (ROOT / "data" / "stopwords.csv").open(encoding="utf-8", newline="") as lines:
        return {row["term"]: row["kind"] for row in csv.DictReader(lines)}


def text(title: str, body: str, caption: str = "") -> str:
    """The parts of one article as one text, without pairs across their borders."""
    return PART_BREAK.join(part for part in (title, body, caption) if part)


class Lexicon:
    """Remembers how each piece of text between two spaces splits into words.

    A few thousand pieces make up most of a language, so that each is split once and then looked up.
    Each process has one lexicon, and a new one when it has grown large.
    """

    def __init__(self, stop: Mapping[str, str]) -> None:
        self.stop = stop
        self.words: list[str] = []
        self.pairable: list[bool] = []
        self._ids: dict[str, int] = {}
        self._pieces: dict[str, tuple[int, ...]] = {}

    def crowded(self) -> bool:
        """Whether it is time to start afresh."""
        return len(self._pieces) > CACHED_PIECES

    def parts(self, piece: str) -> tuple[int, ...]:
        """Word ids of a piece in order; DROPPED stands where a pair may not reach across."""
        found = self._pieces.get(piece)
        if found is None:
            found = self._pieces[piece] = self._take_apart(piece)
        return found

    def _take_apart(self, piece: str) -> tuple[int, ...]:
        """As `_at_words`; nine pieces in ten are a word, or one with a sign behind it."""
        if piece.isalpha():
            return (self._id(piece.lower()),) if piece != "s" else ()
        word, sign = piece[:-1], piece[-1:]
        if not word.isalpha() or sign.isalnum() or sign in "_@" or piece == "www.":
            return self._at_words(piece)
        ids = (self._id(word.lower()),) if word != "s" else ()
        return ids if sign in _WITHIN else (*ids, DROPPED)

    def _at_words(self, piece: str) -> tuple[int, ...]:
        if "://" in piece or "@" in piece or piece.startswith("www."):
            return (DROPPED,)
        hits = list(WORD.finditer(piece))
        if not hits:
            return (DROPPED,)
        ids = [DROPPED] if any(c not in "-#" for c in piece[: hits[0].start()]) else []
        # The s of a possessive is neither a word nor a border: "Turkey's economy".
        ids += [self._id(h.group().lower()) for h in hits if h.group() != "s"]
        tail = piece[hits[-1].end() :]
        return tuple([*ids, DROPPED] if tail.strip(_WITHIN) else ids)

    def _id(self, word: str) -> int:
        if not SHORTEST <= len(word) <= LONGEST or self.stop.get(word) == "function":
            return DROPPED
        number = self._ids.get(word)
        if number is None:
            number = self._ids[word] = len(self.words)
            self.words.append(word)
            self.pairable.append(self.stop.get(word) != "filler")
        return number


_lexicon: list[Lexicon] = []


def _shared_lexicon() -> Lexicon:
    if not _lexicon or _lexicon[0].crowded():
        _lexicon[:] = [Lexicon(stop_words())]
    return _lexicon[0]


def posting(article_ids: Sequence[int], texts: Sequence[str]) -> pa.Table:
    """How often each word and two-word term stands in each text: words first, then pairs.

    Returns an Arrow table with SCHEMA; counts above 65,535 are cut there. Same texts, same rows,
    whatever the batch. Raises ValueError when there are not as many ids as texts.
    """
    if len(article_ids) != len(texts):
        raise ValueError(f"{len(article_ids)} article ids for {len(texts)} texts")
    if not texts:
        return SCHEMA.empty_table()
    lexicon = _shared_lexicon()
    place, word = _stream(lexicon, texts)
    pairs = _pairs(lexicon, place, word)
    kept = word >= 0
    tables = [_counts(place[kept], word[kept], lexicon.words)]
    if len(pairs[0]):
        pair_ids, dense = np.unique(pairs[1], return_inverse=True)
        names = _pair_names(lexicon, pair_ids)
        tables.append(_counts(pairs[0], dense, names))
    ids = np.asarray(article_ids, dtype=np.int64)
    return pa.concat_tables(_table(ids, *columns) for columns in tables).unify_dictionaries()


def _stream(lexicon: Lexicon, texts: Sequence[str]) -> tuple[np.ndarray, np.ndarray]:
    """Place of the text and word id for every word of a batch, in reading order."""
    pieces = pc.utf8_split_whitespace(pa.array(texts, pa.large_string()))
    coded = pieces.flatten().dictionary_encode()
    parts = [lexicon.parts(piece) for piece in coded.dictionary.to_pylist()]
    sizes = np.fromiter(map(len, parts), np.int64, len(parts))
    flat = np.fromiter(chain.from_iterable(parts), np.int64, int(sizes.sum()))
    starts = np.cumsum(sizes) - sizes
    codes = numbers(coded.indices)
    repeats = sizes[codes]
    stop = np.cumsum(repeats)
    within = np.arange(stop[-1] if len(stop) else 0) - np.repeat(stop - repeats, repeats)
    word = flat[np.repeat(starts[codes], repeats) + within]
    per_text = numbers(pc.list_value_length(pieces))
    place = np.repeat(np.repeat(np.arange(len(texts)), per_text), repeats)
    return place, word


def _pairs(lexicon: Lexicon, place: np.ndarray, word: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    if len(word) < 2:
        return place[:0], word[:0]
    pairable = np.append(np.asarray(lexicon.pairable, dtype=bool), False)
    left, right = word[:-1], word[1:]
    near = (place[:-1] == place[1:]) & pairable[left] & pairable[right] & (left != right)
    return place[:-1][near], left[near] * len(lexicon.words) + right[near]


def _pair_names(lexicon: Lexicon, pair_ids: np.ndarray) -> list[str]:
    left, right = np.divmod(pair_ids, len(lexicon.words))
    words = lexicon.words
    return [f"{words[a]} {words[b]}" for a, b in zip(left.tolist(), right.tolist(), strict=True)]


def _counts(
    place: np.ndarray, term: np.ndarray, names: Sequence[str]
) -> tuple[np.ndarray, np.ndarray, np.ndarray, Sequence[str]]:
    keys, counts = np.unique(place * max(len(names), 1) + term, return_counts=True)
    where, which = np.divmod(keys, max(len(names), 1))
    return where, which, counts, names


def _table(
    ids: np.ndarray, where: np.ndarray, which: np.ndarray, counts: np.ndarray, names: Sequence[str]
) -> pa.Table:
    used, dense = np.unique(which, return_inverse=True)
    dictionary = pa.array([names[i] for i in used.tolist()], pa.string())
    term = pa.DictionaryArray.from_arrays(pa.array(dense.astype(np.int32)), dictionary)
    return pa.table([ids[where], term, np.minimum(counts, 65_535).astype(np.uint16)], schema=SCHEMA)


def spellings(terms: Iterable[str], texts: Iterable[str]) -> dict[str, str]:
    """The usual spelling of each lower-cased term in the texts: {"north korea": "North Korea"}.

    Capitals at the start of a sentence make nothing a name, so the spelling seen most often wins;
    a term that is not seen keeps its own form. Texts without any capital tell nothing of names.
    """
    wanted = set(terms)
    seen: dict[str, dict[str, int]] = {}
    for written in texts:
        if written.islower():
            continue
        hits = [hit.group() for hit in WORD.finditer(written)]
        lowered = [hit.lower() for hit in hits]
        for i, word in enumerate(lowered):
            forms = [(word, hits[i])]
            if i + 1 < len(hits):
                forms.append((f"{word} {lowered[i + 1]}", f"{hits[i]} {hits[i + 1]}"))
            for term, form in forms:
                if term in wanted:
                    counts = seen.setdefault(term, {})
                    counts[form] = counts.get(form, 0) + 1
    return {
        term: max(seen[term].items(), key=lambda pair: (pair[1], pair[0]))[0]
        if term in seen
        else term
        for term in sorted(wanted)
    }
