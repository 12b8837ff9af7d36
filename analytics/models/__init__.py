"""Text to scores: tone toward an actor, relation of a pair, valence of an article, topics.

The registers name what is there; each entry loads its model on call and nothing before, because
worker processes that only score must not pay for scikit-learn.
"""

from __future__ import annotations

from pathlib import Path

from analytics.models.cut import breaks_off
from analytics.models.targets import Dyad, Target
from analytics.models.valence import Opening, open_article
from analytics.settings import setting

__all__ = [
    "RELATIONS",
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
    """The default tone model, read from `data/`; a head in `own` takes the place of its head.

    Where the setting `encoder` is on, the model on the encoder, which takes no own head.
    """
    if setting("encoder"):
        from analytics.models.encoder import EncodedTone

        return EncodedTone.load()
    from analytics.models.tone import Tone

    return Tone.load(own=own)


def load_relation(own: Path | None = None):
    """The default relation model, read from `data/`; `own` and the encoder as with tone."""
    if setting("encoder"):
        from analytics.models.encoder import EncodedRelation

        return EncodedRelation.load_with()
    from analytics.models.relation import Relation

    return Relation.load(own=own)


def load_valence():
    """The default model of bad and good news, read from `data/`."""
    from analytics.models.valence import Valence

    return Valence.load()


TONES = {"tone": load_tone}
RELATIONS = {"relation": load_relation}
VALENCES = {"valence": load_valence}
