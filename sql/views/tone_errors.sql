CREATE OR REPLACE VIEW tone_errors AS
WITH judged AS (
    SELECT
        c.true_class,
        c.counted,
        c.rate / sum(c.rate) OVER (PARTITION BY c.true_class) AS rate,
        c.n * sum(c.rate) OVER (PARTITION BY c.true_class) AS n,
        c.inverse
    FROM corrections AS c
    WHERE c.task = 'tone' AND c.counted IN ('negative', 'neutral', 'positive')
),
noises AS (
    SELECT
        i.true_class,
        r.true_class AS source,
        (sum(i.inverse * i.inverse * r.rate) - power(sum(i.inverse * r.rate), 2)) / any_value(r.n)
            AS noise
    FROM judged AS i
    JOIN judged AS r ON r.counted = i.counted
    GROUP BY i.true_class, r.true_class
)
SELECT
    j.true_class,
    max(j.inverse) FILTER (j.counted = 'negative') AS weight_negative,
    max(j.inverse) FILTER (j.counted = 'neutral') AS weight_neutral,
    max(j.inverse) FILTER (j.counted = 'positive') AS weight_positive,
    (SELECT max(n.noise) FROM noises AS n WHERE n.true_class = j.true_class AND n.source = 'negative')
        AS noise_negative,
    (SELECT max(n.noise) FROM noises AS n WHERE n.true_class = j.true_class AND n.source = 'neutral')
        AS noise_neutral,
    (SELECT max(n.noise) FROM noises AS n WHERE n.true_class = j.true_class AND n.source = 'positive')
        AS noise_positive
FROM judged AS j
GROUP BY j.true_class
ORDER BY j.true_class;
COMMENT ON VIEW tone_errors IS 'How counted tone becomes true tone. For each true class the weights by which the shares counted as negative, neutral and positive add up to its share, and the variance that the error rates, known from few labelled sentences, add to that share per squared share of each class (delta method for multinomial rates).';
