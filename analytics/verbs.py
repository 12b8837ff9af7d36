"""What each command does: one function `run_VERB` a verb, which returns the exit code."""

from __future__ import annotations

import argparse
import dataclasses
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from analytics import store
from analytics.enrich.memory import leave_out_pandas
from analytics.enrich.progress import choose_progress
from analytics.settings import ROOT
from analytics.telling import (
    tell_own_actors,
    tell_rejects,
    tell_report,
    tell_rows,
    tell_status,
    tell_undated,
)

# Readers of articles take most of a second to load, so that only the verbs that need them do.
if TYPE_CHECKING:
    from analytics.enrich.report import Report

USAGE = 2
YES = ("y", "yes")


def run_sample(chosen: argparse.Namespace) -> int:
    """Adds the demonstration corpus."""
    from analytics.enrich.adding import add
    from analytics.enrich.sample import sample_order

    leave_out_pandas()
    check_writable(chosen.report, chosen.corpus.parent)
    progress = choose_progress(chosen.progress)
    progress.stage("fetching the demonstration articles")
    order = sample_order(chosen.corpus.parent / "demonstration")
    return _report(add(order, chosen.corpus, progress, chosen.wait), chosen)


def run_add(chosen: argparse.Namespace) -> int:
    """Adds the user's own articles."""
    from analytics.enrich.adding import add
    from analytics.enrich.report import Order
    from analytics.ingest import FieldError, Mapped
    from analytics.ingest.outlet import UNKNOWN, name_outlet

    leave_out_pandas()
    if not all("=" in pair for pair in chosen.field):
        print("analytics: --field wants OURS=THEIRS, as text=full_article", file=sys.stderr)
        return USAGE
    try:
        mapping = Mapped(dict(pair.split("=", 1) for pair in chosen.field))
    except FieldError as error:
        print(f"analytics: --field: {error}", file=sys.stderr)
        return USAGE
    if chosen.outlet and name_outlet(None, None, chosen.outlet) == UNKNOWN:
        print(f"analytics: {chosen.outlet!r} is no name of an outlet", file=sys.stderr)
        return USAGE
    missing = [path for path in chosen.paths if path != "-" and not Path(path).exists()]
    if len(missing) == len(chosen.paths):
        raise FileNotFoundError(f"no such file or folder: {missing[0]}")
    check_writable(chosen.report, chosen.corpus.parent)
    called = (chosen.called,) if chosen.called else ()
    order = Order(paths=chosen.paths, mapping=mapping, inputs=called, outlet=chosen.outlet)
    report = add(order, chosen.corpus, choose_progress(chosen.progress), chosen.wait)
    code = _report(report, chosen)
    for path in missing:
        print(f"analytics: no such file or folder: {path}; the others were added", file=sys.stderr)
    return code


def check_writable(path: Path | None, made: Path | None = None) -> None:
    """Raises OSError where a report could not be written in the end, before any work is done.

    `made`: the folder of the corpus, which the work makes where it is not there.
    """
    if path is None or (path.parent == made and not made.exists()):
        return
    existed = path.exists()
    try:
        with path.open("a", encoding="utf-8"):
            pass
        if not existed:
            path.unlink()
    except OSError as error:
        reason = str(error.strerror or error).lower()
        raise OSError(f"the report {path.name} cannot be written: {reason}") from None


def _report(report: Report, chosen: argparse.Namespace) -> int:
    if chosen.report:
        counts = {
            name: getattr(report, name)
            for name in ("offered", "accepted", "unchanged", "updated", "rejected", "seconds")
        }
        rejects = [dataclasses.asdict(reject) for reject in report.rejects]
        told = {"own_actors": report.own_actors, "reasons": tell_rejects(report)}
        told["unmet_fields"] = report.unmet_fields
        told["undated"] = [line] if (line := tell_undated(report)) else []
        text = json.dumps({**counts, **told, "rejects": rejects}, ensure_ascii=False, indent=1)
        chosen.report.write_text(text + "\n", encoding="utf-8")
    tell_report(report)
    return 0


def run_open(chosen: argparse.Namespace) -> int:
    """Opens the dashboard in the browser, with the demonstration corpus where there is none."""
    if not chosen.corpus.exists():
        from analytics.enrich.adding import add
        from analytics.enrich.sample import SampleError, sample_order

        progress = choose_progress("bar")
        try:
            order = sample_order(chosen.corpus.parent / "demonstration")
            tell_report(add(order, chosen.corpus, progress))
        except SampleError as error:
            # The first page offers the user's own files, which need no package index.
            print(f"analytics: {error}", file=sys.stderr)
    environment = {**os.environ, "ANALYTICS_CORPUS": str(chosen.corpus.resolve())}
    command = [sys.executable, "-m", "analytics.pages", "run", str(ROOT / "front.py")]
    command += ["--server.port", str(chosen.port)]
    if os.name == "nt":
        return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
    # It takes the place of this process: nothing waits beside it, or outlives what is ended here.
    os.chdir(ROOT)
    os.execve(command[0], command, environment)


def run_remove(chosen: argparse.Namespace) -> int:
    """Takes articles out, once a person has seen how many."""
    from analytics.enrich.removing import matching, remove

    ids = matching(chosen.corpus, chosen.condition)
    meet = "article meets" if len(ids) == 1 else "articles meet"
    print(f"{len(ids):,} {meet}: {chosen.condition}", file=sys.stderr)
    if not ids:
        return 0
    asked = sys.stdin.isatty() and not chosen.yes
    if not chosen.yes and not (asked and input("remove them? [y/N] ").strip().lower() in YES):
        print("analytics: nothing removed; say --yes to remove them", file=sys.stderr)
        return 1
    remove(chosen.corpus, ids, chosen.condition, choose_progress(chosen.progress))
    return 0


def run_recode(chosen: argparse.Namespace) -> int:
    """Codes the corpus again from the texts it holds."""
    from analytics.enrich.recoding import recode

    print("\n".join(recode(chosen.corpus, choose_progress(chosen.progress))))
    print("\n".join(tell_own_actors(chosen.corpus)))
    return 0


def run_labels(chosen: argparse.Namespace) -> int:
    """Publishes the corpus with the labels that lie beside it."""
    from analytics.enrich.labelling import use_labels

    check_writable(chosen.report, chosen.corpus.parent)
    lines = use_labels(chosen.corpus, choose_progress(chosen.progress), chosen.wait)
    if chosen.report:
        chosen.report.write_text(json.dumps({"told": lines}, ensure_ascii=False) + "\n", "utf-8")
    print("\n".join(lines))
    if chosen.train:
        from analytics.enrich.retraining import retrain

        print("\n".join(retrain(chosen.corpus, choose_progress(chosen.progress))))
    return 0


def run_status(chosen: argparse.Namespace) -> int:
    """Tells what the corpus holds."""
    tell_status(store.open_corpus(chosen.corpus))
    return 0


def run_topics(chosen: argparse.Namespace) -> int:
    """Fits the topics again."""
    from analytics.enrich.subjects import refit

    for line in refit(chosen.corpus, chosen.topics, choose_progress(chosen.progress)):
        print(line)
    return 0


def run_check(chosen: argparse.Namespace) -> int:
    """Tells each soundness rule and whether it holds."""
    from analytics.store.checking import check_corpus

    with choose_progress(chosen.progress):
        findings = check_corpus(chosen.corpus)
    for finding in findings:
        print(f"{'ok  ' if finding.sound else 'FAIL'} {finding.rule}: {finding.found}")
    return 0 if all(finding.sound for finding in findings) else 1


def run_sql(chosen: argparse.Namespace) -> int:
    """Answers one statement."""
    from analytics.store.codes_asked import unknown_codes
    from analytics.store.console import run_statement, write_answer

    answer = run_statement(chosen.corpus, chosen.statement)
    write_answer(answer, chosen.format, sys.stdout.buffer)
    corpus = store.open_corpus(chosen.corpus)
    known = set(store.read(corpus, "codes")["code"])
    if odd := unknown_codes(chosen.statement, known):
        print(odd, file=sys.stderr)
    return 0


def run_evaluate(chosen: argparse.Namespace) -> int:
    """Scores a task on labelled files and prints the table of the validation page."""
    from analytics.evaluation import evaluate, guess_task

    task = chosen.task or guess_task(chosen.gold)
    if task is None:
        print(f"analytics: cannot tell the task of {chosen.gold.name}; add --task", file=sys.stderr)
        return USAGE
    with choose_progress(chosen.progress):
        rows = evaluate(task, chosen.gold)
    tell_rows(rows)
    return 0


def run_train(chosen: argparse.Namespace) -> int:
    """Fits coefficients again and writes them as tables."""
    from analytics.evaluation import train

    with choose_progress(chosen.progress):
        rows = train(chosen.task, chosen.gold, chosen.out)
    tell_rows(rows)
    return 0


def run_export(chosen: argparse.Namespace) -> int:
    """Writes Parquet files and the SQL that opens them."""
    from analytics.store.export import export_corpus

    with choose_progress(chosen.progress):
        lines = export_corpus(chosen.corpus, chosen.folder)
    print("\n".join(lines))
    return 0
