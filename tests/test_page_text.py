"""Text from a corpus on its way into markdown and charts: it stays text."""

from __future__ import annotations

from analytics.charts.words import safe
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
    # Languages that are written the other way need none of these signs.
    assert safe("\u0627\u0644\u0639\u0631\u0628\u064a\u0629 & x") == (
        "\u0627\u0644\u0639\u0631\u0628\u064a\u0629 &amp; x"
    )
