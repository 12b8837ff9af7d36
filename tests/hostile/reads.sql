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
FROM read_text(concat('{secret}', chr(47), 'secret.txt'))
FROM read_text(getvariable('path'))
FROM read_text((SELECT '{secret}/secret.txt'))
FROM read_csv(['{secret}/secret.csv', '{secret}/secret.csv'], filename := true)
FROM read_csv('{secret}/secret.txt', columns := {'a': 'VARCHAR'}, auto_detect := false)
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
