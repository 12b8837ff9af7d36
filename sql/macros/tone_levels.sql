CREATE OR REPLACE MACRO tone_levels(
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
scores AS (
    SELECT
        c.code,
        t.unit_id,
        any_value(t.story_id) AS story_id,
        avg(n.tone) AS tone
    FROM article_actors AS n
    JOIN codes_in(actors := actors) AS c ON c.actor = n.actor
    JOIN texts AS t ON t.article_id = n.article_id
    WHERE n.judged > 0 AND (NOT about OR n.about >= 0.5)
        AND (c.since IS NULL OR t.day >= c.since)
        AND (c.until IS NULL OR t.day < c.until)
    GROUP BY c.code, t.unit_id
),
-- A story counts in the period of its earliest article, whether or not that one names the actor.
units AS (
    SELECT t.unit_id, min(t.period) AS period
    FROM texts AS t
    GROUP BY t.unit_id
)
SELECT
    s.code AS actor,
    u.period,
    count(DISTINCT s.story_id) AS stories,
    rounded(avg(s.tone)) AS tone
FROM scores AS s
JOIN units AS u ON u.unit_id = s.unit_id
GROUP BY s.code, u.period
ORDER BY s.code, u.period;
COMMENT ON MACRO TABLE tone_levels IS 'The tone of the macro tone and its number of stories alone, of the periods that have any, without intervals and corrections: what level_shifts asks.';
