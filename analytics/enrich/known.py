"""What the corpus holds already, so that nothing is read, coded and scored a second time."""

from __future__ import annotations

from contextlib import suppress
from typing import Literal

import numpy as np

from analytics.ingest import Article, Raw, clean, copies
from analytics.models.columns import numbers
from analytics.store import Draft

Standing = Literal["new", "unchanged", "changed"]
RECENT = 20_000  # articles noted one by one before they are laid into arrays: 5 MB


class Known:
    """Fingerprints by article_id: those of the corpus in sorted arrays, those of this run beside.

    A million articles take 16 MB, and 24 where they are of this run.
    """

    def __init__(self, draft: Draft) -> None:
        rows = draft.arrow("SELECT article_id, fingerprint FROM articles ORDER BY article_id")
        self.draft = draft
        self.ids = numbers(rows["article_id"])
        self.fingerprints = numbers(rows["fingerprint"])
        versions = draft.run("SELECT article_id, fingerprint FROM article_versions")
        self.earlier: set[tuple[int, int]] = set(versions)
        self.of_this_run = Noted()

    def standing(self, article_id: int, fingerprint: int) -> Standing:
        """Whether an article is new, held as it is, or held with another content."""
        noted = self.of_this_run.get(article_id)
        held = noted[0] if noted else self._held(article_id)
        if held is None:
            return "new"
        # An input may hold two texts of one article; offered again, neither of them is new.
        seen = held == fingerprint or (article_id, fingerprint) in self.earlier
        return "unchanged" if seen else "changed"

    def note(self, article_id: int, fingerprint: int, raw: Raw) -> None:
        """Remembers an article that this run takes in, and what it was before."""
        noted = self.of_this_run.get(article_id)
        held = noted[0] if noted else self._held(article_id)
        if held is not None:
            self.earlier.add((article_id, held))
        self.of_this_run.put(article_id, fingerprint, hash(_plain(raw.title)))

    def forget(self, article_id: int, fingerprint: int) -> None:
        """Takes back `note` for a text that was rejected: read again, it counts as new.

        A later text of the same article stays noted.
        """
        self.earlier.discard((article_id, fingerprint))
        noted = self.of_this_run.get(article_id)
        if noted and noted[0] == fingerprint:
            self.of_this_run.drop(article_id)

    def is_same_article(self, article_id: int, raw: Raw) -> bool:
        """Whether a changed text is a later state of the one held: same title, or much in common.

        The texts of this run may still be on their way; of those only the titles are compared.
        """
        noted = self.of_this_run.get(article_id)
        if noted is not None:
            return noted[1] == hash(_plain(raw.title))
        with self.draft.taking_all():
            rows = self.draft.run(
                "SELECT title, body FROM articles WHERE article_id = $id", {"id": article_id}
            )
        if not rows or raw.page or raw.html:
            return True
        title, body = rows[0]
        with suppress(Exception):  # two articles, then
            return copies.same_article(title, body, raw.title or "", raw.text or "")
        return False

    def holds_same(self, article_id: int, raw: Raw) -> bool:
        """Whether a page scraped again holds the same article, with other text around it.

        Sidebars, teasers and banners of a page change every hour, but its article does not.
        """
        if not raw.page or self.of_this_run.get(article_id):
            return False
        with self.draft.taking_all():
            rows = self.draft.run(
                "SELECT title, body, caption, published, updated FROM articles "
                "WHERE article_id = $id",
                {"id": article_id},
            )
        article = clean(raw) if rows else None
        if not isinstance(article, Article):
            return False
        content = (article.title, article.body, article.caption, article.published, article.updated)
        return content == tuple(rows[0])

    def _held(self, article_id: int) -> int | None:
        place = _place(self.ids, article_id)
        return None if place is None else int(self.fingerprints[place])


class Noted:
    """Two numbers of each article: the latest in a dictionary, the others in sorted arrays."""

    def __init__(self, recent: int = RECENT) -> None:
        self.most = recent
        self.recent: dict[int, tuple[int, int]] = {}
        self.ids = np.empty(0, np.int64)
        self.values = np.empty((0, 2), np.int64)

    def get(self, article_id: int) -> tuple[int, int] | None:
        """The numbers of an article; None where it is not among them."""
        if article_id in self.recent:
            return self.recent[article_id]
        place = _place(self.ids, article_id)
        return None if place is None else (int(self.values[place, 0]), int(self.values[place, 1]))

    def put(self, article_id: int, one: int, other: int) -> None:
        """Sets the numbers of an article."""
        self.recent[article_id] = (one, other)
        if len(self.recent) > self.most:
            self._lay()

    def drop(self, article_id: int) -> None:
        """Takes an article out, if it is among them."""
        self.recent.pop(article_id, None)
        place = _place(self.ids, article_id)
        if place is not None:
            self.ids = np.delete(self.ids, place)
            self.values = np.delete(self.values, place, axis=0)

    def _lay(self) -> None:
        ids = np.fromiter(self.recent, np.int64, len(self.recent))
        values = np.array(list(self.recent.values()), np.int64).reshape(-1, 2)
        older = ~np.isin(self.ids, ids)
        ids = np.concatenate([self.ids[older], ids])
        order = np.argsort(ids)
        self.values = np.concatenate([self.values[older], values])[order]
        self.ids = ids[order]
        self.recent = {}


def _place(ids: np.ndarray, article_id: int) -> int | None:
    place = int(np.searchsorted(ids, article_id))
    return place if place < len(ids) and ids[place] == article_id else None


def _plain(text: str | None) -> str:
    return " ".join((text or "").split())
