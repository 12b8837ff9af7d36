CREATE OR REPLACE MACRO periods_in(since := NULL, until := NULL, bin VARCHAR := 'week') AS TABLE
WITH corpus AS (
    SELECT min(a.published)::DATE AS first_day, max(a.published)::DATE AS last_day
    FROM articles AS a
),
span AS (
    SELECT
        greatest(c.first_day, since::DATE) AS first_day,
        least(c.last_day, until::DATE) AS last_day,
        CASE bin
            WHEN 'day' THEN INTERVAL 1 DAY
            WHEN 'week' THEN INTERVAL 7 DAY
            WHEN 'month' THEN INTERVAL 1 MONTH
            WHEN 'quarter' THEN INTERVAL 3 MONTH
            ELSE INTERVAL 1 YEAR
        END AS step
    FROM corpus AS c
    WHERE c.first_day IS NOT NULL
),
starts AS (
    SELECT
        unnest(generate_series(
            period_of(s.first_day, 'day', bin)::TIMESTAMP, s.last_day::TIMESTAMP, s.step
        ))::DATE AS period,
        s.first_day,
        s.last_day,
        s.step
    FROM span AS s
    WHERE s.first_day <= s.last_day
)
SELECT
    s.period,
    (s.period + s.step)::DATE - 1 AS last_day,
    s.period >= s.first_day AND (s.period + s.step)::DATE - 1 <= s.last_day AS complete
FROM starts AS s
ORDER BY s.period;
COMMENT ON MACRO TABLE periods_in IS 'Every period from the first to the last day of scope and corpus, gaps included. complete: the whole period lies between the later of since and the first day of the corpus and the earlier of until and its last day.';
