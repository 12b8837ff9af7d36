"""A dashboard in a process of its own, on a free port, and what it takes."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass
class Dashboard:
    """A running dashboard, its log, and its process."""

    url: str
    log: Path
    process: subprocess.Popen[bytes]

    def complaints(self) -> list[str]:
        """Lines of the log that tell of something gone wrong."""
        lines = self.log.read_text(encoding="utf-8", errors="replace").splitlines()
        return [line for line in lines if re.search(r"Traceback|Error|Exception|WARN", line)]

    def memory(self) -> tuple[float, float]:
        """Resident MB of the dashboard, and of it with the processes it has started."""
        own = _resident(self.process.pid)
        return own, own + sum(_resident(pid) for pid in _children(self.process.pid))


def _resident(pid: int) -> float:
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except OSError:  # it has ended meanwhile, or this system has no such file
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1024**2


def _children(pid: int) -> list[int]:
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found += [int(child) for child in task.read_text().split()]
        except OSError:  # the thread has ended meanwhile
            continue
    return found


@contextmanager
def dashboard(corpus: Path, folder: Path, **overrides: object) -> Iterator[Dashboard]:
    """A dashboard on a corpus, on a free port; `overrides` are settings, console_seconds=2."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    chosen = {f"ANALYTICS_{name.upper()}": str(value) for name, value in overrides.items()}
    command = [sys.executable, "-m", "analytics.pages", "run", "front.py"]
    command += ["--server.port", str(port), "--server.headless", "true"]
    log = folder / f"dashboard-{port}.txt"
    with log.open("wb") as lines:
        server = subprocess.Popen(
            command, cwd=ROOT, stdout=lines, stderr=lines,
            env={**os.environ, "ANALYTICS_CORPUS": str(corpus), **chosen},
        )  # fmt: skip
    try:
        _await_health(f"http://127.0.0.1:{port}/_stcore/health")
        yield Dashboard(f"ws://127.0.0.1:{port}/_stcore/stream", log, server)
    finally:
        server.terminate()
        server.wait(20)


def _await_health(url: str) -> None:
    for _ in range(240):
        try:
            urllib.request.urlopen(url, timeout=2).close()
            return
        except OSError:
            time.sleep(0.25)
    raise TimeoutError("the dashboard did not start within a minute")
