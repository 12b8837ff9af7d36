CREATE OR REPLACE MACRO coverage_fixed_mix(
    actors VARCHAR[] := NULL, since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false
) AS TABLE
WITH cells AS (
    SELECT s.period, s.actor, s.outlet, s.mentioning, s.articles, s.complete
    FROM coverage_by_outlet(
        actors := actors, since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit, about := about
    ) AS s
),
weights AS (
    SELECT s.actor, s.outlet, sum(s.articles) / sum(sum(s.articles)) OVER (PARTITION BY s.actor)
        AS weight
    FROM cells AS s
    GROUP BY s.actor, s.outlet
),
pooled AS (
    SELECT
        s.actor,
        s.outlet,
        sum(s.mentioning) / nullif(sum(s.articles), 0)::DOUBLE AS share
    FROM cells AS s
    GROUP BY s.actor, s.outlet
),
-- How many articles one independent story stands for, were all its copies alike (Kish 1965).
sizes AS (
    SELECT t.period, t.story_id, count(*)::DOUBLE AS size
    FROM texts_in(
        since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit
    ) AS t
    WHERE unit = 'article'
    GROUP BY t.period, t.story_id
),
effects AS (
    SELECT z.period, sum(z.size * z.size) / sum(z.size) AS effect
    FROM sizes AS z
    GROUP BY z.period
),
sums AS (
    SELECT
        s.period,
        s.actor,
        sum(s.mentioning)::BIGINT AS mentioning,
        sum(s.articles)::BIGINT AS articles,
        sum(w.weight) FILTER (s.articles > 0) AS weight,
        sum(w.weight * s.mentioning / nullif(s.articles, 0)) AS weighted,
        -- An outlet with few stories lends its variance from its own pooled share.
        sum(
            w.weight * w.weight
            * ((s.mentioning + p.share) / (s.articles + 1.0))
            * (1 - (s.mentioning + p.share) / (s.articles + 1.0))
            / nullif(s.articles, 0)
        ) AS variance,
        sum(w.weight * w.weight / nullif(s.articles, 0)) AS kish,
        any_value(s.complete) AS complete
    FROM cells AS s
    JOIN weights AS w ON w.actor = s.actor AND w.outlet = s.outlet
    JOIN pooled AS p ON p.actor = s.actor AND p.outlet = s.outlet
    GROUP BY s.period, s.actor
),
shares AS (
    SELECT
        s.period,
        s.actor,
        s.mentioning,
        s.articles,
        s.weight,
        s.weighted / s.weight AS share,
        CASE
            WHEN s.weighted > 0 AND s.weighted < s.weight AND s.variance > 0
                THEN (s.weighted / s.weight) * (1 - s.weighted / s.weight)
                / (s.variance / (s.weight * s.weight))
            ELSE s.weight * s.weight / s.kish
        END / coalesce(e.effect, 1) AS worth,
        s.complete
    FROM sums AS s
    LEFT JOIN effects AS e ON e.period = s.period
)
SELECT
    s.period,
    s.actor,
    s.mentioning,
    s.articles,
    rounded(s.share) AS share,
    rounded(wilson_low(s.share, s.worth)) AS share_low,
    rounded(wilson_high(s.share, s.worth)) AS share_high,
    s.complete,
    rounded(s.weight) AS weight
FROM shares AS s
ORDER BY s.actor, s.period;
COMMENT ON MACRO TABLE coverage_fixed_mix IS 'Coverage as if every outlet had the same weight in each period: the shares of coverage_by_outlet, weighted by the outlets'' stories (articles) over the whole scope (direct standardisation), so that outlets that come and go do not move the line. weight: how much of that weight belongs to outlets with stories in the period; the rest is shared out among them. 95 % interval: Wilson with the n the weighted share is worth. mentioning and articles are the plain counts; other definitions as in coverage.';
