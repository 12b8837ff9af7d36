-- A story bears the number of one of its articles, which belongs to it.
SELECT a.article_id, a.story_id
FROM articles AS a
LEFT JOIN articles AS f ON f.article_id = a.story_id
WHERE f.story_id IS DISTINCT FROM a.story_id;
