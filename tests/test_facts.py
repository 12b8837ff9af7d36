"""The facts in data/ hold to themselves: known codes, true dates, no overlap, sorted, unique."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date

import pytest
from fact_rows import facts, overlapping, since, until

ALIAS_KINDS = {"name", "official", "acronym", "demonym", "capital", "city", "seat", "former"}
LEADER_ROLES = {
    "head of state",
    "head of government",
    "foreign minister",
    "head of alliance",
    "head of council",
    "head of parliament",
    "vice president",
    "defence minister",
    "crown prince",
    "de facto leader",
    "spokesperson",
    "president",
    "regional leader",
    "national security adviser",
    "ambassador to the UN",
    "envoy",
    "army chief",
    "senior official",
    "member of the presidency",
}
SHARED_ROLES = {
    "spokesperson",
    "regional leader",
    "envoy",
    "member of the presidency",
    "senior official",
}


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("alliances.csv", ["actor"]),
        ("alliance_aliases.csv", ["alias", "actor", "kind", "language", "since"]),
        ("memberships.csv", ["alliance", "state", "since"]),
        ("leaders.csv", ["state", "role", "since", "person"]),
        ("leader_names.csv", ["person", "language", "name"]),
        ("events.csv", ["date", "title"]),
        ("ambiguity_wanted.csv", ["alias", "actor"]),
    ],
)
def test_sorted_unique_and_clean(name: str, columns: list[str]) -> None:
    rows = facts(name)
    keys = [tuple(row[column] for column in columns) for row in rows]
    assert keys == sorted(keys)
    assert [key for key, count in Counter(keys).items() if count > 1] == []
    assert all(value == value.strip() for row in rows for value in row.values())


def test_alliances(alliances: dict, states: dict) -> None:
    assert len(alliances) >= 110
    assert not alliances.keys() & states.keys()
    for code, row in alliances.items():
        assert row["kind"] == "alliance" and row["name"] and row["form"] and row["source"], code
        assert not row["colour"], code
        assert since(row, "founded") < until(row, "ended"), code
        assert not row["successor"] or row["successor"] in alliances, code


def test_alliance_aliases_have_a_known_actor_and_kind(alliances: dict) -> None:
    for row in facts("alliance_aliases.csv"):
        assert row["actor"] in alliances and row["kind"] in ALIAS_KINDS, row
        assert len(row["language"]) == 2 and since(row) < until(row), row
        assert not row["alias"].lower().startswith("the "), row


def test_every_alliance_is_found_by_its_name(alliances: dict) -> None:
    named = {row["actor"] for row in facts("alliance_aliases.csv") if row["language"] == "en"}
    assert alliances.keys() - named == set()


def test_an_alias_means_one_alliance_at_a_time() -> None:
    meanings: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for row in facts("alliance_aliases.csv"):
        meanings[row["alias"], row["language"]].append(row)
    clashes = [
        (a["alias"], a["actor"], b["actor"])
        for rows in meanings.values()
        for a, b in overlapping(rows)
        if a["actor"] != b["actor"]
    ]
    # Two may share a name where rules weigh both ("IWC": whales and wheat).
    ruled = {(row["alias"], row["actor"]) for row in facts("ambiguity.csv")}
    assert [c for c in clashes if not {(c[0], c[1]), (c[0], c[2])} <= ruled] == []


def test_leaders_name_known_actors_and_roles(alliances: dict, states: dict) -> None:
    for row in facts("leaders.csv"):
        assert row["state"] in states or row["state"] in alliances, row
        assert row["role"] in LEADER_ROLES and row["source"], row
        assert row["person"] and row["since"] and since(row) < until(row), row
        for names in (row["person"], row["surname"]):
            variants = names.split("|")
            assert len(variants) == len(set(variants)) and all(v == v.strip() for v in variants)


def test_one_leader_an_office_at_a_time() -> None:
    offices: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for row in facts("leaders.csv"):
        if row["role"] not in SHARED_ROLES:
            offices[row["state"], row["role"]].append(row)
    assert [pair for rows in offices.values() for pair in overlapping(rows)] == []


def test_no_year_without_a_head_in_the_great_powers() -> None:
    heads = [row for row in facts("leaders.csv") if row["role"].startswith("head of")]
    for state in ("USA", "RUS", "CHN", "GBR", "FRA", "DEU", "IND", "JPN", "TUR", "UKR", "ARM"):
        for year in range(2000, 2026):
            on = date(year, 7, 1)
            held = [r for r in heads if r["state"] == state and since(r) <= on < until(r)]
            assert held, (state, year)


def test_events_name_known_actors(alliances: dict, states: dict) -> None:
    rows = facts("events.csv")
    assert len(rows) >= 200
    for row in rows:
        date.fromisoformat(row["date"])
        codes = row["actors"].split("|")
        assert row["title"] and row["source"] and len(set(codes)) == len(codes), row
        assert all(code in states or code in alliances for code in codes), row


def test_wanted_ambiguity_rules_speak_of_real_aliases() -> None:
    known = {(row["alias"], row["actor"]) for row in facts("alliance_aliases.csv")}
    for row in facts("ambiguity_wanted.csv"):
        assert (row["alias"], row["actor"]) in known and row["why"], row


def test_names_in_other_languages_belong_to_leaders() -> None:
    persons = {name for row in facts("leaders.csv") for name in row["person"].split("|")}
    rows = facts("leader_names.csv")
    assert {row["person"] for row in rows} <= persons
    assert {row["gender"] for row in rows} == {"f", "m"}
    spoken = Counter(row["language"] for row in rows)
    assert spoken["ru"] >= 130 and spoken["uk"] >= 120
    assert min(spoken[code] for code in ("ar", "zh", "hy", "az", "ka")) >= 30
