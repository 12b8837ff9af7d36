"""Labelled sentences, read from the JSON Lines formats in which such sets are passed around.

A row is recognised by its keys:
- tone: `text`, `start`, `end`, `polarity` (2, 4, 6), or `text`, `spans`, `others`, `label`
- either: a table (CSV) of hand labels, see `hand_labels`, or of phrases, see `phrases`
- relation: `marked` with `<s>` and `<t>`, `gold_penta` (1, 2 cooperation, 3, 4 conflict);
  `text` with the pair in brackets, `p`, `q`, `label` (0 none, 1-2 positive, 3-4 negative);
  `text`, `a`, `b`, `sign` (-1, 0, 1); or `text`, `spans_a`, `spans_b`, `others`, `label`
`split` says which part a row belongs to, `group` which rows must not be parted. Who acts toward
whom is told by the marks (`<s>` toward `<t>`), by `label` (1, 3: `p` toward `q`; 2, 4: `q` toward
`p`) or by `direction`; the class of the act by `gold_penta` and `gold_root` (PLOVER).
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from analytics.actors.gold import GoldError
from analytics.models.targets import Dyad, Spans, Target
from analytics.steps import each

TONE_CLASSES = ("negative", "neutral", "positive")
RELATION_CLASSES = ("cooperation", "conflict", "neither")
DIRECTIONS = ("a", "b", "both")
QUADS = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")
# Whose labels they are: sets in which most actors are persons, parties and firms; all others.
STATES, PERSONS = "states", "persons"
OF_PERSONS = frozenset(
    {"newsmtsc", "dse-train-deleaked", "plv-train", "relation_phrases", "written_sentences"}
)
_POLARITY = {2: "negative", 4: "neutral", 6: "positive"}
_PENTA = {"1": "cooperation", "2": "cooperation", "3": "conflict", "4": "conflict"}
_DIRECTED = {0: "neither", 1: "cooperation", 2: "cooperation", 3: "conflict", 4: "conflict"}
_SIDE = {1: "a", 2: "b", 3: "a", 4: "b"}
_SIGN = {-1: "conflict", 0: "neither", 1: "cooperation"}
_MARKUP = re.compile(r"</?[st]>")
_BRACKETED = re.compile(r"\[([^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Labelled:
    """One labelled sentence: what to score, its class, its part, its group and its origin.

    Of an act also who acts (`direction`: a toward b, b toward a, or both), its place among QUADS
    and its PLOVER class (`root`), where the file tells them; of hand labels how they were drawn.
    """

    asked: Target | Dyad
    label: str
    split: str
    group: str
    origin: str
    direction: str | None = None
    quad: str | None = None
    root: str | None = None
    drawn: str | None = None

    @property
    def whose(self) -> str:
        """STATES or PERSONS: what the actors of its set are."""
        return PERSONS if self.origin in OF_PERSONS else STATES


def read_labels(paths: Iterable[str | Path]) -> list[Labelled]:
    """All labelled rows of files, in order. Raises GoldError with file, line and reason."""
    from analytics.models.hand_labels import read_hand_labels
    from analytics.models.phrases import OURS, write_out

    rows: list[Labelled] = []
    for path in map(Path, paths):
        if path.suffix == ".csv":
            rows += write_out(path) if path.stem in OURS else read_hand_labels(path)
        else:
            rows += _read(path)
    return rows


def holds_labels(path: str | Path) -> bool:
    """Whether a file is one of labelled sentences, told from its first line."""
    path = Path(path)
    if path.suffix == ".csv":
        return True
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as lines:
        first = next(lines, "")
    try:
        return any(True for _ in _parse(path, 1, first))
    except GoldError:
        return False


def held_out(rows: Iterable[Labelled]) -> list[Labelled]:
    """The rows outside training parts: those to be scored."""
    return [row for row in rows if not row.split.startswith("train")]


def in_training(rows: Iterable[Labelled]) -> list[Labelled]:
    """The rows of training parts."""
    return [row for row in rows if row.split.startswith("train")]


def _read(path: Path) -> Iterator[Labelled]:
    opened = gzip.open if path.suffix == ".gz" else open
    try:
        with opened(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(each(f"reading {path.name}", lines, "rows"), 1):
                yield from _parse(path, number, line)
    except OSError as error:
        raise GoldError(f"{path}: cannot be read ({error.strerror or error})") from error


def _parse(path: Path, number: int, line: str) -> Iterator[Labelled]:
    if not line.strip():
        return
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise GoldError(f"{path}:{number}: not JSON ({error.msg})") from error
    if not isinstance(row, dict):
        raise GoldError(f"{path}:{number}: not a labelled sentence: no JSON object")
    try:
        found = _convert(row)
    except KeyError as error:
        raise GoldError(f"{path}:{number}: {_lacking(error.args[0], row)}") from error
    except (TypeError, ValueError) as error:
        raise GoldError(f"{path}:{number}: not a labelled sentence ({error!r})") from error
    if found is not None:
        asked, label = found
        origin = str(row.get("origin") or path.name.removesuffix(".gz").removesuffix(".jsonl"))
        group = _group(row, asked.sentence)
        yield Labelled(asked, label, str(row.get("split", "test")), group, origin, *_act(row))


def _lacking(key: object, row: Mapping) -> str:
    """Why a line is no labelled sentence: a field is not there, or a label is none of the known."""
    if key not in row.values():
        return f"not a labelled sentence: it has no field {key!r}"
    return f"not a labelled sentence: {key!r} is not a label that is known"


def _convert(row: Mapping) -> tuple[Target | Dyad, str] | None:
    """What to score and its class; None where a pair is not to be found in its sentence."""
    if "polarity" in row:
        spans = _all_places(row["text"], row["mention"], (row["start"], row["end"]))
        return Target(row["text"], spans), _POLARITY[int(row["polarity"])]
    if "marked" in row:
        return _marked(row["marked"], _PENTA[str(row["gold_penta"])])
    if "p" in row:
        return _bracketed(row["text"], _DIRECTED[row["label"]])
    if "sign" in row:
        return _named(row["text"], row["a"], row["b"], _SIGN[row["sign"]])
    if "spans_a" in row:
        dyad = Dyad(row["text"], _spans(row, "spans_a"), _spans(row, "spans_b"), _spans(row))
        return dyad, row["label"]
    return Target(row["text"], _spans(row, "spans"), _spans(row)), row["label"]


def _act(row: Mapping) -> tuple[str | None, str | None, str | None]:
    """Who acts, the class among QUADS, and the PLOVER class; None where the row does not tell."""
    if "marked" in row:
        return "a", QUADS[int(row["gold_penta"]) - 1], row.get("gold_root")
    if "p" in row:
        return _SIDE.get(row["label"]), None, None
    return row.get("direction") or None, row.get("quad") or None, None


def _spans(row: Mapping, key: str = "others") -> Spans:
    return tuple((int(start), int(stop)) for start, stop in row.get(key, ()))


def _group(row: Mapping, sentence: str) -> str:
    """The article where the row tells it, else the sentence itself."""
    if "group" in row:
        return str(row["group"])
    parts = str(row.get("id", "")).split("_")
    if parts[0] == "polusa":
        return parts[2]
    return "_".join(parts[:3]) if len(parts) > 3 else re.sub(r"\W+", "", sentence).lower()[:80]


def _all_places(text: str, mention: str, labelled: tuple[int, int]) -> Spans:
    """The labelled place and every other place where the same words stand."""
    words = re.sub(r"['’]s?$", "", mention.strip(" .,;:"))
    if len(words) < 3:
        return (labelled,)
    again = re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)
    return tuple(sorted({labelled, *(m.span() for m in again if m.start() != labelled[0])}))


def _marked(marked: str, label: str) -> tuple[Dyad, str] | None:
    text, spans = "", {"s": [], "t": []}
    at = 0
    for tag in _MARKUP.finditer(marked):
        text += marked[at : tag.start()]
        at = tag.end()
        name = tag.group().strip("</>")
        if tag.group()[1] == "/":
            spans[name][-1] = (spans[name][-1], len(text))
        else:
            spans[name].append(len(text))
    text += marked[at:]
    if not spans["s"] or not spans["t"]:
        return None
    return Dyad(text, tuple(spans["s"]), tuple(spans["t"])), label


def _bracketed(bracketed: str, label: str) -> tuple[Dyad, str] | None:
    places: list[tuple[int, int]] = []
    text, at = "", 0
    for match in _BRACKETED.finditer(bracketed):
        text += bracketed[at : match.start()]
        # The plural or possessive ending stands outside the bracket in this set.
        tail = re.match(r"[’']?s?\b", bracketed[match.end() :])
        places.append((len(text), len(text) + len(match.group(1)) + (tail.end() if tail else 0)))
        text += match.group(1)
        at = match.end()
    text += bracketed[at:]
    if len(places) != 2:
        return None
    return Dyad(text, (places[0],), (places[1],)), label


def _named(text: str, a: str, b: str, label: str) -> tuple[Dyad, str] | None:
    first = text.find(a)
    second = text.find(b)
    if second == first or (first <= second < first + len(a)):
        second = text.find(b, first + len(a))
    if first < 0 or second < 0:
        return None
    return Dyad(text, ((first, first + len(a)),), ((second, second + len(b)),)), label
