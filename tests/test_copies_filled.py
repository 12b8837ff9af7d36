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
