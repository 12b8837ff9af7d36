"""Statements of strangers that are large or deep, and so are made rather than written."""

from __future__ import annotations


def deep() -> list[str]:
    """Statements that nest, repeat, or hold characters that are none."""
    deep = 9000
    wide = ", ".join(str(n) for n in range(3500))
    return [
        "SELECT " + "(" * 100_000 + "1" + ")" * 100_000,
        "SELECT " + "(" * deep + "1" + ")" * deep,
        "SELECT " + "[" * deep + "1" + "]" * deep,
        "SELECT " + "{'a':" * 3000 + "1" + "}" * 3000,
        "(" * 15_000,
        "SELECT " + "NOT " * 4500 + "true",
        "SELECT " + "-" * 1 + "- " * 1 + "\n" + "- " * 9000 + "1",
        "SELECT 1" + " + 1" * 4900,
        "SELECT 1" + " OR 1" * 3900,
        "SELECT " + "a." * 9000 + "b",
        "SELECT " + "CASE WHEN true THEN " * 900 + "1" + " END" * 900,
        "SELECT " + "abs(" * 3500 + "1" + ")" * 3500,
        "SELECT 1" + "::INTEGER" * 2000,
        "SELECT * FROM " + "(SELECT * FROM " * 1200 + "articles" + ")" * 1200,
        "SELECT 1" + " UNION ALL SELECT 1" * 1000,
        "SELECT 1 WHERE 1 IN (" + wide + ")",
        "SELECT " + wide,
        "WITH " + ", ".join(f"t{n} AS (SELECT 1)" for n in range(900)) + " SELECT 1",
        "WITH a0 AS (SELECT 1 AS n), "
        + ", ".join(f"a{n} AS (FROM a{n - 1} AS x, a{n - 1} AS y)" for n in range(1, 30))
        + " SELECT count(*) FROM a29",
        "SELECT count(*) FROM " + ", ".join(f"articles AS t{n}" for n in range(60)),
        "SELECT count(*) FROM "
        + " NATURAL JOIN ".join(["articles"] + [f"articles AS t{n}" for n in range(40)]),
        "SELECT '" + "x" * 19_000 + "'",
        "SELECT '" + "x" * 1_000_000 + "'",
        "SELECT " + "1; SELECT " * 1500 + "1",
        "/*" * 9000,
        "-- " + "x" * 15_000,
        "\x00SELECT 1",
        "SELECT '\x00'",
        "SELECT 1\x00; DROP TABLE articles",
        "SELECT '\ud800'",
        "\ufeffSELECT 1",
        "SELECT\u00a01",
        "SELECT\u200b1",
        "\u202eSELECT 1",
        "ＳＥＬＥＣＴ １",
        "SELECT 1；DROP TABLE articles",
        "\r\n\t SELECT\r\n1\r\n",
    ]


def wide() -> list[str]:
    """Large statements: every one below or above the length that is allowed."""
    return [
        "SELECT " + "+".join(["1"] * 100_000),
        "SELECT " + " AND ".join(["true"] * 2_800),
        "SELECT " + "~" * 15_000 + "1",
        "SELECT " + "(SELECT " * 1_800 + "1" + ")" * 1_800,
        "SELECT " + "[" * 6_000 + "]" * 6_000,
        "SELECT x" + "[1]" * 6_000 + " FROM (SELECT 1 AS x)",
        "SELECT x" + ".y" * 9_000 + " FROM articles",
        "SELECT " + "'a' || " * 2_700 + "'b'",
        "SELECT " + "EXISTS (SELECT " * 1_000 + "1" + ")" * 1_000,
        "SELECT " + "x -> " * 3_500 + "1",
        "SELECT list_transform([1], " + "x -> list_transform([1], " * 600 + "y -> 1" + ")" * 601,
        "FROM " + "(FROM " * 2_500 + "articles" + ")" * 2_500,
        "FROM articles " + " ".join(f"JOIN articles a{n} ON true" for n in range(500)),
        "FROM articles" + " UNION FROM articles" * 900,
        "SELECT "
        + ", ".join(f"sum(words) OVER (ORDER BY {n})" for n in range(600))
        + " FROM terms",
        "SELECT CASE " + "WHEN false THEN 1 " * 1_000 + "END",
        "SELECT " + "CAST(" * 1_200 + "1" + " AS INTEGER)" * 1_200,
        "SELECT 1::" + "STRUCT(a " * 2_000 + "INTEGER" + ")" * 2_000,
        "SELECT NULL::INTEGER" + "[]" * 9_000,
        "SELECT DATE '2020-01-01'" + " + INTERVAL 1 DAY" * 1_000,
        "SELECT 1 -- " + "\u202e" * 5_000,
        "SELECT '" + "\U0001f600" * 4_000 + "'",
        "SELECT " + "\u0430" * 9_000,
        "WITH RECURSIVE " + ", ".join(f"r{n} AS (FROM r{n})" for n in range(600)) + " FROM r0",
        "VALUES " + ", ".join(["(1)"] * 3_900),
    ]
