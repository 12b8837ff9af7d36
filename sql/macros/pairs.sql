CREATE OR REPLACE MACRO pairs(
    actors VARCHAR[] := NULL, since := NULL, until := NULL,
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false, min_together BIGINT := 1,
    by_outlet BOOLEAN := true
) AS TABLE
WITH texts AS (
    SELECT
        a.article_id,
        unit_of(unit, a.story_id, a.article_id) AS unit_id,
        a.outlet,
        a.published,
        a.day
    FROM articles_in(
        since := since, until := until, outlets := outlets, languages := languages
    ) AS a
),
totals AS (
    SELECT count(DISTINCT t.unit_id) AS articles, min(t.day) AS first_day, max(t.day) AS last_day
    FROM texts AS t
),
units AS (
    SELECT
        t.unit_id,
        CASE WHEN by_outlet THEN arg_min(t.outlet, (t.published, t.article_id)) ELSE '' END
            AS outlet
    FROM texts AS t
    GROUP BY t.unit_id
),
sizes AS (
    SELECT
        u.outlet,
        (row_number() OVER (ORDER BY u.outlet))::UINTEGER AS place,
        count(*)::DOUBLE AS articles
    FROM units AS u
    GROUP BY u.outlet
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
    SELECT DISTINCT e.number, t.unit_id, z.place
    FROM article_actors AS n
    JOIN eligible AS e ON e.actor = n.actor
    JOIN texts AS t ON t.article_id = n.article_id
    JOIN units AS u ON u.unit_id = t.unit_id
    JOIN sizes AS z ON z.outlet = u.outlet
    WHERE (NOT about OR n.about >= 0.5)
        AND (e.since IS NULL OR t.day >= e.since)
        AND (e.until IS NULL OR t.day < e.until)
),
alone AS (
    SELECT n.number, n.place, count(*)::DOUBLE AS mentioning
    FROM named AS n
    GROUP BY n.number, n.place
),
counts AS (
    SELECT a.number AS a, b.number AS b, a.place, count(*)::DOUBLE AS together
    FROM named AS a
    JOIN named AS b ON b.unit_id = a.unit_id AND b.number > a.number
    WHERE len(list_distinct(actors)) IS DISTINCT FROM 1
    GROUP BY a.number, b.number, a.place
    UNION ALL
    SELECT least(a.number, b.number), greatest(a.number, b.number), a.place, count(*)
    FROM named AS a
    JOIN numbers AS k ON k.number = a.number AND list_contains(actors, k.code)
    JOIN named AS b ON b.unit_id = a.unit_id AND b.number <> a.number
    WHERE len(list_distinct(actors)) = 1
    GROUP BY a.number, b.number, a.place
),
found AS (
    SELECT c.a, c.b
    FROM counts AS c
    GROUP BY c.a, c.b
    HAVING sum(c.together) >= min_together
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
whole AS (
    SELECT a.number, sum(a.mentioning)::BIGINT AS mentioning
    FROM alone AS a
    GROUP BY a.number
),
-- Within each outlet, of which each names the two at rates of its own: two that are named by
-- different outlets would look apart, two of one outlet's beat tied, where neither is so.
parts AS (
    SELECT
        f.a,
        f.b,
        z.articles AS articles,
        a.mentioning / z.articles AS share_a,
        b.mentioning / z.articles AS share_b,
        coalesce(k.together, 0) AS together
    FROM found AS f
    JOIN alone AS a ON a.number = f.a
    JOIN alone AS b ON b.number = f.b AND b.place = a.place
    JOIN sizes AS z ON z.place = a.place
    LEFT JOIN counts AS k ON k.a = f.a AND k.b = f.b AND k.place = a.place
),
lifts AS (
    SELECT
        p.a,
        p.b,
        sum(p.together)::BIGINT AS together,
        sum(p.articles * p.share_a * p.share_b) AS expected,
        lift_error(p.articles, p.share_a, p.share_b, p.together) AS error
    FROM parts AS p
    GROUP BY p.a, p.b
),
spread AS (
    SELECT
        l.*,
        a.mentioning AS mentioning_a,
        b.mentioning AS mentioning_b,
        t.articles,
        l.together / l.expected AS lift,
        1.959963984540054 * l.error AS margin
    FROM lifts AS l
    JOIN whole AS a ON a.number = l.a
    JOIN whole AS b ON b.number = l.b
    CROSS JOIN totals AS t
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
    coalesce(l.same_sentence, 0) AS same_sentence,
    rounded(s.expected) AS expected
FROM spread AS s
JOIN numbers AS x ON x.number = s.a
JOIN numbers AS y ON y.number = s.b
LEFT JOIN links AS l ON l.a = s.a AND l.b = s.b
LEFT JOIN own AS o ON o.a = s.a AND o.b = s.b
ORDER BY s.together DESC, x.code, y.code;
COMMENT ON MACRO TABLE pairs IS 'Two actors named in the same story (unit := ''article'': the same article): how many stories name both (together), and lift, that number over the number expected (expected) if within each outlet the two were named independently of each other; 1 means no tie. Expected is the sum over outlets of the product of its two counts over its stories, so that two actors who are the beat of one outlet are not tied by that, nor parted because different outlets name them; a story belongs to the outlet that published it first. by_outlet := false takes all stories as one outlet. 95 % interval on the log scale by the delta method, outlets being strata. Denominator (articles): all stories in scope. Of one chosen actor the pairs with all others, of several the pairs among them. same_sentence: how many of the stories name both in one sentence. own_member marks an alliance (or the group of its members) beside its own member: the two may be one actor described, not a tie. since and until are included.';
