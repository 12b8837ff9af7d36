"""How fast articles are added, and against what: run it, it prints; nothing fails on a slow machine.

    python tests/bench/bench_add.py ARTICLES.jsonl.gz [--plain 1000]

The alternative is the script that an analyst writes first: pandas reads the file, one regular
expression of all names of actors runs over each row, and a word list gives the tone. It cleans
nothing, joins no copies, settles no ambiguous name, fits no topics and scores no pairs; it is
timed on the first N articles, the ratio is per article.
"""

from __future__ import annotations

import argparse
import gzip
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pandas as pd

ROOT = Path(__file__).resolve().parent.parent.parent


def add_all(articles: Path, folder: Path) -> float:
    """Seconds that `add` takes, from start of the command to its end."""
    command = [sys.executable, "-m", "analytics", "add", str(articles), "--progress", "none"]
    started = time.perf_counter()
    subprocess.run([*command, "--corpus", str(folder / "corpus.duckdb")], cwd=ROOT, check=True)
    return time.perf_counter() - started


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
    chosen = parser.parse_args()
    with gzip.open(chosen.articles) as lines:
        count = sum(1 for _ in lines)
    with tempfile.TemporaryDirectory() as folder:
        seconds = add_all(chosen.articles, Path(folder))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    plain, done = code_plainly(chosen.articles, chosen.plain)
    print(f"add: {count} articles in {seconds:.1f} s, {count / seconds:.0f} articles/s")
    print(f"largest process: {peak:.0f} MB")
    print(f"plain script: {done} articles in {plain:.1f} s, {done / plain:.0f} articles/s")
    print(f"ratio: {(count / seconds) / (done / plain):.1f} times as many articles a second")


if __name__ == "__main__":
    main()
