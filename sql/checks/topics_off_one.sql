-- The topic shares of an article add up to 1.
SELECT w.article_id, sum(w.weight) AS weight
FROM article_topics AS w
GROUP BY w.article_id
HAVING abs(sum(w.weight) - 1) > 0.001 OR min(w.weight) < 0;
