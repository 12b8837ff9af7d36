"""A chart to take away: figure, rows, SQL and all that belongs to reading them, in one ZIP file."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analytics.charts import words
from analytics.charts.standalone import page, titled
from analytics.pages import reading
from analytics.pages.subject import file_name
from analytics.store.answers import frame_csv

FIGURE, ROWS, QUERY, ABOUT = "figure.html", "rows.csv", "query.sql", "about.txt"
MOMENT = (1980, 1, 1, 0, 0, 0)  # of every file, so that equal bundles are equal byte by byte


@dataclass(frozen=True, slots=True)
class Chart:
    """What a section shows, in words and numbers."""

    name: str
    sentence: str
    caption: str
    definition: str
    statement: str
    link: str
    corpus: str
    frame: pd.DataFrame
    figure: Any
    about: str = ""  # whom it is about
    scope: str = ""  # the filters, in a line


def bundle(chart: Chart) -> bytes:
    """The ZIP file: the figure as a page that asks no host, the rows, their SQL, and a note."""
    rows = frame_csv(chart.frame)
    words = (chart.sentence, chart.caption, in_words(chart.definition, list(chart.frame.columns)))
    parts = {
        ABOUT: _about(chart, hashlib.sha256(rows).hexdigest()).encode("utf-8"),
        FIGURE: page(_named(chart), picture_name(chart), *words).encode("utf-8"),
        QUERY: f"{chart.statement}\n".encode(),
        ROWS: rows,
    }
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            entry = zipfile.ZipInfo(f"{chart.name}/{name}", MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return file.getvalue()


def picture_name(chart: Chart) -> str:
    """The name of a picture of the figure: the chart, and the dates that it shows."""
    name = file_name(chart.name.replace("_", "-"), chart.about)
    if "period" not in chart.frame or not chart.frame["period"].notna().any():
        return name
    days = pd.to_datetime(chart.frame["period"])
    return f"{name}-{days.min():%Y-%m-%d}-to-{days.max():%Y-%m-%d}"


def _named(chart: Chart) -> Any:
    """The figure under whom it is about and its filters, which a picture of it must tell itself."""
    return titled(chart.figure, [part for part in (chart.about, chart.scope) if part])


def in_words(definition: str, columns: list[str]) -> str:
    """A definition for those who read no SQL: choices by name, columns in quotes, no references."""

    def choice(found: re.Match[str]) -> str:
        name, value = found["name"], found["value"].strip("'")
        return f"the choice “{name if value == 'true' else value}”".replace("_", " ")

    def name(found: re.Match[str]) -> str:
        return f"“{found[0]}”" if found[0] in columns else found[0].replace("_", " ")

    def ending(found: re.Match[str]) -> str:
        named = [column for column in columns if column.endswith(found[0])]
        return " and ".join(named) or found[0].strip("_")

    text = re.sub(r" \(see \w+\)|, see \w+(?=\))|\(see \w+; ", _reference, definition)
    text = re.sub(r"(?P<name>\w+) := (?P<value>'[^']*'|\w+)", choice, text)
    text = re.sub(r"(?<!\w)_\w+", ending, text)
    text = re.sub(r"\b[a-z]+(?:_[a-z]+)+\b", name, text)
    return re.sub(r"(?<=\. )the choice", "The choice", text)


def _reference(found: re.Match[str]) -> str:
    return "(" if found[0].endswith("; ") else ""


def _about(chart: Chart, digest: str) -> str:
    definition = in_words(chart.definition, list(chart.frame.columns))
    return (
        f"{chart.sentence}\n\n{chart.about}\n{chart.scope}\n\n{chart.caption}\n\n"
        f"What it is: {definition}\n\n"
        f"Corpus: {chart.corpus}\nView: {chart.link}\n\n"
        f"{FIGURE}: the chart, in any browser; the camera above it saves it as SVG.\n"
        f"{ROWS}: the numbers drawn, in the columns {', '.join(chart.frame.columns)}; UTF-8; text "
        f"that a spreadsheet would run begins with an apostrophe. SHA-256 {digest}\n"
        f"{QUERY}: the statement that returns them from the corpus.\n"
    )


def corpus_line() -> str:
    """Which corpus the numbers are of, in a line."""
    row = reading.read("corpus_summary").iloc[0]
    models = reading.read("models")
    versions = zip(models["task"], models["version"], strict=True)
    return (
        f"{words.count(row['articles'])} articles in {words.count(row['stories'])} stories, "
        f"version {reading.version()}; models: "
        + (", ".join(sorted(f"{task} {version}" for task, version in versions)) or "none")
    )
