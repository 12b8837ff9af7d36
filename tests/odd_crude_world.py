"""Crude scraped pages in twelve languages and nine shapes, as analysts copy them from sites."""

from __future__ import annotations

import world_words_more  # noqa: F401  (adds four languages)
import world_words_south  # noqa: F401  (adds four more)
from odd_cases import case
from world_words import WORDS, Words


def gaps(blocks: list[str]) -> str:
    return "\n\n".join(blocks) + "\n"


def plain(w: Words) -> str:
    """A site's page with everything before and after the text."""
    first = [*w.menu, w.cookies, w.title, w.date, w.share]
    last = [w.topics, w.mistake, w.subscribe, w.related, *w.teasers, *w.comments, w.rights]
    return gaps([*first, *w.paragraphs, *last])


def interrupted(w: Words) -> str:
    """Between paragraphs stand a caption, another story, a channel and a player."""
    p = w.paragraphs
    inner = [w.caption, p[0], p[1], w.inserted, p[2], w.join, p[3], w.player, p[4]]
    return gaps([" ".join(w.menu), w.title, w.date, *inner, w.related, *w.teasers, w.rights])


def without_gaps(w: Words) -> str:
    """Copied with a mouse: no empty line anywhere."""
    last = [w.subscribe, w.related, *w.teasers, w.rights]
    return "\n".join([*w.menu, w.title, w.date, *w.paragraphs, *last]) + "\n"


def opinion(w: Words) -> str:
    """A column: the name over the text, who wrote it under it."""
    return gaps([w.title, w.date, *w.paragraphs, w.bio, w.share, w.subscribe, *w.comments])


def teasers_first(w: Words) -> str:
    """A column of other stories stands before the article."""
    head = [w.related, *w.teasers, *w.menu, w.title, w.date, w.caption]
    return gaps([*head, *w.paragraphs, w.join, w.cookies, w.rights])


LAYOUTS = (plain, interrupted, without_gaps, opinion, teasers_first)
for language, words in WORDS.items():
    for layout in LAYOUTS:
        other = [words.cookies, words.subscribe, words.join, words.player, words.inserted]
        other += [words.mistake, words.rights, words.topics, words.share, words.date]
        other += [*words.teasers, *words.comments, words.related, " ".join(words.menu)]
        captioned = layout in (interrupted, teasers_first)
        case(
            f"cw_{layout.__name__}_{language}.txt",
            layout(words),
            a=1,
            r=0,
            titles=[words.title],
            dates=[words.day],
            texts=list(words.paragraphs),
            notext=[*other, words.bio] if layout is not opinion else other,
            lang=language,
            cap=words.caption if captioned else "",
        )
