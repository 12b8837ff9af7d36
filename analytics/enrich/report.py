"""What a run was asked to add, and what it did."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from analytics.ingest import Mapped, Reject
from analytics.ingest.source import shown_name


@dataclass(frozen=True, slots=True)
class Order:
    """What to add: paths, names of fields (ours: theirs), and how the run calls its input."""

    paths: Sequence[Path | str]
    mapping: Mapping[str, str] = field(default_factory=dict)
    verb: str = "add"
    inputs: tuple[str, ...] = ()
    outlet: str | None = None  # of articles that name none themselves

    def unmet_fields(self) -> list[str]:
        """The mapped names of fields that nothing read so far has."""
        return self.mapping.unmet() if isinstance(self.mapping, Mapped) else []

    def names(self) -> list[str]:
        """How the input is called in the table of runs."""
        return list(self.inputs) or [shown_name(str(path)) for path in self.paths]


@dataclass(slots=True)
class Report:
    """What a run did. offered = accepted + unchanged + updated + rejected."""

    offered: int = 0
    accepted: int = 0
    unchanged: int = 0
    updated: int = 0
    seconds: float = 0.0
    rejects: list[Reject] = field(default_factory=list)
    tally: Counter[str] = field(default_factory=Counter)
    stories: int = 0
    articles: int = 0
    published: bool = False
    unmet_fields: list[str] = field(default_factory=list)  # mapped names that no input has
    own_actors: list[str] = field(default_factory=list)  # what `own_names` tells of them

    @property
    def rejected(self) -> int:
        """Articles turned away."""
        return len(self.rejects)
