# ruff: noqa: E501, UP031
"""Odd JSON: torn, written twice, in envelopes on one line, and answers that are no articles."""

from __future__ import annotations

import gzip
import json
import random

from odd_cases import DAY, TITLES, case, headline, story_text
from odd_json import article, dumps

case(
    "q_nan_inf.json",
    '[{"title": "%s", "text": "%s", "score": NaN, "x": -Infinity, "date": "%s"}]'
    % (headline(1), story_text(1), DAY),
    titles=[headline(1)],
    r=0,
)
case("q_single_quotes.json", str([article(1), article(2)]), a=2, r=0)
case(
    "q_concat_noline.json",
    dumps(article(1)) + dumps(article(2)) + dumps(article(3)),
    titles=TITLES,
    r=0,
)
case(
    "q_concat_arrays_cut.json",
    json.dumps([article(1)]) + json.dumps([article(2)])[:-40],
    titles=[headline(1)],
    r=1,
)
case(
    "q_deep_200.json",
    json.dumps([article(1)])[:-1]
    + ","
    + '{"title":"%s","text":"%s","x":' % (headline(2), story_text(2))
    + "[" * 200
    + "]" * 200
    + "}]",
    titles=[headline(1), headline(2)],
    r=0,
)
case(
    "q_deep_lists_ok_neighbour.jsonl",
    "[" * 300_000 + "]" * 300_000 + "\n" + dumps(article(1)) + "\n",
    titles=[headline(1)],
    r=1,
    where="line 1",
)
case(
    "q_lone_surrogate_title.jsonl",
    '{"title": "\\ud83d Ministers of two states met","text":"%s","date":"%s"}\n'
    % (story_text(1), DAY)
    + dumps(article(2)),
    a=2,
    r=0,
)
case(
    "q_surrogate_pair_split.jsonl",
    '{"title": "%s \\ude00\\ud83d","text":"%s"}\n' % (headline(1), story_text(1)),
    a=1,
    r=0,
)
case(
    "q_dup_keys.json",
    '{"title":"x","title":"%s","text":"y","text":"%s","date":"%s"}'
    % (headline(1), story_text(1), DAY),
    titles=[headline(1)],
    r=0,
)
case(
    "q_object_of_arrays.json",
    json.dumps(
        {
            "title": [headline(1), headline(2)],
            "text": [story_text(1), story_text(2)],
            "date": [DAY, DAY],
        }
    ),
    titles=TITLES[:2],
    r=0,
    date=DAY,
)
case(
    "q_object_of_arrays_uneven.json",
    json.dumps({"title": [headline(1), headline(2)], "text": [story_text(1)], "date": [DAY, DAY]}),
    a=0,
    r=1,
)
case(
    "q_lines_cut.jsonl",
    dumps(article(1)) + "\n" + dumps(article(2))[:60] + "\n" + dumps(article(3)) + "\n",
    titles=[headline(1), headline(3)],
    r=1,
    where="line 2",
)
case(
    "q_line_joined.jsonl",
    dumps(article(1))[:80] + dumps(article(2)) + "\n" + dumps(article(3)) + "\n",
    titles=TITLES[1:],
    r=1,
)
case(
    "q_gz_cut.jsonl.gz",
    gzip.compress(
        "\n".join(
            dumps({**article(i), "x": random.Random(i).randbytes(60).hex()}) for i in range(2000)
        ).encode()
    )[:100_000],
    a=None,
    why="cut off",
    text="border",
    maxr=2,
)
case("q_gz_cut_head.jsonl.gz", gzip.compress(dumps(article(1)).encode())[:9], a=0, r=1)
case(
    "q_gz_flag_name.jsonl.gz",
    (lambda d: d[:3] + bytes([d[3] | 8]) + d[4:10] + b"../../x.txt\0" + d[10:])(
        gzip.compress(dumps(article(1)).encode())
    ),
    titles=[headline(1)],
    r=0,
)
case("q_yaml_like.json", "title: %s\ntext: %s\n" % (headline(1), story_text(1)), a=0, r=1)
case("q_json5.json", "{title: '%s', text: '%s'}" % (headline(1), story_text(1)), a=1, r=0)
case(
    "q_html_error_named.json",
    "<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1><hr>nginx</body></html>",
    a=0,
    r=1,
)
case(
    "q_api_error.json",
    '{"status":"error","code":"rateLimited","message":"You have made too many requests recently."}',
    a=0,
    r=1,
)
case("q_api_zero.json", '{"status":"ok","totalResults":0,"articles":[]}', a=0, r=1)
case(
    "q_ctrl_chars.jsonl",
    ('{"title":"%s","text":"%s\x01\x02\x7f ok","date":"%s"}' % (headline(1), story_text(1), DAY)),
    a=1,
    r=0,
)
case(
    "q_utf8_cut_char.jsonl",
    dumps(article(1)).encode() + b"\n" + '{"title":"Café'.encode()[:-1],
    titles=[headline(1)],
    r=1,
)
case(
    "q_bom_each_line.jsonl",
    "".join("\ufeff" + dumps(article(i)) + "\n" for i in (1, 2, 3)),
    titles=TITLES,
    r=0,
)
case(
    "q_nbsp_between.jsonl",
    "\u00a0" + dumps(article(1)) + "\u00a0\n" + dumps(article(2)),
    titles=TITLES[:2],
    r=0,
)
case(
    "q_u2028_raw.jsonl",
    dumps({**article(1), "text": story_text(1) + "\u2028Next line"}).replace("\\u2028", "\u2028")
    + "\n"
    + dumps(article(2)),
    titles=TITLES[:2],
    r=0,
)
case(
    "q_huge_exp.jsonl",
    '{"title":"%s","text":"%s","x":1e999999}\n' % (headline(1), story_text(1)),
    a=1,
    r=0,
)
case(
    "q_ints_5000.json",
    '{"title":"%s","text":"%s","x":%s}' % (headline(1), story_text(1), "9" * 5000),
    a=1,
    r=0,
)
case(
    "q_str_article.json", json.dumps(dumps(article(1))), a=1, titles=[headline(1)], r=0
)  # JSON in a JSON string
case(
    "q_str_articles.jsonl",
    json.dumps(dumps(article(1))) + "\n" + json.dumps(dumps(article(2))),
    titles=TITLES[:2],
    r=0,
)
case(
    "q_geojson.geojson",
    '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{"name":"x"}}]}',
    a=0,
    r=1,
)
case(
    "q_ipynb.ipynb",
    json.dumps(
        {"cells": [{"cell_type": "code", "source": ["print(1)"]}], "metadata": {}, "nbformat": 4}
    ),
    a=0,
    r=1,
)
case("q_whitespace_10mb.json", " " * 10_000_000 + dumps([article(1)]), titles=[headline(1)], r=0)
case(
    "q_open_brackets_line.jsonl",
    "[\n" + dumps(article(1)) + ",\n" + dumps(article(2)) + "\n]\n",
    titles=TITLES[:2],
    r=0,
)
case(
    "q_pretty_jsonl.jsonl",
    "\n".join(json.dumps(article(i), indent=2) for i in (1, 2, 3)),
    titles=TITLES,
    r=0,
)
case(
    "q_comments_jsonl.jsonl",
    "// exported\n# by hand\n" + dumps(article(1)),
    titles=[headline(1)],
    maxr=2,
)
case("q_prefix_log.jsonl", f"2024-05-08 INFO {dumps(article(1))}\n", a=0, r=1, where="line 1")
