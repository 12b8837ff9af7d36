"""A line in a register, and the setting that names it, are all that another model takes."""

from __future__ import annotations

from typing import Any

import pytest

from analytics import models
from analytics.enrich import workers
from analytics.models import topics
from analytics.settings import SettingError, chosen

REGISTERS: dict[str, dict[str, Any]] = {
    "tone_model": models.TONES,
    "relation_model": models.RELATIONS,
    "valence_model": models.VALENCES,
    "topic_model": topics.TOPICS,
}


class Still:
    """A tone model that never hears a tone."""


@pytest.mark.parametrize("name", REGISTERS)
def test_the_usual_model_is_a_line_of_its_register(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert chosen(name, REGISTERS[name]) in REGISTERS[name].values()
    monkeypatch.setenv(f"ANALYTICS_{name.upper()}", "oracle")
    with pytest.raises(SettingError, match=f"ANALYTICS_{name.upper()} must be .*, not 'oracle'"):
        chosen(name, REGISTERS[name])


def test_another_model_reads_where_the_setting_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_loaded", {})
    monkeypatch.setitem(models.TONES, "still", lambda own: Still())
    monkeypatch.setenv("ANALYTICS_TONE_MODEL", "still")
    assert isinstance(workers.load_readers().tone, Still)
