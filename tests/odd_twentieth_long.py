# fmt: off
# ruff: noqa: E501
"""A twentieth draw: long runs of one sign, over which patterns that look back take without end."""

from __future__ import annotations

from json import dumps

from odd_cases import DAY, TITLES, case
from odd_pieces import FIRST, ONE, P, X, Y, Z, page

GOOD = dumps({"title": FIRST, "text": X, "date": DAY})
LONG = 60_000
TEXT = f"{FIRST}\n\n8 May 2024\n\n{X}\n\n{Y}\n"
case("r_dashes.txt", "-" * 78 + f"\n{TEXT}", **ONE)
case("r_dashes.csv", "-" * LONG + f"\ntitle;text;date\n\"{FIRST}\";\"{X}\";{DAY}\n", maxr=2)
case("r_strokes.csv", "title,text,date\n" + "-" * LONG + f"x\n\"{FIRST}\",\"{X}\",{DAY}\n", titles=[FIRST], r=1)
case("r_blanks_first.txt", " " * LONG + f"\n{TEXT}", **ONE)
case("r_blanks.txt", " " * 500_000, a=0, r=1, why="no text")
case("r_ends.txt", f"{FIRST}\n\n8 May 2024\n\n{X}" + "\n" * 100_000 + Y, **ONE)
case("r_ends.json", '{"a":' + "\n" * 150_000 + "," + GOOD[1:], a=0, r=1)
case("r_marked_letters.jsonl", dumps({"title": FIRST, "text": f"{X} {'é' * LONG}{Y}", "date": DAY}, ensure_ascii=False), a=None, maxr=1)
case("r_blanks.docs", f"<DOC>\n<DOCNO>1</DOCNO>\n<HEADLINE>{FIRST}</HEADLINE>\n<TEXT>{X}" + " " * LONG + "</TEXT></DOC>", titles=[FIRST], r=0)
case("r_remarks.html", "<!--" * 12_000 + page(FIRST, P), maxr=1)
case("r_name.json", "{a:" + "A" * LONG + "}", a=0, r=1)
case("r_open_strings.json", "{a:'" + "\\'" * LONG, a=0, r=1)
case("r_open_strings.html", page(FIRST, "<script>var c={b:'x'," + '\\"' * LONG + "}</script><script>window.__NUXT__=(function(a){return {x:" + '\\"' * LONG + "}}(1))</script>"), a=0, r=1)
case("r_returns.csv", "title,text,date\r" + f"\"{FIRST}\",\"{X}\",{DAY}\r\"{TITLES[1]}\",\"{Y}\",{DAY}\n\"{TITLES[2]}\",\"{Z}\",{DAY}\r\n", titles=TITLES, date=DAY, r=0)
