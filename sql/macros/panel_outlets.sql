CREATE OR REPLACE MACRO panel_outlets(
    since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL
) AS TABLE
WITH present AS (
    SELECT DISTINCT t.outlet, t.period
    FROM texts_in(
        since := since, until := until, bin := bin, outlets := outlets, languages := languages
    ) AS t
    JOIN periods_in(since := since, until := until, bin := bin) AS p
        ON p.period = t.period AND p.complete
),
needed AS (
    SELECT count(DISTINCT p.period) AS periods
    FROM present AS p
)
SELECT p.outlet, count(*) AS periods
FROM present AS p
CROSS JOIN needed AS n
GROUP BY p.outlet, n.periods
HAVING count(*) = n.periods
ORDER BY p.outlet;
COMMENT ON MACRO TABLE panel_outlets IS 'Outlets with an article in scope in every complete period that is no gap of all outlets, and the number of those periods.';
