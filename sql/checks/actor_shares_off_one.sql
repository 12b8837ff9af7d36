-- The shares of an article's actors add up to 1.
SELECT n.article_id, sum(n.share) AS share
FROM article_actors AS n
GROUP BY n.article_id
HAVING abs(sum(n.share) - 1) > 0.001;
