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
SELECT NULL, [], {}, MAP {}
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
SELECT U&'\0053'
SELECT E'\x00', '\0', x'00'
SELECT 'a' AS "a b", 1 AS ""
SELECT ROW(1, 'x'), {'a': [MAP {'k': NULL}]}
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
