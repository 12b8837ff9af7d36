# ruff: noqa: E501
"""Pages in layouts drawn anew for each, every line with what it is: for the model of lines.

A site is drawn as a set of habits (where its date stands, whether teasers have blurbs, what it puts
between paragraphs), and a page printed by them around a real article. Words of menus and requests
are few on purpose, and many are drawn from other articles: shapes and places are to be learnt.
"""

# fmt: off
from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

from varied_site import Site
from varied_tongues import ciphered
from varied_words import BOX, CREDITS, HEADS, NAV, NETWORKS, ROLES

Line = tuple[str, str]  # what it is, and its text
BARE = 0.2  # pages without anything over or under them
CIPHERED = 0.3
_SENTENCE = re.compile(r"(?<=[.!?])[\"”]?\s+(?=[A-ZА-Я“\"«])")


def varied_page(title: str, text: str, others: list[tuple[str, str]], draw: random.Random) -> list[Line]:
    """The lines of one page around an article, top to bottom."""
    site = Site(draw, others, draw.randrange(10), draw.choice((0, 0, 1, 2, 3)), draw.choice((0, 0, 0, 0, 0, 0.3, 0.9)))
    sentences = [one.strip() for one in _SENTENCE.split(" ".join(text.split())) if one.strip()]
    sentences = sentences[: draw.choice((2, 3, 4, 6, 9, 14, 25))]
    terse = draw.choice((0, 0, 0.3, 0.9))
    sentences = [_shortened(one, draw) if draw.random() < terse else one for one in sentences]
    page = [*_top(site), *_head(site, title, sentences), *_text(site, sentences), *_tail(site)]
    lines = [(kind, " ".join(line.split())) for kind, line in page if line.strip()]
    return ciphered(lines, draw) if draw.random() < CIPHERED else lines


def _shortened(sentence: str, draw: random.Random) -> str:
    words = sentence.split()
    return f"{' '.join(words[: draw.randint(4, 13)]).rstrip(',;:.')}." if len(words) > 5 else sentence


def _residue(lines: Iterator[str] | list[str]) -> list[Line]:
    return [("residue", line) for line in lines]


def _menu(site: Site, most: int) -> list[str]:
    draw = site.draw
    names = [site.words(2) if draw.random() < 0.5 else draw.choice(NAV) for _ in range(draw.randint(0, most))]
    if names and draw.random() < 0.15:
        return [draw.choice((" | ", " ", " · ")).join(names)]
    return names


def _teasers(site: Site, most: int = 7) -> list[str]:
    draw, lines = site.draw, []
    if draw.random() < 0.75:
        lines.append(draw.choice(HEADS) if draw.random() < 0.7 else site.words(3))
    sentence, numbered, rubric = draw.random() < 0.1, draw.random() < 0.2, draw.random() < 0.2
    for number in range(draw.randint(1, most)):
        title, text = site.other()
        if numbered:
            lines.append(str(number + 1))
        if rubric:
            lines.append(draw.choice(NAV))
        lines.append(f"{title}." if sentence and title[-1:].isalpha() else title)
        if draw.random() < site.blurbs:
            first = _SENTENCE.split(" ".join(text.split()))[0]
            lines.append(first if draw.random() < 0.3 else f"{first[:120]}...")
        if site.dated_teasers == 1:
            lines.append(site.day())
        elif site.dated_teasers == 2:
            lines.append(f"{draw.randint(1, 23)} {draw.choice(('hours', 'days', 'h', 'min'))} ago")
        elif site.dated_teasers == 3 and draw.random() < 0.5:
            lines.append(f"{draw.randint(0, 23)}:{draw.randint(10, 59)}")
    return lines


def _comments(site: Site) -> list[str]:
    draw = site.draw
    lines = ["Comments", f"{draw.randint(1, 90)} comments"][: draw.randint(0, 2)]
    for _ in range(draw.randint(1, 5)):
        lines.append(draw.choice((site.person(), site.words(1).lower() + str(draw.randint(1, 99)))))
        if draw.random() < 0.7:
            lines.append(draw.choice((site.day(), "2 hours ago", "Yesterday", "3d")))
        said = _SENTENCE.split(" ".join(site.other()[1].split()))
        lines.append(draw.choice(("I think ", "Well, ", "So ", "", "")) + " ".join(_shortened(one, draw) for one in said[1 : draw.choice((2, 3))]))
        if draw.random() < 0.2:
            lines[-1] = f"{site.person()}: {lines[-1]}"
        lines += ["Reply", "Like"][: draw.randint(0, 2)]
    return lines


def _bio(site: Site) -> list[str]:
    name, role = site.person(), site.draw.choice(ROLES)
    return site.draw.choice((
        [f"{name} is a {role} at {site.words()}."], [name, f"{name.split()[1]} covers {site.words()} for {site.words()}."],
        [f"The writer is a {role} at {site.words()}."], [f"Reporting by {name}; editing by {site.person()}"],
        [name], [f"{site.words()} contributed to this report."], [f"({site.words()})"], [f"With reporting by {site.words()}"],
        [f"{name} reported from {site.words(1)}. {site.words()} writer {site.person()} contributed to this report."],
        [f"{name} is the author of “{site.words()}” and a {role}. Follow {site.words(1)} on X."],
        [f"The opinions in this piece are those of the author and not of {site.words()}."],
    ))  # fmt: skip


def _shares(site: Site) -> list[str]:
    return [*["Share"][: site.draw.randint(0, 1)], *site.draw.sample(NETWORKS, site.draw.randint(1, 6))]


def _some(site: Site, choices: tuple[Callable[[Site], list[str]], ...], most: int) -> list[str]:
    parts = (site.draw.choice(choices)(site) for _ in range(site.draw.randint(0, most)))
    return [line for part in parts for line in part]


def _said(site: Site) -> list[str]:
    return [site.says()]


def _top(site: Site) -> list[Line]:
    if site.draw.random() < BARE:
        return []
    lines = _some(site, (_said,), 3) + _menu(site, site.draw.choice((0, 4, 10, 30)))
    if site.draw.random() < 0.2:
        lines += _teasers(site, 5)
    return _residue(lines + _some(site, (_said, lambda one: _menu(one, 3)), 2))


def _caption(site: Site, sentence: str) -> list[Line]:
    draw = site.draw
    words = sentence.split()[: draw.randint(6, 30)]
    said = " ".join(words) + draw.choice(("", ".", ""))
    if draw.random() < 0.3:
        said = site.other()[0]
    credit = draw.choice(CREDITS).format(p=site.person())
    shape = draw.random()
    if shape < 0.5:
        return [("caption", f"{said} {credit}")]
    return [("caption", said), ("residue", credit)] if shape < 0.85 else [("caption", f"{said}.")]


def _head(site: Site, title: str, sentences: list[str]) -> list[Line]:
    draw = site.draw
    date = draw.choice(("{}", "{}", "{}", "Published {}", "Updated {}", "Posted on {}", "By {p} | {}"))
    kind = "date"
    when: list[Line] = [(kind, date.format(site.day(), p=site.person()))]
    if draw.random() < 0.3:
        when.append(("date", f"Updated: {site.day()}"))
    by = draw.choice(("{}", "By {}", "{}, {w}", "Von {}", "Par {}", "{} in {w}")).format(site.person(), w=site.words(1))
    byline: list[Line] = [("byline", by)] if draw.random() < 0.7 else []
    if byline and draw.random() < 0.1:
        byline = [("residue", "By"), ("byline", site.person())]
    lead: list[Line] = []
    if draw.random() < 0.3:
        cut = " ".join(draw.choice(sentences).split()[:18])
        lead = [("lead", cut if draw.random() < 0.4 else f"{cut}.")]
    picture = _caption(site, draw.choice(sentences)) if draw.random() < 0.5 else []
    beside = _residue(_some(site, (_said, _shares), 2))
    under = [byline, when, picture, beside]
    draw.shuffle(under)
    over: list[list[Line]] = []
    for part in (when, byline, beside):
        if draw.random() < 0.12:
            under.remove(part)
            over.append(part)
    kicker = _residue([site.words(2)] if draw.random() < 0.3 else [])
    headline = [("title", title)] * (2 if draw.random() < 0.07 else 1)
    parts = [*over, kicker, headline, lead, *under]
    return [line for part in parts for line in part]


def _text(site: Site, sentences: list[str]) -> list[Line]:
    draw, lines, place = site.draw, [], 0
    longest = draw.choice((1, 1, 2, 3, 4))
    all_habits = ("said", "teaser", "picture", "heads", "speakers", "share", "live", "lists", "two", "box")
    habits = draw.sample(all_habits, draw.randint(0, 4))
    broken = draw.choice((0.1, 0.3, 0.6))
    speakers = [site.person().split()[1], "Q", "A"]
    while place < len(sentences):
        count = draw.randint(1, longest)
        said = " ".join(sentences[place : place + count])
        place += count
        if "speakers" in habits and draw.random() < 0.7:
            said = f"{draw.choice(speakers)}: {said}"
        if "heads" in habits and draw.random() < 0.3:
            head = " ".join(draw.choice(sentences).split()[: draw.randint(2, 7)]).rstrip(",.;:")
            lines.append(("body", draw.choice((head, f"{place}. {head}", f"{head}?"))))
        if "lists" in habits and draw.random() < 0.15:
            items = draw.sample(sentences, min(len(sentences), draw.randint(2, 4)))
            lines += [("body", " ".join(item.split()[: draw.randint(4, 14)]).rstrip(",.;:") + draw.choice(("", "", ";"))) for item in items]
        lines.append(("body", said))
        if place < len(sentences) and draw.random() < broken:
            lines += _between(site, habits, sentences)
    return lines


def _between(site: Site, habits: list[str], sentences: list[str]) -> list[Line]:
    draw = site.draw
    found: list[Line] = []
    if "said" in habits and draw.random() < 0.7:
        found += _residue([site.says() for _ in range(draw.choice((1, 1, 2)))])
    if "teaser" in habits and draw.random() < 0.7:
        title, day = site.other()[0], site.day()
        forms = ([f"{draw.choice(HEADS)}: {title}"], [f"{draw.choice(HEADS)} {title}"], [draw.choice(HEADS), title],
                 [title, day], [title], [draw.choice(HEADS), title, day, site.other()[0], day])
        found += _residue(draw.choice(forms))
    if "picture" in habits and draw.random() < 0.7:
        found += _caption(site, draw.choice(sentences))
    if "box" in habits and draw.random() < 0.6:
        box = (f"Sign up for the {site.words()} newsletter", *BOX, f"Get {site.words()} in your inbox.", site.words())
        found += _residue([one for one in box if draw.random() < 0.5])
    if "share" in habits and draw.random() < 0.5:
        found += _residue(_shares(site))
    if "live" in habits:
        found += _residue([f"{draw.randint(0, 23)}:{draw.randint(10, 59)}"])
        found.append(("body", " ".join(draw.choice(sentences).split()[:6]).rstrip(",.;:")))
    return found if "two" in habits or "box" in habits else found[:2]


def _tail(site: Site) -> list[Line]:
    if site.draw.random() < BARE:
        return _residue(_bio(site) if site.draw.random() < 0.3 else [])
    bottom = (_teasers, _teasers, _teasers, _said, _said, _said, _comments if site.draw.random() < 0.15 else _said, _shares, lambda one: _menu(one, 8))
    lines = _bio(site) if site.draw.random() < 0.3 else []
    lines += _some(site, (_bio, _said, _shares, _teasers), 2) + _some(site, bottom, 6)
    return _residue(lines + _menu(site, site.draw.choice((0, 0, 5, 20))))
