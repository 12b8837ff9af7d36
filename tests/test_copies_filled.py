"""Of short texts that differ in one name only, each tells of an event of its own."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from analytics.ingest import copies

DAY = datetime(2024, 10, 8, 9, 0)


def joined(a: str, b: str) -> bool:
    return copies.same_story(a, DAY, b, DAY + timedelta(hours=1))


@pytest.mark.parametrize(
    ("template", "one", "other"),
    [
        (
            "{} airport was closed for several hours on Sunday because of thick fog, the operator "
            "said. Some flights were sent to other airports and others were put off. Traffic went "
            "back to normal in the evening.",
            "Arlen",
            "Brodice",
        ),
        (
            "Bei einem Verkehrsunfall auf der Autobahn bei {} sind am Morgen zwei Menschen schwer "
            "verletzt worden. Die Strecke war für mehrere Stunden gesperrt, wie die Polizei "
            "mitteilte. Zur Ursache machte sie zunächst keine Angaben.",
            "Kärnten",
            "Bremen",
        ),
        (
            "Los trabajadores de limpieza de {} iniciaron hoy una huelga indefinida en demanda de "
            "mejores salarios. El ayuntamiento pidió servicios mínimos y convocó a los sindicatos "
            "a una reunión para esta misma tarde.",
            "Cádiz",
            "León",
        ),
    ],
)
def test_one_name_in_the_place_of_another_is_another_event(
    template: str, one: str, other: str
) -> None:
    first, second = template.format(one), template.format(other)
    assert not joined(first, second)
    assert not joined(f"In brief\n{first}", f"In brief\n(A) - {second}")
    # edited elsewhere too, it is a copy in which a name was put right
    assert joined(first, first + " Mehr in Kürze, more follows, más en breve.")
    assert joined(first, first.replace("several", "some").replace("mehrere", "einige"))


def test_another_topic_on_another_day_is_another_event() -> None:
    call = (
        "The president had a telephone conversation with the president of the neighbouring state. "
        "The leaders discussed {} and congratulated each other on the coming holiday."
    )
    first, second = call.format("the customs union"), call.format("railways")
    assert not copies.same_story(first, DAY, second, DAY + timedelta(hours=24))


SHORT = (
    "The harbour office opened a reading room beside the canal, a notice said. Growers counted "
    "more visitors than last year and will move to a larger hall. The bus company repainted its "
    "gate at short notice, neighbours recalled. A retired nurse chose a new treasurer for the "
    "choir before the harvest. Cyclists planted lime trees on the upper road, and the library "
    "bought a second van after the holidays."
)


@pytest.mark.parametrize("credit", ["(Agency) ", "Staff and Agencies. "])
def test_a_credit_before_and_a_name_cut_behind_change_nothing(credit: str) -> None:
    # Behind words that both hold, so that the end does not stand out as new.
    end = " Anglers were seen in Vostel."
    assert joined(credit + SHORT, SHORT + end)
    assert joined(SHORT, credit + SHORT + end)


def test_names_that_differ_at_one_end_stand_for_each_other() -> None:
    # The same texts with the difference at one place: a template filled in anew.
    assert not joined(f"Rimova market: {SHORT}", f"Tolmak market: {SHORT}")
    assert not joined(
        SHORT.replace("choir", "Karsel choir"), SHORT.replace("choir", "Vostel choir")
    )
