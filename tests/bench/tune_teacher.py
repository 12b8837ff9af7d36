"""Fine-tunes a small transformer whole, on tone and relations at once, and lets it label sentences.

    python tests/bench/tune_teacher.py teach --encoder FOLDER --tone FILE... --relation FILE... \\
        --minutes 45 --out teacher.pt
    python tests/bench/tune_teacher.py label --encoder FOLDER --teacher teacher.pt \\
        --tone FILE... --relation FILE... --texts CORPUS.jsonl.gz... --out soft

Needs torch and transformers. The encoder is one in the layout of that library, such as
all-MiniLM-L6-v2 (six layers; Wang et al., MiniLM, 2020; Reimers and Gurevych, 2019): 74 sentences a
second while it learns on two cores that do nothing else. Every mention of an actor is one mask with
the vector of its role; answered is from the mean of the asked actors' places, the first piece and
the mean of all. Groups kept back from the heads are kept back here too; on them its answers are
mixed with those of the shipped network before they are written, as `retune_models.py --soft` reads
them, to `soft_tone.jsonl` and `soft_relation.jsonl` in the folder `--out`. Of rows without a tone
or a relation that the shipped network is sure of, a quarter is read in each pass.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from lessons import labels_of
from scipy.optimize import minimize
from student import CLASSES
from teach_from_encoder import MASK, USUAL, candidates
from torch import nn

from analytics.models import relation, tone
from analytics.models.gold import Labelled, in_training, read_labels
from analytics.models.hand_labels import BY_MODEL
from analytics.models.head import apart
from analytics.models.measures import soften
from analytics.models.targets import Dyad, Target

LONGEST, BATCH, RATE, LOWER = 62, 64, 1.5e-4, 0.88
# How much a row counts, which share of a set is read in each pass, and how much what is asked
# beside the relation counts.
WORTH = {"newsmtsc": 0.8, "relation_phrases": 0.4, "plv-train": 1.2, "dse-train-deleaked": 0.4}
READ = {"relation_phrases": 0.12, "dse-train-deleaked": 0.25}
ASKED, RARE, PLAIN = (1.0, 0.3, 0.2), 1.25, 0.25
SHIPPED = {"tone": tone.Tone.load, "relation": relation.Relation.load}
TASKS = tuple(SHIPPED)


@dataclass(frozen=True, slots=True)
class Pieces:
    """Word pieces of what is asked, and the roles of the actors that stand there (0: a word)."""

    numbers: list[np.ndarray]
    roles: list[np.ndarray]


class Whole(nn.Module):
    """The encoder, vectors of roles, and a small head for each thing asked."""

    def __init__(self, folder: str) -> None:
        super().__init__()
        from transformers import AutoModel, AutoTokenizer

        self.tokenizer = AutoTokenizer.from_pretrained(folder)
        self.encoder = AutoModel.from_pretrained(
            folder, attention_probs_dropout_prob=0.0, add_pooling_layer=False
        )
        self.encoder.embeddings.requires_grad_(False)
        size = self.encoder.config.hidden_size
        self.roles = nn.Embedding(4, size)
        nn.init.normal_(self.roles.weight, 0, 0.02)
        self.heads = nn.ModuleDict(
            {
                task: nn.Sequential(
                    nn.Dropout(0.15),
                    nn.Linear(size * (3 + (task == "relation")), size),
                    nn.GELU(),
                    nn.Dropout(0.1),
                    nn.Linear(size, sum(map(len, CLASSES[task]))),
                )
                for task in TASKS
            }
        )

    def pieces(self, asked: Sequence[Target | Dyad]) -> Pieces:
        """Those around the first mention, with the marks of the tokenizer at either end."""
        mask, found = self.tokenizer.mask_token_id, Pieces([], [])
        begin, end = self.tokenizer.cls_token_id, self.tokenizer.sep_token_id
        for one in asked:
            numbers, roles, at = [], [], 0
            places = sorted((*span, role) for role, spans in _roles(one) for span in spans)
            for start, stop, role in [*places, (len(one.sentence), len(one.sentence), 0)]:
                if start < at:
                    continue
                plain = one.sentence[at:start].strip()
                some = self.tokenizer(plain, add_special_tokens=False)["input_ids"] if plain else []
                numbers += some + [mask] * bool(role)
                roles += [0] * len(some) + [role] * bool(role)
                at = stop
            first = roles.index(1) if 1 in roles else 0
            left = max(0, min(first - LONGEST // 2, len(numbers) - LONGEST))
            window = slice(left, left + LONGEST)
            found.numbers.append(np.array([begin, *numbers[window], end]))
            found.roles.append(np.array([0, *roles[window], 0]))
        return found

    def forward(self, pieces: Pieces, rows: Sequence[int], task: str) -> torch.Tensor:
        """Logits of everything asked, side by side."""
        width = max(len(pieces.numbers[row]) for row in rows)
        numbers = np.zeros((len(rows), width), dtype=np.int64)
        roles = np.zeros_like(numbers)
        for place, row in enumerate(rows):
            numbers[place, : len(pieces.numbers[row])] = pieces.numbers[row]
            roles[place, : len(pieces.roles[row])] = pieces.roles[row]
        of, here = torch.from_numpy(roles), torch.from_numpy(numbers) > 0
        given = self.encoder.embeddings.word_embeddings(torch.from_numpy(numbers)) + self.roles(of)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = self.encoder(inputs_embeds=given, attention_mask=here.long())
        hidden = states.last_hidden_state.float()
        named = range(1, 3 if task == "relation" else 2)
        parts = [*(_mean(hidden, of == role) for role in named), hidden[:, 0], _mean(hidden, here)]
        return self.heads[task](torch.cat(parts, 1))


def _roles(asked: Target | Dyad) -> list[tuple[int, tuple]]:
    if isinstance(asked, Target):
        return [(1, asked.spans), (3, asked.others)]
    first, second = sorted((asked.spans_a, asked.spans_b), key=min)
    return [(1, first), (2, second), (3, asked.others)]


def _mean(hidden: torch.Tensor, here: torch.Tensor) -> torch.Tensor:
    weight = here.float()[..., None]
    return (hidden * weight).sum(1) / weight.sum(1).clamp(min=1)


def lessons(task: str, paths: Sequence[str]) -> tuple[list[Labelled], list[Labelled]]:
    """Training rows of one task, and those kept back."""
    kind = Target if task == "tone" else Dyad
    rows = [row for row in in_training(read_labels(paths)) if isinstance(row.asked, kind)]
    back = apart(rows)
    parts = [
        [row for row, kept in zip(rows, back, strict=True) if kept == which] for which in (0, 1)
    ]
    return parts[0], parts[1]


def plain(task: str, rows: Sequence[Labelled]) -> np.ndarray:
    """Rows of the usual class that the shipped model is sure of too."""
    column = USUAL[task][0]
    usual = np.array([row.label == CLASSES[task][0][column] for row in rows])
    return usual & (SHIPPED[task]().score([row.asked for row in rows])[:, column] > 0.93)


def groups_of(network: Whole) -> list[dict]:
    """Parameters with their rates: the lower the layer, the less it moves."""
    layers = list(network.encoder.encoder.layer)
    groups = [
        {"params": list(layer.parameters()), "peak": RATE * LOWER ** (len(layers) - 1 - number)}
        for number, layer in enumerate(layers)
    ]
    groups.append({"params": [network.roles.weight], "peak": RATE * 5})
    groups.append({"params": list(network.heads.parameters()), "peak": RATE * 6})
    return groups


def batches(rows: dict, pieces: dict, easy: dict, chance: np.random.Generator) -> list[tuple]:
    """Tasks and rows of one pass, sentences of like length together."""
    parts = []
    for task, own in rows.items():
        share = np.array([READ.get(row.origin, 1.0) for row in own])
        share = np.where(easy[task], share * PLAIN, share)
        read = chance.permutation(np.flatnonzero(chance.random(len(own)) < share))
        lengths = np.array([len(pieces[task].numbers[row]) for row in read])
        for start in range(0, len(read), 30 * BATCH):
            some = read[start : start + 30 * BATCH]
            some = some[np.argsort(lengths[start : start + 30 * BATCH], kind="stable")]
            parts += [(task, part) for part in np.split(some, range(BATCH, len(some), BATCH))]
    return [parts[place] for place in chance.permutation(len(parts))]


def loss_of(task: str, logits: torch.Tensor, rows: Sequence[Labelled]) -> torch.Tensor:
    """Cross-entropy of everything asked; rare classes of tone count a quarter more."""
    told = torch.tensor([labels_of(task, row) for row in rows])
    worth = torch.tensor([WORTH.get(row.origin, 1.0) for row in rows])
    loss, at = torch.zeros(()), 0
    for place, classes in enumerate(CLASSES[task]):
        part, known = logits[:, at : at + len(classes)], told[:, place] >= 0
        at += len(classes)
        if not known.any():
            continue
        smooth = 0.03 if place == 0 else 0.0
        found = nn.functional.cross_entropy(
            part[known], told[known, place], reduction="none", label_smoothing=smooth
        )
        if place == 0:
            found = found * worth[known]
        if task == "tone":
            found = torch.where(told[known, 0] == USUAL[task][0], found, found * RARE)
        loss = loss + ASKED[place] * found.mean()
    return loss


def teach(options: argparse.Namespace) -> None:
    """Fine-tunes for so many minutes; the rates rise for a twentieth of them, then fall to nought.

    What was shipped was read in two processes, each with half of every batch, that shared slopes.
    """
    torch.manual_seed(1)
    network = Whole(options.encoder)
    rows = {task: lessons(task, getattr(options, task))[0] for task in TASKS}
    pieces = {task: network.pieces([row.asked for row in own]) for task, own in rows.items()}
    easy = {task: plain(task, own) for task, own in rows.items()}
    groups = groups_of(network)
    learner = torch.optim.AdamW(groups, lr=RATE, weight_decay=0.01, fused=True)
    chance, start, passed, step = np.random.default_rng(1), time.time(), 0.0, 0
    while passed < 1:
        for task, part in batches(rows, pieces, easy, chance):
            passed = (time.time() - start) / 60 / options.minutes
            if passed >= 1:
                break
            loss = loss_of(task, network(pieces[task], part, task), [rows[task][n] for n in part])
            loss.backward()
            nn.utils.clip_grad_norm_([one for g in groups for one in g["params"]], 1.0)
            for group in learner.param_groups:
                group["lr"] = group["peak"] * min(1, passed / 0.05) * max(0.01, 1 - passed)
            learner.step()
            learner.zero_grad(set_to_none=True)
            step += 1
            if step % 50 == 0:
                print(step, f"{passed:.3f}", round(loss.item(), 3), flush=True)
    torch.save(network.state_dict(), options.out)


def answers(network: Whole, asked: Sequence[Target | Dyad], task: str) -> np.ndarray:
    """Logits of tone or relation, float32 (asked, 3)."""
    pieces = network.pieces(asked)
    order = np.argsort([len(one) for one in pieces.numbers], kind="stable")
    found = np.zeros((len(asked), 3), dtype=np.float32)
    network.eval()
    with torch.no_grad():
        for start in range(0, len(order), BATCH):
            part = order[start : start + BATCH]
            found[part] = network(pieces, part, task)[:, :3].numpy()
    return found


def stacked(network: Whole, asked: Sequence[Target | Dyad], task: str) -> np.ndarray:
    """The teacher's logits, and beside them those of what is shipped: (asked, 6)."""
    shares = np.vstack(
        [SHIPPED[task]().score(asked[n : n + 1500]) for n in range(0, len(asked), 1500)]
    )
    return np.hstack([answers(network, asked, task), np.log(shares + 1e-9)])


def mixed(both: np.ndarray, told: np.ndarray) -> np.ndarray:
    """Probabilities from a scale of the teacher, three starts and a weight of what is shipped."""
    return soften(both[:, :3] * np.exp(told[0]) + told[1:4] + both[:, 3:] * told[4], 1.0)


def calibrated(task: str, both: np.ndarray, rows: Sequence[Labelled]) -> np.ndarray:
    """What `mixed` needs, by the likelihood of hand labels kept back."""
    truth = np.array([CLASSES[task][0].index(row.label) for row in rows])
    weight = np.array([0.3 if row.drawn in BY_MODEL else 1.0 for row in rows])

    def loss(told: np.ndarray) -> float:
        chances = mixed(both, told)[np.arange(len(truth)), truth]
        return -float((weight * np.log(chances + 1e-9)).sum())

    start = np.array([-0.5, 0, 0, 0, 0.4])
    return minimize(loss, start, method="Nelder-Mead", options={"maxiter": 800}).x


def label(options: argparse.Namespace) -> None:
    """Writes what the two say of sentences that nobody labelled, of articles that train."""
    network = Whole(options.encoder)
    network.load_state_dict(torch.load(options.teacher))
    for task in TASKS:
        kept = lessons(task, getattr(options, task))[1]
        back = [row for row in kept if row.origin == f"{task}_labels"]
        told = calibrated(task, stacked(network, [row.asked for row in back], task), back)
        asked = candidates(task, options.texts, 0.5, options.most)
        shares = mixed(stacked(network, asked, task), told).round(4).tolist()
        with open(Path(options.out) / f"soft_{task}.jsonl", "w", encoding="utf-8") as out:
            for one, share in zip(asked, shares, strict=True):
                out.write(json.dumps({"masked": MASK[task](one), "shares": share}) + "\n")


def main() -> None:
    """Parses the stage and runs it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stage", choices=("teach", "label"))
    for name in ("encoder", "out"):
        parser.add_argument(f"--{name}", required=True)
    for name in (*TASKS, "texts"):
        parser.add_argument(f"--{name}", nargs="+", default=[])
    parser.add_argument("--teacher")
    parser.add_argument("--minutes", type=float, default=45)
    parser.add_argument("--most", type=int, default=70_000)
    options = parser.parse_args()
    {"teach": teach, "label": label}[options.stage](options)


if __name__ == "__main__":
    main()
