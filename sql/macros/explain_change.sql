CREATE OR REPLACE MACRO explain_change(
    actor VARCHAR, period_a, period_b, bin VARCHAR := 'week',
    since := NULL, until := NULL, outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false
) AS TABLE
WITH texts AS (
    SELECT t.article_id, t.story_id, t.unit_id, t.outlet, t.published, t.day, t.period
    FROM texts_in(
        since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit
    ) AS t
),
sides AS (
    SELECT period_of(period_a::DATE, 'day', bin) AS period, -1.0 AS sign
    UNION ALL
    SELECT period_of(period_b::DATE, 'day', bin), 1.0
),
units AS (
    SELECT
        t.unit_id,
        any_value(t.story_id) AS story_id,
        min(t.period) AS period,
        arg_min(t.outlet, (t.published, t.article_id)) AS outlet
    FROM texts AS t
    GROUP BY t.unit_id
    HAVING min(t.period) IN (SELECT s.period FROM sides AS s)
),
matched AS (
    SELECT DISTINCT t.unit_id, n.article_id, n.actor
    FROM article_actors AS n
    JOIN codes_in(actors := [actor]) AS c ON c.actor = n.actor
    JOIN texts AS t ON t.article_id = n.article_id
    WHERE actor IS NOT NULL
        AND (NOT about OR n.about >= 0.5)
        AND (c.since IS NULL OR t.day >= c.since)
        AND (c.until IS NULL OR t.day < c.until)
),
counted AS (
    SELECT
        u.unit_id,
        u.story_id,
        u.outlet,
        s.period,
        s.sign,
        (u.unit_id IN (SELECT m.unit_id FROM matched AS m))::INTEGER AS named,
        count(*) OVER (PARTITION BY s.sign) AS articles
    FROM units AS u
    JOIN sides AS s ON s.period = u.period
),
-- One row each for period_a (sign -1) and period_b (1); none where one of them is a gap.
shares AS (
    SELECT c.sign, avg(c.named) AS share
    FROM counted AS c
    WHERE (SELECT count(DISTINCT k.sign) FROM counted AS k) = 2
        AND EXISTS (SELECT 1 FROM codes_in(actors := [actor]) AS k WHERE actor IS NOT NULL)
    GROUP BY c.sign
),
change AS (
    SELECT
        sum(s.share) FILTER (s.sign < 0) AS share_a,
        sum(s.share) FILTER (s.sign > 0) AS share_b
    FROM shares AS s
    HAVING count(*) = 2
),
-- The interval of the difference, from those of the two shares (Newcombe 1998, method 10).
drawn AS (
    SELECT
        s.sign,
        c.share,
        c.share_low AS low,
        c.share_high AS high,
        c.stories
    FROM coverage(
        actors := [actor], since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit, about := about
    ) AS c
    JOIN sides AS s ON s.period = c.period
),
ends AS (
    SELECT
        arg_min(d.stories, d.sign) AS stories_a,
        arg_max(d.stories, d.sign) AS stories_b,
        sqrt(sum(power(CASE WHEN d.sign > 0 THEN d.share - d.low ELSE d.high - d.share END, 2)))
            AS below,
        sqrt(sum(power(CASE WHEN d.sign > 0 THEN d.high - d.share ELSE d.share - d.low END, 2)))
            AS above
    FROM drawn AS d
),
cells AS (
    SELECT
        c.outlet,
        coalesce(sum(1.0 / c.articles) FILTER (c.sign < 0), 0) AS weight_a,
        coalesce(sum(1.0 / c.articles) FILTER (c.sign > 0), 0) AS weight_b,
        avg(c.named) FILTER (c.sign < 0) AS share_a,
        avg(c.named) FILTER (c.sign > 0) AS share_b
    FROM counted AS c
    GROUP BY c.outlet
),
-- An outlet without stories in one period has no share there: it moves the mix alone.
mixes AS (
    SELECT
        k.outlet,
        k.weight_a,
        k.weight_b,
        coalesce(k.share_a, k.share_b) AS share_a,
        coalesce(k.share_b, k.share_a) AS share_b
    FROM cells AS k
),
-- Each mentioning story is worth 1 / stories of its period, b counting up and a down.
worths AS (
    SELECT c.unit_id, c.story_id, c.period, c.sign / c.articles AS worth
    FROM counted AS c
    WHERE c.named = 1
),
themes AS (
    SELECT t.unit_id, w.topic_id, sum(w.weight::DOUBLE) AS weight
    FROM texts AS t
    JOIN worths AS h ON h.unit_id = t.unit_id
    JOIN article_topics AS w ON w.article_id = t.article_id
    GROUP BY t.unit_id, w.topic_id
),
topic_parts AS (
    SELECT
        coalesce(
            any_value(l.label),
            CASE WHEN t.topic_id IS NULL THEN 'no topic' ELSE 'topic ' || t.topic_id END
        ) AS name,
        sum(h.worth * coalesce(t.share, 1)) AS contribution
    FROM worths AS h
    LEFT JOIN (
        SELECT
            t.unit_id,
            t.topic_id,
            t.weight / sum(t.weight) OVER (PARTITION BY t.unit_id) AS share
        FROM themes AS t
    ) AS t ON t.unit_id = h.unit_id
    LEFT JOIN topics AS l ON l.topic_id = t.topic_id
    GROUP BY t.topic_id
),
companions AS (
    SELECT DISTINCT t.unit_id, n.actor
    FROM texts AS t
    JOIN worths AS h ON h.unit_id = t.unit_id
    JOIN article_actors AS n ON n.article_id = t.article_id
    WHERE NOT about OR n.about >= 0.5
),
others AS (
    SELECT c.unit_id, c.actor
    FROM companions AS c
    WHERE c.actor NOT IN (SELECT k.actor FROM codes_in(actors := [actor]) AS k)
),
companion_parts AS (
    SELECT
        coalesce(o.actor, 'no other actor') AS name,
        sum(h.worth / coalesce(o.others, 1)) AS contribution
    FROM worths AS h
    LEFT JOIN (
        SELECT o.unit_id, o.actor, count(*) OVER (PARTITION BY o.unit_id) AS others
        FROM others AS o
    ) AS o ON o.unit_id = h.unit_id
    GROUP BY o.actor
),
stories AS (
    SELECT
        c.sign,
        count(DISTINCT c.story_id) FILTER (c.named = 1) / count(DISTINCT c.story_id)::DOUBLE
            AS story_share,
        avg(c.named) AS share
    FROM counted AS c
    GROUP BY c.sign
),
rates AS (
    SELECT
        s.sign,
        s.story_share,
        s.share / nullif(s.story_share, 0) AS copies
    FROM stories AS s
),
steps AS (
    SELECT
        sum(r.story_share) FILTER (r.sign > 0) - sum(r.story_share) FILTER (r.sign < 0)
            AS rise,
        avg(r.story_share) AS story_share,
        sum(r.copies) FILTER (r.sign < 0) AS copies_a,
        sum(r.copies) FILTER (r.sign > 0) AS copies_b
    FROM rates AS r
),
paced AS (
    SELECT
        s.rise,
        s.story_share,
        coalesce(s.copies_a, s.copies_b, 1) AS copies_a,
        coalesce(s.copies_b, s.copies_a, 1) AS copies_b
    FROM steps AS s
),
parts AS (
    SELECT
        'outlet' AS kind,
        'outlet mix' AS part,
        m.outlet AS name,
        (m.weight_b - m.weight_a)
            * ((m.share_a + m.share_b) / 2 - (c.share_a + c.share_b) / 2) AS contribution
    FROM mixes AS m
    CROSS JOIN change AS c
    UNION ALL
    SELECT
        'outlet',
        'within outlet',
        m.outlet,
        (m.weight_a + m.weight_b) / 2 * (m.share_b - m.share_a)
    FROM mixes AS m
    UNION ALL
    SELECT 'topic', 'topic', t.name, t.contribution
    FROM topic_parts AS t
    UNION ALL
    SELECT 'companion', 'companion', coalesce(a.name, c.name), c.contribution
    FROM companion_parts AS c
    LEFT JOIN actors AS a ON a.actor = c.name
    UNION ALL
    SELECT 'copies', 'copies', 'more or fewer stories', p.rise * (p.copies_a + p.copies_b) / 2
    FROM paced AS p
    UNION ALL
    SELECT
        'copies',
        'copies',
        'more or fewer copies of each story',
        (p.copies_b - p.copies_a) * p.story_share
    FROM paced AS p
)
SELECT
    p.part,
    p.name,
    round(p.contribution, 12) + 0.0 AS contribution,
    p.kind,
    rounded(c.share_a) AS share_a,
    rounded(c.share_b) AS share_b,
    round(c.share_b - c.share_a, 12) + 0.0 AS change,
    rounded(c.share_b - c.share_a - e.below) AS change_low,
    rounded(c.share_b - c.share_a + e.above) AS change_high,
    e.stories_a,
    e.stories_b
FROM parts AS p
CROSS JOIN change AS c
CROSS JOIN ends AS e
ORDER BY
    list_position(['outlet', 'topic', 'companion', 'copies'], p.kind),
    p.part,
    abs(round(p.contribution, 12)) DESC,
    p.name;
COMMENT ON MACRO TABLE explain_change IS 'Where the difference between the actor''s coverage in two periods (share_b - share_a = change, with its 95 % interval by Newcombe 1998, method 10, from the two of coverage) comes from; the parts of each kind add up to it. outlet: outlet mix (outlets that name the actor more or less than average publish more or fewer of the stories) and within outlet (an outlet itself names it more or less often; Kitagawa 1955, weights at the midpoint); topic: stories by their topic shares; companion: stories by the other actors they name, split evenly; copies: more stories, or more copies of each (0 for stories). No rows where one period is a gap. Units, scope and exclusions as in coverage.';
