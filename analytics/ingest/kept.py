"""How many captions and datelines survive the extraction, counted on labelled pages."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from lxml import html

from analytics.ingest.clean import read_dateline
from analytics.ingest.html_tree import parse_html, without_noise
from analytics.ingest.segments import Segments

_FOLD = re.compile(r"\W+")
FEWEST = 4  # words; less is a credit or a button
Parts = Callable[[str], Segments]


def kept_rows(gold: str, source: str, pages: Sequence[dict[str, Any]], parts: Parts,
              plain: Callable[[str], str]) -> list[dict[str, Any]]:  # fmt: skip
    """Rows of scores: captions and datelines kept, beside those that another way keeps.

    A caption is a `figcaption` of the page inside its article; it is kept where its words stand
    among the captions or in the body. A dateline opens the hand-made text.
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
            for text in map(fold, texts):
                counts[kind][0] += 1
                counts[kind][1] += text in ours
                counts[kind][2] += text in other
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
    texts = dict.fromkeys(_text(one) for one in tree.xpath("//figcaption[not(ancestor::aside)]"))
    # From crude text only what stands in it can be kept.
    scraped = "<" not in whole
    return [
        text
        for text in texts
        if len(text.split()) >= FEWEST and (not scraped or fold(text) in whole)
    ]


def _text(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())
