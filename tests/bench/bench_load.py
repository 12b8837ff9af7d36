"""Many people at once: sessions on mixed pages, some of them with hostile statements.

    python tests/bench/bench_load.py CORPUS.duckdb [--sessions 30] [--rounds 3]

Each session opens its pages one after another, changes a filter on each, and on the SQL page runs
one statement: two in three are good, the others slow, greedy or forbidden. What every session sees
is then compared with what one session sees alone on a fresh dashboard. Figures are printed; the
exit code is 1 where anything went wrong.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import statistics
import sys
import tempfile
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from crowd import Seen, alone, crowd
from served import dashboard


class Scales(threading.Thread):
    """Looks at a dashboard's memory twice a second."""

    def __init__(self, running: object) -> None:
        super().__init__(daemon=True)
        self.running = running
        self.over = threading.Event()
        self.own = self.all = 0.0

    def run(self) -> None:
        """Keeps the largest figures until `over`."""
        while not self.over.wait(0.5):
            own, whole = self.running.memory()
            self.own, self.all = max(self.own, own), max(self.all, whole)


def main() -> int:
    """Prints the figures; 1 where a session met an error or a wrong number."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--sessions", type=int, default=30)
    parser.add_argument("--rounds", type=int, default=3)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        with dashboard(chosen.corpus.resolve(), Path(folder)) as running:
            scales = Scales(running)
            scales.start()
            seen = asyncio.run(crowd(running.url, chosen.sessions, chosen.rounds))
            scales.over.set()
            complaints = running.complaints()
        with dashboard(chosen.corpus.resolve(), Path(folder)) as running:
            expected = asyncio.run(alone(running.url, seen))
    trouble = [*complaints, *(line for one in seen for line in one.trouble)]
    trouble += [line for one in seen for line in _differences(one, expected.get(one.what, []))]
    _print(seen, chosen.sessions)
    print(f"memory: dashboard {scales.own:.0f} MB, with its processes {scales.all:.0f} MB")
    print(f"trouble: {len(trouble)}")
    for line in trouble[:20]:
        print(f"  {line[:200]}")
    return 1 if trouble else 0


def _differences(one: Seen, expected: list[str]) -> list[str]:
    """The first line, if any, in which a drawing differs from that of one session alone."""
    if one.kind == "hostile":
        refused = any(words.startswith("Alert") for words in one.told)
        return [] if refused else [f"{one.what}: neither refused nor stopped"]
    if one.told == expected:
        return []
    pairs = itertools.zip_longest(one.told, expected, fillvalue="nothing")
    here, there = next((a, b) for a, b in pairs if a != b)
    return [f"{one.what}: {here[:80]!r}, alone {there[:80]!r}"]


def _print(seen: list[Seen], sessions: int) -> None:
    print(f"{sessions} sessions, {len(seen)} drawings compared with those of one session alone")
    for kind in sorted({one.kind for one in seen}):
        times = sorted(one.seconds for one in seen if one.kind == kind)
        high = times[min(len(times) - 1, int(0.95 * len(times)))]
        print(
            f"{kind:<10} n {len(times):>4}  median {statistics.median(times):6.2f} s"
            f"  95 % {high:6.2f} s  longest {times[-1]:6.2f} s"
        )


if __name__ == "__main__":
    sys.exit(main())
