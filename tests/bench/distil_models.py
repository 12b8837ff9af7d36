"""How the networks under the tone and relation models were made; run by hand, once a version.

    python tests/bench/distil_models.py teach tone --encoder FOLDER --gold FILE... --out teacher.pt
    python tests/bench/distil_models.py label tone --encoder FOLDER --teacher teacher.pt \\
        --texts CORPUS.jsonl.gz... --out soft.jsonl
    python tests/bench/distil_models.py learn tone --gold FILE... --soft soft.jsonl --out data
    python tests/bench/distil_models.py cross relation --gold FILE... --soft soft.jsonl --out data

An encoder (in the layout of the transformers library) is fine-tuned on labelled sentences whose
actors are masked; it then labels sentences that nobody labelled; the small network learns from
both. Needs torch and transformers, which the project itself does not; hours on two cores. Then
`python -m analytics train` fits the heads. Groups kept back from the heads are kept back here too.
`cross` fits the small network anew for each of five parts of the stories, scores every part by the
network that had not seen it, and writes the figures to the cards (the unlabelled sentences are
those of a teacher that had seen all parts).
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from lessons import as_lesson, cross, labels_of
from student import CLASSES, MARKS, Student, as_arrays, choose_words, fit, layers_of
from torch import nn

from analytics import actors
from analytics.models.gold import Labelled, in_training, read_labels
from analytics.models.head import apart
from analytics.models.network import write_network
from analytics.models.targets import Dyad, Spans, Target, mask_dyad, mask_target

BATCH = 24
LONGEST = 72


class Teacher(nn.Module):
    """An encoder with small heads on the masked actors' places and the mean of the sentence."""

    def __init__(self, folder: str, task: str) -> None:
        super().__init__()
        from transformers import AutoModel, AutoTokenizer

        self.tokenizer = AutoTokenizer.from_pretrained(folder)
        self.encoder = AutoModel.from_pretrained(folder)
        size = self.encoder.config.hidden_size
        pooled = size * (1 + len(MARKS[task]))
        self.heads = nn.ModuleList(
            nn.Sequential(
                nn.Dropout(0.1),
                nn.Linear(pooled, size // 2),
                nn.GELU(),
                nn.Linear(size // 2, len(classes)),
            )
            for classes in CLASSES[task]
        )

    def forward(self, asked: Sequence[Target | Dyad]) -> list[torch.Tensor]:
        """Logits of everything that is asked, from the actor named first to the other."""
        rows = [self._pieces(one) for one in asked]
        width = max(len(pieces) for pieces, _ in rows)
        pieces = torch.full((len(rows), width), self.tokenizer.pad_token_id)
        roles = torch.full((len(rows), width), -1)
        for place, (ids, role) in enumerate(rows):
            pieces[place, : len(ids)] = torch.tensor(ids)
            roles[place, : len(ids)] = torch.tensor(role)
        mask = (roles >= 0).long()
        hidden = self.encoder(input_ids=pieces, attention_mask=mask).last_hidden_state.float()
        named = range(1, 2 if isinstance(asked[0], Target) else 3)
        pooled = torch.cat(
            [*(_mean(hidden, roles == role) for role in named), _mean(hidden, mask == 1)], -1
        )
        return [head(pooled) for head in self.heads]

    def _pieces(self, asked: Target | Dyad) -> tuple[list[int], list[int]]:
        """Word pieces with every mention of an asked actor as one mask, and their roles."""
        if isinstance(asked, Target):
            groups: list[Spans] = [asked.spans]
        else:
            groups = sorted((asked.spans_a, asked.spans_b), key=min)
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
    return [row for row, kept in zip(rows, apart(rows), strict=True) if not kept]


def teach(options: argparse.Namespace) -> None:
    """Fine-tunes the upper third of the encoder; the lower layers and the words stay."""
    rows = gold_rows(options.task, options.gold)
    teacher = Teacher(options.encoder, options.task)
    layers = teacher.encoder.encoder.layer
    for parameter in teacher.encoder.parameters():
        parameter.requires_grad = False
    for layer in layers[len(layers) * 2 // 3 :]:
        layer.requires_grad_(True)
    body = [one for one in teacher.encoder.parameters() if one.requires_grad]
    groups = [{"params": body, "lr": 5e-5}, {"params": teacher.heads.parameters(), "lr": 5e-4}]
    learner = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = int(options.epochs * len(rows) / BATCH)
    slope = torch.optim.lr_scheduler.LambdaLR(
        learner, lambda step: min(1, (step + 1) / (0.08 * steps)) * max(0.02, 1 - step / steps)
    )
    chance = random.Random(1)
    for step in range(steps):
        part = chance.sample(rows, BATCH)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            answers = teacher([row.asked for row in part])
        loss = torch.zeros(())
        for place, logits in enumerate(answers):
            told = torch.tensor([labels_of(options.task, row)[place] for row in part])
            if (told >= 0).any():
                loss = loss + nn.functional.cross_entropy(logits.float(), told, ignore_index=-1)
        learner.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(body, 1.0)
        learner.step()
        slope.step()
        if step % 25 == 0:
            print(step, steps, round(loss.item(), 3), flush=True)
    torch.save(teacher.state_dict(), options.out)


def unlabelled(
    task: str, paths: Sequence[str], seed: int = 2, free: Callable[[str], bool] = bool
) -> Iterator[Target | Dyad]:
    """One actor, or one pair, of every sentence that names any, from JSON Lines of articles.

    `free` says of a group, as labelled rows name it (corpus and article), whether it may be read.
    """
    chance, gazetteer = random.Random(seed), actors.load()
    for path in paths:
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            articles = [json.loads(line) for line in lines]
        corpus = Path(path).parent.name
        articles = [one for one in articles if free(f"{corpus} {one['id']}")]
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
                if len(spans) < len(MARKS[task]) or not 40 <= len(words) <= 450:
                    continue
                named = [tuple(spans[actor]) for actor in chance.sample(sorted(spans), len(spans))]
                asked = len(MARKS[task])
                others = tuple(span for rest in named[asked:] for span in rest)
                kind = Target if task == "tone" else Dyad
                yield kind(words, *named[:asked], others)


def label(options: argparse.Namespace) -> None:
    """Writes masked sentences with the teacher's probabilities of everything asked."""
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
            answers = torch.cat([logits.softmax(1) for logits in teacher(part)], 1)
            for one, share in zip(part, answers.numpy().round(4).tolist(), strict=True):
                out.write(json.dumps({"masked": mask(one), "shares": share}) + "\n")


def learn(options: argparse.Namespace) -> None:
    """Fits the small network on hard and soft labels and stores its words and layers."""
    rows = gold_rows(options.task, options.gold)
    masked, lesson = as_lesson(options.task, rows, options.soft)
    words = choose_words([row.asked.sentence for row in rows], masked)
    network = Student(len(words), len(MARKS[options.task]), lesson.shares.shape[1])
    fit(network, as_arrays(masked, words, MARKS[options.task]), lesson, options.epochs)
    write_network(Path(options.out), options.task, words, layers_of(network))


def main() -> None:
    """Parses the stage and runs it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("stage", choices=("teach", "label", "learn", "cross"))
    parser.add_argument("task", choices=("tone", "relation"))
    for name in ("encoder", "teacher", "soft", "out"):
        parser.add_argument(f"--{name}")
    parser.add_argument("--gold", nargs="*", default=[])
    parser.add_argument("--texts", nargs="*", default=[])
    parser.add_argument("--epochs", type=float, default=6)
    parser.add_argument("--most", type=int, default=40_000)
    options = parser.parse_args()
    {"teach": teach, "label": label, "learn": learn, "cross": cross}[options.stage](options)


if __name__ == "__main__":
    main()
