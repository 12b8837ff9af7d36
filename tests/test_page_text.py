"""Text from a corpus on its way into markdown and charts: it stays text."""

from __future__ import annotations

import re
from pathlib import Path

import pandas as pd

from analytics.charts.words import safe
from analytics.pages.listed import LINE, MOST, ONE, row_height
from analytics.pages.text import JOINER, plain


def test_markdown_in_names_is_shown_as_it_stands() -> None:
    assert plain("*a* [b](c) :red[d] `e` <f> $g$") == (
        r"\*a\* \[b\]\(c\) \:red\[d\] \`e\` \<f\> \$g\$"
    )


def test_a_percent_sign_stays_with_its_number() -> None:
    assert plain("rate 5 % of 9\u00a0%, a % sign") == "rate 5\u00a0% of 9\u00a0%, a % sign"


def test_no_address_becomes_a_link() -> None:
    """Markdown links addresses even where each sign is escaped; what breaks them takes no room."""
    for text in ("http://a.example", "https://a.example/b", "www.a.example", "name@a.example"):
        written = plain(f"see {text} there")
        assert JOINER in written
        assert written.replace(JOINER, "").replace("\\", "") == f"see {text} there"
    assert JOINER not in plain("3.5 % of 12, see page 4: nothing @ all")


def test_text_does_not_turn_what_stands_behind_it() -> None:
    assert plain("a\u202eb\u2066c") == safe("a\u202eb\u2066c") == "abc"
    assert safe("Armenia & x (2020)") == "Armenia &amp; x (2020)"


def test_a_name_keeps_its_order_beside_a_chart() -> None:
    """One that begins from the right is set apart whole; in another what is of it alone is."""
    east = "\u0627\u0644\u0634\u0631\u0642"
    assert safe(f"{east} (NATO) & 2") == f"\u2068{east} (NATO) &amp; 2\u2069"
    assert safe(f"1. {east}") == f"\u20681. {east}\u2069"
    assert safe(f"Gulf {east} 2") == f"Gulf \u2068{east}\u2069 2"


def test_a_name_written_from_the_right_does_not_draw_numbers_along() -> None:
    name = "\u0627\u0644 \u0634\u0631\u0642"
    assert plain(f"{name} (NATO), 12 stories") == f"\u2068{name}\u2069 \\(NATO\\), 12 stories"
    assert plain(f"{name}, \u05d4\u05d0: 3") == f"\u2068{name}\u2069, \u2068\u05d4\u05d0\u2069\\: 3"
    assert plain("Armenia, 12 stories") == "Armenia, 12 stories"


STATIC = Path(__file__).resolve().parent.parent / "static"


def test_a_row_is_as_high_as_nine_texts_in_ten_need_and_never_more_than_seven_lines() -> None:
    short, long = ["a" * 40], ["a" * 180]
    assert row_height(pd.Series(short * 9 + long), 50) == ONE
    assert row_height(pd.Series(short * 8 + long * 2), 50) == 6 + LINE * 4
    assert row_height(pd.Series(long), 10) == 6 + LINE * MOST
    assert row_height(pd.Series([], dtype=str), 50) > ONE  # not known yet: room for three


def test_paper_is_the_page_alone_and_as_wide_as_margins_of_an_inch_leave() -> None:
    style = re.sub(r"/\*.*?\*/", "", (STATIC / "style.css").read_text("utf-8"), flags=re.S)
    rules = style.split("@media print")[-1]
    for part in ("stSidebar", "stHeader", "stElementToolbar", "stButtonGroup", "stPageLink"):
        assert f'"{part}"' in rules.split("display: none")[0]
    box = rules[: rules.index('"stSpace"')].rsplit("}", 1)[1]
    assert '"stSelectbox"' in box and '"stDateInput"' in box  # kept with what is drawn of them
    assert "zoom: var(--on-paper" in rules and rules.count("#FFFFFF") == 1
    width = int(re.search(r"PAPER = (\d+)", (STATIC / "place.js").read_text("utf-8"))[1])
    assert 560 < width <= 210 / 25.4 * 96 - 2 * 96  # pixels of A4, less two inches


def test_a_button_that_is_off_keeps_the_ink_of_what_is_off() -> None:
    style = (STATIC / "style.css").read_text("utf-8")
    primary = re.findall(r'"stBaseButton-primary"\](\S*)[^{]*\{\s*color', style)
    white = style[: style.index("color: light-dark(#FFFFFF, #15171C)")].rsplit("}", 1)[1]
    assert primary and 'primary"]:not(:disabled)' in white and 'primary"],' not in white
