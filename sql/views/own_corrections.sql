CREATE OR REPLACE VIEW own_corrections AS
WITH pooled AS (
    SELECT
        p.task,
        p.true_class,
        p.counted,
        p.hits,
        t.place AS i,
        k.place AS j,
        sum(p.hits) OVER (PARTITION BY p.task, p.true_class) AS n,
        sum(p.own) OVER (PARTITION BY p.task) AS own,
        p.hits / nullif(
            sum(CASE WHEN k.place IS NULL THEN 0 ELSE p.hits END)
                OVER (PARTITION BY p.task, p.true_class), 0
        ) AS judged
    FROM pooled_confusions AS p
    JOIN label_classes AS t ON t.task = p.task AND t.class = p.true_class
    LEFT JOIN label_classes AS k ON k.task = p.task AND k.class = p.counted
),
cofactors AS (
    SELECT
        a.task, a.i, a.j, a.judged,
        b.judged * c.judged - d.judged * e.judged AS cofactor
    FROM pooled AS a
    JOIN pooled AS b ON b.task = a.task AND b.i = a.i % 3 + 1 AND b.j = a.j % 3 + 1
    JOIN pooled AS c ON c.task = a.task AND c.i = (a.i + 1) % 3 + 1 AND c.j = (a.j + 1) % 3 + 1
    JOIN pooled AS d ON d.task = a.task AND d.i = a.i % 3 + 1 AND d.j = (a.j + 1) % 3 + 1
    JOIN pooled AS e ON e.task = a.task AND e.i = (a.i + 1) % 3 + 1 AND e.j = a.j % 3 + 1
),
determinants AS (
    SELECT c.task, sum(c.judged * c.cofactor) AS determinant
    FROM cofactors AS c
    WHERE c.i = 1
    GROUP BY c.task
)
SELECT
    p.task,
    p.true_class,
    p.counted,
    p.hits / p.n AS rate,
    coalesce(c.cofactor / d.determinant, 0) AS inverse,
    round(p.n)::INTEGER AS n,
    p.n AS worth
FROM pooled AS p
JOIN determinants AS d ON d.task = p.task
LEFT JOIN cofactors AS c ON c.task = p.task AND c.i = p.i AND c.j = p.j
-- On fewer than thirty labels chance rules; a matrix this flat tells the classes apart no more.
WHERE p.own >= 29.5 AND abs(d.determinant) > 0.01
ORDER BY p.task, p.i, p.j NULLS LAST;
COMMENT ON VIEW own_corrections IS 'The error rates that follow from labels of this corpus, in the shape of the table corrections, which takes them over when the corpus is published. Tasks with fewer than 30 labels from a random draw are left out.';
