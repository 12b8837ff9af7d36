"""Memberships: within the alliance and the state, one status at a time, as many as it counts."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import pairwise

import pytest
from fact_rows import facts, overlapping, since, until

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
INSIDE = {"member", "suspended", "frozen"}
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
    ("UNESCO", "2017-06-01", 195),
    ("UNESCO", "2020-06-01", 193),
    ("UNESCO", "2024-06-01", 194),
    ("WHO", "2020-06-01", 194),
    ("WHO", "2026-06-01", 192),
    ("IAEA", "2000-06-01", 130),
    ("IAEA", "2010-06-01", 151),
    ("IAEA", "2024-12-31", 180),
    ("UNHRC", "2006-07-01", 47),
    ("UNHRC", "2011-07-01", 47),
    ("UNHRC", "2018-08-01", 47),
    ("UNHRC", "2022-06-01", 47),
    ("UNHRC", "2026-06-01", 47),
    ("UNSC", "1990-06-01", 15),
    ("UNSC", "2017-03-01", 15),
    ("UNSC", "2026-06-01", 15),
    # Interpol counts the Netherlands Antilles as well until 2010; they are no actor here.
    ("INTERPOL", "2000-06-01", 177),
    ("INTERPOL", "2019-01-01", 194),
    ("INTERPOL", "2025-01-01", 196),
    ("EBRD", "2015-01-01", 64),
    ("EBRD", "2020-01-01", 69),
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
    ("FATF", "2024-01-01", 40),
    ("MTCR", "2017-03-01", 35),
    ("WASSENAAR", "2018-01-01", 42),
    ("AUSTRALIAGROUP", "2018-02-01", 43),
    ("CERN", "2025-07-01", 25),
    ("ESA", "2025-02-01", 23),
    ("ECCAS", "2020-01-01", 11),
    ("CEFTA", "2020-01-01", 7),
    ("CICA", "2023-01-01", 28),
    ("EASTASIASUMMIT", "2020-01-01", 18),
    ("OPCW", "1997-05-01", 87),
    ("OPCW", "2005-01-01", 167),
    ("OPCW", "2013-11-01", 190),
    ("OPCW", "2020-01-01", 193),
    ("IORA", "2000-01-01", 19),
    ("IORA", "2021-01-01", 23),
    ("AIIB", "2015-12-26", 17),
    ("NSG", "2017-01-01", 48),
    ("ADB", "2025-01-01", 69),
    ("ADB", "2005-06-01", 64),
    ("IADB", "2009-06-01", 48),
    ("UFM", "2009-01-01", 43),
    ("CEI", "2010-01-01", 18),
    ("CEI", "2024-01-01", 17),
    ("SEECP", "2015-01-01", 13),
    ("ICGLR", "2013-01-01", 12),
    ("COCOM", "1990-01-01", 17),
    ("IBEROAMERICAN", "2005-01-01", 22),
    ("ACS", "2000-01-01", 25),
    ("CHINACEE", "2020-01-01", 18),
    ("CHINACEE", "2023-01-01", 15),
]


# Indonesia's seat in OPEC is suspended, not counted by OPEC itself.
OPEC_ACTIVE = [("2018-07-01", 15), ("2020-02-01", 13), ("2024-01-01", 12)]


@pytest.fixture(scope="module")
def memberships() -> list[dict[str, str]]:
    return facts("memberships.csv")


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
