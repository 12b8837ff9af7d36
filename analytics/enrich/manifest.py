"""What made a corpus: one row a run, with the versions of all that shaped it."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

import analytics
from analytics.settings import ROOT
from analytics.store import Draft, definition_files

if TYPE_CHECKING:
    from analytics.enrich.adding import Order, Report

SHAPING_LIBRARIES = ("duckdb", "scikit-learn", "numpy", "py3langid", "ahocorasick-rs")


def versions() -> dict[str, str]:
    """Versions of Rapport and of the libraries that shape a corpus; a digest of facts and SQL."""
    digest = hashlib.sha256()
    for path in definition_files():
        digest.update(path.read_bytes())
    known = {"rapport": analytics.__version__, "definitions": digest.hexdigest()[:16]}
    for name in SHAPING_LIBRARIES:
        try:
            known[name] = version(name)
        except PackageNotFoundError:
            known[name] = "absent"
    return known


def definitions_changed(draft: Draft) -> bool:
    """Whether facts or SQL differ from those with which the corpus was last published."""
    last = draft.run("SELECT versions FROM runs ORDER BY run_id DESC LIMIT 1")
    return not last or json.loads(last[0][0]).get("definitions") != versions()["definitions"]


def note_cards(draft: Draft) -> None:
    """Writes the cards of the shipped models, `data/*_card.json`, to the table of models."""
    for path in sorted((ROOT / "data").glob("*_card.json")):
        card = json.loads(path.read_text(encoding="utf-8"))
        draft.run("DELETE FROM models WHERE task = $task", {"task": card["task"]})
        draft.run(
            "INSERT INTO models VALUES ($model, $version, $task, $parameters, $metrics, "
            "$trained_on)",
            {
                "model": card["model"],
                "version": str(card["version"]),
                "task": card["task"],
                "parameters": json.dumps(card["parameters"]),
                "metrics": json.dumps(card["metrics"]),
                "trained_on": card["trained_on"],
            },
        )


def record_run(draft: Draft, run_id: int, order: Order, report: Report) -> None:
    """Adds the row of a run."""
    inputs = list(order.inputs) or [str(path) for path in order.paths]
    started = dt.datetime.now(dt.UTC).replace(tzinfo=None) - dt.timedelta(seconds=report.seconds)
    draft.run(
        "INSERT INTO runs VALUES ($run_id, $verb, $inputs, $started, $seconds, $offered, "
        "$accepted, $unchanged, $updated, $rejected, $versions)",
        {
            "run_id": run_id,
            "verb": order.verb,
            "inputs": inputs,
            "started": started,
            "seconds": round(report.seconds, 2),
            "offered": report.offered,
            "accepted": report.accepted,
            "unchanged": report.unchanged,
            "updated": report.updated,
            "rejected": report.rejected,
            "versions": json.dumps(versions()),
        },
    )
