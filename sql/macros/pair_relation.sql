CREATE OR REPLACE MACRO pair_relation(
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
        t.unit_id, s.article_id, s.sentence, s.actor_a, s.actor_b, s.kind,
        s.cooperation::DOUBLE AS cooperation, s.conflict::DOUBLE AS conflict
    FROM pair_sentences AS s
    JOIN sides_of(a, b) AS d ON d.actor_a = s.actor_a AND d.actor_b = s.actor_b
    JOIN texts AS t ON t.article_id = s.article_id
    WHERE s.kind <> 'cut'
        AND (d.since IS NULL OR t.day >= d.since) AND (d.until IS NULL OR t.day < d.until)
),
found AS (
    SELECT
        p.unit_id,
        p.article_id,
        p.sentence,
        avg(p.cooperation) AS cooperation,
        avg(p.conflict) AS conflict,
        max((p.kind = 'member')::INTEGER) AS own_member
    FROM paired AS p
    GROUP BY p.unit_id, p.article_id, p.sentence
),
scores AS (
    SELECT
        f.unit_id,
        count(*) AS sentences,
        sum(f.own_member) AS own_member,
        avg(f.cooperation) AS cooperation,
        avg(f.conflict) AS conflict
    FROM found AS f
    GROUP BY f.unit_id
),
clusters AS (
    SELECT
        u.period,
        u.story_id,
        count(*)::DOUBLE AS size,
        sum(s.sentences) AS sentences,
        sum(s.own_member) AS own_member,
        sum(s.cooperation) AS cooperation,
        sum(s.conflict) AS conflict,
        sum(s.cooperation - s.conflict) AS relation
    FROM scores AS s
    JOIN units AS u ON u.unit_id = s.unit_id
    GROUP BY u.period, u.story_id
),
verdicts AS (
    SELECT
        p.unit_id,
        avg((v.counted = 'cooperation')::INTEGER) AS cooperation,
        avg((v.counted = 'conflict')::INTEGER) AS conflict
    FROM paired AS p
    JOIN counted_verdicts AS v
        ON v.article_id = p.article_id AND v.sentence = p.sentence
        AND v.actor_a = p.actor_a AND v.actor_b = p.actor_b
    WHERE v.task = 'relation' AND v.counted <> 'unclear'
    GROUP BY p.unit_id
),
counts AS (
    SELECT
        u.period,
        u.story_id,
        count(*)::DOUBLE AS size,
        sum(v.cooperation) AS cooperation,
        sum(v.conflict) AS conflict
    FROM verdicts AS v
    JOIN units AS u ON u.unit_id = v.unit_id
    GROUP BY u.period, u.story_id
),
sums AS (
    SELECT
        c.period,
        count(*) AS stories,
        sum(c.size) AS judged,
        sum(c.cooperation) / sum(c.size) AS cooperation,
        sum(c.conflict) / sum(c.size) AS conflict,
        sum(c.size * c.size) AS sizes,
        sum(c.cooperation * c.cooperation) AS cooperation_squares,
        sum(c.cooperation * c.size) AS cooperation_products,
        sum(c.conflict * c.conflict) AS conflict_squares,
        sum(c.conflict * c.size) AS conflict_products
    FROM counts AS c
    GROUP BY c.period
),
corrected AS (
    FROM corrected_periods('relation', (
        SELECT list({
            'code': 'pair', 'period': s.period, 'judged': s.judged, 'stories': s.stories,
            'sizes': s.sizes, 'first_share': s.cooperation, 'second_share': s.conflict,
            'first_squares': s.cooperation_squares, 'second_squares': s.conflict_squares,
            'first_products': s.cooperation_products, 'second_products': s.conflict_products
        })
        FROM sums AS s
    ))
),
means AS (
    SELECT
        c.period,
        sum(c.sentences)::BIGINT AS sentences,
        sum(c.own_member)::BIGINT AS own_member,
        count(*) AS stories,
        sum(c.cooperation) / sum(c.size) AS cooperation,
        sum(c.conflict) / sum(c.size) AS conflict,
        sum(c.relation) / sum(c.size) AS relation,
        series_margin(
            sum(c.relation) / sum(c.size), sum(c.size), count(*),
            sum(c.relation * c.relation), sum(c.relation * c.size), sum(c.size * c.size), 0
        ) AS margin,
        series_margin(
            sum(c.cooperation) / sum(c.size), sum(c.size), count(*),
            sum(c.cooperation * c.cooperation), sum(c.cooperation * c.size), sum(c.size * c.size), 0
        ) AS cooperation_margin,
        series_margin(
            sum(c.conflict) / sum(c.size), sum(c.size), count(*),
            sum(c.conflict * c.conflict), sum(c.conflict * c.size), sum(c.size * c.size), 0
        ) AS conflict_margin
    FROM clusters AS c
    GROUP BY c.period
),
asked AS (
    SELECT count(*) > 0 AS known
    FROM sides_of(a, b) AS d
)
SELECT
    p.period,
    coalesce(m.sentences, 0) AS sentences,
    rounded(m.cooperation) AS cooperation,
    rounded(m.conflict) AS conflict,
    rounded(m.relation) AS relation,
    rounded(clipped(m.relation - m.margin, -1, 1)) AS relation_low,
    rounded(clipped(m.relation + m.margin, -1, 1)) AS relation_high,
    p.complete,
    coalesce(m.stories, 0) AS stories,
    coalesce(m.own_member, 0) AS own_member,
    coalesce(t.articles, 0) AS articles,
    rounded(clipped(m.cooperation - m.cooperation_margin, 0, 1)) AS cooperation_low,
    rounded(clipped(m.cooperation + m.cooperation_margin, 0, 1)) AS cooperation_high,
    rounded(clipped(m.conflict - m.conflict_margin, 0, 1)) AS conflict_low,
    rounded(clipped(m.conflict + m.conflict_margin, 0, 1)) AS conflict_high,
    rounded(s.cooperation) AS cooperation_counted,
    rounded(x.first) AS cooperation_corrected,
    rounded(x.first_low) AS cooperation_corrected_low,
    rounded(x.first_high) AS cooperation_corrected_high,
    rounded(s.conflict) AS conflict_counted,
    rounded(x.second) AS conflict_corrected,
    rounded(x.second_low) AS conflict_corrected_low,
    rounded(x.second_high) AS conflict_corrected_high
FROM periods_in(since := since, until := until, bin := bin) AS p
JOIN asked AS q ON q.known
LEFT JOIN totals AS t ON t.period = p.period
LEFT JOIN means AS m ON m.period = p.period
LEFT JOIN sums AS s ON s.period = p.period
LEFT JOIN corrected AS x ON x.period = p.period
ORDER BY p.period;
COMMENT ON MACRO TABLE pair_relation IS 'What the sentences that name both actors report of them: mean probability of cooperation and of conflict, and relation = cooperation minus conflict, -1..1. Every story with such a sentence weighs the same (unit := ''article'': every article). 95 % intervals from the spread between stories (Student''s t); these do not hold the model''s own errors. _counted: share of the clear sentences that the model counts as cooperation or conflict, averaged alike; _corrected: the same corrected for its error rates (Bayesian quantification, see corrected_shares): with few stories it stays near what is usual in the nine periods around, and its intervals hold what is not known of the error rates as well. own_member counts sentences that name an alliance beside its own member. Left out: of the counted shares alliances beside their own members and unclear sentences; sentences in languages the model cannot read or that break off, articles without a date. since and until are included.';
