CREATE OR REPLACE VIEW corpus_summary AS
WITH totals AS (
    SELECT
        count(*) AS articles,
        count(DISTINCT a.story_id) AS stories,
        count(DISTINCT a.outlet) AS outlets,
        count(*) FILTER (a.published IS NULL) AS undated,
        count(a.published) AS dated,
        count(*) FILTER (NOT a.scored) AS unscored,
        count(*) FILTER (a.words < 50) AS short,
        min(a.published)::DATE AS "first",
        max(a.published)::DATE AS "last"
    FROM articles AS a
),
days AS (
    SELECT
        a.published::DATE AS day,
        date_trunc('week', a.published)::DATE AS week,
        count(*) AS articles
    FROM articles AS a
    WHERE a.published IS NOT NULL
    GROUP BY ALL
),
weeks AS (
    SELECT d.week, sum(d.articles) AS articles
    FROM days AS d
    GROUP BY d.week
),
-- The week in which the typical article appeared: half of all stand in weeks at least as full.
typical AS (
    SELECT max(c.articles) AS articles
    FROM (
        SELECT
            w.articles,
            sum(w.articles) OVER (ORDER BY w.articles DESC, w.week) AS from_fullest
        FROM weeks AS w
    ) AS c
    CROSS JOIN totals AS t
    WHERE c.from_fullest >= t.dated / 2.0
),
full_weeks AS (
    SELECT min(w.week) AS first_week, max(w.week) AS last_week
    FROM weeks AS w
    CROSS JOIN typical AS y
    WHERE w.articles >= y.articles / 10.0
),
dense AS (
    SELECT
        min(d.day) AS since,
        max(d.day) AS until,
        sum(d.articles) / any_value(t.dated)::DOUBLE AS share
    FROM days AS d
    CROSS JOIN totals AS t
    JOIN full_weeks AS f ON d.week BETWEEN f.first_week AND f.last_week
)
SELECT
    t.articles, t.stories, t.outlets, t.undated, t.unscored, t."first", t."last",
    d.since AS dense_since,
    d.until AS dense_until,
    rounded(d.share) AS dense_share,
    t.short
FROM totals AS t
LEFT JOIN dense AS d ON true;
COMMENT ON VIEW corpus_summary IS 'The corpus at a glance, one row: articles, stories, outlets, articles without a date, articles in languages the models cannot read, first and last day, articles of fewer than 50 words (short); and the dense range: all days (both included) but for sparse tails, the weeks at either end that hold less than a tenth of the articles of a typical week, with the share of the dated articles it holds.';
