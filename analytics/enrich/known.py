"""What the corpus holds already, so that nothing is read, coded and scored a second time."""

from __future__ import annotations

from typing import Literal

import numpy as np

from analytics.store import Draft

Standing = Literal["new", "unchanged", "changed"]


class Known:
    """Fingerprints by article_id: those of the corpus in sorted arrays, those of this run beside.

    A million articles take 16 MB.
    """

    def __init__(self, draft: Draft) -> None:
        rows = draft.arrow("SELECT article_id, fingerprint FROM articles ORDER BY article_id")
        self.ids = rows["article_id"].to_numpy()
        self.fingerprints = rows["fingerprint"].to_numpy()
        self.of_this_run: dict[int, int] = {}

    def standing(self, article_id: int, fingerprint: int) -> Standing:
        """Whether an article is new, held as it is, or held with another content; notes it."""
        held = self.of_this_run.get(article_id)
        if held is None:
            held = self._held(article_id)
        if held == fingerprint:
            return "unchanged"
        self.of_this_run[article_id] = fingerprint
        return "new" if held is None else "changed"

    def forget(self, article_id: int) -> None:
        """An article was rejected after all: the same one again is new again."""
        self.of_this_run.pop(article_id, None)

    def _held(self, article_id: int) -> int | None:
        place = int(np.searchsorted(self.ids, article_id))
        if place < len(self.ids) and self.ids[place] == article_id:
            return int(self.fingerprints[place])
        return None
