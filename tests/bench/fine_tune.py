"""Trains the optional encoder on the labelled sentences; run by hand, once a version.

    python tests/bench/fine_tune.py --base FOLDER --gold FILE... --minutes 90 --out data/encoder \\
        --heads HEADS.npz

`FOLDER` holds all-MiniLM-L6-v2 in the layout of the transformers library, which this needs, and
torch. All layers learn both tasks at once, the words stay; lower layers learn less (Howard and
Ruder, Universal Language Model Fine-tuning, 2018, section 3.2). Rows kept back from the small
networks are kept back here, and tell after every fifth of the time how far it is. Some forty
sentences a second a core. `encode_models` then calibrates and scores what was written.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from encoder_reader import TASKS, Reader, arrays_of
from lessons import labels_of
from student import CLASSES
from torch import nn

from analytics.models.encoder import ATTENTION_HEADS, LAYERS, pieces_of
from analytics.models.gold import in_training, read_labels
from analytics.models.head import apart
from analytics.models.measures import macro_f1
from analytics.models.targets import Dyad, Target
from analytics.models.transformer import write_transformer
from analytics.models.wordpiece import MASK, Pieces

BATCH, SORTED = 64, 30  # sentences a step; steps whose sentences are sorted by length
# How much a row of a set counts, and how many of a set are read in an epoch.
WEIGHTS = {
    "tone": {"newsmtsc": 0.8, "relation_phrases": 0.4},
    "relation": {
        "relation_phrases": 0.4, "plv-train": 1.2, "dse-train-deleaked": 0.4, "DSE": 1.5,
        "PLV": 1.5,
    },
}  # fmt: skip
READ = {"relation_phrases": 0.12, "dse-train-deleaked": 0.25}
RARE = {"tone": (1.25, 1.0, 1.25), "relation": (1.0, 1.0, 1.0)}
ASKED_BESIDE = (0.3, 0.2)  # who acts, and whether by word or deed
RATE, LOWER, WARM, HIDDEN = 1.5e-4, 0.88, 0.05, 0.05


@dataclass(frozen=True, slots=True)
class Rows:
    """Labelled rows of a task as pieces and roles, with all that is told of each (-1: nothing)."""

    pieces: list[list[int]]
    roles: list[list[int]]
    told: np.ndarray
    origin: list[str]


def rows_of(task: str, gold: Sequence[str], vocabulary: Pieces) -> tuple[Rows, Rows]:
    """What is learned from, and what is kept back."""
    kind = Target if task == "tone" else Dyad
    read = [row for row in in_training(read_labels(gold)) if isinstance(row.asked, kind)]
    rows = list({row.asked: row for row in reversed(read)}.values())[::-1]
    back = apart(rows)
    parts = []
    for kept in (False, True):
        own = [row for row, of in zip(rows, back, strict=True) if of == kept]
        cut = [pieces_of(row.asked, vocabulary) for row in own]
        told = np.array([labels_of(task, row) for row in own])
        parts.append(Rows([c[0] for c in cut], [c[1] for c in cut], told, [r.origin for r in own]))
    return parts[0], parts[1]


def batches(rows: Mapping[str, Rows], chance: np.random.Generator) -> Iterator[tuple]:
    """Task and row numbers of each step of an epoch, in random order; alike in length within."""
    steps = []
    for task, own in rows.items():
        share = np.array([READ.get(origin, 1.0) for origin in own.origin])
        chosen = np.flatnonzero(chance.random(len(share)) < share)
        chance.shuffle(chosen)
        for start in range(0, len(chosen), SORTED * BATCH):
            part = sorted(chosen[start : start + SORTED * BATCH], key=lambda n: len(own.pieces[n]))
            steps += [(task, part[at : at + BATCH]) for at in range(0, len(part), BATCH)]
    for place in chance.permutation(len(steps)):
        yield steps[place]


def padded(rows: Rows, chosen: Sequence[int]) -> tuple[torch.Tensor, torch.Tensor]:
    """Pieces and roles of some rows, with nought after the shorter ones."""
    width = max(len(rows.pieces[n]) for n in chosen)
    pieces, roles = torch.zeros((2, len(chosen), width), dtype=torch.long)
    for place, n in enumerate(chosen):
        pieces[place, : len(rows.pieces[n])] = torch.tensor(rows.pieces[n])
        roles[place, : len(rows.roles[n])] = torch.tensor(rows.roles[n])
    return pieces, roles


def loss_of(task: str, logits: torch.Tensor, rows: Rows, chosen: Sequence[int]) -> torch.Tensor:
    """Cross-entropy of the class, and a part of that of all that is asked beside it."""
    told = torch.tensor(rows.told[chosen])
    weight = torch.tensor([WEIGHTS[task].get(rows.origin[n], 1.0) for n in chosen])
    entropy = nn.functional.cross_entropy
    own = entropy(logits[:, :3], told[:, 0], reduction="none", label_smoothing=0.03)
    total = (own * weight * torch.tensor(RARE[task])[told[:, 0]]).mean()
    at = 3
    for place, share in zip(range(1, told.shape[1]), ASKED_BESIDE, strict=False):
        size = len(CLASSES[task][place])
        if (told[:, place] >= 0).any():
            part = entropy(logits[:, at : at + size], told[:, place], ignore_index=-1)
            total = total + share * part
        at += size
    return total


def groups(reader: Reader) -> list[dict]:
    """Parameters with how fast they learn: the lower the slower, what is new the fastest."""
    layers = reader.encoder.encoder.layer
    words = [one for one in reader.encoder.embeddings.parameters() if one.requires_grad]
    rates = [(layer.parameters(), LOWER ** (LAYERS - 1 - n)) for n, layer in enumerate(layers)]
    rates += [(words, LOWER**LAYERS), ([reader.roles.weight], 5.0)]
    rates += [(getattr(reader, task).parameters(), 6.0) for task in TASKS]
    return [{"params": list(of), "lr": RATE * share, "peak": RATE * share} for of, share in rates]


def answer(reader: Reader, rows: Rows, task: str) -> np.ndarray:
    """Logits of the classes of rows (rows, 3)."""
    reader.eval()
    found = np.zeros((len(rows.pieces), 3), dtype=np.float32)
    order = sorted(range(len(found)), key=lambda n: len(rows.pieces[n]))
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for start in range(0, len(order), BATCH):
            part = order[start : start + BATCH]
            found[part] = reader(*padded(rows, part), task)[:, :3].float().numpy()
    reader.train()
    return found


def learn(
    reader: Reader, rows: Mapping[str, Rows], back: Mapping[str, Rows], minutes: float
) -> None:
    """Epoch after epoch until the time is over."""
    chance, began, tenth = np.random.default_rng(1), time.monotonic(), 1
    optimiser = torch.optim.AdamW(groups(reader), weight_decay=0.01)
    done = 0.0
    while done < 1:
        for task, chosen in batches(rows, chance):
            done = (time.monotonic() - began) / (60 * minutes)
            pieces, roles = padded(rows[task], chosen)
            hidden = torch.from_numpy(chance.random(pieces.shape) < HIDDEN)
            pieces[hidden & (roles == 0) & (pieces > 999)] = reader.mask
            with torch.autocast("cpu", dtype=torch.bfloat16):
                logits = reader(pieces, roles, task)
            loss_of(task, logits.float(), rows[task], chosen).backward()
            nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
            for group in optimiser.param_groups:
                pace = min(1.0, done / WARM) * max(0.01, 1 - done) / (1 - WARM)
                group["lr"] = group["peak"] * pace
            optimiser.step()
            optimiser.zero_grad()
            if done >= tenth / 5 or done >= 1:
                tell(reader, back, done)
                tenth += 1
            if done >= 1:
                break


def tell(reader: Reader, back: Mapping[str, Rows], done: float) -> None:
    """Prints macro-F1 of each set of the rows kept back."""
    for task, rows in back.items():
        guessed = answer(reader, rows, task).argmax(axis=1)
        for origin in sorted(set(rows.origin)):
            of = np.array([one == origin for one in rows.origin])
            score = macro_f1(rows.told[of, 0], guessed[of])
            print(f"{done:.2f} {task} {origin} n={of.sum()} {score:.3f}", flush=True)


def kept_pieces(pieces: Sequence[str]) -> list[int]:
    """Pieces that English text may hold: none left free, none of other scripts."""
    return [
        number
        for number, piece in enumerate(pieces)
        if not piece.startswith("[unused")
        and all(ord(sign) < 0x250 or 0x2000 <= ord(sign) < 0x2200 for sign in piece)
    ]


def main() -> None:
    """Trains, and writes the tables of the encoder and the coefficients on its features."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("base", "out", "heads"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--gold", nargs="+", required=True)
    parser.add_argument("--minutes", type=float, default=90)
    options = parser.parse_args()
    torch.manual_seed(1)
    lines = (Path(options.base) / "vocab.txt").read_text(encoding="utf-8").splitlines()
    vocabulary, reader = Pieces(lines), Reader(options.base)
    reader.mask = lines.index(MASK)
    parts = {task: rows_of(task, options.gold, vocabulary) for task in TASKS}
    learned, back = ({task: part[n] for task, part in parts.items()} for n in (0, 1))
    learn(reader, learned, back, options.minutes)
    assert reader.encoder.config.num_attention_heads == ATTENTION_HEADS
    found = arrays_of(reader)
    kept = kept_pieces(lines)
    found["pieces"] = found["pieces"][kept]
    write_transformer(Path(options.out), [lines[n] for n in kept], found)
    heads = {}
    for task in TASKS:
        last = getattr(reader, task)[4]
        heads[f"{task}_w"] = last.weight.detach().numpy()[:3].T
        heads[f"{task}_b"] = last.bias.detach().numpy()[:3]
    np.savez(options.heads, **heads)


if __name__ == "__main__":
    main()
