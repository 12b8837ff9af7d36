"""What the corpus holds already, so that nothing is read, coded and scored a second time."""

from __future__ import annotations

from typing import Literal

import numpy as np

from analytics.ingest import Article, Raw, clean, copies
from analytics.models.columns import numbers
from analytics.store import Draft

Standing = Literal["new", "unchanged", "changed"]


class Known:
    """Fingerprints by article_id: those of the corpus in sorted arrays, those of this run beside.

    A million articles take 16 MB.
    """

    def __init__(self, draft: Draft) -> None:
        rows = draft.arrow("SELECT article_id, fingerprint FROM articles ORDER BY article_id")
        self.draft = draft
        self.ids = numbers(rows["article_id"])
        self.fingerprints = numbers(rows["fingerprint"])
        versions = draft.run("SELECT article_id, fingerprint FROM article_versions")
        self.earlier: set[tuple[int, int]] = set(versions)
        self.of_this_run: dict[int, tuple[int, int]] = {}

    def standing(self, article_id: int, fingerprint: int) -> Standing:
        """Whether an article is new, held as it is, or held with another content."""
        noted = self.of_this_run.get(article_id)
        held = noted[0] if noted else self._held(article_id)
        if held is None:
            return "new"
        # Two texts of one article in the same input: offered again, neither is news.
        seen = held == fingerprint or (article_id, fingerprint) in self.earlier
        return "unchanged" if seen else "changed"

    def note(self, article_id: int, fingerprint: int, raw: Raw) -> None:
        """Remembers an article that this run takes in, and what it was before."""
        noted = self.of_this_run.get(article_id)
        held = noted[0] if noted else self._held(article_id)
        if held is not None:
            self.earlier.add((article_id, held))
        self.of_this_run[article_id] = (fingerprint, hash(_plain(raw.title)))

    def forget(self, article_id: int, fingerprint: int) -> None:
        """A text was rejected after all: the same one again is news again.

        Another text of the article that came after it stays noted.
        """
        self.earlier.discard((article_id, fingerprint))
        if self.of_this_run.get(article_id, (None,))[0] == fingerprint:
            del self.of_this_run[article_id]

    def is_same_article(self, article_id: int, raw: Raw) -> bool:
        """Whether a changed text is a later state of the one held: same title, or much in common.

        The texts of this run may still be on their way; of those only the titles are compared.
        """
        noted = self.of_this_run.get(article_id)
        if noted is not None:
            return noted[1] == hash(_plain(raw.title))
        rows = self.draft.run(
            "SELECT title, body FROM articles WHERE article_id = $id", {"id": article_id}
        )
        if not rows or raw.page or raw.html:
            return True
        title, body = rows[0]
        return copies.same_article(title, body, raw.title or "", raw.text or "")

    def holds_same(self, article_id: int, raw: Raw) -> bool:
        """Whether a page that was scraped again differs in nothing but what stands around it.

        Sidebars, teasers and banners of a page change every hour, its article does not.
        """
        if not raw.page or article_id in self.of_this_run:
            return False
        rows = self.draft.run(
            "SELECT title, body, caption, published, updated FROM articles WHERE article_id = $id",
            {"id": article_id},
        )
        article = clean(raw) if rows else None
        if not isinstance(article, Article):
            return False
        content = (article.title, article.body, article.caption, article.published, article.updated)
        return content == tuple(rows[0])

    def _held(self, article_id: int) -> int | None:
        place = int(np.searchsorted(self.ids, article_id))
        if place < len(self.ids) and self.ids[place] == article_id:
            return int(self.fingerprints[place])
        return None


def _plain(text: str | None) -> str:
    return " ".join((text or "").split())
