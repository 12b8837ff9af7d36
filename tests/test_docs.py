"""What the README says is what happens."""

from __future__ import annotations

import argparse
import csv
import re
from collections import Counter
from fnmatch import fnmatch
from pathlib import Path

import pytest
from fact_rows import facts

from analytics import store
from analytics.__main__ import FIELDS, _parser
from analytics.ingest.field_names import field_names
from analytics.settings import SETTINGS
from analytics.store.console import run_statement

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
DATASHEET = (ROOT / "data" / "DATASHEET.md").read_text(encoding="utf-8")
UNLISTED = {"DATASHEET.md", "encoder/LICENSE"}
EXAMPLES = sorted((ROOT / "sql" / "examples").glob("*.sql"))


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)\n```", README, re.DOTALL)


def verbs() -> list[str]:
    for action in _parser("x")._actions:
        if isinstance(action, argparse._SubParsersAction):
            return list(action.choices)
    return []


def test_ci_runs_the_test_command_of_the_readme() -> None:
    command = next(block for block in blocks("sh") if block.endswith("-m pytest"))
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_the_readme_lists_every_verb_and_no_other() -> None:
    table = README.split("| verb | does |")[1].split("\n\n")[0]
    assert re.findall(r"^\| `(\w+)", table, re.MULTILINE) == verbs()


def test_the_help_names_the_fields_of_an_article() -> None:
    assert tuple(field_names()) == FIELDS


def test_the_files_that_the_readme_names_exist() -> None:
    named = re.findall(r"`((?:data|sql|analytics|tests|static)/[\w/.]*)`", README)
    pictures = re.findall(r"!\[[^]]*\]\(([^)]+)\)", README)
    assert len(named) > 9 and pictures
    for name in named:
        if name != "data/corpus.duckdb" and "/x." not in name:
            assert (ROOT / name).exists(), name
    for name in pictures:
        assert (ROOT / name).exists(), name


def test_the_map_of_the_tests_names_what_is_there() -> None:
    tests = ROOT / "tests"
    named = re.findall(r"`([\w*]+\.py)`", (tests / "README.md").read_text(encoding="utf-8"))
    assert len(named) > 60
    for name in named:
        assert any(tests.glob(name)) or any((tests / "bench").glob(name)), name


def test_the_question_of_the_readme_is_an_example_that_runs(tiny: Path) -> None:
    question = next(block for block in blocks("sql"))
    assert any(question in path.read_text(encoding="utf-8") for path in EXAMPLES)
    assert run_statement(tiny, question).table.num_columns > 0


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_examples_run_on_any_corpus(
    path: Path, tiny: Path, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANALYTICS_CONSOLE_SECONDS", "60")  # what they say is tested, not how soon
    text = path.read_text(encoding="utf-8")
    assert text.startswith("-- ")
    for corpus in (tiny, empty):
        run_statement(corpus, text)


def test_the_datasheet_lists_every_file_of_facts() -> None:
    listed = re.findall(r"`([\w*./]+)`", DATASHEET)
    folder = ROOT / "data"
    files = [*folder.glob("*"), *(folder / "encoder").glob("*")]
    names = [file.relative_to(folder).as_posix() for file in files if file.is_file()]
    names = [name for name in names if not name.startswith("corpus")]  # what users make there
    assert len(names) > 50
    assert [n for n in names if n not in UNLISTED and not any(fnmatch(n, p) for p in listed)] == []


@pytest.mark.parametrize(
    ("told", "name"),
    [
        (r"asks ([\d,]+) questions", "membership_probes.csv"),
        (r"and ([\d,]+) of who held an office", "leader_probes.csv"),
    ],
)
def test_the_datasheet_counts_the_probes_as_they_are(told: str, name: str) -> None:
    (number,) = re.findall(told, " ".join(DATASHEET.split()))
    with (ROOT / "tests" / name).open(encoding="utf-8", newline="") as lines:
        assert int(number.replace(",", "")) == sum(1 for _ in csv.DictReader(lines))


def test_the_datasheet_counts_alliances_their_names_and_leaders_as_they_are() -> None:
    alliances = {row["actor"] for row in facts("alliances.csv")}
    named = [(row["language"], row["actor"]) for row in facts("alliance_aliases.csv")]
    names = Counter(language for language, _ in set(named))
    ministers = {row["state"] for row in facts("leaders.csv") if row["role"] == "foreign minister"}
    headed = {row["state"] for row in facts("leaders.csv")} & alliances
    told = " ".join(DATASHEET.split())
    assert f"Of the {len(alliances)} alliances all have English names, {names['ru']} Rus" in told
    assert names["en"] == len(alliances)
    for languages, words in (
        (("de", "es", "fr"), "French"),
        (("ar", "az", "hy", "it", "ka", "pt", "tr"), "Arabic"),
    ):
        counts = [names[language] for language in languages]
        assert f"{min(counts)} to {max(counts)} {words}" in told
    ministers -= alliances
    assert f"foreign ministers for {len(ministers)} of them, heads of {len(headed)} org" in told


def test_every_setting_gives_a_unit_and_a_reason() -> None:
    assert all(s.unit and len(s.reason) > 10 for s in SETTINGS.values())


def test_requirements_are_pinned() -> None:
    for name in ("requirements.txt", "tests/requirements.txt"):
        for line in (ROOT / name).read_text(encoding="utf-8").splitlines():
            line = line.split("#")[0].split(";")[0].strip()
            assert not line or re.fullmatch(r"[\w.\-\[\]]+==[\w.]+", line), line


def test_the_catalogue_defines_every_macro_of_the_contract(tiny_corpus: store.Corpus) -> None:
    promised = {
        "coverage", "coverage_fixed_mix", "tone", "pairs", "pair_relation", "topics_over_time",
        "topic_actors", "keyness", "changes", "explain_change", "search",
    }  # fmt: skip
    assert promised <= set(tiny_corpus.macros)
