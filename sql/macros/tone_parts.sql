CREATE OR REPLACE MACRO tone_parts(
    actors VARCHAR[] := NULL, verdict VARCHAR := 'negative', since := NULL, until := NULL,
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false
) AS TABLE
WITH judged AS (
    SELECT
        j.code,
        j.article_id,
        j.story_id,
        j.outlet,
        j.unit_id,
        avg(j.negative) AS negative,
        avg(j.positive) AS positive
    FROM judged_in(
        actors := actors, since := since, until := until, outlets := outlets,
        languages := languages, unit := unit, about := about
    ) AS j
    GROUP BY j.code, j.article_id, j.story_id, j.outlet, j.unit_id
),
texts AS (
    SELECT
        j.code,
        j.article_id,
        j.story_id,
        j.unit_id,
        j.outlet,
        1.0::DOUBLE / count(*) OVER (PARTITION BY j.code, j.unit_id) AS part,
        j.negative,
        j.positive,
        CASE verdict
            WHEN 'negative' THEN j.negative
            WHEN 'positive' THEN j.positive
            ELSE error('verdict must be negative or positive')
        END AS hits
    FROM judged AS j
),
weights AS (
    SELECT
        w.article_id,
        k.label,
        w.weight::DOUBLE / sum(w.weight::DOUBLE) OVER (PARTITION BY w.article_id) AS weight
    FROM article_topics AS w
    JOIN topics AS k ON k.topic_id = w.topic_id
    WHERE w.weight > 0 AND w.article_id IN (SELECT t.article_id FROM texts AS t)
),
pieces AS (
    SELECT 'outlet' AS kind, coalesce(t.outlet, 'unknown') AS name, t.*
    FROM texts AS t
    UNION ALL
    SELECT
        'topic', coalesce(w.label, 'no topic'), t.code, t.article_id, t.story_id, t.unit_id,
        t.outlet, t.part * coalesce(w.weight, 1), t.negative, t.positive, t.hits
    FROM texts AS t
    LEFT JOIN weights AS w ON w.article_id = t.article_id
),
stories AS (
    SELECT
        t.code,
        t.story_id,
        sum(t.part) AS size,
        sum(t.part * t.negative) AS negative,
        sum(t.part * t.positive) AS positive,
        sum(t.part * t.hits) AS hits
    FROM texts AS t
    GROUP BY t.code, t.story_id
),
shares AS (
    SELECT
        s.code,
        sum(s.size) AS judged,
        count(*) AS stories,
        sum(s.hits) / sum(s.size) AS share,
        sum(s.negative) / sum(s.size) AS negative,
        sum(s.positive) / sum(s.size) AS positive,
        sum(s.size * s.size) AS sizes,
        sum(s.negative * s.negative) AS negative_squares,
        sum(s.negative * s.size) AS negative_products,
        sum(s.positive * s.positive) AS positive_squares,
        sum(s.positive * s.size) AS positive_products
    FROM stories AS s
    GROUP BY s.code
),
usuals AS (
    SELECT
        h.code,
        read_as(h.code) AS task,
        usual_share(h.negative, h.judged) AS negative,
        usual_share(h.positive, h.judged) AS positive,
        sum(h.judged) AS judged,
        narrowing(
            h.negative, h.negative_squares, h.negative_products,
            h.positive, h.positive_squares, h.positive_products, h.stories, h.sizes
        ) AS spread
    FROM shares AS h
    GROUP BY h.code
),
truths AS (
    SELECT
        h.code,
        CASE verdict WHEN 'negative' THEN x.first ELSE x.second END AS truth,
        CASE verdict WHEN 'negative' THEN x.first_low ELSE x.second_low END AS truth_low,
        CASE verdict WHEN 'negative' THEN x.first_high ELSE x.second_high END AS truth_high
    FROM shares AS h
    JOIN usuals AS u ON u.code = h.code
    CROSS JOIN LATERAL (
        FROM corrected_shares(
            u.task, 'in use', h.negative, h.positive, h.judged * h.judged / (h.sizes * u.spread),
            u.negative, u.positive, u.judged
        )
    ) AS x
),
-- How far the hits of a story lie from what its size would give at the share of all.
strays AS (
    SELECT s.code, s.story_id, s.size, s.hits - h.share * s.size AS stray
    FROM stories AS s
    JOIN shares AS h ON h.code = s.code
),
spreads AS (
    SELECT
        y.code,
        sum(y.stray * y.stray) AS strays,
        sum(y.stray * y.size) AS stray_sizes,
        sum(y.size * y.size) AS sizes
    FROM strays AS y
    GROUP BY y.code
),
clusters AS (
    SELECT
        p.kind,
        p.name,
        p.code,
        p.story_id,
        sum(p.part) AS size,
        sum(p.part * p.hits) AS hits,
        sum(p.part * p.negative) AS negative,
        sum(p.part * p.positive) AS positive
    FROM pieces AS p
    GROUP BY p.kind, p.name, p.code, p.story_id
),
sums AS (
    SELECT
        c.kind,
        c.name,
        c.code,
        h.judged,
        h.share,
        h.stories AS all_stories,
        count(*) AS stories,
        sum(c.size) AS amount,
        sum(c.negative) / sum(c.size) AS negative,
        sum(c.positive) / sum(c.size) AS positive,
        power(sum(c.size), 2) / sum(c.size * c.size) AS effective,
        sum(c.size) / h.judged AS size,
        sum(c.hits) / h.judged AS contribution,
        sum(power(c.hits - h.share * c.size, 2)) AS own_strays,
        sum((c.hits - h.share * c.size) * y.stray) AS shared_strays,
        sum((c.hits - h.share * c.size) * y.size) AS own_sizes
    FROM clusters AS c
    JOIN shares AS h ON h.code = c.code
    JOIN strays AS y ON y.code = c.code AND y.story_id = c.story_id
    GROUP BY c.kind, c.name, c.code, h.judged, h.share, h.stories
),
excesses AS (
    SELECT s.*, s.contribution - s.size * s.share AS excess
    FROM sums AS s
),
margins AS (
    SELECT
        e.*,
        mean_margin(
            0, e.judged, e.all_stories,
            e.own_strays - 2 * e.size * e.shared_strays - 2 * e.excess * e.own_sizes
            + e.size * e.size * d.strays + 2 * e.size * e.excess * d.stray_sizes
            + e.excess * e.excess * d.sizes,
            0, 0
        ) AS margin
    FROM excesses AS e
    JOIN spreads AS d ON d.code = e.code
),
-- The share within each part, with the errors of the model allowed for.
own_truths AS (
    SELECT
        e.kind,
        e.name,
        e.code,
        CASE verdict WHEN 'negative' THEN x.first_low ELSE x.second_low END AS truth_low,
        CASE verdict WHEN 'negative' THEN x.first_high ELSE x.second_high END AS truth_high
    FROM excesses AS e
    JOIN usuals AS u ON u.code = e.code
    CROSS JOIN LATERAL (
        FROM corrected_shares(
            u.task, 'in use', e.negative, e.positive, e.effective / u.spread,
            u.negative, u.positive, u.judged
        )
    ) AS x
)
SELECT
    m.code AS actor,
    verdict AS verdict,
    m.kind,
    m.name,
    rounded(m.contribution) AS contribution,
    rounded(m.size * m.share) AS expected,
    rounded(m.excess) AS excess,
    rounded(m.excess - m.margin) AS excess_low,
    rounded(m.excess + m.margin) AS excess_high,
    rounded(m.contribution + m.size * (t.truth - m.share)) AS corrected,
    rounded(m.size) AS size,
    rounded(m.share) AS share,
    m.stories,
    round(m.judged)::BIGINT AS judged,
    rounded(o.truth_low) AS own_low,
    rounded(o.truth_high) AS own_high,
    rounded(t.truth_low) AS all_low,
    rounded(t.truth_high) AS all_high
FROM margins AS m
LEFT JOIN truths AS t ON t.code = m.code
LEFT JOIN own_truths AS o ON o.code = m.code AND o.kind = m.kind AND o.name = m.name
ORDER BY m.code, m.kind, rounded(m.contribution) DESC, m.name;
COMMENT ON MACRO TABLE tone_parts IS 'Which outlets and which topics carry the negative (verdict := ''positive'': the positive) sentences on the actor. contribution: the part''s share of all negative sentences counted, in points of share, the actor''s negative share as counted over all its judged stories; the contributions of one kind add up to share. A story divides over the outlets of its articles, an article over its topics by their weights. expected: what the part would bring if it were as negative as all, size (its share of the judged stories) times share; excess: contribution minus expected, adding up to 0, with a 95 % interval from the spread between stories (linearised, Student''s t). corrected: the contributions moved, each by its size, so that they add up to the share corrected for the error rates of the model (see corrected_shares). own_low to own_high: 95 % interval of the share within the part, all_low to all_high of that of all, both corrected for those errors; where they overlap the errors of the model may have made the excess, however clear it is of chance. Left out: sentences whose tone is unclear and languages the model cannot read. since and until are included.';
