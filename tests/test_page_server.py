"""What `open` starts: Streamlit's own command, with the libraries of the pages imported beside."""

from __future__ import annotations

import argparse
import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analytics import verbs
from analytics.pages import document
from analytics.pages.document import routes


def test_open_starts_streamlit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started = []

    def note(program: str, command: list[str], environment: dict[str, str]) -> None:
        assert program == command[0] and environment["ANALYTICS_CORPUS"] == str(corpus)
        started.append((command, Path.cwd()))

    corpus = tmp_path / "corpus.duckdb"
    corpus.touch()
    with monkeypatch.context() as patched:
        patched.chdir(tmp_path)
        patched.setattr(verbs.os, "execve", note)  # it would take the place of the tests
        verbs.run_open(argparse.Namespace(corpus=corpus, port=8501))
    (command, place), *more = started
    assert not more and command[0] == sys.executable
    # The same program, asked for its version in the place of the pages.
    program, script = command[: command.index("run")], Path(command[command.index("run") + 1])
    assert script.exists()
    told = subprocess.run(
        [*program, "version"], cwd=place, capture_output=True, text=True, check=True
    )
    assert told.stdout.startswith("Streamlit, version") and not told.stderr


@pytest.mark.parametrize(("there", "kept"), [("tiny", True), ("nowhere", False)])
def test_a_page_has_its_style_from_the_first_and_room_for_filters_where_there_are_any(
    there: str, kept: bool, request: pytest.FixtureRequest, monkeypatch, tmp_path: Path
) -> None:
    corpus = request.getfixturevalue(there) if kept else tmp_path / there
    monkeypatch.setenv("ANALYTICS_CORPUS", str(corpus))
    addresses = {route.path: route.endpoint for route in routes()}
    assert {"/", "/brief", "/sql"} <= set(addresses)
    text = asyncio.run(addresses["/brief"](None)).body.decode("utf-8")
    head = text[: text.index("</head>")]
    assert "st-key-actors" in head and 'as="font" crossorigin>' in head
    assert ("padding-left: 300px" in head) is kept


@pytest.mark.parametrize("headless", [True, False])
def test_the_browser_opens_unless_nobody_would_see_it(headless: bool, monkeypatch) -> None:
    asked = []
    chosen = {"server.headless": headless, "server.address": "127.0.0.1", "server.port": 1}
    monkeypatch.setattr(document.st, "get_option", chosen.get)
    monkeypatch.setattr(document, "open_browser", asked.append)
    monkeypatch.setattr(document, "SOON", 0)

    async def serve() -> None:
        async with document.opened(None):
            await asyncio.sleep(0.05)

    asyncio.run(serve())
    assert asked == ([] if headless else ["http://127.0.0.1:1"])


@pytest.mark.parametrize(
    ("variable", "value", "told"),
    [
        ("ANALYTICS_BACTH", "7", "unknown setting ANALYTICS_BACTH; did you mean ANALYTICS_BATCH?"),
        (
            "ANALYTICS_READER_MEMORY",
            "lots",
            "ANALYTICS_READER_MEMORY must be a whole number, not 'lots'",
        ),
        ("ANALYTICS_ENCODER", "yes", "ANALYTICS_ENCODER must be on or off, not 'yes'"),
    ],
)
def test_a_wrong_setting_is_told_in_the_browser_without_a_traceback(
    variable: str, value: str, told: str, monkeypatch
) -> None:
    monkeypatch.setenv(variable, value)
    app = AppTest.from_file(str(document.ROOT / "app.py"), default_timeout=60).run()
    assert not app.exception and app.title[0].value == "Rapport"
    assert told in app.text[0].value and not app.sidebar.multiselect
    assert asyncio.run(document.document(None)).status_code == 200
