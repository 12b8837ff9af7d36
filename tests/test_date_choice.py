"""Which date an article has: what its source proves, what is doubted, what is told."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from analytics import ingest
from analytics.ingest import Article, Raw, Reject


def clean(**fields: object) -> Article | Reject:
    return ingest.clean(
        Raw("x.jsonl:1", path="x.jsonl", place="line 1", title="A", text="B", **fields)
    )


def test_an_article_with_an_impossible_date_is_rejected_with_its_place() -> None:
    lost = clean(published="2024-02-30")
    assert isinstance(lost, Reject)
    assert (lost.place, lost.reason) == ("line 1", "impossible date: 2024-02-30 does not exist")


@pytest.mark.parametrize("text", ["0000-00-00", "1970-01-01T00:00:00Z", "n/a", "null", "0"])
def test_a_date_that_stands_for_none_leaves_the_article_undated(text: str) -> None:
    article = clean(published=text)
    assert isinstance(article, Article) and article.published is None
    dated = clean(published=text, url="https://x.org/2024/03/01/story.html")
    assert isinstance(dated, Article) and dated.published == datetime(2024, 3, 1)


def test_a_missing_date_is_told_as_missing() -> None:
    article = clean(published="0000-00-00 00:00:00")
    assert isinstance(article, Article)
    assert article.notes[0] == "date missing: 0000-00-00 00:00:00 stands for none"


def test_the_url_stands_in_and_disagreement_is_told() -> None:
    article = clean(published="2024-02-30", url="https://x.org/2024/03/01/story.html")
    assert isinstance(article, Article)
    assert (article.published, article.published_source) == (datetime(2024, 3, 1), "url")
    assert any(note.startswith("impossible date") for note in article.notes)
    unread = clean(published="some day")
    assert isinstance(unread, Article) and unread.published is None
    assert unread.notes[0] == "date not understood: some day"


def test_a_date_in_the_future_is_kept_and_doubted() -> None:
    soon = (datetime.now() + timedelta(days=400)).date().isoformat()
    article = clean(published=soon)
    assert isinstance(article, Article)
    assert f"date in the future: {soon}" in article.notes


def offered(folder: Path, dates: list[str]) -> list[Article]:
    path = folder / "a.csv"
    rows = [f"Title {n},Text {n},{date}" for n, date in enumerate(dates)]
    path.write_text("title,text,date\n" + "\n".join(rows), encoding="utf-8")
    found = [ingest.clean(raw) for raw in ingest.offer([path]) if isinstance(raw, Raw)]
    return [one for one in found if isinstance(one, Article)]


@pytest.mark.parametrize(
    ("proof", "day"), [("25/12/2019", datetime(2020, 4, 3)), ("12/25/2019", datetime(2020, 3, 4))]
)
def test_the_order_of_day_and_month_is_proved_by_the_source(
    tmp_path: Path, proof: str, day: datetime
) -> None:
    found = offered(tmp_path, ["3/4/2020", "5/5/2020", proof])
    assert found[0].published == day
    assert any("as other dates of the source show" in note for note in found[0].notes)
    assert not any("source show" in note for note in found[1].notes)


def test_without_proof_the_order_is_doubted_aloud(tmp_path: Path) -> None:
    (article,) = offered(tmp_path, ["3/4/2020"])
    assert "day and month may be swapped: read as 2020-03-04" in article.notes


def test_an_order_that_leads_into_the_future_is_not_taken(tmp_path: Path) -> None:
    now = datetime.now()
    if now.month == 12 or (now.month == 1 and now.day < 13):
        pytest.skip("12/1 lies in the past this month, or in the future both ways")
    (article,) = offered(tmp_path, [f"12/1/{now.year}"])
    assert article.published == datetime(now.year, 1, 12)


def test_an_update_before_the_publication_is_doubted() -> None:
    article = clean(published="2024-05-08", updated="2024-05-01")
    assert isinstance(article, Article)
    assert "updated before it was published: 2024-05-01" in article.notes


@pytest.mark.parametrize("published", ["1445-10-29", "2567-05-08"])
def test_years_of_other_calendars_are_doubted(published: str) -> None:
    article = clean(published=published)
    assert isinstance(article, Article)
    assert any(n.startswith(("date before 1800", "date in the future")) for n in article.notes)
