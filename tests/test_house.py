"""The plan of the house holds: who may import whom, how large rooms grow, which words they use."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from conftest import LONG

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted([*ROOT.glob("analytics/**/*.py"), ROOT / "app.py", ROOT / "front.py"])
OWNERS = {
    "duckdb": ("analytics/store/",),
    "sklearn": ("analytics/models/",),
    "plotly": ("analytics/charts/",),
    "streamlit": ("app.py", "front.py", "analytics/pages/"),
}
# Room -> rooms of this project it may import.
MAY_IMPORT = {
    "app": {"pages", "settings", "store"},
    "pages": {"pages", "charts", "series", "store", "settings"},
    "charts": {"charts", "series"},
    "series": {"series"},
    "store": {"store", "settings", "steps", "own_table"},
    "ingest": {"ingest", "settings", "steps"},
    "actors": {"actors", "series", "settings", "steps", "own_table"},
    "models": {"models", "settings", "steps", "actors"},
    "enrich": {"enrich", "ingest", "actors", "models", "store", "settings", "steps"},
}
BANNED = {
    "data", "info", "item", "record", "entity", "doc", "df", "tmp", "result",
    "utils", "helpers", "common", "core", "base", "manager", "service", "sentiment",
}  # fmt: skip
SWALLOWED = re.compile(r"except( Exception)?:\s*(#.*)?\n\s*pass")


def room_of(path: Path) -> str:
    parts = path.relative_to(ROOT).parts
    return "app" if len(parts) == 1 else Path(parts[1]).stem


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def nodes_of(path: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(text_of(path))))


@cache
def imports_of(path: Path) -> set[str]:
    names: set[str] = set()
    for node in nodes_of(path):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names


def test_a_library_has_one_owner() -> None:
    found = []
    for path in SOURCES:
        place = path.relative_to(ROOT).as_posix()
        for name in imports_of(path):
            owners = OWNERS.get(name.split(".")[0])
            if owners is not None and not place.startswith(owners):
                found.append(f"{place} imports {name}")
    assert found == []


def test_rooms_import_only_what_the_plan_allows() -> None:
    found = []
    for path in SOURCES:
        allowed = MAY_IMPORT.get(room_of(path))
        if allowed is None:  # the commands and what they tell may call any room
            continue
        for name in imports_of(path):
            package, _, inner = name.partition(".")
            room = inner.partition(".")[0]
            if package == "analytics" and room not in {"", "__version__", *allowed}:
                found.append(f"{path.relative_to(ROOT)} imports {name}")
    assert found == []


def test_modules_stay_small() -> None:
    lines = {path: len(text_of(path).splitlines()) for path in SOURCES}
    most = {path: 60 if path.parent == ROOT else 250 for path in SOURCES}
    assert {str(path): n for path, n in lines.items() if n > most[path]} == {}


def test_names_use_the_house_vocabulary() -> None:
    found = {}
    for path in SOURCES:
        names = {path.stem}
        for node in nodes_of(path):
            if isinstance(node, ast.Name):
                names.add(node.id)
            elif isinstance(node, ast.arg):
                names.add(node.arg)
            elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
                names.add(node.name)
        if names & BANNED:
            found[str(path)] = names & BANNED
    assert found == {}


def test_nothing_unsafe_is_written() -> None:
    unsafe = ("pickle", "joblib", "unsafe_allow_html", "use_container_width")
    found = [f"{p.name} uses {word}" for p in SOURCES for word in unsafe if word in text_of(p)]
    assert found == []
    assert [path.name for path in SOURCES if SWALLOWED.search(text_of(path))] == []


@pytest.mark.parametrize("words", [["check"], ["format", "--check"]], ids="-".join)
def test_code_is_laid_out_as_ruff_has_it(words: list[str]) -> None:
    command = [sys.executable, "-m", "ruff", *words, "--quiet", "--no-cache", "."]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_one_script_runs_in_pages_and_holds_nothing_of_the_corpus() -> None:
    using = [path for path in SOURCES if "unsafe_allow_javascript" in text_of(path)]
    assert [path.name for path in using] == ["place.py"]
    calls = [node for node in nodes_of(using[0]) if isinstance(node, ast.Call)]
    (html,) = [call.args[0] for call in calls if ast.unparse(call.func) == "st.html"]
    assert ast.unparse(html) == "f\"<script>{SCRIPT.read_text('utf-8')}</script>\""


def test_most_functions_are_short() -> None:
    lengths = [
        node.end_lineno - node.lineno + 1
        for path in SOURCES
        for node in nodes_of(path)
        if isinstance(node, ast.FunctionDef)
    ]
    assert sum(length <= 45 for length in lengths) >= 0.9 * len(lengths)


@pytest.mark.parametrize("folder", ["views", "macros"])
def test_a_sql_file_is_one_object_with_its_comment(folder: str) -> None:
    files = sorted((ROOT / "sql" / folder).glob("*.sql"))
    assert files
    for path in files:
        text = path.read_text(encoding="utf-8")
        kind = "VIEW" if folder == "views" else "MACRO"
        assert re.search(rf"CREATE OR REPLACE {kind} {path.stem}\b", text), path.name
        assert re.search(rf"COMMENT ON (VIEW|MACRO TABLE|MACRO) {path.stem} IS", text), path.name


def test_tables_and_columns_are_described() -> None:
    text = "".join(p.read_text(encoding="utf-8") for p in (ROOT / "sql" / "tables").glob("*.sql"))
    tables = re.findall(r"CREATE TABLE (?:IF NOT EXISTS )?(\w+)", text)
    assert {"articles", "mentions", "runs"} <= set(tables)
    for table in tables:
        assert f"COMMENT ON TABLE {table} IS" in text, table


def test_the_long_files_that_begin_first_are_there() -> None:
    assert [name for name in LONG if not (ROOT / "tests" / name).exists()] == []
    assert len(LONG) == len(set(LONG))
