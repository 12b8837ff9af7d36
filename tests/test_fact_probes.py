"""Who was in what on a day, and who held an office: tables of answers the facts must give.

The tables were written from general knowledge of the treaties and of the news, and not generated
out of the rows of data/. A status of "-" means that there is none.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from pathlib import Path

import pytest

HERE = Path(__file__).parent
DATA = HERE.parent / "data"
LAST = "9999-12-31"


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


MEMBERSHIPS = table(HERE / "membership_probes.csv")
LEADERS = table(HERE / "leader_probes.csv")


def holding(rows: list[dict[str, str]], day: str) -> list[dict[str, str]]:
    return [row for row in rows if row["since"] <= day < (row["until"] or LAST)]


@pytest.mark.parametrize("alliance", sorted({probe["alliance"] for probe in MEMBERSHIPS}))
def test_status_on_each_day(alliance: str) -> None:
    spells = defaultdict(list)
    for row in table(DATA / "memberships.csv"):
        if row["alliance"] == alliance:
            spells[row["state"]].append(row)
    wrong = []
    for probe in MEMBERSHIPS:
        if probe["alliance"] == alliance:
            held = [row["status"] for row in holding(spells[probe["state"]], probe["day"])] or ["-"]
            if held != [probe["status"]]:
                wrong.append((*probe.values(), held))
    assert wrong == []


@pytest.mark.parametrize("role", sorted({probe["role"] for probe in LEADERS}))
def test_holder_of_each_office(role: str) -> None:
    terms = defaultdict(list)
    for row in table(DATA / "leaders.csv"):
        if row["role"] == role:
            terms[row["state"]].append(row)
    wrong = []
    for probe in LEADERS:
        if probe["role"] == role:
            held = [row["person"] for row in holding(terms[probe["state"]], probe["day"])]
            if len(held) != 1 or probe["name"] not in held[0]:
                wrong.append((*probe.values(), held))
    assert wrong == []


def test_the_tables_are_wide() -> None:
    assert len(MEMBERSHIPS) >= 600 and len(LEADERS) >= 250
    assert len({probe["alliance"] for probe in MEMBERSHIPS}) >= 50
    absent = Counter(probe["status"] for probe in MEMBERSHIPS)
    assert absent["-"] >= 80 and absent["withdrawn"] >= 40
