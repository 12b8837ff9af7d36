CREATE OR REPLACE MACRO corrected_periods(task_of, counted_periods) AS TABLE
WITH sums AS (
    SELECT unnest(counted_periods, max_depth := 2)
),
-- What is usual over all periods; and how much less the stories differ than single verdicts would,
-- being means of several.
usuals AS (
    SELECT
        s.code,
        CASE task_of WHEN 'tone' THEN read_as(s.code) ELSE task_of END AS task,
        usual_share(s.first_share, s.judged) AS first_share,
        usual_share(s.second_share, s.judged) AS second_share,
        sum(s.judged) AS judged,
        narrowing(
            s.first_share, s.first_squares, s.first_products,
            s.second_share, s.second_squares, s.second_products, s.stories, s.sizes
        ) AS spread
    FROM sums AS s
    GROUP BY s.code
),
-- The nine periods about each one: where it moves, what is usual of all would hold it back.
around AS (
    SELECT
        s.code,
        s.period,
        sum(s.first_share * s.judged) OVER near AS first_hits,
        sum(s.second_share * s.judged) OVER near AS second_hits,
        sum(s.judged) OVER near AS judged
    FROM sums AS s
    WINDOW near AS (
        PARTITION BY s.code ORDER BY s.period ROWS BETWEEN 4 PRECEDING AND 4 FOLLOWING
    )
)
SELECT s.code, s.period, x.*
FROM sums AS s
JOIN usuals AS u ON u.code = s.code
JOIN around AS o ON o.code = s.code AND o.period = s.period
CROSS JOIN LATERAL (
    FROM corrected_shares(
        u.task, 'in use', s.first_share, s.second_share,
        s.judged * s.judged / (s.sizes * u.spread),
        nearby_share(o.first_hits, o.judged, u.first_share, u.judged),
        nearby_share(o.second_hits, o.judged, u.second_share, u.judged), u.judged
    )
) AS x;
COMMENT ON MACRO TABLE corrected_periods IS 'Shares of two classes in each period, corrected for the error rates in use (corrected_shares), with 95 % intervals, as tone, valence and pair_relation show them. What is usual of a period is that of the nine about it (nearby_share). task_of: tone (of a user''s persons, parties and firms their own rates, see read_as), relation or valence. counted_periods: a list of one entry for each code and period: code, period, judged, stories, first_share and second_share (as counted), sizes (sum of squares of the sizes of the stories), and of either class first_squares and first_products (sums over the stories of hits squared, and of hits times size).';
