"""Keeps what made a corpus: a row for each run, with versions, and the cards of the models."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from importlib.metadata import PackageNotFoundError, version

import analytics
from analytics.enrich.report import Order, Report
from analytics.store import Beside, Draft, card_files, definition_files

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


def note_cards(draft: Draft, own: Beside, run_id: int | None = None) -> None:
    """Writes the cards of the models, `data/*_card.json`, to the table of models.

    A card beside the corpus, of a model fitted to its labels, takes the place of the shipped one.
    With `run_id`, only the articles of that run were read by these models: where others were read
    by earlier versions the table goes on saying so ("4 and 5").
    """
    earlier, new = _read_by(draft, run_id)
    cards = {path.name: path for path in card_files()}
    if own.models:
        cards |= {path.name: path for path in own.models.glob("*_card.json")}
    for path in cards.values():
        card = json.loads(path.read_text(encoding="utf-8"))
        version, before = str(card["version"]), earlier.get(card["task"], "")
        if before and before != version:
            if not new:
                continue
            version = before if version in before.split(" and ") else f"{before} and {version}"
        draft.run("DELETE FROM models WHERE task = $task", {"task": card["task"]})
        draft.run(
            "INSERT INTO models VALUES ($model, $version, $task, $parameters, $metrics, "
            "$trained_on)",
            {
                "model": card["model"],
                "version": version,
                "task": card["task"],
                "parameters": json.dumps(card["parameters"]),
                "metrics": json.dumps(card["metrics"]),
                "trained_on": card["trained_on"],
            },
        )


def _read_by(draft: Draft, run_id: int | None) -> tuple[dict[str, str], bool]:
    """Task -> version that read the articles of other runs, and whether this run has any."""
    if run_id is None:
        return {}, True
    ((others, new),) = draft.run(
        "SELECT count_if(run_id <> $run_id) > 0, count_if(run_id = $run_id) > 0 FROM articles",
        {"run_id": run_id},
    )
    return (dict(draft.run("SELECT task, version FROM models")) if others else {}), new


def record_run(draft: Draft, run_id: int, order: Order, report: Report) -> None:
    """Adds the row of a run that took articles in."""
    _record(draft, run_id, order.verb, order.names(), report)


def record_verb(draft: Draft, run_id: int, verb: str, inputs: tuple[str, ...] = ()) -> None:
    """Adds the row of a run that took no articles in."""
    _record(draft, run_id, verb, list(inputs), Report())


def _record(draft: Draft, run_id: int, verb: str, inputs: list[str], report: Report) -> None:
    ended = dt.datetime.now(dt.UTC).replace(tzinfo=None)
    draft.run(
        "INSERT INTO runs VALUES ($run_id, $verb, $inputs, $started, $seconds, $offered, "
        "$accepted, $unchanged, $updated, $rejected, $versions)",
        {
            "run_id": run_id,
            "verb": verb,
            "inputs": inputs,
            "started": ended - dt.timedelta(seconds=report.seconds),
            "seconds": round(report.seconds, 2),
            "offered": report.offered,
            "accepted": report.accepted,
            "unchanged": report.unchanged,
            "updated": report.updated,
            "rejected": report.rejected,
            "versions": json.dumps(versions()),
        },
    )
