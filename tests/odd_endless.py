# ruff: noqa: E501
"""Texts of no words, titles without end, ZIPs behind scripts, menus in tables, heads of sheets."""

from __future__ import annotations

import json

from odd_cases import DAY, case, headline, story_text
from odd_damaged_again import ZIP
from odd_html import PARAGRAPHS, page
from odd_wires import TEXT, TITLE

# One word, or a mark that never closes: nothing that anybody could read.
case("en_word.txt", "x" * 100_000, a=0, r=1, why="no text")
case("en_word.html", page(f"<p>{'x' * 100_000}</p>", title="x"), a=0, r=1, why="no text")
case("en_base64.txt", f"Attachment\n\n{'TWFuIGlz' * 9_000}", a=0, r=1, why="no text")
case("en_marks.html", "<div " * 100_000, a=0, r=1, why="no text")
case("en_marks_open.html", f"<html><body>{'<div ' * 100_000}", a=0, r=1, why="no text")
case("en_address.txt", f"{TITLE}\n\n{DAY}\n\n{TEXT[0]} https://p.example/{'a' * 3_000}\n\n{TEXT[1]}",
     titles=[TITLE], r=0, text=TEXT[0])  # fmt: skip
case("en_chinese.txt", "两国部长在首都会晤\n\n2024年5月8日\n\n" + "两国部长周三在首都会晤并同意修建铁路" * 100,
     a=1, r=0, date=DAY)  # fmt: skip
# A text is no worse for what was put where its title belongs.
for number, title in enumerate(("1" * 50_000, "word " * 10_000)):
    line = json.dumps({"title": title, "text": story_text(1), "date": DAY})
    case(f"en_title_{number}.jsonl", line, a=1, r=0, text=story_text(1), notext=title[:5_000])
    case(f"en_title_{number}.html", page(f"<article><h1>{title}</h1>{PARAGRAPHS}</article>",
         title=title), a=1, r=0, text="railway", notext=title[:5_000])  # fmt: skip
# ZIPs that unpack themselves.
SCRIPT = b'#!/bin/sh\nexec unzip -q "$0"\nexit 0\n'
case("en_script.zip", SCRIPT + ZIP, a=6, r=0)
case("en_program.zip", b"MZ\x90\x00" + b"\x00" * 3_000 + ZIP, a=6, r=0)
case("en_program.exe", b"MZ\x90\x00" + b"\x00" * 3_000, a=0, r=1, why="a program")
case("en_script_cut.zip", SCRIPT + ZIP[:-40], a=0, why="no ZIP")
# Old layouts: the menu is one cell, the article another.
MENU = "".join(f"<a href='/{n}.html'>{n}</a><br>" for n in ("Home", "Politics", "Economy", "Sport"))
TALE = f"<h1>{headline(1)}</h1>{PARAGRAPHS}"
OLD = {"a": 1, "r": 0, "titles": [headline(1)], "text": "railway"}
case("en_table.html", page(f"<table><tr><td width=120>{MENU}</td><td>{TALE}</td></tr></table>"),
     notext=["Economy", "Sport"], **OLD)  # fmt: skip
case("en_table_font.html", page(
     f"<table width=750><tr><td colspan=2><b>The Paper</b></td></tr><tr><td><font size=1>{MENU}"
     f"</font></td><td><table><tr><td>{TALE}</td></tr></table></td></tr></table>"),
     notext=["Economy", "Sport"], **OLD)  # fmt: skip
case("en_table_rows.html", page(
     "<table><tr><td><table>" + "".join(f"<tr><td><a href='/{n}'>{n}</a></td></tr>" for n in
     ("Home", "Politics", "Economy", "Sport")) + f"</table></td><td>{TALE}</td></tr></table>"),
     notext=["Economy", "Sport"], **OLD)  # fmt: skip
case("en_table_figures.html", page(
     f"<article>{TALE}<table><tr><th>Year</th><th>Grain, tons</th></tr><tr><td>2022</td>"
     "<td><a href='/t'>Exports of 412 tons</a></td></tr></table></article>"),
     a=1, r=0, titles=[headline(1)])  # fmt: skip
# The head that runs on over the sheets is none of the text, unless it is the title.
HEAD = "The Caucasus Paper, Volume Nine, Spring Number"
SHEETS = {"titles": [TITLE], "a": 1, "r": 0, "text": TEXT[2]}
case("en_head.txt", "\f".join(f"{HEAD}\n\n{part}" for part in
     (f"{TITLE}\n\n8 May 2024\n\n{TEXT[0]}", TEXT[1], TEXT[2])), notext=HEAD, date=DAY, **SHEETS)  # fmt: skip
case("en_head_title.txt", "\f".join(f"{TITLE}\n\n{part}" for part in
     (f"8 May 2024\n\n{TEXT[0]}", TEXT[1], TEXT[2])), date=DAY, **SHEETS)  # fmt: skip
case("en_foot.txt", "\f".join(f"{part}\n\n{HEAD}" for part in
     (f"{TITLE}\n\n8 May 2024\n\n{TEXT[0]}", TEXT[1], TEXT[2])), notext=HEAD, date=DAY, **SHEETS)  # fmt: skip
