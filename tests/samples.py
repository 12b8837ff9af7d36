"""One article, and how the tests of formats save and read it."""

from __future__ import annotations

from pathlib import Path

from analytics import ingest
from analytics.ingest import Article, Raw, Reject

TEXT = (
    "MOSCOW (AP) — Armenia and Russia agreed on Friday to open a new railway between the two "
    "states, their foreign ministers said after talks that lasted four hours.\n\n"
    "The railway will cross the border at Gyumri and will carry grain, the ministers told "
    "reporters, adding that the first train should leave before the end of the year."
)
TITLE = "Armenia and Russia agree on a railway"


def cleaned(path: Path) -> list[Article | Reject]:
    found: list[Article | Reject] = []
    for source in ingest.walk([path]):
        for raw in ingest.read(source):
            found.append(ingest.clean(raw) if isinstance(raw, Raw) else raw)
    return found


def articles(path: Path) -> list[Article]:
    return [one for one in cleaned(path) if isinstance(one, Article)]


def reasons(path: Path) -> list[str]:
    return [one.reason for one in cleaned(path) if isinstance(one, Reject)]


def saved(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


ROW = {"title": TITLE, "text": TEXT, "date": "2024-05-10", "url": "https://tass.com/world/1"}
