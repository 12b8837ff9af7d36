CREATE OR REPLACE MACRO outlet_turnover(
    since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL, unit VARCHAR := 'story'
) AS TABLE
WITH totals AS (
    SELECT t.period, t.outlet, count(DISTINCT t.unit_id)::DOUBLE AS articles
    FROM texts_in(
        since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit
    ) AS t
    GROUP BY t.period, t.outlet
),
whole AS (
    SELECT p.period, lag(p.period) OVER (ORDER BY p.period) AS period_before
    FROM periods_in(since := since, until := until, bin := bin) AS p
    SEMI JOIN totals AS t ON t.period = p.period
    WHERE p.complete
),
shares AS (
    SELECT t.period, t.outlet, t.articles / sum(t.articles) OVER (PARTITION BY t.period) AS share
    FROM totals AS t
),
sides AS (
    SELECT w.period, w.period_before, s.outlet, s.share AS after, 0.0 AS before
    FROM whole AS w
    JOIN shares AS s ON s.period = w.period
    UNION ALL
    SELECT w.period, w.period_before, s.outlet, 0.0, s.share
    FROM whole AS w
    JOIN shares AS s ON s.period = w.period_before
),
outlets_apart AS (
    SELECT s.period, s.period_before, s.outlet, sum(s.after) - sum(s.before) AS moved
    FROM sides AS s
    WHERE s.period_before IS NOT NULL
    GROUP BY s.period, s.period_before, s.outlet
)
SELECT
    o.period,
    o.period_before,
    rounded(sum(abs(o.moved)) / 2) AS turnover,
    arg_max(o.outlet, o.moved) AS most_gained,
    rounded(max(o.moved)) AS gained,
    arg_min(o.outlet, o.moved) AS most_lost,
    rounded(min(o.moved)) AS lost
FROM outlets_apart AS o
GROUP BY o.period, o.period_before
ORDER BY o.period;
COMMENT ON MACRO TABLE outlet_turnover IS 'How far the mix of outlets turned from one complete period with articles to the next: turnover, the share of the stories that would have to come from other outlets for the two mixes to be alike (index of dissimilarity, Duncan and Duncan 1955; 0 alike, 1 no outlet in common), with the outlets whose shares grew and shrank the most. A story counts for every outlet that has it. A comparison of two periods of much turnover compares outlets. since and until are included.';
