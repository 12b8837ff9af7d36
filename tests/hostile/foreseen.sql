-- refused
FROM articles ASOF JOIN '{secret}/secret.csv' s ON articles.title >= s.word
WITH articles AS (FROM read_csv('{secret}/secret.csv')) SELECT * FROM articles
SELECT try((SELECT content FROM read_text('{secret}/secret.txt')))
FROM 'zip://{secret}/a.zip/x.csv'
FROM read_csv('printenv |', header := false)
COPY (EXPLAIN SELECT 1) TO '{out}'
WITH c AS (COPY (SELECT 1) TO '{out}') FROM c
CREATE OR REPLACE FUNCTION lower(x) AS 'owned'
CREATE TEMP MACRO read_it(p) AS TABLE FROM read_text(p)
ALTER TABLE IF EXISTS articles SET SCHEMA temp
SET errors_as_json = true
CALL enable_peg_parser()
DO $$ BEGIN END $$
SELECT pg_read_file('{secret}/secret.txt')
SELECT list_transform(['STOLEN'], lambda x: getenv(x))
FROM query('SELECT content FROM read_text(''{secret}/secret.txt'')')
MERGE INTO articles USING (SELECT 1 AS x) s ON false WHEN NOT MATCHED THEN INSERT DEFAULT VALUES
EXPLAIN ANALYZE COPY articles TO '{out}.csv'
PIVOT (FROM read_csv('{secret}/secret.csv')) ON word USING count(*)
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
FROM read_csv(['{secret}/secret.csv'], filename := true)
SELECT content FROM read_text((SELECT file FROM glob('{secret}/*') LIMIT 1))
FROM read_parquet('{secret}/**/*.parquet', hive_partitioning := true)
FROM read_csv('gzip://{secret}/secret.csv')
FROM read_text('/proc/self/root{secret}/secret.txt')
FROM read_text('/proc/self/cwd/../../../etc/passwd')
FROM read_text('/proc/1/environ')
FROM read_text('/dev/../{secret}/secret.txt')
SELECT * FROM (FROM '{secret}/secret.csv') AS t JOIN articles ON true
WITH x AS MATERIALIZED (FROM read_text('{secret}/secret.txt')) SELECT count(*) FROM x
SELECT CASE WHEN false THEN (SELECT content FROM read_text('{secret}/secret.txt')) END
SELECT 1 WHERE 1 IN (SELECT size FROM read_blob('{secret}/secret.txt'))
FROM articles SEMI JOIN read_csv('{secret}/secret.csv') ON true
FROM articles POSITIONAL JOIN '{secret}/secret.parquet'
PIVOT '{secret}/secret.csv' ON word USING count(*)
UNPIVOT '{secret}/secret.csv' ON COLUMNS(*) INTO NAME n VALUE v
FROM query('SELECT 1; SELECT 2')
FROM query('COPY (SELECT 1) TO ''{out}''')
FROM query_table('{secret}/secret.csv')
SELECT json_execute_serialized_sql('{"a":1}')
PRAGMA json_execute_serialized_sql('x')
ATTACH '{secret}/secret.csv' (TYPE sqlite)
ATTACH 'postgres:host=127.0.0.1' AS pg
ATTACH IF NOT EXISTS '{corpus}/corpus.duckdb' AS corpus
COPY (SELECT 1) TO '{out}' (FORMAT csv, PARTITION_BY (a), OVERWRITE true)
COPY (SELECT 1) TO '{out}' WITH (FORMAT json, ARRAY true)
COPY (SELECT 1) TO 's3://127.0.0.1/x.csv'
INSERT OR REPLACE INTO articles FROM articles
UPDATE articles SET title = 'owned' FROM rejects RETURNING title
DELETE FROM articles USING mentions WHERE true
CREATE TRIGGER t AFTER INSERT ON articles FOR EACH ROW SELECT 1
DROP MACRO TABLE coverage
DROP FUNCTION IF EXISTS version
COMMENT ON COLUMN articles.title IS 'owned'
SET default_collation = 'nocase'
SET enable_progress_bar = true
SET allow_persistent_secrets = true
SET GLOBAL search_path TO memory
SET TIME ZONE 'Asia/Yerevan'
PRAGMA disable_checkpoint_on_shutdown
PRAGMA threads = 1
PRAGMA memory_limit = '1TB'
CALL dbgen(sf := 1)
CALL pragma_storage_info('articles')
SELECT * FROM dsdgen(sf = 1)
BEGIN READ ONLY
START TRANSACTION
SHOW TABLES; DROP TABLE articles
EXPLAIN COPY articles TO '{out}'
SELECT * INTO owned FROM articles
LOCK TABLE articles
GRANT ALL ON articles TO PUBLIC
\copy articles to '{out}'
.shell touch {out}
.read {secret}/secret.sql
!touch {out}
FROM read_csv('{secret}/secret.txt', columns := {'a': 'VARCHAR'}, delim := chr(7))
SELECT * FROM read_text('{secret}' || '/' || 'secret.txt')
FROM read_xlsx('{secret}/secret.csv')
FROM sqlite_scan('{secret}/secret.duckdb', 't')
FROM iceberg_scan('{secret}', allow_moved_paths := true)
FROM 'articles' AT (VERSION => 1), '{secret}/secret.csv'
SELECT list_transform(['{secret}/secret.txt'], lambda p: (SELECT content FROM read_text(p)))
FROM articles AS a, LATERAL (SELECT content FROM read_text(a.title))
SELECT COLUMNS(*) FROM "{secret}/secret.json"
FROM query($$FROM read_blob('{secret}/secret.txt')$$)
FROM query_table('{secret}/secret.parquet', false)
FROM read_csv('/proc/self/mem', header := false)
FROM glob('/proc/*/cmdline')
SELECT getenv(upper('stolen')) FROM articles LIMIT 1
ATTACH '{corpus}/corpus.duckdb' AS c3 (READ_ONLY, RECOVERY_MODE no_wal_writes)
COPY (SELECT * FROM articles) TO '{out}' (FORMAT parquet, FIELD_IDS 'auto', KV_METADATA {a: 'b'})
EXPORT DATABASE '{out}' (FORMAT csv, DELIMITER '|')
INSTALL fts FROM community
FORCE INSTALL httpfs FROM 'http://127.0.0.1:9'
LOAD '{out}.duckdb_extension'
SET file_search_path = '{secret}'
SET VARIABLE kept = (SELECT count(*) FROM articles)
RESET memory_limit
SET custom_user_agent = 'x'; SELECT 1
PRAGMA enable_logging
ANALYZE articles
CHECKPOINT corpus
SAVEPOINT a
DEALLOCATE ALL
PREPARE q AS SELECT 1; EXECUTE q
CREATE TEMP FUNCTION coverage() AS TABLE FROM articles
CREATE OR REPLACE TEMP TABLE articles AS SELECT 1
ALTER DATABASE corpus SET ALIAS TO gone
ALTER TABLE articles SET SORTED BY (title)
INSERT INTO articles DEFAULT VALUES ON CONFLICT DO NOTHING
SELECT 1; /* ; */ COPY (SELECT 1) TO '{out}'
ＳＥＬＥＣＴ content FROM read_text('{secret}/secret.txt')
SELECT content FROM read_text(U&'\002F' || 'etc/hostname')
FROM read_text(e'\x2fetc\x2fhostname')
SELECT content FROM "read_text"('{secret}/secret.txt')
SELECT content FROM system.main.read_text('{secret}/secret.txt')
SELECT content FROM main.read_text('/etc/hostname')
EXPLAIN ANALYZE SELECT content FROM read_text('{secret}/secret.txt')
DESCRIBE SELECT * FROM read_csv('{secret}/secret.csv')
SUMMARIZE FROM read_parquet('{secret}/secret.parquet')
SHOW SELECT * FROM '{secret}/secret.csv'
FROM duckdb_secrets(redact = false, x = 1)
SELECT nextval('pg_catalog.x')
SELECT error(current_setting('home_directory') || '{corpus}')
FROM read_csv('{secret}/secret.csv', auto_type_candidates := ['VARCHAR'], normalize_names := true)
FROM read_json('{secret}/secret.json', map_inference_threshold := 1, maximum_depth := 2)
FROM read_parquet('{secret}/secret.parquet', encryption_config := {footer_key: 'k'})
SELECT * FROM read_text(list_value('{secret}/secret.txt'))
SELECT * FROM read_text(array_value('{secret}/secret.txt', '/etc/hostname'))
FROM "/etc/hostname"
FROM E'/etc/pass\x77d'
FROM main."{secret}/secret.csv"
FROM '{secret}/secret.csv.gz'
FROM '{secret}/sec[r]et.c?v'
FROM (VALUES ('x')) v(a) JOIN '{secret}/secret.parquet' s ON v.a <> s.word
SELECT ANY_VALUE(content) OVER () FROM read_text('{secret}/secret.txt')
SELECT * EXCLUDE (filename) FROM read_text('{secret}/secret.txt')
SELECT * REPLACE (upper(content) AS content) FROM read_text('{secret}/secret.txt')
VALUES ((SELECT content FROM read_text('{secret}/secret.txt')))
TABLE '{secret}/secret.csv'
TABLE "{secret}/secret.csv"
SELECT 1 ORDER BY (SELECT content FROM read_text('{secret}/secret.txt'))
SELECT 1 LIMIT (SELECT size FROM read_blob('{secret}/secret.txt'))
SELECT 1 QUALIFY (SELECT count(*) FROM glob('{secret}/*')) > 0
SELECT 1 HAVING (SELECT count(*) FROM read_text('{secret}/secret.txt')) = 1
SELECT count(*) FILTER (WHERE (SELECT true FROM read_text('{secret}/secret.txt'))) FROM articles
WITH a AS NOT MATERIALIZED (FROM glob('/root/*')) SELECT list(file) FROM a
(SELECT content FROM read_text('{secret}/secret.txt')) UNION ALL BY NAME (SELECT 'x' AS content)
SELECT 1 EXCEPT (SELECT size FROM read_blob('{secret}/secret.txt'))
ATTACH 'file:{secret}/secret.duckdb?mode=ro' AS s
ATTACH '{secret}/secret.duckdb' AS s (BLOCK_SIZE 16384, ROW_GROUP_SIZE 2048)
ATTACH '' AS nameless
CREATE OR REPLACE PERSISTENT SECRET x IN local_file (TYPE http, EXTRA_HTTP_HEADERS MAP {'a': 'b'})
SET GLOBAL TimeZone = 'UTC'; SET lock_configuration = false; FROM read_text('{secret}/secret.txt')
SET VARIABLE a = 1, b = 2
CALL add_parquet_key('k', '0123456789112345')
CALL test_all_types()
CALL truncate_duckdb_logs()
CHECKPOINT; SELECT 1
VACUUM FULL articles
EXPLAIN ANALYZE VACUUM
EXPLAIN ANALYZE CHECKPOINT
EXPLAIN (FORMAT html, ANALYZE) COPY (SELECT 1) TO '{out}'
PIVOT_WIDER '{secret}/secret.csv' ON word USING count(*)
DESCRIBE (SUMMARIZE '{secret}/secret.csv')
SHOW ALL TABLES; ATTACH '{out}'
SELECT getenv(chr(83) || 'TOLEN'), 1
WITH RECURSIVE t(x) AS (SELECT getenv('PATH') UNION SELECT x FROM t) FROM t
SELECT * FROM duckdb_external_file_cache() UNION ALL SELECT * FROM read_blob('{secret}/secret.txt')
SELECT​content FROM read_text('{secret}/secret.txt')
SELECT error(content) FROM read_text('{secret}/secret.txt')
SELECT content::INTEGER FROM read_text('{secret}/secret.txt')
FROM read_lines('{secret}/secret.txt')
FROM read_file('{secret}/secret.txt')
FROM file_exists('{secret}/secret.txt')
CREATE TABLE x AS FROM articles; DROP TABLE x
MERGE INTO articles USING (SELECT 1 AS article_id) s USING (article_id) WHEN NOT MATCHED THEN INSERT DEFAULT VALUES
UPDATE rejects SET path = path WHERE false
INSERT INTO rejects SELECT * FROM rejects WHERE false
COMMENT ON DATABASE corpus IS 'owned'
CALL enable_logging(storage := 'file', storage_config := {'path': '{out}'})
SELECT NULL::INTEGER[100000000]
SELECT bar(1, 0, 1e-300, 2000000000)
SELECT bitstring_agg(range, 0, 8000000000) FROM range(10)
SELECT equi_width_bins(0.0::DOUBLE, 1e300, 100000000::BIGINT, true)
-- answered
SELECT title FROM articles WHERE title SIMILAR TO '.*' ORDER BY ALL LIMIT 2 -- '; DROP TABLE articles; --
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
SELECT chr(0) || 'x'
SELECT '<img src=x onerror=alert(1)>' AS "<script>alert(1)</script>"
SELECT '=1+1' AS "=cmd|' /C calc'!A0"
SELECT DATE '-290307-01-01'
SELECT 'infinity'::DATE, '-infinity'::TIMESTAMP
SELECT 'nan'::DOUBLE, 'inf'::FLOAT
SELECT NULL::STRUCT(a INTEGER, b VARCHAR[])
SELECT UNNEST([{'a': 1}, {'a': 2}], recursive := true)
SELECT TRY_CAST('x' AS INTEGER)
SELECT * FROM (VALUES (1)) AS t("a b") RIGHT JOIN (SELECT 2) ON true
FROM (FROM articles) SELECT count(*)
SELECT json_serialize_sql('FROM read_text(''{secret}/secret.txt'')')
SELECT current_user, session_user, current_schema(), current_database()
SELECT * FROM articles LIMIT 0
SELECT COLUMNS('tit.*') FROM articles LIMIT 1
SELECT 1;-- kept
SELECT write_log('owned', level := 'INFO', scope := 'database')
SELECT parse_path(getvariable('nothing'))::INTEGER[2]
SELECT path_join('a', 'b') IS NULL OR true FROM (SELECT 1)
SELECT 1;;;
EXPLAIN SELECT title FROM articles
FROM pg_catalog.pg_class LIMIT 3
FROM duckdb_keywords() LIMIT 1
SELECT * FROM articles USING SAMPLE 10%
SELECT current_setting('threads'), current_setting('lock_configuration')
SELECT list_aggregate(range(10), 'sum')
SELECT count(*) FROM duckdb_secrets()
SELECT count(*) FROM pg_catalog.pg_settings
SELECT name FROM duckdb_settings() WHERE name = 'enable_external_access' AND value = 'true'
SELECT count(*) FROM duckdb_memory()
SELECT count(*) FROM duckdb_temporary_files()
SELECT count(*) FROM duckdb_prepared_statements()
SELECT count(*) FROM duckdb_variables()
SELECT count(*) FROM duckdb_sequences()
SELECT count(*) FROM duckdb_optimizers()
SELECT count(*) FROM test_all_types()
SELECT getvariable('path') IS NULL
SELECT txid_current() IS NOT NULL
SELECT 'a' AS a, 'b' AS a, 'c' AS "a "
SELECT repeat('x', 100000) AS long
SELECT chr(8238) || 'gnp.exe' AS "‏title"
SELECT '[x](javascript:alert(1))', '![](http://127.0.0.1:9/a.png)'
SELECT DISTINCT ON (outlet) outlet, title FROM articles ORDER BY outlet, title
FROM articles SELECT max(struct_pack(a := title, b := outlet))
SUMMARIZE articles
DESCRIBE SELECT title, published FROM articles
SHOW articles
SELECT 1 AS "1; DROP TABLE articles"
SELECT INTERVAL '1 year' * 1000000
SELECT MAP([1, 2], ['a', 'b']), [NULL, NULL]::INTEGER[], union_value(a := 1)
SELECT * FROM (VALUES (NULL), (NULL)) t(x)
SELECT 'x'::BLOB, '\xFF\x00'::BLOB, '101'::BIT, uuid() IS NOT NULL
SELECT regexp_extract(title, '(?i)(?:a|b)+', 0) FROM articles LIMIT 3
FROM articles SELECT title LIMIT ALL OFFSET 9223372036854775807
-- stopped
SELECT sum(list_unique(string_split(repeat(md5(range::VARCHAR), 3000), 'a'))) FROM range(100000000)
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
SELECT count(*) FROM (SELECT a.range AS x FROM range(3000000) a, range(3000000) b GROUP BY ALL)
SELECT count(*) FROM range(2000000000) a WHERE regexp_matches(md5(a.range::VARCHAR), '(a.*){9}b')
SELECT sum(jaccard(md5(a.range::VARCHAR), sha256(a.range::VARCHAR))) FROM range(1000000000) a
SELECT count(*) FROM range(100000) a, LATERAL (SELECT * FROM range(a.range * 1000)) b
SELECT max(x) FROM (SELECT arg_max(a.range, random()) OVER (ORDER BY a.range ROWS BETWEEN 5000 PRECEDING AND 5000 FOLLOWING EXCLUDE CURRENT ROW) AS x FROM range(3000000) a)
WITH RECURSIVE r AS (SELECT [1] AS l UNION ALL SELECT list_concat(l, l) FROM r) SELECT max(len(l)) FROM r
SELECT list_cosine_similarity(list_transform(range(40000000), lambda x: x::DOUBLE), list_transform(range(40000000), lambda x: x::DOUBLE))
SELECT count(*) FROM range(100000000) a, range(100000000) b, range(3) c WHERE a.range % 7 = b.range % 5
WITH RECURSIVE r(n, s) AS (SELECT 1, 'x' UNION SELECT n + 1, s || n FROM r) SELECT count(*) FROM r
SELECT sum(hash(a.range, b.range)::HUGEINT) FROM range(100000000) a, range(1000000) b
WITH RECURSIVE t(a) USING KEY (a) AS (SELECT 1 UNION SELECT a + 1 FROM t) SELECT count(*) FROM t
SELECT count(DISTINCT a.range * 31 + b.range) FROM range(10000000) a, range(1000) b
SELECT max(regexp_replace(repeat('ab', 20000), '(a|b|ab)*?c', 'x', 'g') || a.range) FROM range(100000000) a
SELECT quantile_cont(a.range + b.range, [0.1, 0.5]) FROM range(10000000) a, range(100000) b
SELECT list_reduce(range(100000000), lambda x, y: x + y % (x + 1))
SELECT sum(len(string_split(repeat('a,', 1000) || range, ','))) FROM range(1000000000)
SELECT max(a.range) FROM range(100000) a ASOF JOIN range(100000) b ON a.range >= b.range, range(10000000) c
SELECT count(*) FROM range(300000) a, range(300000) b, range(300000) c WHERE (a.range * b.range) % 1009 = c.range
SELECT max(len(list_sort(list_transform(range(200000), lambda x: (x * 7919 + r.range) % 100003)))) FROM range(100000) r
WITH RECURSIVE p(s, n) AS (SELECT 'ab', 1 UNION ALL SELECT replace(s, 'a', 'ab'), n + 1 FROM p WHERE n < 1000000000) SELECT max(n) FROM p
SELECT sum(levenshtein(md5(a.range::VARCHAR) || md5(b.range::VARCHAR), md5(b.range::VARCHAR))) FROM range(1000000) a, range(1000000) b
SELECT count(*) FROM range(50000) a CROSS JOIN range(50000) b CROSS JOIN range(50000) c GROUP BY GROUPING SETS ((a.range), (b.range), (c.range))
SELECT list_reverse_sort(list_distinct(list_transform(range(100000000), lambda x: x % 10000019)))
SELECT list_resize([1], 2000000000)
