CREATE OR REPLACE MACRO outlet_levels(
    measure, a, b, turn, since := NULL, until := NULL,
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false
) AS TABLE
WITH texts AS (
    SELECT t.article_id, t.story_id, t.outlet, t.day >= turn::DATE AS later, t.day
    FROM texts_in(
        since := since, until := until, bin := 'day',
        outlets := outlets, languages := languages, unit := unit
    ) AS t
),
sentences AS (
    SELECT DISTINCT
        t.outlet, t.later, t.story_id, p.article_id, p.sentence, p.actor_a, p.actor_b,
        p.cooperation::DOUBLE - p.conflict::DOUBLE AS level
    FROM pair_sentences AS p
    JOIN sides_of(CASE WHEN measure = 'relation' THEN a ELSE '' END, b) AS d
        ON d.actor_a = p.actor_a AND d.actor_b = p.actor_b
    JOIN texts AS t ON t.article_id = p.article_id
    WHERE p.kind <> 'cut'
        AND (d.since IS NULL OR t.day >= d.since) AND (d.until IS NULL OR t.day < d.until)
),
told AS (
    SELECT s.outlet, s.later, s.story_id, avg(s.level) AS level
    FROM sentences AS s
    GROUP BY s.outlet, s.later, s.story_id, s.article_id, s.sentence
    UNION ALL
    SELECT t.outlet, t.later, t.story_id, n.tone
    FROM article_actors AS n
    JOIN codes_in(
        actors := CASE measure
            WHEN 'tone' THEN [a]
            WHEN 'relation' THEN ['']
            ELSE error('measure must be tone or relation')
        END
    ) AS c ON c.actor = n.actor
    JOIN texts AS t ON t.article_id = n.article_id
    WHERE n.judged > 0 AND (NOT about OR n.about >= 0.5)
        AND (c.since IS NULL OR t.day >= c.since)
        AND (c.until IS NULL OR t.day < c.until)
),
-- Each story of an outlet weighs the same, however many of its articles or sentences tell.
stories AS (
    SELECT t.outlet, t.later, t.story_id, avg(t.level) AS level
    FROM told AS t
    GROUP BY t.outlet, t.later, t.story_id
),
levels AS (
    SELECT
        s.outlet,
        count(*) FILTER (NOT s.later) AS stories_before,
        avg(s.level) FILTER (NOT s.later) AS level_before,
        var_samp(s.level) FILTER (NOT s.later) AS variance_before,
        count(*) FILTER (s.later) AS stories_after,
        avg(s.level) FILTER (s.later) AS level_after,
        var_samp(s.level) FILTER (s.later) AS variance_after
    FROM stories AS s
    GROUP BY s.outlet
),
-- Welch (1947), with the degrees of freedom of Satterthwaite (1946).
errors AS (
    SELECT
        l.*,
        l.variance_before / l.stories_before AS error_before,
        l.variance_after / l.stories_after AS error_after,
        power(error_before + error_after, 2) / nullif(
            power(error_before, 2) / nullif(l.stories_before - 1, 0)
            + power(error_after, 2) / nullif(l.stories_after - 1, 0), 0
        ) AS freedom
    FROM levels AS l
),
margins AS (
    SELECT
        e.*,
        e.level_after - e.level_before AS change,
        t_quantile(greatest(1, floor(e.freedom))) * sqrt(e.error_before + e.error_after) AS margin,
        t_quantile(e.stories_after - 1) * sqrt(e.error_after) AS margin_after
    FROM errors AS e
)
SELECT
    m.outlet,
    a AS actor,
    CASE WHEN measure = 'relation' THEN b END AS partner,
    m.stories_before,
    rounded(m.level_before) AS level_before,
    m.stories_after,
    rounded(m.level_after) AS level_after,
    rounded(m.change) AS change,
    rounded(clipped(m.change - m.margin, -2, 2)) AS change_low,
    rounded(clipped(m.change + m.margin, -2, 2)) AS change_high,
    rounded(clipped(m.level_after - m.margin_after, -1, 1)) AS level_after_low,
    rounded(clipped(m.level_after + m.margin_after, -1, 1)) AS level_after_high
FROM margins AS m
ORDER BY
    least(m.stories_before, m.stories_after) DESC,
    greatest(m.stories_before, m.stories_after) DESC,
    m.outlet;
COMMENT ON MACRO TABLE outlet_levels IS 'In whose outlets the tone toward a, or the relation of a and b, changed from a day (turn) on: measure tone or relation, mean over the outlet''s stories of each side, every story weighing the same, whatever unit says; change is the later level minus the earlier. 95 % interval of the change by Welch''s t; empty where a side has one story, or where its stories agree to the last digit. What the model gets wrong is not in it. Denominators: stories_before and stories_after, the stories of the outlet that hold a judged sentence on a (a sentence that names both and does not break off). A story belongs to every outlet that has it. Of outlets with nothing on one side the level of the other is told, without a change; articles whose day is not known are left out. level_after_low to level_after_high: 95 % interval by Student''s t. since and until are included.';
