CREATE OR REPLACE VIEW copies_over_time AS
WITH texts AS (
    SELECT t.article_id, t.story_id, t.period
    FROM texts_in(bin := 'week') AS t
),
counts AS (
    SELECT t.period, count(*) AS articles
    FROM texts AS t
    GROUP BY t.period
),
begun AS (
    SELECT t.story_id, min(t.period) AS period, count(*) AS articles
    FROM texts AS t
    GROUP BY t.story_id
),
copied AS (
    SELECT
        b.period,
        count(*) AS stories,
        sum(b.articles) / count(*) AS copies,
        max(b.articles) AS most
    FROM begun AS b
    GROUP BY b.period
)
SELECT
    w.period,
    coalesce(n.articles, 0) AS articles,
    coalesce(c.stories, 0) AS stories,
    rounded(c.copies::DOUBLE) AS copies,
    c.most,
    w.complete
FROM periods_in(bin := 'week') AS w
LEFT JOIN counts AS n ON n.period = w.period
LEFT JOIN copied AS c ON c.period = w.period
ORDER BY w.period;
COMMENT ON VIEW copies_over_time IS 'Articles published in each week (UTC, from Monday), stories that began in it, and copies: how many articles these stories have on average, whenever they appeared (most: the largest of them). copies is empty where no story began. Articles without a date to the day are left out.';
