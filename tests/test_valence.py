"""Bad and good news: the model, its labels, the macros by hand and by simulation, the page."""

from __future__ import annotations

import csv
import json
import math
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
from test_sql import W1, W3, W4, W5, ask

from analytics import store
from analytics.__main__ import main
from analytics.charts import theme
from analytics.charts import valence as chart
from analytics.charts import valence_beside_tone as chart_beside
from analytics.charts.theme import Style
from analytics.models.error_rates import corrections
from analytics.models.gold import GoldError
from analytics.models.hand_labels import TEXTS
from analytics.models.measures import macro_f1
from analytics.models.shipped import DATA
from analytics.models.train import TrainingError
from analytics.models.train_valence import train_valence
from analytics.models.valence import VALENCES, Valence, by_word_list, open_article
from analytics.models.valence_labels import read_valence_labels
from analytics.series.agreement import nominal_alpha
from analytics.store.schema import create_objects, create_tables

LABELS = DATA / "labels_valence.csv"

# --- the macros by hand --------------------------------------------------------------------------


def near(value: float) -> Any:
    """Equal but for what single precision leaves out."""
    return pytest.approx(value, abs=1e-6)


def week(corpus: store.Corpus, period: Any, *columns: str, **more: Any) -> tuple[Any, ...]:
    rows = ask(corpus, "valence", "period", *columns, **more)
    return next(row[1:] for row in rows if row[0] == period)


def test_a_story_is_the_mean_of_its_articles(tiny_corpus: store.Corpus) -> None:
    # 1: 0.8 - 0.1; the copies 2 and 3: (0.05 - 0.9 + 0.1 - 0.7) / 2
    columns = ("balance", "bad_counted", "good_counted", "judged", "scored", "articles")
    found = week(tiny_corpus, W1, *columns, actors=["ARM"])
    assert found == (near((0.7 - 0.725) / 2), 0.5, 0.5, 2, 2, 2)
    found = week(tiny_corpus, W1, "balance", actors=["ARM"], unit="article")
    assert found == (near((0.7 - 0.85) / 2),)  # the copy is of the next week


def test_shares_are_corrected_for_the_error_rates(tiny_corpus: store.Corpus) -> None:
    # One story bad and one good in week 1: as much as can be said of two, given all four.
    found = week(tiny_corpus, W1, "bad", "bad_low", "bad_high", "good", actors=["ARM"])
    assert 0.3 < found[0] < 0.6 and 0.3 < found[3] < 0.6 and found[1] < 0.15 and found[2] > 0.7
    # The only story is counted bad: likely, not certain, that all that could be are.
    bad, low, good = week(tiny_corpus, W4, "bad", "bad_low", "good", actors=["USA"])
    assert 0.5 < bad < 1 and low < bad and 0 < good < 0.2


def test_unclear_articles_leave_the_shares_but_not_the_balance(tiny_corpus: store.Corpus) -> None:
    columns = ("scored", "judged", "bad", "unclear", "balance", "articles")
    found = week(tiny_corpus, W3, *columns, actors=["RUS"])
    assert found == (1, 0, None, 1.0, near(0.1), 3)


def test_the_rest_of_the_news_stands_beside_it(tiny_corpus: store.Corpus) -> None:
    # 6: 0.7, 7: 0.1; 8 is French and not scored. All are counted in the denominator.
    assert week(tiny_corpus, W3, "balance_all", "articles", actors=["MKD"]) == (
        near(0.4),
        3,
    )
    found = week(tiny_corpus, W3, "scored", "balance", "bad", actors=["CAN"])
    assert found == (0, None, None)


def test_a_gap_is_no_nought(tiny_corpus: store.Corpus) -> None:
    assert week(tiny_corpus, W5, "articles", "balance", "bad", "unclear", actors=["ARM"]) == (
        0,
        None,
        None,
        None,
    )


def test_the_interval_is_students(tiny_corpus: store.Corpus) -> None:
    # Stories 1, 2, 11 and 12 name Armenia.
    values = np.array([0.7, -0.725, 0.7, 0.1])
    margin = 3.182446305284263 * values.std(ddof=1) / math.sqrt(4)
    row = ask(tiny_corpus, "valence", "balance", "balance_low", "stories", actors=["ARM"],
              bin="year")[0]  # fmt: skip
    low = pytest.approx(values.mean() - margin, abs=0.002)  # the quantile is an approximation
    assert row == (near(values.mean()), low, 4)
    assert week(tiny_corpus, W1, "balance_low", actors=["RUS"]) == (None,)


def test_members_count_an_article_once(tiny_corpus: store.Corpus) -> None:
    found = week(tiny_corpus, W1, "scored", "judged", actors=["CSTO:members"])
    assert found == (2, 2)  # article 1 names two members, and is one


def test_about_keeps_what_is_about_the_actor(tiny_corpus: store.Corpus) -> None:
    rows = ask(tiny_corpus, "valence", "scored", actors=["ARM"], bin="year", about=True)
    assert rows == [(3,)]  # 12 only mentions Armenia


def test_every_actor_answers_where_none_is_asked_for(tiny_corpus: store.Corpus) -> None:
    actors = {actor for (actor,) in ask(tiny_corpus, "valence", "actor")}
    assert {"ARM", "USA", "NATO"} <= actors
    assert "CAN" not in actors  # named in French alone


def test_valence_beside_tone_are_two_numbers(tiny_corpus: store.Corpus) -> None:
    columns = ("scored", "balance", "judged", "tone")
    (row,) = ask(tiny_corpus, "valence_beside_tone", *columns, actors=["ARM"])
    tone = ask(tiny_corpus, "tone", "judged", "tone", actors=["ARM"], bin="year")[0]
    assert row == (4, near((0.7 - 0.725 + 0.7 + 0.1) / 4), tone[0], near(tone[1]))


# --- the macro on planted corpora ----------------------------------------------------------------

RATES = np.array([[0.8, 0.05, 0.15], [0.1, 0.6, 0.3], [0.2, 0.1, 0.7]])
TRUE = np.array([0.35, 0.15, 0.5])


def planted(true: np.ndarray, rng: np.random.Generator) -> duckdb.DuckDBPyConnection:
    """One story a row of `true` (stories,) in its week, 100 a week, counted with errors RATES."""
    counted = (rng.random(len(true))[:, None] > RATES[true].cumsum(axis=1)[:, :2]).sum(axis=1)
    chances = np.eye(3)[counted] * 0.7 + 0.1
    connection = duckdb.connect(config={"threads": 2})
    create_tables(connection)
    create_objects(connection)
    connection.execute(
        "INSERT INTO actors BY NAME SELECT 'A' AS actor, 'n' AS name, 'state' AS kind, 'x' AS form"
    )
    texts = {
        "number": np.arange(len(true)),
        "bad": chances[:, 0],
        "good": chances[:, 1],
        "valence": np.array(VALENCES)[counted],
    }
    connection.register("texts", pa.table(texts))
    connection.execute(
        "INSERT INTO articles BY NAME SELECT number AS article_id, number AS story_id, "
        "TIMESTAMP '2020-01-06' + to_days((number // 100 * 7 + number % 7)::INTEGER) AS published, "
        "'day' AS published_precision, 'field' AS published_source, 'w' AS outlet, '' AS title, "
        "'' AS body, '' AS caption, 'en' AS language, 1 AS words, true AS scored, 'x' AS origin, "
        "1 AS run_id, number AS fingerprint, bad, good, valence FROM texts"
    )
    connection.execute(
        "INSERT INTO article_actors BY NAME SELECT article_id, 'A' AS actor, 1 AS mentions, "
        'true AS in_title, 0 AS "first", 1.0 AS share, 0.9 AS about, 0 AS judged FROM articles'
    )
    return connection


def correct_by(connection: duckdb.DuckDBPyConnection, n: int, rng: np.random.Generator) -> None:
    """Error rates measured on n labelled articles."""
    truth = rng.choice(3, n, p=TRUE)
    counted = (rng.random(n)[:, None] > RATES[truth].cumsum(axis=1)[:, :2]).sum(axis=1)
    names = np.array(VALENCES)
    rows = corrections("valence", names[truth], names[counted], VALENCES)
    connection.register("rates", pa.Table.from_pylist(rows))
    connection.execute("DELETE FROM corrections")
    connection.execute("INSERT INTO corrections BY NAME FROM rates")


def test_corrected_shares_hold_a_planted_trend_and_counted_ones_do_not() -> None:
    rng = np.random.default_rng(5)
    weeks = 400
    bad = np.repeat(np.linspace(0.05, 0.65, weeks), 100)
    draw = rng.random(len(bad))
    true = np.where(draw < bad, 0, np.where(draw < bad + 0.15, 1, 2))
    connection = planted(true, rng)
    correct_by(connection, 200_000, rng)
    rows = connection.execute(
        "SELECT bad_low, bad_high, bad_counted FROM valence(actors := ['A']) ORDER BY period"
    ).fetchall()
    low, high, counted = (np.array(column) for column in zip(*rows, strict=True))
    aim = np.linspace(0.05, 0.65, weeks)
    assert 0.92 <= np.mean((low <= aim) & (aim <= high)) <= 0.975
    assert counted[:40].mean() - aim[:40].mean() > 0.1  # too many where there are few
    assert counted[-40:].mean() - aim[-40:].mean() < -0.02  # too few where there are many
    slope = np.polyfit(aim, counted, 1)[0]
    assert slope == pytest.approx(0.61, abs=0.05)  # six tenths of what happened


def test_intervals_hold_what_is_not_known_of_the_error_rates() -> None:
    rng = np.random.default_rng(6)
    true = np.repeat([0, 1, 2], (TRUE * 4000).astype(int))
    connection = planted(rng.permutation(true), rng)
    held = []
    for _ in range(150):
        correct_by(connection, 300, rng)
        low, high = connection.execute(
            "SELECT bad_low, bad_high FROM valence(actors := ['A'], bin := 'year')"
        ).fetchall()[0]
        held.append(low <= TRUE[0] <= high)
    assert np.mean(held) >= 0.92


# --- the model -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def model() -> Valence:
    return Valence.load()


def verdict(model: Valence, title: str, body: str = "") -> str:
    return model.verdicts(model.score([open_article(title, body)]))[0]


def test_plain_cases_are_told(model: Valence) -> None:
    assert verdict(model, "Bomb blast kills 30 in market", "A car bomb killed thirty.") == "bad"
    assert (
        verdict(model, "Floods leave thousands homeless", "Rivers rose after the storm.") == "bad"
    )
    peace = "Both sides signed an agreement on trade and cooperation."
    assert verdict(model, "Neighbours sign trade deal", peace) == "good"
    assert verdict(model, "Minister to meet ambassador on Friday", "They will meet.") == "neither"


def test_names_change_nothing(model: Valence) -> None:
    said = "{0} and {1} signed an agreement on gas. {0} thanked {1}."
    openings = [
        open_article(f"{a} signs agreement with {b}", said.format(a, b))
        for a, b in (("Russia", "Syria"), ("Norway", "Denmark"), ("Armenia", "Ukraine"))
    ]
    chances = model.score(openings)
    assert np.abs(chances - chances[0]).max() < 1e-5


def test_probabilities_are_such_and_do_not_depend_on_the_batch(model: Valence) -> None:
    texts = [("", ""), ("Two dead", ""), ("", "Growth resumed."), ("a\x01b\nc", "d\x02\x03 " * 500)]
    openings = [open_article(*text) for text in texts]
    chances = model.score(openings)
    assert chances.shape == (4, 3) and chances.dtype == np.float32
    assert np.allclose(chances.sum(axis=1), 1, atol=1e-5)
    alone = np.vstack([model.score([one]) for one in openings])
    assert np.allclose(chances, alone, atol=1e-5)
    assert model.score([]).shape == (0, 3)
    assert model.verdicts(model.score([])) == []


def test_only_title_and_opening_are_read() -> None:
    opening = open_article(" A  title ", "word " * 100)
    assert opening.title == "A title"
    assert opening.lead.split() == ["word"] * 60


def test_what_is_not_likely_enough_is_unclear(model: Valence) -> None:
    clear = model.card()["parameters"]["clear"]
    rest = (1 - clear) / 2
    rows = [[clear + 0.02, rest - 0.01, rest - 0.01], [clear - 0.02, rest + 0.01, rest + 0.01]]
    weighed = np.array(rows) / np.array(model.shipped.calibration().lift)
    chances = weighed / weighed.sum(axis=1, keepdims=True)
    assert model.verdicts(chances) == ["bad", "unclear"]


def test_the_card_tells_scores_that_beat_their_rivals(model: Valence) -> None:
    held = [row for row in model.card()["metrics"] if "held out" in row["gold"]]
    first = [row for row in held if row["measure"] == "macro-F1"]
    assert {row["baseline"] for row in first} >= {"majority class", "word list"}
    assert all(row["n"] == 299 and row["low"] > row["baseline_score"] for row in first)
    assert model.card()["task"].startswith("valence")


def test_the_word_list_answers_by_its_balance() -> None:
    texts = [("Attack kills ten", ""), ("Rescue and victory", "after an attack"), ("Talks", "")]
    answers = by_word_list([open_article(*text) for text in texts])
    assert answers == ["bad", "good", "neither"]


# --- the labels ----------------------------------------------------------------------------------


def test_labels_in_lines_are_read_and_broken_ones_named(tmp_path: Path) -> None:
    file = tmp_path / "valence.jsonl"
    good = {"title": "Two dead", "text": "They died.", "label": "bad", "split": "train"}
    file.write_text(json.dumps(good) + "\n" + json.dumps({**good, "label": "dire"}) + "\n")
    with pytest.raises(GoldError, match=r"valence\.jsonl:2: .*'dire' is none of"):
        read_valence_labels([file])
    file.write_text(json.dumps(good) + "\n")
    (row,) = read_valence_labels([file])
    assert (row.label, row.learns, row.opening.title) == ("bad", True, "Two dead")
    file.write_text("{\n")
    with pytest.raises(GoldError, match=r"valence\.jsonl:1"):
        read_valence_labels([file])


def test_hand_labels_hold_no_text_and_two_readings_agree() -> None:
    with LABELS.open(encoding="utf-8", newline="") as source:
        rows = list(csv.DictReader(source))
    random = [row for row in rows if row["drawn"] == "random"]
    assert len(random) >= 890
    assert {row["half"] for row in rows if row["drawn"] == "model"} == {"train"}
    assert len({(row["corpus"], row["file"], row["article"]) for row in rows}) == len(rows)
    twice = [row for row in rows if row["second"]]
    labels = pd.DataFrame(
        [
            (place, coder, row[coder])
            for place, row in enumerate(twice)
            for coder in ("label", "second")
        ],
        columns=["unit", "coder", "label"],
    )
    assert len(twice) == 100
    assert nominal_alpha(labels) == pytest.approx(0.951, abs=0.001)  # as the codebook says


@pytest.mark.skipif(not TEXTS.exists(), reason="the labelled corpora are not on this machine")
def test_hand_labels_stand_where_they_say_and_score_as_the_card_says(model: Valence) -> None:
    rows = [row for row in read_valence_labels([LABELS]) if not row.learns]
    assert len(rows) == 299
    told = model.shipped.lean(model.score([row.opening for row in rows])).argmax(axis=1)
    truth = np.array([VALENCES.index(row.label) for row in rows])
    card = next(r for r in model.card()["metrics"]
                if "held out" in r["gold"] and r["measure"] == "macro-F1")  # fmt: skip
    assert macro_f1(truth, told) == pytest.approx(card["score"], abs=0.002)


@pytest.mark.skipif(not TEXTS.exists(), reason="the labelled corpora are not on this machine")
def test_training_again_gives_the_shipped_model(tmp_path: Path, model: Valence) -> None:
    card = train_valence([LABELS], tmp_path)
    assert (tmp_path / "valence_corrections.csv").exists()
    assert card["parameters"]["clear"] == model.card()["parameters"]["clear"]
    text = [open_article("Bomb blast kills 30", ""), open_article("Prize for rescuers", "")]
    assert np.allclose(Valence.load(tmp_path).score(text), model.score(text), atol=0.02)


def test_too_few_labels_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "few.jsonl"
    file.write_text(json.dumps({"title": "Two dead", "text": "", "label": "bad"}) + "\n")
    with pytest.raises(TrainingError, match="too few"):
        train_valence([file], tmp_path)


# --- the whole way -------------------------------------------------------------------------------


def test_articles_are_scored_when_they_are_added_and_recoded(tmp_path: Path) -> None:
    lines = [
        {"title": "Bomb blast kills 30 in market", "text": "A bomb killed thirty people on Monday.",
         "source": "A", "date": "2020-03-02", "url": "https://a.example/1"},
        {"title": "Le parc ferme ses portes", "text": "Le parc ferme ses portes pour deux semaines "
         "et les visiteurs doivent rester à la maison pendant cette période.",
         "source": "A", "date": "2020-03-03", "url": "https://a.example/2"},
    ]  # fmt: skip
    (tmp_path / "in.jsonl").write_text("\n".join(map(json.dumps, lines)))
    path = tmp_path / "corpus.duckdb"
    named = ["--corpus", str(path), "--progress", "none"]
    assert main(["add", str(tmp_path / "in.jsonl"), *named]) == 0
    question = "SELECT valence, bad > 0.5, bad + good <= 1 FROM articles ORDER BY published"
    expected = [("bad", True, True), (None, None, None)]
    assert look(path, question) == expected
    assert main(["recode", *named]) == 0
    assert look(path, question) == expected
    (card,) = look(path, "SELECT model FROM models WHERE starts_with(task, 'valence')")
    assert card == ("valence",)


def look(path: Path, question: str) -> list[tuple[Any, ...]]:
    corpus = store.open_corpus(path)
    try:
        return corpus.connection.cursor().execute(question).fetchall()
    finally:
        store.close(corpus)


# --- the charts and the page ---------------------------------------------------------------------

STYLE = Style({"RUS": "Russia", "ARM": "Armenia"}, {"RUS": "#C53107"})


def weeks(actor: str, bad: list[float | None], low: float, high: float) -> pd.DataFrame:
    periods = pd.to_datetime(["2020-03-02", "2020-03-09", "2020-03-16"])
    rows = pd.DataFrame({"period": periods, "actor": actor, "bad": bad})
    rows = rows.assign(bad_low=low, bad_high=high, good=0.1, good_low=0.05, good_high=0.15)
    return rows.assign(judged=40, scored=50, unclear=0.2, articles=100, complete=True)


def test_the_chart_draws_bad_and_good_of_every_actor() -> None:
    rows = [weeks("RUS", [0.5, 0.6, 0.7], 0.6, 0.8), weeks("ARM", [0.2] * 3, 0.1, 0.3)]
    frame = pd.concat(rows, ignore_index=True)
    figure = chart.figure(frame, STYLE)
    lines = [t for t in figure.data if t.mode == "lines" and t.line.width == 2.4]
    assert [list(t.y) for t in lines] == [[0.5, 0.6, 0.7], [0.1] * 3, [0.2] * 3, [0.1] * 3]
    assert [t.line.color for t in lines[:2]] == [theme.NEGATIVE, theme.POSITIVE]
    assert chart.sentence(frame, STYLE) == (
        "In the week of 16 March 2020 bad news is what 70\u00a0% of the stories naming Russia "
        "report, and 20\u00a0% of those naming Armenia; the intervals do not overlap"
    )
    assert chart.size(frame, STYLE) == (
        "n = 240 judged pairs of actor and story; unclear: 20\u00a0% of the scored"
    )


def test_the_sentence_of_one_actor_and_of_none() -> None:
    one = weeks("ARM", [0.2, 0.3, 0.4], 0.3, 0.5).assign(judged=5)
    assert chart.sentence(one, STYLE) == (
        "40\u00a0% of the stories naming Armenia report bad news in the week of 16 March 2020, "
        "10\u00a0% good news (only 5 stories)"
    )
    nobody = weeks("ARM", [None] * 3, 0.3, 0.5)
    assert chart.sentence(nobody, STYLE) == "No stories to judge match these filters"


def beside(**news: float) -> pd.DataFrame:
    """Two actors: Russia is spoken of worse than Armenia; the balance of their news is given."""
    rows = pd.DataFrame({"actor": list(news), "balance": list(news.values()), "scored": 30})
    rows = rows.assign(
        tone=[-0.1 if a == "RUS" else 0.1 for a in news], judged=[25, 5][: len(news)]
    )
    rows = rows.assign(balance_low=rows["balance"] - 0.1, balance_high=rows["balance"] + 0.2)
    return rows.assign(tone_low=rows["tone"] - 0.05, tone_high=rows["tone"] + 0.05)


def test_news_and_tone_stand_in_two_columns_of_their_own() -> None:
    figure = chart_beside.figure(beside(RUS=-0.2, ARM=-0.4), STYLE)
    drawn = {(t.customdata[0][0], t.xaxis): (t.x[0], t.y[0]) for t in figure.data}
    assert drawn == {
        ("ARM", "x"): (-0.4, 0),
        ("RUS", "x"): (-0.2, 1),
        ("ARM", "x2"): (0.1, 0),
        ("RUS", "x2"): (-0.1, 1),
    }
    bars = figure.data[0].error_x
    assert (bars.array[0], bars.arrayminus[0]) == (pytest.approx(0.2), pytest.approx(0.1))
    few = next(t for t in figure.data if t.xaxis == "x2" and t.y[0] == 0)
    assert few.marker.color == theme.GREY and "fewer than 20" in few.hovertemplate
    assert figure.layout.xaxis.range[1] == pytest.approx(0.5 * chart_beside.ROOM)


def test_the_sentence_keeps_news_and_tone_apart() -> None:
    enough = beside(RUS=-0.2, ARM=-0.4).assign(judged=25)
    assert chart_beside.sentence(enough, STYLE) == (
        "As the models read it, the news is worst in stories that name Armenia (\u22120.40), the "
        "tone most negative toward Russia (\u22120.10)"
    )
    # Of the five stories judged on Armenia nothing is said.
    for news in (-0.2, -0.5):
        said = chart_beside.sentence(beside(RUS=news, ARM=-0.4), STYLE)
        assert said.startswith("As the models read it, both are lowest for one actor, Russia")
    nothing = beside(RUS=-0.4).assign(tone=np.nan)
    assert not chart_beside.figure(nothing, STYLE).data
    assert chart_beside.sentence(nothing, STYLE).startswith("No actor")


def test_names_cannot_become_links() -> None:
    evil = Style({"RUS": '<a href="x">Evil</a>'})
    assert "<a href" not in chart_beside.figure(beside(RUS=0.1), evil).to_json()
    assert "<a href" not in chart.figure(weeks("RUS", [0.5] * 3, 0.4, 0.6), evil).to_json()
