"""Pages scraped as plain text, in a dozen layouts: the article survives, what is beside it goes."""

from __future__ import annotations

import pytest
from page_layouts import ASIDE, BODIES, BYLINE, CAPTION, LAYOUTS, TEXT, TITLE, TITLES

from analytics import ingest
from analytics.ingest import Article, Raw
from analytics.ingest.segments import segment


@pytest.mark.parametrize("layout", list(LAYOUTS))
def test_a_layout_comes_apart(layout: str) -> None:
    blocks = LAYOUTS[layout]
    text = "\n\n".join(blocks)
    article = ingest.clean(Raw("x.txt", path="x.txt", text=text, page=True))
    assert isinstance(article, Article)
    first, last = BODIES.get(layout, (0, 0))
    for paragraph in blocks[first:last] or TEXT:
        assert paragraph in article.body
    assert not [word for word in ASIDE if word in article.body]
    assert article.title == TITLES.get(layout, TITLE)
    if CAPTION in blocks:
        assert CAPTION in article.caption and CAPTION not in article.body
    if layout != "wire":
        assert str(article.published)[:10] == "2024-05-08"
    if any(block.startswith(BYLINE) for block in blocks):
        assert article.author and article.author.startswith("John Doe")
    # Nothing is dropped: what is not kept stands in the residue.
    kept = "\n".join(
        [article.title, article.body, article.caption, *(r.text for r in article.residue)]
    )
    for block in blocks if layout != "singleline" else []:
        assert " ".join(block.split()) in kept


def test_captions_are_told_by_their_place() -> None:
    page = [
        "Ministers meet in the capital",
        "Posted May 8, 2024 4:41 pm.",
        "The band of the guard plays before the palace.",
        "By Jane Roe",
        TEXT[0],
        "The bridge at dawn.Credit...Jane Roe/The Paper",
        *TEXT[1:],
    ]
    found = segment("\n\n".join(page))
    assert found.captions == [page[2], page[5]]
    assert found.body == TEXT and found.title == page[0]
    pictured = ["Ministers meet in the capital", "Workers mend the railway.", "Photo: Jane Roe"]
    assert segment("\n\n".join([*pictured, *TEXT])).captions == pictured[1:]
