CREATE OR REPLACE MACRO coverage(
    actors VARCHAR[] := NULL, since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false, panel BOOLEAN := false
) AS TABLE
WITH texts AS (
    SELECT t.article_id, t.story_id, t.unit_id, t.day, t.period
    FROM texts_in(
        since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit
    ) AS t
    WHERE NOT panel
    UNION ALL
    SELECT t.article_id, t.story_id, t.unit_id, t.day, t.period
    FROM texts_in(
        since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit
    ) AS t
    SEMI JOIN panel_outlets(
        since := since, until := until, bin := bin, outlets := outlets, languages := languages
    ) AS o ON o.outlet = t.outlet
    WHERE panel
),
units AS (
    SELECT t.unit_id, min(t.period) AS period
    FROM texts AS t
    GROUP BY t.unit_id
),
totals AS (
    SELECT u.period, count(*) AS articles
    FROM units AS u
    GROUP BY u.period
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
    SELECT n.code, u.period, count(*) AS mentioning
    FROM named AS n
    JOIN units AS u ON u.unit_id = n.unit_id
    GROUP BY n.code, u.period
),
-- Copies of one story are no independent articles: what they are worth is counted by story.
clusters AS (
    SELECT t.period, t.story_id, count(*)::DOUBLE AS size
    FROM texts AS t
    WHERE unit = 'article'
    GROUP BY t.period, t.story_id
),
sizes AS (
    SELECT c.period, count(*) AS stories, sum(c.size * c.size) AS squares_all
    FROM clusters AS c
    GROUP BY c.period
),
hits AS (
    SELECT n.code, t.period, t.story_id, count(*)::DOUBLE AS hits
    FROM named AS n
    JOIN texts AS t ON t.article_id = n.unit_id
    WHERE unit = 'article'
    GROUP BY n.code, t.period, t.story_id
),
spreads AS (
    SELECT
        h.code,
        h.period,
        sum(h.hits * h.hits) AS squares,
        sum(h.hits * c.size) AS products
    FROM hits AS h
    JOIN clusters AS c ON c.period = h.period AND c.story_id = h.story_id
    GROUP BY h.code, h.period
),
chosen AS (
    SELECT DISTINCT c.code
    FROM codes_in(actors := actors) AS c
    WHERE coalesce(len(actors), 0) > 0 OR c.code IN (SELECT k.code FROM counts AS k)
),
shares AS (
    SELECT
        p.period,
        c.code,
        coalesce(k.mentioning, 0) AS mentioning,
        coalesce(t.articles, 0) AS articles,
        coalesce(k.mentioning, 0) / t.articles::DOUBLE AS share,
        CASE WHEN unit = 'story' THEN t.articles ELSE z.stories END AS stories,
        z.squares_all,
        p.complete
    FROM periods_in(since := since, until := until, bin := bin) AS p
    CROSS JOIN chosen AS c
    LEFT JOIN totals AS t ON t.period = p.period
    LEFT JOIN sizes AS z ON z.period = p.period
    LEFT JOIN counts AS k ON k.period = p.period AND k.code = c.code
),
worths AS (
    SELECT
        s.period,
        s.code,
        CASE
            WHEN unit = 'story' THEN s.articles::DOUBLE
            ELSE effective_n(s.share, s.articles, d.squares, d.products, s.squares_all)
        END AS worth
    FROM shares AS s
    LEFT JOIN spreads AS d ON d.period = s.period AND d.code = s.code
    WHERE s.articles > 0
)
SELECT
    s.period,
    s.code AS actor,
    s.mentioning,
    s.articles,
    rounded(s.share) AS share,
    rounded(wilson_low(s.share, w.worth)) AS share_low,
    rounded(wilson_high(s.share, w.worth)) AS share_high,
    s.complete,
    coalesce(s.stories, 0) AS stories
FROM shares AS s
LEFT JOIN worths AS w ON w.period = s.period AND w.code = s.code
ORDER BY s.code, s.period;
COMMENT ON MACRO TABLE coverage IS 'Share of the stories of each period that name the actor at least once (about := true: that are about it). A story counts once, in the period of its earliest article in scope, and mentions an actor if any of its articles in scope does; unit := ''article'' counts every copy. Denominator (articles): all stories (articles) of the same period and scope; without any, the period is a gap and its share is empty. 95 % Wilson interval, for articles with the effective n of the story-cluster design effect. panel := true keeps the continuous panel of outlets alone (see coverage_panel). Both since and until are included; articles without a date are left out.';
