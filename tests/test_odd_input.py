"""Four thousand odd files: articles they hold, and a reason for what they do not.

The files and what they must give stand in the modules `odd_*`, one a subject: `-k odd_csv` reads
those of one. Every file that gives something else is told.
"""

from __future__ import annotations

import importlib
import time
from pathlib import Path
from typing import Any

import pytest
from odd_cases import PILES, Content

from analytics import ingest
from analytics.ingest import Article, Raw, Reject

for module in sorted(Path(__file__).parent.glob("odd_*.py")):
    importlib.import_module(module.stem)  # adds its cases

SECONDS = 20  # of processor time, which other things on the machine do not take
FIELDS = {"outlet": "outlet", "lang": "language", "author": "author", "url": "url"}


def placed(folder: Path, name: str, content: Content) -> Path:
    """The file of a case, or the folder that its function has filled."""
    if getattr(content, "writes", False):
        content(folder)
        return folder
    made = content() if callable(content) else content
    path = folder / name
    path.write_bytes(made.encode("utf-8", "surrogatepass") if isinstance(made, str) else made)
    return path


def day_of(article: Article) -> str:
    return article.published.date().isoformat() if article.published else "None"


# One test for the files of a module: what pytest does around a test takes three times as long as
# what the house does with most of them.
@pytest.mark.parametrize("module", PILES)
def test_odd_files(tmp_path: Path, module: str) -> None:
    failed = []
    for number, (name, content, want) in enumerate(PILES[module]):
        folder = tmp_path / f"test_{number}"
        folder.mkdir()
        try:
            read_and_compare(folder, name, content, want)
        except Exception as error:
            failed.append(f"{name}: {type(error).__name__}: {error}")
    assert not failed, "\n\n".join(failed)


def read_and_compare(folder: Path, name: str, content: Content, want: dict[str, Any]) -> None:
    """Raises AssertionError where a file does not give what it must."""
    path = placed(folder, name, content)
    started = time.process_time()
    made = [ingest.clean(x) if isinstance(x, Raw) else x for x in ingest.offer([path])]
    assert time.process_time() - started < SECONDS
    articles = [one for one in made if isinstance(one, Article)]
    rejects = [one for one in made if isinstance(one, Reject)]
    assert made, "nothing was said of the file"
    for reject in rejects:
        assert reject.path and 3 < len(reject.reason) < 320
        assert "\n" not in reject.reason and "Traceback" not in reject.reason
    if want.get("a") is not None:
        assert len(articles) == want["a"]
    if want.get("titles") is not None:
        assert [one.title for one in articles] == want["titles"]
    if want.get("r") is not None:
        assert len(rejects) == want["r"], [reject.reason for reject in rejects]
    check_reasons(rejects, want)
    check_articles(articles, want)


def check_reasons(rejects: list[Reject], want: dict[str, Any]) -> None:
    if "why" in want:
        assert any(want["why"] in one.reason for one in rejects), [one.reason for one in rejects]
    if "where" in want:
        assert want["where"] in [one.place for one in rejects]
    if "maxr" in want:
        assert len(rejects) <= want["maxr"]


def check_articles(articles: list[Article], want: dict[str, Any]) -> None:
    bodies = "\n".join(one.body for one in articles)
    whole = bodies + "\n".join(one.title for one in articles)
    for text in want.get("texts", [want.get("text", "")]):
        assert text in bodies, text
    assert want.get("cap", "") in "\n".join(one.caption for one in articles)
    unwanted = want.get("notext", [])
    for text in [unwanted] if isinstance(unwanted, str) else unwanted:
        assert text not in whole
    if "note" in want:
        assert any(want["note"] in note for one in articles for note in one.notes)
    for key, name in FIELDS.items():
        if key in want:
            assert {getattr(one, name) for one in articles} == {want[key]}
    if want.get("date"):
        assert {day_of(one) for one in articles} == {want["date"]}
    if "dates" in want:
        assert [day_of(one) for one in articles] == want["dates"]
