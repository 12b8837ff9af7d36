CREATE OR REPLACE MACRO valence_beside_tone(
    actors VARCHAR[] := NULL, since := NULL, until := NULL,
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false
) AS TABLE
WITH texts AS (
    SELECT
        t.article_id,
        t.day,
        unit_of(unit, t.story_id, t.article_id) AS unit_id,
        t.story_id
    FROM articles_in(
        since := since, until := until, outlets := outlets, languages := languages
    ) AS t
    WHERE t.day IS NOT NULL
),
named AS (
    SELECT
        c.code, t.article_id, t.unit_id, t.story_id,
        a.good::DOUBLE - a.bad::DOUBLE AS balance,
        n.tone
    FROM article_actors AS n
    JOIN codes_in(actors := actors) AS c ON c.actor = n.actor
    JOIN texts AS t ON t.article_id = n.article_id
    JOIN articles AS a ON a.article_id = n.article_id
    WHERE (NOT about OR n.about >= 0.5)
        AND (c.since IS NULL OR t.day >= c.since)
        AND (c.until IS NULL OR t.day < c.until)
),
both_kinds AS (
    SELECT n.code, n.unit_id, n.story_id, x.kind, avg(x.score) AS score
    FROM named AS n
    CROSS JOIN LATERAL (VALUES ('balance', n.balance), ('tone', n.tone)) AS x (kind, score)
    WHERE x.score IS NOT NULL
    GROUP BY n.code, n.unit_id, n.story_id, x.kind
),
clusters AS (
    SELECT b.code, b.kind, b.story_id, count(*)::DOUBLE AS size, sum(b.score) AS total
    FROM both_kinds AS b
    GROUP BY b.code, b.kind, b.story_id
),
means AS (
    SELECT
        c.code,
        c.kind,
        sum(c.size)::BIGINT AS n,
        sum(c.total) / sum(c.size) AS mean,
        mean_margin(
            sum(c.total) / sum(c.size), sum(c.size), count(*),
            sum(c.total * c.total), sum(c.total * c.size), sum(c.size * c.size)
        ) AS margin
    FROM clusters AS c
    GROUP BY c.code, c.kind
),
chosen AS (
    SELECT DISTINCT c.code
    FROM codes_in(actors := actors) AS c
    WHERE coalesce(len(actors), 0) > 0 OR c.code IN (SELECT n.code FROM named AS n)
)
SELECT
    c.code AS actor,
    coalesce(b.n, 0) AS scored,
    rounded(b.mean) AS balance,
    rounded(clipped(b.mean - b.margin, -1, 1)) AS balance_low,
    rounded(clipped(b.mean + b.margin, -1, 1)) AS balance_high,
    coalesce(t.n, 0) AS judged,
    rounded(t.mean) AS tone,
    rounded(clipped(t.mean - t.margin, -1, 1)) AS tone_low,
    rounded(clipped(t.mean + t.margin, -1, 1)) AS tone_high
FROM chosen AS c
LEFT JOIN means AS b ON b.code = c.code AND b.kind = 'balance'
LEFT JOIN means AS t ON t.code = c.code AND t.kind = 'tone'
ORDER BY c.code;
COMMENT ON MACRO TABLE valence_beside_tone IS 'Two things that are often mistaken for each other, for each actor over all dates chosen. balance: how far the stories that name the actor report good rather than bad news (mean probability of good minus that of bad, -1..1, over the scored stories). tone: how their sentences speak toward the actor (-1..1, over the judged stories). A story is the mean of its articles (unit := ''article'': each counts). 95 % intervals from the spread between stories (Student''s t); they hold no errors of the models. Left out: languages the models cannot read, articles without a date. about := true keeps articles about the actor. since and until are included.';
