CREATE OR REPLACE MACRO pair_lift(
    a VARCHAR, b VARCHAR, since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false, by_outlet BOOLEAN := true
) AS TABLE
WITH texts AS (
    SELECT t.article_id, t.unit_id, t.outlet, t.published, t.period
    FROM texts_in(
        since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit
    ) AS t
),
units AS (
    SELECT
        t.unit_id,
        min(t.period) AS period,
        CASE WHEN by_outlet THEN arg_min(t.outlet, (t.published, t.article_id)) ELSE '' END
            AS outlet
    FROM texts AS t
    GROUP BY t.unit_id
),
named AS (
    SELECT
        t.unit_id,
        bool_or(n.code = a) AS names_a,
        bool_or(n.code = b) AS names_b
    FROM articles_naming(actors := [a, b], about := about) AS n
    JOIN texts AS t ON t.article_id = n.article_id
    GROUP BY t.unit_id
),
counts AS (
    SELECT
        u.period,
        count(*)::DOUBLE AS articles,
        count(*) FILTER (n.names_a) AS mentioning_a,
        count(*) FILTER (n.names_b) AS mentioning_b,
        mentioning_a / articles AS share_a,
        mentioning_b / articles AS share_b,
        count(*) FILTER (n.names_a AND n.names_b) AS together
    FROM units AS u
    LEFT JOIN named AS n ON n.unit_id = u.unit_id
    GROUP BY u.period, u.outlet
),
lifts AS (
    SELECT
        c.period,
        sum(c.articles)::BIGINT AS articles,
        sum(c.mentioning_a)::BIGINT AS mentioning_a,
        sum(c.mentioning_b)::BIGINT AS mentioning_b,
        sum(c.together)::BIGINT AS together,
        sum(c.articles * c.share_a * c.share_b) AS expected,
        lift_error(c.articles, c.share_a, c.share_b, c.together) AS error
    FROM counts AS c
    GROUP BY c.period
),
spreads AS (
    SELECT
        l.*,
        l.together / nullif(l.expected, 0) AS lift,
        1.959963984540054 * l.error AS margin
    FROM lifts AS l
),
asked AS (
    SELECT count(DISTINCT c.code) = 2 AS known
    FROM codes_in(actors := [a, b]) AS c
)
SELECT
    p.period,
    coalesce(s.together, 0) AS together,
    rounded(s.expected) AS expected,
    rounded(s.lift) AS lift,
    -- None together: 3.689 is the upper 97.5 % limit of a Poisson mean of which none was seen.
    rounded(CASE WHEN s.together = 0 THEN 0 * s.lift ELSE s.lift * exp(-s.margin) END) AS lift_low,
    rounded(
        CASE
            WHEN s.together = 0 THEN 3.688879454 / nullif(s.expected, 0)
            ELSE s.lift * exp(s.margin)
        END
    ) AS lift_high,
    p.complete,
    coalesce(s.mentioning_a, 0) AS mentioning_a,
    coalesce(s.mentioning_b, 0) AS mentioning_b,
    coalesce(s.articles, 0) AS articles
FROM periods_in(since := since, until := until, bin := bin) AS p
JOIN asked AS q ON q.known
LEFT JOIN spreads AS s ON s.period = p.period
ORDER BY p.period;
COMMENT ON MACRO TABLE pair_lift IS 'How much more often than by chance two actors are named in the same story (unit := ''article'': article) of a period: together over expected, the number if within each outlet the two were named independently of each other, the sum over outlets of the product of its two counts over its stories (a story belongs to the outlet that published it first); 1 means no tie. So neither outlets with beats of their own nor their mix make a tie or hide one; by_outlet := false takes all stories of the period as one outlet. Empty where no outlet names both. Denominator (articles): all stories of the period in scope; a story counts once, in the period of its earliest article. 95 % interval on the log scale by the delta method, outlets being strata; where none names both, the exact upper limit of a Poisson mean over expected. about := true keeps stories about the actors. since and until are included; articles without a date are left out.';
