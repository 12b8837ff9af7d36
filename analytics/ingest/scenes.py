"""Captions without a credit: what a picture shows is told in the present, the news in the past.

English alone: in other languages news is told in the present as well.
"""

from __future__ import annotations

import re

from analytics.ingest.block_kinds import told_kind
from analytics.ingest.live_posts import is_time
from analytics.ingest.word_count import count_words

FEWEST, MOST = 6, 32  # words
ABOVE = 4  # blocks over a text, in which its picture may stand
TOLD = 2  # paragraphs of a text told in the past
_SHOWN = (
    "attend|board|carry|clean|cross|dance|drive|embrace|fish|fly|follow|gather|graze|greet|hold|hug|"
    "inspect|kneel|lay|line|listen|load|look|march|measure|mourn|pass|pose|pray|pull|push|queue|"
    "rest|ride|sail|salute|search|sell|shake|sit|smile|speak|stand|stroll|sweep|talk|unload|visit|wait|"
    "walk|watch|wave|work"
)
# Forms that are no nouns as well, as talks and visits are.
_SHOWS = (
    "attends|carries|embraces|gathers|greets|hugs|inspects|kneels|lays|listens|mourns|"
    "passes|prays|pulls|salutes|sells|shakes|sits|smiles|speaks|stands|strolls|sweeps|unloads|waits"
)
# Ministers queue at ..., A vessel follows ..., The bridge seen from ...
_MANY = (
    r"(?!(?:\w?is|this|its|as|was|us|has|does|thus)\b)"
    r"[\w’'-]*(?:[a-rt-z]s|olice|eople|men|hildren|crew|heep|attle)"
)
_SCENE = re.compile(
    rf"(?=[A-ZÀ-Þ])(?:[\w’',-]+ ){{0,9}}?(?:{_MANY} (?:{_SHOWN})|[\w’'-]+ (?:{_SHOWS}))"
    r"(?:(?: \w+)? [a-z]|,)"
    r"|(?=[A-ZÀ-Þ])(?:[\w’',-]+ ){1,10}?(?:is |are )?"
    r"(?:seen|pictured) (?:from|in|on|at|near|during|here|through)\b"
)
# Verbs of news before the one that shows: it is no scene then.
_PAST = re.compile(
    r"\b(?:said|says|was|were|had|has|have|will|would|could|should|can|may|must|told|did|does|do|if|"
    r"who|that|which|to|not|now|today|also|still|often|usually|n['’]t|\w+ed)\b"
)
_TOLD = re.compile(r"\b(?:said|was|were|had|told|\w{3,}ed)\b")


def scenes(blocks: list[str], marks: list[bool]) -> set[int]:
    """The numbers of blocks of a text that tell what a picture shows."""
    first = marks.index(True) if True in marks else 0
    # What stands under the title may be one as well; a heading under the time of a post is none.
    near = [mark or first - ABOVE <= n < first for n, mark in enumerate(marks)]
    found = {n for n, may in enumerate(near) if may and _is_scene(blocks[n])}
    found = {n for n in found if n == 0 or not is_time(blocks[n - 1])}
    found -= {n for n in found if not marks[n] and blocks[n][-1] not in ".”"}
    told = sum(
        bool(_TOLD.search(block)) for n, block in enumerate(blocks) if marks[n] and n not in found
    )
    # Where every second sentence is in the present, so is the text.
    return found if told >= TOLD and len(found) <= told else set()


def _is_scene(block: str) -> bool:
    if not FEWEST <= count_words(block) <= MOST or "“" in block or '"' in block:
        return False
    if told_kind(block):
        return False
    shown = _SCENE.match(block)
    # One sentence: a full stop at its end alone, or none.
    single = not re.search(r"[^.\s]{3}[.!?] +[A-Z]", block)
    return bool(shown) and single and not _PAST.search(shown[0])
