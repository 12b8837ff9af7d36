"""Pairs and aboutness: who is the subject, and why; what an alliance beside its member is."""

from __future__ import annotations

from datetime import date
from math import log

import numpy as np
import pytest

from analytics import actors
from analytics.actors.shapes import Text


def test_pairs_are_ordered_and_no_actor_pairs_with_itself(gazetteer):
    body = "Russia and Armenia met. Russia and Moscow. Armenia, Azerbaijan and Russia."
    coding = actors.code(Text("", body, "", date(2024, 5, 8), "en"), gazetteer)
    assert [(p.sentence, p.actor_a, p.actor_b) for p in coding.pairs] == [
        (1, "ARM", "RUS"),
        (3, "ARM", "AZE"),
        (3, "ARM", "RUS"),
        (3, "AZE", "RUS"),
    ]


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


def test_a_dateline_weighs_less_in_modern_articles_than_in_the_wire_of_1987(gazetteer):
    body = "GENEVA (AP) — Envoys of Armenia met.\nTurkey waits.\nLater they flew from Swiss soil."
    odds = []
    for day in (date(1987, 3, 1), date(2024, 3, 1), None):
        coding = actors.code(Text("Envoys meet", body, "", day, "en"), gazetteer)
        about = {each.actor: each.about for each in coding.actors}
        odds.append({actor: log(chance / (1 - chance)) for actor, chance in about.items()})
    old, new, undated = odds
    assert old.keys() == new.keys() == {"ARM", "TUR", "CHE"}
    assert new["CHE"] < old["CHE"] - 0.5 and undated == new
    # Half-way between both sets of weights.
    sets = gazetteer.about
    both = sets.weights(dateline=True, modern=True)
    assert both.intercept == (sets.filed.intercept + sets.unfiled.intercept) / 2
    assert both.slopes == pytest.approx((sets.filed.slopes + sets.unfiled.slopes) / 2)


def test_the_reasons_for_aboutness_add_up_to_the_score(gazetteer):
    from analytics.actors.aboutness import REASONS, deviations, score
    from analytics.actors.coding import place_all
    from analytics.actors.features import features, group

    text = Text("Cuba votes", "Cuba voted. Spain watched.", "", date(2024, 5, 8), "en")
    coding = actors.code(text, gazetteer)
    placed = next(place_all([text], gazetteer))
    groups = group(placed, gazetteer.automaton)
    rows = features(placed, groups, gazetteer.automaton, gazetteer.alliances)
    weights = gazetteer.about.weights(dateline=False)
    parts = deviations(rows, weights)[0]
    odds = weights.intercept + weights.slopes @ weights.typical + parts.sum()
    about = score(rows, weights)[0]
    assert about == pytest.approx(1 / (1 + 2.718281828459045**-odds))
    assert coding.actors[0].about == pytest.approx(about, abs=1e-4)
    assert coding.actors[0].reasons.startswith(REASONS[np.abs(parts).argmax()])


def test_in_a_short_text_who_is_first_named_at_its_end_is_less_its_subject(gazetteer):
    closed, stand, noted = "Peru has closed its border.", "Soldiers stand there.", "Chile noted it."
    chances = []
    for body in (f"{closed} {noted} {stand}", f"{closed} {stand} {noted}"):
        coding = actors.code(Text("", body, "", date(2024, 5, 8), "en"), gazetteer)
        chances.append({each.actor: each.about for each in coding.actors})
    early, late = chances
    assert early["PER"] == late["PER"] >= 0.8
    assert early["PER"] - 0.1 > early["CHL"] > late["CHL"] + 0.05


def test_beginnings_are_the_first_sentences_under_the_name_of_their_article():
    from analytics.actors.gold import GoldArticle
    from analytics.models.about_rows import LONGEST_BEGINNING, beginnings

    body = "\n".join(f"Peru said {n} times yes." for n in range(20))
    whole = [GoldArticle(f"p-{n}", Text("Peru votes", body)) for n in range(40)]
    found = beginnings(whole)
    assert [gold.name for gold in found] == [gold.name for gold in whole] * 2
    assert [bool(gold.text.title) for gold in found] == [True] * 40 + [False] * 40
    many = [gold.text.body.count(".") for gold in found]
    assert set(many) == set(range(1, LONGEST_BEGINNING + 1))
    assert all(body.startswith(gold.text.body) for gold in found)
    assert [gold.text.body for gold in beginnings(whole)] == [gold.text.body for gold in found]


MORE = "Crowds waited in the rain. It was late before anyone spoke. Papers had been handed out. "


def _about(gazetteer, title: str, body: str, actor: str) -> float:
    coding = actors.code(Text(title, body, "", date(2024, 5, 8), "en"), gazetteer)
    return {each.actor: each.about for each in coding.actors}[actor]


@pytest.mark.parametrize(
    ("actor", "called", "other", "named"),
    [
        ("ICC", "Hague court wants general held", "General may be held", "the ICC"),
        ("ICC", "Hague Court Wants General Brought Before It", "General may be held", "the ICC"),
        ("NATO", "Norway at odds with alliance", "Norway at odds with itself", "NATO"),
        ("G20", "Leaders part in anger", "Guests part in anger", "the G20"),
        (
            "IMF",
            "Kenya asks lender for more",
            "Kenya asks for more",
            "the International Monetary Fund",
        ),
    ],
)
def test_a_noun_in_the_title_stands_for_the_alliance_named_later(
    gazetteer, actor, called, other, named
):
    body = f"Kenya sent an envoy. {MORE}A statement of {named} came at night."
    assert _about(gazetteer, called, body, actor) > _about(gazetteer, other, body, actor) + 0.1


@pytest.mark.parametrize(
    ("title", "noun"),
    [
        ("Supreme court wants general held", "court of another"),
        ("Kenyan court wants general held", "court of a state"),
        ("Courtyard of general closed", "another word"),
        ("Rebel leaders want general held", "leaders of others"),
        ("AU court wants general held", "court of an alliance named before"),
    ],
)
def test_a_noun_that_means_another_stands_for_no_alliance(gazetteer, title, noun):
    from analytics.actors.coding import place_all
    from analytics.actors.features import LEAD, group
    from analytics.actors.standins import stand_ins

    body = f"Kenya sent an envoy. {MORE}A statement of the ICC and of the G20 came at night."
    text = Text(title, body, "", date(2024, 5, 8), "en")
    placed = next(place_all([text], gazetteer))
    groups = group(placed, gazetteer.automaton)
    found = stand_ins(
        placed, groups.first, groups.actor, gazetteer.automaton, gazetteer.alliances, LEAD
    )
    assert not found[0].any() and not found[1], noun


def test_a_noun_in_the_lead_counts_as_the_place_of_its_alliance(gazetteer):
    late = f"{MORE * 3}The ICJ has heard Peru before."
    lead = _about(
        gazetteer, "Peru loses", f"Peru lost before the world court's judges. {late}", "ICJ"
    )
    none = _about(
        gazetteer, "Peru loses", f"Peru lost before the whole world's eyes. {late}", "ICJ"
    )
    assert lead > none + 0.05


def test_nouns_stand_for_forms_and_alliances_that_exist():
    from analytics.actors.gazetteer import FACTS, rows

    known = [row for _, row in rows(FACTS / "alliances.csv")]
    forms = {row["form"] for row in known} | {row["actor"] for row in known}
    for name in ("alliance_nouns.csv", "seat_nouns.csv"):
        nouns = [row for _, row in rows(FACTS / name)]
        assert nouns and {row["of"] for row in nouns} <= forms, name


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("Greece asked the IMF for time. The Washington-based lender agreed.", {"GRC", "IMF"}),
        ("Greece asked for time. The Washington-based lender agreed.", {"GRC", "USA"}),
        ("The ICC met on Monday. The Hague-based court gave no date.", {"ICC"}),
        ("Judges at the top UN court heard Nicaragua.", {"ICJ", "NIC"}),
        ("Nicaragua went to the UN court.", {"UN", "NIC"}),
        ("The ICJ sat early. Nicaragua trusts the UN court.", {"ICJ", "NIC"}),
        ("The Gulf bloc and the South American bloc spoke of trade.", {"GCC", "MERCOSUR"}),
    ],
)
def test_alliances_are_known_by_what_the_news_calls_them(gazetteer, body, named):
    coding = actors.code(Text("", body, "", date(2025, 6, 1), "en"), gazetteer)
    assert {mention.actor for mention in coding.mentions} == named
