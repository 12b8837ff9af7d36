CREATE OR REPLACE MACRO tone(
    actors VARCHAR[] := NULL, since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false
) AS TABLE
WITH texts AS (
    SELECT t.article_id, t.story_id, t.unit_id, t.day, t.period
    FROM texts_in(
        since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit
    ) AS t
),
units AS (
    SELECT t.unit_id, any_value(t.story_id) AS story_id, min(t.period) AS period
    FROM texts AS t
    GROUP BY t.unit_id
),
totals AS (
    SELECT u.period, count(*) AS articles
    FROM units AS u
    GROUP BY u.period
),
named AS (
    SELECT
        c.code, n.actor, t.article_id, t.unit_id, n.tone, n.negative, n.positive, n.judged
    FROM article_actors AS n
    JOIN codes_in(actors := actors) AS c ON c.actor = n.actor
    JOIN texts AS t ON t.article_id = n.article_id
    WHERE (NOT about OR n.about >= 0.5)
        AND (c.since IS NULL OR t.day >= c.since)
        AND (c.until IS NULL OR t.day < c.until)
),
scores AS (
    SELECT
        n.code,
        n.unit_id,
        avg(n.tone) AS tone,
        avg(n.negative) AS negative,
        avg(n.positive) AS positive
    FROM named AS n
    WHERE n.judged > 0
    GROUP BY n.code, n.unit_id
),
doubts AS (
    SELECT n.code, n.unit_id, avg((s.verdict = 'unclear')::INTEGER) AS unclear
    FROM named AS n
    JOIN actor_sentences AS s ON s.article_id = n.article_id AND s.actor = n.actor
    GROUP BY n.code, n.unit_id
),
clusters AS (
    SELECT
        s.code,
        u.period,
        u.story_id,
        count(*)::DOUBLE AS size,
        sum(s.tone) AS tone,
        sum(s.negative) AS negative,
        sum(s.positive) AS positive
    FROM scores AS s
    JOIN units AS u ON u.unit_id = s.unit_id
    GROUP BY s.code, u.period, u.story_id
),
sums AS (
    SELECT
        c.code,
        c.period,
        sum(c.size)::BIGINT AS judged,
        count(*) AS stories,
        sum(c.tone) / sum(c.size) AS tone,
        sum(c.negative) / sum(c.size) AS negative,
        sum(c.positive) / sum(c.size) AS positive,
        sum(c.tone * c.tone) AS squares,
        sum(c.tone * c.size) AS products,
        sum(c.size * c.size) AS sizes,
        sum(c.negative * c.negative) AS negative_squares,
        sum(c.positive * c.positive) AS positive_squares,
        sum(c.negative * c.positive) AS negative_positive,
        sum(c.negative * c.size) AS negative_products,
        sum(c.positive * c.size) AS positive_products
    FROM clusters AS c
    GROUP BY c.code, c.period
),
-- The corrected share of each class is a weighted sum of the counted ones. Its interval holds the
-- spread between stories and what is not known of the error rates.
truths AS (
    SELECT
        s.code,
        s.period,
        e.true_class,
        e.weight_negative * s.negative + e.weight_positive * s.positive
            + e.weight_neutral * (1 - s.negative - s.positive) AS share
    FROM sums AS s
    CROSS JOIN tone_errors AS e
),
mixes AS (
    SELECT
        t.code,
        t.period,
        max(clipped(t.share, 0, 1)) FILTER (t.true_class = 'negative') AS negative,
        max(clipped(t.share, 0, 1)) FILTER (t.true_class = 'neutral') AS neutral,
        max(clipped(t.share, 0, 1)) FILTER (t.true_class = 'positive') AS positive
    FROM truths AS t
    GROUP BY t.code, t.period
),
slopes AS (
    SELECT
        t.code,
        t.period,
        t.true_class,
        t.share,
        e.weight_negative - e.weight_neutral AS on_negative,
        e.weight_positive - e.weight_neutral AS on_positive,
        e.weight_neutral - t.share AS on_size,
        m.negative * m.negative * e.noise_negative + m.neutral * m.neutral * e.noise_neutral
            + m.positive * m.positive * e.noise_positive AS noise
    FROM truths AS t
    JOIN tone_errors AS e ON e.true_class = t.true_class
    JOIN mixes AS m ON m.code = t.code AND m.period = t.period
),
widths AS (
    SELECT
        k.code,
        k.period,
        k.true_class,
        k.share,
        -- NULL where all stories agree: no spread was seen, which is not to say there is none.
        k.noise + nullif(greatest(0, round(
            (
                k.on_negative * k.on_negative * s.negative_squares
                + k.on_positive * k.on_positive * s.positive_squares
                + k.on_size * k.on_size * s.sizes
                + 2 * k.on_negative * k.on_positive * s.negative_positive
                + 2 * k.on_negative * k.on_size * s.negative_products
                + 2 * k.on_positive * k.on_size * s.positive_products
            ) * s.stories / nullif(s.stories - 1, 0) / (s.judged * s.judged), 15
        )), 0) AS variance,
        t_quantile(s.stories - 1) AS quantile
    FROM slopes AS k
    JOIN sums AS s ON s.code = k.code AND s.period = k.period
),
unclears AS (
    SELECT d.code, u.period, avg(d.unclear) AS unclear
    FROM doubts AS d
    JOIN units AS u ON u.unit_id = d.unit_id
    GROUP BY d.code, u.period
),
chosen AS (
    SELECT DISTINCT c.code
    FROM codes_in(actors := actors) AS c
    WHERE coalesce(len(actors), 0) > 0 OR c.code IN (SELECT n.code FROM named AS n)
),
means AS (
    SELECT
        s.*,
        mean_margin(s.tone, s.judged, s.stories, s.squares, s.products, s.sizes) AS margin
    FROM sums AS s
)
SELECT
    p.period,
    c.code AS actor,
    coalesce(m.judged, 0) AS judged,
    rounded(m.tone) AS tone,
    rounded(clipped(m.tone - m.margin, -1, 1)) AS tone_low,
    rounded(clipped(m.tone + m.margin, -1, 1)) AS tone_high,
    rounded(clipped(n.share, 0, 1)) AS negative,
    rounded(clipped(o.share, 0, 1)) AS positive,
    rounded(m.negative) AS negative_counted,
    rounded(m.positive) AS positive_counted,
    p.complete,
    rounded(d.unclear) AS unclear,
    coalesce(m.stories, 0) AS stories,
    coalesce(t.articles, 0) AS articles,
    rounded(clipped(n.share - n.quantile * sqrt(n.variance), 0, 1)) AS negative_low,
    rounded(clipped(n.share + n.quantile * sqrt(n.variance), 0, 1)) AS negative_high,
    rounded(clipped(o.share - o.quantile * sqrt(o.variance), 0, 1)) AS positive_low,
    rounded(clipped(o.share + o.quantile * sqrt(o.variance), 0, 1)) AS positive_high
FROM periods_in(since := since, until := until, bin := bin) AS p
CROSS JOIN chosen AS c
LEFT JOIN totals AS t ON t.period = p.period
LEFT JOIN means AS m ON m.period = p.period AND m.code = c.code
LEFT JOIN widths AS n
    ON n.period = p.period AND n.code = c.code AND n.true_class = 'negative'
LEFT JOIN widths AS o
    ON o.period = p.period AND o.code = c.code AND o.true_class = 'positive'
LEFT JOIN unclears AS d ON d.period = p.period AND d.code = c.code
ORDER BY c.code, p.period;
COMMENT ON MACRO TABLE tone IS 'How the texts speak toward the actor, -1 (negative) to 1 (positive): mean over the judged stories of each period, a story being the mean of its articles (unit := ''article'': mean over articles). 95 % interval from the spread between stories (Student''s t). negative and positive: shares of the judged sentences, averaged alike, corrected for the error rates of the model (adjusted count, Forman 2008; cut to 0..1), beside the shares as counted; their intervals hold what is not known of the error rates as well. Left out: sentences whose tone is unclear (their share: unclear), languages the model cannot read, articles without a date. about := true keeps articles about the actor. since and until are included.';
