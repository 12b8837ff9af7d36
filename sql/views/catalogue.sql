CREATE OR REPLACE VIEW catalogue AS
SELECT t.table_name AS name, 'table' AS kind, NULL::VARCHAR[] AS parameters, t.comment AS comment
FROM duckdb_tables() AS t
WHERE t.database_name = current_database() AND NOT t.internal
UNION ALL
SELECT v.view_name, 'view', NULL, v.comment
FROM duckdb_views() AS v
WHERE v.database_name = current_database() AND NOT v.internal
UNION ALL
SELECT
    f.function_name,
    CASE WHEN f.function_type = 'table_macro' THEN 'macro' ELSE 'function' END,
    f.parameters,
    f.comment
FROM duckdb_functions() AS f
WHERE f.database_name = current_database() AND NOT f.internal;
COMMENT ON VIEW catalogue IS 'Every table, view and macro of this file with its parameters and its definition.';
