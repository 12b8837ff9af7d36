"""Capitals, towns, states, seats and organisations as other languages call them.

The list was written from general knowledge before it was asked: of 965 capitals 363 were not
found, of 767 states and lands 167, of 636 towns 310, of 636 organisations 65, of 253 seats 68; some
seventy that are left out mean other things as well.
"""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from analytics import actors

LIST = Path(__file__).with_name("names_abroad.csv")
SENTENCES = {
    "ar": "قال مسؤول إن {} تنتظر.",
    "az": "{} bu gün cavab verdi.",
    "de": "Laut {} ist die Lage ruhig.",
    "es": "Según {}, la situación sigue en calma.",
    "fr": "Selon {}, la situation reste calme.",
    "hy": "{} արձագանքեց երեքշաբթի։",
    "it": "Secondo {} la situazione resta calma.",
    "ka": "{} სამშაბათს რეაგირებდა.",
    "pt": "Segundo {}, a situação segue calma.",
    "ru": "По данным, {} спокойно реагирует.",
    "tr": "Açıklamaya göre {} sakin.",
    "uk": "За даними, {} спокійно реагує.",
    "zh": "据报道,{}方面表示冷静。",
}
PLACES = {
    "ar": "عقد الاجتماع في {} أمس.",
    "de": "Ein Treffen fand in {} statt.",
    "es": "La reunión se celebró en {} el martes.",
    "fr": "Une réunion a eu lieu à {} mardi.",
    "it": "La riunione si è svolta a {} martedì.",
    "pt": "A reunião ocorreu em {} na terça.",
    "ru": "Город {} ждёт.",
    "tr": "Toplantı salı günü {} kentinde yapıldı.",
    "uk": "Місто {} чекає.",
    "zh": "会议在{}举行。",
}
with LIST.open(encoding="utf-8", newline="") as lines:
    NAMES = list(csv.DictReader(lines))


@pytest.mark.parametrize("language", sorted(SENTENCES))
def test_names_of_capitals_and_states(language: str, gazetteer) -> None:
    rows = [row for row in NAMES if row["language"] == language]
    day = date(2024, 5, 8)
    frames = {"place": PLACES, "speaks": SENTENCES}
    bodies = [frames[row["stands"]][language].format(row["name"]) for row in rows]
    texts = [actors.Text("", body, "", day, language) for body in bodies]
    wrong = []
    for row, coding in zip(rows, actors.code_all(texts, gazetteer), strict=True):
        found = {mention.actor for mention in coding.mentions}
        if len(found) != 1 or not found <= set(row["actors"].split()):
            wrong.append((*row.values(), found))
    assert len(rows) >= 35 and wrong == []
