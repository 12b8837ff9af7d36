"""How well the models do on held-out labels, right where their answers are shown."""

from __future__ import annotations

import json
from typing import Any

import pandas as pd
import streamlit as st

from analytics.charts import words
from analytics.pages import reading
from analytics.pages.scores import draw_scores
from analytics.pages.section import plain

MEASURE = "macro-F1"
ACCURACY = "accuracy"
ARTICLES = "valence"  # the task whose labels are given to whole articles
FEWEST = 50  # labels below which a score says too little to be shown here
CERTAINTY = "true probabilities"  # what a calibration error is set beside; no rival
# Labelled sets as the cards call them and as a reader knows them. Those of this project are about
# states and alliances, as the corpora of users are, and come first.
OWN = {
    "tone_labels": "Rapport, states",
    "relation_labels": "Rapport, pairs",
    "articles labelled under the codebook": "Rapport, articles",
}
READER = "a language model labelled under the codebook"
PARTS = {
    "": "",
    "train": "",
    "measure": "",
    "aside": "set aside",
    "last draw": "newest sample",
}  # of a set, as readers know them
OTHERS = {
    "state pairs (PLV, DSE)": "state pairs of PLOVER and DSE",
    "newsmtsc": "NewsMTSC, persons and parties",
    "plv-train": "PLOVER, events",
    "dse-train-deleaked": "DSE, political actors",
    "PLV": "PLOVER, state pairs",
    "DSE": "DSE, state pairs",
}
LAST = "last draw ("  # as sentences come, labelled before the model first read them
# How far the labels were from training, the farthest first.
APART = ("held out", "kept back", "cross-validated")


def validation(task: str) -> None:
    """Draws the scores of the models whose task begins with `task` on labels."""
    st.space("medium")
    st.caption("HOW FAR TO TRUST IT")
    rows = _models(task)
    scores = scored(task)
    if scores.empty:
        st.subheader("No model of this kind has scored the corpus", anchor=f"validation-{task}")
        return
    unit = "articles" if task == ARTICLES else "sentences"
    st.subheader(plain(headline(scores, unit)), anchor=f"validation-{task}")
    draw_scores(scores)
    versions = zip(rows["model"], rows["version"], strict=True)
    names = ", ".join(f"{model}, version {version}" for model, version in versions)
    st.caption(
        plain(
            f"Model: {names}. Labels of Rapport: {READER}, no person did; those of other sets are "
            "their authors'. Held out: labels that nothing was fitted on; their scores were seen "
            "from version to version; the newest sample was labelled before this one first read "
            "it. "
            "Kept back: labels it was not fitted on, but chosen by. "
            "Cross-validated: each part scored by a model fitted on the others. low and high: "
            "95 % interval. macro-F1: the harmonic mean of precision and recall, averaged over the "
            "classes: a rare class weighs as much as a common one. "
            f"Sets with fewer than {FEWEST} labels are in the table models alone."
        )
    )


def _models(task: str) -> pd.DataFrame:
    models = reading.read("models")
    return models[models["task"].str.startswith(task)]


def scored(task: str) -> pd.DataFrame:
    """The `table` of the models whose task begins with `task`; empty where there is none."""
    texts = _models(task)["metrics"]
    metrics = pd.DataFrame([score for text in texts for score in json.loads(text)])
    return table(metrics) if len(metrics) else metrics


def right(task: str, verdict: str) -> str:
    """How often a verdict was right on each held-out set of Rapport's labels; '' where unknown."""
    texts = _models(task)["metrics"]
    rows = [
        score
        for text in texts
        for score in json.loads(text)
        if score["measure"] == f"precision, clear {verdict}"
        and score["gold"].startswith(tuple(OWN))
        and APART[0] in score["gold"]
        and score["n"] >= FEWEST
    ]
    return _told_right(rows)


def _told_right(rows: list[dict[str, Any]]) -> str:
    """`Of 96 such verdicts on labels that it had not seen 51 % (42 % to 61 %) were right; ...`."""
    if not rows:
        return ""
    told = []
    for row in rows:
        bounds = ""
        if row["low"] is not None and row["high"] is not None:
            bounds = f" ({words.percent(row['low'])} to {words.percent(row['high'])})"
        right = f"{words.percent(row['score'])}{bounds}"
        number = words.count(row["n"])
        called = _called(row["gold"])
        part = next(called.removeprefix(own) for own in OWN.values() if called.startswith(own))
        first = f"Of {number} such verdicts on labels that it had not seen {right} were right"
        told.append(f"of {number} others ({part.strip(', ')}) {right}" if part else first)
    text = "; ".join(told)
    return f"{text[0].upper()}{text[1:]}."


def table(metrics: pd.DataFrame) -> pd.DataFrame:
    """One row for each labelled set and measure, with the strongest rival; own sets first."""
    # A stable sort: of rivals alike the first named stays.
    ranked = metrics.sort_values("baseline_score", ascending=False, kind="stable")
    rows = ranked.drop_duplicates(["gold", "measure"]).sort_index()
    rows = rows[rows["n"] >= FEWEST].copy()
    rows["labels"] = [_called(gold) for gold in rows["gold"]]
    rows["baseline"] = rows["baseline"].replace("all", "all of them")
    rows["training"] = [next((a for a in APART if a in gold), "") for gold in rows["gold"]]
    own = [not gold.startswith(tuple(OWN)) for gold in rows["gold"]]
    apart = [APART.index(a) if a in APART else len(APART) for a in rows["training"]]
    last = [LAST not in gold for gold in rows["gold"]]
    rows = rows.assign(own=own, last=last, apart=apart).sort_values(
        ["own", "last", "apart"], kind="stable"
    )
    named = {"baseline": "strongest rival", "baseline_score": "its score"}
    return rows.drop(columns=["own", "last", "apart"]).rename(columns=named).reset_index(drop=True)


def _called(gold: str) -> str:
    """A labelled set as readers know it, with the part of it where that says more."""
    known = OWN | OTHERS
    name = next((name for name in known if gold.startswith(name)), None)
    if name is None:
        return gold.partition(" (")[0]
    rest = gold.removeprefix(name).partition("(")[0].strip(" ,").removeprefix("measure, ")
    part = PARTS.get(rest, rest)
    return known[name] + (f", {part}" if part else "")


def headline(scores: pd.DataFrame, unit: str) -> str:
    """The first score that matters, beside its strongest rival: of own labels the last draw."""
    first = scores[scores["measure"] == MEASURE]
    row = (first if len(first) else scores).iloc[0]
    which = ", ".join(part for part in (row["labels"], row["training"]) if part)
    text = (
        f"On {words.count(row['n'])} {unit}{_by(row['labels'])} ({which}) the model "
        f"reaches a {row['measure']} of {row['score']:.2f}{_bounds(row)}"
    )
    if not (pd.isna(row["its score"]) or row["strongest rival"] == CERTAINTY):
        text += f"; the strongest simple rival, {row['strongest rival']}, {row['its score']:.2f}"
    same = (scores["labels"] == row["labels"]) & (scores["training"] == row["training"])
    rest = scores[same & (scores["measure"] == ACCURACY) & (row["measure"] != ACCURACY)]
    return text + (_beaten(rest.iloc[0]) if len(rest) else "")


def _by(labels: str) -> str:
    """Who labelled a set of this project; '' for the sets of others."""
    return f" that {READER}" if labels.startswith(tuple(OWN.values())) else ""


def _beaten(row: pd.Series) -> str:
    """That the accuracy is no better than the rival's, or may be no better; '' where it is."""
    sure = row["score"] if pd.isna(row["low"]) else row["low"]
    if pd.isna(row["its score"]) or sure > row["its score"]:
        return ""
    verb = "may not beat" if row["score"] > row["its score"] else "does not beat"
    return (
        f". In accuracy, {row['score']:.2f}{_bounds(row)}, it {verb} the {row['strongest rival']}, "
        f"{row['its score']:.2f}"
    )


def _bounds(row: pd.Series) -> str:
    """The interval of a score, in brackets; '' where it is not known."""
    if pd.isna(row["low"]) or pd.isna(row["high"]):
        return ""
    return f" ({row['low']:.2f} to {row['high']:.2f})"
