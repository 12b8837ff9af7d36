"""Scraped pages: the seed page comes apart, other sidebars change nothing."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from added import begun
from test_ingest import ROW, accepted

from analytics.enrich.adding import add
from analytics.enrich.progress import choose_progress
from analytics.enrich.report import Order
from analytics.models.hand_labels import TEXTS

WORDS = "The two states agreed to open the border and to exchange prisoners by the end of June."
SEED = TEXTS / "seed"


def test_dates_over_the_text_are_no_captions(tmp_path: Path) -> None:
    said = "\n\n".join(f"{WORDS} It was day {n} of the talks in the old town." for n in range(6))
    page = tmp_path / "page.txt"
    page.write_text(
        "Border to open after talks\n\nThe two ministers shake hands after the talks on Monday.\n\n"
        "By Our Own Hand\n\nPosted June 3, 2024 4:41 pm.\n\nLast Updated June 3, 2024 4:43 pm.\n\n"
        f"{said}\n",
        encoding="utf-8",
    )
    (article,) = accepted(page)
    assert article.published == datetime(2024, 6, 3, 16, 41)
    assert article.updated == datetime(2024, 6, 3, 16, 43)
    assert "Updated" not in (article.caption or "")


@pytest.mark.skipif(not SEED.is_dir(), reason="the seed page lies outside the project")
def test_the_seed_page_comes_apart() -> None:
    (article,) = accepted(SEED)
    assert article.title == "Armenia’s prime minister in Russia for talks amid strain in ties"
    assert article.published == datetime(2024, 5, 8, 16, 41)
    assert (article.published_precision, article.published_source) == ("minute", "text")
    assert article.updated == datetime(2024, 5, 8, 16, 43)
    assert article.zone == "unknown"
    assert article.body.startswith("MOSCOW (AP) — Armenia’s prime minister visited")
    assert article.body.endswith("“there is a political will to continue the dialogue.”")
    assert len(article.body.split("\n\n")) == 11
    assert "Belarusian" in article.caption and "Cuban" in article.caption
    assert "Toronto" not in article.body + article.caption
    assert any("Toronto" in piece.text for piece in article.residue)
    assert (article.dateline, article.agency) == ("MOSCOW (AP)", "AP")
    assert article.language == "en"


def scraped(folder: Path, side: str) -> Path:
    story = "".join(
        f"<p>{WORDS} Paragraph {n} of the story tells more of it.</p>" for n in range(5)
    )
    links = "".join(f"<li><a href='/{side}/{n}'>{side} headline {n}</a></li>" for n in range(9))
    head = "<title>Two states open a border</title><link rel='canonical' href='https://p.org/a-1'>"
    page = f"<html><head>{head}</head><body><nav>Home World Sport</nav><article><h1>Two states"
    page += f" open a border</h1><time datetime='2024-05-08'>8 May</time>{story}</article>"
    (folder / "a.html").write_text(f"{page}<aside><ul>{links}</ul></aside></body></html>")
    return folder / "a.html"


def test_a_page_with_other_sidebars_is_unchanged(tmp_path: Path) -> None:
    corpus = begun(tmp_path)
    counts = []
    for side in ("Morning", "Evening"):
        order = Order(paths=[scraped(tmp_path, side)])
        report = add(order, corpus, choose_progress("none"))
        counts.append((report.accepted, report.unchanged, report.updated, report.rejected))
    page = tmp_path / "a.html"
    page.write_text(page.read_text().replace("Paragraph 3 of the story", "Paragraph three"))
    report = add(Order(paths=[page]), corpus, choose_progress("none"))
    counts.append((report.accepted, report.unchanged, report.updated, report.rejected))
    assert counts == [(1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0)]


def test_an_article_known_only_by_its_address_is_published(tmp_path: Path) -> None:
    event = ["1170000001", "20240508", "202405", "2024", "2024.3507", *["ARM"] * 53]
    (tmp_path / "a.export.CSV").write_text("\t".join([*event, "20240508164500", ROW["url"]]) + "\n")
    order = Order(paths=[tmp_path / "a.export.CSV"])
    report = add(order, begun(tmp_path), choose_progress("none"))
    assert (report.accepted, report.rejected, report.published) == (1, 0, True)
