"""`Wish`: what one section of a page asks for beyond the filters of the sidebar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Wish:
    """Arguments for the macro and the figure, and where a click leads.

    `slices` runs the macro once for each name with the arguments given there, and puts the rows
    one below the other with the name in the column `slice`. `drill` is `actor` (a point leads to
    the articles of an actor), `pair` (to the sentences of two), `part` (to the sentences on one
    actor in an outlet or a topic), `cell` (to the articles on a topic that name an actor),
    `finding` (to the articles of one change: its actor, in its period), `outlet` (to what one
    outlet says), `topic` (to the articles of a topic), `word` (to the articles of a slice that hold
    the word), `reason` (to the articles of a part of a change),
    `shift` (to what lies on either side of a shift of level), `day` (to the articles of an outlet's
    days), `copies` (to the stories with copies) or None.
    `under_controls` draws the section close to the boxes above it that belong to it.
    """

    arguments: Mapping[str, Any] = field(default_factory=dict)
    slices: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    drawing: Mapping[str, Any] = field(default_factory=dict)
    drill: str | None = "actor"
    note: str = ""
    key: str = ""
    under_controls: bool = False
