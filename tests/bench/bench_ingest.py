"""How fast articles are read, identified, cleaned and signed, each on one core, and in what memory.

python tests/bench/bench_ingest.py PATH [PATH ...]
"""

from __future__ import annotations

import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from analytics import ingest
from analytics.ingest import Article, Raw, Reject


def timed(name: str, work: Callable[[], Iterable[Any]]) -> list[Any]:
    """What the work gives, its rate printed in articles per second of processor time."""
    started = time.process_time()
    made = list(work())
    seconds = max(1e-9, time.process_time() - started)
    print(f"{name:10} {len(made):>8,} {len(made) / seconds:>10,.0f}/s")
    return made


def main(paths: list[str]) -> None:
    """Reads everything under the paths and prints rates, doubts and reasons."""
    offered = timed("read", lambda: ingest.offer(paths))
    raws = [one for one in offered if isinstance(one, Raw)]
    rejects = [one for one in offered if isinstance(one, Reject)]
    for raw in raws[:50]:  # loads the model of languages and the months
        ingest.clean(raw)
    numbers = timed("identify", lambda: map(ingest.identify, raws))
    cleaned = timed("clean", lambda: map(ingest.clean, raws, numbers))
    articles = [one for one in cleaned if isinstance(one, Article)]
    rejects += [one for one in cleaned if isinstance(one, Reject)]
    timed("sign", lambda: (ingest.copies.signature(one.body) for one in articles))
    print(
        f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB, all held"
    )
    print(Counter(f"{a.published_precision} by {a.published_source}" for a in articles))
    print(Counter(note.split(":")[0] for a in articles for note in a.notes))
    print(Counter(piece.kind for a in articles for piece in a.residue))
    print(
        Counter(a.language for a in articles), Counter(a.outlet for a in articles).most_common(12)
    )
    print(Counter(reject.reason for reject in rejects).most_common(12))


if __name__ == "__main__":
    main(sys.argv[1:])
