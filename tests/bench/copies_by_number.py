"""How the time of joining copies grows with the number of articles; see `bench_copies`."""

from __future__ import annotations

import math
import random
import resource
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

from drafts import Row, fresh, hold

from analytics.enrich import stories


def made_up(count: int) -> list[Row]:
    """Articles of about 250 words: a third copies, a tenth bulletins from twenty templates."""
    draw = random.Random(7)
    vocabulary = [f"{a}{b}{c}" for a in ("ka", "ro", "mi", "tel", "sun", "ver")
                  for b in ("da", "le", "ni", "po", "tar") for c in range(200)]  # fmt: skip
    usual = [math.ceil(1e6 / (n + 10)) for n in range(len(vocabulary))]
    templates = [" ".join(draw.choices(vocabulary, usual, k=120)) for _ in range(20)]
    rows: list[Row] = []
    for n in range(count):
        when = datetime(2020, 1, 1) + timedelta(minutes=5 * n)
        kind = draw.random()
        if kind < 0.33 and n > 100:
            source = rows[n - draw.randrange(1, 100)][3].split(" ")
            kept = [w for w in source if draw.random() > 0.05]
            text = " ".join(kept[: draw.randrange(len(kept) // 2, len(kept) + 1)])
        elif kind < 0.43:
            text = (
                f"{draw.choice(templates)} {' '.join(str(draw.randrange(9999)) for _ in range(12))}"
            )
        else:
            text = " ".join(draw.choices(vocabulary, usual, k=draw.randrange(80, 420)))
        rows.append((n + 1, when, f"Title {n}", text))
    return rows


def scale(counts: list[int]) -> None:
    """Seconds of joining all, and of joining one in a hundred more, for each number of articles."""
    before: tuple[int, float] | None = None
    for count in counts:
        rows = made_up(count)
        few = [row for row in rows if row[0] % 100 == 0]
        with tempfile.TemporaryDirectory() as folder, fresh(Path(folder) / "drafts") as draft:
            for start in range(0, count, 5000):
                hold([row for row in rows[start : start + 5000] if row[0] % 100], draft)
            every = _timed(draft)
            hold(few, draft)
            more = _timed(draft)
            marks = draft.count("signatures") / count
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        slope = ""
        if before:
            slope = f", slope {math.log(every / before[1]) / math.log(count / before[0]):.2f}"
        before = (count, every)
        print(f"{count:>9,} articles, {marks:.0f} marks each: joined in {every:.1f} s of CPU"
              f"{slope}; 1 % more in {more:.1f} s; peak {peak:.0f} MB", flush=True)  # fmt: skip


def _timed(draft: object) -> float:
    started = time.process_time()
    stories.join_copies(draft)  # type: ignore[arg-type]
    return time.process_time() - started
