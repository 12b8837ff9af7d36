"""Text to scores: tone toward an actor, relation of a pair, topics.

The registers name what is there; each entry loads its model on call and nothing before, because
worker processes that only score must not pay for scikit-learn.
"""

from __future__ import annotations

from pathlib import Path

from analytics.models.targets import Dyad, Target

__all__ = ["RELATIONS", "TONES", "Dyad", "Target", "load_relation", "load_tone"]


def load_tone(own: Path | None = None):
    """The default tone model, read from `data/`; a head in `own` takes the place of its head."""
    from analytics.models.tone import Tone

    return Tone.load(own=own)


def load_relation(own: Path | None = None):
    """The default relation model, read from `data/`; as with tone, `own` may hold its head."""
    from analytics.models.relation import Relation

    return Relation.load(own=own)


TONES = {"tone": load_tone}
RELATIONS = {"relation": load_relation}
