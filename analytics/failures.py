"""Errors that a person can act on: commands print them in one line, without a traceback."""

from __future__ import annotations


def expected_failures() -> tuple[type[Exception], ...]:
    """The errors that commands turn into one line and exit code 1."""
    from analytics.actors import FactError, OwnActorError, RuleError
    from analytics.enrich.pool import WorkerError
    from analytics.enrich.sample import SampleError
    from analytics.evaluation import ScoringError
    from analytics.models.shipped import ModelError
    from analytics.own_table import TableError
    from analytics.settings import SettingError
    from analytics.store import StoreError
    from analytics.store.console import ConsoleError

    of_files = (FactError, OwnActorError, TableError, RuleError, ModelError, ScoringError)
    return (*of_files, SampleError, WorkerError, SettingError, StoreError, ConsoleError, OSError)
