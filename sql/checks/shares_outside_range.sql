-- Shares lie in 0..1 and tones in -1..1.
SELECT n.article_id, n.actor
FROM article_actors AS n
WHERE n.share NOT BETWEEN 0 AND 1
    OR n.about NOT BETWEEN 0 AND 1
    OR n.tone NOT BETWEEN -1 AND 1
    OR n.negative NOT BETWEEN 0 AND 1
    OR n.positive NOT BETWEEN 0 AND 1
    OR n.negative + n.positive > 1.000001
UNION ALL
SELECT a.article_id, NULL
FROM articles AS a
WHERE a.tone NOT BETWEEN -1 AND 1;
