"""The text of an article with its marks: every character of it, and no tag but ours."""

from __future__ import annotations

from html.parser import HTMLParser

import pandas as pd
import pytest

from analytics.pages.marked import MARKS, marked

NAMES = {"ARM": "Armenia", "RUS": "Russia", "BAD": '"><img src=x onerror=alert(1)>'}
COLOURS = {"ARM": "#C53107"}
TEXT = "First. Armenia scolds <b>Russia</b> & leaves. Last."
HOSTILE = (
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "</div></mark><iframe src=//example.org>",
    "&lt;img src=x&gt; &amp;amp;",
    "<!-- <style>*{display:none}</style> -->",
    "\u202etxet desrever\u202c",
    "Ａ＜ｂ＞ \x00 \ufeff",
)


class Read(HTMLParser):
    """Tags, attributes and text of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.tags.append("!--")


def sentence(text: str, words: str, place: str = "body", **more) -> dict:
    """A row of `article_sentences` for `words` inside `text`, which names what `more` says."""
    start = text.index(words)
    empty = {"mentions": None, "tones": None, "relations": None}
    return {"place": place, "start": start, "stop": start + len(words), **empty, **more}


def named(words: str, **actors: str) -> list[dict]:
    return [
        {"actor": code, "start": words.index(alias), "stop": words.index(alias) + len(alias)}
        for code, alias in actors.items()
    ]


def rows(*each: dict) -> pd.DataFrame:
    columns = ["place", "start", "stop", "mentions", "tones", "relations"]
    return pd.DataFrame(list(each), columns=columns)


def scolding() -> pd.DataFrame:
    words = "Armenia scolds <b>Russia</b> & leaves."
    return rows(
        sentence(
            TEXT,
            words,
            mentions=named(words, ARM="Armenia", RUS="Russia"),
            tones=[
                {"actor": "RUS", "verdict": "negative", "negative": 0.71, "positive": 0.1},
                {"actor": "ARM", "verdict": "neutral", "negative": 0.1, "positive": 0.1},
            ],
            relations=[
                {
                    "actor_a": "ARM",
                    "actor_b": "RUS",
                    "conflict": 0.8,
                    "cooperation": 0.1,
                    "direction": "b",
                }
            ],
        )
    )


def test_names_and_verdicts_stand_where_they_belong() -> None:
    read = Read(marked(TEXT, "body", scolding(), NAMES, COLOURS))
    assert read.text == (
        "First. Armenia scolds <b>Russia</b> & leaves."
        "Russia: negative 0.71Russia → Armenia: conflict 0.80 Last."
    )
    assert read.tags == ["div", "mark", "mark", "wbr", "span", "wbr", "span"]
    told = [value for name, value in read.attributes if name == "title"]
    assert told == ["Armenia", "Russia"]


@pytest.mark.parametrize("marks", [(), ("names",)])
def test_without_verdicts_the_text_is_the_text(marks: tuple[str, ...]) -> None:
    assert Read(marked(TEXT, "body", scolding(), NAMES, COLOURS, marks)).text == TEXT


@pytest.mark.parametrize("hostile", HOSTILE)
def test_no_tag_and_no_attribute_comes_from_the_text(hostile: str) -> None:
    words = f"Armenia said {hostile} there."
    text = f"{hostile} {words} {hostile}"
    one = sentence(
        text,
        words,
        mentions=named(words, ARM="Armenia", BAD="there"),
        tones=[{"actor": "BAD", "verdict": "positive", "negative": 0.1, "positive": 0.9}],
    )
    drawn = marked(text, "body", rows(one), NAMES, COLOURS, MARKS)
    read = Read(drawn)
    assert set(read.tags) == {"div", "mark", "span", "wbr"}
    assert {name for name, _ in read.attributes} == {"style", "title"}
    plain = Read(marked(text, "body", rows(one), NAMES, COLOURS, ()))
    assert plain.text.replace("\ufffd", "\x00") == text


def test_rows_that_do_not_fit_the_text_are_left_out() -> None:
    far = {**sentence(TEXT, "First."), "stop": 10_000}
    other = sentence("The title", "The title", place="title")
    assert Read(marked(TEXT, "body", rows(far, other), NAMES, COLOURS)).text == TEXT


def test_two_actors_at_one_place_are_both_told() -> None:
    words = "Armenia scolds"
    one = sentence(TEXT, words, mentions=named(words, ARM="Armenia", RUS="Armenia"))
    read = Read(marked(TEXT, "body", rows(one), NAMES, COLOURS))
    assert read.tags.count("mark") == 1 and ("title", "Armenia, Russia") in read.attributes
