"""The console under attack: nothing changes, nothing is read, everything ends."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from attacks import Ground, Outcome, attack_all, check, foreseen, laid_out, written_in
from large_statements import deep, wide

from analytics.settings import setting
from analytics.store import console

GROUPS = ("reads", "writes", "harmless", "heavy")


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory, tiny: Path) -> Iterator[Ground]:
    with laid_out(tmp_path_factory.mktemp("attacked"), tiny) as laid:
        yield laid


def attacked(ground: Ground, statements: list[str]) -> list[Outcome]:
    """What becomes of statements, once it is sure that they have changed and told nothing."""
    before = ground.state()
    outcomes = attack_all(ground, [ground.fill(line) for line in statements])
    check(ground, outcomes)
    assert ground.state() == before
    return outcomes


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    """Statements that end by the clock alone end sooner; how it keeps time is tested elsewhere."""
    seconds = {"console_seconds": 0.5}
    monkeypatch.setattr(console, "setting", lambda name: seconds.get(name) or setting(name))


def test_the_list_is_long_and_says_nothing_twice() -> None:
    statements = [line for group in GROUPS for line in written_in(group)]
    statements += [line for _, line in foreseen()] + deep() + wide()
    assert len(statements) == len(set(statements)) >= 850


@pytest.mark.parametrize("group", ["reads", "writes"])
def test_reading_and_writing_are_refused(ground: Ground, group: str) -> None:
    outcomes = attacked(ground, written_in(group))
    assert [o.statement for o in outcomes if o.answer is not None] == []


def test_what_answers_tells_no_secret(ground: Ground) -> None:
    outcomes = attacked(ground, written_in("harmless"))
    assert sum(o.answer is not None for o in outcomes) > 60


def test_large_and_deep_statements_end(ground: Ground, hurried: None) -> None:
    attacked(ground, deep() + wide())


def test_heavy_statements_end(ground: Ground, hurried: None) -> None:
    attacked(ground, written_in("heavy"))


@pytest.mark.parametrize("outcome", ["refused", "answered"])
def test_what_was_foreseen_comes_to_pass(ground: Ground, outcome: str) -> None:
    outcomes = attacked(ground, [line for said, line in foreseen() if said == outcome])
    assert [o.statement for o in outcomes if o.kind != outcome] == []


def test_what_was_foreseen_to_be_stopped_is(ground: Ground, hurried: None) -> None:
    outcomes = attacked(ground, [line for said, line in foreseen() if said == "stopped"])
    assert [o.statement for o in outcomes if o.kind != "stopped"] == []
