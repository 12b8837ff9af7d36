"""Writes the error rates and held-out figures of the shipped models again, nothing being fitted.

    python tests/bench/write_error_rates.py

After a change of how they are reckoned or read: the shipped models read the hand labels that
neither they nor their heads were fitted on and that were drawn by chance, as the pipeline would,
once by the small networks and once with the second reader. Needs the labelled corpora.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from analytics.models import evaluate, train, train_valence
from analytics.models.cascade import CascadeRelation, CascadeTone, Judged
from analytics.models.encoder import HEADS
from analytics.models.error_rates import corrections, write_corrections
from analytics.models.gold import Labelled, held_out, in_training, read_labels
from analytics.models.hand_labels import by_chance, read_for_rates
from analytics.models.head import apart, kept_back
from analytics.models.relation import Relation
from analytics.models.shipped import DATA, read_card, write_card
from analytics.models.tasks import Task
from analytics.models.tone import Tone
from analytics.models.valence import VALENCES, Valence
from analytics.models.valence_labels import RANDOM, read_valence_labels


def unseen(task: Task) -> list[Labelled]:
    """Hand labels kept back from the fit or held out, of those drawn by chance."""
    rows = read_labels([DATA / f"{task.name}_labels.csv"])
    learn = train._unique(in_training(rows))
    judged = [row for row, back in zip(learn, apart(learn), strict=True) if back]
    fair = [row for row in [*judged, *held_out(rows)] if by_chance(row)]
    return fair + read_for_rates(DATA, task.name)


def write(
    path: Path, name: str, classes: tuple[str, ...], labelled: list[tuple[str, str, str]]
) -> None:
    """Rows of one model from labels, verdicts and corpora."""
    truth, told, corpora = zip(*labelled, strict=True)
    fresh = corrections(name, truth, told, classes, corpora)
    write_corrections(path, name, fresh)
    print(path.name, name, {row["true_class"]: (row["n"], row["worth"]) for row in fresh})


def write_figures(task: Task, folder: Path, reader: object) -> None:
    """Puts what the reader scores on held-out hand labels into its card, in place of what was."""
    rows = held_out(read_labels([DATA / f"{task.name}_labels.csv"]))
    rows += read_for_rates(DATA, task.name)
    mask = task.mask if folder == DATA else lambda asked: asked
    answers = evaluate.answer(reader, rows, mask)
    card = read_card(folder, task.name)
    scored = evaluate.score_parts(rows, answers, task.classes, card["parameters"]["clear"])
    fresh = train._named(scored, "held out")
    parts = {row["gold"] for row in fresh}
    places = [place for place, row in enumerate(card["metrics"]) if row["gold"] in parts]
    kept = [row for row in card["metrics"] if row["gold"] not in parts]
    card["metrics"] = kept[: places[0]] + fresh + kept[places[0] :]
    write_card(folder, task.name, card)


def main() -> None:
    for task, small, second in (
        (train.TONE, Tone.load(), CascadeTone.load()),
        (train.RELATION, Relation.load(), CascadeRelation.load()),
    ):
        rows = unseen(task)
        for model, folder in ((small, DATA), (second, HEADS)):
            told = model.verdicts(model.score([row.asked for row in rows]))
            labelled = [
                (row.label, verdict, row.group.split(" ")[0])
                for row, verdict in zip(rows, told, strict=True)
            ]
            write(folder / "tone_corrections.csv", task.name, task.classes, labelled)
        write_figures(task, DATA, small.shipped)
        write_figures(task, HEADS, Judged.load(task.name))
    articles = read_valence_labels([DATA / "labels_valence.csv"])
    learn = [row for row in articles if row.learns]
    back = kept_back([row.group for row in learn], train_valence.KEPT_BACK)
    back &= np.array([row.drawn == RANDOM for row in learn], dtype=bool)
    judged = [row for row, kept in zip(learn, back, strict=True) if kept]
    judged += [row for row in articles if not row.learns]
    valence = Valence.load()
    told = valence.verdicts(valence.score([row.opening for row in judged]))
    labelled = [(row.label, said, row.corpus) for row, said in zip(judged, told, strict=True)]
    write(DATA / train_valence.CORRECTIONS, train_valence.NAME, VALENCES, labelled)


if __name__ == "__main__":
    main()
