CREATE OR REPLACE MACRO pairs(
    actors VARCHAR[] := NULL, since := NULL, until := NULL,
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false, min_together BIGINT := 1
) AS TABLE
WITH texts AS (
    SELECT
        a.article_id,
        unit_of(unit, a.story_id, a.article_id) AS unit_id,
        a.day
    FROM articles_in(
        since := since, until := until, outlets := outlets, languages := languages
    ) AS a
),
totals AS (
    SELECT count(DISTINCT t.unit_id) AS articles, min(t.day) AS first_day, max(t.day) AS last_day
    FROM texts AS t
),
chosen AS (
    SELECT c.code, c.actor, c.since, c.until
    FROM codes_in(
        actors := CASE WHEN len(list_distinct(actors)) > 1 THEN actors END
    ) AS c
    UNION
    SELECT c.code, c.actor, c.since, c.until
    FROM codes_in(actors := actors) AS c
),
-- Numbers in alphabetical order stand for the codes: they join and group faster than text.
eligible AS (
    SELECT
        c.code,
        c.actor,
        c.since,
        c.until,
        (dense_rank() OVER (ORDER BY c.code))::USMALLINT AS number
    FROM chosen AS c
),
numbers AS (
    SELECT DISTINCT e.number, e.code
    FROM eligible AS e
),
named AS (
    SELECT DISTINCT e.number, t.unit_id
    FROM article_actors AS n
    JOIN eligible AS e ON e.actor = n.actor
    JOIN texts AS t ON t.article_id = n.article_id
    WHERE (NOT about OR n.about >= 0.5)
        AND (e.since IS NULL OR t.day >= e.since)
        AND (e.until IS NULL OR t.day < e.until)
),
alone AS (
    SELECT n.number, count(*) AS mentioning
    FROM named AS n
    GROUP BY n.number
),
counts AS (
    SELECT a.number AS a, b.number AS b, count(*) AS together
    FROM named AS a
    JOIN named AS b ON b.unit_id = a.unit_id AND b.number > a.number
    WHERE len(list_distinct(actors)) IS DISTINCT FROM 1
    GROUP BY a.number, b.number
    HAVING count(*) >= min_together
    UNION ALL
    SELECT least(a.number, b.number), greatest(a.number, b.number), count(*)
    FROM named AS a
    JOIN numbers AS k ON k.number = a.number AND list_contains(actors, k.code)
    JOIN named AS b ON b.unit_id = a.unit_id AND b.number <> a.number
    WHERE len(list_distinct(actors)) = 1
    GROUP BY a.number, b.number
    HAVING count(*) >= min_together
),
linked AS (
    SELECT DISTINCT least(x.number, y.number) AS a, greatest(x.number, y.number) AS b, t.unit_id
    FROM pair_sentences AS s
    JOIN eligible AS x ON x.actor = s.actor_a
    JOIN eligible AS y ON y.actor = s.actor_b AND y.number <> x.number
    JOIN texts AS t ON t.article_id = s.article_id
    WHERE (
            len(list_distinct(actors)) IS DISTINCT FROM 1
            OR list_contains(actors, x.code)
            OR list_contains(actors, y.code)
        )
        AND (x.since IS NULL OR t.day >= x.since)
        AND (x.until IS NULL OR t.day < x.until)
        AND (y.since IS NULL OR t.day >= y.since)
        AND (y.until IS NULL OR t.day < y.until)
),
links AS (
    SELECT l.a, l.b, count(*) AS same_sentence
    FROM linked AS l
    WHERE NOT about
    GROUP BY l.a, l.b
    UNION ALL
    SELECT l.a, l.b, count(*)
    FROM linked AS l
    SEMI JOIN named AS a ON a.number = l.a AND a.unit_id = l.unit_id
    SEMI JOIN named AS b ON b.number = l.b AND b.unit_id = l.unit_id
    WHERE about
    GROUP BY l.a, l.b
),
lifts AS (
    SELECT
        k.a,
        k.b,
        k.together,
        a.mentioning AS mentioning_a,
        b.mentioning AS mentioning_b,
        t.articles,
        t.first_day,
        t.last_day,
        k.together * t.articles / (a.mentioning::DOUBLE * b.mentioning) AS lift
    FROM counts AS k
    JOIN alone AS a ON a.number = k.a
    JOIN alone AS b ON b.number = k.b
    CROSS JOIN totals AS t
),
spread AS (
    SELECT
        l.*,
        1.959963984540054 * sqrt(greatest(0,
            1.0 / l.together - 1.0 / l.mentioning_a - 1.0 / l.mentioning_b
            + 2 * l.lift / l.articles - 1.0 / l.articles
        )) AS margin
    FROM lifts AS l
),
own AS (
    SELECT DISTINCT least(x.number, y.number) AS a, greatest(x.number, y.number) AS b
    FROM memberships AS m
    JOIN eligible AS x ON x.actor = m.alliance
    JOIN eligible AS y ON y.actor = m.state
    CROSS JOIN totals AS t
    WHERE m.status IN ('member', 'frozen')
        AND (m.since IS NULL OR m.since <= t.last_day)
        AND (m.until IS NULL OR m.until > t.first_day)
    UNION
    SELECT DISTINCT least(x.number, y.number), greatest(x.number, y.number)
    FROM eligible AS x
    JOIN eligible AS y ON y.actor = x.actor AND y.number <> x.number
)
SELECT
    x.code AS actor_a,
    y.code AS actor_b,
    s.together,
    rounded(s.lift) AS lift,
    rounded(s.lift * exp(-s.margin)) AS lift_low,
    rounded(s.lift * exp(s.margin)) AS lift_high,
    s.mentioning_a,
    s.mentioning_b,
    s.articles,
    o.a IS NOT NULL AS own_member,
    coalesce(l.same_sentence, 0) AS same_sentence
FROM spread AS s
JOIN numbers AS x ON x.number = s.a
JOIN numbers AS y ON y.number = s.b
LEFT JOIN links AS l ON l.a = s.a AND l.b = s.b
LEFT JOIN own AS o ON o.a = s.a AND o.b = s.b
ORDER BY s.together DESC, x.code, y.code;
COMMENT ON MACRO TABLE pairs IS 'Two actors named in the same story (unit := ''article'': the same article): how many stories name both (together), and lift, that number over what it would be if the two were named independently of each other; 1 means no tie. 95 % interval on the log scale by the delta method. Denominator (articles): all stories in scope. Of one chosen actor the pairs with all others, of several the pairs among them. same_sentence: how many of the stories name both in one sentence. own_member marks an alliance (or the group of its members) beside its own member: the two may be one actor described, not a tie. since and until are included.';
