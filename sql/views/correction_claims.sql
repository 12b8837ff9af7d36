CREATE OR REPLACE VIEW correction_claims AS
WITH mixes AS (
    SELECT
        v.task,
        count(*)::DOUBLE AS n,
        avg((v.counted IN ('negative', 'cooperation'))::INTEGER) AS "first",
        avg((v.counted IN ('positive', 'conflict'))::INTEGER) AS "second"
    FROM counted_verdicts AS v
    WHERE v.counted <> 'unclear'
    GROUP BY v.task
),
claims AS (
    SELECT m.task, r.rates, x.*
    FROM mixes AS m
    CROSS JOIN (VALUES ('shipped'), ('in use')) AS r (rates)
    CROSS JOIN LATERAL (
        FROM corrected_shares(
            m.task, r.rates, m.first, m.second, m.n,
            (m.first * m.n + 1.0 / 3) / (m.n + 1), (m.second * m.n + 1.0 / 3) / (m.n + 1), m.n
        )
    ) AS x
),
sides AS (
    SELECT
        c.task, c.rates, k.class,
        CASE
            WHEN k.class IN ('negative', 'cooperation') THEN c.first
            WHEN k.class IN ('positive', 'conflict') THEN c.second
            ELSE c.rest
        END AS share,
        CASE
            WHEN k.class IN ('negative', 'cooperation') THEN c.first_low
            WHEN k.class IN ('positive', 'conflict') THEN c.second_low
            ELSE c.rest_low
        END AS low,
        CASE
            WHEN k.class IN ('negative', 'cooperation') THEN c.first_high
            WHEN k.class IN ('positive', 'conflict') THEN c.second_high
            ELSE c.rest_high
        END AS high,
        k.place
    FROM claims AS c
    JOIN label_classes AS k ON k.task = c.task
)
SELECT
    s.task,
    s.class,
    rounded(s.share) AS share_before,
    rounded(s.low) AS low_before,
    rounded(s.high) AS high_before,
    rounded(u.share) AS share,
    rounded(u.low) AS low,
    rounded(u.high) AS high
FROM sides AS s
JOIN sides AS u ON u.task = s.task AND u.class = s.class
WHERE s.rates = 'shipped' AND u.rates = 'in use' AND s.share IS NOT NULL AND u.share IS NOT NULL
ORDER BY s.task, s.place;
COMMENT ON VIEW correction_claims IS 'What may be claimed of the whole corpus: the share of the judged sentences that truly are of each class, with the error rates that came with the model (before) and with those in use, which the labels of this corpus have made. The 95 % intervals hold what is not known of the error rates, and the chance of as many independent sentences.';
