"""Actors in other languages: names, cases, adjectives, persons and towns."""

from __future__ import annotations

from datetime import date

import pytest

from analytics import actors
from analytics.actors.declension import decline
from analytics.actors.shapes import Text


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
