CREATE OR REPLACE MACRO drift(
    measure VARCHAR := 'relation', actors VARCHAR[] := NULL,
    a VARCHAR := NULL, b VARCHAR := NULL,
    since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false
) AS TABLE
WITH tones AS (
    SELECT
        t.actor, NULL::VARCHAR AS partner, t.period, t.stories, t.tone AS level, t.expected,
        t.units, t.spread
    FROM tone_levels(
        actors := CASE
            WHEN measure = 'tone' THEN actors
            WHEN measure = 'relation' THEN ['']
            ELSE error('measure must be tone or relation')
        END,
        since := since, until := until, bin := bin, outlets := outlets, languages := languages,
        unit := unit, about := about
    ) AS t
    WHERE measure = 'tone' OR measure <> 'relation'
),
relations AS (
    SELECT
        r.actor, r.partner, r.period, r.stories, r.relation AS level, r.expected, r.units, r.spread
    FROM relation_levels(
        CASE WHEN measure = 'relation' THEN a ELSE '' END, b,
        since := since, until := until, bin := bin, outlets := outlets, languages := languages,
        unit := unit, actors := actors
    ) AS r
    WHERE measure = 'relation'
),
levels AS (
    SELECT l.*, epoch(l.period::TIMESTAMP) / 31557600 AS year
    FROM (FROM tones UNION ALL FROM relations) AS l
    JOIN periods_in(since := since, until := until, bin := bin) AS p
        ON p.period = l.period AND p.complete
),
-- How far each period lies from what its outlets would give; a period weighs by its stories.
centred AS (
    SELECT
        l.*,
        l.stories / sum(l.stories) OVER whole AS share,
        l.year - sum(l.stories * l.year) OVER whole / sum(l.stories) OVER whole AS later,
        l.level - l.expected
            - sum(l.stories * (l.level - l.expected)) OVER whole / sum(l.stories) OVER whole
            AS higher,
        -- Periods differ at least as much as the stories within them make them.
        coalesce(
            sum(l.spread) OVER whole / nullif(sum(l.units) OVER whole - count(*) OVER whole, 0), 0
        ) AS least
    FROM levels AS l
    WINDOW whole AS (PARTITION BY l.actor, l.partner)
),
lines AS (
    SELECT
        c.*,
        sum(c.stories * c.later * c.later) OVER whole AS reach,
        sum(c.stories * c.later * c.higher) OVER whole
            / nullif(sum(c.stories * c.later * c.later) OVER whole, 0) AS slope
    FROM centred AS c
    WINDOW whole AS (PARTITION BY c.actor, c.partner)
),
-- What the line leaves of each period, and how much of the line hangs on the period alone.
left_over AS (
    SELECT
        n.*,
        n.higher - n.slope * n.later AS rest,
        1 - n.share - n.stories * n.later * n.later / n.reach AS free
    FROM lines AS n
),
fitted AS (
    SELECT
        o.actor,
        o.partner,
        count(*) AS periods,
        sum(o.stories)::BIGINT AS stories,
        min(o.period) AS first_period,
        max(o.period) AS last_period,
        max(o.year) - min(o.year) AS years,
        min(o.later) AS earliest,
        max(o.later) AS latest,
        sum(o.share * o.level) AS middle,
        any_value(o.slope) AS slope,
        sqrt(greatest(
            sum(power(o.stories * o.later * o.rest / greatest(o.free, 0.05), 2))
                / power(any_value(o.reach), 2),
            any_value(o.least) / any_value(o.reach)
        )) * t_quantile(count(*) - 2) AS margin
    FROM left_over AS o
    GROUP BY o.actor, o.partner
)
SELECT
    measure AS measure,
    f.actor,
    f.partner,
    f.first_period,
    f.last_period,
    f.periods,
    f.stories,
    rounded(f.middle + f.slope * f.earliest) AS value_first,
    rounded(f.middle + f.slope * f.latest) AS value_last,
    rounded(f.slope * f.years) AS change,
    rounded((f.slope - f.margin) * f.years) AS change_low,
    rounded((f.slope + f.margin) * f.years) AS change_high,
    rounded(f.slope) AS a_year,
    coalesce(abs(f.slope) > f.margin, false) AS told
FROM fitted AS f
WHERE f.periods >= 5
ORDER BY f.stories DESC, f.actor, f.partner;
COMMENT ON MACRO TABLE drift IS 'How far a series moved along a straight line from its first whole period to its last: what a slow warming or souring comes to, or how little a flat series can have moved. measure: relation (of a and b; without b of a with each of the actors, without both of every two of them) or tone, each set against what the mix of outlets would give, as in level_shifts, so that outlets that come and go make no drift. Weighted least squares, a period weighing by its stories; value_first and value_last: the ends of the line, which may lie beyond -1 or 1; change: their distance, with a 95 % interval (errors that may differ from period to period, HC3, MacKinnon and White 1985, never less than the spread of stories within periods brings; Student''s t); a_year: change in a year; told: whether the interval leaves out 0. Each interval is for one series asked by name: of many, one in twenty that stay is told. It holds no errors of the model, which draw changes toward 0. Left out: partial periods, gaps, series of fewer than five periods.';
