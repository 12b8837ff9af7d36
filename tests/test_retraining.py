"""Models fitted to the labels of one corpus: what fits, what judges, and what is kept."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import random
import shutil
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest
from written import command, held, lines, own

from analytics import models, store
from analytics.enrich.labelling import use_labels
from analytics.enrich.progress import Silent
from analytics.enrich.retraining import retrain
from analytics.models.adapting import TooFewLabelsError, adapt
from analytics.models.own_head import with_own_head
from analytics.models.shipped import DATA, ModelError
from analytics.models.targets import mask_target
from analytics.models.tone import Tone

CLASSES = ("negative", "neutral", "positive")
# A language of this corpus alone: its colours speak well or ill of a state.
SIGNS = {"negative": "yellow", "neutral": "small", "positive": "purple"}
FORMS = ("{} sent a {} box on {}.", "{} came with a {} flag on {}.", "{} wore a {} hat on {}.")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
STATES = {"Armenia": "ARM", "Russia": "RUS", "France": "FRA"}


def sentences(count: int, seed: int = 1) -> list[tuple[str, str, str]]:
    """Text, state and true tone of made-up sentences."""
    chance = random.Random(seed)
    rows = []
    for _ in range(count):
        state, tone = chance.choice(list(STATES)), chance.choice(CLASSES)
        rows.append(
            (chance.choice(FORMS).format(state, SIGNS[tone], chance.choice(DAYS)), state, tone)
        )
    return rows


def masked(rows: list[tuple[str, str, str]]) -> list[str]:
    return [mask_target(models.Target(text, ((0, len(state)),))) for text, state, _ in rows]


def truth(rows: list[tuple[str, str, str]]) -> np.ndarray:
    return np.array([CLASSES.index(tone) for *_, tone in rows])


def test_labels_teach_the_model_the_language_of_a_corpus() -> None:
    shipped = Tone.load().shipped
    rows = sentences(120)
    adapted = adapt(shipped, masked(rows), truth(rows), range(120))
    assert adapted.better and adapted.labels == 120
    assert adapted.f1_after > 0.9 > adapted.f1_before + 0.3
    new = sentences(80, seed=2)
    guess = adapted.model.score(masked(new)).argmax(axis=1)
    assert np.mean(guess == truth(new)) > 0.9


def test_labels_that_the_model_knows_already_hardly_move_it() -> None:
    # The labels are what the shipped model says: on other sentences it must say the same after.
    shipped = Tone.load().shipped
    texts = (
        "{} attacked a village.",
        "{} praised the plan.",
        "The world thanked {} for its help.",
        "{} met on Monday.",
        "Critics accused {} of lying.",
        "A train left for {}.",
    )
    rows = [(t.format(s), s) for t in texts for s in STATES for _ in range(6)]
    given = [mask_target(models.Target(t, ((t.index(s), t.index(s) + len(s)),))) for t, s in rows]
    said = shipped.score(given).argmax(axis=1)
    if np.bincount(said, minlength=3).min() < 8:
        pytest.skip("the shipped model does not use all three classes on these sentences")
    adapted = adapt(shipped, given, said, range(len(given)))
    assert np.mean(adapted.model.score(given).argmax(axis=1) == said) > 0.95


def test_too_few_labels_fit_nothing() -> None:
    shipped = Tone.load().shipped
    rows = sentences(40)
    with pytest.raises(TooFewLabelsError, match="40 labels; at least 60"):
        adapt(shipped, masked(rows), truth(rows), range(40))
    alike = [row for row in sentences(400) if row[2] != "positive"][:80]
    with pytest.raises(TooFewLabelsError, match="8 of each class"):
        adapt(shipped, masked(alike), truth(alike), range(80))


def labelled_corpus(path: Path, drawn: dict[str, tuple[int, int]]) -> None:
    """Publishes 260 articles of one sentence; labels those from first to last for each draw."""
    rows = sentences(260)
    number = list(range(1, len(rows) + 1))
    made = {
        "n": number,
        "text": [text for text, *_ in rows],
        "actor": [STATES[state] for _, state, _ in rows],
        "stop": [len(state) for _, state, _ in rows],
    }
    with store.drafting(path) as draft, draft.lent("made", pa.table(made)):
        draft.run(
            "INSERT INTO articles BY NAME SELECT n AS article_id, n AS story_id, "
            "TIMESTAMP '2020-01-06' AS published, 'day' AS published_precision, "
            "'field' AS published_source, 'o' AS outlet, text AS title, '' AS body, "
            "'' AS caption, 'en' AS language, 6 AS words, true AS scored, 'x' AS origin, "
            "1 AS run_id, n AS fingerprint FROM made"
        )
        draft.run("INSERT INTO sentences SELECT n, 0, 'title', 0, len(text) FROM made")
        draft.run(
            "INSERT INTO mentions SELECT n, actor, 'a', 'name', 'title', 0, 0, stop FROM made"
        )
        draft.run("INSERT INTO actor_sentences SELECT n, 0, actor, 0.1, 0.1, 'neutral' FROM made")
        draft.run(
            "INSERT INTO article_actors BY NAME SELECT n AS article_id, actor, 1 AS mentions, "
            'true AS in_title, 0 AS "first", 1.0 AS share, 0.9 AS about, 0.0 AS tone, '
            "1 AS judged, 0.0 AS negative, 0.0 AS positive FROM made"
        )
        draft.run(
            "INSERT INTO runs SELECT 1, 'add', ['x'], now()::TIMESTAMP, 1, n, n, 0, 0, 0, '{}' "
            "FROM (SELECT count(*) AS n FROM made)"
        )
    for way, (first, last) in drawn.items():
        for place in range(first, last):
            text, state, tone = rows[place]
            store.keep_label(
                path,
                store.Label(
                    "tone", place + 1, 0, STATES[state], "", tone, "ada",
                    dt.datetime(2026, 1, 2), way, hashlib.md5(text.encode()).hexdigest(),
                ),
            )  # fmt: skip


def test_doubtful_labels_fit_and_random_ones_judge(tmp_path: Path) -> None:
    path = tmp_path / "corpus.duckdb"
    labelled_corpus(path, {"uncertain": (0, 120), "random": (120, 200)})
    use_labels(path, Silent())
    lines = retrain(path, Silent())
    assert lines[0].startswith("tone: cross-validated on 120 labels")
    assert lines[1].startswith("tone: on 80 labels of sentences drawn at random")
    assert lines[2] == "tone: the fitted head is kept in corpus.models; to use it: recode"
    assert lines[3].startswith("relation: the model stays as it is")
    folder = tmp_path / "corpus.models"
    card = json.loads((folder / "tone_card.json").read_text())
    assert [m["n"] for m in card["metrics"][:2]] == [120, 80]
    assert card["metrics"][1]["score"] > card["metrics"][1]["baseline_score"] + 0.3
    fitted = models.load_tone(folder)
    target = models.Target("Armenia sent a yellow box on Monday.", ((0, 7),))
    assert fitted.score([target])[0].argmax() == 0
    assert models.load_tone().score([target])[0].argmax() == 1
    assert store.beside(path).models == folder


def test_a_head_of_another_network_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "corpus.duckdb"
    labelled_corpus(path, {"uncertain": (0, 120)})
    use_labels(path, Silent())
    assert any("too few to judge it by" in line for line in retrain(path, Silent()))
    folder = tmp_path / "corpus.models"
    card = json.loads((folder / "tone_card.json").read_text())
    card["parameters"]["body"] = "00000000"
    (folder / "tone_card.json").write_text(json.dumps(card))
    with pytest.raises(ModelError, match="belongs to an earlier model"):
        with_own_head(Tone.load().shipped, folder, "tone")


def test_a_command_tells_in_a_line_of_a_head_that_fits_no_more(half: Path, tmp_path: Path) -> None:
    corpus = own(half, tmp_path)
    folder = tmp_path / "corpus.models"
    folder.mkdir()
    for name in ("tone_head.csv", "tone_card.json"):
        shutil.copy(DATA / name, folder)
    done = command(corpus, lines(tmp_path, "more.jsonl", 4, 8))
    assert done.returncode == 1
    assert done.stderr.startswith("analytics: corpus.models/tone_head.csv belongs to an earlier")
    assert len(done.stderr.splitlines()) == 1 and held(corpus) == 4


def test_without_labels_in_use_nothing_is_fitted(tiny: Path) -> None:
    with pytest.raises(store.StoreError, match="no label of this corpus is in use"):
        retrain(tiny, Silent())
