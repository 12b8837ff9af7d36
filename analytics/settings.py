"""Every number that could have been another number, once, with its unit and its reason.

A setting is overridden by an environment variable `ANALYTICS_<NAME>` (upper case). A variable with
that prefix and an unknown name is refused with the nearest known one, so that a misspelt override
never passes silently.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
PREFIX = "ANALYTICS_"
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Setting:
    """One tunable: its default, its unit, the reason for the default, and the least there may be.

    Without a least of its own, what is counted is 1 at least and what is measured 0.
    """

    default: int | float | str
    unit: str
    reason: str
    least: float | None = None

    def allows(self, value: float | str) -> bool:
        """Whether a value of the default's type may stand in for it."""
        return isinstance(value, str) or value >= self.bound

    @property
    def bound(self) -> float:
        """The least that a number may be."""
        return self.least if self.least is not None else int(isinstance(self.default, int))


SETTINGS: dict[str, Setting] = {
    "corpus": Setting(
        str(ROOT / "data" / "corpus.duckdb"), "path", "the published corpus beside the facts"
    ),
    "cache": Setting(
        str(ROOT / "data" / "cache"), "path", "what is built of facts, once; made again if lost"
    ),
    "labelled_texts": Setting(
        str(ROOT.parent / "shared" / "data"),
        "path",
        "labels keep no text: it is read here to train",
    ),
    "workers": Setting(2, "processes", "articles are cleaned, coded and scored side by side"),
    "batch": Setting(200, "articles", "half a MB of text: small enough to bound memory"),
    "writer_memory": Setting(200, "MB", "DuckDB's share of a build; more is no faster"),
    "reading_memory": Setting(40, "MB", "DuckDB's share while workers have theirs beside it"),
    "fitting_memory": Setting(100, "MB", "DuckDB's share once scikit-learn has come, 70 MB itself"),
    "commit_memory": Setting(80, "MB", "for what was held back; long articles get more"),
    "add_memory": Setting(460, "MB", "of all processes; above it workers are let go, one stays"),
    "writer_wait": Setting(
        3600.0, "s", "a large add takes that long; -1 waits without end", least=-1
    ),
    "reader_memory": Setting(250, "MB", "DuckDB's share while pages read; the rest goes to disk"),
    "console_memory": Setting(
        480, "MB", "all that a user's statement takes; nothing takes over 500"
    ),
    "console_seconds": Setting(5, "s", "a statement that runs longer is stopped"),
    "console_rows": Setting(10_000, "rows", "more than a person reads; export for the rest"),
    "console_bytes": Setting(32, "MB", "what a browser takes as one table without stalling"),
    "console_characters": Setting(20_000, "characters", "the parser is slow on very long text"),
    "console_places": Setting(4, "processes", "statements side by side: two a core, 2 GB at most"),
    "console_waiting": Setting(
        32, "statements", "thirty people at once; more are told to come back"
    ),
    "encoder": Setting(
        "off", "on or off", "a transformer reads what the small networks doubt; five times as long"
    ),
    "tone_model": Setting("tone", "name", "a line of models.TONES; another is tried beside it"),
    "relation_model": Setting("relation", "name", "a line of models.RELATIONS, as with tone"),
    "valence_model": Setting("valence", "name", "a line of models.VALENCES, as with tone"),
    "topic_model": Setting("tfidf-nmf", "name", "a line of models.topics.TOPICS, as with tone"),
    "upload_megabytes": Setting(200, "MB", "the browser's files are held in memory on the way"),
    "topic_articles": Setting(10, "articles", "on fewer no topic could be told from chance"),
    "topic_most": Setting(100, "topics", "a fit of more takes minutes, and its list is not read"),
    "topic_sample": Setting(20_000, "articles", "a fit learns no more from more; bounds its time"),
    "topic_counts": Setting(
        3_000_000, "counts", "of terms in the sample, where articles are long; bounds memory"
    ),
    "topic_terms": Setting(12_000, "terms", "rarer terms change no topic and cost time"),
    "topic_term_articles": Setting(3, "articles", "a term must come back to tie articles together"),
    "topic_common": Setting(0.25, "share", "words in more articles than this tell no subject"),
    "topic_name_weight": Setting(0.3, "factor", "names tell wars apart, but are no subject"),
    "topic_pair_lift": Setting(8.0, "factor", "two words seen together less are there by chance"),
    "topic_same": Setting(0.3, "cosine", "below it a refitted topic is a new one"),
    "topic_share": Setting(0.01, "share", "smaller shares of an article are noise"),
    "boilerplate_share": Setting(0.25, "share", "of one outlet's articles, hardly any elsewhere"),
    "unpack_ratio": Setting(250, "factor", "text seldom packs 20 to 1, bombs begin at 1000 to 1"),
    "unpack_gigabytes": Setting(20, "GB", "of one file or member; a larger one is split first"),
    "article_characters": Setting(1_000_000, "characters", "a field with more is no article"),
    "page_paragraphs": Setting(5_000, "paragraphs", "a page with more is a book or a list"),
    "boilerplate_articles": Setting(40, "articles", "a smaller outlet may have one subject"),
}


class SettingError(ValueError):
    """An environment override that is unknown or does not parse."""


def read_settings(environment: Mapping[str, str]) -> dict[str, int | float | str]:
    """All settings after overrides.

    Raises SettingError for an unknown name, a wrong type, or less than makes sense.
    """
    values: dict[str, int | float | str] = {n: s.default for n, s in SETTINGS.items()}
    for variable, text in environment.items():
        if not variable.startswith(PREFIX):
            continue
        name = variable.removeprefix(PREFIX).lower()
        if name not in SETTINGS:
            near = difflib.get_close_matches(name, SETTINGS, n=1)
            hint = f"; did you mean {PREFIX}{near[0].upper()}?" if near else ""
            raise SettingError(f"unknown setting {variable}{hint}")
        kind = type(SETTINGS[name].default)
        try:
            values[name] = kind(text)
        except ValueError:
            wanted = {int: "a whole number", float: "a number"}[kind]
            raise SettingError(f"{variable} must be {wanted}, not {text!r}") from None
        if not SETTINGS[name].allows(values[name]):
            raise SettingError(f"{variable} must be {SETTINGS[name].bound:g} or more, not {text!r}")
    return values


def setting(name: str) -> int | float | str:
    """The value of one setting, with overrides from the environment."""
    return read_settings(os.environ)[name]


def chosen(name: str, register: Mapping[str, T]) -> T:
    """The entry of a register that a setting names. Raises SettingError where it holds none."""
    value = str(setting(name))
    if value not in register:
        raise SettingError(f"{PREFIX}{name.upper()} must be {' or '.join(register)}, not {value!r}")
    return register[value]


def rereads() -> bool:
    """Whether the transformer reads what the small networks doubt. Raises SettingError."""
    return chosen("encoder", {"on": True, "off": False})


def misset() -> str:
    """What is wrong with the overrides of the environment, in words; '' where nothing is."""
    try:
        read_settings(os.environ)
        rereads()
    except SettingError as error:
        return str(error)
    return ""
