CREATE OR REPLACE MACRO relation_levels(
    a VARCHAR, b VARCHAR, since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL, unit VARCHAR := 'story',
    actors VARCHAR[] := NULL
) AS TABLE
WITH texts AS (
    SELECT t.article_id, t.story_id, t.unit_id, t.outlet, t.day, t.period
    FROM texts_in(
        since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit
    ) AS t
),
sides AS (
    SELECT
        x.code AS one,
        y.code AS other,
        least(x.actor, y.actor) AS actor_a,
        greatest(x.actor, y.actor) AS actor_b,
        greatest(x.since, y.since) AS since,
        least(x.until, y.until) AS until
    FROM codes_in(actors := CASE WHEN a IS NULL THEN actors ELSE [a] END) AS x
    JOIN codes_in(actors := CASE WHEN b IS NULL THEN actors ELSE [b] END) AS y
        ON y.actor <> x.actor AND y.code <> x.code
    WHERE a IS NOT NULL OR b IS NOT NULL OR x.code < y.code
),
paired AS (
    SELECT DISTINCT
        d.one, d.other, t.unit_id, t.story_id, t.outlet, s.article_id, s.sentence, s.actor_a, s.actor_b,
        s.cooperation::DOUBLE - s.conflict::DOUBLE AS relation
    FROM pair_sentences AS s
    JOIN sides AS d ON d.actor_a = s.actor_a AND d.actor_b = s.actor_b
    JOIN texts AS t ON t.article_id = s.article_id
    WHERE s.kind <> 'cut'
        AND (d.since IS NULL OR t.day >= d.since) AND (d.until IS NULL OR t.day < d.until)
),
found AS (
    SELECT p.one, p.other, p.unit_id, p.story_id, p.outlet, avg(p.relation) AS relation
    FROM paired AS p
    GROUP BY p.one, p.other, p.unit_id, p.story_id, p.outlet, p.article_id, p.sentence
),
told AS (
    SELECT f.one, f.other, f.outlet, f.unit_id, avg(f.relation) AS relation
    FROM found AS f
    GROUP BY f.one, f.other, f.outlet, f.unit_id
),
usual AS (
    SELECT t.one, t.other, t.outlet, avg(t.relation) AS relation
    FROM told AS t
    GROUP BY t.one, t.other, t.outlet
),
scores AS (
    SELECT
        f.one,
        f.other,
        f.unit_id,
        any_value(f.story_id) AS story_id,
        avg(f.relation) AS relation,
        avg(u.relation) AS expected
    FROM found AS f
    JOIN usual AS u
        ON u.one = f.one AND u.other = f.other AND u.outlet IS NOT DISTINCT FROM f.outlet
    GROUP BY f.one, f.other, f.unit_id
),
units AS (
    SELECT t.unit_id, min(t.period) AS period
    FROM texts AS t
    GROUP BY t.unit_id
)
SELECT
    s.one AS actor,
    s.other AS partner,
    u.period,
    count(DISTINCT s.story_id) AS stories,
    rounded(avg(s.relation)) AS relation,
    rounded(avg(s.expected)) AS expected,
    count(*) AS units,
    rounded(var_pop(s.relation) * count(*)) AS spread
FROM scores AS s
JOIN units AS u ON u.unit_id = s.unit_id
GROUP BY s.one, s.other, u.period
ORDER BY s.one, s.other, u.period;
COMMENT ON MACRO TABLE relation_levels IS 'The net relation of the macro pair_relation and its number of stories alone, of the periods that have any, without intervals and corrections: what level_shifts asks. Where a or b is NULL, of each of the chosen actors (all: of every one). expected: the relation there would be if each outlet reported of the pair in every period as it does over all of them. spread: sum of the squared distances of the units of a period from its relation.';
