"""Is a published corpus sound? Every rule of `sql/checks`, and the file's own counts."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import duckdb

from analytics.steps import each
from analytics.store.publish import published_version
from analytics.store.reader import Corpus, close, open_corpus
from analytics.store.schema import SQL


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule, whether it holds, and what was seen."""

    rule: str
    sound: bool
    found: str


def check_corpus(path: Path) -> list[Finding]:
    """Findings for the published corpus. Raises StoreError where it does not open at all."""
    corpus = open_corpus(path)
    try:
        findings = [_no_log(path), *_tables(corpus)]
        rules = sorted((SQL / "checks").glob("*.sql"))
        return findings + [_rule(corpus, rule) for rule in each("checking", rules, "rules")]
    finally:
        close(corpus)


def _no_log(path: Path) -> Finding:
    # A write-ahead log beside a published file would be lost silently when damaged.
    logs = [p for p in (path, published_version(path)) if Path(f"{p}.wal").exists()]
    return Finding("no_write_ahead_log", not logs, "none" if not logs else "one lies beside it")


def _tables(corpus: Corpus) -> list[Finding]:
    """Reads every column of every table: DuckDB verifies the checksum of each block it reads."""
    findings = []
    cursor = corpus.connection.cursor()
    names = cursor.execute("SELECT name FROM catalogue WHERE kind = 'table' ORDER BY name")
    for (name,) in each("reading tables", names.fetchall(), "tables"):
        try:
            row = cursor.execute(f"SELECT count(*), bit_xor(hash(t)) FROM {name} AS t").fetchone()
            findings.append(Finding(f"table {name}", True, f"{row[0] if row else 0:,} rows"))
        except duckdb.Error as error:
            findings.append(Finding(f"table {name}", False, str(error).splitlines()[0]))
    return findings


def _rule(corpus: Corpus, rule: Path) -> Finding:
    try:
        cursor = corpus.connection.cursor().execute(rule.read_text(encoding="utf-8"))
        rows = cursor.fetchmany(3)
    except duckdb.Error as error:
        return Finding(rule.stem, False, f"does not run: {str(error).splitlines()[0]}")
    return Finding(rule.stem, not rows, "holds" if not rows else f"broken by {rows[0]}")
