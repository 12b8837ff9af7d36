CREATE OR REPLACE MACRO ranking(
    actors VARCHAR[] := NULL, since := NULL, until := NULL,
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false
) AS TABLE
WITH texts AS (
    SELECT
        a.article_id,
        a.story_id,
        unit_of(unit, a.story_id, a.article_id) AS unit_id,
        a.day
    FROM articles_in(
        since := since, until := until, outlets := outlets, languages := languages
    ) AS a
),
clusters AS (
    SELECT t.story_id, count(DISTINCT t.unit_id)::DOUBLE AS size
    FROM texts AS t
    GROUP BY t.story_id
),
totals AS (
    SELECT
        sum(c.size)::BIGINT AS articles,
        count(*) AS stories,
        sum(c.size * c.size) AS squares_all
    FROM clusters AS c
),
named AS (
    SELECT DISTINCT c.code, t.unit_id, t.story_id
    FROM article_actors AS n
    JOIN codes_in(actors := actors) AS c ON c.actor = n.actor
    JOIN texts AS t ON t.article_id = n.article_id
    WHERE (NOT about OR n.about >= 0.5)
        AND (c.since IS NULL OR t.day >= c.since)
        AND (c.until IS NULL OR t.day < c.until)
),
hits AS (
    SELECT n.code, n.story_id, count(*)::DOUBLE AS hits
    FROM named AS n
    GROUP BY n.code, n.story_id
),
counts AS (
    SELECT
        h.code,
        sum(h.hits)::BIGINT AS mentioning,
        sum(h.hits * h.hits) AS squares,
        sum(h.hits * c.size) AS products
    FROM hits AS h
    JOIN clusters AS c ON c.story_id = h.story_id
    GROUP BY h.code
),
shares AS (
    SELECT
        k.code,
        k.mentioning,
        t.articles,
        t.stories,
        k.mentioning / t.articles::DOUBLE AS share,
        k.squares,
        k.products,
        t.squares_all
    FROM counts AS k
    CROSS JOIN totals AS t
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
    s.code AS actor,
    f.kind,
    s.mentioning,
    s.articles,
    rounded(s.share) AS share,
    rounded(wilson_low(s.share, s.n)) AS share_low,
    rounded(wilson_high(s.share, s.n)) AS share_high,
    s.stories
FROM sized AS s
LEFT JOIN actors AS f ON f.actor = s.code
ORDER BY s.mentioning DESC, s.code;
COMMENT ON MACRO TABLE ranking IS 'Share of all stories in scope that name the actor at least once (about := true: that are about it), over all dates at once, most named first; actors that no story names have no row. A story mentions an actor if any of its articles in scope does; unit := ''article'' counts every copy. Denominator (articles): all stories (articles) in scope. 95 % Wilson interval, for articles with the effective n of the story-cluster design effect. since and until are included; articles without a date count only while neither is given.';
