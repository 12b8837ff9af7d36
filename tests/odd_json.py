# ruff: noqa: E501
"""Odd JSON: lines, arrays and what services answer with."""

from __future__ import annotations

import json

from odd_cases import DAY, TITLES, case, headline, story_text


def article(n, **k):
    return {"title": headline(n), "text": story_text(n), "date": DAY, **k}


dumps = json.dumps
case(
    "j_blank_lines.jsonl",
    "\n\n".join(dumps(article(i)) for i in (1, 2, 3)) + "\n\n\n",
    titles=TITLES,
    r=0,
)
case(
    "j_bad_lines.jsonl",
    "\n".join(
        [
            dumps(article(1)),
            "{bad",
            dumps(article(2)),
            "not json at all",
            dumps(article(3)),
            '{"title":"x","text":',
        ]
    ),
    titles=TITLES,
    r=3,
    where="line 2",
)
case("j_crlf.jsonl", "\r\n".join(dumps(article(i)) for i in (1, 2, 3)), titles=TITLES, r=0)
case("j_cr.jsonl", "\r".join(dumps(article(i)) for i in (1, 2, 3)), titles=TITLES, r=0)
case("j_bom.jsonl", "\ufeff" + "\n".join(dumps(article(i)) for i in (1, 2, 3)), titles=TITLES, r=0)
case(
    "j_utf16.jsonl",
    "\n".join(dumps(article(i)) for i in (1, 2, 3)).encode("utf-16"),
    titles=TITLES,
    r=0,
)
case(
    "j_utf32.json", dumps([article(1), article(2), article(3)]).encode("utf-32"), titles=TITLES, r=0
)
case(
    "j_latin.jsonl",
    '{"title":"Café à Genève","text":"Les ministres ont déclaré mardi que la frontière serait rouverte."}\n'.encode(
        "latin-1"
    ),
    titles=["Café à Genève"],
    lang="fr",
)
case(
    "j_rs.jsonl", "".join("\x1e" + dumps(article(i)) + "\n" for i in (1, 2, 3)), titles=TITLES, r=0
)
case(
    "j_trailing_comma_lines.jsonl",
    ",\n".join(dumps(article(i)) for i in (1, 2, 3)),
    titles=TITLES,
    r=0,
)
case("j_array_named.jsonl", dumps([article(1), article(2), article(3)]), titles=TITLES, r=0)
case(
    "j_pretty_array_named.jsonl",
    json.dumps([article(1), article(2), article(3)], indent=2),
    titles=TITLES,
    r=0,
)
case(
    "j_pretty_objs.jsonl",
    "\n".join(json.dumps(article(i), indent=2) for i in (1, 2, 3)),
    titles=TITLES,
    r=0,
)
case("j_concat.json", "".join(dumps(article(i)) for i in (1, 2, 3)), titles=TITLES, r=0)
case("j_concat_line.jsonl", "".join(dumps(article(i)) for i in (1, 2, 3)), titles=TITLES, r=0)
case(
    "j_two_a_line.jsonl",
    dumps(article(1)) + dumps(article(2)) + "\n" + dumps(article(3)),
    titles=TITLES,
    r=0,
)
case("j_jsonl_named.json", "\n".join(dumps(article(i)) for i in (1, 2, 3)), titles=TITLES, r=0)
case(
    "j_jsonl_bad_named.json",
    "\n".join([dumps(article(1)), "{bad", dumps(article(2)), dumps(article(3))]),
    titles=TITLES,
    r=1,
)
case(
    "j_nan.jsonl",
    f'{{"title":"{headline(1)}","text":"{story_text(1)}","score":NaN,"b":Infinity,"c":-Infinity}}',
    titles=[headline(1)],
    r=0,
)
case(
    "j_nan_text.jsonl",
    f'{{"title":"{headline(1)}","text":NaN}}\n{{"title":NaN,"text":"{story_text(2)}"}}',
    a=2,
    r=0,
    notext="nan",
)
case("j_deep.json", "[" * 100000, a=0, r=1)
case("j_deep_obj.json", '{"a":' * 100000, a=0, r=1)
case("j_deep_closed.json", "[" * 100000 + "]" * 100000, a=0, r=1)
case(
    "j_deep_in_field.jsonl",
    dumps(article(1))
    + "\n"
    + '{"title":"x","text":"y","deep":'
    + "[" * 100000
    + "]" * 100000
    + "}\n"
    + dumps(article(2)),
    titles=TITLES[:2],
    r=1,
    where="line 2",
)
case(
    "j_deep_in_field.json",
    "["
    + dumps(article(1))
    + ","
    + '{"title":"x","text":"y","deep":'
    + "[" * 100000
    + "]" * 100000
    + "},"
    + dumps(article(2))
    + "]",
    titles=TITLES[:2],
    r=1,
)
case(
    "j_deep_mild.jsonl",
    '{{"title":"{}","text":"{}","deep":{}}}'.format(
        headline(1), story_text(1), "[" * 900 + "]" * 900
    ),
    titles=[headline(1)],
)
case(
    "j_huge_int.jsonl",
    '{{"title":"{}","text":"{}","n":{}}}\n'.format(headline(1), story_text(1), "9" * 5000)
    + dumps(article(2)),
    titles=None,
    a=None,
    r=None,
)
case(
    "j_huge_exp.jsonl",
    f'{{"title":"{headline(1)}","text":"{story_text(1)}","n":1e999999,"date":1e308}}\n',
    a=1,
)
case(
    "j_dup_keys.jsonl",
    f'{{"title":"old","title":"{headline(1)}","text":"{story_text(1)}"}}',
    titles=[headline(1)],
    r=0,
)
case(
    "j_surrogates.jsonl",
    f'{{"title":"{headline(1)} \\ud83d\\ude00","text":"{story_text(1)} \\ud800 lone"}}',
    a=1,
    r=0,
)
case(
    "j_bad_escape.jsonl",
    '{"title":"a\\x41","text":"b"}\n' + dumps(article(1)),
    titles=[headline(1)],
    r=1,
)
case(
    "j_raw_newlines.json",
    f'{{"title":"{headline(1)}","text":"line one that is long\nline two that is long"}}',
    titles=[headline(1)],
)
case(
    "j_single_quotes.jsonl",
    "{'title':'a','text':'b'}\n" + dumps(article(1)),
    titles=["a", headline(1)],
    r=0,
)
case(
    "j_comments.json",
    "// exported\n[\n/* first */ " + dumps(article(1)) + ",\n" + dumps(article(2)) + "\n]",
    titles=TITLES[:2],
)
case(
    "j_trailing_comma.json",
    "[" + dumps(article(1)) + "," + dumps(article(2)) + ",]",
    titles=TITLES[:2],
    r=0,
)
case(
    "j_trailing_comma_obj.json",
    f'[{{"title":"{headline(1)}","text":"{story_text(1)}",}},{dumps(article(2))}]',
    titles=None,
    a=None,
    r=None,
)
case(
    "j_missing_bracket.json",
    "[" + dumps(article(1)) + "," + dumps(article(2)),
    titles=TITLES[:2],
    r=1,
    why="cut off",
)
case(
    "j_cut.json",
    "[" + dumps(article(1)) + "," + dumps(article(2)) + "," + dumps(article(3))[:60],
    titles=TITLES[:2],
    r=1,
    why="cut off",
)
case("j_garbage_after.json", dumps([article(1), article(2)]) + "\ngarbage here", titles=TITLES[:2])
case("j_two_arrays.json", dumps([article(1)]) + "\n" + dumps([article(2)]), titles=TITLES[:2])
