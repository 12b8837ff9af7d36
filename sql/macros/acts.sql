CREATE OR REPLACE MACRO acts(
    a VARCHAR, b VARCHAR, since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL, unit VARCHAR := 'story'
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
totals AS (
    SELECT u.period, count(*) AS articles
    FROM units AS u
    GROUP BY u.period
),
paired AS (
    SELECT DISTINCT
        t.unit_id,
        s.article_id,
        s.sentence,
        s.actor_a,
        s.actor_b,
        s.cooperation::DOUBLE AS cooperation,
        s.conflict::DOUBLE AS conflict,
        s.deed::DOUBLE AS deed,
        CASE WHEN d.in_order THEN s.from_a ELSE s.from_b END::DOUBLE AS from_one,
        CASE WHEN d.in_order THEN s.from_b ELSE s.from_a END::DOUBLE AS from_other
    FROM pair_sentences AS s
    JOIN sides_of(a, b) AS d ON d.actor_a = s.actor_a AND d.actor_b = s.actor_b
    JOIN texts AS t ON t.article_id = s.article_id
    WHERE s.from_a IS NOT NULL AND s.kind <> 'cut'
        AND (d.since IS NULL OR t.day >= d.since) AND (d.until IS NULL OR t.day < d.until)
),
reported AS (
    SELECT
        p.unit_id,
        r.relation,
        g.acting,
        p.deed,
        CASE r.relation WHEN 'cooperation' THEN p.cooperation ELSE p.conflict END
            * CASE g.acting
                WHEN 'one' THEN p.from_one
                WHEN 'other' THEN p.from_other
                ELSE 1 - p.from_one - p.from_other
            END AS share
    FROM paired AS p
    CROSS JOIN (VALUES ('cooperation'), ('conflict')) AS r (relation)
    CROSS JOIN (VALUES ('one'), ('other'), ('both')) AS g (acting)
),
scores AS (
    SELECT
        q.unit_id,
        q.relation,
        q.acting,
        count(*) AS sentences,
        avg(q.share) AS share,
        avg(q.share * q.deed) AS deeds
    FROM reported AS q
    GROUP BY q.unit_id, q.relation, q.acting
),
clusters AS (
    SELECT
        u.period,
        u.story_id,
        s.relation,
        s.acting,
        count(*)::DOUBLE AS size,
        sum(s.sentences) AS sentences,
        sum(s.share) AS share,
        sum(s.deeds) AS deeds
    FROM scores AS s
    JOIN units AS u ON u.unit_id = s.unit_id
    GROUP BY u.period, u.story_id, s.relation, s.acting
),
means AS (
    SELECT
        c.period,
        c.relation,
        c.acting,
        sum(c.sentences)::BIGINT AS sentences,
        count(*) AS stories,
        sum(c.share) / sum(c.size) AS share,
        sum(c.deeds) / nullif(sum(c.share), 0) AS deeds,
        series_margin(
            sum(c.share) / sum(c.size), sum(c.size), count(*),
            sum(c.share * c.share), sum(c.share * c.size), sum(c.size * c.size),
            (c.relation, c.acting)
        ) AS margin
    FROM clusters AS c
    GROUP BY c.period, c.relation, c.acting
),
asked AS (
    SELECT r.relation, g.acting
    FROM (VALUES ('cooperation'), ('conflict')) AS r (relation)
    CROSS JOIN (VALUES ('one'), ('other'), ('both')) AS g (acting)
    WHERE EXISTS (SELECT 1 FROM sides_of(a, b) AS d)
)
SELECT
    p.period,
    q.relation,
    CASE q.acting WHEN 'one' THEN a WHEN 'other' THEN b ELSE 'both' END AS acting,
    rounded(m.share) AS share,
    rounded(clipped(m.share - m.margin, 0, 1)) AS share_low,
    rounded(clipped(m.share + m.margin, 0, 1)) AS share_high,
    rounded(m.deeds) AS deeds,
    coalesce(m.sentences, 0) AS sentences,
    coalesce(m.stories, 0) AS stories,
    p.complete,
    coalesce(t.articles, 0) AS articles
FROM periods_in(since := since, until := until, bin := bin) AS p
CROSS JOIN asked AS q
LEFT JOIN totals AS t ON t.period = p.period
LEFT JOIN means AS m
    ON m.period = p.period AND m.relation = q.relation AND m.acting = q.acting
ORDER BY q.relation, q.acting, p.period;
COMMENT ON MACRO TABLE acts IS 'Who acts toward whom: in the sentences that name both, the mean probability that cooperation (conflict) is reported and that a acts toward b, b toward a, or both act; over the three the shares add up to those of pair_relation. Every story with such a sentence weighs the same (unit := ''article'': every article). deeds: how much of that is reported as a deed and not as words alone. 95 % interval from the spread between stories (Student''s t); it does not hold the model''s own errors. Left out: sentences in languages the model cannot read or that break off, articles without a date. since and until are included.';
