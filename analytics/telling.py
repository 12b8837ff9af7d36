"""Plain text on the terminal: the report of a run, the state of a corpus, rows of scores."""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analytics import store

if TYPE_CHECKING:
    from analytics.enrich.report import Report
    from analytics.ingest import Reject

EXAMPLES = 2  # of each reason for a rejection
ROWS = 20  # of each part of the status
RUNS = 5  # the last ones
REASONS = 12  # that are told one by one
KINDS = 8  # of languages, of doubts ... that are told one by one
SPARE = "spare "  # before the name of a field of an undated article that is none of ours
TOLD = {
    "language": "languages", "date": "dates found in", "residue": "set aside, pieces",
    "doubt": "doubts",
}  # fmt: skip
# What differs from reject to reject of one reason: remarks in brackets, and numbers.
_DETAILS = re.compile(r"\s*\([^()]*\)|\d[\d.,]*\d|\d")


def tell_report(report: Report) -> None:
    """Says on standard error what a run did, rejects by reason with examples."""
    lines = [
        f"{report.offered:,} offered = {report.accepted:,} accepted"
        f" + {report.unchanged:,} unchanged + {report.updated:,} updated"
        f" + {report.rejected:,} rejected, in {report.seconds:.1f} s"
    ]
    if report.published:
        lines.append(
            f"the corpus now holds {_number_of(report.articles, 'article', 'articles')} in "
            f"{_number_of(report.stories, 'story', 'stories')}"
            + _told_copies(report.articles - report.stories)
        )
    else:
        lines.append("nothing new: the published corpus is as it was")
    if report.updated:
        lines.append(
            f"{report.updated:,} updated: another text under an address that was read before; the "
            "later one is the article, the other stays in article_versions"
        )
    if told := tell_undated(report):
        lines.append(told)
    lines += [
        f"--field: no input has a field called {name!r}; nothing was read by it"
        for name in report.unmet_fields
    ]
    for kind, told in TOLD.items():
        if counts := _told_counts(report.tally, f"{kind} "):
            lines.append(f"{told}: {counts}")
    print("\n".join([*lines, *report.own_actors, *tell_rejects(report)]), file=sys.stderr)


def _number_of(count: int, one: str, many: str) -> str:
    return f"{count:,} {one if count == 1 else many}"


def _told_copies(copies: int) -> str:
    if not copies:
        return ""
    return f"; {copies:,} {'is a copy' if copies == 1 else 'are copies'} of another"


def tell_undated(report: Report) -> str:
    """How many of the articles taken up have no date, and what follows; empty where all have."""
    number = report.tally["date not found"]
    if not number:
        return ""
    which = "1 of them has" if number == 1 else f"{number:,} of them have"
    told = f"{which} no date: counted in totals, and in no chart over time"
    counted = [key for key, _ in report.tally.most_common() if key.startswith(SPARE)]
    spare = [key.removeprefix(SPARE) for key in counted]
    if not spare:
        return told
    more = ", ..." if spare[KINDS:] else ""
    return (
        f"{told}; fields with an unknown name: {', '.join(spare[:KINDS])}{more}. "
        "If one is the date, remove these articles and add them with --field published=ITS_NAME"
    )


def _told_counts(tally: Counter[str], kind: str) -> str:
    counts = [(k.removeprefix(kind), n) for k, n in tally.most_common() if k.startswith(kind)]
    told = [f"{name} {n:,}" for name, n in counts[:KINDS]]
    rest = sum(n for _, n in counts[KINDS:])
    return ", ".join([*told, *([f"others {rest:,}"] if rest else [])])


def tell_rejects(report: Report) -> list[str]:
    """A line for each reason, with examples, the most frequent first.

    Reasons that differ only in a number or in what stands in brackets are told together.
    """
    alike: dict[str, list[Reject]] = {}
    for reject in report.rejects:
        alike.setdefault(_DETAILS.sub("", reject.reason), []).append(reject)
    ranked = sorted(alike.values(), key=len, reverse=True)
    lines = []
    for rejects in ranked[:REASONS]:
        places = [f"{r.path}:{r.place}" if r.place else r.path for r in rejects[:EXAMPLES]]
        more = ", ..." if len(rejects) > EXAMPLES else ""
        same = len({r.reason for r in rejects}) == 1
        reason = rejects[0].reason if same else f"{rejects[0].reason}, or the like"
        lines.append(f"rejected {len(rejects):,}: {reason} ({'; '.join(places)}{more})")
    if rest := ranked[REASONS:]:
        lines.append(
            f"rejected {sum(map(len, rest)):,} more for {len(rest):,} other reasons; all of them: "
            'add ... --report FILE, or: sql "FROM rejects"'
        )
    return lines


def tell_status(corpus: store.Corpus) -> None:
    """Says what the corpus holds, and which file of own actors lies beside it."""
    summary = store.read(corpus, "corpus_summary").iloc[0]
    first, last = (str(summary[name])[:10] for name in ("first", "last"))
    span = f"{first} to {last}" if summary["first"] == summary["first"] else "no date"
    if not summary["articles"]:
        span = "nothing added yet: python -m analytics add PATH"
    print(
        f"{_number_of(summary['articles'], 'article', 'articles')} in "
        f"{_number_of(summary['stories'], 'story', 'stories')}, {span}"
    )
    for title, view, columns in (
        ("outlets", "outlets", ["outlet", "articles", "stories"]),
        ("gaps, the longest first", "gaps", None),
        ("models", "models", ["model", "version", "task"]),
        ("runs", "runs", ["run_id", "verb", "started", "accepted", "updated", "rejected"]),
    ):
        rows = store.read(corpus, view)
        print(f"\n{title} ({len(rows):,})")
        if view == "gaps":
            rows["outlet"] = rows["outlet"].fillna("whole corpus")
            rows = rows.sort_values("days", ascending=False, kind="stable")
        shown = rows.tail(RUNS) if view == "runs" else rows.head(ROWS)
        if len(shown):
            print((shown[columns] if columns else shown).to_string(index=False))
        if more := len(rows) - len(shown):
            earlier = "earlier ones" if view == "runs" else "more"
            print(f'... and {more:,} {earlier}: sql "FROM {view}"')
    print("\n" + "\n".join(tell_own_actors(corpus.path)))


def tell_own_actors(corpus: Path) -> list[str]:
    """Which file of own actors is read with a corpus, and which files beside it are not."""
    path = corpus.with_name(f"{corpus.stem}.actors.csv")
    lines = [f"own actors: {path}" if path.exists() else f"own actors: none; put them in {path}"]
    for other in sorted(corpus.parent.glob("*.actors.csv")):
        of = other.with_name(f"{other.name.removesuffix('.actors.csv')}.duckdb")
        if of != corpus and not of.exists():
            lines.append(f"not read, as it is not called {path.name}: {other}")
    return lines


def tell_rows(rows: Sequence[Mapping[str, Any]]) -> None:
    """Prints rows of scores as an aligned table."""
    if not rows:
        print("no scores: no labelled row was kept back")
        return
    names = list(rows[0])
    cells = [[_cell(row.get(name)) for name in names] for row in rows]
    widths = [max(len(c[i]) for c in [names, *cells]) for i in range(len(names))]
    for line in [names, *cells]:
        print("  ".join(c.ljust(w) for c, w in zip(line, widths, strict=True)).rstrip())


def _cell(value: Any) -> str:
    if value is None:
        return "-"
    return f"{value:.3f}" if isinstance(value, float) else str(value)
