"""Reading: every format gives the same article; what is broken costs only itself."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import zipfile
from datetime import datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from analytics import ingest
from analytics.ingest import Article, Raw, Reject

ROW = {
    "title": "Armenia freezes its seat",
    "text": "Armenia said on Friday it would freeze its seat in the alliance for now.",
    "date": "2024-02-23",
    "url": "https://www.bbc.co.uk/news/world-1?utm_source=x",
}


def offered(*paths: Path, mapping: dict[str, str] | None = None) -> list[Raw | Reject]:
    return [one for source in ingest.walk(paths) for one in ingest.read(source, mapping)]


def cleaned(*paths: Path, mapping: dict[str, str] | None = None) -> list[Article | Reject]:
    return [
        ingest.clean(one) if isinstance(one, Raw) else one
        for one in offered(*paths, mapping=mapping)
    ]


def accepted(*paths: Path) -> list[Article]:
    return [one for one in cleaned(*paths) if isinstance(one, Article)]


def rejected(*paths: Path) -> list[Reject]:
    return [one for one in cleaned(*paths) if isinstance(one, Reject)]


def is_the_row(article: Article) -> None:
    assert article.title == ROW["title"]
    assert article.body == ROW["text"]
    assert (article.published, article.published_precision) == (datetime(2024, 2, 23), "day")
    assert article.outlet == "BBC"


def write_row(path: Path) -> Path:
    line = json.dumps(ROW)
    table = io.StringIO()
    writer = csv.DictWriter(table, list(ROW))
    writer.writeheader()
    writer.writerow(ROW)
    if path.name.endswith(".jsonl"):
        path.write_text(line + "\n", encoding="utf-8")
    elif path.name.endswith(".jsonl.gz"):
        path.write_bytes(gzip.compress(line.encode()))
    elif path.name.endswith(".csv"):
        path.write_text(table.getvalue(), encoding="utf-8")
    elif path.name.endswith(".csv.gz"):
        path.write_bytes(gzip.compress(table.getvalue().encode("utf-16")))
    elif path.name.endswith(".tsv"):
        path.write_text("\t".join(ROW) + "\n" + "\t".join(ROW.values()), encoding="utf-8")
    elif path.name.endswith(".parquet"):
        pq.write_table(pa.Table.from_pylist([ROW]), path)
    elif path.name.endswith(".feather"):
        with pa.OSFile(str(path), "wb") as file:
            rows = pa.Table.from_pylist([ROW])
            with pa.ipc.new_file(file, rows.schema) as writer_:
                writer_.write_table(rows)
    elif path.name.endswith(".zip"):
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as box:
            box.writestr("export/articles.csv", table.getvalue())
    return path


@pytest.mark.parametrize(
    "name",
    ["a.jsonl", "a.jsonl.gz", "a.csv", "a.csv.gz", "a.tsv", "a.parquet", "a.feather", "a.zip"],
)
def test_every_format_gives_the_same_article(tmp_path: Path, name: str) -> None:
    (article,) = cleaned(write_row(tmp_path / name))
    assert isinstance(article, Article)
    is_the_row(article)


def test_origin_names_file_line_and_member(tmp_path: Path) -> None:
    assert accepted(write_row(tmp_path / "a.jsonl"))[0].origin == "a.jsonl:1"
    assert accepted(write_row(tmp_path / "a.zip"))[0].origin == "a.zip!export/articles.csv:2"


def test_broken_lines_leave_their_neighbours(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    lines = [json.dumps(ROW), "{broken", "[1]", "", json.dumps(ROW | {"text": "", "title": ""})]
    path.write_text("\n".join([*lines, json.dumps(ROW), '{"title": "cut o']), encoding="utf-8")
    assert [type(one).__name__ for one in cleaned(path)] == [
        "Article", "Reject", "Reject", "Reject", "Article", "Reject",
    ]  # fmt: skip
    assert [one.place for one in rejected(path)] == ["line 2", "line 3", "line 5", "line 7"]
    assert rejected(path)[3].reason.startswith("not JSON (cut off")


def test_a_quote_never_closed_costs_one_row(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('title,text\nA,"open text\nB,"good text"\nC,plain\n"D","two\nlines"\n')
    found = cleaned(path)
    assert [one.title for one in found if isinstance(one, Article)] == ["B", "C", "D"]
    assert [(one.place, one.reason) for one in found if isinstance(one, Reject)] == [
        ("line 2", "a quotation mark is opened and never closed")
    ]


def test_rows_with_other_columns_are_named(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "title;text;date\nA;text one;2020-01-01\nB;text;two;2020-01-02\nC;text three;2020-01-03\n"
    )
    found = cleaned(path)
    assert [one.title for one in found if isinstance(one, Article)] == ["A", "C"]
    assert rejected(path)[0].reason == "4 columns where the header has 3"


def test_excel_says_its_delimiter_and_old_encodings_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(
        "sep=;\r\nTitle;Body\r\nCafé “Zürich”;Ein Text über Zürich.\r\n".encode("cp1252")
    )
    assert accepted(path)[0].title == "Café “Zürich”"
    path.write_bytes(
        "title,text\nПутин в Москве,Президент России провёл переговоры.\n".encode("cp1251")
    )
    assert accepted(path)[0].title == "Путин в Москве"


def test_fields_can_be_mapped_and_others_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"top": "A title", "rest": "A text.", "n": 3, "gold_title": "x"}))
    (lost,) = cleaned(path)
    assert isinstance(lost, Reject) and "map them" in lost.reason
    (article,) = cleaned(path, mapping={"title": "top", "text": "rest"})
    assert isinstance(article, Article)
    assert (article.title, article.body) == ("A title", "A text.")
    assert json.loads(article.extra or "") == {"n": 3, "gold_title": "x"}
    with pytest.raises(ingest.FieldError):
        ingest.Mapped({"headlin": "kop"})


def test_links_pipes_and_empty_files_are_named(tmp_path: Path) -> None:
    folder = tmp_path / "tass"
    folder.mkdir()
    write_row(folder / "b.jsonl")
    (folder / "a.jsonl").symlink_to(folder / "b.jsonl")
    os.mkfifo(folder / "c.jsonl")
    (folder / "d.jsonl").write_text("")
    (folder / "e.xyz").write_text("what")
    reasons = {one.path: one.reason for one in rejected(folder)}
    assert reasons == {
        "tass/a.jsonl": "a symbolic link; links inside folders are not followed",
        "tass/c.jsonl": "a named pipe, not a file; skipped",
        "tass/d.jsonl": "the file is empty",
        "tass/e.xyz": "this format is not read (.xyz)",
    }
    assert len(accepted(folder)) == 1


def test_identity_ignores_tracking_and_distrusts_front_pages() -> None:
    one = Raw("x", title="A", text="B", url="https://www.bbc.co.uk/news/world-1?utm_source=x#top")
    two = Raw("y", title="Other", text="C", url="http://bbc.co.uk/news/world-1/")
    assert ingest.identify(one)[0] == ingest.identify(two)[0] < 2**53
    assert ingest.identify(one)[1] != ingest.identify(two)[1]
    front = [Raw("x", title=t, text=t, url="https://tass.com/") for t in "AB"]
    assert ingest.identify(front[0])[0] != ingest.identify(front[1])[0]


def test_outlets_have_one_name(tmp_path: Path) -> None:
    def outlet(**fields: str) -> str:
        article = ingest.clean(Raw("x", title="A", text="B", **fields))
        assert isinstance(article, Article)
        return article.outlet

    assert outlet(url="http://europe.chinadaily.com.cn/a/1.html") == "China Daily"
    assert outlet(outlet="www.huffingtonpost.com") == "HuffPost"
    assert outlet(outlet="DW") == "Deutsche Welle"
    assert outlet(folder="tass") == "TASS"
    assert outlet(url="https://www.example.org/x/y", folder="tass") == "example.org"
    assert outlet(folder="downloads") == "unknown"


STATES = "iso3,name,capital\nAND,Andorra,Andorra la Vella\nLUX,Luxembourg,Luxembourg\n"


def test_a_list_of_names_is_no_table_of_articles(tmp_path: Path) -> None:
    path = tmp_path / "states.csv"
    path.write_text(STATES)
    (one,) = cleaned(path)
    assert isinstance(one, Reject)
    assert "text, date or address (iso3, name, capital)" in one.reason


@pytest.mark.parametrize("columns", ["name,url", "headline,date", "title,year,month", "title,text"])
def test_metadata_with_a_date_or_an_address_are_articles(tmp_path: Path, columns: str) -> None:
    path = tmp_path / "export.csv"
    cells = {"url": "https://a.example/1", "date": "2024-05-08", "year": "2024", "month": "5"}
    row = ",".join(cells.get(name, "A bridge is opened") for name in columns.split(","))
    path.write_text(f"{columns}\n{row}\n")
    (one,) = cleaned(path)
    assert isinstance(one, Article)
