"""How well copies are found among real articles, and how the time grows with their number.

    python tests/bench/bench_copies.py [--days even|odd] ARTICLES.jsonl.gz [...]
    python tests/bench/bench_copies.py --scale 20000 100000 300000

The first form plants copies (edited, cut, extended, in another order) and templates filled in anew,
joins them as `add` does, and prints recall by sort of copy and by rate of edits, the precision of
pairs, and what the pairs read by eye in tests/labels_copies.csv say. Thresholds were chosen on
articles of odd days; figures are those of even days. The second form makes articles up.
"""

from __future__ import annotations

import argparse
import csv
import random
import sys
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from copies_by_number import scale  # noqa: E402
from drafts import Row, fresh, hold, stories_in  # noqa: E402
from planted_copies import TEMPLATE, plant  # noqa: E402

from analytics import ingest  # noqa: E402
from analytics.enrich import stories  # noqa: E402
from analytics.ingest import Article, Raw  # noqa: E402

LABELS = ROOT / "tests" / "labels_copies.csv"


def read(paths: list[str]) -> list[Row]:
    """All articles with a text and a date."""
    cleaned = (ingest.clean(raw) for raw in ingest.offer(paths) if isinstance(raw, Raw))
    return [
        (one.article_id, one.published, one.title, one.body)
        for one in cleaned
        if isinstance(one, Article) and one.body and one.published
    ]


def score(paths: list[str], days: str) -> None:
    """Plants, joins, prints."""
    draw = random.Random(3)
    rows = [row for row in read(paths) if row[1].toordinal() % 2 == (days == "odd")]
    added, made = plant(rows, draw)
    with tempfile.TemporaryDirectory() as folder, fresh(Path(folder) / "drafts") as draft:
        hold(rows + added, draft)
        started = time.process_time()
        stories.join_copies(draft)
        seconds = time.process_time() - started
        story = stories_in(draft)
    planted, found = Counter(s for s, _ in made.values()), Counter()
    for number, (sort, source) in made.items():
        found[sort] += story[number] == story[source]
    print(
        f"{len(rows):,} articles of {days} days, {len(added):,} planted; joined in {seconds:.0f} s"
    )
    for sort, count in planted.items():
        print(f"  {sort:32} {found[sort] / count:.3f}  ({count})")
    copied = [sort for sort in planted if sort != TEMPLATE]
    upto = [s for s in copied if s not in ("edited 25%", "edited 30%", "edited 40%")]
    for name, sorts in (("all copies", copied), ("copies edited up to 20%", upto)):
        print(
            f"  recall, {name}: {sum(found[s] for s in sorts) / sum(planted[s] for s in sorts):.4f}"
        )
    right, wrong, natural = _pairs(story, made)
    print(f"  precision of planted pairs: {right / max(1, right + wrong):.4f} ({right + wrong:,})")
    print(f"  pairs that nobody planted: {natural:,}")


def _pairs(story: dict[int, int], made: dict[int, tuple[str, int]]) -> tuple[int, int, int]:
    """Pairs of one story: of one origin, of two, and of articles as they came.

    Where two origins are themselves in one story, their copies belong together; whether they are
    rightly joined is for the reader of the third number.
    """
    held: dict[int, list[int]] = defaultdict(list)
    for number, story_id in story.items():
        held[story_id].append(number)

    def origin(number: int) -> int:
        sort, source = made.get(number, ("", number))
        return number if sort == TEMPLATE else source

    right = wrong = natural = 0
    for members in held.values():
        articles = {n for n in members if n not in made}
        for at, a in enumerate(members):
            for b in members[at + 1 :]:
                if a in articles and b in articles:
                    natural += 1
                elif origin(a) == origin(b):
                    right += 1
                elif not {origin(a), origin(b)} <= articles:
                    wrong += 1
    return right, wrong, natural


def read_by_eye(paths: list[str]) -> None:
    """What is joined now of the pairs that were read, by the days they are from."""
    if not LABELS.exists():
        return
    rows = {row[0]: row for row in read(paths)}
    with LABELS.open(encoding="utf-8", newline="") as lines:
        labels = [row for row in csv.DictReader(lines) if int(row["article_a"]) in rows]
    with tempfile.TemporaryDirectory() as folder, fresh(Path(folder) / "drafts") as draft:
        hold(list(rows.values()), draft)
        stories.join_copies(draft)
        story = stories_in(draft)
    for part in sorted({row["part"] for row in labels}):
        counted: Counter[tuple[str, bool]] = Counter()
        for row in labels:
            joined = story[int(row["article_a"])] == story[int(row["article_b"])]
            counted[row["part"] == part and row["same"], joined] += 1
        same, other = ([counted[way, joined] for joined in (True, False)] for way in ("yes", "no"))
        print(f"read by eye, {part}: of one story {same[0]} joined and {same[1]} not; "
              f"of two {other[0]} joined and {other[1]} not")  # fmt: skip


def main() -> None:
    """Either form."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", nargs="*")
    parser.add_argument("--days", choices=("even", "odd"), default="even")
    parser.add_argument("--scale", nargs="+", type=int)
    chosen = parser.parse_args()
    if chosen.scale:
        scale(chosen.scale)
    if chosen.articles:
        score(chosen.articles, chosen.days)
        read_by_eye(chosen.articles)


if __name__ == "__main__":
    main()
