"""Who is in the story: from a cleaned article to the states and alliances that it names.

`load` reads the gazetteer from data/ once; `code` (or `code_all` for many) finds the names in one
scan (`matching`), settles what they mean (`ambiguity`, `rules`), numbers sentences (`sentences`),
tells what the article is about (`aboutness`) and which actors stand together (`pairs`).
"""

from __future__ import annotations

from analytics.actors.coding import code, code_all
from analytics.actors.gazetteer import FactError, Gazetteer, load
from analytics.actors.own import OwnActorError
from analytics.actors.rules import RuleError
from analytics.actors.shapes import Coding, Mention, Named, Pair, Sentence, Text

__all__ = [
    "Coding",
    "FactError",
    "Gazetteer",
    "Mention",
    "Named",
    "OwnActorError",
    "Pair",
    "RuleError",
    "Sentence",
    "Text",
    "code",
    "code_all",
    "load",
]
