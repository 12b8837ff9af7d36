"""Teaches an encoder of three layers what the long one says; run by hand, after `fine_tune`.

    python tests/bench/shorten_encoder.py --base FOLDER --long LONG.pt --gold FILE... \\
        --texts CORPUS.jsonl.gz... --minutes 40 --out data/encoder --heads HEADS.npz

It begins as every second layer of the long one, and learns from labelled rows and from sentences
that nobody labelled to have the same states, features and answers (Jiao et al., TinyBERT, 2020;
Hinton, Vinyals and Dean, Distilling the Knowledge in a Neural Network, 2015). Half the time of the
long one for each sentence. `encode_models` then calibrates and scores what was written.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from encoder_reader import TASKS, Reader, store
from fine_tune import HIDDEN, RARE, WARM, Rows, batches, padded, rows_of, tell
from teach_from_encoder import candidates
from torch import nn

from analytics.models.encoder import SIZE, pieces_of
from analytics.models.wordpiece import MASK, Pieces

EVERY = (1, 3, 5)  # the layers that it begins with; it learns the states after each
SOFT = 1.5  # the temperature at which answers are compared
RATE, HARD = 3e-4, 0.15  # of learning; of a label beside what the long one says
ALIKE, EARLY, STATES_UNTIL = 0.3, 1.5, 0.7  # how much states count at last, at first, until when
UNLABELLED = "unlabelled"
MOST, HOT = 50_000, 0.65  # sentences that nobody labelled, and how many of them are hot


@dataclass(slots=True)
class Pupil:
    """Both encoders and what the short one learns by."""

    long: Reader
    short: Reader
    optimiser: torch.optim.Optimizer

    def loss(self, task: str, rows: Rows, chosen: list[int], done: float) -> torch.Tensor:
        """How far the short one is from the long one, and from the labels there are."""
        pieces, roles = padded(rows, chosen)
        hidden = torch.rand(pieces.shape) < HIDDEN
        pieces[hidden & (roles == 0) & (pieces > 999)] = self.short.mask
        with torch.autocast("cpu", dtype=torch.bfloat16):
            with torch.no_grad():
                above, wanted, said = self.long.through(pieces, roles, task)
            below, features, answers = self.short.through(pieces, roles, task)
        here = (pieces > 0).float()[..., None]
        count = here.sum() * SIZE
        pairs = zip(below[1:], (above[place + 1] for place in EVERY), strict=True)
        states = sum((((own - its) ** 2) * here).sum() / count for own, its in pairs)
        answers, said = answers.float()[:, :3], said.float()[:, :3]
        shares = (said / SOFT).softmax(1)
        off = nn.functional.kl_div(
            (answers / SOFT).log_softmax(1), shares, reduction="none"
        ).sum(1)  # fmt: skip
        total = SOFT**2 * (off * (shares @ torch.tensor(RARE[task]))).mean()
        total = total + ((features.float() - wanted.float()) ** 2).mean()
        total = total + (ALIKE + EARLY * max(0.0, 1 - done / STATES_UNTIL)) * states
        told = torch.tensor(rows.told[chosen][:, 0])
        if (told >= 0).any():
            hard = nn.functional.cross_entropy(answers, told, ignore_index=-1, reduction="sum")
            total = total + HARD * hard / len(chosen)
        return total


def with_unlabelled(task: str, rows: Rows, texts: list[str], vocabulary: Pieces) -> Rows:
    """The labelled rows and sentences that nobody labelled (-1)."""
    cut = [pieces_of(one, vocabulary) for one in candidates(task, texts, HOT, MOST)]
    nothing = np.full((len(cut), rows.told.shape[1]), -1)
    return Rows(
        [*rows.pieces, *(pieces for pieces, _ in cut)], [*rows.roles, *(roles for _, roles in cut)],
        np.vstack([rows.told, nothing]), [*rows.origin, *([UNLABELLED] * len(cut))],
    )  # fmt: skip


def shortened(options: argparse.Namespace) -> tuple[Reader, Reader]:
    """The long encoder, and the short one that begins as some of its layers."""
    long, short = Reader(options.base), Reader(options.base)
    for reader in (long, short):
        reader.load_state_dict(torch.load(options.long))
    layers = short.encoder.encoder.layer
    short.encoder.encoder.layer = nn.ModuleList([layers[place] for place in EVERY])
    long.eval()
    return long, short


def learn(pupil: Pupil, rows: Mapping[str, Rows], back: Mapping[str, Rows], minutes: float) -> None:
    """Epoch after epoch until the time is over."""
    chance, began, quarter, done = np.random.default_rng(3), time.monotonic(), 1, 0.0
    while done < 1:
        for task, chosen in batches(rows, chance):
            done = (time.monotonic() - began) / (60 * minutes)
            pupil.loss(task, rows[task], chosen, done).backward()
            nn.utils.clip_grad_norm_(pupil.short.parameters(), 1.0)
            for group in pupil.optimiser.param_groups:
                group["lr"] = RATE * min(1.0, done / WARM) * max(0.01, 1 - done)
            pupil.optimiser.step()
            pupil.optimiser.zero_grad()
            if done >= quarter / 4 or done >= 1:
                tell(pupil.short, back, done)
                quarter += 1
            if done >= 1:
                break


def main() -> None:
    """Shortens, and writes the tables of the encoder and the coefficients on its features."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("base", "long", "out", "heads"):
        parser.add_argument(f"--{name}", required=True)
    for name in ("gold", "texts"):
        parser.add_argument(f"--{name}", nargs="+", required=True)
    parser.add_argument("--minutes", type=float, default=40)
    options = parser.parse_args()
    torch.manual_seed(5)
    lines = (Path(options.base) / "vocab.txt").read_text(encoding="utf-8").splitlines()
    vocabulary = Pieces(lines)
    long, short = shortened(options)
    short.mask = lines.index(MASK)
    parts = {task: rows_of(task, options.gold, vocabulary) for task in TASKS}
    rows = {
        task: with_unlabelled(task, parts[task][0], options.texts, vocabulary) for task in TASKS
    }
    learned = [one for one in short.parameters() if one.requires_grad]
    optimiser = torch.optim.AdamW(learned, lr=RATE, weight_decay=0.01)
    back = {task: parts[task][1] for task in TASKS}
    learn(Pupil(long, short, optimiser), rows, back, options.minutes)
    store(short, lines, Path(options.out), Path(options.heads))


if __name__ == "__main__":
    main()
