CREATE OR REPLACE VIEW error_weights AS
WITH judged AS (
    SELECT
        c.task,
        c.true_class,
        c.counted,
        c.rate / sum(c.rate) OVER (PARTITION BY c.task, c.true_class) AS rate,
        c.n * sum(c.rate) OVER (PARTITION BY c.task, c.true_class) AS n,
        c.inverse
    FROM corrections AS c
    WHERE c.counted <> 'unclear'
),
noises AS (
    SELECT
        i.task,
        i.true_class,
        r.true_class AS source,
        (sum(i.inverse * i.inverse * r.rate) - power(sum(i.inverse * r.rate), 2)) / any_value(r.n)
            AS noise
    FROM judged AS i
    JOIN judged AS r ON r.task = i.task AND r.counted = i.counted
    GROUP BY i.task, i.true_class, r.true_class
)
SELECT j.task, j.true_class, j.counted AS class, j.inverse AS weight, n.noise
FROM judged AS j
JOIN noises AS n ON n.task = j.task AND n.true_class = j.true_class AND n.source = j.counted
ORDER BY j.task, j.true_class, j.counted;
COMMENT ON VIEW error_weights IS 'How counted shares become true ones. The share that truly is of true_class is the sum over the classes of weight times the share counted as class (adjusted count, Forman 2008); noise is the variance that the error rates, known from few labelled sentences, add to it per squared true share of class (delta method for multinomial rates).';
