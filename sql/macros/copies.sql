CREATE OR REPLACE MACRO copies(
    since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL
) AS TABLE
WITH texts AS (
    SELECT t.article_id, t.story_id, t.period
    FROM texts_in(
        since := since, until := until, bin := bin, outlets := outlets, languages := languages
    ) AS t
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
    p.period,
    coalesce(n.articles, 0) AS articles,
    coalesce(c.stories, 0) AS stories,
    rounded(c.copies::DOUBLE) AS copies,
    c.most,
    p.complete
FROM periods_in(since := since, until := until, bin := bin) AS p
LEFT JOIN counts AS n ON n.period = p.period
LEFT JOIN copied AS c ON c.period = p.period
ORDER BY p.period;
COMMENT ON MACRO TABLE copies IS 'Articles published in each period (UTC, weeks from Monday), stories that began in it, and copies: how many articles in scope these stories have on average, whenever they appeared (most: the largest of them). copies is empty where no story began. Left out: articles without a date, or with one less precise than the period. since and until are included.';
