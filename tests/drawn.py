"""One page of the dashboard as a user's session has it, without a browser."""

from __future__ import annotations

from functools import cache
from typing import Any

import pandas as pd
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest, local_script_runner

# Each run of a page would read the metadata of all installed packages, which takes two thirds of
# the time of a small one; a dashboard reads them once.
manifest_scanner.scan_component_manifests = cache(manifest_scanner.scan_component_manifests)


def _await_end(runner: local_script_runner.LocalScriptRunner, timeout: float) -> None:
    """As Streamlit's own, which looks a thousand times a second and holds up what it waits for."""
    runner._script_thread.join(timeout)
    if not runner.script_stopped():
        runner.request_stop()
        runner.join()
        raise RuntimeError(f"the page was not drawn within {timeout} s")


local_script_runner.require_widgets_deltas = _await_end


def _draw(name: str) -> None:
    """What app.py does for one page; it is run from its own source."""
    from importlib import import_module

    from analytics.pages import scope

    scope.sidebar()
    import_module(f"analytics.pages.{name}").page()


def page_of(name: str) -> AppTest:
    """The page, not run yet."""
    return AppTest.from_function(_draw, args=(name,), default_timeout=60)


def run(name: str, **parameters: Any) -> AppTest:
    """The page, drawn without an error at an address with these parameters."""
    page = page_of(name)
    for key, value in parameters.items():
        page.query_params[key] = value
    page.run()
    assert not page.exception
    return page


def texts(page: AppTest) -> str:
    """All that a person reads on it outside figures and tables."""
    kinds = (
        page.title, page.subheader, page.caption, page.text, page.markdown, page.warning,
        page.error,
    )  # fmt: skip
    return "\n".join(element.value for kind in kinds for element in kind).replace("\\", "")


def frames(page: AppTest) -> list[pd.DataFrame]:
    """Its tables."""
    return [element.value for element in page.dataframe]


def frame_with(page: AppTest, column: str) -> pd.DataFrame:
    """The first table that has the column."""
    return next(frame for frame in frames(page) if column in frame.columns)


def points(figure: dict[str, Any]) -> dict[tuple[str, ...], Any]:
    """Value of every point that can be clicked, by what a click gives back."""
    found = {}
    for trace in figure["data"]:
        for key, value in zip(trace.get("customdata", []), trace.get("y", []), strict=False):
            found[tuple(key)] = value
    return found
