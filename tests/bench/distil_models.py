"""How the networks under the tone and relation models were made; run by hand, once a version.

    python tests/bench/distil_models.py teach tone --encoder FOLDER --gold FILE... --out teacher.pt
    python tests/bench/distil_models.py label tone --encoder FOLDER --teacher teacher.pt \\
        --texts CORPUS.jsonl.gz... --out soft.jsonl
    python tests/bench/distil_models.py learn tone --gold FILE... --soft soft.jsonl --out data

An encoder (in the layout of the transformers library) is fine-tuned on labelled sentences whose
actors are masked; it then labels sentences that nobody labelled; the small network learns from
both. Needs torch and transformers, which the project itself does not; hours on two cores. Then
`python -m analytics train` fits the head. Groups kept back from the head are kept back here too.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from student import CLASSES, MARKS, Student, as_arrays, choose_words, fit, layers_of
from torch import nn

from analytics import actors
from analytics.models.gold import Labelled, in_training, read_labels
from analytics.models.head import kept_back
from analytics.models.network import write_network
from analytics.models.targets import Dyad, Spans, Target, mask_dyad, mask_target

BATCH = 24
LONGEST = 72


class Teacher(nn.Module):
    """An encoder with a small head on the masked actors' places and the mean of the sentence."""

    def __init__(self, folder: str, task: str) -> None:
        super().__init__()
        from transformers import AutoModel, AutoTokenizer

        self.tokenizer = AutoTokenizer.from_pretrained(folder)
        self.encoder = AutoModel.from_pretrained(folder)
        size = self.encoder.config.hidden_size
        pooled = size * (2 if task == "tone" else 3)
        self.task = task
        self.head = nn.Sequential(
            nn.Dropout(0.1), nn.Linear(pooled, size // 2), nn.GELU(), nn.Linear(size // 2, 3)
        )

    def forward(self, asked: Sequence[Target | Dyad]) -> torch.Tensor:
        """Logits of the three classes."""
        rows = [self._pieces(one) for one in asked]
        width = max(len(pieces) for pieces, _ in rows)
        pieces = torch.full((len(rows), width), self.tokenizer.pad_token_id)
        roles = torch.full((len(rows), width), -1)
        for place, (ids, role) in enumerate(rows):
            pieces[place, : len(ids)] = torch.tensor(ids)
            roles[place, : len(ids)] = torch.tensor(role)
        mask = (roles >= 0).long()
        hidden = self.encoder(input_ids=pieces, attention_mask=mask).last_hidden_state.float()
        first, mean = _mean(hidden, roles == 1), _mean(hidden, mask == 1)
        if self.task == "tone":
            return self.head(torch.cat([first, mean], -1))
        second = _mean(hidden, roles == 2)
        return self.head(torch.cat([first + second, (first - second).abs(), mean], -1))

    def _pieces(self, asked: Target | Dyad) -> tuple[list[int], list[int]]:
        """Word pieces with every mention of an asked actor as one mask, and their roles."""
        if isinstance(asked, Target):
            groups: tuple[Spans, ...] = (asked.spans,)
        else:
            groups = (asked.spans_a, asked.spans_b)
        ids, roles, at = [], [], 0
        places = sorted((*span, role) for role, spans in enumerate(groups, 1) for span in spans)
        for start, stop, role in [*places, (len(asked.sentence), len(asked.sentence), 0)]:
            plain = asked.sentence[at:start].strip()
            found = self.tokenizer(plain, add_special_tokens=False)["input_ids"] if plain else []
            ids += found + ([self.tokenizer.mask_token_id] if role else [])
            roles += [0] * len(found) + ([role] if role else [])
            at = stop
        first = next((place for place, role in enumerate(roles) if role), 0)
        left = max(0, min(first - LONGEST // 2, len(ids) - LONGEST))
        ids, roles = ids[left : left + LONGEST], roles[left : left + LONGEST]
        begin, end = self.tokenizer.cls_token_id, self.tokenizer.sep_token_id
        return [begin, *ids, end], [0, *roles, 0]


def _mean(hidden: torch.Tensor, here: torch.Tensor) -> torch.Tensor:
    weight = here.float()[..., None]
    return (hidden * weight).sum(1) / weight.sum(1).clamp(min=1)


def gold_rows(task: str, paths: Sequence[str]) -> list[Labelled]:
    """Training rows of one task without the groups kept back."""
    kind = Target if task == "tone" else Dyad
    rows = [row for row in in_training(read_labels(paths)) if isinstance(row.asked, kind)]
    back = kept_back([row.group for row in rows])
    return [row for row, kept in zip(rows, back, strict=True) if not kept]


def teach(options: argparse.Namespace) -> None:
    """Fine-tunes the upper half of the encoder; the lower half and the words stay."""
    rows = gold_rows(options.task, options.gold)
    teacher = Teacher(options.encoder, options.task)
    layers = teacher.encoder.encoder.layer
    for parameter in teacher.encoder.parameters():
        parameter.requires_grad = False
    for layer in layers[len(layers) // 2 :]:
        layer.requires_grad_(True)
    body = [one for one in teacher.encoder.parameters() if one.requires_grad]
    groups = [{"params": body, "lr": 5e-5}, {"params": teacher.head.parameters(), "lr": 5e-4}]
    learner = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = int(options.epochs * len(rows) / BATCH)
    slope = torch.optim.lr_scheduler.LambdaLR(
        learner, lambda step: min(1, (step + 1) / (0.08 * steps)) * max(0.02, 1 - step / steps)
    )
    chance = random.Random(1)
    for step in range(steps):
        part = chance.sample(rows, BATCH)
        truth = torch.tensor([CLASSES[options.task].index(row.label) for row in part])
        with torch.autocast("cpu", dtype=torch.bfloat16):
            logits = teacher([row.asked for row in part])
        loss = nn.functional.cross_entropy(logits.float(), truth)
        learner.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(body, 1.0)
        learner.step()
        slope.step()
        if step % 25 == 0:
            print(step, steps, round(loss.item(), 3), flush=True)
    torch.save(teacher.state_dict(), options.out)


def unlabelled(task: str, paths: Sequence[str], seed: int = 2) -> Iterator[Target | Dyad]:
    """One actor, or one pair, of every sentence that names any, from JSON Lines of articles."""
    chance, gazetteer = random.Random(seed), actors.load()
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            articles = [json.loads(line) for line in lines]
        texts = [actors.Text(one.get("title") or "", one.get("text") or "") for one in articles]
        for text, coding in zip(texts, actors.code_all(texts, gazetteer), strict=True):
            for sentence in coding.sentences:
                place = text.title if sentence.place == "title" else text.body
                spans: dict[str, list[tuple[int, int]]] = {}
                for one in coding.mentions:
                    if one.sentence == sentence.sentence:
                        span = (one.start - sentence.start, one.stop - sentence.start)
                        spans.setdefault(one.actor, []).append(span)
                words = place[sentence.start : sentence.stop]
                if len(spans) < (1 if task == "tone" else 2) or not 40 <= len(words) <= 450:
                    continue
                named = [tuple(spans[actor]) for actor in chance.sample(sorted(spans), len(spans))]
                yield Target(words, named[0]) if task == "tone" else Dyad(words, *named[:2])


def label(options: argparse.Namespace) -> None:
    """Writes masked sentences with the teacher's probabilities."""
    teacher = Teacher(options.encoder, options.task)
    teacher.load_state_dict(torch.load(options.teacher))
    teacher.eval()
    asked = list(unlabelled(options.task, options.texts))
    random.Random(3).shuffle(asked)
    asked = sorted(asked[: options.most], key=lambda one: len(one.sentence))
    mask = mask_target if options.task == "tone" else mask_dyad
    with open(options.out, "w", encoding="utf-8") as out, torch.no_grad():
        for start in range(0, len(asked), 32):
            part = asked[start : start + 32]
            shares = teacher(part).softmax(1).numpy().round(4).tolist()
            for one, share in zip(part, shares, strict=True):
                out.write(json.dumps({"masked": mask(one), "shares": share}) + "\n")


def learn(options: argparse.Namespace) -> None:
    """Fits the small network on hard and soft labels and stores its words and layers."""
    rows = gold_rows(options.task, options.gold)
    mask = mask_target if options.task == "tone" else mask_dyad
    lines = Path(options.soft).read_text(encoding="utf-8").splitlines()
    soft = [json.loads(line) for line in lines]
    masked = [mask(row.asked) for row in rows] + [one["masked"] for one in soft]
    classes = CLASSES[options.task]
    hard = np.eye(3)[[classes.index(row.label) for row in rows]] * 0.9 + 0.1 / 3
    shares = np.vstack([hard, [one["shares"] for one in soft]])
    words = choose_words([row.asked.sentence for row in rows], masked)
    network = Student(len(words), len(MARKS[options.task]))
    fit(network, as_arrays(masked, words, MARKS[options.task]), shares, options.epochs)
    write_network(Path(options.out), options.task, words, layers_of(network))


def main() -> None:
    """Parses the stage and runs it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stage", choices=("teach", "label", "learn"))
    parser.add_argument("task", choices=("tone", "relation"))
    for name in ("encoder", "teacher", "soft", "out"):
        parser.add_argument(f"--{name}")
    parser.add_argument("--gold", nargs="*", default=[])
    parser.add_argument("--texts", nargs="*", default=[])
    parser.add_argument("--epochs", type=float, default=6)
    parser.add_argument("--most", type=int, default=40_000)
    options = parser.parse_args()
    {"teach": teach, "label": label, "learn": learn}[options.stage](options)


if __name__ == "__main__":
    main()
