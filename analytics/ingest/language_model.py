"""The model of languages, read from the disk where it is asked rather than held in memory.

The model of py3langid takes 75 MB once unpacked, and three quarters of a second to unpack. Of that
a text touches a few rows. Unpacked once into the folder of the setting `cache` and mapped from
there, it costs each process what its texts touch, and hardly any time.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

import numpy as np
from py3langid.langid import MODEL_FILE, LanguageIdentifier

_DAMAGED = (OSError, ValueError, KeyError, EOFError)
_MAPPED = ("nb_ptc", "tk_nextmove")
_WHOLE = ("nb_pc", "nb_classes", "tk_output", "tk_row")


def identifier(languages: Sequence[str], cache: Path) -> LanguageIdentifier:
    """What tells these languages apart, mapped from `cache` where that can be written."""
    place = cache / f"languages-{version('py3langid')}-{len(languages)}"
    with suppress(*_DAMAGED):
        return _mapped(place)
    whole = LanguageIdentifier.from_model_file(MODEL_FILE)
    whole.set_languages([code for code in languages if code in set(whole.nb_classes)])
    # What was left out is kept beside it, 28 MB for a choice that never changes.
    whole._full_model = whole.nb_ptc, whole.nb_pc, whole.nb_classes
    with suppress(*_DAMAGED):
        _unpack(whole, place)
        return _mapped(place)
    return whole


def _mapped(place: Path) -> LanguageIdentifier:
    mapped = {name: np.load(place / f"{name}.npy", mmap_mode="r") for name in _MAPPED}
    whole = {name: np.load(place / f"{name}.npy") for name in _WHOLE}
    return LanguageIdentifier(
        mapped["nb_ptc"],
        whole["nb_pc"],
        whole["nb_classes"].tolist(),
        memoryview(mapped["tk_nextmove"]),
        whole["tk_output"].tolist(),
        tk_row=whole["tk_row"].tolist(),
    )


def _unpack(model: LanguageIdentifier, place: Path) -> None:
    """Writes the parts of the model into a folder that then takes its name at once."""
    part = place.with_name(f"{place.name}.{os.getpid()}.new")
    part.mkdir(parents=True, exist_ok=True)
    try:
        for name in (*_MAPPED, *_WHOLE):
            np.save(part / f"{name}.npy", np.asarray(getattr(model, name)))
        shutil.rmtree(place, ignore_errors=True)  # damaged, or it would have been read
        part.rename(place)
    finally:
        shutil.rmtree(part, ignore_errors=True)
