CREATE OR REPLACE VIEW correction_rates AS
WITH places (task, class, place) AS (
    VALUES
        ('tone', 'negative', 1), ('tone', 'positive', 2), ('tone', 'neutral', 3),
        ('persons', 'negative', 1), ('persons', 'positive', 2), ('persons', 'neutral', 3),
        ('relation', 'cooperation', 1), ('relation', 'conflict', 2), ('relation', 'neither', 3),
        ('valence', 'bad', 1), ('valence', 'good', 2), ('valence', 'neither', 3)
),
matrices AS (
    SELECT
        'in use' AS rates, c.task, c.true_class, c.counted, c.rate, coalesce(c.worth, c.n) AS worth
    FROM corrections AS c
    WHERE c.counted <> 'unclear'
    UNION ALL
    SELECT 'shipped', s.task, s.true_class, s.counted, s.rate, coalesce(s.worth, s.n)
    FROM corrections_shipped AS s
    WHERE s.counted <> 'unclear'
),
sums AS (
    SELECT
        m.rates,
        m.task,
        t.place,
        any_value(m.worth) * sum(m.rate) AS worth,
        any_value(m.worth) * coalesce(sum(m.rate) FILTER (k.place = 1), 0) AS to_first,
        any_value(m.worth) * coalesce(sum(m.rate) FILTER (k.place = 2), 0) AS to_second
    FROM matrices AS m
    JOIN places AS t ON t.task = m.task AND t.class = m.true_class
    JOIN places AS k ON k.task = m.task AND k.class = m.counted
    GROUP BY m.rates, m.task, t.place
)
SELECT
    s.rates,
    s.task,
    max((s.to_first + 1.0 / 3) / (s.worth + 1)) FILTER (s.place = 1) AS first_to_first,
    max((s.to_second + 1.0 / 3) / (s.worth + 1)) FILTER (s.place = 1) AS first_to_second,
    max(s.worth + 2) FILTER (s.place = 1) AS first_worth,
    max((s.to_first + 1.0 / 3) / (s.worth + 1)) FILTER (s.place = 2) AS second_to_first,
    max((s.to_second + 1.0 / 3) / (s.worth + 1)) FILTER (s.place = 2) AS second_to_second,
    max(s.worth + 2) FILTER (s.place = 2) AS second_worth,
    max((s.to_first + 1.0 / 3) / (s.worth + 1)) FILTER (s.place = 3) AS rest_to_first,
    max((s.to_second + 1.0 / 3) / (s.worth + 1)) FILTER (s.place = 3) AS rest_to_second,
    max(s.worth + 2) FILTER (s.place = 3) AS rest_worth
FROM sums AS s
GROUP BY s.rates, s.task
HAVING count(*) = 3
ORDER BY s.rates, s.task;
COMMENT ON VIEW correction_rates IS 'The error rates as corrected_shares reads them, those in use and those that came with the models (rates): how often a sentence that truly is of the first class (negative, cooperation, bad), of the second (positive, conflict, good) or of the rest is counted as the first or the second, among clear ones. A third of a label is added to every cell: what few labels did not show can still happen. _worth: the size of a Dirichlet distribution of these rates.';
