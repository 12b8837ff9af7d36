"""The optional encoder as `fine_tune` trains it, and its arrays as the project stores them."""

from __future__ import annotations

import numpy as np
import torch
from student import CLASSES
from torch import nn

from analytics.models.encoder import LAYERS, SIZE
from analytics.models.transformer import ASKED, PARTNER

TASKS = ("tone", "relation")
NAMES = {
    "attention.self.query": "query", "attention.self.key": "key", "attention.self.value": "value",
    "attention.output.dense": "mixed", "attention.output.LayerNorm": "attended",
    "intermediate.dense": "wide", "output.dense": "narrow", "output.LayerNorm": "read",
}  # fmt: skip


class Reader(nn.Module):
    """The encoder with a layer and coefficients for each task."""

    def __init__(self, folder: str) -> None:
        super().__init__()
        from transformers import AutoModel

        self.encoder = AutoModel.from_pretrained(
            folder, hidden_dropout_prob=0.1, attention_probs_dropout_prob=0.0,
            add_pooling_layer=False,
        )  # fmt: skip
        self.roles = nn.Embedding(4, SIZE)
        nn.init.normal_(self.roles.weight, 0, 0.02)
        self.roles.weight.data[0] = 0
        sizes = {task: sum(map(len, CLASSES[task])) for task in TASKS}
        self.tone, self.relation = (
            nn.Sequential(
                nn.Dropout(0.15), nn.Linear(pooled * SIZE, SIZE), nn.GELU(), nn.Dropout(0.1),
                nn.Linear(SIZE, sizes[task]),
            )
            for task, pooled in zip(TASKS, (3, 4), strict=True)
        )  # fmt: skip
        words = self.encoder.embeddings
        for part in (words.word_embeddings, words.position_embeddings):
            part.weight.requires_grad = False

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
