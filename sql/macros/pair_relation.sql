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
sides AS (
    SELECT
        least(x.actor, y.actor) AS actor_a,
        greatest(x.actor, y.actor) AS actor_b,
        greatest(x.since, y.since) AS since,
        least(x.until, y.until) AS until
    FROM codes_in(actors := [a]) AS x
    CROSS JOIN codes_in(actors := [b]) AS y
    WHERE a IS NOT NULL AND b IS NOT NULL
),
paired AS (
    SELECT DISTINCT
        t.unit_id, s.article_id, s.sentence, s.actor_a, s.actor_b, s.kind,
        s.cooperation::DOUBLE AS cooperation, s.conflict::DOUBLE AS conflict
    FROM pair_sentences AS s
    JOIN sides AS d ON d.actor_a = s.actor_a AND d.actor_b = s.actor_b
    JOIN texts AS t ON t.article_id = s.article_id
    WHERE (d.since IS NULL OR t.day >= d.since) AND (d.until IS NULL OR t.day < d.until)
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
    SELECT p.unit_id, e.class, avg((v.counted = e.class)::INTEGER) AS share
    FROM paired AS p
    JOIN counted_verdicts AS v
        ON v.article_id = p.article_id AND v.sentence = p.sentence
        AND v.actor_a = p.actor_a AND v.actor_b = p.actor_b
    CROSS JOIN (VALUES ('cooperation'), ('conflict'), ('neither')) AS e (class)
    WHERE v.task = 'relation' AND v.counted <> 'unclear'
    GROUP BY p.unit_id, e.class
),
-- The corrected share of each story; that of a period is their mean, and so is its spread.
corrected AS (
    SELECT
        u.period,
        u.story_id,
        w.true_class,
        count(DISTINCT v.unit_id)::DOUBLE AS size,
        sum(v.share) FILTER (w.class = w.true_class) AS counted,
        sum(w.weight * v.share) AS truth
    FROM verdicts AS v
    JOIN error_weights AS w ON w.class = v.class AND w.task = 'relation'
    JOIN units AS u ON u.unit_id = v.unit_id
    GROUP BY u.period, u.story_id, w.true_class
),
truths AS (
    SELECT
        c.period,
        c.true_class,
        count(*) AS stories,
        sum(c.counted) / sum(c.size) AS counted,
        sum(c.truth) / sum(c.size) AS truth,
        mean_margin(
            sum(c.truth) / sum(c.size), sum(c.size), count(*),
            sum(c.truth * c.truth), sum(c.truth * c.size), sum(c.size * c.size)
        ) AS margin
    FROM corrected AS c
    GROUP BY c.period, c.true_class
),
widths AS (
    SELECT
        t.period,
        t.true_class,
        t.counted,
        t.truth,
        sqrt(
            t.margin * t.margin + power(t_quantile(t.stories - 1), 2)
            * sum(power(clipped(m.truth, 0, 1), 2) * w.noise)
        ) AS margin
    FROM truths AS t
    JOIN error_weights AS w ON w.true_class = t.true_class AND w.task = 'relation'
    JOIN truths AS m ON m.period = t.period AND m.true_class = w.class
    GROUP BY t.period, t.true_class, t.counted, t.truth, t.margin, t.stories
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
        mean_margin(
            sum(c.relation) / sum(c.size), sum(c.size), count(*),
            sum(c.relation * c.relation), sum(c.relation * c.size), sum(c.size * c.size)
        ) AS margin,
        mean_margin(
            sum(c.cooperation) / sum(c.size), sum(c.size), count(*),
            sum(c.cooperation * c.cooperation), sum(c.cooperation * c.size), sum(c.size * c.size)
        ) AS cooperation_margin,
        mean_margin(
            sum(c.conflict) / sum(c.size), sum(c.size), count(*),
            sum(c.conflict * c.conflict), sum(c.conflict * c.size), sum(c.size * c.size)
        ) AS conflict_margin
    FROM clusters AS c
    GROUP BY c.period
),
asked AS (
    SELECT count(*) > 0 AS known
    FROM sides AS d
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
    rounded(x.counted) AS cooperation_counted,
    rounded(clipped(x.truth, 0, 1)) AS cooperation_corrected,
    rounded(clipped(x.truth - x.margin, 0, 1)) AS cooperation_corrected_low,
    rounded(clipped(x.truth + x.margin, 0, 1)) AS cooperation_corrected_high,
    rounded(y.counted) AS conflict_counted,
    rounded(clipped(y.truth, 0, 1)) AS conflict_corrected,
    rounded(clipped(y.truth - y.margin, 0, 1)) AS conflict_corrected_low,
    rounded(clipped(y.truth + y.margin, 0, 1)) AS conflict_corrected_high
FROM periods_in(since := since, until := until, bin := bin) AS p
JOIN asked AS q ON q.known
LEFT JOIN totals AS t ON t.period = p.period
LEFT JOIN means AS m ON m.period = p.period
LEFT JOIN widths AS x ON x.period = p.period AND x.true_class = 'cooperation'
LEFT JOIN widths AS y ON y.period = p.period AND y.true_class = 'conflict'
ORDER BY p.period;
COMMENT ON MACRO TABLE pair_relation IS 'What the sentences that name both actors report of them: mean probability of cooperation and of conflict, and relation = cooperation minus conflict, -1..1. Every story with such a sentence weighs the same (unit := ''article'': every article). 95 % intervals from the spread between stories (Student''s t); these do not hold the model''s own errors. _counted: share of the clear sentences that the model counts as cooperation or conflict, averaged alike; _corrected: the same corrected for its error rates (adjusted count, Forman 2008; cut to 0..1), with intervals that hold what is not known of the error rates as well. own_member counts sentences that name an alliance beside its own member. Left out: of the counted shares alliances beside their own members and unclear sentences; sentences in languages the model cannot read, articles without a date. since and until are included.';
