"""The report of a run as a person reads it."""

from __future__ import annotations

from collections import Counter

import pytest

from analytics.enrich.report import Report
from analytics.ingest import Reject
from analytics.telling import REASONS, tell_report


def told(report: Report, capsys: pytest.CaptureFixture[str]) -> list[str]:
    tell_report(report)
    return capsys.readouterr().err.splitlines()


def test_the_corpus_is_told_with_its_copies(capsys: pytest.CaptureFixture[str]) -> None:
    report = Report(offered=1_210, accepted=1_200, unchanged=8, updated=2, seconds=3.14)
    report.articles, report.stories, report.published = 1_500, 1_100, True
    lines = told(report, capsys)
    assert lines[0] == (
        "1,210 offered = 1,200 accepted + 8 unchanged + 2 updated + 0 rejected, in 3.1 s"
    )
    assert lines[1] == (
        "the corpus now holds 1,500 articles in 1,100 stories; 400 are copies of another"
    )


def test_what_is_not_told_one_by_one_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    tally = Counter({f"language l{n}": 20 - n for n in range(10)})
    lines = told(Report(tally=tally + Counter({"date field": 7})), capsys)
    assert lines[1] == "nothing new: the published corpus is as it was"
    assert lines[2].startswith("languages: l0 20, l1 19") and lines[2].endswith("others 23")
    assert lines[3] == "dates found in: field 7"


def test_reasons_that_differ_in_a_number_are_told_together(
    capsys: pytest.CaptureFixture[str],
) -> None:
    rejects = [Reject("a.csv", f"line {n}", f"{n} columns where the header has 4") for n in (2, 3)]
    rejects += [Reject("b.csv", "line 9", "12 columns where the header has 5")]
    rejects += [Reject("c.zip", "", "the file is empty")]
    lines = told(Report(rejects=rejects), capsys)
    assert lines[2:] == [
        "rejected 3: 2 columns where the header has 4, or the like "
        "(a.csv:line 2; a.csv:line 3, ...)",
        "rejected 1: the file is empty (c.zip)",
    ]


def test_no_reject_is_passed_over(capsys: pytest.CaptureFixture[str]) -> None:
    words = [f"{'x' * (n + 1)} is no article" for n in range(REASONS + 3)]
    rejects = [Reject("pile", word, word) for word in words]
    lines = told(Report(rejects=[*rejects, rejects[-1], rejects[0]]), capsys)
    assert len(lines) == 2 + REASONS + 1
    assert lines[-1].startswith("rejected 3 more for 3 other reasons; all of them:")
