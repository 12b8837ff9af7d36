"""Who is named, where: expectations counted by hand on short texts."""

from __future__ import annotations

from datetime import date

import pytest

from analytics import actors
from analytics.actors.shapes import Text


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
        "GNB": 1,
        "PNG": 1,
        "NGA": 1,
    }


def test_outlets_and_datelines_count_for_nobody(gazetteer):
    body = "MOSCOW (AP) — The New York Times and China Daily reported from Yerevan."
    assert named(body, gazetteer) == {"ARM": 1}
    assert named("WASHINGTON, May 8 (Reuters) - Cuba spoke.", gazetteer) == {"CUB": 1}


def test_a_dateline_counts_where_nobody_else_is_named(gazetteer):
    body = "TOKYO, May 8 - A shipyard said it would close a dock."
    coding = actors.code(Text("Lay-offs", body, "", date(2024, 5, 8), "en"), gazetteer)
    assert [(m.actor, m.place, m.start) for m in coding.mentions] == [("JPN", "body", 0)]
    assert coding.actors[0].about >= 0.5
    body = "TOKYO, May 8 - A shipyard said it would close a dock in Peru."
    assert named(body, gazetteer) == {"PER": 1}


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("KABUL - Gunmen from Pakistan fled.", {"PAK": 1}),
        ("SANTIAGO, Chile - Peru spoke.", {"PER": 1}),
        ("YEREVAN/BAKU - Guns fell silent, Russia said.", {"RUS": 1}),
        ("BRUSSELS - Finland waited.", {"FIN": 1}),
        ("Ramallah - Men from Jordan came.", {"JOR": 1}),
        ("Harare, Zimbabwe - Zimbabwe's leader spoke.", {"ZWE": 1}),
        ("ISLAMABAD: Japan has lent money.", {"JPN": 1}),
        ("Ankara (CNN) Police from Syria came.", {"SYR": 1}),
        ("Bogota, March 8 (IANS) The president saw Peru.", {"PER": 1}),
        # What begins so and is no dateline.
        ("Greenland - a vast land that Denmark rules - is cold.", {"GRL": 1, "DNK": 1}),
        ("SOCCER - JAPAN BEATS PERU.", {}),
        ("WATCH: Iran fires on Iraq.", {"IRN": 1, "IRQ": 1}),
        ("SUDAN: Fighting spread to Chad.", {"SDN": 1, "TCD": 1}),
        ("Putin: Cuba is a friend.", {"RUS": 1, "CUB": 1}),
        ("Putin - Lavrov told Cuba so - will come.", {"RUS": 2, "CUB": 1}),
    ],
)
def test_a_place_and_a_hyphen_are_a_dateline(body, found, gazetteer):
    assert named(body, gazetteer) == found


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


def test_empty_text(gazetteer):
    coding = actors.code(Text("", "", "", None, None), gazetteer)
    assert coding == actors.Coding((), (), (), ())


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Jordan said it would take more refugees from Syria.", {"JOR": 1, "SYR": 1}),
        ("Michael Jordan scored. Jordan retired.", {}),
        ("Chad Smith drummed.", {}),
        ("Rebels crossed from Sudan into Chad near N'Djamena.", {"SDN": 1, "TCD": 2}),
        ("Serve the Turkey sandwich with French fries.", {}),
        ("Republic of the Congo, capital Brazzaville; Congo exports oil.", {"COG": 3}),
        ("The Democratic Republic of Congo and M23 near Goma.", {"COD": 2}),
        ("South African Airways flew African-American students over the Indian Ocean.", {}),
        ("He teaches at the American University of Beirut.", {}),
        ("Northern Ireland and Ireland share a border.", {"GBR": 1, "IRL": 1}),
        ("The People's Republic of China and the Republic of China.", {"CHN": 1, "TWN": 1}),
        ("American Samoa is not Samoa.", {"ASM": 1, "WSM": 1}),
        ("Papua New Guinea, Equatorial Guinea and Guinea-Bissau.", {"PNG": 1, "GNQ": 1, "GNB": 1}),
        ("They met in Paris, Texas.", {"USA": 1}),
        ("The Wisconsin Supreme Court ruled.", {"USA": 1}),
        ("It cost US$10,000.", {}),
        ("Niger State is in Nigeria; Niger is not.", {"NGA": 2, "NER": 1}),
    ],
)
def test_names_that_mean_several_things(body, expected, gazetteer):
    assert named(body, gazetteer) == expected


def test_a_longer_name_that_is_none_hides_nothing(gazetteer):
    assert named("The Congolese army in New York Timesmen.", gazetteer) == {"COD": 1, "USA": 1}


def test_a_name_broken_over_two_lines_is_found_where_it_stands(gazetteer):
    coding = actors.code(Text("", "He left South\nKorea.", "", None, "en"), gazetteer)
    assert [(m.actor, m.start, m.stop) for m in coding.mentions] == [("KOR", 8, 19)]


def test_spaces_and_paragraphs(gazetteer):
    body = "The  Democratic  Republic of\n  Congo."
    coding = actors.code(Text("", body, "", None, "en"), gazetteer)
    assert [(m.actor, m.start, m.stop) for m in coding.mentions] == [("COD", 5, 36)]
    assert named("He lives in Georgia.\n\nTech firms from Tbilisi came.", gazetteer)["GEO"] == 2
    assert named("from New South\n\nKorea", gazetteer).get("KOR") == 1


def test_headlines_in_capitals(gazetteer):
    assert named("", gazetteer, title="TURKEY AND GEORGIA SIGN PACT IN TBILISI") == {
        "TUR": 1,
        "GEO": 2,
    }


def test_surnames_need_their_term_and_their_state(gazetteer):
    assert named("Obama spoke.", gazetteer, on=date(2014, 3, 1)) == {}
    assert named("Obama spoke for the US.", gazetteer, on=date(2014, 3, 1)) == {"USA": 2}
    assert named("Obama spoke for the US.", gazetteer, on=date(2020, 3, 1)) == {"USA": 1}
    assert named("Barack Obama spoke. Obama left.", gazetteer, on=date(2014, 3, 1)) == {"USA": 2}
    assert named("Michelle Obama spoke in the US.", gazetteer, on=date(2014, 3, 1)) == {"USA": 1}


def test_a_month_is_no_prime_minister(gazetteer):
    on = date(2017, 3, 1)
    assert named("Theresa May met the press in Britain in May. May left.", gazetteer, on) == {
        "GBR": 3,
    }


def test_undated_articles_know_no_leaders(gazetteer):
    assert named("Barack Obama spoke for the US.", gazetteer, on=None) == {"USA": 1}


def test_teams_are_no_states_but_places_are(gazetteer):
    body = (
        "Germany beat Brazil in the semi-final. The striker scored in the second half and the "
        "goalkeeper was sent off. The match was played in Russia."
    )
    assert named(body, gazetteer) == {"RUS": 1}


def test_batches_give_what_single_articles_give(gazetteer):
    texts = [
        Text("Georgia", "Tbilisi, Georgia. Obama.", "", date(2014, 3, 1), "en"),
        Text("", "", "", None, None),
        Text("Россия", "Путин в Ереване.", "Cuba", date(2024, 5, 8), "ru"),
        Text("Jordan", "Michael Jordan and Jordan.", "", None, "en"),
    ]
    assert list(actors.code_all(texts, gazetteer)) == [actors.code(t, gazetteer) for t in texts]


def test_what_only_bears_a_name_is_left_out(gazetteer):
    assert named("Naomi Osaka won. Later Osaka smiled.", gazetteer) == {}
    assert named("Naomi Osaka won in Osaka.", gazetteer) == {"JPN": 1}
    assert named("The Cyprus Mail and the Tehran Times said so.", gazetteer) == {}
    assert named("The Helsinki Accords, and Leicester United.", gazetteer) == {}
    assert named("The Russian Senate, Brazil's Supreme Court and the US Senate.", gazetteer) == {
        "RUS": 1, "BRA": 1, "USA": 2,
    }  # fmt: skip
    assert named("Russia's Security Council met before the UN Security Council.", gazetteer) == {
        "RUS": 1, "UNSC": 1,
    }  # fmt: skip


def test_a_name_inside_a_family_name_is_none(gazetteer):
    text = "Ireland's President Higgins met Paul O'Higgins."
    assert named(text, gazetteer, on=date(2017, 5, 8)) == {"IRL": 2}


def test_brussels_is_the_union_or_the_town(gazetteer):
    assert named("Brussels told Budapest that EU money would be frozen.", gazetteer) == {
        "EU": 2, "HUN": 1,
    }  # fmt: skip
    assert named("The EU met in Brussels.", gazetteer) == {"EU": 1, "BEL": 1}
    assert named("Brussels airport was shut.", gazetteer) == {"BEL": 1}


def test_places_newly_in_the_news(gazetteer):
    text = "From Kupyansk to Zhengzhou, and from Milwaukee to Qamishli."
    assert named(text, gazetteer) == {"UKR": 1, "CHN": 1, "USA": 1, "SYR": 1}
    assert named("Donegal and N. Ireland, N Korea.", gazetteer) == {"IRL": 1, "GBR": 1, "PRK": 1}


def test_a_title_of_office_supports_a_surname_within_the_term(gazetteer):
    assert named("President Trump spoke.", gazetteer, on=date(2025, 5, 8)) == {"USA": 1}
    assert named("President Trump spoke.", gazetteer, on=date(2024, 5, 8)) == {}
    assert named("Mr Trump spoke.", gazetteer, on=date(2025, 5, 8)) == {}


def test_leaders_abroad_leave_with_their_terms(gazetteer):
    text = "Дональд Трамп выступил."
    for on, expected in ((date(2025, 5, 8), ["USA"]), (date(2023, 5, 8), [])):
        coding = actors.code(Text("", text, "", on, "ru"), gazetteer)
        assert [each.actor for each in coding.actors] == expected


def test_spaces_of_typesetters_part_words(gazetteer):
    assert named("The United\u00a0States and South\u00a0Korea.", gazetteer) == {"USA": 1, "KOR": 1}


def test_texts_of_small_letters_and_flags(gazetteer):
    text = "foreign minister sergey lavrov’s visit to #pakistan gave us hope, polish the eu said."
    assert named(text, gazetteer) == {"RUS": 1, "PAK": 1, "EU": 1}
    assert named("A turkey is a bird. Nobody spoke of pakistan.", gazetteer) == {}
    assert named("🇷🇺 🇪🇺 Talks went on.", gazetteer) == {"RUS": 1, "EU": 1}
