"""The optional encoder as `fine_tune` trains it, and its arrays as the project stores them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from student import CLASSES
from torch import nn

from analytics.models.encoder import ATTENTION_HEADS, HEADS, LAYERS
from analytics.models.shipped import read_head
from analytics.models.transformer import ASKED, PARTNER, read_transformer

TASKS = ("tone", "relation")
NAMES = {
    "attention.self.query": "query", "attention.self.key": "key", "attention.self.value": "value",
    "attention.output.dense": "mixed", "attention.output.LayerNorm": "attended",
    "intermediate.dense": "wide", "output.dense": "narrow", "output.LayerNorm": "read",
}  # fmt: skip

# Special pieces of MPNet (Song et al., 2020); it also holds BERT's own, untrained.
OTHER_NAMES = {
    "<s>": "[CLS]", "</s>": "[SEP]", "<pad>": "[PAD]", "<unk>": "[unused unknown]",
    "<mask>": "[MASK]",
}  # fmt: skip


class Reader(nn.Module):
    """The encoder with a layer and coefficients for each task."""

    def __init__(self, folder: str, still: int = 0) -> None:
        super().__init__()
        from transformers import AutoModel

        self.encoder = AutoModel.from_pretrained(
            folder, hidden_dropout_prob=0.1, attention_probs_dropout_prob=0.0,
            add_pooling_layer=False,
        )  # fmt: skip
        size = self.encoder.config.hidden_size
        self.roles = nn.Embedding(4, size)
        nn.init.normal_(self.roles.weight, 0, 0.02)
        self.roles.weight.data[0] = 0
        sizes = {task: sum(map(len, CLASSES[task])) for task in TASKS}
        self.tone, self.relation = (
            nn.Sequential(
                nn.Dropout(0.15), nn.Linear(pooled * size, size), nn.GELU(), nn.Dropout(0.1),
                nn.Linear(size, sizes[task]),
            )
            for task, pooled in zip(TASKS, (3, 4), strict=True)
        )  # fmt: skip
        words = self.encoder.embeddings
        rest = [one for layer in self.encoder.encoder.layer[:still] for one in layer.parameters()]
        for one in (words.word_embeddings.weight, words.position_embeddings.weight, *rest):
            one.requires_grad = False
        lines = (Path(folder) / "vocab.txt").read_text(encoding="utf-8").splitlines()
        self.pieces, order = as_bert(lines)
        words.word_embeddings.weight.data = words.word_embeddings.weight.data[order]

    def forward(self, pieces: torch.Tensor, roles: torch.Tensor, task: str) -> torch.Tensor:
        """Logits of everything asked (sentences, classes of all)."""
        here = pieces > 0
        words = self.encoder.embeddings.word_embeddings(pieces) + self.roles(roles)
        read = self.encoder(inputs_embeds=words, attention_mask=here.long())
        states = read.last_hidden_state.float()

        def mean(at: torch.Tensor) -> torch.Tensor:
            weights = at.float()[..., None]
            return (states * weights).sum(1) / weights.sum(1).clamp(min=1)

        named = (ASKED, PARTNER) if task == "relation" else (ASKED,)
        pooled = [*(mean(roles == role) for role in named), states[:, 0], mean(here)]
        return getattr(self, task)(torch.cat(pooled, 1))


def as_bert(lines: Sequence[str]) -> tuple[list[str], list[int]]:
    """Pieces under the names that BERT gives them, what fills room first, and where each stood."""
    renamed = {name: None for name in OTHER_NAMES.values()} if "<mask>" in lines else {}
    found = [
        OTHER_NAMES.get(line, line if line not in renamed else f"[unused {line}]") for line in lines
    ]
    order = [found.index("[PAD]"), *(n for n, line in enumerate(found) if line != "[PAD]")]
    return [found[n] for n in order], order


def arrays_of(reader: Reader) -> dict[str, np.ndarray]:
    """The learned arrays under the names of `transformer`."""
    state = {name: value.float().numpy() for name, value in reader.state_dict().items()}
    words = "encoder.embeddings"
    kind = state[f"{words}.token_type_embeddings.weight"][0]
    found = {
        "pieces": state[f"{words}.word_embeddings.weight"],
        "roles": state["roles.weight"],
        "places": state[f"{words}.position_embeddings.weight"][:64] + kind,
        "first": state[f"{words}.LayerNorm.weight"],
        "first.bias": state[f"{words}.LayerNorm.bias"],
    }
    for layer in range(LAYERS):
        for theirs, ours in NAMES.items():
            place = f"encoder.encoder.layer.{layer}.{theirs}"
            found[f"{layer}.{ours}"] = state[f"{place}.weight"]
            found[f"{layer}.{ours}.bias"] = state[f"{place}.bias"]
    for task in TASKS:
        found |= {task: state[f"{task}.1.weight"], f"{task}.bias": state[f"{task}.1.bias"]}
    return found


def as_shipped(reader: Reader) -> None:
    """Puts the numbers of `data/encoder` into a reader of all-MiniLM-L6-v2."""
    pieces, network = read_transformer(HEADS, LAYERS, ATTENTION_HEADS)
    of = {name: torch.tensor(array) for name, array in network.arrays.items()}
    place = {piece: number for number, piece in enumerate(reader.pieces)}
    state, words = reader.state_dict(), "encoder.embeddings"
    rows = torch.tensor([place[piece] for piece in pieces])
    state[f"{words}.word_embeddings.weight"][rows] = of["pieces"] * of["step"]
    kind = state[f"{words}.token_type_embeddings.weight"][0]
    state[f"{words}.position_embeddings.weight"][: len(of["places"])] = of["places"] - kind
    found = {
        "roles.weight": of["roles"],
        f"{words}.LayerNorm.weight": of["first"],
        f"{words}.LayerNorm.bias": of["first.bias"],
    }
    for layer in range(LAYERS):
        for theirs, ours in NAMES.items():
            name = f"encoder.encoder.layer.{layer}.{theirs}"
            found[f"{name}.weight"] = of[f"{layer}.{ours}"]
            found[f"{name}.bias"] = of[f"{layer}.{ours}.bias"]
    for task in TASKS:
        found |= {f"{task}.1.weight": of[task], f"{task}.1.bias": of[f"{task}.bias"]}
        head = read_head(HEADS, task)
        for what, numbers in (("weight", head.weights.T), ("bias", head.intercept)):
            state[f"{task}.4.{what}"][:3] = torch.tensor(numbers)
    reader.load_state_dict(state | found)
