"""Copies of one story are joined; templates filled in anew are not."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from analytics.ingest import copies

STORY = (
    "Armenia and Azerbaijan exchanged fire across their border on Tuesday, killing at least "
    "three soldiers, officials in both states said. The defence ministry in Yerevan said that "
    "Azerbaijani forces opened fire with mortars on positions near the village of Sotk "
    "shortly after dawn. Baku denied the claim and said its troops had answered an attempt to "
    "lay mines on a supply road. The European Union, which keeps about two hundred observers "
    "on the Armenian side, called on both armies to step back and to let the monitors reach "
    "the area. Russia, whose peacekeepers left the region in June, said it was ready to "
    "mediate between the neighbours. Talks on a peace treaty have stalled over the course of "
    "the border and over a railway that would cross the south of Armenia. Foreign ministers "
    "of the two states are due to meet in Geneva next week, a meeting that diplomats now fear "
    "could be put off. The fighting was the heaviest since spring, when a truce brokered by "
    "Washington ended four days of shelling along the eastern frontier."
)
DAY = datetime(2024, 10, 8, 9, 0)


def met(a: str, b: str) -> bool:
    return any(x == y for x, y in zip(copies.signature(a), copies.signature(b), strict=True))


def joined(a: str, b: str, days: int = 0) -> bool:
    return met(a, b) and copies.same_story(a, DAY, b, DAY + timedelta(days=days))


def edited(every: int) -> str:
    words = STORY.split()
    return " ".join("instead" if n % every == every - 1 else w for n, w in enumerate(words))


@pytest.mark.parametrize("every", [100, 50, 20, 10, 7])
def test_edited_copies_are_one_story(every: int) -> None:
    assert joined(STORY, edited(every), days=1)


@pytest.mark.parametrize("words", [150, 120, 90, 70])
def test_cut_copies_are_one_story(words: int) -> None:
    assert joined(STORY, " ".join(STORY.split()[:words]), days=1)


def test_copies_with_another_beginning_or_on_other_days() -> None:
    assert joined(STORY, f"This report was updated with comments by the ministry. {STORY}")
    assert joined(STORY, STORY.upper(), days=90)
    assert joined(STORY, " ".join(STORY.split()[40:]))


def test_other_news_with_the_same_background_is_another_story() -> None:
    tail = STORY[STORY.index("Talks on a peace") :]
    other = (
        "The parliament in Yerevan voted on Wednesday to send the draft of a new constitution "
        "to a referendum in autumn, with the opposition absent from the chamber. The speaker "
        "said that the text drops a reference to the declaration of independence, as Baku had "
        "asked. Several thousand people gathered outside and blocked a bridge for two hours "
        "until police moved them away without arrests. The vote was called after three "
        "readings in a single day, which lawyers from the bar association called a breach of "
        "the rules of the house. "
        f"{tail}"
    )
    assert not joined(STORY, other)


def call(president: str, state: str, topic: str, day: str) -> str:
    return (
        f"Vladimir Putin had a telephone conversation with President of {state} {president} on "
        f"{day}. The two leaders discussed {topic} and agreed to continue their contacts at "
        "different levels. The conversation was held at the initiative of the other side."
    )


def test_templates_are_different_events() -> None:
    topic = "bilateral cooperation in trade and energy"
    first = call("Nursultan Nazarbayev", "Kazakhstan", topic, "March 4")
    assert not joined(first, call("Alexander Lukashenko", "Belarus", topic, "March 4"))
    assert not joined(first, call("Nursultan Nazarbayev", "Kazakhstan", topic, "May 17"), days=74)
    later = call("Nursultan Nazarbayev", "Kazakhstan", "the summit in Astana", "March 6")
    assert not joined(first, later, days=2)
    figures = "The central bank set the rate at {} roubles to the dollar for {}, up {} kopecks."
    a, b = figures.format("61.20", "Monday", "14"), figures.format("60.95", "Tuesday", "25")
    assert not joined(a * 3, b * 3, days=1)


def test_signatures_are_stable_and_small() -> None:
    marks = copies.signature(STORY)
    assert len(marks) == 32 and all(0 <= mark < 2**32 for mark in marks)
    assert marks == copies.signature(STORY.replace(" ", "  ").lower())
    assert marks[:3] == FIRST_BANDS
    assert copies.signature("") == [] == copies.signature(" -- ")
    assert len(copies.signature("Flash")) == 32


# Written into corpora: a change here would part old copies from new ones.
FIRST_BANDS = [1277735860, 2187029465, 3684386306]


def test_one_url_with_another_article() -> None:
    assert copies.same_article("Clash", STORY, "Clash on the border", edited(5))
    assert copies.same_article("Live", "Short first text.", "Live", "Wholly different words now")
    assert not copies.same_article("A", STORY, "B", "The price of wheat rose in Chicago on Monday.")
