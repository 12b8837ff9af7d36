"""Who is named, where: expectations counted by hand on short texts."""

from __future__ import annotations

from datetime import date

import pytest

from analytics import actors
from analytics.actors.shapes import Text


@pytest.fixture(scope="module")
def gazetteer():
    return actors.load()


def named(body, gazetteer, on=date(2024, 5, 8), title="", caption=""):
    coding = actors.code(Text(title, body, caption, on, "en"), gazetteer)
    return {each.actor: each.mentions for each in coding.actors}


def test_names_demonyms_capitals_and_seats(gazetteer):
    body = "Armenia’s prime minister met Russian officials. The Kremlin and Yerevan disagreed."
    assert named(body, gazetteer) == {"ARM": 2, "RUS": 2}


def test_boundaries(gazetteer):
    assert named("A malicious Malician romance in Omanville; Romania.", gazetteer) == {"ROU": 1}


def test_us_only_in_capitals(gazetteer):
    assert named("They told us so. The US and the U.S. agreed.", gazetteer) == {"USA": 2}


def test_longest_name_wins(gazetteer):
    assert named("Guinea-Bissau, Papua New Guinea and Nigeria.", gazetteer) == {
        "GNB": 1, "PNG": 1, "NGA": 1,
    }


def test_outlets_and_datelines_count_for_nobody(gazetteer):
    body = "MOSCOW (AP) — The New York Times and China Daily reported from Yerevan."
    assert named(body, gazetteer) == {"ARM": 1}
    assert named("WASHINGTON, May 8 (Reuters) - Cuba spoke.", gazetteer) == {"CUB": 1}


def test_georgia(gazetteer):
    assert named("Voters in Atlanta, Georgia, chose.", gazetteer).get("GEO") is None
    assert named("Georgia and Armenia border Russia.", gazetteer)["GEO"] == 1


def test_offsets_are_code_points_and_sentences_are_numbered(gazetteer):
    body = "“Ça va,” he said. Gen. Smith left the U.S. embassy in Cuba.\n\nÉté: Côte d’Ivoire."
    coding = actors.code(Text("Title", body, "Mali", date(2024, 5, 8), "fr"), gazetteer)
    found = [(m.actor, m.place, m.sentence) for m in coding.mentions]
    assert found == [
        ("USA", "body", 2), ("CUB", "body", 2), ("CIV", "body", 3), ("MLI", "caption", 4),
    ]  # fmt: skip
    for mention in coding.mentions:
        if mention.place == "body":
            assert body[mention.start : mention.stop].replace("’", "'") == mention.alias
    span = coding.sentences[0]
    assert body[span.start : span.stop] == "Gen. Smith left the U.S. embassy in Cuba."


def test_moscow_follows_the_date(gazetteer):
    assert named("Moscow agreed.", gazetteer, on=date(1987, 3, 1)) == {"SUN": 1}
    assert named("Moscow agreed.", gazetteer, on=date(2017, 3, 1)) == {"RUS": 1}


def test_pairs_are_ordered_and_no_actor_pairs_with_itself(gazetteer):
    body = "Russia and Armenia met. Russia and Moscow. Armenia, Azerbaijan and Russia."
    coding = actors.code(Text("", body, "", date(2024, 5, 8), "en"), gazetteer)
    assert [(p.sentence, p.actor_a, p.actor_b) for p in coding.pairs] == [
        (1, "ARM", "RUS"), (3, "ARM", "AZE"), (3, "ARM", "RUS"), (3, "AZE", "RUS"),
    ]


def test_empty_text(gazetteer):
    coding = actors.code(Text("", "", "", None, None), gazetteer)
    assert coding == actors.Coding((), (), (), ())
