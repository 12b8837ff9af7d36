"""Corpora that every test may read: `tiny` (14 articles), `one` and `empty`."""

from __future__ import annotations

import fcntl
import itertools
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import written
from added import ARTICLES, add
from browser import chromium_running, dashboard
from fact_rows import facts
from tiny.build import publish

from analytics import store
from analytics.actors.gazetteer import Gazetteer, shipped

# The files that take longest begin first: one that began last would keep one worker busy while the
# other has nothing left to do.
LONG = (
    "test_browser_hostile.py", "test_browser.py", "test_never_lost.py", "test_odd_input.py",
    "test_demonstration.py", "test_load.py", "test_console_attacks.py", "test_pipeline_again.py",
    "test_pages.py", "test_memory.py", "test_models.py", "test_pipeline.py", "test_coded.py",
    "test_sql_corrected.py", "test_sql_changes.py", "test_no_room.py", "test_labelling_rates.py",
    "test_sql_objects.py", "test_store.py", "test_pages_links.py", "test_draft_memory.py",
    "test_actors_quality.py", "test_page_adding.py", "test_ingest_pages.py", "test_console_load.py",
)  # fmt: skip


NUMBERS = itertools.count()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Puts the tests of `LONG` first, in its order; the others stay as they are."""
    places = {name: place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: places.get(item.path.name, len(LONG)))


@pytest.fixture(autouse=True)
def main_module() -> Iterator[None]:
    """Keeps the main module: a page under test puts itself there, and worker processes run it."""
    main = sys.modules["__main__"]
    yield
    sys.modules["__main__"] = main


@pytest.fixture(autouse=True)
def room(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[None]:
    """Tests run two at a time; one marked `alone` waits for the other and keeps new ones out.

    Whoever comes passes the gate first, so that one who waits for the whole room is not overtaken.
    """
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" not in os.environ:
        yield
        return
    with (folder.parent / "gate").open("w") as gate, (folder.parent / "room").open("w") as held:
        fcntl.flock(gate, fcntl.LOCK_EX)
        alone = request.node.get_closest_marker("alone")
        fcntl.flock(held, fcntl.LOCK_EX if alone else fcntl.LOCK_SH)
        fcntl.flock(gate, fcntl.LOCK_UN)
        yield


@pytest.fixture
def tmp_path(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of the test's own, called as pytest calls it.

    To find a number that is free, pytest's own fixture reads the names of the folders of all tests
    that ran before, which takes longer than most tests.
    """
    name = re.sub(r"\W", "_", request.node.name)[:30]
    folder = tmp_path_factory.getbasetemp() / "each" / str(next(NUMBERS)) / f"{name}0"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published corpus of 14 articles in 13 stories, whose every count is known by hand."""
    folder = tmp_path_factory.mktemp("tiny")
    return publish(folder / "corpus.duckdb", set(range(1, 15)), rejected=1)


@pytest.fixture(scope="session")
def one(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published corpus of a single article."""
    return publish(tmp_path_factory.mktemp("one") / "corpus.duckdb", {1})


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published corpus without articles; the facts are there."""
    return publish(tmp_path_factory.mktemp("empty") / "corpus.duckdb", set())


@pytest.fixture(scope="session")
def tiny_corpus(tiny: Path) -> Iterator[store.Corpus]:
    """The corpus `tiny`, open."""
    corpus = store.open_corpus(tiny)
    yield corpus
    store.close(corpus)


@pytest.fixture
def corpus(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The corpus that the parameter names (`indirect=True`), as the one the pages read."""
    path: Path = request.getfixturevalue(request.param)
    monkeypatch.setenv("ANALYTICS_CORPUS", str(path))
    return path


@pytest.fixture(scope="module")
def chromium() -> Iterator[object]:
    """The browser; skips where it is absent, fails where CI ought to have it."""
    with chromium_running() as running:
        yield running


@pytest.fixture(scope="module")
def address(tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard on the corpus `tiny`."""
    with dashboard(tiny, tmp_path_factory.mktemp("dashboard")) as url:
        yield url


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    """The shipped gazetteer, read once."""
    return shipped()


@pytest.fixture(scope="session")
def added(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hand-written articles as the command `add` leaves them; who changes it takes a copy."""
    corpus = tmp_path_factory.mktemp("added") / "corpus.duckdb"
    told = add(corpus, ARTICLES)
    assert (told["offered"], told["accepted"], told["rejected"]) == (15, 14, 1)
    return corpus


@pytest.fixture(scope="session")
def alliances() -> dict[str, dict[str, str]]:
    """The rows of data/alliances.csv by their codes."""
    return {row["actor"]: row for row in facts("alliances.csv")}


@pytest.fixture(scope="session")
def states() -> dict[str, dict[str, str]]:
    """The rows of data/actors.csv by their codes."""
    return {row["actor"]: row for row in facts("actors.csv")}


@pytest.fixture(scope="session")
def half(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A corpus of the first four of the hand-written articles, by a command; as with `added`."""
    folder = tmp_path_factory.mktemp("half")
    done = written.command(folder / "corpus.duckdb", written.lines(folder, "first.jsonl", 0, 4))
    assert done.returncode == 0, done.stderr
    return folder / "corpus.duckdb"
