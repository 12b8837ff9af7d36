-- refused
FROM '{secret}/secret.csv' TABLESAMPLE 50%
FROM read_text('{secret}/secret.txt') WITH ORDINALITY
SELECT content FROM read_text(['/etc/hostname', '{secret}/secret.txt'])
FROM read_csv('{secret}/secret.csv', encoding := 'utf-16')
FROM read_csv('/dev/tcp/127.0.0.1/9')
FROM read_json('data:text/plain,1')
FROM "{secret}/secret.parquet" AS p(word)
FROM 'corpus.duckdb'
FROM read_duckdb('{corpus}/corpus.duckdb', table_name := 'articles')
FROM read_text('\\host\share\x.txt')
FROM read_blob('pipe:[1]')
FROM glob('**')
SELECT file FROM glob('{corpus}/*.duckdb')
FROM read_csv_auto('{secret}/secret.csv', sample_size := -1, ignore_errors := true)
FROM parquet_metadata('{secret}/*.parquet')
WITH t(x) AS (VALUES ('{secret}/secret.txt')) FROM t, read_text(t.x)
SELECT (SELECT max(content) FROM read_text('{secret}/secret.txt')) IS NULL
FROM query(concat('FROM read_text(', chr(39), '{secret}/secret.txt', chr(39), ')'))
FROM query_table(['articles', '{secret}/secret.csv'], true)
FROM 'http://localhost:9/a.parquet'
FROM read_text('s3://b/k?s3_endpoint=127.0.0.1:9')
ATTACH 'https://127.0.0.1:9/x.duckdb' (READ_ONLY)
ATTACH '{corpus}/corpus.duckdb' AS c2 (ENCRYPTION_KEY 'x')
ATTACH 'ducklake:{out}' AS lake
ATTACH ':memory:' AS m (STORAGE_VERSION 'v1.4.0')
DETACH DATABASE IF EXISTS corpus
COPY (SELECT 1 AS a) TO STDOUT
COPY articles FROM STDIN
COPY (SELECT 1) TO PROGRAM 'touch {out}'
COPY FROM DATABASE corpus TO memory (SCHEMA)
COPY (FROM articles) TO '{out}' (FORMAT parquet, RETURN_FILES true)
COPY (SELECT 1) TO '{out}' (FORMAT blob)
EXPORT DATABASE corpus TO '{out}' (FORMAT parquet)
PREPARE p AS FROM read_text($1)
EXECUTE p('{secret}/secret.txt')
CREATE TEMPORARY MACRO version() AS 'x'
CREATE OR REPLACE MACRO main.coverage() AS TABLE FROM read_text('{secret}/secret.txt')
CREATE TEMP SEQUENCE s START 1
CREATE TEMP VIEW v AS FROM articles
CREATE TABLE t (a INTEGER GENERATED ALWAYS AS (1))
CREATE TEMP TABLE IF NOT EXISTS x AS FROM read_text('{secret}/secret.txt')
INSERT INTO articles BY NAME FROM '{secret}/secret.csv'
MERGE INTO articles USING articles AS b USING (article_id) WHEN MATCHED THEN DELETE
SET s3_endpoint = '127.0.0.1:9'
SET SESSION threads TO 64
SET http_proxy = 'http://127.0.0.1:9'
SET logging_storage = 'file'
SET autoload_known_extensions = true
SET python_enable_replacements = true
SET search_path = 'system.main'
SET VARIABLE path = '{secret}/secret.txt'
RESET VARIABLE kept
PRAGMA autoload_known_extensions=true
PRAGMA show_tables
CALL duckdb_functions()
INSTALL spatial; LOAD spatial
FROM duckdb_extensions() UNION ALL FROM load_extension('httpfs')
DROP PERSISTENT SECRET IF EXISTS s
LOAD json
BEGIN; DELETE FROM articles; COMMIT
SELECT 1; ; SELECT 2
(DELETE FROM articles RETURNING title)
SELECT * FROM (DELETE FROM articles RETURNING *)
EXPLAIN ANALYZE DELETE FROM articles
EXPLAIN ANALYZE SET threads = 9
EXPLAIN (ANALYZE) DELETE FROM articles
DESCRIBE DELETE FROM articles
SUMMARIZE '{secret}/secret.parquet'
DESCRIBE TABLE '{secret}/secret.csv'
FROM (PRAGMA version)
FROM (SUMMARIZE '{secret}/secret.csv')
SELECT error('{corpus}')
SELECT error(path) FROM duckdb_databases() WHERE path IS NOT NULL
SELECT path::INTEGER FROM duckdb_databases() WHERE path IS NOT NULL
SELECT getenv('HOME')
SELECT nextval('s'), currval('s')
FROM information_schema.secrets
FROM python_scan_all_frames
SELECT 170141183460469231731687303715884105727::HUGEINT + 1
SELECT repeat('9', 1000)::HUGEINT
SЕLECT 1
DRОP TABLE articles
DELETE FROM articles
SELECT $a$ without an end
SELECT /* one /* two */ 1
SELECT install_path FROM duckdb_extensions() WHERE install_path <> ''
-- answered
SELECT 1e400
SELECT 1;-- DROP TABLE articles
SELECT 1/*; DROP TABLE articles */
EXPLAIN (ANALYZE, FORMAT json) SELECT 1
SELECT path FROM duckdb_databases()
SELECT file FROM pragma_database_list
SELECT name, value FROM duckdb_settings() WHERE value LIKE '%/%'
SELECT current_setting('extension_directory'), current_setting('secret_directory')
SELECT [path] FROM duckdb_databases()
SELECT {'a': path} FROM duckdb_databases()
SELECT MAP {path: 1} FROM duckdb_databases() WHERE path IS NOT NULL
SELECT path::BLOB FROM duckdb_databases()
SELECT path AS "a" FROM duckdb_databases() UNION ALL SELECT path || '' FROM duckdb_databases()
SELECT replace(path, '/', ' / ') FROM duckdb_databases()
SELECT string_split(path, '/') FROM duckdb_databases()
EXPLAIN ANALYZE FROM duckdb_databases()
FROM duckdb_logs()
SELECT 99999999999999999999999999999999999999 + 0
SELECT repeat('9', 1000)::BIGNUM
SELECT TIMESTAMPTZ '2020-01-01 00:00:00 Asia/Yerevan', strptime('2020', '%Y')
SELECT 'ä' < 'b' COLLATE de
SELECT 1 AS "‮owned"
SELECT '＝1+1', '−1', '﹢1', '＠x'
SELECT $tag$ '; DROP TABLE articles; -- $tag$
SELECT count(*) FROM duckdb_functions() WHERE function_name LIKE 'read%'
FROM (DESCRIBE articles)
FROM (SHOW TABLES)
-- stopped
SELECT list_aggregate(range(80000000), 'sum')
SELECT len(array_to_string(range(30000000), repeat(',', 100)))
SELECT count(*) FROM generate_series(DATE '0001-01-01', DATE '9999-12-31', INTERVAL 1 SECOND)
WITH RECURSIVE f(a, b) AS (SELECT 0::HUGEINT, 1::HUGEINT UNION ALL SELECT b, a + 1 FROM f) SELECT count(*) FROM f
WITH RECURSIVE r(n) USING KEY (n) AS (SELECT 1 UNION SELECT n + 1 FROM r) SELECT count(*) FROM r
SELECT sum(1) FROM sentences a, sentences b, sentences c, sentences d, sentences e, sentences f, sentences g
SELECT list_reduce(range(100000000), lambda x, y: x + y)
SELECT list_transform(range(60000000), lambda x: x::VARCHAR || repeat('y', 100))
SELECT regexp_replace(repeat('ab', 20000000), '(a)(b)', '\2\1\2\1\2\1\2\1', 'g')
SELECT json_array_length(('[' || repeat('{"a":1},', 40000000) || '1]')::JSON)
SELECT max(md5(repeat('x', 100000) || range)) FROM range(1000000)
SELECT count(*) FROM (SELECT unnest(range(10000)) FROM range(100000000))
SELECT list_transform(range(3000), lambda x: list_sum(list_transform(range(100000), lambda y: x * y)))
FROM range(100000000) a ASOF JOIN range(100000000) b ON a.range >= b.range SELECT count(*)
SELECT count(*) FROM range(1000000) a LEFT JOIN range(1000000) b ON a.range <> b.range AND a.range > -b.range
SELECT levenshtein(repeat('é', 150000), repeat('ü', 150000))
SELECT quantile_cont(x, [0.1, 0.9]) FROM (SELECT random() AS x FROM range(100000000))
SELECT mode(range) FROM range(100000000)
SELECT string_agg(range::VARCHAR, repeat(' ', 100)) FROM range(50000000)
