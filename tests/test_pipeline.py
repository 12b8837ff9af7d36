"""The main job on the hand-written articles: what the commands code is what was coded by hand."""

from __future__ import annotations

import gzip
import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from tiny.build import HERE, offered, rows_of

from analytics import ingest, store
from analytics.__main__ import main
from analytics.enrich.extent import Extent
from analytics.enrich.progress import Lines
from analytics.store.reader import version_key

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
ARTICLES = HERE / "articles.jsonl"


def add(corpus: Path, *arguments: object) -> dict[str, object]:
    """Runs the command `add` and returns its report."""
    report = corpus.with_suffix(".report.json")
    words = ["add", *map(str, arguments), "--corpus", str(corpus), "--report", str(report)]
    assert main([*words, "--progress", "none"]) == 0
    told = json.loads(report.read_text(encoding="utf-8"))
    parts = ("accepted", "unchanged", "updated", "rejected")
    assert told["offered"] == sum(told[part] for part in parts)
    assert len(told["rejects"]) == told["rejected"]
    return told


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> Path:
    corpus = tmp_path_factory.mktemp("added") / "corpus.duckdb"
    told = add(corpus, ARTICLES)
    assert (told["offered"], told["accepted"], told["rejected"]) == (15, 14, 1)
    return corpus


@pytest.fixture(scope="module")
def coded(added: Path) -> store.Corpus:
    corpus = store.open_corpus(added)
    yield corpus
    store.close(corpus)


def numbers(corpus: store.Corpus) -> dict[int, int]:
    """article_id -> number of the line in articles.jsonl, by url."""
    lines = {line["url"]: number for number, line in enumerate(offered(), 1) if "url" in line}
    articles = store.read(corpus, "articles")
    return {
        int(a): lines[url] for a, url in zip(articles["article_id"], articles["url"], strict=True)
    }


def test_the_pipeline_finds_the_mentions_coded_by_hand(coded: store.Corpus) -> None:
    number = numbers(coded)
    found = store.read(coded, "mentions")
    rows = zip(found["article_id"], found["sentence"], found["alias"], found["actor"], strict=True)
    of_machine = {(number[a], int(s), alias, actor) for a, s, alias, actor in rows}
    of_hand = {
        (int(r["article_id"]), int(r["sentence"]), r["alias"], r["actor"])
        for r in rows_of("mentions")
    }
    assert of_hand - of_machine == set()
    assert of_machine - of_hand == set()


def test_copies_of_one_wire_story_are_one_story(coded: store.Corpus) -> None:
    number = numbers(coded)
    found = store.read(coded, "articles")
    of_machine = {
        number[a]: number[s] for a, s in zip(found["article_id"], found["story_id"], strict=True)
    }
    of_hand = {n: int(r["story_id"]) for n, r in enumerate(rows_of("articles"), 1)}
    assert of_machine == of_hand


def test_the_alliance_beside_its_member_is_marked(coded: store.Corpus) -> None:
    number = numbers(coded)
    found = store.read(coded, "pair_sentences")
    columns = ("article_id", "sentence", "actor_a", "actor_b", "kind")
    of_machine = {
        (number[a], int(s), x, y, k)
        for a, s, x, y, k in zip(*(found[c] for c in columns), strict=True)
    }
    of_hand = {
        (int(r["article_id"]), int(r["sentence"]), r["actor_a"], r["actor_b"], r["kind"])
        for r in rows_of("pair_sentences")
    }
    assert of_machine == of_hand


def test_only_languages_that_the_models_read_are_scored(coded: store.Corpus) -> None:
    articles = store.read(coded, "articles")
    assert set(articles[articles["scored"]]["language"]) == {"en"}
    unscored = set(articles[~articles["scored"]]["article_id"])
    assert unscored
    assert not unscored & set(store.read(coded, "actor_sentences")["article_id"])
    assert not unscored & set(store.read(coded, "article_topics")["article_id"])


def test_adding_the_same_again_changes_nothing(added: Path) -> None:
    before = version_key(added)
    told = add(added, ARTICLES)
    assert (told["accepted"], told["unchanged"], told["updated"]) == (0, 14, 0)
    assert version_key(added) == before


def test_a_changed_text_under_the_same_url_is_an_update(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.duckdb"
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
        corpus = tmp_path / name / "corpus.duckdb"
        told = add(corpus, path)
        assert (told["accepted"], told["updated"], told["unchanged"]) == (1, 1, len(order) - 2)
        reader = store.open_corpus(corpus)
        assert store.read(reader, "articles")["body"][0].endswith("welcomed the agreement.")
        assert len(store.read(reader, "article_versions")) == 1
        store.close(reader)
        assert add(corpus, path)["unchanged"] == len(order)


def test_a_corpus_made_in_steps_is_the_corpus_made_at_once(added: Path, tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.duckdb"
    lines = ARTICLES.read_text(encoding="utf-8").splitlines()
    for start in (8, 0, 4, 12):  # copies arrive before the story they belong to
        part = tmp_path / f"part{start}.jsonl"
        part.write_text("\n".join(lines[start : start + 4]), encoding="utf-8")
        add(corpus, part)
    ours, theirs = store.open_corpus(corpus), store.open_corpus(added)
    for table, columns in (
        ("articles", ["article_id", "story_id", "title", "words", "tone"]),
        ("mentions", ["article_id", "actor", "alias", "sentence", "start"]),
        ("article_actors", ["article_id", "actor", "mentions", "about", "tone"]),
    ):
        a, b = (
            store.read(c, table)[columns].sort_values(columns).reset_index(drop=True)
            for c in (ours, theirs)
        )
        # Scores are kept to four digits; the sum of floats depends on the order of batches.
        pd.testing.assert_frame_equal(a, b, atol=2e-4, obj=table)
    store.close(ours)
    store.close(theirs)


def test_check_finds_the_corpus_sound(added: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--corpus", str(added)]) == 0
    assert "FAIL" not in capsys.readouterr().out


def test_export_opens_without_rapport(added: Path, tmp_path: Path) -> None:
    assert main(["export", str(tmp_path / "out"), "--corpus", str(added)]) == 0
    program = (
        "import duckdb; c = duckdb.connect(); c.execute(open('open.sql').read());"
        "print(c.execute('SELECT count(*) FROM articles').fetchone()[0],"
        " len(c.execute(\"FROM coverage(actors := ['ARM'])\").fetchall()) > 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path / "out", capture_output=True, text=True
    )
    assert done.stdout.split() == ["14", "True"], done.stderr


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["add", "nowhere-at-all"], 1),
        (["status"], 1),
        (["check"], 1),
        (["sql", "SELECT 1"], 1),
        (["add"], 2),
        (["shine"], 2),
        (["sql", "SELECT 1", "--format", "xml"], 2),
    ],
)
def test_failures_are_one_line(words: list[str], status: int, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "analytics", *words]
    if words != ["shine"]:
        command += ["--corpus", str(tmp_path / "missing.duckdb")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr
    if status == 1:
        assert len(done.stderr.strip().splitlines()) == 1
    assert not (tmp_path / "missing.duckdb").exists()


@pytest.mark.parametrize(
    "verb",
    ["sample", "add", "open", "status", "topics", "check", "sql", "evaluate", "train", "export"],
)
def test_every_verb_explains_itself(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        main([verb, "--help"])
    assert stop.value.code == 0
    assert "--corpus" in capsys.readouterr().out


@pytest.mark.skipif(not SHARED.exists(), reason="the shared development corpora are absent")
def test_the_scraped_page_is_told_from_its_sidebar(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.duckdb"
    add(corpus, SHARED / "seed")
    reader = store.open_corpus(corpus)
    article = store.read(reader, "articles").iloc[0]
    assert str(article["published"])[:10] == "2024-05-08"
    assert "Toronto" not in article["body"]
    assert "Toronto" in " ".join(store.read(reader, "residue")["text"])
    named = set(store.read(reader, "article_actors")["actor"])
    wanted = {"RUS", "ARM", "AZE", "EAEU", "CSTO", "EU", "NATO", "ICC", "CUB", "BLR"}
    assert wanted <= named
    assert "CAN" not in named
    mentions = store.read(reader, "mentions")
    for actor in ("CUB", "BLR"):
        assert set(mentions[mentions["actor"] == actor]["place"]) == {"caption"}
    store.close(reader)


def test_removing_asks_first_and_leaves_a_sound_corpus(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = tmp_path / "corpus.duckdb"
    add(corpus, ARTICLES)
    before = version_key(corpus)
    condition = "outlet = 'Gamma Wire'"
    assert main(["remove", condition, "--corpus", str(corpus), "--progress", "none"]) == 1
    assert version_key(corpus) == before
    reader = store.open_corpus(corpus)
    articles = store.read(reader, "articles")
    leaving = int((articles["outlet"] == "Gamma Wire").sum())
    store.close(reader)
    assert f"{leaving} articles meet" in capsys.readouterr().err
    words = ["remove", condition, "--corpus", str(corpus), "--yes", "--progress", "none"]
    assert main(words) == 0
    reader = store.open_corpus(corpus)
    left = store.read(reader, "articles")
    assert len(left) == 14 - leaving
    assert "Gamma Wire" not in set(left["outlet"])
    store.close(reader)
    assert main(["check", "--corpus", str(corpus)]) == 0


@pytest.mark.parametrize("condition", ["1 = 1); DROP TABLE articles; --", "no_such_column = 1"])
def test_removing_takes_a_condition_and_nothing_else(added: Path, condition: str) -> None:
    before = version_key(added)
    assert main(["remove", condition, "--corpus", str(added), "--yes"]) == 1
    assert version_key(added) == before


def test_coding_again_changes_nothing_when_nothing_changed(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.duckdb"
    add(corpus, ARTICLES)
    reader = store.open_corpus(corpus)
    tables = ("mentions", "article_actors", "actor_sentences", "pair_sentences")
    before = {table: _sorted(reader, table) for table in tables}
    store.close(reader)
    assert main(["recode", "--corpus", str(corpus), "--progress", "none"]) == 0
    reader = store.open_corpus(corpus)
    assert all(_sorted(reader, table).equals(before[table]) for table in tables)
    assert len(store.read(reader, "recodings")) == 0
    store.close(reader)
    assert main(["check", "--corpus", str(corpus)]) == 0


def _sorted(corpus: store.Corpus, table: str) -> object:
    frame = store.read(corpus, table)
    return frame.sort_values(list(frame.columns)).reset_index(drop=True)


def test_one_url_with_unrelated_texts_makes_two_articles(tmp_path: Path) -> None:
    corpus = tmp_path / "corpus.duckdb"
    lines = offered()[:4]
    for name, line in (("first", lines[0]), ("second", {**lines[3], "url": lines[0]["url"]})):
        path = tmp_path / f"{name}.jsonl"
        path.write_text(json.dumps(line), encoding="utf-8")
        told = add(corpus, path)
        assert (told["accepted"], told["updated"]) == (1, 0)
        assert add(corpus, path)["unchanged"] == 1


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
    corpus = tmp_path / "corpus.duckdb"
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
    told = add(tmp_path / "corpus.duckdb", path)
    assert told["rejected"] == told["unchanged"] == 1
    assert main(["check", "--corpus", str(tmp_path / "corpus.duckdb")]) == 0


def test_a_users_own_actors_are_coded_without_reading_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    corpus = tmp_path / "corpus.duckdb"
    add(corpus, ARTICLES)
    own = tmp_path / "corpus.actors.csv"
    own.write_text(
        "actor;name;alias\nPIPES;Pipelines;pipeline|pipelines\nTOWN;T;Yerevan\nRIG;R;Rig Nine\n",
        encoding="utf-8",
    )
    capsys.readouterr()
    assert main(["recode", "--corpus", str(corpus), "--progress", "none"]) == 0
    said = capsys.readouterr().out
    assert "PIPES: 0 -> " in said and f"own actors: {own}" in said
    assert "RIG: found nowhere" in said and "PIPES: found nowhere" not in said
    taken = re.findall(r"TOWN takes 'Yerevan' from ARM: (\d+) mention", said)
    assert "takes 'pipeline'" not in said
    (tmp_path / "other.actors.csv").write_text("actor,name,alias\n", encoding="utf-8")
    (tmp_path / "others.actors.csv").write_text("actor,name,alias\n", encoding="utf-8")
    (tmp_path / "others.duckdb").touch()
    assert main(["status", "--corpus", str(corpus)]) == 0
    said = capsys.readouterr().out
    assert f"own actors: {own}" in said and "whole corpus" in said and "NaN" not in said
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
    assert told["own_actors"] == [taken_now, "RIG: found nowhere"]
    own.write_text("actor,name,alias\nPIPES,Pipelines,\n", encoding="utf-8")
    before = version_key(corpus)
    assert main(["recode", "--corpus", str(corpus), "--progress", "none"]) == 1
    assert "corpus.actors.csv:2" in capsys.readouterr().err
    assert version_key(corpus) == before


@pytest.mark.parametrize("packed", [False, True])
def test_reading_tells_how_much_is_left(tmp_path: Path, packed: bool) -> None:
    folder = tmp_path / "pile"
    folder.mkdir()
    texts = [line for line in offered() if "url" in line and line.get("text")]
    lines = [
        {**line, "url": f"{line['url']}/{turn}", "title": f"{turn} {line['title']}"}
        for turn in range(60)
        for line in texts
    ]
    for part in range(4):
        rows = "\n".join(map(json.dumps, lines[part::4])).encode()
        name = folder / f"part{part}.jsonl{'.gz' if packed else ''}"
        name.write_bytes(gzip.compress(rows) if packed else rows)
    extent, shares = Extent([folder]), []
    for one in ingest.offer([folder]):
        extent.see(one)
        shares.append(extent.share)
    assert len(shares) == len(lines)
    assert shares == sorted(shares) and 0 < shares[0] < 0.1 and shares[-1] > 0.75
    quarter = len(lines) // 4
    assert shares[quarter + 1] == pytest.approx(0.25, abs=0.05)
    assert Extent(["-"]).share is None


def test_progress_tells_rate_and_time_left(capsys: pytest.CaptureFixture[str]) -> None:
    progress = Lines()
    progress.stage("reading")
    progress.began -= 10  # ten seconds ago
    progress.expect(400)
    progress.said = 0
    progress.advance(100)
    told = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert told[0] == {"stage": "reading", "done": 0, "total": None, "left": None}
    assert (told[1]["done"], told[1]["total"]) == (100, 400)
    assert told[1]["left"] == pytest.approx(30, abs=0.5)
