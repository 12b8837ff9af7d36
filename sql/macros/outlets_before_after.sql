CREATE OR REPLACE MACRO outlets_before_after(
    actor, turn, since := NULL, until := NULL,
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false
) AS TABLE
WITH texts AS (
    SELECT t.article_id, t.unit_id, t.outlet, t.day, t.published
    FROM texts_in(
        since := since, until := until, bin := 'day',
        outlets := outlets, languages := languages, unit := unit
    ) AS t
),
units AS (
    SELECT
        t.unit_id,
        min(t.day) >= turn::DATE AS later,
        arg_min(t.outlet, (t.published, t.article_id)) AS outlet
    FROM texts AS t
    GROUP BY t.unit_id
),
named AS (
    SELECT DISTINCT t.unit_id
    FROM article_actors AS n
    JOIN codes_in(actors := [actor]) AS c ON c.actor = n.actor
    JOIN texts AS t ON t.article_id = n.article_id
    WHERE (NOT about OR n.about >= 0.5)
        AND (c.since IS NULL OR t.day >= c.since)
        AND (c.until IS NULL OR t.day < c.until)
),
counts AS (
    SELECT
        u.outlet,
        count(n.unit_id) FILTER (NOT u.later) AS mentioning_before,
        count(*) FILTER (NOT u.later) AS articles_before,
        count(n.unit_id) FILTER (u.later) AS mentioning_after,
        count(*) FILTER (u.later) AS articles_after
    FROM units AS u
    LEFT JOIN named AS n ON n.unit_id = u.unit_id
    GROUP BY u.outlet
),
shares AS (
    SELECT
        c.*,
        c.mentioning_before / c.articles_before::DOUBLE AS share_before,
        c.mentioning_after / c.articles_after::DOUBLE AS share_after
    FROM counts AS c
    WHERE c.articles_before > 0 AND c.articles_after > 0
),
ends AS (
    SELECT
        s.*,
        s.share_after - s.share_before AS change,
        wilson_low(s.share_before, s.articles_before) AS low_before,
        wilson_high(s.share_before, s.articles_before) AS high_before,
        wilson_low(s.share_after, s.articles_after) AS low_after,
        wilson_high(s.share_after, s.articles_after) AS high_after
    FROM shares AS s
)
SELECT
    e.outlet,
    actor AS actor,
    e.mentioning_before,
    e.articles_before,
    rounded(e.share_before) AS share_before,
    e.mentioning_after,
    e.articles_after,
    rounded(e.share_after) AS share_after,
    rounded(e.change) AS change,
    rounded(e.change - sqrt(
        power(e.share_after - e.low_after, 2) + power(e.high_before - e.share_before, 2)
    )) AS change_low,
    rounded(e.change + sqrt(
        power(e.high_after - e.share_after, 2) + power(e.share_before - e.low_before, 2)
    )) AS change_high
FROM ends AS e
ORDER BY least(e.articles_before, e.articles_after) DESC, e.outlet;
COMMENT ON MACRO TABLE outlets_before_after IS 'In whose outlets an actor is named more or less often from a day (turn) on than before: each outlet''s share of stories naming it on both sides, and change, the later share minus the earlier. A story belongs to the outlet that published it first and to the day of its earliest article in scope (unit := ''article'': each outlet''s own articles). Denominators: articles_before and articles_after, the outlet''s stories (articles) of that side. 95 % interval of the change by Newcombe (1998, method 10) from two Wilson intervals. Outlets with nothing on one side, and articles whose day is not known, are left out. since and until are included.';
