"""Whatever goes wrong with one article costs that article what was done to it, and no other."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from added import add, begun
from tiny.build import offered
from written import own

from analytics import actors, ingest, store
from analytics.__main__ import main
from analytics.enrich import adding, rows, stories, text_rows
from analytics.enrich.rows import CODED_TABLES
from analytics.enrich.slips import make_each
from analytics.enrich.workers import Coded, Offered, code_batch
from analytics.settings import SettingError

MARK = "Zanzibarbarossa"  # of the article on which a step slips
MARKED = 2  # its place among the first
SCORES = ("actor_sentences", "pair_sentences")


def pile(folder: Path) -> Path:
    """The first hand-written articles, with the mark in one of them, beside two states."""
    lines = offered()[:5]
    lines[MARKED]["text"] += f" Armenia and Georgia fought over {MARK}."
    path = folder / "pile.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    return path


def coded(folder: Path) -> Coded:
    raws = [raw for raw in ingest.offer([pile(folder)]) if isinstance(raw, ingest.Raw)]
    return code_batch([Offered(number, 1, 1, raw) for number, raw in enumerate(raws)])


def slip_at(monkeypatch: pytest.MonkeyPatch, room: Any, name: str, error: Exception) -> None:
    """The function slips where anything that it is given holds the mark."""
    whole = getattr(room, name)

    def slip(*given: Any, **named: Any) -> Any:
        if MARK in repr(given):
            raise error
        return whole(*given, **named)

    monkeypatch.setattr(room, name, slip)


def spoken_of(made: Coded, table: str) -> set[int]:
    return set(made.tables[table]["article_id"].to_pylist())


@pytest.mark.parametrize(
    ("room", "name", "error", "undone"),
    [
        (rows, "_score_valence", RuntimeError(), "not scored: a step slipped on it (RuntimeError)"),
        (rows, "_read_tone", MemoryError(), "not scored: a step slipped on it (MemoryError)"),
        (actors, "code_all", IndexError(), "not coded: a step slipped on it (IndexError)"),
        (text_rows.terms, "posting", KeyError(), "not coded: a step slipped on it (KeyError)"),
    ],
)
def test_a_slip_in_coding_or_scoring_costs_no_neighbour(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: Any, name: str, error: Exception,
    undone: str,
) -> None:  # fmt: skip
    sound = coded(tmp_path)
    slip_at(monkeypatch, room, name, error)
    made = coded(tmp_path)
    assert made.accepted_ids == sound.accepted_ids == [0, 1, 2, 3, 4] and not made.rejects
    doubts = made.tables["articles"]["doubts"].to_pylist()
    assert [bool(doubt) and undone in doubt for doubt in doubts] == [n == MARKED for n in range(5)]
    assert made.tally - sound.tally == {f"doubt {undone.partition(':')[0]}": 1}
    lost = SCORES if undone.startswith("not scored") else (*CODED_TABLES, "posting", "signatures")
    for table in (*CODED_TABLES, "posting", "signatures", "articles"):
        assert MARKED in spoken_of(sound, table), table
        less = {MARKED} if table in lost else set()
        assert spoken_of(made, table) == spoken_of(sound, table) - less, table
    assert made.tables["posting"].schema == sound.tables["posting"].schema


def test_an_article_that_cannot_be_written_is_turned_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slip_at(monkeypatch, text_rows, "_article_row", RuntimeError())
    made = coded(tmp_path)
    assert made.accepted_ids == [0, 1, 3, 4] and made.rejected_ids == [MARKED]
    assert made.rejects[0].place == f"line {MARKED + 1}"
    assert made.rejects[0].reason == "no step can be done on it (RuntimeError)"


def test_a_slip_is_told_and_made_good_by_coding_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = begun(tmp_path)
    with monkeypatch.context() as one:
        slip_at(one, rows, "_score_relations", ZeroDivisionError())
        add(corpus, pile(tmp_path))
        assert "doubts: not scored 1" in capsys.readouterr().err
        assert main(["check", "--corpus", str(corpus)]) == 0
        copy = own(corpus, tmp_path / "copy")
        assert main(["recode", "--corpus", str(copy), "--progress", "none"]) == 0
        assert "1 not scored or not coded" in capsys.readouterr().out
        assert left_undone(copy) == left_undone(corpus) == [f"{MARK} left undone"]
    assert main(["recode", "--corpus", str(corpus), "--progress", "none"]) == 0
    assert left_undone(corpus) == []


def left_undone(corpus: Path) -> list[str]:
    reader = store.open_corpus(corpus)
    articles = store.read(reader, "articles")
    doubtful = articles[articles["doubts"].fillna("").str.contains("a step slipped on it")]
    store.close(reader)
    return [f"{MARK} left undone" if MARK in body else body for body in doubtful["body"]]


def test_an_article_that_cannot_be_told_from_others_is_turned_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slip_at(monkeypatch, adding.ingest, "identify", RuntimeError())
    told = add(begun(tmp_path), pile(tmp_path))
    assert (told["accepted"], told["rejected"]) == (4, 1)
    assert told["rejects"][0]["reason"] == "cannot be told from others (RuntimeError)"


def test_copies_that_cannot_be_compared_are_counted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [{**offered()[0], "id": f"copy {n}", "source": f"outlet{n}.example"} for n in range(2)]
    for line in lines:
        line.pop("url", None)
    path = tmp_path / "copies.jsonl"
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    corpus = begun(tmp_path)

    def slip(*_: object) -> bool:
        raise RuntimeError

    monkeypatch.setattr(stories.copies, "same_story", slip)
    add(corpus, path)
    said = capsys.readouterr().err
    assert "2 articles in 2 stories" in said and f"doubts: {adding.UNCOMPARED} 1" in said


def test_what_a_person_can_act_on_is_raised() -> None:
    def refuse(ones: object, way: object) -> None:
        raise SettingError("no such setting")

    with pytest.raises(SettingError):
        list(make_each(refuse, [1, 2]))


def test_no_article_is_nothing_to_make() -> None:
    assert [list(ones) for ones, *_ in make_each(lambda ones, way: list(ones), [])] == [[]]
