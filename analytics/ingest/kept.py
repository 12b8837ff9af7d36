"""How many captions and datelines survive the extraction, counted on labelled pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from lxml import html

from analytics.ingest.clean import read_dateline
from analytics.ingest.html_tree import html_blocks, parse_html, without_noise
from analytics.ingest.segments import Segments

_FOLD = re.compile(r"\W+")
_FIGCAPTION = (
    "//figcaption[not(ancestor::aside or ancestor::nav or ancestor::a)]"
    "[not(a and normalize-space(.) = normalize-space(a))]"
)
FEWEST = 4  # words; less is a credit or a button
Parts = Callable[[str], Segments]


def kept_rows(gold: str, source: str, pages: Sequence[dict[str, Any]], parts: Parts,
              plain: Callable[[str], str]) -> list[dict[str, Any]]:  # fmt: skip
    """Rows of scores: captions and datelines kept, beside those that another way keeps.

    A caption is a `figcaption` of the page that is no link and in no menu; it is kept where the
    words of all its blocks stand among the captions or in the body. A dateline opens the hand-made
    text.
    """
    counts = {"captions": [0, 0, 0], "datelines": [0, 0, 0]}
    for page in pages:
        found, other = parts(page[source]), fold(plain(page[source]))
        ours = fold("\n".join((*found.captions, *found.body)))
        wanted = {
            "captions": _captions(
                page.get("html") or "", "<" if source == "html" else fold(page[source])
            ),
            "datelines": [line for line in [read_dateline(page["gold_text"].strip())[0]] if line],
        }
        for kind, texts in wanted.items():
            for text in texts:
                blocks = [fold(block) for block in text.split("\n")]
                counts[kind][0] += 1
                counts[kind][1] += all(block in ours for block in blocks)
                counts[kind][2] += all(block in other for block in blocks)
    return [
        {
            "gold": gold, "n": n, "measure": f"{kind} kept", "score": round(own / n, 4),
            "low": None, "high": None, "baseline": "trafilatura" if source == "html" else
            "blocks of 15 words and more", "baseline_score": round(other / n, 4),
        }
        for kind, (n, own, other) in counts.items() if n
    ]  # fmt: skip


def fold(text: str) -> str:
    """Text as it is compared: words in lower case."""
    return _FOLD.sub(" ", text.casefold()).strip()


def _captions(page: str, whole: str) -> list[str]:
    tree = parse_html(without_noise(page)[0]) if page else None
    if tree is None:
        return []
    texts = dict.fromkeys(_text(one) for one in tree.xpath(_FIGCAPTION))
    # From crude text only what stands in it can be kept.
    scraped = "<" not in whole
    return [
        text
        for text in texts
        if len(text.split()) >= FEWEST
        and (not scraped or all(fold(block) in whole for block in text.split("\n")))
    ]


def _text(element: html.HtmlElement) -> str:
    """The text of a caption, a line for each of its blocks."""
    return "\n".join(block.text for block in html_blocks(element))
