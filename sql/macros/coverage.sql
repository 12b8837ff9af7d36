CREATE OR REPLACE MACRO coverage(
    actors VARCHAR[] := NULL, since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false
) AS TABLE
WITH texts AS (
    SELECT t.article_id, t.story_id, t.unit_id, t.day, t.period
    FROM texts_in(
        since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit
    ) AS t
),
units AS (
    SELECT t.unit_id, any_value(t.story_id) AS story_id, min(t.period) AS period
    FROM texts AS t
    GROUP BY t.unit_id
),
clusters AS (
    SELECT u.period, u.story_id, count(*)::DOUBLE AS size
    FROM units AS u
    GROUP BY u.period, u.story_id
),
totals AS (
    SELECT
        c.period,
        sum(c.size)::BIGINT AS articles,
        count(*) AS stories,
        sum(c.size * c.size) AS squares
    FROM clusters AS c
    GROUP BY c.period
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
hits AS (
    SELECT n.code, u.period, u.story_id, count(*)::DOUBLE AS hits
    FROM named AS n
    JOIN units AS u ON u.unit_id = n.unit_id
    GROUP BY n.code, u.period, u.story_id
),
counts AS (
    SELECT
        h.code,
        h.period,
        sum(h.hits)::BIGINT AS mentioning,
        sum(h.hits * h.hits) AS squares,
        sum(h.hits * c.size) AS products
    FROM hits AS h
    JOIN clusters AS c ON c.period = h.period AND c.story_id = h.story_id
    GROUP BY h.code, h.period
),
chosen AS (
    SELECT DISTINCT c.code
    FROM codes_in(actors := actors) AS c
    WHERE coalesce(len(actors), 0) > 0 OR c.code IN (SELECT n.code FROM named AS n)
),
shares AS (
    SELECT
        p.period,
        c.code,
        coalesce(k.mentioning, 0) AS mentioning,
        coalesce(t.articles, 0) AS articles,
        coalesce(t.stories, 0) AS stories,
        coalesce(k.mentioning, 0) / nullif(t.articles, 0)::DOUBLE AS share,
        t.squares AS squares_all,
        k.squares,
        k.products,
        p.complete
    FROM periods_in(since := since, until := until, bin := bin) AS p
    CROSS JOIN chosen AS c
    LEFT JOIN totals AS t ON t.period = p.period
    LEFT JOIN counts AS k ON k.period = p.period AND k.code = c.code
),
sized AS (
    SELECT
        s.*,
        CASE
            WHEN unit = 'story' THEN s.articles::DOUBLE
            ELSE effective_n(s.share, s.articles, s.squares, s.products, s.squares_all)
        END AS n
    FROM shares AS s
)
SELECT
    s.period,
    s.code AS actor,
    s.mentioning,
    s.articles,
    round(s.share, 9) AS share,
    round(wilson_low(s.share, nullif(s.n, 0)), 9) AS share_low,
    round(wilson_high(s.share, nullif(s.n, 0)), 9) AS share_high,
    s.complete,
    s.stories
FROM sized AS s
ORDER BY s.code, s.period;
COMMENT ON MACRO TABLE coverage IS 'Share of the stories of each period that name the actor at least once (about := true: that are about it). A story counts once, in the period of its earliest article in scope, and mentions an actor if any of its articles in scope does; unit := ''article'' counts every copy. Denominator (articles): all stories (articles) of the same period and scope; without any, the period is a gap and its share is empty. 95 % Wilson interval, for articles with the effective n of the story-cluster design effect. Both since and until are included; articles without a date are left out.';
