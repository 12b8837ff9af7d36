"""What a command takes in memory: all processes of its tree together, by stage.

    python tests/bench/bench_memory.py INPUT [INPUT ...] [--sample] [--odd] [--loads] [--after]
    python tests/bench/bench_memory.py --long 2000 4500 9000 [--after]
    python tests/bench/bench_memory.py --corpus CORPUS.duckdb --after

The measure is the sum of PSS (proportional set size, /proc/PID/smaps_rollup: a page that n
processes share counts 1/n in each), looked at every 50 ms; Linux only. `--sample` measures the
demonstration instead, `--odd` every odd file of the tests in one pile, `--loads` what importing and
loading costs, one thing after another in one process. `--long` makes so many articles of 2,500
words up: a peak that grows with their number shows. `--after` measures the other commands on what
was added, or on a copy of `--corpus`.
"""

from __future__ import annotations

import argparse
import importlib
import json
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EVERY = 0.05  # seconds between two looks
LOADED = (
    "numpy", "pyarrow", "pyarrow.parquet", "duckdb", "lxml.html", "scipy.sparse", "trafilatura",
    "analytics.verbs", "analytics.enrich.workers",
)  # fmt: skip


def memory_of(process: int) -> tuple[float, float]:
    """RSS and PSS of a process in MB; nothing where it has ended."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()[1:]
    except (OSError, ProcessLookupError):
        return 0.0, 0.0
    told = {line.split()[0]: int(line.split()[1]) / 1024 for line in lines}
    return told.get("Rss:", 0.0), told.get("Pss:", 0.0)


def tree_of(process: int) -> list[int]:
    """The process and all that it has started, by way of whatever it has started."""
    found, waiting = [], [process]
    while waiting:
        one = waiting.pop()
        found.append(one)
        try:
            for thread in Path(f"/proc/{one}/task").iterdir():
                waiting += [int(p) for p in (thread / "children").read_text().split()]
        except OSError:
            continue
    return found


class Watch:
    """Looks at a tree until it ends; keeps the highest sum of each stage, and its parts."""

    def __init__(self, process: int) -> None:
        self.process = process
        self.stage = "starting"
        self.failure = ""  # why the command could not work
        self.peaks: dict[str, tuple[float, list[tuple[float, float]]]] = {}
        self.seconds: dict[str, float] = defaultdict(float)
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self._look)
        self.thread.start()

    def _look(self) -> None:
        before = time.monotonic()
        while not self.ended.wait(EVERY):
            parts = [memory_of(one) for one in tree_of(self.process)]
            whole = sum(pss for _, pss in parts)
            now, stage = time.monotonic(), self.stage
            self.seconds[stage] += now - before
            before = now
            if whole > self.peaks.get(stage, (0.0, []))[0]:
                self.peaks[stage] = whole, parts

    def close(self) -> None:
        """Stops looking."""
        self.ended.set()
        self.thread.join()

    @property
    def peak(self) -> float:
        """The highest sum of PSS in MB."""
        return max((whole for whole, _ in self.peaks.values()), default=0.0)


def measure(arguments: list[str], corpus: Path) -> tuple[Watch, float, int]:
    """Runs a verb and watches it; returns what was seen, its seconds and its exit code."""
    command = [sys.executable, "-m", "analytics", *arguments, "--corpus", str(corpus)]
    started = time.perf_counter()
    with subprocess.Popen(
        [*command, "--progress", "json"], cwd=ROOT, stderr=subprocess.PIPE,
        stdout=subprocess.DEVNULL, text=True, errors="replace",
    ) as running:  # fmt: skip
        watch = Watch(running.pid)
        assert running.stderr is not None
        for line in running.stderr:
            if line.startswith('{"stage"'):
                watch.stage = json.loads(line)["stage"]
            elif line.startswith("analytics: "):
                watch.failure = line.strip()
        code = running.wait()
        watch.close()
    return watch, time.perf_counter() - started, code


def tell(name: str, watch: Watch, seconds: float, code: int) -> None:
    """Prints the peak of each stage, with RSS/PSS of every process at that moment."""
    print(f"{name}: peak {watch.peak:.0f} MB, {seconds:.1f} s, exit {code} {watch.failure}")
    for stage, (whole, parts) in watch.peaks.items():
        shown = "  ".join(f"{rss:.0f}/{pss:.0f}" for rss, pss in parts if rss)
        print(f"  {stage[:34]:34} {watch.seconds[stage]:6.1f} s {whole:6.0f} MB   {shown}")
    sys.stdout.flush()


def write_odd(folder: Path) -> None:
    """Every odd file of the tests, each in a folder of its own."""
    sys.path.insert(0, str(ROOT / "tests"))
    from odd_cases import CASES

    for module in sorted((ROOT / "tests").glob("odd_*.py")):
        importlib.import_module(module.stem)
    for number, (name, content, _) in enumerate(CASES):
        place = folder / f"{number:04}"
        place.mkdir()
        if getattr(content, "writes", False):
            content(place)
            continue
        made = content() if callable(content) else content
        if isinstance(made, str):
            made = made.encode("utf-8", "surrogatepass")
        (place / name).write_bytes(made)


def write_long(path: Path, count: int) -> None:
    """So many articles of 2,500 words, a few of them names, and most of 30,000 others."""
    chance = random.Random(9)
    letters = "abcdefghijklmnopqrstuvwxyz"
    names = "Armenia Russia talks border minister said Turkey NATO European Union China railway"
    words = names.split() * 6 + [
        "".join(chance.choices(letters, k=chance.randint(3, 9))) for _ in range(30_000)
    ]
    with path.open("w", encoding="utf-8") as lines:
        for number in range(count):
            said = [" ".join(chance.choices(words, k=25)).capitalize() for _ in range(100)]
            day = f"2024-{1 + number % 12:02}-{1 + number % 28:02}"
            row = {"title": said[0], "text": ". ".join(said) + ".", "date": day}
            lines.write(json.dumps({**row, "url": f"https://x.org/{number}"}) + "\n")


def tell_after(name: str, corpus: Path) -> None:
    """Prints what the other commands take on a corpus."""
    verbs = (
        ["recode"], ["check"], ["export", str(corpus.with_suffix(".export"))],
        ["remove", "article_id % 100 = 0", "--yes"], ["topics"],
    )  # fmt: skip
    for verb in verbs:
        tell(f"{name}, {verb[0]}", *measure(verb, corpus))


def tell_loads() -> None:
    """Prints what each import and each load adds to this process."""
    sys.path.insert(0, str(ROOT))

    def gazetteer() -> object:
        return importlib.import_module("analytics.actors").load()

    def model(name: str) -> Callable[[], object]:
        return lambda: getattr(importlib.import_module("analytics.models"), name)()

    steps: list[tuple[str, Callable[[], object]]] = [
        *((name, lambda name=name: importlib.import_module(name)) for name in LOADED),
        ("gazetteer", gazetteer),
        *((name, model(name)) for name in ("load_tone", "load_relation", "load_valence")),
        ("sklearn.decomposition", lambda: importlib.import_module("sklearn.decomposition")),
    ]
    kept = []
    before = memory_of_self()
    for name, step in steps:
        started = time.perf_counter()
        kept.append(step())
        now = memory_of_self()
        print(
            f"{name:26} {time.perf_counter() - started:6.2f} s {now - before:+7.1f} {now:7.1f} MB"
        )
        before = now


def memory_of_self() -> float:
    """PSS of this process in MB."""
    import os

    return memory_of(os.getpid())[1]


def main() -> None:
    """Prints one table an input."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("inputs", nargs="*", type=Path)
    parser.add_argument("--sample", action="store_true")
    parser.add_argument("--odd", action="store_true")
    parser.add_argument("--loads", action="store_true")
    parser.add_argument("--long", nargs="*", type=int, default=[], metavar="ARTICLES")
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--after", action="store_true")
    chosen = parser.parse_args()
    if chosen.loads:
        tell_loads()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        if chosen.sample:
            tell("demonstration", *measure(["sample"], folder / "sample" / "corpus.duckdb"))
        if chosen.odd:
            pile = folder / "pile"
            pile.mkdir()
            write_odd(pile)
            tell("odd files", *measure(["add", str(pile)], folder / "odd.duckdb"))
        if chosen.inputs:
            paths = [str(path.resolve()) for path in chosen.inputs]
            tell("add", *measure(["add", *paths], folder / "added.duckdb"))
            if chosen.after:
                tell_after("added", folder / "added.duckdb")
        for count in chosen.long:
            path, corpus = folder / f"{count}.jsonl", folder / f"long-{count}.duckdb"
            write_long(path, count)
            tell(f"{count} long articles, add", *measure(["add", str(path)], corpus))
            if chosen.after:
                tell_after(f"{count} long articles", corpus)
        if chosen.corpus:
            corpus = shutil.copyfile(chosen.corpus, folder / "corpus.duckdb")
            tell_after(chosen.corpus.name, corpus)


if __name__ == "__main__":
    main()
