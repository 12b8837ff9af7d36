# ruff: noqa: E501
"""Articles as lists in scripts, and indexes of crawls, which hold none."""

# fmt: off
from __future__ import annotations

import json

from odd_cases import case

TEXT = "Two ports closed on Monday after a spill of oil: the coast guard said so. They open on Friday."
ONE = {"title": "Two ports close", "body": TEXT, "date": "2024-05-08"}
KNOWN = {"a": 1, "r": 0, "titles": ["Two ports close"], "texts": [TEXT], "dates": ["2024-05-08"]}
LIST = json.dumps([ONE])
BARE = f"{{title: 'Two ports close', body: \"{TEXT}\", date: `2024-05-08`, n: 3, tags: ['a', 'b'],}}"


def script(name: str, text: str) -> None:
    case(f"sl_{name}.js", text, **KNOWN)


script("variable", f"var articles = {LIST};\n")
script("call", f"callback({LIST});")
script("window", f"window.__ARTICLES__ = {LIST};")
script("archive", f"window.YTD.articles.part0 = {LIST}")
script("exported", f"export default {LIST};\n")
script("module", f"module.exports = {LIST};\n")
script("remark", f"// made by hand\n/* in May */\nconst articles = {LIST};\n")
script("bare", f"let articles = [\n  {BARE},\n];\n")
script("object", f"var page = {json.dumps({'articles': [ONE]})};")
case("sl_apostrophe.js", "var a = [{title: 'It\\'s done', body: '" + TEXT + "'}];", a=1, r=0, titles=["It's done"], texts=[TEXT])
case("sl_program.js", "function f(a) { return {\"title\": a}; }\nvar x = [1, 2];\n", a=0, r=1, why="a script")
case("sl_cut.js", f"var articles = [{json.dumps(ONE)}, {{\"title\": \"Cut\", \"bo", a=1, titles=["Two ports close"])
INDEX = "".join(f"com,paper)/{n} 20240508164100 https://paper.example/{n} text/html 200 ABCDEFGHIJKLMNOP - - 1043 333 crawl.warc.gz\n" for n in range(30))
case("sl_index.cdx", f" CDX N b a m s k r M S V g\n{INDEX}", a=0, r=1, why="WARC files that it names")
case("sl_index_bare.txt", INDEX, a=0, r=1, why="an index of a crawl")
case("sl_index.cdxj", "".join(f'com,paper)/{n} 20240508164100 {{"url": "https://paper.example/{n}", "filename": "c.warc.gz"}}\n' for n in range(30)), a=0, r=1, why="an index of a crawl")
case("sl_index.jsonl", "".join(json.dumps({"urlkey": f"com,paper)/{n}", "timestamp": "20240508164100", "url": "https://paper.example", "offset": "2", "filename": "c.warc.gz"}) + "\n" for n in range(30)), a=0, r=1, why="an index of a crawl")
