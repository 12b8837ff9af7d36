"""Plain text on the terminal: the report of a run, the state of a corpus, rows of scores."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from analytics import store

if TYPE_CHECKING:
    from analytics.enrich.report import Report

EXAMPLES = 2  # of each reason for a rejection


def tell_report(report: Report) -> None:
    """Says on standard error what a run did, rejects by reason with examples."""
    lines = [
        f"{report.offered:,} offered = {report.accepted:,} accepted"
        f" + {report.unchanged:,} unchanged + {report.updated:,} updated"
        f" + {report.rejected:,} rejected, in {report.seconds:.1f} s"
    ]
    if report.published:
        lines.append(f"the corpus now holds {report.stories:,} stories")
    else:
        lines.append("nothing new: the published corpus is as it was")
    for kind in ("language", "date", "residue", "doubt"):
        counts = [(k, n) for k, n in report.tally.most_common() if k.startswith(f"{kind} ")]
        if counts:
            told = ", ".join(f"{k.removeprefix(f'{kind} ')} {n:,}" for k, n in counts[:8])
            lines.append(f"{kind}: {told}")
    reasons = Counter(reject.reason for reject in report.rejects)
    for reason, count in reasons.most_common(12):
        places = [r for r in report.rejects if r.reason == reason][:EXAMPLES]
        told = "; ".join(f"{r.path}:{r.place}" if r.place else r.path for r in places)
        lines.append(f"rejected {count:,}: {reason} ({told}{', ...' if count > EXAMPLES else ''})")
    print("\n".join(lines), file=sys.stderr)


def tell_status(corpus: store.Corpus) -> None:
    """Says what the corpus holds."""
    summary = store.read(corpus, "corpus_summary").iloc[0]
    first, last = (str(summary[name])[:10] for name in ("first", "last"))
    print(f"{summary['articles']:,} articles in {summary['stories']:,} stories, {first} to {last}")
    for title, view, columns in (
        ("outlets", "outlets", ["outlet", "articles", "stories"]),
        ("gaps", "gaps", None),
        ("models", "models", ["model", "version", "task"]),
        ("runs", "runs", ["run_id", "verb", "started", "accepted", "updated", "rejected"]),
    ):
        rows = store.read(corpus, view)
        if view == "runs":
            rows = rows.tail(5)
        print(f"\n{title} ({len(rows)})")
        if len(rows):
            print((rows[columns] if columns else rows).head(20).to_string(index=False))


def tell_rows(rows: Sequence[Mapping[str, Any]]) -> None:
    """Prints rows of scores as an aligned table."""
    if not rows:
        print("nothing to score")
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
