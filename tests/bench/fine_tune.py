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
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from encoder_reader import TASKS, Reader, arrays_of, as_shipped
from encoder_rows import BATCH, READ, Rows, batches, padded, rows_of, with_soft
from student import CLASSES
from torch import nn

from analytics.models.encoder import ATTENTION_HEADS
from analytics.models.measures import macro_f1
from analytics.models.transformer import write_transformer
from analytics.models.wordpiece import Pieces

# How much a row of a set counts.
WEIGHTS = {
    "tone": {"newsmtsc": 0.8, "relation_phrases": 0.4},
    "relation": {
        "relation_phrases": 0.4, "plv-train": 1.2, "dse-train-deleaked": 0.4, "DSE": 1.5,
        "PLV": 1.5,
    },
}  # fmt: skip
RARE = {"tone": (1.25, 1.0, 1.25), "relation": (1.0, 1.0, 1.0)}
SIDES = ("direction", "relation")
ASKED_BESIDE = (0.3, 0.2)  # who acts, and whether by word or deed
LOWER, WARM, HIDDEN = 0.88, 0.05, 0.05
# Times that it is told how far it is; on so many rows of each set that weighs no less.
TOLD, FEW, LITTLE = 2, 600, 0.5


def loss_of(task: str, logits: torch.Tensor, rows: Rows, chosen: Sequence[int]) -> torch.Tensor:
    """Cross-entropy of the class, and a part of that of all that is asked beside it."""
    told = torch.tensor(rows.told[chosen])
    weight = torch.tensor([WEIGHTS[task].get(rows.origin[n], 1.0) for n in chosen])
    entropy = nn.functional.cross_entropy
    shares = torch.tensor(rows.shares[chosen], dtype=torch.float32)
    own = -(shares * logits[:, :3].log_softmax(1)).sum(1)
    total = (own * weight * torch.tensor(RARE[task])[told[:, 0]]).mean()
    at = 3
    for place, share in zip(range(1, told.shape[1]), ASKED_BESIDE, strict=False):
        size = len(CLASSES[task][place])
        if (told[:, place] >= 0).any():
            part = entropy(logits[:, at : at + size], told[:, place], ignore_index=-1)
            total = total + share * part
        at += size
    return total


def groups(reader: Reader, rate: float) -> list[dict]:
    """Parameters with how fast they learn: the lower the slower, what is new the fastest."""
    layers = list(reader.encoder.encoder.layer)
    words = reader.encoder.embeddings.parameters()
    count = len(layers)
    rates = [(layer.parameters(), LOWER ** (count - 1 - n)) for n, layer in enumerate(layers)]
    rates += [(words, LOWER**count), ([reader.roles.weight], 5.0)]
    rates += [(getattr(reader, task).parameters(), 6.0) for task in TASKS]
    learning = [([one for one in of if one.requires_grad], rate * share) for of, share in rates]
    return [{"params": of, "lr": share, "peak": share} for of, share in learning if of]


def answer(reader: Reader, rows: Rows, task: str) -> np.ndarray:
    """Logits of the classes of rows (rows, 3)."""
    return answers(reader, rows, task)[:, :3]


def answers(reader: Reader, rows: Rows, task: str) -> np.ndarray:
    """Logits of everything asked of rows (rows, classes of all)."""
    reader.eval()
    size = sum(map(len, CLASSES[task]))
    found = np.zeros((len(rows.pieces), size), dtype=np.float32)
    order = sorted(range(len(found)), key=lambda n: len(rows.pieces[n]))
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for start in range(0, len(order), BATCH):
            part = order[start : start + BATCH]
            found[part] = reader(*padded(rows, part), task).float().numpy()
    reader.train()
    return found


def learn(
    reader: Reader,
    rows: Mapping[str, Rows],
    back: Mapping[str, Rows],
    minutes: float,
    rate: float,
) -> None:
    """Epoch after epoch until the time is over."""
    chance, began, told = np.random.default_rng(1), time.monotonic(), 0
    optimiser = torch.optim.AdamW(groups(reader, rate), weight_decay=0.01)
    done, read = 0.0, 0
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
            read += len(chosen)
            if done >= (told + 1) / TOLD:
                print(f"{done:.2f} {read} sentences", flush=True)
                tell(reader, back, done)
                told += 1
            if done >= 1:
                break


def tell(reader: Reader, back: Mapping[str, Rows], done: float) -> None:
    """Prints macro-F1 of each set of the rows kept back."""
    for task, rows in back.items():
        for origin in sorted(set(rows.origin)):
            if WEIGHTS[task].get(origin, 1.0) < LITTLE:
                continue
            of = [n for n, own in enumerate(rows.origin) if own == origin][::-1][:FEW]
            part = Rows(
                [rows.pieces[n] for n in of], [rows.roles[n] for n in of], rows.told[of], []
            )
            score = macro_f1(part.told[:, 0], answer(reader, part, task).argmax(axis=1))
            print(f"{done:.2f} {task} {origin} n={len(of)} {score:.3f}", flush=True)


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
    parser.add_argument("--base", required=True)
    parser.add_argument("--out")
    parser.add_argument("--heads")
    parser.add_argument("--gold", nargs="+", required=True)
    parser.add_argument("--minutes", type=float, default=90)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--still", type=int, default=0, help="lowest layers that learn nothing")
    parser.add_argument("--read", nargs="*", default=[], help="SET=share of it in an epoch")
    parser.add_argument("--soft", nargs="*", default=[], help="what `tell_by_teacher` wrote")
    parser.add_argument("--shipped", action="store_true", help="begin from what is shipped")
    parser.add_argument("--begin", help="weights that --teacher stored, to begin from")
    parser.add_argument("--teacher", help="file for the weights, for `tell_by_teacher`")
    options = parser.parse_args()
    torch.manual_seed(1)
    reader = Reader(options.base, options.still)
    if options.shipped:
        as_shipped(reader)
    if options.begin:
        reader.load_state_dict(torch.load(options.begin))
    vocabulary = Pieces(reader.pieces)
    reader.mask = vocabulary.mask
    READ.update({name: float(share) for name, share in (one.split("=") for one in options.read)})
    parts = {task: rows_of(task, options.gold, vocabulary) for task in TASKS}
    learned, back = ({task: part[n] for task, part in parts.items()} for n in (0, 1))
    for task in TASKS:
        learned[task] = with_soft(learned[task], task, options.soft, vocabulary)
        print(task, len(learned[task].pieces), "rows to learn from", flush=True)
    learn(reader, learned, back, options.minutes, options.rate)
    if options.teacher:
        torch.save(reader.state_dict(), options.teacher)
    if options.out:
        write(reader, Path(options.out), options.heads)


def write(reader: Reader, out: Path, heads_file: str) -> None:
    """Writes the tables of the encoder and the coefficients on its features."""
    assert reader.encoder.config.num_attention_heads == ATTENTION_HEADS
    found = arrays_of(reader)
    kept = kept_pieces(reader.pieces)
    found["pieces"] = found["pieces"][kept]
    write_transformer(out, [reader.pieces[n] for n in kept], found)
    heads = {}
    # Who acts toward whom stands behind the relation.
    for name, task, of in (*((task, task, slice(3)) for task in TASKS), (*SIDES, slice(3, 6))):
        last = getattr(reader, task)[4]
        heads[f"{name}_w"] = last.weight.detach().numpy()[of].T
        heads[f"{name}_b"] = last.bias.detach().numpy()[of]
    np.savez(heads_file, **heads)


if __name__ == "__main__":
    main()
