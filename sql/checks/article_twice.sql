-- Every article stands once.
SELECT a.article_id, count(*) AS times
FROM articles AS a
GROUP BY a.article_id
HAVING count(*) > 1;
