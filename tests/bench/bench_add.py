"""How fast articles are added, and against what: it prints, and nothing fails on a slow machine.

    python tests/bench/bench_add.py ARTICLES.jsonl.gz [--plain 1000] [--times 5]

Then what later runs cost, as a share of the first: 1 % new articles, and the same input again.
`--times` multiplies the articles, each copy with words of its own in it and a date of its own, so
that a step whose work grows with the square of their number would show.

The alternative is the script that an analyst writes first: pandas reads the file, one regular
expression of all names of actors runs over each row, and a word list gives the tone. It cleans
nothing, joins no copies, settles no ambiguous name, fits no topics and scores no pairs; it is
timed on the first N articles, the ratio is per article.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gzip
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import pandas as pd

ROOT = Path(__file__).resolve().parent.parent.parent


class Cost(NamedTuple):
    """What a command took: seconds on the clock, and seconds of processor time."""

    clock: float
    cpu: float

    def beside(self, whole: Cost) -> str:
        """In words, and as a share of another one."""
        return (
            f"{self.clock:.1f} s, {self.clock / whole.clock:.3f} of the first add "
            f"(CPU {self.cpu:.1f} s, {self.cpu / whole.cpu:.3f})"
        )


def add_all(articles: Path, folder: Path) -> Cost:
    """What `add` takes, from start of the command to its end."""
    command = [sys.executable, "-m", "analytics", "add", str(articles), "--progress", "none"]
    started, before = time.perf_counter(), _processor_seconds()
    subprocess.run([*command, "--corpus", str(folder / "corpus.duckdb")], cwd=ROOT, check=True)
    return Cost(time.perf_counter() - started, _processor_seconds() - before)


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def parted(articles: Path, folder: Path, times: int) -> tuple[int, Path, Path]:
    """Writes 99 in 100 of the articles to one file and the rest to another; how many in all."""
    most, rest = folder / "most.jsonl", folder / "rest.jsonl"
    count = 0
    with most.open("w", encoding="utf-8") as large, rest.open("w", encoding="utf-8") as small:
        for turn in range(times):
            with gzip.open(articles, "rt", encoding="utf-8") as lines:
                for line in lines:
                    target = small if count % 100 == 99 else large
                    target.write(told_apart(line, turn))
                    count += 1
    return count, most, rest


def told_apart(line: str, turn: int) -> str:
    """The article of a line; from the second turn on as another one, with every third word new."""
    if not turn:
        return line if line.endswith("\n") else f"{line}\n"
    article = json.loads(line)
    words = str(article.get("text") or "").split(" ")
    words[::3] = [f"{word}{turn}" if word.isalpha() and word.islower() else word
                  for word in words[::3]]  # fmt: skip
    article["text"] = " ".join(words)
    if article.get("date"):
        day = dt.date.fromisoformat(str(article["date"])[:10]) + dt.timedelta(days=400 * turn)
        article["date"] = day.isoformat()
    article |= {"id": f"{article.get('id')}-{turn}", "url": None}
    return json.dumps(article, ensure_ascii=False) + "\n"


def code_plainly(articles: Path, count: int) -> tuple[float, int]:
    """Seconds and articles of the plain script."""
    started = time.perf_counter()
    frame = pd.read_json(articles, lines=True, nrows=count)
    aliases = pd.concat(
        pd.read_csv(ROOT / "data" / name, keep_default_na=False)
        for name in ("aliases.csv", "alliance_aliases.csv")
    )
    aliases = aliases[aliases["language"] == "en"]
    actor_of = dict(zip(aliases["alias"], aliases["actor"], strict=True))
    names = sorted(actor_of, key=len, reverse=True)
    expression = re.compile(r"\b(?:" + "|".join(map(re.escape, names)) + r")\b")
    tones = pd.read_csv(ROOT / "data" / "tone_lexicon.csv").iloc[:, :2]
    lexicon = dict(tones.itertuples(index=False))
    texts = frame["title"].fillna("") + "\n" + frame["text"].fillna("")
    frame["actors"] = texts.apply(lambda t: {actor_of[m] for m in expression.findall(t)})
    frame["tone"] = texts.apply(
        lambda t: sum(float(lexicon.get(w, 0)) for w in re.findall(r"\w+", t.lower()))
    )
    frame.explode("actors").groupby(["date", "actors"])["tone"].agg(["size", "mean"])
    return time.perf_counter() - started, len(frame)


def main() -> None:
    """Prints articles a second, peak memory and the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--plain", type=int, default=1000)
    parser.add_argument("--times", type=int, default=1)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        count, most, rest = parted(chosen.articles, folder, chosen.times)
        first = add_all(most, folder)
        new = add_all(rest, folder)
        same = add_all(most, folder)
        size = (folder / "corpus.duckdb").stat().st_size / 1024**2
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    plain, done = code_plainly(chosen.articles, chosen.plain)
    count = round(count * 0.99)
    rate = count / first.clock
    print(f"add: {count} articles in {first.clock:.1f} s, {rate:.0f} articles/s")
    print(f"CPU: {first.cpu:.1f} s, {count / first.cpu:.0f} articles a second of it")
    print(f"largest process: {peak:.0f} MB; corpus: {size:.0f} MB")
    print(f"1 % new articles: {new.beside(first)}")
    print(f"the same again: {same.beside(first)}")
    print(f"plain script: {done} articles in {plain:.1f} s, {done / plain:.0f} articles/s")
    print(f"ratio: {rate / (done / plain):.1f} times as many articles a second")


if __name__ == "__main__":
    main()
