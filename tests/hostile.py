"""Statements that a stranger may type to read, write, keep, fill, stall or crash something.

`{secret}` stands for a folder with files that no statement may read, `{corpus}` for the folder of
the corpus, `{out}` for a path that no statement may create. REFUSED must end in an error; HARMLESS
may answer, but without the secret; HEAVY only has to end in time.
"""

from __future__ import annotations

READS = """
SELECT * FROM read_csv('{secret}/secret.csv')
SELECT * FROM read_csv_auto('{secret}/secret.csv')
SELECT * FROM read_csv('{secret}/*.csv', union_by_name := true)
SELECT * FROM sniff_csv('{secret}/secret.csv')
SELECT * FROM read_text('{secret}/secret.txt')
SELECT * FROM read_text('{secret}/*')
SELECT * FROM read_text(['{secret}/secret.txt'])
SELECT * FROM read_text('file://{secret}/secret.txt')
SELECT * FROM read_text('FILE:{secret}/secret.txt')
SELECT * FROM read_text('{secret}/../secret/secret.txt')
SELECT * FROM read_blob('{secret}/secret.txt')
SELECT * FROM read_json('{secret}/secret.json')
SELECT * FROM read_json_auto('{secret}/secret.json')
SELECT * FROM read_json_objects('{secret}/secret.json')
SELECT * FROM read_ndjson('{secret}/secret.json')
SELECT * FROM read_ndjson_objects('{secret}/secret.json')
SELECT * FROM read_parquet('{secret}/secret.parquet')
SELECT * FROM parquet_scan('{secret}/secret.parquet')
SELECT * FROM parquet_metadata('{secret}/secret.parquet')
SELECT * FROM parquet_schema('{secret}/secret.parquet')
SELECT * FROM parquet_file_metadata('{secret}/secret.parquet')
SELECT * FROM parquet_kv_metadata('{secret}/secret.parquet')
SELECT * FROM parquet_bloom_probe('{secret}/secret.parquet', 'word', 'x')
SELECT * FROM read_duckdb('{secret}/secret.duckdb')
SELECT * FROM glob('{secret}/*')
SELECT * FROM glob('/etc/*')
FROM '{secret}/secret.csv'
FROM '{secret}/secret.parquet'
FROM '{secret}/secret.json'
FROM '{secret}/secret.txt'
FROM '{secret}/secret.duckdb'
FROM "{secret}/secret.csv"
FROM '/etc/passwd'
FROM '/proc/self/environ'
FROM read_text('/proc/self/environ')
FROM read_text('/proc/self/cmdline')
FROM read_text('/proc/self/maps')
FROM read_text('/dev/stdin')
FROM read_text('/dev/fd/0')
FROM read_csv('/dev/stdin')
FROM '../*.csv'
FROM 'data/actors.csv'
FROM '*.csv'
FROM read_blob('{corpus}/corpus.duckdb')
FROM read_blob('{corpus}/*')
DESCRIBE '{secret}/secret.csv'
SUMMARIZE '{secret}/secret.csv'
SUMMARIZE SELECT * FROM '{secret}/secret.csv'
EXPLAIN ANALYZE FROM read_text('{secret}/secret.txt')
SELECT (SELECT content FROM read_text('{secret}/secret.txt'))
SELECT EXISTS (FROM read_text('{secret}/secret.txt'))
WITH stolen AS MATERIALIZED (FROM read_text('{secret}/secret.txt')) FROM stolen
SELECT * FROM query('FROM read_text(''{secret}/secret.txt'')')
SELECT * FROM query_table('{secret}/secret.csv')
SELECT * FROM query_table(['{secret}/secret.csv', 'articles'])
SELECT * FROM articles, LATERAL (FROM read_text(articles.url))
PIVOT '{secret}/secret.csv' ON word IN ('a') USING count(*)
UNPIVOT '{secret}/secret.csv' ON word INTO NAME n VALUE v
SELECT /* FROM x */ * FROM /**/read_text/**/('{secret}/secret.txt')
sElEcT * fRoM ReAd_TeXt('{secret}/secret.txt')
SELECT * FROM system.main.read_text('{secret}/secret.txt')
SELECT getenv('STOLEN')
SELECT * FROM read_csv(getenv('HOME') || '/.bashrc')
SELECT * FROM read_csv('https://127.0.0.1:9/x.csv')
SELECT * FROM 'http://127.0.0.1:9/x.parquet'
SELECT * FROM 's3://bucket/x.parquet'
SELECT * FROM 'hf://datasets/x/y.csv'
SELECT * FROM read_xlsx('{secret}/secret.xlsx')
SELECT * FROM sqlite_scan('{secret}/secret.duckdb', 't')
SELECT * FROM postgres_scan('host=127.0.0.1', 'public', 't')
SELECT * FROM st_read('{secret}/secret.json')
SELECT * FROM iceberg_scan('{secret}')
SELECT * FROM delta_scan('{secret}')
SELECT * FROM arrow_scan(1, 2, 3)
SELECT * FROM pandas_scan(140000000000)
SELECT * FROM python_map_function(1)
FROM stolen_frame
FROM wish
FROM sql
FROM connection
SELECT * FROM seq_scan('articles')
SELECT * FROM duckdb_python_scan('wish')
SELECT which_secret('s3://bucket/x', 's3')
SELECT * FROM load_aws_credentials()
"""

WRITES = """
COPY articles TO '{out}'
COPY articles TO '{out}' (FORMAT parquet)
COPY (SELECT 1) TO '{out}'
COPY (SELECT 1) TO '/dev/stdout'
COPY (FROM articles) TO '{corpus}/corpus.duckdb' (FORMAT csv)
COPY articles FROM '{secret}/secret.csv'
COPY FROM DATABASE memory TO corpus
EXPLAIN ANALYZE COPY (SELECT 1) TO '{out}'
EXPLAIN ANALYZE (FORMAT json) COPY (SELECT 1) TO '{out}'
EXPLAIN /* x */ ANALYZE -- y
EXPORT DATABASE '{out}'
IMPORT DATABASE '{secret}'
ATTACH '{out}'
ATTACH '{secret}/secret.duckdb' AS s
ATTACH '{secret}/secret.duckdb' AS s (READ_ONLY)
ATTACH ':memory:' AS m
ATTACH '{corpus}/corpus.duckdb' AS again (READ_WRITE)
DETACH memory
USE memory
INSERT INTO articles SELECT * FROM articles
INSERT INTO rejects VALUES (1, 'a', 'b', 'c')
UPDATE articles SET title = 'owned'
DELETE FROM articles
TRUNCATE articles
MERGE INTO rejects USING (SELECT 1 AS n) AS s ON true WHEN MATCHED THEN DELETE
WITH x AS (INSERT INTO rejects VALUES (1, 'a', 'b', 'c') RETURNING *) FROM x
WITH x AS (DELETE FROM articles RETURNING *) FROM x
WITH x AS (UPDATE articles SET title = 'owned' RETURNING *) SELECT count(*) FROM x
DROP TABLE articles
DROP VIEW catalogue
DROP SCHEMA main CASCADE
ALTER TABLE articles RENAME TO gone
ALTER TABLE articles DROP COLUMN title
CREATE TABLE owned AS SELECT 1 AS n
CREATE TEMP TABLE owned AS SELECT 1 AS n
CREATE TABLE memory.owned AS SELECT 1 AS n
CREATE OR REPLACE VIEW catalogue AS SELECT 1 AS n
CREATE MACRO owned() AS 1
CREATE OR REPLACE TEMP MACRO coverage() AS TABLE SELECT 1
CREATE INDEX owned ON articles (article_id)
CREATE SEQUENCE owned
CREATE TYPE owned AS ENUM ('a')
CREATE SCHEMA owned
CREATE SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b')
CREATE PERSISTENT SECRET s (TYPE s3, KEY_ID 'a', SECRET 'b')
DROP SECRET s
COMMENT ON TABLE articles IS 'owned'
CHECKPOINT
FORCE CHECKPOINT
FROM force_checkpoint()
VACUUM
VACUUM ANALYZE articles
ANALYZE
BEGIN TRANSACTION
COMMIT
ROLLBACK
INSTALL httpfs
FORCE INSTALL httpfs FROM community
LOAD httpfs
LOAD '{secret}/secret.duckdb_extension'
UPDATE EXTENSIONS
CALL pragma_version()
CALL enable_logging()
CALL enable_logging(storage := 'file', storage_path := '{out}')
FROM enable_logging(storage := 'file', storage_path := '{out}')
FROM enable_profiling()
CALL disable_logging()
CALL start_ui()
CALL force_checkpoint()
PRAGMA version
PRAGMA database_list
PRAGMA table_info('articles')
PRAGMA enable_external_access = true
PRAGMA enable_profiling = 'json'
PRAGMA profiling_output = '{out}'
PRAGMA log_query_path = '{out}'
PRAGMA import_database('{secret}')
PRAGMA add_parquet_key('k', '0123456789112345')
SET enable_external_access = true
SET GLOBAL enable_external_access = true
SET lock_configuration = false
SET log_query_path = '{out}'
SET temp_directory = '{out}'
SET memory_limit = '100GB'
SET threads = 64
SET VARIABLE kept = 1
RESET lock_configuration
RESET ALL
PREPARE p AS SELECT 1
EXECUTE p
EXECUTE p(1)
DEALLOCATE p
SELECT set_config('enable_external_access', 'true', false)
SELECT writefile('{out}', 'x')
SELECT write_log('x', level := 'info', log_type := 'y', scope := 'z', disable_logging := 1)
SELECT load_extension('{secret}/secret.duckdb_extension')
SELECT shell('touch {out}')
SELECT system('touch {out}')
SELECT 1; SELECT 2
SELECT 1; DROP TABLE articles
SELECT 1;;COPY (SELECT 1) TO '{out}'
SELECT 1 /* ; */ ; /* */ COPY (SELECT 1) TO '{out}'
SELECT $$;$$; ATTACH '{out}'
FROM articles; SET threads = 64
"""

HARMLESS = """
FROM truncate_duckdb_logs()
FROM checkpoint()
SELECT * FROM which_secret('{secret}', 's3')
SELECT current_setting('enable_external_access')
SELECT current_setting('secret_directory')
SELECT current_setting('temp_directory')
FROM duckdb_settings()
FROM duckdb_secrets()
FROM duckdb_secrets(redact := false)
FROM duckdb_databases()
FROM pragma_database_list
FROM pragma_database_size()
FROM pragma_storage_info('articles')
FROM pragma_table_info('articles')
FROM pragma_version()
FROM pragma_platform()
FROM pragma_user_agent()
FROM pragma_collations()
FROM pragma_metadata_info()
FROM pragma_show('articles')
FROM duckdb_extensions()
FROM duckdb_logs
FROM duckdb_log_contexts()
FROM duckdb_memory()
FROM duckdb_temporary_files()
FROM duckdb_prepared_statements()
FROM duckdb_variables()
FROM duckdb_external_file_cache()
FROM duckdb_functions()
FROM duckdb_optimizers()
FROM duckdb_secret_types()
FROM information_schema.tables
FROM pg_catalog.pg_settings
FROM sqlite_master
SELECT getvariable('kept')
SELECT current_user, current_database(), version()
SELECT current_query()
SELECT txid_current()
SELECT error('one line only')
SELECT error(repeat('long', 10000))
SELECT * FROM query('SELECT 1')
SELECT * FROM query_table('articles')
SELECT json_serialize_sql('SELECT 1')
FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))
FROM sql_auto_complete('SEL')
FROM test_all_types()
FROM test_vector_types(NULL::INTEGER)
SHOW DATABASES
SHOW ALL TABLES
SELECT '{secret}'
SELECT '<script>alert(1)</script>' AS "<img src=x onerror=alert(1)>"
SELECT chr(0) || 'x', chr(8238) || 'txt', '=1+1', '@x'
SELECT 1 AS a, 2 AS a, 3 AS "A"
SELECT NULL, [], {{}}, MAP {{}}
SELECT 'infinity'::DATE, '-infinity'::TIMESTAMP, 'nan'::DOUBLE, '290000-01-01'::DATE
SELECT 340282366920938463463374607431768211455::UHUGEINT, 1e308::DOUBLE, -0.0::DOUBLE
SELECT
FROM
;
--
/*
'
"
$$
SELECT $1
SELECT $name
SELECT ?
SELECT 1 UNION
SELEKT 1
SELECT * FROM nowhere
"""

HEAVY = """
SELECT levenshtein(repeat('a', 200000), repeat('b', 200000))
SELECT damerau_levenshtein(repeat('a', 50000), repeat('b', 50000))
SELECT jaro_winkler_similarity(repeat('ab', 200000), repeat('ba', 200000))
SELECT editdist3(repeat('a', 200000), repeat('b', 200000))
SELECT max(levenshtein(repeat(chr(97 + a.range % 26), 3000), repeat('b', 3000))) FROM range(10000) a
SELECT count(*) FROM range(10000000) a, range(10000000) b
SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range % 7 = 3
SELECT a.range, b.range FROM range(10000000) a, range(10000000) b ORDER BY 1, 2
SELECT DISTINCT a.range * b.range FROM range(100000) a, range(100000) b
SELECT * FROM range(9223372036854775807)
SELECT sum(range) FROM range(9223372036854775807)
SELECT * FROM generate_series(1, 9223372036854775807)
SELECT generate_series(1, 1000000000)
SELECT range(1000000000)
SELECT unnest(range(1000000000))
SELECT list(range) FROM range(1000000000)
SELECT string_agg(repeat('x', 1000), '') FROM range(10000000)
SELECT repeat('x', 1000000000)
SELECT repeat('x', 9223372036854775807)
SELECT repeat(repeat('x', 100000), 100000)
SELECT length(repeat('x', 400000000)) + length(repeat('y', 400000000))
SELECT repeat('x', 1000000) FROM range(100000)
SELECT repeat([1], 1000000000)
SELECT lpad('x', 2000000000, 'y')
SELECT replace(repeat('a', 100000), 'a', repeat('b', 100000))
SELECT list_reduce(range(100000000), (x, y) -> x + y)
SELECT list_sort(list_transform(range(50000000), x -> hash(x)))
SELECT [[x * y FOR x IN range(100000)] FOR y IN range(100000)]
SELECT list_distinct(range(100000000))
SELECT array_agg(a.range) OVER (ORDER BY a.range) FROM range(1000000) a
SELECT median(a.range) OVER (ORDER BY a.range ROWS 500000 PRECEDING) FROM range(1000000) a
SELECT regexp_matches(repeat('a', 1000000), '(a*)*(a*)*(a*)*b')
SELECT regexp_replace(repeat('a', 1000000), '(a|aa)+', repeat('b', 1000), 'g')
SELECT regexp_extract_all(repeat('ab', 10000000), '(a)(b)')
SELECT regexp_matches('a', '((((((a{{1,100}}){{1,100}}){{1,100}}){{1,100}})))')
SELECT repeat('a', 100000) LIKE repeat('%a', 5000) || 'b'
SELECT repeat('a', 100000) SIMILAR TO repeat('(a|b)*', 1000) || 'c'
WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT count(*) FROM r
WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) FROM r
WITH RECURSIVE r AS (SELECT 'x' AS s UNION ALL SELECT s || s FROM r) SELECT max(length(s)) FROM r
WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT r.n FROM r, range(10)) SELECT count(*) FROM r
SELECT count(*) FROM sentences a, sentences b, sentences c, sentences d, sentences e, sentences f
SELECT * FROM mentions a, mentions b, mentions c, mentions d ORDER BY random()
SELECT sum(sqrt(a.range) * ln(b.range + 1)) FROM range(10000000) a, range(1000000) b
SELECT md5(string_agg(sha256(a.range::VARCHAR), '')) FROM range(100000000) a
SELECT bit_count(repeat('1', 100000000)::BIT)
SELECT factorial(100000000)
SELECT to_json(range(100000000))
SELECT json_extract(repeat('[', 1000000) || repeat(']', 1000000), '$')
SELECT (repeat('[', 500000) || repeat(']', 500000))::JSON
SELECT json_structure('{{"a":' || repeat('{{"a":', 100000) || '1' || repeat('}}', 100000) || '}}')
SELECT (repeat('[', 100000) || repeat(']', 100000))::INTEGER[]
SELECT strftime(DATE '2020-01-01', repeat('%A', 10000000))
SELECT printf('%2147483647d', 1)
SELECT format('{{:2147483647}}', 1)
SELECT hex(repeat('x', 300000000))
SELECT to_base64(repeat('x', 300000000)::BLOB)
SELECT from_base64(repeat('QUFB', 100000000))
SELECT string_split(repeat('a,', 100000000), ',')
SELECT translate(repeat('abc', 100000000), 'abc', 'xyz')
SELECT histogram(a.range) FROM range(100000000) a
SELECT approx_quantile(a.range, 0.5) FROM range(100000000000) a
SELECT * FROM repeat_row(repeat('x', 1000000), num_rows := 1000000)
SELECT * FROM (VALUES (repeat('x', 500000000)), (repeat('y', 500000000)))
EXPLAIN ANALYZE SELECT count(*) FROM range(10000000) a, range(10000000) b
SUMMARIZE SELECT a.range, repeat('x', 1000) FROM range(100000000) a
PIVOT (FROM range(1000000)) ON range IN (1, 2, 3) USING count(*)
"""


def lines(text: str) -> list[str]:
    return text.strip().splitlines()


def built() -> list[str]:
    """Statements that are large or deep, and so are made rather than written."""
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
