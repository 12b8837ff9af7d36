"""Do the series show a warming, a souring and a calm that were planted, and no more than that?

    python tests/bench/bench_trends.py [--stories N] [--months N] [--seed N] [--seeds N]

Sentences labelled by hand that neither network nor head was fitted on lend their words (rows kept
back that no model chose, since what a model chose is misread by it more often than what a corpus
holds; the error rates of this bench are those on the measuring half alone): the pair, or the actor,
that each was labelled for is renamed to one of three, and every month of the made-up corpus gets as
many of each class as the plan says. The articles go through `add` like any others, each seed as an
outlet of its own; the macros `pair_relation`, `tone` and `level_shifts` are then asked. A series
tells a trend where a line through its months rises or falls beyond chance (t-test at 5 %), a shift
where `level_shifts` has p < 0.05: of what was planted to move how much was told with the right
sign, and how often was something told of what was planted flat? Needs the labelled corpora beside
the project.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa
from scipy import stats

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from planted_trends import PLANS, Plan, articles

from analytics import store
from analytics.models import evaluate, train
from analytics.models.error_rates import corrections
from analytics.models.gold import held_out, read_labels
from analytics.models.hand_labels import BY_MODEL
from analytics.models.shipped import DATA, read_shipped

ROOT = Path(__file__).resolve().parents[2]


def independent_rates(path: Path) -> None:
    """Puts the error rates on the measuring half into a corpus, those on what is planted left out.

    Calibrations stay as shipped: they were set on the rows kept back, as for every corpus.
    """
    connection = duckdb.connect(str(path))
    for task in (train.TONE, train.RELATION):
        held = held_out(read_labels([DATA / f"{task.name}_labels.csv"]))
        rows = [row for row in held if row.drawn not in BY_MODEL]
        answers = evaluate.answer(read_shipped(DATA, task.name, task.marks), rows, task.mask)
        told = evaluate.decided(answers, task.classes, task.clear)
        corpora = [row.group.split(" ")[0] for row in rows]
        found = corrections(task.name, [row.label for row in rows], told, task.classes, corpora)
        connection.register("found", pa.Table.from_pylist(found))
        connection.execute("DELETE FROM corrections WHERE task = ?", [task.name])
        connection.execute("INSERT INTO corrections BY NAME FROM found")
        connection.unregister("found")
    connection.close()


def trend(line: np.ndarray) -> tuple[float, int]:
    """Change from the first to the last month on a straight line, and its sign; 0 within chance."""
    at = np.linspace(0, 1, len(line))
    known = np.isfinite(line)
    found = stats.linregress(at[known], line[known])
    return float(found.slope), int(np.sign(found.slope)) if found.pvalue < 0.05 else 0


def compare(corpus: store.Corpus, plan: Plan, seed: int, months: int) -> dict:
    """What counted and corrected series and the shift tell of one plan, and what was planted."""
    outlets = [f"seed {seed}"]
    if plan.task == "relation":
        a, b = plan.codes
        found = store.call(corpus, "pair_relation", a=a, b=b, bin="month", outlets=outlets)
        shift = store.call(
            corpus, "level_shifts", measure="relation", a=a, b=b, bin="month", outlets=outlets
        )
        good, bad = "cooperation_corrected", "conflict_corrected"
        counted = found["cooperation_counted"] - found["conflict_counted"]
    else:
        actors = list(plan.codes)
        found = store.call(corpus, "tone", actors=actors, bin="month", outlets=outlets)
        shift = store.call(
            corpus, "level_shifts", measure="tone", actors=actors, bin="month", outlets=outlets
        )
        good, bad = "positive", "negative"
        counted = found["positive_counted"] - found["negative_counted"]
    truth = np.array([plan.shares(place) for place in np.linspace(0, 1, months)])
    held = [
        np.mean((found[f"{name}_low"] <= share) & (share <= found[f"{name}_high"]))
        for name, share in ((good, truth[:, 0]), (bad, truth[:, 1]))
    ]
    plain, corrected = trend(counted.to_numpy()), trend((found[good] - found[bad]).to_numpy())
    moved = 0
    if len(shift) and shift["p_value"].iloc[0] < 0.05:
        moved = int(np.sign(shift["value_after"].iloc[0] - shift["value_before"].iloc[0]))
    return {
        "plan": f"{plan.task}: {plan.what} ({'-'.join(plan.codes)})",
        "sign": plan.sign,
        "planted change": float((truth[-1] - truth[0]) @ [1, -1]),
        "counted": plain[0],
        "corrected": corrected[0],
        "told by counted": plain[1],
        "told by corrected": corrected[1],
        "told by shift": moved,
        "intervals that hold good": float(held[0]),
        "intervals that hold bad": float(held[1]),
    }


def summed(rows: pd.DataFrame) -> pd.DataFrame:
    """Means over the seeds; `right` is the share of seeds in which the planted sign was told."""
    kept = rows.drop(columns=["sign"])
    for by in ("counted", "corrected", "shift"):
        kept[f"right by {by}"] = (rows[f"told by {by}"] == rows["sign"]).astype(float)
        # The worst that can be told: a trend the wrong way, or any where nothing moved.
        wrong = (rows[f"told by {by}"] != rows["sign"]) & (rows[f"told by {by}"] != 0)
        kept[f"false by {by}"] = wrong.astype(float)
    kept = kept.drop(columns=[name for name in kept if name.startswith("told by")])
    return kept.groupby("plan", sort=False).mean().round(3)


def main() -> None:
    """Makes the corpus, adds it and prints the plans beside what the macros say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--stories", type=int, default=60, help="a plan and month")
    parser.add_argument("--months", type=int, default=24)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--seeds", type=int, default=1)
    options = parser.parse_args()
    seeds = range(options.seed, options.seed + options.seeds)
    with tempfile.TemporaryDirectory() as folder:
        texts, path = Path(folder) / "planted.jsonl", Path(folder) / "planted.duckdb"
        with open(texts, "w", encoding="utf-8") as out:
            for seed in seeds:
                for article in articles(options.months, options.stories, seed):
                    out.write(json.dumps(article) + "\n")
        command = [sys.executable, "-m", "analytics", "add", str(texts), "--corpus", str(path)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
        independent_rates(path)
        corpus = store.open_corpus(path)
        rows = [compare(corpus, plan, seed, options.months) for seed in seeds for plan in PLANS]
        store.close(corpus)
    print(summed(pd.DataFrame(rows)).T.to_string())


if __name__ == "__main__":
    main()
