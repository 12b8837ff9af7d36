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
