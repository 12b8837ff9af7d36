-- A sentence of an article has one place.
SELECT s.article_id, s.sentence
FROM sentences AS s
GROUP BY s.article_id, s.sentence
HAVING count(*) > 1;
