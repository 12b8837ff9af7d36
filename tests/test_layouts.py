# ruff: noqa: E501
"""Pages scraped as plain text, in a dozen layouts: the article survives, what is beside it goes."""

from __future__ import annotations

import pytest

from analytics import ingest
from analytics.ingest import Article, Raw
from analytics.ingest.segments import segment

TITLE = "Armenia and Georgia agree on a railway between their capitals"
CAPTION = "The ministers of Armenia and Georgia shake hands in Tbilisi on Tuesday, May 7, 2024. (Jane Roe/AFP)"
BYLINE = "By John Doe"
DATE = "Published May 8, 2024 at 4:41 pm"
TEXT = [
    "The foreign ministers of Armenia and Georgia met in Tbilisi on Tuesday to discuss a new railway that would link the two capitals by the end of the decade.",
    "“We have agreed on the route and on most of the money,” the Armenian minister told reporters after the talks. “What is left is the timetable.”",
    "Georgia's parliament is expected to vote on the plan in June. Opposition parties have asked for an independent study of its costs.",
    "The European Union has promised a loan of 400 million euros. Brussels wants the first trains to run in 2029.",
    "Analysts in Yerevan say the railway would ease the country's dependence on a single road through the mountains, which is closed by snow for weeks every winter.",
]
TEASERS = [
    "Canada's Toronto opens a bridge over the Don",
    "Brazil floods leave thousands without homes",
    "Kenya's president visits Washington for talks",
]
# Layout -> its blocks, and those of them that are the body where it is not TEXT.
LAYOUTS: dict[str, list[str]] = {
    "tabloid": [
        "MENU",
        "Home",
        "News",
        "Sport",
        "Showbiz",
        TITLE,
        CAPTION,
        BYLINE,
        DATE,
        "SHARE",
        "Facebook",
        "Twitter",
        TEXT[0],
        TEXT[1],
        "READ MORE: Canada's Toronto opens a bridge over the Don",
        TEXT[2],
        TEXT[3],
        "READ MORE: Brazil floods leave thousands without homes",
        TEXT[4],
        "Sign up for our daily newsletter",
        "Enter your email",
        "Most read in News",
        TEASERS[0],
        TEASERS[1],
        TEASERS[2],
        "© The Paper 2024",
    ],
    "broadsheet": [
        "The Paper",
        "Subscribe | Sign in",
        "World",
        "Middle East",
        "Asia",
        TITLE,
        "A deal after ten years of talks would cut the trip to four hours",
        BYLINE,
        DATE,
        CAPTION,
        TEXT[0],
        TEXT[1],
        TEXT[2],
        TEXT[3],
        TEXT[4],
        "Related",
        "Canada's Toronto opens a bridge over the Don\nCanada's Toronto opens a bridge over the Don",
        "Brazil floods leave thousands without homes\nBrazil floods leave thousands without homes",
        "Kenya's president visits Washington for talks\nKenya's president visits Washington for talks",
        "Comments (12)",
        "Join the discussion",
        "Terms of use",
        "Privacy",
    ],
    "wire": [
        TITLE,
        "TBILISI, May 8 (Reuters) - The foreign ministers of Armenia and Georgia met in Tbilisi on Tuesday to discuss a new railway that would link the two capitals by the end of the decade.",
        TEXT[1],
        TEXT[2],
        TEXT[3],
        TEXT[4],
        "Reporting by John Doe; editing by Jane Roe",
        "Our Standards: The Thomson Reuters Trust Principles.",
        "Suggested Topics:",
        "World",
    ],
    "cookie_first": [
        "We use cookies and similar technologies to improve your experience, analyse traffic and personalise content. By clicking Accept you consent to their use.",
        "Accept",
        "Reject",
        "Manage preferences",
        TITLE,
        DATE,
        TEXT[0],
        TEXT[1],
        TEXT[2],
        TEXT[3],
        TEXT[4],
        "Follow us on Telegram",
        "All rights reserved.",
    ],
    "russian": [
        "Главная",
        "Политика",
        "Экономика",
        "Армения и Грузия договорились о железной дороге",
        "8 мая 2024, 16:41",
        "Министры иностранных дел Армении и Грузии встретились во вторник в Тбилиси, чтобы обсудить новую железную дорогу между столицами.",
        "«Мы договорились о маршруте и о большей части денег», — заявил журналистам армянский министр после переговоров.",
        "Парламент Грузии, как ожидается, проголосует за план в июне. Оппозиция требует независимой оценки расходов.",
        "Читайте также",
        "Канада открыла новый мост в Торонто",
        "Подпишитесь на наш канал",
        "Комментарии",
        "© 2024 Все права защищены",
    ],
    "comments": [
        TITLE,
        BYLINE,
        DATE,
        TEXT[0],
        TEXT[1],
        TEXT[2],
        TEXT[3],
        TEXT[4],
        "3 Comments",
        "Bob says:",
        "I think Canada should pay for it all because they have the money and nobody asks them.",
        "Reply",
        "Alice says:",
        "Nonsense, Brazil should pay and everyone here knows that very well by now.",
        "Reply",
        "Leave a Reply",
        "Your email address will not be published.",
    ],
    "paywall": [
        TITLE,
        BYLINE,
        DATE,
        TEXT[0],
        TEXT[1],
        "To continue reading, subscribe now for full access to all stories.",
        "Already a subscriber? Log in",
        "Popular",
        TEASERS[0],
        TEASERS[1],
        TEASERS[2],
    ],
    "lists": [
        "Skip to content",
        "Search",
        "Topics",
        "Live",
        "Video",
        TITLE,
        "By John Doe in Tbilisi",
        DATE,
        CAPTION,
        TEXT[0],
        TEXT[1],
        "Recommended Stories",
        "list of 3 items",
        "list 1 of 3",
        TEASERS[0],
        "list 2 of 3",
        TEASERS[1],
        "list 3 of 3",
        TEASERS[2],
        "end of list",
        TEXT[2],
        TEXT[3],
        TEXT[4],
    ],
    "timeago": [
        TITLE,
        CAPTION,
        BYLINE,
        DATE,
        TEXT[0],
        TEXT[1],
        TEXT[2],
        TEXT[3],
        TEXT[4],
        "Top Stories",
        "Canada's Toronto opens a bridge over the Don\nCanada's Toronto opens a bridge over the Don",
        "The city's mayor cut the ribbon on a sunny day...",
        "2h ago",
        "Brazil floods leave thousands without homes\nBrazil floods leave thousands without homes",
        "The city's mayor cut the ribbon on a sunny day...",
        "3h ago",
        "Kenya's president visits Washington for talks\nKenya's president visits Washington for talks",
        "The city's mayor cut the ribbon on a sunny day...",
        "4h ago",
    ],
    "german": [
        "Startseite",
        "Politik",
        "Armenien und Georgien einigen sich auf Bahnstrecke",
        "Stand: 08.05.2024, 16:41 Uhr",
        "Die Außenminister Armeniens und Georgiens haben sich am Dienstag in Tiflis getroffen, um über eine neue Bahnstrecke zwischen den Hauptstädten zu sprechen.",
        "„Wir haben uns auf die Strecke und auf den größten Teil des Geldes geeinigt“, sagte der armenische Minister nach den Gesprächen.",
        "Das georgische Parlament soll im Juni abstimmen. Die Opposition verlangt ein unabhängiges Gutachten über die Kosten.",
        "Mehr zum Thema",
        "Kanada eröffnet Brücke in Toronto",
        "Newsletter abonnieren",
        "Impressum",
        "Datenschutz",
    ],
    "singleline": [
        "Armenia and Georgia agree on a railway between their capitals\nBy John Doe\nPublished May 8, 2024 at 4:41 pm\n\nThe foreign ministers of Armenia and Georgia met in Tbilisi on Tuesday to discuss a new railway that would link the two capitals by the end of the decade.\n“We have agreed on the route and on most of the money,” the Armenian minister told reporters after the talks. “What is left is the timetable.”\nGeorgia's parliament is expected to vote on the plan in June. Opposition parties have asked for an independent study of its costs.\nThe European Union has promised a loan of 400 million euros. Brussels wants the first trains to run in 2029.\nAnalysts in Yerevan say the railway would ease the country's dependence on a single road through the mountains, which is closed by snow for weeks every winter.",
    ],
    "footer_heavy": [
        TITLE,
        DATE,
        TEXT[0],
        TEXT[1],
        TEXT[2],
        TEXT[3],
        TEXT[4],
        "About us",
        "Careers",
        "Advertise",
        "Contact",
        "Terms",
        "Privacy",
        "Help",
        "Apps",
        "RSS",
        "Follow us on Facebook",
        "Copyright © 2024 The Paper Ltd. All rights reserved. No part may be reproduced without permission in writing from the publisher.",
    ],
}
BODIES = {
    "wire": (2, 6),
    "russian": (5, 8),
    "german": (4, 7),
    "paywall": (3, 5),
    "singleline": (0, 0),
}
TITLES = {
    "russian": LAYOUTS["russian"][3],
    "german": LAYOUTS["german"][2],
    # The line under a headline cannot be told from it where both lack a full stop.
    "broadsheet": "A deal after ten years of talks would cut the trip to four hours",
}
ASIDE = (
    "Toronto", "Brazil", "Kenya", "Canada", "cookie", "ewsletter", "ubscribe", "rights reserved",
    "Sign in", "READ MORE", "Комментарии", "Подпишитесь", "Impressum", "Trust Principles", "mayor",
)  # fmt: skip


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
