"""What an `add` takes in memory, and what its processes share and keep."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pyarrow as pa
import pytest

from analytics import actors
from analytics.actors import keeping
from analytics.actors.gazetteer import Gazetteer
from analytics.enrich.pool import Pool, WorkerError
from analytics.ingest.language_model import identifier
from analytics.models.columns import numbers

sys.path.insert(0, str(Path(__file__).parent / "bench"))
from bench_memory import Watch, measure

MOST = 500  # MB, of all processes of an `add` together
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="/proc tells what a process takes")
STATES = [
    "France",
    "Spain",
    "Kenya",
    "Chile",
    "Japan",
    "Norway",
    "Turkey",
    "Ghana",
    "Nepal",
    "Cuba",
    "Qatar",
    "Fiji",
]
DEEDS = ["praised", "accused", "visited", "warned", "thanked", "invited", "rebuked", "met"]
WORDS = [
    "harbour",
    "treaty",
    "wheat",
    "border",
    "court",
    "fishing",
    "budget",
    "summit",
    "railway",
    "vaccine",
    "gas",
]


def sentence(chance: random.Random) -> str:
    a, b = chance.sample(STATES, 2)
    deed, one, two = chance.choice(DEEDS), *chance.sample(WORDS, 2)
    return f"On {one} and {two}, {a} {deed} {b}, said officials of {chance.choice(STATES)}."


def pile(folder: Path, articles: int, pages: int) -> None:
    """A table, and pages that carry a picture and a long list of teasers."""
    chance = random.Random(7)
    with (folder / "table.jsonl").open("w", encoding="utf-8") as table:
        for n in range(articles):
            text = " ".join(sentence(chance) for _ in range(18))
            row = {
                "title": f"{sentence(chance)} {n}",
                "text": text,
                "date": f"2024-05-{n % 28 + 1}",
            }
            table.write(json.dumps(row) + "\n")
    picture = "<img src='data:image/png;base64," + "iVBORw0KGgo" * 20_000 + "'>"
    teasers = "".join(f"<li><a href='/{n}'>{sentence(chance)}</a></li>" for n in range(200))
    for n in range(pages):
        text = "".join(f"<p>{sentence(chance)} {sentence(chance)}</p>" for _ in range(8))
        (folder / f"{n}.html").write_text(
            f"<html><head><title>Page {n}: {sentence(chance)}</title></head><body>{picture}"
            f"<article><h1>{sentence(chance)}</h1>{text}</article><ul>{teasers}</ul></body></html>"
        )


@LINUX
def test_all_processes_of_an_add_stay_below_half_a_gigabyte(tmp_path: Path) -> None:
    folder = tmp_path / "pile"
    folder.mkdir()
    pile(folder, 650, 40)
    watch, _, code = measure(["add", str(folder)], tmp_path / "corpus.duckdb")
    assert code == 0
    assert len(watch.peaks["reading"][1]) == 3  # the workers were there, and were counted
    assert 100 < watch.peak < MOST, watch.peaks


@LINUX
@pytest.mark.parametrize(
    "line",
    [
        json.dumps({f"key {n}": n for n in range(100_000)}),
        json.dumps({"title": "Talks", "text": "France met Spain again. " * 400_000}),
        '{"a": ' * 400_000,
        json.dumps({"title": "Talks", "text": "Talks.", "image": "QUJD" * 6_000_000}),
    ],
    ids=["many keys", "a long text", "deep", "a picture"],
)
def test_one_hostile_file_stays_below_half_a_gigabyte(tmp_path: Path, line: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(line)
    reading = (
        "import sys; from analytics import ingest\n"
        "for one in ingest.offer([sys.argv[1]]):\n"
        "    if isinstance(one, ingest.Raw): ingest.clean(one)"
    )
    with subprocess.Popen([sys.executable, "-c", reading, str(path)]) as running:
        watch = Watch(running.pid)
        code = running.wait()
        watch.close()
    assert code == 0
    assert watch.peak < MOST - 150  # beside it an `add` holds the gazetteer and the corpus


@pytest.fixture(scope="module")
def kept_names(tmp_path_factory: pytest.TempPathFactory) -> tuple[Gazetteer, Path]:
    """The names as they are built, which takes seconds, and the folder that keeps them."""
    folder = tmp_path_factory.mktemp("kept")
    return actors.load(cache=folder), folder


def test_names_kept_are_the_names_built(tmp_path: Path, kept_names: tuple[Gazetteer, Path]) -> None:
    text = actors.Text("Talks in Yerevan", "Georgia, said Paris, had met Kim Jong-un.", "", None)
    built, folder = kept_names
    shutil.copytree(folder, tmp_path, dirs_exist_ok=True)
    (kept,) = tmp_path.glob(f"{keeping.STEM}-*.npz")
    read = actors.load(cache=tmp_path)
    assert read.automaton.patterns == built.automaton.patterns
    assert read.automaton.readings == built.automaton.readings
    assert read.recasing.written == built.recasing.written
    assert actors.code(text, read) == actors.code(text, built)
    kept.write_bytes(kept.read_bytes()[:5000])
    assert keeping.kept(kept) is None
    assert actors.code(text, actors.load(cache=tmp_path)) == actors.code(text, built)
    assert keeping.kept(kept) is not None


def test_names_of_ones_own_are_kept_apart(
    tmp_path: Path, kept_names: tuple[Gazetteer, Path]
) -> None:
    shutil.copytree(kept_names[1], tmp_path, dirs_exist_ok=True)
    own = tmp_path / "corpus.actors.csv"
    own.write_text("actor,alias\nWHEAT,wheat board\n")
    text = actors.Text("", "The wheat board met in Paris.", "", None)
    for _ in range(2):
        found = actors.code(text, actors.load(extra=own, cache=tmp_path))
        assert "WHEAT" in {mention.actor for mention in found.mentions}
        plain = actors.code(text, actors.load(cache=tmp_path))
        assert {mention.actor for mention in plain.mentions} == {"FRA"}
    assert len(list(tmp_path.glob(f"{keeping.STEM}-*.npz"))) == 2


def test_a_cache_that_cannot_be_written_is_no_loss(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    text = actors.Text("", "Paris met Madrid.", "", None)
    assert actors.code(text, actors.load(cache=blocked / "cache")).mentions
    assert identifier(["en", "de"], blocked / "cache").classify("Das ist ein Haus")[0] == "de"


def test_the_model_of_languages_is_the_same_from_the_disk(tmp_path: Path) -> None:
    codes = ["en", "de", "ru", "fr"]
    first, again = identifier(codes, tmp_path), identifier(codes, tmp_path)
    for text in ("Das ist ein Haus", "The house is here", "Дом стоит здесь", "Voilà la maison"):
        assert first.rank(text) == again.rank(text)
    (folder,) = tmp_path.iterdir()
    (folder / "nb_ptc.npy").write_bytes(b"")
    assert identifier(codes, tmp_path).classify("Das ist ein Haus")[0] == "de"


def nothing() -> None:
    """What a pool begins with."""


def end(_: int) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def double(number: int) -> int:
    if number < 0:
        raise ValueError("below nought")
    return 2 * number


def test_workers_answer_and_raise_as_functions_do() -> None:
    with Pool(2) as pool:
        pool.begin(nothing)
        futures = [pool.submit(double, n) for n in range(20)]
        assert [one.result() for one in futures] == list(range(0, 40, 2))
        with pytest.raises(ValueError, match="below nought"):
            pool.submit(double, -1).result()
        assert pool.submit(double, 4).result() == 8


def test_a_worker_that_was_killed_is_told() -> None:
    with pytest.raises(WorkerError, match="ended from outside"), Pool(2) as pool:
        pool.begin(nothing)
        for future in [pool.submit(end, n) for n in range(2)]:
            future.result()


@pytest.mark.parametrize("kind", [pa.int64(), pa.uint16(), pa.float32(), pa.float64()])
def test_numbers_of_a_column(kind: pa.DataType) -> None:
    column = pa.chunked_array([pa.array([1, 2], kind), pa.array([], kind), pa.array([3], kind)])
    assert numbers(column).tolist() == [1, 2, 3]
    assert numbers(column.slice(1)).tolist() == [2, 3]
    assert len(numbers(column.slice(3))) == 0
    with pytest.raises(ValueError, match="missing"):
        numbers(pa.array([1, None], kind))
