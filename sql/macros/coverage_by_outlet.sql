CREATE OR REPLACE MACRO coverage_by_outlet(
    actors VARCHAR[] := NULL, since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false
) AS TABLE
WITH texts AS (
    SELECT t.article_id, t.unit_id, t.outlet, t.day, t.period, t.published
    FROM texts_in(
        since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit
    ) AS t
),
units AS (
    SELECT
        t.unit_id,
        min(t.period) AS period,
        arg_min(t.outlet, (t.published, t.article_id)) AS outlet
    FROM texts AS t
    GROUP BY t.unit_id
),
totals AS (
    SELECT u.period, u.outlet, count(*) AS articles
    FROM units AS u
    GROUP BY u.period, u.outlet
),
named AS (
    SELECT DISTINCT c.code, t.unit_id
    FROM article_actors AS n
    JOIN codes_in(actors := actors) AS c ON c.actor = n.actor
    JOIN texts AS t ON t.article_id = n.article_id
    WHERE (NOT about OR n.about >= 0.5)
        AND (c.since IS NULL OR t.day >= c.since)
        AND (c.until IS NULL OR t.day < c.until)
),
counts AS (
    SELECT n.code, u.period, u.outlet, count(*) AS mentioning
    FROM named AS n
    JOIN units AS u ON u.unit_id = n.unit_id
    GROUP BY n.code, u.period, u.outlet
),
chosen AS (
    SELECT DISTINCT c.code
    FROM codes_in(actors := actors) AS c
    WHERE coalesce(len(actors), 0) > 0 OR c.code IN (SELECT k.code FROM counts AS k)
),
present AS (
    SELECT DISTINCT t.outlet
    FROM totals AS t
),
shares AS (
    SELECT
        p.period,
        c.code,
        o.outlet,
        coalesce(k.mentioning, 0) AS mentioning,
        coalesce(t.articles, 0) AS articles,
        coalesce(k.mentioning, 0) / t.articles::DOUBLE AS share,
        p.complete
    FROM periods_in(since := since, until := until, bin := bin) AS p
    CROSS JOIN chosen AS c
    CROSS JOIN present AS o
    LEFT JOIN totals AS t ON t.period = p.period AND t.outlet = o.outlet
    LEFT JOIN counts AS k
        ON k.period = p.period AND k.outlet = o.outlet AND k.code = c.code
)
SELECT
    s.period,
    s.code AS actor,
    s.outlet,
    s.mentioning,
    s.articles,
    rounded(s.share) AS share,
    rounded(wilson_low(s.share, nullif(s.articles, 0))) AS share_low,
    rounded(wilson_high(s.share, nullif(s.articles, 0))) AS share_high,
    s.complete
FROM shares AS s
ORDER BY s.code, s.outlet, s.period;
COMMENT ON MACRO TABLE coverage_by_outlet IS 'Share of each outlet''s stories of each period that name the actor. A story belongs to the outlet that published it first (of those in scope), so that the outlets add up to the coverage of the whole; unit := ''article'' counts each outlet''s own articles. Denominator (articles): the stories (articles) of the same outlet, period and scope; without any, the share is empty. 95 % Wilson interval. Articles without a date are left out; since and until are included.';
