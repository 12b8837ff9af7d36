"""Labels that a reader recognises: two to four terms that set a topic apart from the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

import numpy as np

from analytics.models.terms import stop_words

CANDIDATES = 30
TERMS = 3
WORDS_IN_A_TERM = 3
# A two-word term takes the place of its word from this share of the word's weight on.
PAIR_STANDS_IN = 0.3
# An actor is named where the topic holds this share of the actor's weight over all topics, and the
# actor this share of the heaviest term's weight.
NAME_BELONGS = 0.25
NAME_STRENGTH = 0.4


def label_terms(
    components: np.ndarray, vocabulary: Sequence[str], names: Mapping[str, str], name_weight: float
) -> list[tuple[str, ...]]:
    """For each topic its label terms, the most telling first; no two topics get the same.

    A term is telling when it is heavy in the topic and light in the others. Names of actors, whose
    weight was lowered by `name_weight` for the fit, get it back here, but only one may stand in a
    label, after the subject and as the actor's own name.
    """
    belongs = components / np.maximum(components.sum(axis=0), 1e-300)
    actors = _actor_names(components / name_weight, vocabulary, names)
    taken: set[tuple[str, ...]] = set()
    labels = []
    for component, own, actor in zip(components, belongs, actors, strict=True):
        telling = component * np.sqrt(own)
        ranked = [i for i in np.argsort(-telling, kind="stable").tolist() if telling[i] > 0]
        weight = {vocabulary[i]: float(component[i]) for i in ranked[:CANDIDATES]}
        parts = _parts_of_names(component, vocabulary, names, name_weight)
        subjects = _distinct([t for t in weight if t not in parts], weight)
        label = tuple(subjects[: TERMS - len(actor)]) + actor
        extra = iter(subjects[TERMS - len(actor) :])
        while label in taken and (more := next(extra, None)) is not None:
            label = (*label, more)
        taken.add(label)
        labels.append(label)
    return labels


def _parts_of_names(
    component: np.ndarray, vocabulary: Sequence[str], names: Mapping[str, str], name_weight: float
) -> set[str]:
    """Terms that name actors, and words that hardly stand but in such a name ("kuala")."""
    weight = dict(zip(vocabulary, component.tolist(), strict=True))
    whole = {term for term in weight if _name_of(term, names) is not None}
    part = {
        word
        for pair in whole
        for word in pair.split(" ")
        if weight[pair] / name_weight >= 0.5 * weight.get(word, np.inf)
    }
    return whole | part


def _actor_names(
    components: np.ndarray, vocabulary: Sequence[str], names: Mapping[str, str]
) -> list[tuple[str, ...]]:
    """The one actor each topic belongs to, or nobody."""
    columns = {i: name for i, term in enumerate(vocabulary) if (name := _name_of(term, names))}
    known = sorted(set(columns.values()))
    if not known:
        return [()] * len(components)
    place = {name: row for row, name in enumerate(known)}
    weight = np.zeros((len(components), len(known)))
    for column, name in columns.items():
        weight[:, place[name]] += components[:, column]
    belongs = weight / np.maximum(weight.sum(axis=0), 1e-300)
    telling = weight * belongs
    best = telling.argmax(axis=1)
    at = np.arange(len(components))
    strong = weight[at, best] >= NAME_STRENGTH * components.max(axis=1)
    fits = (belongs[at, best] >= NAME_BELONGS) & strong
    return [(known[b],) if fit else () for b, fit in zip(best.tolist(), fits.tolist(), strict=True)]


def _name_of(term: str, names: Mapping[str, str]) -> str | None:
    """The actor a term names, "" where it may be several, None where it is no name.

    A pair names an actor where nothing else is left of it ("russian foreign").
    """
    if term in names:
        return names[term]
    words = term.split(" ")
    found = [names.get(word) for word in words if word in names or word not in stop_words()]
    return found[0] if len(words) > 1 and found and None not in found else None


def _distinct(terms: Sequence[str], weight: Mapping[str, float]) -> list[str]:
    """Terms in order, words joined to the pair they come from, none that repeats another."""
    chosen: list[str] = []
    stems: set[str] = set()
    for term in terms:
        whole = _lengthen(term, weight)
        own = {_stem(word) for word in whole.split(" ")}
        if not own & stems:
            chosen.append(whole)
            stems |= own
    return chosen


def _lengthen(term: str, weight: Mapping[str, float]) -> str:
    """ "jong" -> "kim jong nam" where its pairs weigh about as much."""
    pair = _best_pair(term, weight) if " " not in term else term
    if pair is None:
        return term
    stop = stop_words()
    words = pair.split(" ")
    for other in weight:
        first, _, last = other.partition(" ")
        if not last or weight[other] < 0.7 * weight[pair] or len(words) >= WORDS_IN_A_TERM:
            continue
        if first == words[-1] and last not in words and last not in stop:
            words.append(last)
        elif last == words[0] and first not in words and first not in stop:
            words.insert(0, first)
    return " ".join(words)


def _best_pair(word: str, weight: Mapping[str, float]) -> str | None:
    """The pair a word belongs to; none where the pair's other word belongs to another.

    "nominee" of "court nominee" stays alone, because "court" is the supreme one.
    """
    pair = _heaviest_pair(word, weight)
    if pair is None or weight[pair] < PAIR_STANDS_IN * weight.get(word, 0):
        return None
    other = pair.replace(word, "", 1).strip()
    return pair if _heaviest_pair(other, weight) == pair else None


def _heaviest_pair(word: str, weight: Mapping[str, float]) -> str | None:
    pairs = [pair for pair in weight if " " in pair and word in pair.split(" ")]
    return max(pairs, key=lambda pair: (weight[pair], pair), default=None)


def _stem(word: str) -> str:
    """Enough of a stem to see that "strike" and "strikes" are one word (after Harman 1991)."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us")) and len(word) > 3:
        return word[:-1]
    return word


def write_label(terms: Sequence[str], spellings: Mapping[str, str]) -> str:
    """The terms as one line in their usual spelling: "Missile, ballistic, North Korea"."""
    line = ", ".join(spell(term, spellings) for term in terms)
    return line[:1].upper() + line[1:]


def label_parts(labels: Iterable[Sequence[str]]) -> set[str]:
    """The words and two-word parts whose spelling `write_label` asks for."""
    words = [term.split(" ") for label in labels for term in label]
    parts = {" ".join(pair) for term in words for pair in pairwise(term)}
    return parts | {word for term in words for word in term}


def spell(term: str, spellings: Mapping[str, str]) -> str:
    """The usual spelling of a term, from those of its two-word parts or its words."""
    words = term.split(" ")
    spelled = [spellings.get(word, word) for word in words]
    for at, pair in enumerate(pairwise(words)):
        first, _, last = spellings.get(" ".join(pair), " ").partition(" ")
        spelled[at : at + 2] = [first or spelled[at], last or spelled[at + 1]]
    # "health Care Act", from "health care" and "Care Act", is a name as a whole.
    if sum(word[:1].isupper() for word in spelled) > len(spelled) / 2:
        spelled = [word[:1].upper() + word[1:] for word in spelled]
    return " ".join(spelled)
