CREATE OR REPLACE VIEW gaps AS
WITH days AS (
    SELECT DISTINCT c.outlet, c.day
    FROM calendar AS c
    WHERE c.articles > 0
    UNION
    SELECT DISTINCT NULL, c.day
    FROM calendar AS c
    WHERE c.articles > 0
),
steps AS (
    SELECT
        d.outlet,
        d.day,
        lag(d.day) OVER (PARTITION BY d.outlet ORDER BY d.day) AS earlier
    FROM days AS d
)
SELECT
    s.outlet,
    s.earlier + 1 AS since,
    s.day - 1 AS until,
    (s.day - s.earlier - 1)::BIGINT AS days
FROM steps AS s
WHERE s.day - s.earlier > 1
ORDER BY s.outlet NULLS FIRST, s.earlier;
COMMENT ON VIEW gaps IS 'Runs of days without any article, of each outlet between its first and last day and of the whole corpus (outlet empty): first day, last day (included) and length in days.';
