"""A dashboard and a Chromium that looks at it, with what it complains of and whom it asks."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

import pytest

ROOT = Path(__file__).resolve().parent.parent
CHROMIUM = (
    os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
)
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
]
READY = "[data-testid=stApp][data-test-script-state=notRunning]"
# Elements whose code is on its way yet are drawn as grey boxes.
DRAWN = "() => document.querySelectorAll('[data-testid=stSkeleton]').length === 0"
# How far what was drawn has jumped since (cumulative layout shift): 0 is not at all.
JUMPS = """
    window.jumped = 0;
    new PerformanceObserver((list) => {
        for (const each of list.getEntries()) if (!each.hadRecentInput) window.jumped += each.value;
    }).observe({ type: "layout-shift", buffered: true });
"""
BENIGN = ("_stcore/health", "_stcore/host-config")  # asked for beside a deep link, and not there
IDLE: WeakKeyDictionary = WeakKeyDictionary()  # browser -> tabs that are used by nobody now
PAGES = ("", "brief", "coverage", "relations", "tone", "topics", "articles", "corpus", "sql")


@contextmanager
def dashboard(corpus: Path, folder: Path) -> Iterator[str]:
    """A running dashboard on a corpus, on a free port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = (folder / "log.txt").open("w")
    command = [sys.executable, "-m", "analytics.pages", "run", "front.py"]
    environment = {**os.environ, "ANALYTICS_CORPUS": str(corpus)}
    command += ["--server.port", str(port), "--server.headless", "true"]
    server = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log)
    url = f"http://127.0.0.1:{port}"
    try:
        _wait(url)
        yield url
    finally:
        server.terminate()
        server.wait(20)


def _wait(url: str) -> None:
    for _ in range(120):
        try:
            urllib.request.urlopen(f"{url}/_stcore/health", timeout=2)
            return
        except OSError:
            time.sleep(0.25)
    pytest.fail("the dashboard did not start within 30 s")


@contextmanager
def chromium_running() -> Iterator[object]:
    """The browser; skips where it is absent, fails where CI ought to have it."""
    if not CHROMIUM:
        reason = "no Chromium here; Debian has it as the package chromium"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    playwright = pytest.importorskip("playwright.sync_api")
    # With a folder of its own it keeps scripts as it has compiled them, for the next page.
    with playwright.sync_playwright() as driver, tempfile.TemporaryDirectory() as folder:
        browser = driver.chromium.launch_persistent_context(
            folder, executable_path=CHROMIUM, args=FLAGS, accept_downloads=True
        )
        yield browser
        browser.close()


def _tab(browser):
    page = browser.new_page()
    page.add_init_script(JUMPS)
    return page


class Visit:
    """One page in the browser, with what it complained of and whom it asked."""

    def __init__(
        self, browser, url: str, width: int = 1280, scheme: str = "light", app: bool = True
    ) -> None:
        self.errors: list[str] = []
        self.hosts: set[str] = set()
        self._heard_by = {"console": self._heard, "pageerror": self._failed, "request": self._asked}
        self._left = IDLE.setdefault(browser, [])
        self.page = self._left.pop() if self._left else _tab(browser)
        self.page.set_viewport_size({"width": width, "height": 1500})
        self.page.emulate_media(media="null", color_scheme=scheme)
        for event, heard in self._heard_by.items():
            self.page.on(event, heard)
        self.page.goto(url)
        if app:
            self.settle()

    def _heard(self, message) -> None:
        place = str(message.location.get("url", ""))
        if message.type == "error" and not any(word in place for word in BENIGN):
            self.errors.append(f"{message.text} {place}")

    def _failed(self, error) -> None:
        self.errors.append(str(error))

    def _asked(self, request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss"):
            self.hosts.add(str(parts.hostname))

    def settle(self) -> None:
        """Waits until the script has run and what it drew is there."""
        self.page.wait_for_timeout(300)
        self.page.wait_for_selector(READY, timeout=60_000)
        self.page.wait_for_function(DRAWN, timeout=60_000)
        self.page.wait_for_timeout(700)

    def fits(self) -> None:
        """Asserts that the page has a heading and nothing on it is wider than the window."""
        assert self.page.locator("h1").count() >= 1
        wide = self.page.evaluate(
            "() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert wide <= 0
        cut = self.page.evaluate(
            "() => [...document.querySelectorAll('[data-testid=stTab]')]"
            ".filter(e => e.getBoundingClientRect().right > innerWidth).map(e => e.textContent)"
        )
        assert not cut

    def close(self) -> None:
        """Empties the tab for the next: a fresh one costs as much again as what it shows."""
        for event, heard in self._heard_by.items():
            self.page.remove_listener(event, heard)
        if self.page.url.startswith("http"):
            self.page.evaluate("() => sessionStorage.clear()")
        self.page.goto("about:blank")
        session = self.page.context.new_cdp_session(self.page)
        session.send("Page.resetNavigationHistory")
        session.detach()
        self._left.append(self.page)
