CREATE OR REPLACE MACRO tone_levels(
    actors VARCHAR[] := NULL, since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false
) AS TABLE
WITH texts AS (
    SELECT t.article_id, t.story_id, t.unit_id, t.outlet, t.day, t.period
    FROM texts_in(
        since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit
    ) AS t
),
named AS (
    SELECT c.code, t.unit_id, t.story_id, t.outlet, n.tone
    FROM article_actors AS n
    JOIN codes_in(actors := actors) AS c ON c.actor = n.actor
    JOIN texts AS t ON t.article_id = n.article_id
    WHERE n.judged > 0 AND (NOT about OR n.about >= 0.5)
        AND (c.since IS NULL OR t.day >= c.since)
        AND (c.until IS NULL OR t.day < c.until)
),
told AS (
    SELECT n.code, n.outlet, n.unit_id, avg(n.tone) AS tone
    FROM named AS n
    GROUP BY n.code, n.outlet, n.unit_id
),
usual AS (
    SELECT t.code, t.outlet, avg(t.tone) AS tone
    FROM told AS t
    GROUP BY t.code, t.outlet
),
scores AS (
    SELECT
        n.code,
        n.unit_id,
        any_value(n.story_id) AS story_id,
        avg(n.tone) AS tone,
        avg(u.tone) AS expected
    FROM named AS n
    JOIN usual AS u ON u.code = n.code AND u.outlet IS NOT DISTINCT FROM n.outlet
    GROUP BY n.code, n.unit_id
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
    rounded(avg(s.tone)) AS tone,
    rounded(avg(s.expected)) AS expected,
    count(*) AS units,
    rounded(var_pop(s.tone) * count(*)) AS spread
FROM scores AS s
JOIN units AS u ON u.unit_id = s.unit_id
GROUP BY s.code, u.period
ORDER BY s.code, u.period;
COMMENT ON MACRO TABLE tone_levels IS 'The tone of the macro tone and its number of stories alone, of the periods that have any, without intervals and corrections: what level_shifts asks. expected: the tone there would be if each outlet spoke of the actor in every period as it does over all of them. spread: sum of the squared distances of the units of a period from its tone.';
