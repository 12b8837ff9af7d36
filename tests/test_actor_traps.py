"""Names that mislead, each in a sentence of our own: what they must mean there.

A few are lost knowingly (a state's name as a first name before a surname that nobody knows); the
shares below leave room for those and no more. The last 849 rows were written in seven lots, two
fifths of them and more to mislead, and labelled before the coder ran. As first scored, the first
three had precision .744, .756 and .800 and recall .983, .939 and .842 (234 rows), the fourth .653
and .908 (210). The fifth (145) had .566 and .922; what stood before the fourth was scored, .506 and
.843. The sixth (159, of which 96 name a state) had .765 and .948, the seventh (115, of which 65 do)
.714 and 1.000. Rules were mended by each lot before the next was scored. Two rows of the last lots
were left out because the codebook says otherwise (a dateline, "Senegal's Mane"), and twelve of the
seventh because they are not mended: chairs, ships, firms and teams that one word alone tells.

The eighth lot (184, of which 90 name a state) had .757 and .933 with rules alone, which left out
68 of its 94 traps. Then the words around names were learned from (`actors/contexts.py`). The ninth
(109, 44 of states) had .778 and .955 after that, .545 and .955 without: 53 and 30 of its 65 traps
were left out. Both have been learned from since; the tenth (60, 27 of states; a table of its own)
has not: .743 and .963, 25 of 33 traps (one label was wrong, "Papua New Guinea"). More has been
asked of names without rules after that, for articles of modern news lost an actor in a hundred.
"""

from __future__ import annotations

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from analytics import actors
from analytics.actors.inflection import inflect

HERE = Path(__file__).parent


def traps(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def said(rows: list[dict[str, str]], gazetteer) -> list[str]:
    """The actor found at the first place where the name of each row stands, or '-'."""
    texts = [
        actors.Text("", row["sentence"], "", date.fromisoformat(row["published"]), "en")
        for row in rows
    ]
    found = []
    for row, coding in zip(rows, actors.code_all(texts, gazetteer), strict=True):
        at = re.search(rf"(?<!\w){re.escape(row['name'])}(?!\w)", row["sentence"])
        assert at, row
        covering = [m.actor for m in coding.mentions if m.start <= at.start() < m.stop]
        found.append(covering[0] if covering else "-")
    return found


def test_traps(gazetteer) -> None:
    rows = traps("actor_traps.csv")
    assert len(rows) >= 2850
    assert sum(row["actor"] == "-" for row in rows) >= 1200
    judged = list(zip(rows, said(rows, gazetteer), strict=True))
    wrong = [
        (row["sentence"], row["actor"], actor) for row, actor in judged if actor != row["actor"]
    ]
    assert len(wrong) <= 0.023 * len(rows), wrong


def test_sentences_that_were_not_learned_from(gazetteer) -> None:
    rows = traps("actor_traps_unlearned.csv")
    told = [(row["actor"], actor) for row, actor in zip(rows, said(rows, gazetteer), strict=True)]
    assert sum(meant == actor != "-" for meant, actor in told) >= 27
    assert sum(meant == actor == "-" for meant, actor in told) >= 23


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The book was translated into Italian and Spanish.", set()),
        ("Tankers were stopped in Italian and Spanish waters.", {"ITA", "ESP"}),
        ("He spoke Russian with the guards.", set()),
        ("He spoke to Russian guards.", {"RUS"}),
        ("Irish-Americans marched.", {"USA"}),
        ("Chinese-American trade talks resumed.", {"CHN", "USA"}),
        ("Vietnamese Americans voted.", {"USA"}),
        ("Brazil striker Endrick scored.", set()),
        ("Brazil ministers met.", {"BRA"}),
    ],
)
def test_adjectives_and_teams(sentence: str, expected: set[str], gazetteer) -> None:
    coding = actors.code(actors.Text("", sentence, "", date(2024, 5, 1), "en"), gazetteer)
    assert {mention.actor for mention in coding.mentions} == expected


def test_modern_news(gazetteer) -> None:
    """All actors of a sentence; a service or a surname that nothing supports may be lost."""
    rows = traps("actor_modern.csv")
    assert len(rows) >= 1050
    texts = [
        actors.Text("", r["sentence"], "", date.fromisoformat(r["published"]), r["language"])
        for r in rows
    ]
    wrong = [
        (row["sentence"], row["actors"], found)
        for row, coding in zip(rows, actors.code_all(texts, gazetteer), strict=True)
        if (found := {m.actor for m in coding.mentions}) != set(row["actors"].split())
    ]
    assert len(wrong) <= 0.05 * len(rows), wrong


def test_states_in_many_languages(gazetteer) -> None:
    rows = traps("actor_languages.csv")
    spoken = {row["language"] for row in rows}
    assert len(spoken) >= 13
    texts = [
        actors.Text("", row["sentence"], "", date(2024, 5, 1), row["language"]) for row in rows
    ]
    wrong = [
        (row["sentence"], row["actors"], found)
        for row, coding in zip(rows, actors.code_all(texts, gazetteer), strict=True)
        if (found := {m.actor for m in coding.mentions}) != set(row["actors"].split())
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("word", "language", "form", "among"),
    [
        ("russisch", "de", "", {"russische", "Russischen", "russisches"}),
        ("grec|grecque", "fr", "", {"grecs", "grecques", "Grecques"}),
        ("ukrainien", "fr", "", {"ukrainienne", "ukrainiennes"}),
        ("ghanéen", "fr", "", {"ghanéenne"}),
        ("suédois", "fr", "", {"suédoises", "suédoise"}),
        ("alemán", "es", "", {"alemana", "alemanes", "alemanas"}),
        ("iraní", "es", "", {"iraníes"}),
        ("tedesco", "it", "", {"tedeschi", "tedesche"}),
        ("libico|libici", "it", "", {"libici", "libica"}),
        ("alemão|alemã|alemães|alemãs", "pt", "", {"alemã", "alemães"}),
        ("Türk", "tr", "", {"Türkler", "Türklerin"}),
        ("rus", "az", "", {"ruslar", "Rusların"}),
        ("ռուսական", "hy", "", {"Ռուսական"}),
        ("რუსული", "ka", "", {"რუსულმა", "რუსულის", "რუსულ"}),
        ("روسي", "ar", "", {"الروسية", "للروسي", "روسيين"}),
        ("美军", "zh", "fixed", {"美军"}),
        ("лаосский", "ru", "", {"лаосскими", "Лаосская", "лаосского"}),
        ("угорський", "uk", "", {"угорської", "Угорські"}),
    ],
)
def test_inflection(word: str, language: str, form: str, among: set[str]) -> None:
    forms = inflect(word, language, form)
    assert among <= set(forms)
    assert len(forms) == len(set(forms))
