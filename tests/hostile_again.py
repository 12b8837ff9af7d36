"""More statements of strangers, in the groups of `hostile.py`: other words for the same wishes."""

from __future__ import annotations

READS = """
FROM read_text(concat('{secret}', chr(47), 'secret.txt'))
FROM read_text(getvariable('path'))
FROM read_text((SELECT '{secret}/secret.txt'))
FROM read_csv(['{secret}/secret.csv', '{secret}/secret.csv'], filename := true)
FROM read_csv('{secret}/secret.txt', columns := {{'a': 'VARCHAR'}}, auto_detect := false)
FROM read_csv('{secret}/nothing.csv', store_rejects := true)
FROM read_json('{secret}/**/*.json', format := 'unstructured', records := false)
FROM read_parquet(['{secret}/secret.parquet'], hive_partitioning := true, union_by_name := true)
FROM parquet_full_metadata('{secret}/secret.parquet')
FROM sniff_csv('/etc/passwd', delim := ':', header := false)
FROM read_blob('/proc/self/mem')
FROM read_blob('/proc/1/root/etc/shadow')
FROM read_text('/proc/self/fd/3')
FROM read_text('~/.bash_history')
FROM read_text('{corpus}/../secret/secret.txt')
FROM glob(['{secret}/*', '/root/*'])
FROM '{secret}/secret.csv' AS t, LATERAL (SELECT t.word)
FROM ('{secret}/secret.csv')
FROM '{secret}/secret.json' POSITIONAL JOIN '{secret}/secret.csv'
SELECT * FROM '{secret}/sec*.parquet' USING SAMPLE 1
SELECT (FROM '{secret}/secret.csv' LIMIT 1).word
SELECT 1 WHERE 'x' IN (FROM read_text('{secret}/secret.txt') SELECT content)
SELECT list((SELECT content FROM read_text('{secret}/secret.txt')))
SELECT CASE WHEN true THEN (FROM read_text('{secret}/secret.txt') SELECT content) END
SELECT COLUMNS(*) FROM read_csv('{secret}/secret.csv')
WITH RECURSIVE r AS (FROM '{secret}/secret.csv' UNION ALL FROM r) FROM r LIMIT 1
FROM query('FROM ' || chr(39) || '{secret}/secret.csv' || chr(39))
FROM query_table('memory.{secret}/secret.csv')
FROM json_execute_serialized_sql(json_serialize_sql('FROM read_text(''{secret}/secret.txt'')'))
FROM SECRET
FROM ground
FROM 'file:///{secret}/secret.csv'
FROM 'gs://bucket/x.csv'
FROM 'azure://container/x.parquet'
FROM 'https://[::1]:9/x.json'
FROM read_csv('http://169.254.169.254/latest/meta-data/')
FROM iceberg_scan('{secret}')
FROM delta_scan('{secret}')
FROM st_read('{secret}/secret.json')
FROM mysql_scan('host=127.0.0.1', 'a', 'b')
FROM python_map_function()
SHOW TABLES FROM '{secret}/secret.duckdb'
DESCRIBE FROM read_csv('{secret}/secret.csv')
EXPLAIN (FORMAT json) FROM read_text('{secret}/secret.txt')
"""

WRITES = """
COPY (SELECT 1) TO '{out}' (FORMAT parquet, PER_THREAD_OUTPUT)
COPY (SELECT 1 AS a) TO '{out}' (FORMAT csv, PARTITION_BY (a), OVERWRITE_OR_IGNORE)
COPY (SELECT 1) TO '{out}' WITH (FORMAT json, USE_TMP_FILE false)
COPY articles TO 'https://127.0.0.1:9/x.csv'
WITH x AS (SELECT 1) INSERT INTO rejects SELECT 1, 'a', 'b', 'c' FROM x
INSERT OR REPLACE INTO articles BY NAME (SELECT 1 AS article_id)
FROM articles INSERT INTO rejects
DELETE FROM articles USING rejects
UPDATE articles SET title = (SELECT content FROM read_text('{secret}/secret.txt'))
CREATE OR REPLACE TABLE articles AS FROM articles LIMIT 0
CREATE TABLE IF NOT EXISTS temp.main.x AS SELECT 1
CREATE FUNCTION f(a) AS a
CREATE TRIGGER t AFTER INSERT ON articles BEGIN SELECT 1; END
ALTER DATABASE corpus RENAME TO gone
ALTER VIEW catalogue RENAME TO gone
ALTER TABLE articles ADD COLUMN x INTEGER DEFAULT 1
ATTACH IF NOT EXISTS 'duckdb:{out}' AS x
ATTACH 'sqlite:{out}' AS x (TYPE sqlite)
ATTACH 'postgres:host=127.0.0.1' AS x (TYPE postgres)
ATTACH OR REPLACE ':memory:' AS corpus
USE corpus.main
EXPLAIN ANALYZE INSERT INTO rejects VALUES (1, 'a', 'b', 'c')
EXPLAIN ANALYZE CREATE TABLE x AS SELECT 1
EXPLAIN ANALYZE ATTACH '{out}'
EXPLAIN EXPLAIN ANALYZE COPY (SELECT 1) TO '{out}'
PREPARE p AS COPY (SELECT 1) TO '{out}'
EXECUTE IMMEDIATE 'SELECT 1'
CALL query('SELECT 1')
CALL checkpoint('corpus')
CALL set_config('threads', '9')
PRAGMA checkpoint_threshold = '1KB'
PRAGMA disable_verification
PRAGMA temp_directory = '{out}'
PRAGMA memory_limit = '900GB'
PRAGMA storage_info('articles')
SET SESSION search_path = 'memory'
SET profiling_output = '{out}'
SET home_directory = '{out}'
SET extension_directory = '{out}'
SET secret_directory = '{out}'
SET custom_extension_repository = 'http://127.0.0.1:9'
SET allow_unsigned_extensions = true
SET allowed_directories = ['/']
SET allowed_paths = ['{secret}/secret.txt']
SET max_expression_depth = 1000000000
RESET max_execution_time
INSTALL '{secret}/secret.duckdb' FROM '{secret}'
LOAD 'httpfs'
CREATE OR REPLACE TEMPORARY SECRET s (TYPE http, BEARER_TOKEN 'x')
START TRANSACTION READ WRITE
ABORT
SELECT 1 INTO OUTFILE '{out}'
SELECT * FROM articles FOR UPDATE; DELETE FROM articles
/**/;/**/DROP TABLE articles
SELECT ';' ; EXPORT DATABASE '{out}'
EXPLAIN SELECT 1; COPY (SELECT 1) TO '{out}'
"""

HARMLESS = """
FROM duckdb_secrets(redact := true)
FROM duckdb_views()
FROM duckdb_keywords()
FROM duckdb_log_contexts
FROM duckdb_approx_database_count()
FROM information_schema.schemata
FROM pg_catalog.pg_proc
FROM seq_scan('articles')
SELECT getenv('PATH'), getenv('HOME')
SELECT current_setting('home_directory')
SELECT current_setting('s3_secret_access_key')
SELECT current_setting('log_query_path')
SELECT add_parquet_key('k', '0123456789112345')
SELECT pg_read_file('/etc/passwd')
SELECT load_file('/etc/passwd')
SELECT in_search_path('memory', 'main'), current_schemas(true)
SELECT nextval('x')
SELECT parse_path('{secret}/secret.txt')
SELECT icu_sort_key('x', 'de'), uuid(), random(), now(), get_current_timestamp()
SELECT sleep_ms(100000)
SELECT pg_sleep(100)
SELECT "1; DROP TABLE articles"
SELECT U&'\\0053'
SELECT E'\\x00', '\\0', x'00'
SELECT 'a' AS "a b", 1 AS ""
SELECT ROW(1, 'x'), {{'a': [MAP {{'k': NULL}}]}}
SELECT 1 AS "=HYPERLINK(1)", '@SUM(1)' AS t
VALUES (DEFAULT)
TABLE nothing
DESCRIBE nothing
SUMMARIZE nothing
FROM articles SELECT * EXCLUDE (body) REPLACE (1 AS title) WHERE 1 = 1 QUALIFY true
SELECT * FROM articles TABLESAMPLE reservoir(1000000000)
SELECT * FROM articles AT (VERSION => 1)
SELECT try(error('x')), try_cast('x' AS INTEGER)
EXPLAIN
"""

HEAVY = """
SELECT hamming(repeat('a', 100000000), repeat('b', 100000000))
SELECT count(*) FROM range(3000000) a JOIN range(3000000) b ON a.range % 3 = b.range % 3
SELECT count(*) FROM articles a, articles b, articles c, range(999999), articles e, articles f
SELECT list_reduce([repeat('x', 1000000) FOR x IN range(500)], (a, b) -> a || b)
SELECT reduce([['x']], (a, b) -> a || b) FROM range(100000000)
SELECT list_zip(range(50000000), range(50000000))
SELECT map_from_entries([(x, x) FOR x IN range(20000000)])
SELECT regexp_full_match(repeat('x', 5000000), '(x+x+)+y')
SELECT length(replace(repeat('a', 1000000), 'a', repeat('a', 1000000)))
SELECT printf('%0*d', 2000000000, 1)
SELECT rpad('', 1900000000, 'ab') || rpad('', 1900000000, 'ab')
SELECT url_encode(repeat(chr(9), 200000000))
SELECT reverse(repeat('é', 200000000))
SELECT json_group_array(range) FROM range(100000000)
SELECT ('[' || repeat('1,', 60000000) || '1]')::JSON::INTEGER[]
SELECT count(*) FROM generate_series(TIMESTAMP '0001-01-01', TIMESTAMP '9999-01-01', INTERVAL 1 ms)
SELECT count(DISTINCT uuid()) FROM range(1000000000)
SELECT sum(range) OVER (PARTITION BY range % 2 ORDER BY hash(range)) FROM range(100000000)
FROM range(10000000) SELECT range GROUP BY CUBE (range, range + 1, range + 2)
WITH RECURSIVE r AS (SELECT [1] AS l UNION ALL SELECT l || l FROM r) SELECT max(len(l)) FROM r
WITH RECURSIVE a AS (SELECT 1 AS n UNION SELECT n + 1 FROM a, range(3)) SELECT sum(n) FROM a
SUMMARIZE SELECT range, hash(range) AS h, range::VARCHAR AS v FROM range(50000000)
"""


def built() -> list[str]:
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
