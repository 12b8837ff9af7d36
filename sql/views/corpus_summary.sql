CREATE OR REPLACE VIEW corpus_summary AS
WITH totals AS (
    SELECT
        count(*) AS articles,
        count(DISTINCT a.story_id) AS stories,
        count(DISTINCT a.outlet) AS outlets,
        count(*) FILTER (a.published IS NULL) AS undated,
        count(a.published) AS dated,
        count(*) FILTER (NOT a.scored) AS unscored,
        min(a.published)::DATE AS "first",
        max(a.published)::DATE AS "last"
    FROM articles AS a
),
days AS (
    SELECT
        a.published::DATE AS day,
        count(*) AS articles,
        sum(count(*)) OVER (ORDER BY a.published::DATE) AS up_to
    FROM articles AS a
    WHERE a.published IS NOT NULL
    GROUP BY a.published::DATE
),
windows AS (
    SELECT
        s.day AS since,
        e.day AS until,
        (e.up_to - s.up_to + s.articles) / t.dated::DOUBLE AS share
    FROM days AS s
    JOIN totals AS t ON s.up_to - s.articles <= 0.02 * t.dated
    JOIN days AS e ON e.up_to >= 0.98 * t.dated AND e.day >= s.day
    WHERE e.up_to - s.up_to + s.articles >= 0.98 * t.dated
),
dense AS (
    SELECT w.since, w.until, w.share
    FROM windows AS w
    ORDER BY w.until - w.since, w.share DESC, w.since
    LIMIT 1
)
SELECT
    t.articles, t.stories, t.outlets, t.undated, t.unscored, t."first", t."last",
    d.since AS dense_since,
    d.until AS dense_until,
    rounded(d.share) AS dense_share
FROM totals AS t
LEFT JOIN dense AS d ON true;
COMMENT ON VIEW corpus_summary IS 'The corpus at a glance, one row: articles, stories, outlets, articles without a date, articles in languages the models cannot read, first and last day; and the shortest range of days (both included) that holds at least 98 % of the dated articles, with the share it holds.';
