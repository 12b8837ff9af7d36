CREATE OR REPLACE VIEW tone_errors AS
SELECT
    e.true_class,
    max(e.weight) FILTER (e.class = 'negative') AS weight_negative,
    max(e.weight) FILTER (e.class = 'neutral') AS weight_neutral,
    max(e.weight) FILTER (e.class = 'positive') AS weight_positive,
    max(e.noise) FILTER (e.class = 'negative') AS noise_negative,
    max(e.noise) FILTER (e.class = 'neutral') AS noise_neutral,
    max(e.noise) FILTER (e.class = 'positive') AS noise_positive
FROM error_weights AS e
WHERE e.task = 'tone'
GROUP BY e.true_class
ORDER BY e.true_class;
COMMENT ON VIEW tone_errors IS 'The rows of error_weights for tone, one row a true class.';
