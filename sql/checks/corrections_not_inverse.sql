-- inverse undoes rate: corrected by it, the counts of a class lead back to that class alone.
WITH judged AS (
    SELECT
        c.task,
        c.true_class,
        c.counted,
        c.rate / sum(c.rate) OVER (PARTITION BY c.task, c.true_class) AS rate,
        c.inverse
    FROM corrections AS c
    WHERE c.counted <> 'unclear'
)
SELECT r.task, r.true_class, i.true_class AS corrected, sum(r.rate * i.inverse) AS share
FROM judged AS r
JOIN judged AS i ON i.task = r.task AND i.counted = r.counted
GROUP BY r.task, r.true_class, i.true_class
HAVING abs(sum(r.rate * i.inverse) - (r.true_class = i.true_class)::INTEGER) > 0.001;
