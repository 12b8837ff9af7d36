CREATE OR REPLACE MACRO changes(
    actors VARCHAR[] := NULL, since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false,
    periods BIGINT := 8, min_expected DOUBLE := 0.1, min_counted DOUBLE := 0.5
) AS TABLE
WITH texts AS (
    SELECT t.article_id, t.unit_id, t.outlet, t.published, t.day, t.period
    FROM texts_in(
        since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit
    ) AS t
),
units AS (
    SELECT
        t.unit_id,
        min(t.period) AS period,
        min(t.day) AS day,
        -- Within which days are compared. Over a quarter a war of twelve days would look like
        -- one occasion; of a day there is nothing to compare.
        date_trunc(CASE WHEN bin = 'week' THEN 'week' ELSE 'month' END, min(t.day))::DATE AS span,
        arg_min(t.outlet, (t.published, t.article_id)) AS outlet
    FROM texts AS t
    GROUP BY t.unit_id
),
totals AS (
    SELECT u.period, u.outlet, count(*)::DOUBLE AS articles
    FROM units AS u
    GROUP BY u.period, u.outlet
),
-- Whole periods with articles, numbered; days are numbered weekday by weekday.
whole AS (
    SELECT
        p.period,
        CASE WHEN bin = 'day' THEN dayofweek(p.period) ELSE 0 END AS weekday,
        row_number() OVER (
            PARTITION BY CASE WHEN bin = 'day' THEN dayofweek(p.period) END ORDER BY p.period
        ) AS place
    FROM periods_in(since := since, until := until, bin := bin) AS p
    SEMI JOIN totals AS t ON t.period = p.period
    WHERE p.complete
),
before AS (
    SELECT w.period, e.period AS earlier
    FROM whole AS w
    JOIN whole AS e
        ON e.weekday = w.weekday AND e.place < w.place AND e.place >= w.place - periods
    WHERE w.place > ceil(periods / 2.0)
),
-- An outlet is judged by its own past. One that has hardly any cannot have changed: that it arrived,
-- or that far more of it is collected than before, would pass for a change of the news.
known AS (
    SELECT b.period, t.outlet, n.articles, sum(t.articles) AS past
    FROM before AS b
    JOIN totals AS t ON t.period = b.earlier
    JOIN totals AS n ON n.period = b.period AND n.outlet = t.outlet
    JOIN (SELECT b.period, count(*) AS number FROM before AS b GROUP BY b.period) AS k
        ON k.period = b.period
    GROUP BY b.period, t.outlet, n.articles, k.number
    HAVING sum(t.articles) >= greatest(10, n.articles) AND count(*) >= k.number / 2
),
-- What outlets with a past tell of a period is no finding on it where most of it is in others.
bases AS (
    SELECT
        k.period,
        count(*) AS outlets,
        sum(k.articles) / any_value(w.articles) AS counted
    FROM known AS k
    JOIN (SELECT t.period, sum(t.articles) AS articles FROM totals AS t GROUP BY t.period) AS w
        ON w.period = k.period
    GROUP BY k.period
    HAVING sum(k.articles) >= min_counted * any_value(w.articles)
),
exposures AS (
    SELECT k.period, k.outlet, k.articles, k.past
    FROM known AS k
    SEMI JOIN bases AS s ON s.period = k.period
),
links AS MATERIALIZED (
    SELECT b.earlier, e.period, e.outlet, e.articles, e.past
    FROM before AS b
    JOIN exposures AS e ON e.period = b.period
),
-- Its rate is drawn toward that of all outlets as if by 10 more stories (shrinkage).
sums AS (
    SELECT
        e.period,
        sum(e.articles) AS articles,
        sum(e.past) AS past,
        sum(e.articles * 10 / (e.past + 10)) AS shrunk,
        sum(e.articles * e.articles * 10 / ((e.past + 10) * (e.past + 10))) AS shrunk_squares
    FROM exposures AS e
    GROUP BY e.period
),
everyone AS (
    SELECT c.code, c.actor, c.since, c.until FROM codes_in() AS c
    UNION
    SELECT c.code, c.actor, c.since, c.until FROM codes_in(actors := actors) AS c
),
named AS (
    SELECT DISTINCT e.code, t.unit_id
    FROM article_actors AS n
    JOIN everyone AS e ON e.actor = n.actor
    JOIN texts AS t ON t.article_id = n.article_id
    WHERE (NOT about OR n.about >= 0.5)
        AND (e.since IS NULL OR t.day >= e.since)
        AND (e.until IS NULL OR t.day < e.until)
),
cells AS (
    SELECT n.code, u.period, u.outlet, count(*) AS mentioning
    FROM named AS n
    JOIN units AS u ON u.unit_id = n.unit_id
    GROUP BY n.code, u.period, u.outlet
),
observations AS (
    SELECT
        c.code,
        c.period,
        sum(c.mentioning)::BIGINT AS mentioning,
        count(*) AS naming_outlets
    FROM cells AS c
    JOIN exposures AS e ON e.period = c.period AND e.outlet = c.outlet
    GROUP BY c.code, c.period
),
-- Stories of one outlet on one day about one actor come of one occasion: they are counted as
-- clusters. Were they apart, of M stories in a span the pairs that share a day were
-- M * (M - 1) * evenness; what is beyond is the excess, and excess over room the number of further
-- stories that a story brings along (Kish's design effect less one, by the factorial moments).
evenness AS (
    SELECT d.outlet, d.span, sum(d.articles * d.articles) / power(sum(d.articles), 2) AS evenness
    FROM (
        SELECT u.outlet, u.span, u.day, count(*)::DOUBLE AS articles
        FROM units AS u
        GROUP BY u.outlet, u.span, u.day
    ) AS d
    GROUP BY d.outlet, d.span
),
daily AS (
    SELECT n.code, u.outlet, u.span, u.period, u.day, count(*)::DOUBLE AS mentioning
    FROM named AS n
    JOIN units AS u ON u.unit_id = n.unit_id
    GROUP BY n.code, u.outlet, u.span, u.period, u.day
),
clusters AS (
    SELECT
        d.code,
        d.outlet,
        d.span,
        sum(d.mentioning * (d.mentioning - 1))
            - sum(d.mentioning) * (sum(d.mentioning) - 1) * any_value(v.evenness) AS excess,
        sum(d.mentioning) * (1 - any_value(v.evenness)) AS room
    FROM daily AS d
    JOIN evenness AS v ON v.outlet = d.outlet AND v.span = d.span
    GROUP BY d.code, d.outlet, d.span
),
usual AS (
    SELECT greatest(0, coalesce(sum(c.excess) / nullif(sum(c.room), 0), 0)) AS along
    FROM clusters AS c
    WHERE c.code IN (SELECT k.code FROM codes_in() AS k)
),
habits AS (
    SELECT
        c.code,
        greatest(0, (sum(c.excess) + 10 * any_value(u.along)) / (sum(c.room) + 10)) AS along
    FROM clusters AS c
    CROSS JOIN usual AS u
    GROUP BY c.code
),
occasions AS (
    SELECT
        e.period,
        c.code,
        (sum(c.excess) + 2 * any_value(h.along)) / (sum(c.room) + 2) AS along
    FROM exposures AS e
    JOIN (SELECT DISTINCT u.period, u.outlet, u.span FROM units AS u) AS s
        ON s.period = e.period AND s.outlet = e.outlet
    JOIN clusters AS c ON c.outlet = s.outlet AND c.span = s.span
    JOIN habits AS h ON h.code = c.code
    GROUP BY e.period, c.code
),
days_named AS (
    SELECT d.code, d.period, count(DISTINCT d.day) AS naming_days
    FROM daily AS d
    JOIN exposures AS e ON e.period = d.period AND e.outlet = d.outlet
    GROUP BY d.code, d.period
),
pasts AS (
    SELECT
        c.code,
        l.period,
        sum(c.mentioning) AS mentioned,
        sum(c.mentioning * l.articles / (l.past + 10)) AS own,
        sum(c.mentioning * l.articles * l.articles / ((l.past + 10) * (l.past + 10)))
            AS own_squares
    FROM cells AS c
    JOIN links AS l ON l.earlier = c.period AND l.outlet = c.outlet
    GROUP BY c.code, l.period
),
rates AS (
    SELECT
        s.period,
        k.code,
        coalesce(o.mentioning, 0) AS mentioning,
        coalesce(o.naming_outlets, 0) AS naming_outlets,
        coalesce(d.naming_days, 0) AS naming_days,
        s.articles::BIGINT AS articles,
        1 + coalesce(h.along, u.along) AS habit,
        1 + greatest(coalesce(h.along, u.along), coalesce(w.along, 0)) AS design,
        (coalesce(p.mentioned, 0) + 0.5) / s.past * s.shrunk + coalesce(p.own, 0) AS mean,
        (coalesce(p.mentioned, 0) + 0.5) / s.past * s.shrunk_squares
            + coalesce(p.own_squares, 0) AS variance
    FROM sums AS s
    CROSS JOIN (SELECT DISTINCT c.code FROM cells AS c) AS k
    CROSS JOIN usual AS u
    LEFT JOIN habits AS h ON h.code = k.code
    LEFT JOIN occasions AS w ON w.period = s.period AND w.code = k.code
    LEFT JOIN days_named AS d ON d.period = s.period AND d.code = k.code
    LEFT JOIN observations AS o ON o.period = s.period AND o.code = k.code
    LEFT JOIN pasts AS p ON p.period = s.period AND p.code = k.code
),
-- How much worse than chance allows each expectation was, and how much that one cell can tell
-- (the inverse of its sampling variance): few mentions tell next to nothing.
surprises AS (
    SELECT
        r.*,
        (
            (r.mentioning - r.mean) * (r.mentioning - r.mean)
            - r.habit * (r.mean + r.variance)
        ) / (r.mean * r.mean) AS spread,
        r.mean * r.mean * r.mean / (r.habit + 2 * r.mean) AS weight
    FROM rates AS r
),
pooled AS (
    SELECT coalesce(clipped(sum(r.weight * r.spread) / sum(r.weight), 0, 10), 0) AS spread
    FROM surprises AS r
    WHERE r.code IN (SELECT c.code FROM codes_in() AS c)
),
spreads AS (
    SELECT
        r.*,
        coalesce(sum(r.weight) OVER w, 0) AS weights,
        coalesce(sum(r.weight * r.spread) OVER w, 0) AS weighted
    FROM surprises AS r
    WINDOW w AS (
        PARTITION BY r.code ORDER BY r.period ROWS BETWEEN (periods) PRECEDING AND 1 PRECEDING
    )
),
-- The spread was measured on errors of prediction: a part of it, one in periods + 1, is that of the
-- mean of the periods before.
predictions AS (
    SELECT
        s.period,
        s.code,
        s.mentioning,
        s.articles,
        s.mean,
        s.naming_outlets,
        s.naming_days,
        s.design,
        s.habit * s.variance / (s.mean * s.mean) AS sampling,
        greatest(p.spread, (s.weighted + 10 * p.spread) / (s.weights + 10), 0.0001) AS spread
    FROM spreads AS s
    CROSS JOIN pooled AS p
    WHERE s.mean >= min_expected
        AND (coalesce(len(actors), 0) = 0 OR list_contains(actors, s.code))
),
doubted AS (
    SELECT
        p.*,
        -- The design effect multiplies the variance of the count, the mean of the gamma-Poisson.
        p.spread * periods / (periods + 1) + (p.design - 1) / p.mean AS own_spread,
        sqrt(ln(
            1 + p.sampling * (1 + p.spread * periods / (periods + 1)) + p.spread / (periods + 1)
        )) AS doubt
    FROM predictions AS p
),
-- The mean itself is known up to a lognormal factor: Gauss-Hermite quadrature at seven points
-- (Abramowitz and Stegun, table 25.10). A gamma distribution of the same variance has no tail that
-- long, and finds changes where a small mean happened to be underestimated.
points AS (
    SELECT h.z, h.weight
    FROM (
        VALUES
            (-3.7504397177257423, 0.0005482688559722184),
            (-2.3667594107345416, 0.03075712396758649),
            (-1.154405394739968, 0.2401231786050127),
            (0.0, 0.4571428571428575),
            (1.154405394739968, 0.2401231786050127),
            (2.3667594107345416, 0.03075712396758649),
            (3.7504397177257423, 0.0005482688559722184)
    ) AS h (z, weight)
),
-- Where the tail is summed: its first sixteen counts one by one, then at distances that grow by
-- 8 %, by the trapezoidal rule, since far out a count differs little from the next. The lower tail
-- ends at nought, near which a wide distribution is steep as well: it is summed from both ends to
-- the middle. A thousand counts so take some seventy terms; right to three parts in a thousand.
distances AS (
    SELECT
        d.away,
        list_prepend(0, d.away) AS closer,
        list_slice(d.away, 2, 250) AS further
    FROM (
        SELECT
            list(
                CASE WHEN i.i < 16 THEN i.i ELSE floor(16 * power(1.08, i.i - 16))::BIGINT END
                ORDER BY i.i
            ) AS away
        FROM range(0, 250) AS i (i)
    ) AS d
),
reaches AS (
    SELECT
        d.*,
        d.mentioning > d.mean AS above,
        CASE
            WHEN d.mentioning > d.mean
                THEN 100 + 120 * sqrt(
                    d.mean + d.mean * d.mean * (d.own_spread + exp(d.doubt * d.doubt) - 1)
                )
            ELSE d.mentioning / 2.0
        END AS reach
    FROM doubted AS d
),
steps AS (
    SELECT
        r.*,
        CASE
            WHEN r.reach < 16 THEN floor(r.reach) + 1
            ELSE 17 + floor(ln(r.reach / 16) / ln(1.08))
        END::BIGINT AS number
    FROM reaches AS r
),
-- A step counts half for the term at either end of it; the middle of a lower tail is one step. Half
-- of the observed count's own probability is so left out (mid-p): counts are few and coarse.
terms AS (
    SELECT
        s.*,
        e.from_nought,
        unnest(list_slice(i.away, 1, s.number)) AS away,
        unnest(list_slice(i.closer, 1, s.number)) AS closer,
        unnest(list_slice(i.further, 1, s.number)) AS further,
        i.away[s.number] AS furthest
    FROM steps AS s
    CROSS JOIN distances AS i
    JOIN (VALUES (false), (true)) AS e (from_nought) ON NOT (s.above AND e.from_nought)
),
counts AS (
    SELECT
        t.period,
        t.code,
        t.mean,
        t.own_spread,
        t.doubt,
        CASE
            WHEN t.above THEN t.mentioning + t.away
            WHEN t.from_nought THEN t.away
            ELSE t.mentioning - t.away
        END AS count,
        (t.away - t.closer) / 2.0
            + CASE
                WHEN t.away < t.furthest THEN (t.further - t.away) / 2.0
                WHEN t.above THEN 0
                ELSE t.mentioning / 2.0 - t.away
            END
            + CASE WHEN t.from_nought AND t.away = 0 THEN 0.5 ELSE 0 END AS times
    FROM terms AS t
),
tails AS (
    SELECT
        c.period,
        c.code,
        sum(
            h.weight * c.times
            * gamma_poisson(
                c.count, c.mean * exp(h.z * c.doubt - c.doubt * c.doubt / 2), 1 / c.own_spread
            )
        ) AS tail
    FROM counts AS c
    CROSS JOIN points AS h
    GROUP BY c.period, c.code
),
ranked AS (
    SELECT
        p.period,
        p.code,
        p.mentioning,
        p.articles,
        p.mean,
        p.naming_outlets,
        p.naming_days,
        p.design,
        clipped(2 * t.tail, 0, 1) AS p_value,
        count(*) OVER () AS tested,
        row_number() OVER (ORDER BY significant(clipped(2 * t.tail, 0, 1)), p.code, p.period)
            AS place
    FROM predictions AS p
    JOIN tails AS t ON t.period = p.period AND t.code = p.code
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
    a.code AS actor,
    a.period,
    a.mentioning AS observed,
    rounded(a.mean) AS expected,
    rounded(a.mentioning / a.mean) AS ratio,
    significant(a.p_value) AS p_value,
    significant(clipped(a.q_value, 0, 1)) AS q_value,
    a.tested,
    a.articles,
    s.outlets,
    rounded(s.counted) AS counted,
    a.naming_outlets,
    a.naming_days,
    rounded(a.design) AS design,
    (SELECT count(*) FROM whole) - (SELECT count(*) FROM bases) AS untested
FROM adjusted AS a
JOIN bases AS s ON s.period = a.period
ORDER BY a.place;
COMMENT ON MACRO TABLE changes IS 'Periods in which an actor was named more or less often than the periods before let one expect. observed: stories (articles) that name it, of outlets with a past of their own: stories in at least half of the up to 8 (periods) preceding complete periods in scope (bin := ''day'': the same weekday), at least 10 in all and no fewer than in the period itself; expected: the number if each of these outlets named it as often as in those periods, so that outlets that come and go make no change; articles: all their stories; outlets: how many outlets these are; naming_outlets, naming_days: how many outlets and how many days the observed stories are of; counted: the share of all stories of the period that they hold, at least half (min_counted). Two-sided mid-p value of the gamma-Poisson predictive distribution, whose spread is the over-dispersion of the actor, never less than that of all actors, plus the clustering of stories of one outlet on one day, around a mean that is itself uncertain (lognormal, by the few mentions and the spread of the periods before); q_value: Benjamini-Hochberg over all tested pairs of actor and period (tested). design: by how much that clustering multiplies the variance of the count, 1 were the stories independent: from the pairs of stories of one outlet that share a day beyond those that would by chance within a week (bins other than week: a month), the actor''s own over all time, drawn toward that of all actors as if by ten stories, and no less than that of the period itself; so fourteen stories of one outlet on one day weigh hardly more than one. Never tested: partial periods, gaps, periods with fewer than half of the preceding ones, periods of whose stories outlets with a past hold less than min_counted (untested: complete periods with stories that were not tested for either reason), expected numbers below min_expected.';
