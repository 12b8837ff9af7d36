CREATE OR REPLACE VIEW pooled_confusions AS
WITH cells AS (
    SELECT o.task, o.true_class, o.counted, o.sentences AS own, 0.0::DOUBLE AS given,
        0.0::DOUBLE AS shipped
    FROM label_confusions AS o
    UNION ALL
    SELECT s.task, s.true_class, s.counted, 0.0, s.rate * s.n, s.rate * coalesce(s.worth, s.n)
    FROM corrections_shipped AS s
    UNION ALL
    SELECT t.task, t.class, c.class, 0.0, 0.0, 0.0
    FROM label_classes AS t
    JOIN label_classes AS c ON c.task = t.task
),
sums AS (
    SELECT
        c.task, c.true_class, c.counted,
        sum(c.own) AS own, sum(c.given) AS given, sum(c.shipped) AS shipped
    FROM cells AS c
    GROUP BY c.task, c.true_class, c.counted
),
sized AS (
    SELECT
        s.*,
        sum(s.own) OVER (PARTITION BY s.task, s.true_class) AS own_n,
        sum(s.shipped) OVER (PARTITION BY s.task, s.true_class) AS shipped_n
    FROM sums AS s
),
contrasts AS (
    SELECT
        z.task,
        sum(
            power(z.own * sqrt(z.shipped_n / z.own_n) - z.shipped * sqrt(z.own_n / z.shipped_n), 2)
            / (z.own + z.shipped)
        ) AS distance,
        count(*) - count(DISTINCT z.true_class) AS freedom
    FROM sized AS z
    WHERE z.own_n > 0 AND z.shipped_n > 0 AND z.own + z.shipped > 0
    GROUP BY z.task
),
weights AS (
    -- The 95 % point of the chi-square distribution, by Wilson and Hilferty (1931).
    SELECT
        c.task,
        least(
            1,
            c.freedom * power(
                1 - 2 / (9.0 * c.freedom) + 1.6448536269514722 * sqrt(2 / (9.0 * c.freedom)), 3
            ) / nullif(c.distance, 0)
        ) AS weight
    FROM contrasts AS c
    WHERE c.freedom > 0
)
SELECT
    z.task,
    z.true_class,
    z.counted,
    z.own,
    z.given AS shipped,
    coalesce(w.weight, 1) AS weight,
    z.own + coalesce(w.weight, 1) * z.shipped AS hits
FROM sized AS z
LEFT JOIN weights AS w ON w.task = z.task
ORDER BY z.task, z.true_class, z.counted;
COMMENT ON VIEW pooled_confusions IS 'The labels of this corpus (own) and those that came with the model (shipped), cell by cell. hits = own + weight * what the shipped ones are worth (corrections_shipped.worth of them, as error rates differ between corpora): as long as both agree within chance (chi-square test of homogeneity, 5 %) these count in full; where they contradict each other, only as much as leaves the contradiction at that bound (a power prior, Ibrahim and Chen 2000), so that with more labels the corpus speaks for itself.';
