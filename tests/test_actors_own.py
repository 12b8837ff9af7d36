"""A user's own actors: read as spreadsheets save them, told where a row is bad."""

from __future__ import annotations

import csv
from datetime import date

import pytest
from test_actors import named

from analytics import actors, verbs
from analytics.__main__ import main
from analytics.actors.own import read_own
from analytics.actors.rules import RuleError, read_rules
from analytics.failures import expected_failures
from analytics.own_table import TableError


def test_own_actors(tmp_path):
    own = tmp_path / "own.csv"
    own.write_text(
        "actor,name,kind,form,alias,since,until,needs,unless\n"
        "GAZPROM,Gazprom,own,company,Gazprom*|Газпром*,,,,\n"
        "DREAM,Georgian Dream,own,party,Georgian Dream,2012-04-21,,,\n"
        "NILE,Nile,own,river,Nile,,,Egypt|Sudan,Mobile\n"
        "ATOM,Rosatom,own,company,Rosatom*,,,,\n",
        encoding="utf-8",
    )
    gazetteer = actors.load(extra=own)
    assert gazetteer.actors["NILE"].form == "river"
    assert named("Gazpromneft and Газпрома.", gazetteer) == {"GAZPROM": 2}
    assert named("The Georgian Dream won.", gazetteer) == {"DREAM": 1}
    assert named("The Georgian Dream won.", gazetteer, on=date(2001, 1, 1)) == {}
    assert named("Rosatom and Rosatomflot.", gazetteer) == {"ATOM": 2}
    assert named("The Nile in Egypt.", gazetteer) == {"NILE": 1, "EGY": 1}
    assert named("The Nile rose.", gazetteer) == {}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (",x,own,own,Alias,,,,", "own.csv:2: actor"),
        ("ABC,x,own,own,,,,,", "own.csv:2: no alias"),
        ("ABC,x,own,own,Alias,last year,,,", "own.csv:2: since and until must be dates"),
    ],
)
def test_bad_own_rows_name_their_place(tmp_path, row, reason):
    own = tmp_path / "own.csv"
    own.write_text(f"actor,name,kind,form,alias,since,until,needs,unless\n{row}\n", "utf-8")
    with pytest.raises(ValueError, match=reason):
        actors.load(extra=own)


def test_two_rows_may_not_ask_different_words_of_one_alias(tmp_path):
    own = tmp_path / "own.csv"
    own.write_text("actor,alias,needs,unless\nNILE,Nile,Egypt,\nNILE,Nile,Sudan,\n", "utf-8")
    with pytest.raises(ValueError, match=r"own\.csv:3: 'Nile' needs other words than in line 2"):
        actors.load(extra=own)
    own.write_text("actor,alias,needs\nNILE,Nile,Egypt|Sudan\nNILE,Nile,Sudan|Egypt\n", "utf-8")
    assert "NILE" in actors.load(extra=own).actors


def test_a_cue_has_one_weight():
    row = {"alias": "Nile", "actor": "EGY", "cue": "river", "scope": "near", "weight": "2"}
    once = read_rules([(2, row), (3, row)]).rules["Nile", "EGY"]
    assert once.near == {"river": 2.0}
    with pytest.raises(RuleError, match=r"ambiguity\.csv:3: 'river' near 'Nile' has the weight 2"):
        read_rules([(2, row), (3, row | {"cue": "delta|river", "weight": "-1"})])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("above", ["", "sep={}\r\n", "\r\n"])
def test_own_actors_are_read_as_spreadsheets_save_them(tmp_path, encoding, delimiter, above):
    own = tmp_path / "own.csv"
    rows = [
        ["Actor", "Name", "Alias", "since"],
        ["GRUENE", "Die Grünen", "Bündnisgrüne|Ökopartei", ""],
        ["FDP", "Freie Demokraten", "Freidemokraten", "2001-05-01"],
    ]
    lines = [delimiter.join(row) + "\r\n" for row in rows]
    own.write_bytes((above.format(delimiter) + "".join(lines)).encode(encoding))
    found = list(read_own(own))
    assert [(row.actor, row.name, row.aliases, row.since) for row in found] == [
        ("GRUENE", "Die Grünen", ("Bündnisgrüne", "Ökopartei"), ""),
        ("FDP", "Freie Demokraten", ("Freidemokraten",), "2001-05-01"),
    ]
    assert found[0].line == (3 if above else 2)


def test_own_actors_without_a_needed_column_say_which(tmp_path):
    own = tmp_path / "own.csv"
    own.write_text("akteur;name;alias\nABC;x;Alias\n", "utf-8")
    with pytest.raises(ValueError, match=r"own\.csv:1: no column is called 'actor', only: akteur,"):
        list(read_own(own))
    own.write_text("\n", "utf-8")
    assert list(read_own(own)) == []


@pytest.mark.parametrize("limit", [131_072, 50_000_000])
def test_a_quotation_mark_that_is_not_closed_is_told_with_its_line(tmp_path, limit):
    rows = "".join(f"B{n},name {n} of many\n" for n in range(9000))
    path = tmp_path / "corpus.actors.csv"
    path.write_text(f'actor,alias\nA,one\nB,"two\n{rows}')
    usual = csv.field_size_limit(limit)
    try:
        with pytest.raises(TableError, match=r"corpus\.actors\.csv: .* line 2; is a quotation"):
            list(read_own(path))
    finally:
        csv.field_size_limit(usual)
    assert issubclass(TableError, expected_failures())


@pytest.mark.parametrize("name", [name for name in actors.__all__ if name.endswith("Error")])
def test_a_row_that_cannot_be_used_is_told_in_one_line_by_every_command(name, monkeypatch, capsys):
    def refuse(_):
        raise getattr(actors, name)("ambiguity.csv:3: weight must be a number\nand more")

    monkeypatch.setattr(verbs, "run_recode", refuse)
    assert main(["recode"]) == 1
    assert capsys.readouterr().err == "analytics: ambiguity.csv:3: weight must be a number\n"
