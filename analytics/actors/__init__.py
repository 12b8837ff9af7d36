"""Who is in the story: from a cleaned article to the states and alliances that it names.

`load` reads the gazetteer from data/ once; `code_all` takes articles a batch at a time. One walk
along a tree of words (`nametree`, `namewalk`) finds the names and the cues around them
(`matching`); what they mean is settled (`settling`, by `ambiguity`, `rules`, `surnames`,
`namesakes` and, where no rule speaks, by the words around them: `displaced`, `contexts`) and put
into sentences (`placing`, `breaks`). Then: what an article is about (`features`, `aboutness`) and
which actors stand together (`pairs`). All that passes between these is columns of a whole batch.
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
