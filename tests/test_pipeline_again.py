"""What is added again: changed and rejected texts, addresses with two, a user's own actors."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import pytest
from added import add, begun
from tiny.build import offered
from written import own

from analytics import store
from analytics.__main__ import main
from analytics.store.reader import version_key


def test_a_changed_text_under_the_same_url_is_an_update(tmp_path: Path) -> None:
    corpus = begun(tmp_path)
    lines = offered()[:3]
    first = tmp_path / "first.jsonl"
    first.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    add(corpus, first)
    lines[0] = {**lines[0], "text": lines[0]["text"] + "\n\nGeorgia welcomed the agreement."}
    second = tmp_path / "second.jsonl"
    second.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    told = add(corpus, second)
    assert (told["accepted"], told["unchanged"], told["updated"]) == (0, 2, 1)
    reader = store.open_corpus(corpus)
    assert len(store.read(reader, "article_versions")) == 1
    assert len(store.read(reader, "articles")) == 3
    assert "GEO" in set(store.read(reader, "article_actors")["actor"])
    store.close(reader)


def test_of_two_texts_under_one_url_the_later_is_the_article(tmp_path: Path) -> None:
    early, late = ({**offered()[0], "updated": f"2024-10-09T{hour}:00:00Z"} for hour in (10, 18))
    late["text"] += "\n\nGeorgia welcomed the agreement."
    for name, order in (
        ("up", [early, late]),
        ("down", [late, early]),
        ("again", [late, early, late]),
    ):
        path = tmp_path / f"{name}.jsonl"
        path.write_text("\n".join(map(json.dumps, order)), encoding="utf-8")
        corpus = begun(tmp_path / name)
        told = add(corpus, path)
        assert (told["accepted"], told["updated"], told["unchanged"]) == (1, 1, len(order) - 2)
        reader = store.open_corpus(corpus)
        assert store.read(reader, "articles")["body"][0].endswith("welcomed the agreement.")
        assert len(store.read(reader, "article_versions")) == 1
        store.close(reader)
        assert add(corpus, path)["unchanged"] == len(order)


def test_coding_again_changes_nothing_when_nothing_changed(added: Path, tmp_path: Path) -> None:
    corpus = own(added, tmp_path)
    reader = store.open_corpus(corpus)
    tables = ("mentions", "article_actors", "actor_sentences", "pair_sentences")
    before = {table: in_order(reader, table) for table in tables}
    store.close(reader)
    assert main(["recode", "--corpus", str(corpus), "--progress", "none"]) == 0
    reader = store.open_corpus(corpus)
    assert all(in_order(reader, table).equals(before[table]) for table in tables)
    assert len(store.read(reader, "recodings")) == 0
    store.close(reader)
    assert main(["check", "--corpus", str(corpus)]) == 0


def in_order(corpus: store.Corpus, table: str) -> object:
    frame = store.read(corpus, table)
    return frame.sort_values(list(frame.columns)).reset_index(drop=True)


def test_one_url_with_unrelated_texts_makes_two_articles(tmp_path: Path) -> None:
    corpus = begun(tmp_path)
    lines = offered()[:4]
    for name, line in (("first", lines[0]), ("second", {**lines[3], "url": lines[0]["url"]})):
        path = tmp_path / f"{name}.jsonl"
        path.write_text(json.dumps(line), encoding="utf-8")
        told = add(corpus, path)
        assert (told["accepted"], told["updated"]) == (1, 0)
        assert add(corpus, path)["unchanged"] == 1


def test_what_stood_apart_under_one_url_stands_apart_again(tmp_path: Path) -> None:
    # In one run only titles are compared, later the texts as well; the same input is no news.
    said = offered()[0]
    other = {**said, "title": "Another day of talks", "text": said["text"] + "\n\nThey will meet."}
    path = tmp_path / "both.jsonl"
    path.write_text("\n".join(map(json.dumps, [said, other])), encoding="utf-8")
    corpus = begun(tmp_path)
    assert add(corpus, path)["accepted"] == 2
    before = version_key(corpus)
    told = add(corpus, path)
    assert (told["accepted"], told["unchanged"], told["updated"]) == (0, 2, 0)
    assert version_key(corpus) == before


@pytest.mark.parametrize("batch", [200, 2])
def test_what_is_rejected_stays_so_when_it_is_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, batch: int
) -> None:
    monkeypatch.setenv("ANALYTICS_BATCH", str(batch))
    days = ("2024-05-08", "2024-13-45", "2024-05-09", "2024-05-10", "2024-05-11")
    rows = [
        f'{day},"Harbour {number} reopens","Pilots of pier {number} took {number + 3} ships in."'
        for number, day in enumerate(days)
    ]
    text = "\n".join(["published,title,body", *rows, ""])
    pile = tmp_path / "pile"
    pile.mkdir()
    for name in ("ports.csv", "ports2.csv"):
        (pile / name).write_text(text, encoding="utf-8")
    with zipfile.ZipFile(pile / "ports.zip", "w") as packed:
        packed.writestr("ports3.csv", text)
        packed.writestr("ports4.csv", text)
    corpus = begun(tmp_path)
    told = add(corpus, pile)
    assert (told["accepted"], told["unchanged"], told["rejected"]) == (4, 12, 4)
    places = {(Path(r["path"]).name, r["reason"]) for r in told["rejects"]}
    assert len(places) == 4 and len({reason for _, reason in places}) == 1
    told = add(corpus, pile)
    assert (told["accepted"], told["unchanged"], told["rejected"]) == (0, 16, 4)


def test_a_text_after_a_rejected_one_is_held_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANALYTICS_BATCH", "1")
    article = {"url": "https://example.org/quay", "title": "The quay", "body": "A crane fell over."}
    wrong = {**article, "published": "2024-13-45"}
    right = {**article, "published": "2024-05-08"}
    path = tmp_path / "quay.jsonl"
    pile = [wrong, right, *({**right, "url": f"https://example.org/{n}"} for n in range(9)), right]
    path.write_text("\n".join(map(json.dumps, pile)), encoding="utf-8")
    corpus = begun(tmp_path)
    told = add(corpus, path)
    assert told["rejected"] == told["unchanged"] == 1
    assert main(["check", "--corpus", str(corpus)]) == 0


def test_a_users_own_actors_are_coded_without_reading_again(
    added: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = own(added, tmp_path)
    actors = tmp_path / "corpus.actors.csv"
    actors.write_text(
        "actor;name;alias\nPIPES;Pipelines;pipeline|pipelines\nTOWN;T;Yerevan\nRIG;R;Rig Nine\n"
        "GAS;gas;Rig Ten\n",
        encoding="utf-8",
    )
    capsys.readouterr()
    assert main(["recode", "--corpus", str(corpus), "--progress", "none"]) == 0
    said = capsys.readouterr().out
    assert "PIPES: 0 -> " in said and f"own actors: {actors}" in said
    assert (
        "GAS: its name 'gas' is no alias and not looked for (" in said
        and "PIPES: its name" not in said
    )
    assert "RIG: found nowhere" in said and "PIPES: found nowhere" not in said
    taken = re.findall(r"TOWN takes 'Yerevan' from ARM: (\d+) mention", said)
    assert "takes 'pipeline'" not in said
    (tmp_path / "other.actors.csv").write_text("actor,name,alias\n", encoding="utf-8")
    (tmp_path / "others.actors.csv").write_text("actor,name,alias\n", encoding="utf-8")
    (tmp_path / "others.duckdb").touch()
    assert main(["status", "--corpus", str(corpus)]) == 0
    said = capsys.readouterr().out
    assert f"own actors: {actors}" in said and "whole corpus" in said and "NaN" not in said
    assert "other.actors.csv" in said and "others.actors.csv" not in said
    reader = store.open_corpus(corpus)
    named = store.call(reader, "coverage", actors=["PIPES"], bin="year")
    holding = store.read(reader, "articles")
    expected = holding["body"].str.contains("pipeline").sum()
    assert named["mentioning"].sum() == expected > 0
    mentions = store.read(reader, "mentions", alias="Yerevan")
    assert taken == [str(len(mentions))] and set(mentions["actor"]) == {"TOWN"}
    changed = store.read(reader, "recodings", actor="PIPES")
    assert changed["articles_before"].tolist() == [0]
    store.close(reader)
    (tmp_path / "more.jsonl").write_text(
        json.dumps({"title": "A concert in Yerevan", "body": "The choir sang in Yerevan."}), "utf-8"
    )
    told = add(corpus, tmp_path / "more.jsonl")
    more = len(mentions) + 2
    taken_now = f"TOWN takes 'Yerevan' from ARM: {more} mentions"
    assert told["own_actors"][:2] == [taken_now, "RIG: found nowhere"]
    actors.write_text("actor,name,alias\nPIPES,Pipelines,\n", encoding="utf-8")
    before = version_key(corpus)
    assert main(["recode", "--corpus", str(corpus), "--progress", "none"]) == 1
    assert "corpus.actors.csv:2" in capsys.readouterr().err
    assert version_key(corpus) == before
