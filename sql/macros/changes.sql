CREATE OR REPLACE MACRO changes(
    actors VARCHAR[] := NULL, since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false,
    periods BIGINT := 8, min_expected DOUBLE := 0.1
) AS TABLE
WITH everyone AS (
    SELECT s.period, s.actor, s.mentioning, s.articles
    FROM coverage(
        since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit, about := about
    ) AS s
    WHERE s.complete AND s.articles > 0
),
series AS (
    SELECT e.period, e.actor, e.mentioning, e.articles
    FROM everyone AS e
    WHERE coalesce(len(actors), 0) = 0
    UNION ALL
    SELECT s.period, s.actor, s.mentioning, s.articles
    FROM coverage(
        actors := actors, since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit, about := about
    ) AS s
    WHERE s.complete AND s.articles > 0 AND coalesce(len(actors), 0) > 0
),
-- How much more than chance the actors of this corpus vary from period to period, all together.
means AS (
    SELECT
        e.mentioning,
        e.articles * sum(e.mentioning) OVER w / sum(e.articles) OVER w AS mean,
        1 - e.articles / sum(e.articles) OVER w AS room
    FROM everyone AS e
    WINDOW w AS (PARTITION BY e.actor)
),
pooled AS (
    SELECT
        coalesce(clipped(
            sum((m.mentioning - m.mean) * (m.mentioning - m.mean) - m.mean * m.room)
            / nullif(sum(m.mean * m.mean), 0),
            0, 10
        ), 0) AS spread
    FROM means AS m
),
before AS (
    SELECT
        s.period,
        s.actor,
        s.mentioning,
        s.articles,
        count(*) OVER w AS seen,
        coalesce(sum(s.mentioning) OVER w, 0)::DOUBLE AS mentioned,
        sum(s.articles) OVER w::DOUBLE AS exposure,
        sum(s.articles * s.articles) OVER w::DOUBLE AS exposure_squares,
        sum(s.mentioning * s.mentioning) OVER w::DOUBLE AS squares,
        sum(s.mentioning * s.articles) OVER w::DOUBLE AS products
    FROM series AS s
    WINDOW w AS (
        PARTITION BY s.actor, CASE WHEN bin = 'day' THEN dayofweek(s.period) END
        ORDER BY s.period
        ROWS BETWEEN (periods) PRECEDING AND 1 PRECEDING
    )
),
rates AS (
    SELECT
        b.*,
        (b.mentioned + 0.5) / b.exposure AS rate,
        b.mentioned / b.exposure AS plain_rate
    FROM before AS b
    WHERE b.seen >= ceil(periods / 2.0)
),
spreads AS (
    SELECT
        r.*,
        greatest(p.spread, (
            r.seen * coalesce(clipped(
                (
                    r.squares - 2 * r.plain_rate * r.products
                    + r.plain_rate * r.plain_rate * r.exposure_squares
                    - r.plain_rate * (r.exposure - r.exposure_squares / r.exposure)
                ) / nullif(r.plain_rate * r.plain_rate * r.exposure_squares, 0)
                * r.seen / nullif(r.seen - 1.0, 0),
                0, 10
            ), 0) + 8 * p.spread
        ) / (r.seen + 8)) AS spread
    FROM rates AS r
    CROSS JOIN pooled AS p
),
predictions AS (
    SELECT
        s.period,
        s.actor,
        s.mentioning,
        s.articles,
        s.articles * s.rate AS mean,
        1 / (
            s.spread * (1 + s.exposure_squares / (s.exposure * s.exposure))
            + 1 / (s.mentioned + 0.5)
        ) AS shape
    FROM spreads AS s
    WHERE s.articles * s.rate >= min_expected
),
tails AS (
    SELECT
        p.period,
        p.actor,
        -- Half of the observed count's own probability (mid-p): counts are few and coarse.
        sum(
            gamma_poisson(k.count, p.mean, p.shape)
            * CASE WHEN k.count = p.mentioning THEN 0.5 ELSE 1 END
        ) AS tail
    FROM predictions AS p,
        LATERAL (
            SELECT unnest(CASE
                WHEN p.mentioning > p.mean THEN generate_series(p.mentioning, p.mentioning + 10
                    + (12 * sqrt(p.mean + p.mean * p.mean / p.shape))::BIGINT)
                ELSE generate_series(0, p.mentioning)
            END) AS count
        ) AS k
    GROUP BY p.period, p.actor
),
tests AS (
    SELECT
        p.period,
        p.actor,
        p.mentioning,
        p.articles,
        p.mean,
        clipped(2 * t.tail, 0, 1) AS p_value
    FROM predictions AS p
    JOIN tails AS t ON t.period = p.period AND t.actor = p.actor
),
ranked AS (
    SELECT
        t.*,
        count(*) OVER () AS tested,
        row_number() OVER (ORDER BY t.p_value, t.actor, t.period) AS place
    FROM tests AS t
),
adjusted AS (
    SELECT
        r.*,
        min(r.p_value * r.tested / r.place) OVER (
            ORDER BY r.place DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
        ) AS q_value
    FROM ranked AS r
)
SELECT
    a.actor,
    a.period,
    a.mentioning AS observed,
    round(a.mean, 9) AS expected,
    round(a.mentioning / a.mean, 9) AS ratio,
    round(a.p_value, 12) AS p_value,
    round(clipped(a.q_value, 0, 1), 12) AS q_value,
    a.tested,
    a.articles
FROM adjusted AS a
ORDER BY a.place;
COMMENT ON MACRO TABLE changes IS 'Periods in which an actor was named more or less often than the periods before it let one expect: observed stories (articles) against the number expected from the share in the up to 8 (periods) preceding complete periods in scope (bin := ''day'': the same weekday) times the stories of this period. Two-sided mid-p value of the gamma-Poisson predictive distribution, whose spread holds the uncertainty of the rate and the over-dispersion of the actor, never less than that of all actors together; q_value: Benjamini-Hochberg over all tested pairs of actor and period (tested). Never tested: partial periods, gaps, periods with fewer than half of the preceding ones, expected numbers below min_expected.';
