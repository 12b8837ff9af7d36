CREATE OR REPLACE VIEW calendar AS
WITH counts AS (
    SELECT a.outlet, a.published::DATE AS day, count(*) AS articles
    FROM articles AS a
    WHERE a.published IS NOT NULL AND a.published_precision NOT IN ('month', 'year')
    GROUP BY a.outlet, a.published::DATE
),
spans AS (
    SELECT
        c.outlet,
        unnest(generate_series(
            min(c.day)::TIMESTAMP, max(c.day)::TIMESTAMP, INTERVAL 1 DAY
        ))::DATE AS day
    FROM counts AS c
    GROUP BY c.outlet
)
SELECT s.outlet, s.day, coalesce(c.articles, 0) AS articles
FROM spans AS s
LEFT JOIN counts AS c ON c.outlet = s.outlet AND c.day = s.day
ORDER BY s.outlet, s.day;
COMMENT ON VIEW calendar IS 'Articles of each outlet on each day (UTC) from its first to its last; 0 on days without one. Articles without a date, or with one known only by month or year, are left out.';
