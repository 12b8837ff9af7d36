CREATE OR REPLACE VIEW copies_over_time AS
WITH placed AS (
    SELECT a.story_id, period_of(a.published, a.published_precision, 'week') AS period
    FROM articles AS a
    WHERE a.published IS NOT NULL
),
counts AS (
    SELECT p.period, count(*) AS articles, count(DISTINCT p.story_id) AS stories
    FROM placed AS p
    WHERE p.period IS NOT NULL
    GROUP BY p.period
)
SELECT
    w.period,
    coalesce(c.articles, 0) AS articles,
    coalesce(c.stories, 0) AS stories,
    round(c.articles / c.stories::DOUBLE, 9) AS copies,
    w.complete
FROM periods_in(bin := 'week') AS w
LEFT JOIN counts AS c ON c.period = w.period
ORDER BY w.period;
COMMENT ON VIEW copies_over_time IS 'Articles of each week (UTC, from Monday), the stories among them, and copies, the articles per story; copies is empty in weeks without articles. Articles without a date to the day are left out.';
