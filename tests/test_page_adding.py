"""The first page and adding: by a path, by upload, one command at a time."""

from __future__ import annotations

import errno
import io
import stat
from pathlib import Path
from typing import Any

import pytest
from browser import Visit, dashboard
from drawn import AppTest, texts
from tiny.build import HERE

from analytics import store
from analytics.pages import adding
from analytics.pages.desk import Work

ROOT = Path(__file__).resolve().parent.parent


def test_the_first_page_offers_two_ways(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANALYTICS_CORPUS", str(tmp_path / "corpus.duckdb"))
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert not app.exception
    assert app.title[0].value == "Rapport" and app.button(key="sample").label
    app.text_input(key="path-text-start").input(str(tmp_path / "nowhere"))
    next(b for b in app.button if b.label == "Add from this path").click().run()
    assert "no such folder" in texts(app)


def test_articles_are_added_by_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANALYTICS_CORPUS", str(tmp_path / "corpus.duckdb"))
    desk = adding.desk()
    assert adding.add_path(str(HERE / "articles.jsonl")) == ""
    work = desk.work
    assert work is not None and stat.S_IMODE(work.room.stat().st_mode) == 0o700
    # A second click while it runs starts nothing.
    assert adding.add_path(str(HERE / "articles.jsonl")) == "" and desk.work is work
    assert "wait until" in adding.add_uploads([upload("a.txt", b"x")])
    assert work.finished.wait(120), work.stage
    assert work.error == "" and work.report["accepted"] == 14 and work.report["rejected"] == 1
    assert not work.room.exists()
    assert not desk.busy
    corpus = store.open_corpus(tmp_path / "corpus.duckdb")
    assert store.read(corpus, "corpus_summary")["articles"].tolist() == [14]
    store.close(corpus)


def test_a_command_that_cannot_work_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANALYTICS_CORPUS", str(tmp_path / "corpus.duckdb"))
    (tmp_path / "corpus.duckdb").write_bytes(b"somebody's own file" * 100)
    adding.add_path(str(HERE / "articles.jsonl"))
    work = adding.desk().work
    assert work is not None and work.finished.wait(120)
    assert work.error and "\n" not in work.error and "Traceback" not in work.error
    assert (tmp_path / "corpus.duckdb").read_bytes().startswith(b"somebody's own file")


@pytest.mark.parametrize("corpus", ["tiny", "empty"], indirect=True)
def test_a_finished_command_is_told_on_every_page_until_closed(
    corpus: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = Work("ports.csv", corpus.parent)
    monkeypatch.setattr(adding.desk(), "work", work)
    work.report = {
        "offered": 5, "accepted": 3, "rejected": 2, "seconds": 1.0,
        "own_actors": ["RIG: found nowhere"], "reasons": ["rejected 2: no date (a.csv:line 3)"],
    }  # fmt: skip
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).run()
    assert "ports.csv" not in " ".join(note.value for note in app.success)
    work.finished.set()
    app.run()
    assert app.success[0].value.replace("\\", "").startswith("ports.csv: 5 offered, 3 acc")
    assert "RIG: found nowhere\nRejected 2: no date (a.csv:line 3)" in texts(app)
    app.button(key="close-finished").click().run()
    assert not app.exception and not app.success and work.closed


@pytest.mark.parametrize("corpus", ["empty"], indirect=True)
def test_an_empty_corpus_leaves_the_address_as_it_is(corpus: Path) -> None:
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    asked = {"actors": "France", "bin": "month", "dates": "2024-05-08", "outlets": "Gamma"}
    for key, value in asked.items():
        app.query_params[key] = value
    app.run()
    assert not app.exception and app.title[0].value == "Rapport"
    assert {key: app.query_params[key] for key in asked} == asked


def test_a_link_waits_for_the_first_articles(chromium: object, tmp_path: Path) -> None:
    with dashboard(tmp_path / "corpus.duckdb", tmp_path) as url:
        view = Visit(chromium, f"{url}/coverage?actors=France&bin=month")
        assert view.page.url == f"{url}/coverage?actors=France&bin=month"
        assert view.page.get_by_text("Begin with your own articles").count() == 1
        assert view.errors == []
        view.close()


def upload(name: str, content: bytes) -> Any:
    file = io.BytesIO(content)
    file.name, file.size = name, len(content)  # type: ignore[attr-defined]
    return file


def test_uploads_that_a_full_disk_cannot_hold_are_told_and_leave_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill(file: Any, target: Any) -> None:
        target.write(file.read())
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(adding, "_copy", fill)
    monkeypatch.setattr(adding, "start", lambda *_: pytest.fail("nothing is to be added"))
    told = adding.add_uploads([upload("a.txt", b"x"), upload("b.txt", b"y")])
    assert told == "The files cannot be kept meanwhile: no space left on device."
    assert not list(tmp_path.iterdir())


def test_uploads_are_limited_and_their_names_made_safe(monkeypatch: pytest.MonkeyPatch) -> None:
    assert adding.safe_name("../../etc/passwd") == "passwd"
    assert adding.safe_name("C:\\temp\\a b.csv") == "a b.csv"
    assert adding.safe_name("x\x00y\n<z>.jsonl") == "x_y__z_.jsonl"
    assert adding.safe_name("..") == adding.safe_name("") == "upload.txt"
    assert adding.safe_name("ü" * 300 + ".csv").endswith("ü.csv")
    assert "first" in adding.add_uploads([])
    large = upload("a.txt", b"x")
    large.size = 10**12
    assert "larger than" in adding.add_uploads([large])


def test_paths_must_be_whole_and_there() -> None:
    assert "first" in adding.add_path("  ")
    assert "whole path" in adding.add_path("articles")
    assert "no such" in adding.add_path("/nowhere/at/all")


def test_an_upload_goes_by_the_name_of_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(adding, "private_room", lambda: tmp_path)
    monkeypatch.setattr(adding, "start", lambda title, arguments, room: asked.append(arguments))
    adding.add_uploads([upload("Delta Courier.txt", b"x"), upload("Delta Courier.txt", b"y")])
    assert len(list((tmp_path / "uploads" / "Delta Courier").iterdir())) == 2
    (tmp_path / "uploads").rename(tmp_path / "before")
    adding.add_uploads([upload("a.txt", b"x")], " Echo Daily ")
    assert "--outlet=Echo Daily" in asked[1] and not any("--outlet" in one for one in asked[0])


def test_the_button_of_an_upload_counts_and_stands_above_the_files(
    chromium: object, tmp_path: Path
) -> None:
    for number in range(12):
        (tmp_path / f"port{number}.txt").write_text(f"Port {number} opens")
    with dashboard(tmp_path / "corpus.duckdb", tmp_path) as url:
        view = Visit(chromium, url)
        view.page.get_by_role("tab", name="Upload").click()
        view.page.locator("input[type=file]").set_input_files(sorted(tmp_path.glob("port*.txt")))
        button = view.page.get_by_role("button", name="Add 12 files")
        button.wait_for(timeout=20_000)
        first = view.page.locator("[data-testid=stFileUploader]").first
        assert button.bounding_box()["y"] < first.bounding_box()["y"]
        view.close()
