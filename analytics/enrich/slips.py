"""A step that slips on an article costs this article what the step would have told, and no other.

Nobody foresaw the slip, so nobody knows which article of a batch it was: each is tried alone, and
where it slips again, with less and less done to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeVar

from analytics import actors, ingest
from analytics.enrich.columns import table_of
from analytics.enrich.rows import CODED_TABLES, Coding, Readers, code_articles
from analytics.settings import SettingError

# What a person can act on, or the next article would meet as well.
RAISED = (actors.FactError, actors.OwnActorError, actors.RuleError, SettingError, OSError)
Numbered = Sequence[tuple[int, ingest.Article]]
Way = Callable[[Numbered, Readers], Coding]
T = TypeVar("T")
M = TypeVar("M")


def leave_uncoded(articles: Numbered, readers: Readers | None = None) -> Coding:
    """No names, sentences and scores."""
    return Coding({name: table_of(name, ()) for name in CODED_TABLES}, {})


# What stands among the doubts of an article -> how it is coded then.
WAYS: tuple[tuple[str, Way], ...] = (
    ("", code_articles),
    ("not scored", partial(code_articles, score=False)),
    ("not coded", leave_uncoded),
)


def make_each(
    make: Callable[[Sequence[T], Way], M], ones: Sequence[T]
) -> Iterator[tuple[Sequence[T], M | None, str]]:
    """`make(ones, way)` of all at once by the first of WAYS, or of each alone by the first it can.

    With each made comes what was left undone and why, '' where nothing was. None is made of one on
    which every way slips. Errors that a person can act on are raised.
    """
    made, _ = _try(make, ones, code_articles)
    if made is not None:
        yield ones, made, ""
        return
    for one in ones:
        why = ""
        for undone, way in WAYS:
            made, slip = _try(make, [one], way)
            if made is not None:
                yield [one], made, undone and f"{undone}: a step slipped on it ({why})"
                break
            why = slip
        else:
            yield [one], None, f"no step can be done on it ({why})"


def _try(
    make: Callable[[Sequence[T], Way], M], ones: Sequence[T], way: Way
) -> tuple[M | None, str]:
    try:
        return make(ones, way), ""
    except RAISED:
        raise
    except Exception as error:
        return None, type(error).__name__
