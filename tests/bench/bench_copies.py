"""How well copies are found among real articles: planted copies, and templates that are none.

    python tests/bench/bench_copies.py ARTICLES.jsonl.gz [ARTICLES.jsonl.gz ...]

Prints pair precision and recall for each way of making a copy and each rate of edits, and how many
pairs of articles that nobody planted were joined.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import defaultdict
from datetime import timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from analytics import ingest
from analytics.ingest import Article, Raw, copies

PLANTED = 150  # copies of each sort


def read(paths: list[str]) -> list[Article]:
    """All articles with a text."""
    cleaned = (ingest.clean(raw) for raw in ingest.offer(paths) if isinstance(raw, Raw))
    return [one for one in cleaned if isinstance(one, Article) and one.body]


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


def cut(text: str, share: float) -> str:
    """The first part of a text, by words."""
    words = text.split(" ")
    return " ".join(words[: int(len(words) * share)])


def cut_front(text: str, share: float) -> str:
    """The last part of a text, by words."""
    words = text.split(" ")
    return " ".join(words[int(len(words) * (1 - share)) :])


def main(paths: list[str]) -> None:
    """Plants, finds, prints."""
    draw = random.Random(1)
    articles = read(paths)
    vocabulary = [w for a in draw.sample(articles, 200) for w in a.body.split()]
    ways = {f"edited {rate:.0%}": (lambda t, r=rate: edit(t, r, vocabulary, draw))
            for rate in (0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3)}  # fmt: skip
    ways |= {f"cut to {s:.0%}": (lambda t, s=s: cut(t, s)) for s in (0.9, 0.75, 0.5, 0.35)}
    ways |= {"last 75%": lambda t: cut_front(t, 0.75), "last 50%": lambda t: cut_front(t, 0.5)}
    ways["edited 5%, cut to 60%"] = lambda t: cut(edit(t, 0.05, vocabulary, draw), 0.6)
    ways["a new first sentence"] = lambda t: f"{' '.join(draw.sample(vocabulary, 25))}. {t}"
    # As the corpus does: a flash is told from another by its title alone.
    long = [a.body if a.body.count(" ") >= 40 else f"{a.title}\n{a.body}" for a in articles]
    texts = [(text, a.published) for text, a in zip(long, articles, strict=True)]
    planted: dict[str, list[tuple[int, int]]] = defaultdict(list)
    usable = [n for n, a in enumerate(articles) if a.words >= 60]
    for name, way in ways.items():
        for n in draw.sample(usable, min(PLANTED, len(usable))):
            day = articles[n].published
            later = day + timedelta(days=draw.randrange(3)) if day else None
            planted[name].append((n, len(texts)))
            texts.append((way(articles[n].body), later))
    started = time.process_time()
    buckets: dict[tuple[int, int], list[int]] = defaultdict(list)
    for n, (text, _) in enumerate(texts):
        for band, value in enumerate(copies.signature(text)):
            buckets[band, value].append(n)
    rate = len(texts) / (time.process_time() - started)
    print(f"{len(texts):,} texts, {rate:,.0f} signatures/s")
    pairs = {(a, b) for held in buckets.values() for a in held for b in held if a < b}
    started = time.process_time()
    joined = {(a, b) for a, b in pairs if copies.same_story(*texts[a], *texts[b])}
    rate = len(pairs) / (time.process_time() - started)
    print(f"{len(pairs):,} candidates, {rate:,.0f} comparisons/s, {len(joined):,} joined")
    origin = {copy: n for held in planted.values() for n, copy in held}
    for name, held in planted.items():
        met = sum(pair in pairs for pair in held) / len(held)
        found = sum(pair in joined for pair in held) / len(held)
        print(f"  {name:24} met {met:.3f}  recall {found:.3f}")
    root = [origin.get(n, n) for n in range(len(texts))]
    wrong = {(root[a], root[b]) for a, b in joined if root[a] != root[b]}
    right = sum(root[a] == root[b] for a, b in joined)
    natural = {(a, b) for a, b in joined if a < len(articles) and b < len(articles)}
    extra = {(a, b) for a, b in joined if root[a] != root[b]} - natural
    print(f"  pair precision {right / max(1, right + len(extra)):.4f} (planted), "
          f"{len(natural)} pairs that nobody planted, {len(wrong)} pairs of origins")  # fmt: skip
    for a, b in sorted(natural)[:: max(1, len(natural) // 25)]:
        print("   ", articles[a].published, articles[b].published, "|", articles[a].title[:70],
              "|", articles[b].title[:70])  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
