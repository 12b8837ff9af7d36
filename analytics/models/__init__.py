"""Text to scores: tone toward an actor, relation of a pair, valence of an article, topics.

The registers name what is there, and the settings `tone_model`, `relation_model` and
`valence_model` which of it reads. Each entry loads its model on call and nothing before, because
worker processes that only score must not pay for scikit-learn.
"""

from __future__ import annotations

from pathlib import Path

from analytics.models.cut import breaks_off
from analytics.models.gold import PERSONS, STATES
from analytics.models.own_head import is_fitted
from analytics.models.persons import FORMS
from analytics.models.targets import Dyad, Target
from analytics.models.valence import Opening, open_article
from analytics.settings import rereads

__all__ = [
    "FORMS",
    "PERSONS",
    "RELATIONS",
    "STATES",
    "TONES",
    "VALENCES",
    "Dyad",
    "Opening",
    "Target",
    "breaks_off",
    "load_relation",
    "load_tone",
    "load_valence",
    "open_article",
]


def load_tone(own: Path | None = None):
    """The tone model, read from `data/`.

    A small network, with the head in `own` where one was fitted there to a user's labels. Without
    one, and where the setting `encoder` is on, the encoder helps it where it doubts.
    """
    if rereads() and not is_fitted(own, "tone"):
        from analytics.models.cascade import CascadeTone

        return CascadeTone.load()
    from analytics.models.tone import Tone

    return Tone.load(own=own)


def load_relation(own: Path | None = None):
    """The relation model, read from `data/`; `own` and the setting as with tone."""
    if rereads() and not is_fitted(own, "relation"):
        from analytics.models.cascade import CascadeRelation

        return CascadeRelation.load()
    from analytics.models.relation import Relation

    return Relation.load(own=own)


def load_valence():
    """The default model of bad and good news, read from `data/`."""
    from analytics.models.valence import Valence

    return Valence.load()


TONES = {"tone": load_tone}
RELATIONS = {"relation": load_relation}
VALENCES = {"valence": load_valence}
