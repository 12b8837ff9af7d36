"""Taking articles out of a corpus."""

from __future__ import annotations

from pathlib import Path

from analytics.enrich import stories, subjects
from analytics.enrich.counting import count_words
from analytics.enrich.manifest import record_verb
from analytics.enrich.progress import Progress
from analytics.store import drafting, matching_articles


def matching(corpus: Path, condition: str) -> list[int]:
    """Numbers of the articles that meet a condition on the columns of `articles`.

    Raises StoreError where the condition is no condition.
    """
    return matching_articles(corpus, condition)


def remove(corpus: Path, article_ids: list[int], condition: str, progress: Progress) -> None:
    """Publishes the corpus without these articles; what is left of their stories stays a story."""
    with progress, drafting(corpus, verb="remove", told=progress.note) as draft:
        draft.keep_from_resuming()
        run_id = draft.next_run()
        progress.stage("removing")
        stories.part_stories_of(draft, article_ids)
        draft.remove_articles(article_ids)
        # Until it is written down the engine holds a list for every two thousand rows that lost
        # one: of eighteen million words more than it may take.
        draft.write_down()
        stories.join_copies(draft)
        count_words(draft)
        subjects.refresh(draft, progress)
        record_verb(draft, run_id, "remove", (condition, f"{len(article_ids)} articles"))
