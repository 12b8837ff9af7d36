"""Pages of one source tell of each other: headlines of others are teasers, shared lines residue.

`crude_piles/eighth.txt` holds fifteen pages of three outlets in three languages, marked while they
were written: teasers that are whole sentences, captions without a verb. First score, before pages
were compared and captions told by their place: precision .42, recall .98, no page sound; since
then .83, .96 and 5 of 15. What is left are teasers of pages that are not in the pile.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import crude_marks
import pytest
import test_crude_pages

from analytics import ingest
from analytics.ingest import Article, Raw
from analytics.ingest.identify import line_hash
from analytics.ingest.teased import teased

FOLDER = Path(__file__).parent / "crude_piles"
BACKGROUND = "The two states have disputed the island of Marsk for eighty years."
PARAGRAPH = (
    "The ministers of both states met in Orlen on day {n} to speak of the {what}, and after four "
    "hours said that nothing had been decided about the {what}."
)


def articles(paths: list[Path]) -> dict[str, Article]:
    made = [ingest.clean(one) for one in ingest.offer(paths) if isinstance(one, Raw)]
    return {Path(one.origin).stem: one for one in made if isinstance(one, Article)}


@pytest.mark.parametrize("gap", test_crude_pages.GAPS)
def test_a_pile_of_pages_is_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gap: str
) -> None:
    monkeypatch.setattr(crude_marks, "FOLDER", FOLDER)
    pages = list(crude_marks.marked_pages("eighth"))
    for page in pages:
        folder = tmp_path / page.head["outlet"]
        folder.mkdir(exist_ok=True)
        (folder / f"{page.name}.txt").write_text(page.text(gap), encoding="utf-8")
    read = articles([tmp_path])
    monkeypatch.setattr(test_crude_pages, "read", lambda page, _: read[page.name])
    each = [test_crude_pages.wrong_of(page, gap) for page in pages]
    found = sum(each, Counter())
    assert found["right"] / (found["right"] + found["stray"]) >= 0.82
    assert found["right"] / (found["right"] + found["lost"]) >= 0.95
    assert sum(set(+one) == {"right"} for one in each) >= 5
    assert found["title"] == found["byline"] == found["date"] == 0


def page_of(number: int, what: str, *others: str) -> list[str]:
    own = PARAGRAPH.format(n=number, what=what)
    return [
        f"Talks about the {what} go on",
        "8 May 2024",
        own,
        BACKGROUND,
        own + " Twice.",
        *others,
    ]


def test_the_headline_of_another_page_is_a_teaser_and_its_own_is_not() -> None:
    first = page_of(1, "northern harbour", "Talks about the southern railway go on")
    second = page_of(2, "southern railway")
    told = teased([first, second])
    assert told == [{line_hash("Talks about the southern railway go on")}, set()]


def test_a_sentence_of_background_is_no_teaser() -> None:
    first, second = page_of(1, "island of Marsk"), page_of(2, "island of Marsk")
    headed = [BACKGROUND, *second]  # which stands over the text here
    assert teased([first, headed]) == [set(), set()]


def test_the_beginning_of_another_text_is_a_teaser_where_it_is_cut_off() -> None:
    second = page_of(2, "southern railway")
    cut = second[2][:70] + "…"
    assert teased([page_of(1, "northern harbour", cut), second])[0] == {line_hash(cut)}
    assert teased([page_of(1, "northern harbour", second[2][:20] + "…"), second])[0] == set()


def test_day_and_author_that_many_pages_share_are_kept(tmp_path: Path) -> None:
    for number, what in enumerate(("harbour", "railway", "island", "bridge", "school", "water")):
        own = PARAGRAPH.format(n=number, what=what)
        head = f"Delta Courier\nHome\nWorld\n\nTalks about the {what}\n\nBy Jane Roe\n\n8 May 2024"
        text = f"{head}\n\n{own}\n\n{own} Once more.\n"
        (tmp_path / f"{what}.txt").write_text(text)
    read = articles([tmp_path])
    assert {one.author for one in read.values()} == {"Jane Roe"}
    assert {str(one.published)[:10] for one in read.values()} == {"2024-05-08"}
    assert all("Home" in {piece.text for piece in one.residue} for one in read.values())


def test_what_stands_over_many_pages_is_the_headline_of_none() -> None:
    over = "Talks about the northern harbour go on"
    pages = [[over, *page_of(n, "northern harbour")[1:]] for n in range(6)]
    pages.append(page_of(9, "southern railway", over))
    assert teased(pages[-2:])[-1] == {line_hash(over)}
    assert not any(teased(pages))
