"""Crude pages of news sites of many countries: live blogs, walls, comments, captions, datelines."""

from __future__ import annotations

from odd_cases import DAY, case
from odd_wires import TEXT, TITLE, page

WHOLE = {"titles": [TITLE], "date": DAY, "text": TEXT[3], "r": 0}


def crude(name: str, *blocks: str, **expected: object) -> None:
    case(f"wp_{name}.txt", page(*blocks), **{**WHOLE, **expected})


crude(
    "breadcrumbs",
    "Home > World > Caucasus",
    TITLE,
    "By Jane Roe | 8 May 2024",
    *TEXT,
    notext="Home >",
)
crude(
    "cookie_first",
    "We use cookies to improve your experience. By clicking Accept you agree to our cookie policy.",
    "Accept all",
    "Reject all",
    TITLE,
    "May 8, 2024",
    *TEXT,
    notext=["cookies", "Accept all"],
)
crude(
    "cookie_last",
    TITLE,
    "May 8, 2024",
    *TEXT,
    "This website uses cookies. Manage preferences",
    "OK",
    notext="cookies",
)
crude(
    "share",
    TITLE,
    "8 May 2024 10:20 GMT",
    "Share on Facebook",
    "Share on X",
    "Copy link",
    *TEXT,
    notext=["Facebook", "Copy link"],
)
crude(
    "comments",
    TITLE,
    "8 May 2024",
    *TEXT,
    "Comments (2)",
    "Peter1970",
    "2 hours ago",
    "Trains are always late anyway, so who needs this one at all.",
    "Reply",
    "Mariam",
    "1 hour ago",
    "At last some good news from the neighbours over there!",
    "Reply",
    notext=["always late", "At last some"],
)
crude(
    "most_read",
    TITLE,
    "8 May 2024",
    *TEXT,
    "Most read",
    "1",
    "Floods leave thousands without homes",
    "2",
    "Champions lose the final at home",
    "3",
    "Why cheese is getting dearer",
    notext=["Floods", "cheese"],
)
crude(
    "related_between",
    TITLE,
    "8 May 2024",
    *TEXT[:2],
    "Related stories",
    "Floods leave thousands without homes",
    "Champions lose the final at home",
    *TEXT[2:],
    notext="Floods",
)
crude(
    "newsletter",
    TITLE,
    "8 May 2024",
    *TEXT[:2],
    "Sign up for our newsletter",
    "Enter your email address",
    "Subscribe",
    *TEXT[2:],
    notext=["newsletter", "email address"],
)
crude(
    "advert",
    TITLE,
    "8 May 2024",
    TEXT[0],
    "ADVERTISEMENT",
    TEXT[1],
    "Advertisement - scroll to continue",
    *TEXT[2:],
    notext=["ADVERT", "scroll to"],
)
crude("listen", TITLE, "8 May 2024", "Listen to this article", "4 min", *TEXT, notext="Listen to")
crude("minutes", TITLE, "By Jane Roe", "May 8, 2024 · 3 min read", *TEXT, notext="min read")
crude("updated", TITLE, "Published 8 May 2024", "Updated 9 May 2024", *TEXT)
crude("dateline_caps", TITLE, "May 8, 2024", f"TBILISI, Georgia (AP) — {TEXT[0]}", *TEXT[1:])
crude(
    "caption_over",
    TITLE,
    "8 May 2024",
    "The ministers shake hands in Tbilisi, May 8, 2024. Photo: Jane Roe / Agency",
    *TEXT,
)
crude(
    "caption_between",
    TITLE,
    "8 May 2024",
    TEXT[0],
    "Image: A train waits at the station in Yerevan. | Jane Roe/EPA",
    *TEXT[1:],
)
crude(
    "paywall",
    TITLE,
    "8 May 2024",
    TEXT[0],
    TEXT[1],
    "Subscribe to continue reading",
    "From $1 a week. Cancel anytime.",
    "Already a subscriber? Log in",
    text=TEXT[1],
    notext=["Subscribe to", "Cancel anytime"],
)
crude("gift", TITLE, "8 May 2024", "Gift article", "Save", "Print", *TEXT, notext="Gift")
crude(
    "author_box",
    TITLE,
    "By Jane Roe",
    "8 May 2024",
    *TEXT,
    "Jane Roe is the Caucasus correspondent of The Paper.",
    "Follow @janeroe",
    notext="@janeroe",
)
crude(
    "correction",
    TITLE,
    "8 May 2024",
    *TEXT,
    "Correction: an earlier version of this article gave a wrong sum for the loan.",
)
crude("tags", TITLE, "8 May 2024", *TEXT, "Tags:", "Armenia", "Georgia", "Railways", notext="Tags:")
crude(
    "footer",
    TITLE,
    "8 May 2024",
    *TEXT,
    "© 2024 The Paper. All rights reserved.",
    "Privacy policy",
    "Terms of use",
    "Contact us",
    notext=["rights reserved", "Privacy"],
)
crude(
    "next_prev",
    TITLE,
    "8 May 2024",
    *TEXT,
    "Previous article",
    "Floods leave thousands without homes",
    "Next article",
    "Champions lose the final at home",
    notext=["Floods", "Champions"],
)
crude(
    "weather_bar",
    "Yerevan 21°C",
    "USD 387.5",
    "EUR 417.2",
    TITLE,
    "8 May 2024",
    *TEXT,
    notext=["21°C", "387.5"],
)
case("wp_single_lines.txt", f"{TITLE}\n8 May 2024\n" + "\n".join(TEXT), **WHOLE)
case("wp_crlf.txt", page(TITLE, "8 May 2024", *TEXT).replace("\n", "\r\n"), **WHOLE)
case("wp_nbsp.txt", page(TITLE, "8\u00a0May\u00a02024", *TEXT), **WHOLE)
case(
    "wp_indented.txt", "\n\n".join(f"    {line}" for line in (TITLE, "8 May 2024", *TEXT)), **WHOLE
)
case(
    "wp_menu_lines.txt",
    "Menu\nHome\nWorld\nPolitics\nSport\nSearch\n" + page(TITLE, "8 May 2024", *TEXT),
    notext=["Politics\n", "Search"],
    **WHOLE,
)
