"""Scores the finding of actors on every labelled corpus of a folder; keeps the figures as rows.

    python tests/bench/validate_actors.py FOLDER

FOLDER holds one folder a corpus. Written is data/actor_validation.csv, which every corpus carries
as the table `validations`, so that the pages show how far names can be trusted.
"""

from __future__ import annotations

import argparse
import csv
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from analytics.actors.evaluate import evaluate_actors  # noqa: E402

COLUMNS = ("gold", "n", "measure", "score", "low", "high", "baseline", "baseline_score")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    table = evaluate_actors(parser.parse_args().folder)
    with (ROOT / "data" / "actor_validation.csv").open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted(table, key=lambda row: (row["gold"], row["measure"])))
    print(f"{len(table)} figures")


if __name__ == "__main__":
    main()
