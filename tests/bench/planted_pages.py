"""Pages put together from real articles, in the layouts that news sites print as plain text.

Hand-marked pages are few and of few layouts. These add the common one: a headline under its date,
captions, byline, dates, the text, an agency's name, and teasers of other articles beside it.
"""

from __future__ import annotations

import random
import re
from dataclasses import dataclass

from analytics.ingest import Article

_SENTENCE = re.compile(r"(?<=[.!?])[\"”]?\s+(?=[A-Z“\"])")
CREDITS = (
    "(AP Photo/John Doe)", "(Jane Doe/Pool Photo via AP)", "(Reuters)", "REUTERS/Jane Doe",
    "Photo: AFP", "(Handout)", "(Jane Doe/The Canadian Press)", "[Jane Doe/Reuters]",
)  # fmt: skip
BYLINES = (
    "By The Associated Press", "By Jane Roe", "By Jane Roe and John Doe, The Canadian Press",
    "Jane Roe, The Associated Press",
)  # fmt: skip
ENDS: tuple[tuple[str, ...], ...] = (
    ("The Associated Press",),
    ("Jane Roe, The Associated Press",),
    ("______", "Associated Press writer Jane Roe contributed to this report."),
    ("The Canadian Press",),
    ("Share", "Tweet", "Email"),
    (),
)
HEADINGS = ("Top Stories", "Related stories", "Most read", "More from World", "Trending now")
FOOTS: tuple[tuple[str, ...], ...] = (
    (),
    ("© 2024 The Paper. All rights reserved.", "Privacy policy", "Terms of use", "Contact us"),
    ("Sign up for our newsletter and get the news of the day in your inbox.", "Subscribe"),
)
NAVIGATION = ("Home", "World", "Politics", "Business", "Sports", "Opinion", "Video", "Sign in")


@dataclass(frozen=True, slots=True)
class Planted:
    """A page, its title, and the text that belongs to its body."""

    text: str
    title: str
    body: str
    captions: tuple[str, ...]


def sentences(text: str) -> list[str]:
    """Sentences of an article, roughly."""
    return [s for s in _SENTENCE.split(text.replace("\n\n", " ")) if s.strip()]


def plant(article: Article, others: list[Article], draw: random.Random) -> Planted:
    """One page around an article, with teasers of some of the others."""
    paragraphs = _paragraphs(sentences(article.body)[: draw.choice((2, 4, 8, 20, 40))], draw)
    captions = [
        f"{sentences(draw.choice(others).body)[0][:300]} {draw.choice(CREDITS)}"
        for _ in range(draw.choice((0, 1, 1, 2)))
    ]
    head = [article.title] if draw.random() < 0.7 else [*NAVIGATION, article.title]
    head += [*captions, draw.choice(BYLINES), "Posted May 8, 2024 4:41 pm."]
    if draw.random() < 0.7:
        head.append("Last Updated May 8, 2024 4:43 pm.")
    side = [draw.choice(HEADINGS)] if draw.random() < 0.8 else []
    for other in draw.sample(others, draw.choice((2, 4, 6))):
        side += _teaser(other, draw)
    blocks = [*head, *paragraphs, *draw.choice(ENDS), *side, *draw.choice(FOOTS)]
    return Planted("\n\n".join(blocks), article.title, "\n".join(paragraphs), tuple(captions))


def _paragraphs(held: list[str], draw: random.Random) -> list[str]:
    found, place = [], 0
    while place < len(held):
        count = draw.choice((1, 1, 2, 3))
        found.append(" ".join(held[place : place + count]))
        place += count
    return found


def _teaser(other: Article, draw: random.Random) -> list[str]:
    found = [f"{other.title}\n{other.title}" if draw.random() < 0.6 else other.title]
    start = " ".join(sentences(other.body)[:2])
    if draw.random() < 0.7:
        found.append(f"{start[:200]}..." if draw.random() < 0.7 else start[:300])
    if draw.random() < 0.7:
        found.append(draw.choice(("4h ago", "23m ago", "2 days ago", "May 7, 2024", "WORLD")))
    return found
