CREATE OR REPLACE VIEW correction_claims AS
WITH matrices AS (
    SELECT 'shipped' AS rates, s.task, s.true_class, s.counted, s.rate, s.inverse, s.n
    FROM corrections_shipped AS s
    UNION ALL
    SELECT 'in use', c.task, c.true_class, c.counted, c.rate, c.inverse, c.n
    FROM corrections AS c
),
judged AS (
    SELECT
        m.rates,
        m.task,
        m.true_class,
        m.counted,
        m.inverse,
        m.rate / sum(m.rate) OVER (PARTITION BY m.rates, m.task, m.true_class) AS rate,
        m.n * sum(m.rate) OVER (PARTITION BY m.rates, m.task, m.true_class) AS n
    FROM matrices AS m
    WHERE m.counted <> 'unclear'
),
mixes AS (
    SELECT v.task, v.counted, count(*) / sum(count(*)) OVER (PARTITION BY v.task) AS share
    FROM counted_verdicts AS v
    WHERE v.counted <> 'unclear'
    GROUP BY v.task, v.counted
),
truths AS (
    SELECT j.rates, j.task, j.true_class, clipped(sum(j.inverse * x.share), 0, 1) AS share
    FROM judged AS j
    JOIN mixes AS x ON x.task = j.task AND x.counted = j.counted
    GROUP BY j.rates, j.task, j.true_class
),
noises AS (
    SELECT
        i.rates,
        i.task,
        i.true_class,
        r.true_class AS source,
        (sum(i.inverse * i.inverse * r.rate) - power(sum(i.inverse * r.rate), 2)) / any_value(r.n)
            AS noise
    FROM judged AS i
    JOIN judged AS r ON r.rates = i.rates AND r.task = i.task AND r.counted = i.counted
    GROUP BY i.rates, i.task, i.true_class, r.true_class
),
margins AS (
    SELECT
        n.rates, n.task, n.true_class,
        1.959963984540054 * sqrt(greatest(0, sum(t.share * t.share * n.noise))) AS margin
    FROM noises AS n
    JOIN truths AS t ON t.rates = n.rates AND t.task = n.task AND t.true_class = n.source
    GROUP BY n.rates, n.task, n.true_class
),
sides AS (
    SELECT
        t.rates, t.task, t.true_class, t.share,
        clipped(t.share - m.margin, 0, 1) AS low,
        clipped(t.share + m.margin, 0, 1) AS high
    FROM truths AS t
    JOIN margins AS m ON m.rates = t.rates AND m.task = t.task AND m.true_class = t.true_class
)
SELECT
    s.task,
    s.true_class AS class,
    rounded(s.share) AS share_before,
    rounded(s.low) AS low_before,
    rounded(s.high) AS high_before,
    rounded(u.share) AS share,
    rounded(u.low) AS low,
    rounded(u.high) AS high
FROM sides AS s
JOIN sides AS u ON u.task = s.task AND u.true_class = s.true_class
JOIN label_classes AS c ON c.task = s.task AND c.class = s.true_class
WHERE s.rates = 'shipped' AND u.rates = 'in use'
ORDER BY s.task, c.place;
COMMENT ON VIEW correction_claims IS 'What may be claimed of the whole corpus: the share of the judged sentences that truly are of each class, with the error rates that came with the model (before) and with those in use, which the labels of this corpus have made. The 95 % intervals hold what is not known of the error rates, and nothing else (delta method for multinomial rates).';
