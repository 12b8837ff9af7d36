CREATE OR REPLACE MACRO relation_levels(
    a VARCHAR, b VARCHAR, since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL, unit VARCHAR := 'story'
) AS TABLE
WITH texts AS (
    SELECT t.article_id, t.story_id, t.unit_id, t.outlet, t.day, t.period
    FROM texts_in(
        since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit
    ) AS t
),
paired AS (
    SELECT DISTINCT
        t.unit_id, t.story_id, t.outlet, s.article_id, s.sentence, s.actor_a, s.actor_b,
        s.cooperation::DOUBLE - s.conflict::DOUBLE AS relation
    FROM pair_sentences AS s
    JOIN sides_of(a, b) AS d ON d.actor_a = s.actor_a AND d.actor_b = s.actor_b
    JOIN texts AS t ON t.article_id = s.article_id
    WHERE s.kind <> 'cut'
        AND (d.since IS NULL OR t.day >= d.since) AND (d.until IS NULL OR t.day < d.until)
),
found AS (
    SELECT p.unit_id, p.story_id, p.outlet, avg(p.relation) AS relation
    FROM paired AS p
    GROUP BY p.unit_id, p.story_id, p.outlet, p.article_id, p.sentence
),
told AS (
    SELECT f.outlet, f.unit_id, avg(f.relation) AS relation
    FROM found AS f
    GROUP BY f.outlet, f.unit_id
),
usual AS (
    SELECT t.outlet, avg(t.relation) AS relation
    FROM told AS t
    GROUP BY t.outlet
),
scores AS (
    SELECT
        f.unit_id,
        any_value(f.story_id) AS story_id,
        avg(f.relation) AS relation,
        avg(u.relation) AS expected
    FROM found AS f
    JOIN usual AS u ON u.outlet IS NOT DISTINCT FROM f.outlet
    GROUP BY f.unit_id
),
units AS (
    SELECT t.unit_id, min(t.period) AS period
    FROM texts AS t
    GROUP BY t.unit_id
)
SELECT
    u.period,
    count(DISTINCT s.story_id) AS stories,
    rounded(avg(s.relation)) AS relation,
    rounded(avg(s.expected)) AS expected,
    count(*) AS units,
    rounded(var_pop(s.relation) * count(*)) AS spread
FROM scores AS s
JOIN units AS u ON u.unit_id = s.unit_id
GROUP BY u.period
ORDER BY u.period;
COMMENT ON MACRO TABLE relation_levels IS 'The net relation of the macro pair_relation and its number of stories alone, of the periods that have any, without intervals and corrections: what level_shifts asks. expected: the relation there would be if each outlet reported of the pair in every period as it does over all of them. spread: sum of the squared distances of the units of a period from its relation.';
