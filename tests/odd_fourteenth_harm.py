# fmt: off
# ruff: noqa: E501
"""A fourteenth draw: files made to do harm."""

from __future__ import annotations

import gzip
import socket
import tarfile
from json import dumps
from pathlib import Path

import brotli
from odd_archives import zipb
from odd_cases import DAY, case, headline
from odd_pieces import FIRST, ONE, P, X, Y, lines, page
from odd_places import writes
from odd_twelfth import record

GOOD = dumps({"title": FIRST, "text": X, "date": DAY})


def field(**more: object) -> str:
    return dumps({"title": FIRST, "text": X, "date": DAY, **more})


case("za_wide_slashes.zip", zipb({"．．／．．／etc／a.jsonl": GOOD}), titles=[FIRST], r=0)
case("za_long_windows_path.zip", zipb({"\\\\?\\C:\\Windows\\a.jsonl": GOOD}), a=0, r=1)
case("za_overlong_dots.zip", zipb({"a/%2e%2e/%2e%2e/b.jsonl": GOOD}), titles=[FIRST], r=0)
case("za_device_names.zip", zipb({"CON.jsonl": GOOD, "nul": "x", "dev/stdin": "y"}), a=1, maxr=2)
case("za_terminal_name.zip", zipb({"\x1b[2J\x1b]0;owned\x07.jsonl": "no json"}), a=0, r=1)
case("za_markup_title.jsonl", field(title="<script>alert(1)</script>Ministers met"), a=1, r=0)
case("za_event_title.jsonl", field(title='<img src=x onerror="alert(1)">Ministers met in Yerevan', author="<b onclick=x>Jane</b>", outlet="<iframe src=//evil.example>"), a=1, r=0)
case("za_script_address.jsonl", field(url="javascript:alert(document.cookie)"), titles=[FIRST], r=0)
case("za_data_address.jsonl", field(url="data:text/html,<script>alert(1)</script>"), titles=[FIRST], r=0)
case("za_file_address.jsonl", field(url="file:///etc/passwd"), titles=[FIRST], r=0)
case("za_isolates.jsonl", field(title=f"\u2067{FIRST}\u2069\u202e"), titles=[FIRST], r=0)
case("za_tags_of_language.jsonl", field(title=FIRST + "".join(chr(0xE0000 + ord(c)) for c in "ignore")), titles=[FIRST], r=0)
case("za_terminal_title.jsonl", field(title=f"\x1b[31m{FIRST}\x1b[0m\x07"), titles=[FIRST], r=0)
case("za_prototype.jsonl", '{"__proto__": {"a": 1}, "constructor": 1, ' + field()[1:], titles=[FIRST], r=0)
case("za_endless_outlet.jsonl", field(outlet="O" * 100_000, author="A" * 100_000), titles=[FIRST], r=0)
case("za_endless_address.jsonl", field(url="https://delta.example/" + "a/" * 500_000), a=1, r=0)
case("za_endless_date.jsonl", field(date="1/" * 200_000), titles=[FIRST], r=0)
case("za_date_of_digits.jsonl", field(date="9" * 400), titles=[FIRST], r=0)
case("za_date_out_of_years.jsonl", "\n".join(field(date=day) for day in ("99999-05-08", "2024-05-08T00:01:00+99:99", "1e308", "-999999999999", "2024-05-08T25:61:61Z")), maxr=5, a=None)
case("za_formula_everywhere.csv", lines("title,text,date,outlet", '"=cmd|\'/c calc\'!A1","{x}",2024-05-08,"@SUM(1)"'), a=3, r=0)
case("za_commands.csv", lines("title,text,date", '"=HYPERLINK(""javascript:alert(1)"",""{t}"")","{x}",2024-05-08'), titles=[headline(1), headline(2), headline(3)], r=0)
case("za_endless_quotes.csv", "title,text,date\n" + '"' * 300_001, a=0)
case("za_deep_brackets.jsonl", "[" * 200_000 + "\n" + GOOD, a=1, r=1)
PACKED = page(FIRST, P).encode()
for _ in range(40):
    PACKED = gzip.compress(PACKED, mtime=0)
case("za_gzip_forty_times.warc", record("response", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " + b", ".join([b"gzip"] * 40) + b"\r\n\r\n" + PACKED), maxr=1)
case("za_brotli_bomb.warc", record("response", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n" + brotli.compress(b"<p>" + b"a" * 60_000_000, quality=5)), a=0, r=1)
case("za_chunk_of_everything.warc", record("response", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n" + page(FIRST, P).encode()), maxr=1)
case("za_length_of_1e30.warc", record("response", b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page(FIRST, P).encode()).replace(b"Content-Length: ", b"Content-Length: 999999999999999999999999999", 1), maxr=2)
case("za_repeated_columns.fods", "<?xml version='1.0'?><office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' office:mimetype='application/vnd.oasis.opendocument.spreadsheet'><office:body><office:spreadsheet><table:table table:name='a'><table:table-row table:number-rows-repeated='1000000000'><table:table-cell table:number-columns-repeated='1000000000'><text:p>x</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>", a=0)
SHEET = "<?xml version='1.0'?><worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>{}</sheetData></worksheet>"
case("za_far_cell.xlsx", zipb({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>", "xl/_rels/workbook.xml.rels": "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='x/worksheet' Target='worksheets/sheet1.xml'/></Relationships>", "xl/worksheets/sheet1.xml": SHEET.format(f"<row r='1'><c r='A1' t='inlineStr'><is><t>title</t></is></c><c r='B1' t='inlineStr'><is><t>text</t></is></c></row><row r='999999999'><c r='A999999999' t='inlineStr'><is><t>{FIRST}</t></is></c><c r='B999999999' t='inlineStr'><is><t>{X}</t></is></c><c r='ZZZZZZ999999999' t='inlineStr'><is><t>far</t></is></c></row>")}), maxr=1)
case("za_shared_bomb.xlsx", zipb({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>", "xl/_rels/workbook.xml.rels": "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='r1' Type='x/worksheet' Target='../../../../etc/passwd'/></Relationships>", "xl/sharedStrings.xml": "<!DOCTYPE s [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]><sst><si><t>&c;</t></si></sst>"}), a=0, maxr=2)
case("za_size_of_minus_one.tar", tarfile.TarInfo("a.jsonl").tobuf(tarfile.GNU_FORMAT)[:124] + b"\xff" * 12 + b"\0" * 1400, a=0)
case("za_many_attributes.html", page(FIRST, f"<h1>{FIRST}</h1><p class=date>8 May 2024</p>{P}<p " + " ".join(f"a{n}=1" for n in range(60_000)) + ">x</p>"), **ONE)
case("za_slow_byline.txt", f"{FIRST}\n\nBy " + "a " * 150_000 + f"\n\n{X}\n\n{Y}\n", a=1, r=0)
case("za_slow_dates.txt", f"{FIRST}\n\n" + "8 May 8 May 8 May " * 20_000 + f"\n\n{X}\n\n{Y}\n", a=1, r=0)
case("za_slow_tags.html", page(FIRST, f"<h1>{FIRST}</h1>" + "<p>" + "&lt;a " * 20_000 + f"</p>{P}"), a=1, r=0)
case("za_slow_head.html", "<meta " * 20_000 + page(FIRST, P), maxr=1)


@writes
def odd_kinds(folder: Path) -> None:
    (folder / "a.jsonl").write_text(GOOD)
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(str(folder / "s.jsonl"))
    (folder / "deep.jsonl").symlink_to("deep.jsonl")
    (folder / "self.jsonl").symlink_to("/proc/self/environ")
    (folder / "up").symlink_to("..")
    (folder / "b.jsonl").hardlink_to(folder / "a.jsonl")


case("za_odd_kinds", odd_kinds, a=2, r=4)
