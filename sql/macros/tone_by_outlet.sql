CREATE OR REPLACE MACRO tone_by_outlet(
    actors VARCHAR[] := NULL, since := NULL, until := NULL,
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false
) AS TABLE
WITH scores AS (
    SELECT
        j.code,
        j.outlet,
        j.story_id,
        j.unit_id,
        avg(j.tone) AS tone,
        avg(j.negative) AS negative,
        avg(j.positive) AS positive
    FROM judged_in(
        actors := actors, since := since, until := until, outlets := outlets,
        languages := languages, unit := unit, about := about
    ) AS j
    GROUP BY j.code, j.outlet, j.story_id, j.unit_id
),
clusters AS (
    SELECT
        s.code,
        s.outlet,
        s.story_id,
        count(*)::DOUBLE AS size,
        sum(s.tone) AS tone,
        sum(s.negative) AS negative,
        sum(s.positive) AS positive
    FROM scores AS s
    GROUP BY s.code, s.outlet, s.story_id
),
means AS (
    SELECT
        c.code,
        c.outlet,
        sum(c.size)::BIGINT AS judged,
        count(*) AS stories,
        sum(c.tone) / sum(c.size) AS tone,
        sum(c.negative) / sum(c.size) AS negative,
        sum(c.positive) / sum(c.size) AS positive,
        sum(c.size * c.size) AS sizes,
        sum(c.negative * c.negative) AS negative_squares,
        sum(c.negative * c.size) AS negative_products,
        sum(c.positive * c.positive) AS positive_squares,
        sum(c.positive * c.size) AS positive_products,
        series_margin(
            sum(c.tone) / sum(c.size), sum(c.size), count(*),
            sum(c.tone * c.tone), sum(c.tone * c.size), sum(c.size * c.size), c.code
        ) AS margin
    FROM clusters AS c
    GROUP BY c.code, c.outlet
),
-- What is usual of the actor, over all outlets; and how much less its stories differ than single
-- sentences would, being means of several.
usuals AS (
    SELECT
        m.code,
        read_as(m.code) AS task,
        usual_share(m.negative, m.judged) AS negative,
        usual_share(m.positive, m.judged) AS positive,
        sum(m.judged) AS judged,
        narrowing(
            m.negative, m.negative_squares, m.negative_products,
            m.positive, m.positive_squares, m.positive_products, m.stories, m.sizes
        ) AS spread
    FROM means AS m
    GROUP BY m.code
)
SELECT
    m.outlet,
    m.code AS actor,
    m.judged,
    rounded(m.tone) AS tone,
    rounded(clipped(m.tone - m.margin, -1, 1)) AS tone_low,
    rounded(clipped(m.tone + m.margin, -1, 1)) AS tone_high,
    rounded(x.first) AS negative,
    rounded(x.second) AS positive,
    rounded(m.negative) AS negative_counted,
    rounded(m.positive) AS positive_counted,
    m.stories,
    rounded(x.first_low) AS negative_low,
    rounded(x.first_high) AS negative_high,
    rounded(x.second_low) AS positive_low,
    rounded(x.second_high) AS positive_high
FROM means AS m
JOIN usuals AS u ON u.code = m.code
CROSS JOIN LATERAL (
    FROM corrected_shares(
        u.task, 'in use', m.negative, m.positive, m.judged * m.judged / (m.sizes * u.spread),
        u.negative, u.positive, u.judged
    )
) AS x
ORDER BY m.code, m.judged DESC, m.outlet;
COMMENT ON MACRO TABLE tone_by_outlet IS 'How each outlet''s texts speak toward the actor, -1 (negative) to 1 (positive): mean over the stories that the outlet published and that could be judged (unit := ''article'': over its articles). A story counts with every outlet that published it. 95 % interval from the spread between stories (Student''s t). negative and positive: shares of the judged sentences, corrected for the error rates of the model (see corrected_shares; outlets with few stories stay near what is usual of the actor), with 95 % intervals, beside the shares as counted. Left out: sentences whose tone is unclear and languages the model cannot read. since and until are included.';
