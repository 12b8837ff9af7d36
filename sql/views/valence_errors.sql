CREATE OR REPLACE VIEW valence_errors AS
SELECT
    e.true_class,
    max(e.weight) FILTER (e.class = 'bad') AS weight_bad,
    max(e.weight) FILTER (e.class = 'good') AS weight_good,
    max(e.weight) FILTER (e.class = 'neither') AS weight_neither,
    max(e.noise) FILTER (e.class = 'bad') AS noise_bad,
    max(e.noise) FILTER (e.class = 'good') AS noise_good,
    max(e.noise) FILTER (e.class = 'neither') AS noise_neither
FROM error_weights AS e
WHERE e.task = 'valence'
GROUP BY e.true_class
ORDER BY e.true_class;
COMMENT ON VIEW valence_errors IS 'The rows of error_weights for valence (bad news, good news or neither), one row a true class.';
