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
import math
import random
import re
import resource
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from drafts import Row, fresh, hold, stories_in  # noqa: E402

from analytics import ingest  # noqa: E402
from analytics.enrich import stories  # noqa: E402
from analytics.ingest import Article, Raw  # noqa: E402

PLANTED = 60  # copies of each sort
RATES = (0.01, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4)
TEMPLATE = "template filled in anew"
LABELS = ROOT / "tests" / "labels_copies.csv"
Way = Callable[[str, str], str]  # (text, text of another article) -> copy


def read(paths: list[str]) -> list[Row]:
    """All articles with a text and a date."""
    cleaned = (ingest.clean(raw) for raw in ingest.offer(paths) if isinstance(raw, Raw))
    return [
        (one.article_id, one.published, one.title, one.body)
        for one in cleaned
        if isinstance(one, Article) and one.body and one.published
    ]


def edit(text: str, rate: float, vocabulary: list[str], draw: random.Random) -> str:
    """Words replaced, left out or put in, each a third of the rate."""
    out = []
    for word in re.split(r"(\s+)", text):
        if word.strip() and draw.random() < rate:
            way = draw.randrange(3)
            if way == 0:
                out.append(draw.choice(vocabulary))
            elif way == 1:
                out += [word, " ", draw.choice(vocabulary)]
        else:
            out.append(word)
    return "".join(out)


def words(text: str, start: float, stop: float) -> str:
    """A part of a text: places below 1 are shares, others numbers of words."""
    parts = text.split(" ")
    first, last = (int(at * len(parts)) if at <= 1 else int(at) for at in (start, stop))
    return " ".join(parts[first:last])


def reorder(text: str, draw: random.Random) -> str:
    """All sentences or paragraphs after the first in another order."""
    parts = [part for part in re.split(r"\n\s*\n", text) if part.strip()]
    if len(parts) < 3:
        parts = re.split(r"(?<=[.!?])\s+", text)
    rest = draw.sample(parts[1:], len(parts) - 1)
    return "\n\n".join([parts[0], *rest])


def fill_anew(text: str, names: list[str], draw: random.Random) -> str:
    """The same words about another event: every figure and every name is replaced."""
    text = re.sub(r"\d", lambda _: str(draw.randrange(10)), text)
    found = set(re.findall(r"(?<=[a-z,;] )[A-Z][\w’'-]{2,}", text))
    other = {name: draw.choice(names) for name in sorted(found)}
    return re.sub(r"\b[A-Z][\w’'-]{2,}", lambda m: other.get(m[0], m[0]), text)


def ways(vocabulary: list[str], draw: random.Random) -> dict[str, tuple[int, Way]]:
    """Each sort of copy: words that an article must have for it, and how it is made."""

    def edited(rate: float) -> Way:
        return lambda text, _: edit(text, rate, vocabulary, draw)

    made: dict[str, tuple[int, Way]] = {f"edited {rate:.0%}": (60, edited(rate)) for rate in RATES}
    light = edited(0.1)
    made |= {
        "cut to 75%": (60, lambda t, _: words(t, 0, 0.75)),
        "cut to 50%": (60, lambda t, _: words(t, 0, 0.5)),
        "cut to 35%": (170, lambda t, _: words(t, 0, 0.35)),
        "cut to 25%": (240, lambda t, _: words(t, 0, 0.25)),
        "last 50%": (80, lambda t, _: words(t, 0.5, 1)),
        "middle 40%": (120, lambda t, _: words(t, 0.3, 0.7)),
        "first 100 of 500 and more": (500, lambda t, _: words(t, 0, 100)),
        "the same, edited 10%": (500, lambda t, o: light(words(t, 0, 100), o)),
        "edited 10%, cut to 60%": (80, lambda t, o: words(light(t, o), 0, 0.6)),
        "agency line, 60 words added": (
            60,
            lambda t, o: f"MOSCOW (TASS) - {t}\n\n{words(o, 0, 60)}",
        ),
        "40% added": (60, lambda t, o: f"{t}\n\n{words(o, 0, max(2, 0.4 * len(t.split())))}"),
        "edited 10%, 30% cut, 30% added": (
            80,
            lambda t, o: (
                f"{words(light(t, o), 0, 0.7)}\n\n{words(o, 0, max(2, 0.3 * len(t.split())))}"
            ),
        ),
        "a new first sentence": (60, lambda t, _: f"{' '.join(draw.sample(vocabulary, 25))}. {t}"),
        "in another order": (80, lambda t, _: reorder(t, draw)),
    }
    return made


def plant(rows: list[Row], draw: random.Random) -> tuple[list[Row], dict[int, tuple[str, int]]]:
    """Copies and templates, and for each the sort and the article that it was made from."""
    vocabulary = [word for row in draw.sample(rows, min(200, len(rows))) for word in row[3].split()]
    names = [word for word in vocabulary if re.fullmatch(r"[A-Z][a-z]{3,}", word)]
    sorts = ways(vocabulary, draw)
    sorts[TEMPLATE] = (60, lambda t, _: fill_anew(t, names, draw))
    added: list[Row] = []
    made: dict[int, tuple[str, int]] = {}
    for sort, (least, way) in sorts.items():
        usable = [row for row in rows if len(row[3].split()) >= least]
        if sort == TEMPLATE:
            usable = [row for row in usable if len(re.findall(r"\d|[a-z] [A-Z]", row[3])) >= 6]
        for source in draw.sample(
            usable, min(PLANTED * (3 if sort == TEMPLATE else 1), len(usable))
        ):
            when = source[1] + timedelta(minutes=draw.randrange(10, 60 * 60))
            number = 2**60 + len(added)
            added.append((number, when, source[2], way(source[3], draw.choice(rows)[3])))
            made[number] = (sort, source[0])
    return added, made


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
