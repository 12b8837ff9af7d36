"""The facts in data/ hold to themselves: known codes, true dates, no overlap, sorted, unique."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

DATA = Path(__file__).resolve().parents[1] / "data"
FOREVER = date(9999, 1, 1)
STATUSES = {
    "member",
    "candidate",
    "applicant",
    "associate",
    "observer",
    "partner",
    "suspended",
    "frozen",
    "withdrawn",
}
ALIAS_KINDS = {"name", "official", "acronym", "demonym", "capital", "city", "seat", "former"}
INSIDE = {"member", "suspended", "frozen"}
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
COMPLETE = [
    ("NATO", "2003-01-01", 19),
    ("NATO", "2022-01-01", 30),
    ("NATO", "2024-06-01", 32),
    ("EU", "1994-01-01", 12),
    ("EU", "2005-01-01", 25),
    ("EU", "2014-01-01", 28),
    ("EU", "2020-01-31", 28),
    ("EU", "2020-02-01", 27),
    ("EEC", "1987-01-01", 12),
    ("EUROZONE", "2017-03-01", 19),
    ("EUROZONE", "2026-01-01", 21),
    ("SCHENGEN", "2017-03-01", 26),
    ("SCHENGEN", "2025-01-01", 29),
    ("COE", "2017-03-01", 47),
    ("COE", "2022-03-16", 46),
    ("OSCE", "2017-03-01", 57),
    ("UN", "1960-12-31", 99),
    ("UN", "1989-01-01", 159),
    ("UN", "2017-03-01", 193),
    ("UNSC", "1990-06-01", 15),
    ("UNSC", "2017-03-01", 15),
    ("UNSC", "2026-06-01", 15),
    ("ICC", "2017-03-01", 124),
    ("ICC", "2025-02-01", 125),
    ("AU", "2017-03-01", 55),
    ("OAU", "2002-01-01", 53),
    ("ECOWAS", "2017-03-01", 15),
    ("ECOWAS", "2025-01-29", 12),
    ("ARABLEAGUE", "2017-03-01", 22),
    ("OIC", "2017-03-01", 57),
    ("GCC", "2017-03-01", 6),
    ("ASEAN", "2017-03-01", 10),
    ("ASEAN", "2025-11-01", 11),
    ("APEC", "2017-03-01", 21),
    ("COMMONWEALTH", "2017-03-01", 52),
    ("COMMONWEALTH", "2022-07-01", 56),
    ("WTO", "2017-03-01", 164),
    ("WTO", "2024-09-01", 166),
    ("OECD", "2017-03-01", 35),
    ("OECD", "2022-01-01", 38),
    ("IMF", "2025-01-01", 191),
    ("CARICOM", "2017-03-01", 15),
    ("CELAC", "2017-03-01", 33),
    ("OAS", "1991-06-01", 35),
    ("PIF", "2017-03-01", 18),
    ("SADC", "2020-01-01", 16),
    ("COMESA", "2020-01-01", 21),
    ("CIS", "2017-03-01", 9),
    ("CSTO", "2017-03-01", 6),
    ("EAEU", "2017-03-01", 5),
    ("SCO", "2017-03-01", 6),
    ("SCO", "2024-07-04", 10),
    ("BRICS", "2017-03-01", 5),
    ("BRICS", "2025-02-01", 10),
    ("G20", "2017-03-01", 20),
    ("G20", "2023-10-01", 21),
    ("G7", "2017-03-01", 7),
    ("G8", "2010-01-01", 8),
    ("RCEP", "2023-07-01", 15),
    ("CPTPP", "2024-12-31", 12),
    ("WARSAWPACT", "1987-01-01", 7),
    ("COMECON", "1987-01-01", 10),
]
# Indonesia's seat in OPEC is suspended, not counted by OPEC itself.
OPEC_ACTIVE = [("2018-07-01", 15), ("2020-02-01", 13), ("2024-01-01", 12)]


def facts(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def since(row: dict[str, str], column: str = "since") -> date:
    return date.fromisoformat(row[column]) if row[column] else date.min


def until(row: dict[str, str], column: str = "until") -> date:
    return date.fromisoformat(row[column]) if row[column] else FOREVER


@pytest.fixture(scope="module")
def alliances() -> dict[str, dict[str, str]]:
    return {row["actor"]: row for row in facts("alliances.csv")}


@pytest.fixture(scope="module")
def states() -> dict[str, dict[str, str]]:
    return {row["actor"]: row for row in facts("actors.csv")}


@pytest.fixture(scope="module")
def memberships() -> list[dict[str, str]]:
    return facts("memberships.csv")


def overlapping(rows: list[dict[str, str]]) -> list[tuple[dict[str, str], dict[str, str]]]:
    ordered = sorted(rows, key=since)
    return [(a, b) for a, b in pairwise(ordered) if until(a) > since(b)]


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
    assert clashes == []


def test_memberships_name_known_actors(memberships: list, alliances: dict, states: dict) -> None:
    for row in memberships:
        assert row["alliance"] in alliances, row
        assert row["state"] in states or row["state"] in alliances, row
        assert row["status"] in STATUSES and row["source"] and row["since"], row
        assert since(row) < until(row), row


def test_memberships_lie_within_the_alliance(memberships: list, alliances: dict) -> None:
    for row in memberships:
        alliance = alliances[row["alliance"]]
        assert since(row) >= since(alliance, "founded"), row
        assert until(row) <= until(alliance, "ended"), row


def test_memberships_end_with_a_dissolved_state(memberships: list, states: dict) -> None:
    for row in memberships:
        ended = states.get(row["state"], {}).get("ended")
        assert not ended or until(row) <= date.fromisoformat(ended), row


def test_one_status_at_a_time(memberships: list) -> None:
    spells: dict[tuple[str, str], list[dict[str, str]]] = defaultdict(list)
    for row in memberships:
        spells[row["alliance"], row["state"]].append(row)
    assert [pair for rows in spells.values() for pair in overlapping(rows)] == []
    for rows in spells.values():
        for before, after in pairwise(rows):
            if "suspended" in (before["status"], after["status"]):
                assert until(before) == since(after), (before, after)


def inside(memberships: list, alliance: str, day: str, statuses: set[str] = INSIDE) -> int:
    on = date.fromisoformat(day)
    return sum(
        row["alliance"] == alliance and row["status"] in statuses and since(row) <= on < until(row)
        for row in memberships
    )


@pytest.mark.parametrize(("alliance", "day", "expected"), COMPLETE)
def test_as_many_members_as_the_alliance_counts(
    memberships: list, alliance: str, day: str, expected: int
) -> None:
    assert inside(memberships, alliance, day) == expected


@pytest.mark.parametrize(("day", "expected"), OPEC_ACTIVE)
def test_opec_counts_active_members(memberships: list, day: str, expected: int) -> None:
    assert inside(memberships, "OPEC", day, {"member"}) == expected


@pytest.mark.parametrize(
    ("alliance", "state", "day", "status"),
    [
        ("CSTO", "ARM", "2024-02-22", "member"),
        ("CSTO", "ARM", "2024-02-23", "frozen"),
        ("CSTO", "UZB", "2010-01-01", "member"),
        ("CSTO", "UZB", "2013-01-01", "withdrawn"),
        ("CSTO", "GEO", "1998-01-01", "member"),
        ("CIS", "GEO", "2009-08-18", "withdrawn"),
        ("EU", "GBR", "2020-01-31", "member"),
        ("EU", "GBR", "2020-02-01", "withdrawn"),
        ("EU", "UKR", "2022-06-23", "candidate"),
        ("NATO", "SWE", "2024-03-07", "member"),
        ("COE", "RUS", "2022-03-01", "suspended"),
        ("COE", "RUS", "2022-03-16", "withdrawn"),
        ("ECOWAS", "MLI", "2024-12-31", "suspended"),
        ("ECOWAS", "MLI", "2025-01-29", "withdrawn"),
        ("ARABLEAGUE", "SYR", "2015-01-01", "suspended"),
        ("ARABLEAGUE", "SYR", "2023-05-07", "member"),
        ("ICC", "ARM", "2024-02-01", "member"),
        ("ICC", "PHL", "2019-03-17", "withdrawn"),
        ("OPEC", "QAT", "2019-01-01", "withdrawn"),
        ("OPEC", "AGO", "2024-01-01", "withdrawn"),
        ("BRICS", "SAU", "2025-01-01", "partner"),
        ("SCO", "IRN", "2023-07-04", "member"),
        ("UN", "SUN", "1991-12-23", "member"),
        ("UN", "RUS", "1991-12-24", "member"),
        ("MERCOSUR", "VEN", "2017-03-01", "suspended"),
        ("OAS", "CUB", "2000-01-01", "suspended"),
    ],
)
def test_status_on_a_day(
    memberships: list, alliance: str, state: str, day: str, status: str
) -> None:
    on = date.fromisoformat(day)
    held = [
        row["status"]
        for row in memberships
        if row["alliance"] == alliance and row["state"] == state and since(row) <= on < until(row)
    ]
    assert held == [status]


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
