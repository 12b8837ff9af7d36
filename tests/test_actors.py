"""Who is named, where: expectations counted by hand on short texts."""

from __future__ import annotations

from datetime import date

import pytest

from analytics import actors
from analytics.actors.declension import decline
from analytics.actors.own import read_own
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
        (1, "ARM", "RUS"),
        (3, "ARM", "AZE"),
        (3, "ARM", "RUS"),
        (3, "AZE", "RUS"),
    ]


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
    assert named("The Congolese army. The New York Timesman.", gazetteer) == {"COD": 1, "USA": 1}


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


@pytest.mark.parametrize(
    ("language", "body", "expected"),
    [
        ("ru", "Армения и Россия. В Грузии, с Китаем.", ["ARM", "RUS", "GEO", "CHN"]),
        ("fr", "L’Arménie et les États-Unis.", ["ARM", "USA"]),
        ("tr", "Türkiye'nin ve Ermenistan'ın", ["TUR", "ARM"]),
        ("az", "Ermənistanla, Gürcüstandan", ["ARM", "GEO"]),
        ("hy", "Հայաստանի և Վրաստանից", ["ARM", "GEO"]),
        ("ka", "საქართველოს და რუსეთში", ["GEO", "RUS"]),
        ("ar", "روسيا والولايات المتحدة", ["RUS", "USA"]),
        ("zh", "美国和中国", ["USA", "CHN"]),
        ("en", "The Chine was steep. Le Chili.", []),
    ],
)
def test_other_languages(language, body, expected, gazetteer):
    coding = actors.code(Text("", body, "", date(2024, 5, 8), language), gazetteer)
    assert [m.actor for m in coding.mentions] == expected


@pytest.mark.parametrize(
    ("language", "body", "expected"),
    [
        ("ru", "Российско-китайские переговоры и армяно-азербайджанская граница.",
         ["RUS", "CHN", "ARM", "AZE"]),
        ("uk", "Українсько-польський спір.", ["UKR", "POL"]),
        ("fr", "Le sommet franco-allemand, le conflit israélo-palestinien, le monde anglo-saxon.",
         ["FRA", "DEU", "ISR", "PSE"]),
        ("it", "Il conflitto israelo-palestinese.", ["ISR", "PSE"]),
        ("hy", "Հայ-ադրբեջանական սահմանը։", ["ARM", "AZE"]),
        ("en", "Sino-American talks; a Franco-German plan; an Anglo-Saxon hoard.",
         ["CHN", "USA", "FRA", "DEU"]),
    ],
)  # fmt: skip
def test_adjectives_of_two_states(language, body, expected, gazetteer):
    coding = actors.code(Text("", body, "", date(2024, 5, 8), language), gazetteer)
    assert [mention.actor for mention in coding.mentions] == expected


@pytest.mark.parametrize(
    ("language", "speaking", "town"),
    [
        ("fr", "Bruxelles exige des réformes.", "Il est né à Bruxelles."),
        ("de", "Brüssel droht mit Strafen.", "Er wohnt in Brüssel."),
        ("es", "Bruselas pide más datos.", "Vive en Bruselas desde niño."),
        ("it", "Bruxelles chiede chiarimenti.", "Abita a Bruxelles."),
        ("pt", "Bruxelas exige contas.", "Vive em Bruxelas."),
        ("ru", "Брюссель требует новых мер.", "Он живёт в Брюсселе."),
    ],
)
def test_brussels_speaking_is_the_union(language, speaking, town, gazetteer):
    def said(body: str) -> list[str]:
        coding = actors.code(Text("", body, "", date(2024, 5, 8), language), gazetteer)
        return [mention.actor for mention in coding.mentions]

    assert said(speaking) == ["EU"]
    assert said(town) == ["BEL"]


def test_an_alliance_beside_its_member_is_no_pair(gazetteer):
    body = "EAEU member Armenia spoke. The EAEU and Azerbaijan met."
    coding = actors.code(Text("", body, "", date(2024, 5, 8), "en"), gazetteer)
    assert [(p.sentence, p.actor_a, p.actor_b, p.kind) for p in coding.pairs] == [
        (1, "ARM", "EAEU", "member"),
        (2, "AZE", "EAEU", "pair"),
    ]


def test_about_ranks_the_subject_above_a_passing_name(gazetteer):
    body = "Armenia froze its part. Armenia said so. " + "Nobody spoke. " * 60 + "Peru watched."
    coding = actors.code(Text("Armenia freezes", body, "", date(2024, 5, 8), "en"), gazetteer)
    about = {each.actor: each.about for each in coding.actors}
    assert about["ARM"] >= 0.5 > about["PER"]


def test_the_reasons_for_aboutness_add_up_to_the_score(gazetteer):
    from analytics.actors.aboutness import explain, score
    from analytics.actors.coding import place_all
    from analytics.actors.features import features, group

    text = Text("Cuba votes", "Cuba voted. Spain watched.", "", date(2024, 5, 8), "en")
    coding = actors.code(text, gazetteer)
    placed = next(place_all([text], gazetteer))
    groups = group(placed, gazetteer.automaton)
    rows = features(placed, groups, gazetteer.automaton, gazetteer.alliances)
    weights = gazetteer.about.weights(dateline=False)
    parts = explain(rows[0], weights)
    odds = weights.intercept + weights.slopes @ weights.typical + sum(part for _, part in parts)
    about = score(rows, weights)[0]
    assert about == pytest.approx(1 / (1 + 2.718281828459045**-odds))
    assert coding.actors[0].about == pytest.approx(about, abs=1e-4)
    assert coding.actors[0].reasons.startswith(parts[0][0])


def test_own_actors(tmp_path):
    own = tmp_path / "own.csv"
    own.write_text(
        "actor,name,kind,form,alias,since,until,needs,unless\n"
        "GAZPROM,Gazprom,own,company,Gazprom*|Газпром*,,,,\n"
        "DREAM,Georgian Dream,own,party,Georgian Dream,2012-04-21,,,\n"
        "NILE,Nile,own,river,Nile,,,Egypt|Sudan,Mobile\n",
        encoding="utf-8",
    )
    gazetteer = actors.load(extra=own)
    assert gazetteer.actors["NILE"].form == "river"
    assert named("Gazpromneft and Газпрома.", gazetteer) == {"GAZPROM": 2}
    assert named("The Georgian Dream won.", gazetteer) == {"DREAM": 1}
    assert named("The Georgian Dream won.", gazetteer, on=date(2001, 1, 1)) == {}
    assert named("The Nile in Egypt.", gazetteer) == {"NILE": 1, "EGY": 1}
    assert named("The Nile rose.", gazetteer) == {}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",x,own,own,Alias,,,,", "own.csv:2: actor"),
        ("ABC,x,own,own,,,,,", "own.csv:2: no alias"),
        ("ABC,x,own,own,Alias,last year,,,", "own.csv:2: since and until must be dates"),
    ],
)
def test_bad_own_rows_name_their_place(tmp_path, row, reason):
    own = tmp_path / "own.csv"
    own.write_text(f"actor,name,kind,form,alias,since,until,needs,unless\n{row}\n", "utf-8")
    with pytest.raises(ValueError, match=reason):
        actors.load(extra=own)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("above", ["", "sep={}\r\n", "\r\n"])
def test_own_actors_are_read_as_spreadsheets_save_them(tmp_path, encoding, delimiter, above):
    own = tmp_path / "own.csv"
    rows = [
        ["Actor", "Name", "Alias", "since"],
        ["GRUENE", "Die Grünen", "Bündnisgrüne|Ökopartei", ""],
        ["FDP", "Freie Demokraten", "Freidemokraten", "2001-05-01"],
    ]
    lines = [delimiter.join(row) + "\r\n" for row in rows]
    own.write_bytes((above.format(delimiter) + "".join(lines)).encode(encoding))
    found = list(read_own(own))
    assert [(row.actor, row.name, row.aliases, row.since) for row in found] == [
        ("GRUENE", "Die Grünen", ("Bündnisgrüne", "Ökopartei"), ""),
        ("FDP", "Freie Demokraten", ("Freidemokraten",), "2001-05-01"),
    ]
    assert found[0].line == (3 if above else 2)


def test_own_actors_without_a_needed_column_say_which(tmp_path):
    own = tmp_path / "own.csv"
    own.write_text("akteur;name;alias\nABC;x;Alias\n", "utf-8")
    with pytest.raises(ValueError, match=r"own\.csv:1: no column is called 'actor', only: akteur,"):
        list(read_own(own))
    own.write_text("\n", "utf-8")
    assert list(read_own(own)) == []


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


@pytest.mark.parametrize(
    ("name", "language", "woman", "expected"),
    [
        ("Владимир Путин", "ru", False, "Владимиром Путиным"),
        ("Дмитрий Медведев", "ru", False, "Дмитрия Медведева"),
        ("Мария Захарова", "ru", True, "Марии Захаровой"),
        ("Ангела Меркель", "ru", True, "Ангелой Меркель"),
        ("Си Цзиньпин", "ru", False, "Си Цзиньпина"),
        ("Фридрих Мерц", "ru", False, "Фридрихом Мерцем"),
        ("Володимир Зеленський", "uk", False, "Володимирові Зеленському"),
        ("Петро Порошенко", "uk", False, "Петра Порошенка"),
        ("ვლადიმირ პუტინი", "ka", False, "ვლადიმირ პუტინის"),
        ("Նիկոլ Փաշինյան", "hy", False, "Նիկոլ Փաշինյանի"),
    ],
)
def test_names_in_their_cases(name, language, woman, expected):
    forms = decline(name, language, woman)
    assert forms[0] == name
    assert expected in forms
    assert len(forms) == len(set(forms))


@pytest.mark.parametrize(
    ("body", "language", "expected"),
    [
        ("Переговоры с Дональдом Трампом. Трамп позвонил россиянам.", "ru", {"USA": 2, "RUS": 1}),
        ("Зеленський зустрівся в Києві з українськими військовими.", "uk", {"UKR": 3}),
        ("В Санкт-Петербурге и Мурманске; под Харьковом.", "ru", {"RUS": 2, "UKR": 1}),
        ("قال فلاديمير بوتين", "ar", {"RUS": 1}),
        ("习近平会见普京", "zh", {"CHN": 1, "RUS": 1}),
        ("Նիկոլ Փաշինյանի հետ Երևանում", "hy", {"ARM": 2}),
        (
            "Londres et Moscou, la Maison Blanche, les Américains.",
            "fr",
            {"GBR": 1, "RUS": 1, "USA": 2},
        ),
        ("Der Kreml und das Weiße Haus in Genf.", "de", {"RUS": 1, "USA": 1, "CHE": 1}),
        ("La Casa Blanca, Moscú y Londres.", "es", {"USA": 1, "RUS": 1, "GBR": 1}),
        ("Beyaz Saray ve Ukrayna'ya", "tr", {"USA": 1, "UKR": 1}),
        ("والاتحاد الأوروبي والبيت الأبيض", "ar", {"EU": 1, "USA": 1}),
        ("白宫和莫斯科", "zh", {"USA": 1, "RUS": 1}),
        ("ირაკლი კობახიძე თბილისში", "ka", {"GEO": 2}),
        ("İlham Əliyevin Bakıda görüşü", "az", {"AZE": 2}),
        ("They ate at Casa Blanca in Londres.", "en", {}),
    ],
)
def test_leaders_and_towns_in_other_languages(gazetteer, body, language, expected):
    coding = actors.code(Text("", body, "", date(2025, 5, 8), language), gazetteer)
    assert {each.actor: each.mentions for each in coding.actors} == expected


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
