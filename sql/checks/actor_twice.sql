-- An actor is one row of actors, and one row for each article that names it.
SELECT a.actor, NULL AS article_id
FROM actors AS a
GROUP BY a.actor
HAVING count(*) > 1
UNION ALL
SELECT n.actor, n.article_id
FROM article_actors AS n
GROUP BY n.article_id, n.actor
HAVING count(*) > 1;
