"""Taking up what people labelled: the corpus is published with error rates of its own."""

from __future__ import annotations

from pathlib import Path

from analytics.enrich.manifest import record_verb
from analytics.enrich.progress import Progress
from analytics.store import StoreError, close, drafting, open_corpus, read, read_labels
from analytics.store.errors import refuse_missing
from analytics.store.labelled import labels_file

# Sentences drawn at random that a task needs, as in the view own_corrections. Where coders disagree
# a sentence counts in parts, and the sum of thirty may come out a hair below.
NEEDED, LEAST = 30, 29.5
TOLD = {
    "same": "as it was",
    "moved": "as it was, at another place",
    "changed": "no longer there",
    "gone": "of an article that is no longer there",
}


def use_labels(corpus: Path, progress: Progress, wait: float | None = None) -> list[str]:
    """Publishes the corpus with the labels beside it; returns what became of them, line by line.

    Raises StoreError where there are no labels; the corpus is then as it was.
    """
    refuse_missing(corpus)
    labels = read_labels(corpus)
    if not labels_file(corpus).exists():  # one without labels takes back those in use
        raise StoreError(
            "no sentence of this corpus has been labelled yet; open Corpus > Label to do so"
        )
    with progress, drafting(corpus, wait, "labels", progress.note) as draft:
        draft.keep_from_resuming()
        progress.stage("taking up labels")
        record_verb(draft, draft.next_run(), "labels", (f"{len(labels.given)} labels",))
    return [*_lines_left_out(labels.unusable), *_became(corpus)]


def _lines_left_out(numbers: tuple[int, ...]) -> list[str]:
    if not numbers:
        return []
    shown = ", ".join(str(number) for number in numbers[:10])
    if len(numbers) == 1:
        return [f"1 line of the file is no label: {shown}"]
    return [f"{len(numbers)} lines of the file are no labels, among them {shown}"]


def _became(path: Path) -> list[str]:
    corpus = open_corpus(path)
    try:
        found = read(corpus, "labels")["found"].value_counts()
        cells = read(corpus, "pooled_confusions")
        used = set(read(corpus, "own_corrections")["task"])
        claims = read(corpus, "correction_claims")
    finally:
        close(corpus)
    lines = [
        f"{count:,} {'label' if count == 1 else 'labels'} whose text is {TOLD[how]}"
        for how, count in found.items()
    ]
    for task, part in cells.groupby("task"):
        if not part["own"].sum():
            continue
        told = f"{task}: {part['own'].sum():.0f} sentences labelled at random"
        if task not in used:
            few = part["own"].sum() < LEAST
            why = f"{NEEDED} are needed" if few else "the model tells no classes apart"
            lines.append(f"{told}; they set no error rates: {why}")
            continue
        weight = part["weight"].max()
        how = "" if weight == 1 else f" at {100 * weight:.0f} % of their weight"
        lines.append(
            f"{told} set its error rates, beside {part['shipped'].sum():,.0f} of other corpora{how}"
        )
        widths = [
            f"{row['class']} {100 * (row['high_before'] - row['low_before']):.1f} points before, "
            f"{100 * (row['high'] - row['low']):.1f} now"
            for row in claims[claims["task"] == task].to_dict("records")
        ]
        lines.append(f"width of its 95 % intervals: {', '.join(widths)}")
    return lines
