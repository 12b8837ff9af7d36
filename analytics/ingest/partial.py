"""Texts that are only a beginning, as services and feeds give them."""

from __future__ import annotations

import re

# How a service ends a text that it gives a part of: [+1234 chars].
_LEFT_OUT = re.compile(r"\s?(?:\.{3}|…)?\s?\[\+?(\d{1,9}) chars\]$")
_BREAKS_OFF = re.compile(r"\[(?:…|\.{3})\][»”\"]?$")


def without_mark(text: str) -> str:
    """A text without the mark that its service set where the text goes on."""
    return _LEFT_OUT.sub("", text) if text.endswith(" chars]") else text


def characters_left_out(value: object) -> int:
    """How many characters a service says it left out of a text; 0 where it says nothing."""
    found = _LEFT_OUT.search(value[-30:]) if isinstance(value, str) else None
    return int(found[1]) if found else 0


def partly(body: str, left_out: object) -> list[str]:
    """The doubt that a person should hear of, where a text is only a beginning."""
    if left_out:
        return [f"partial: its source left out {left_out} characters of the text"]
    return ["partial: the text breaks off with […]"] if _BREAKS_OFF.search(body[-8:]) else []
