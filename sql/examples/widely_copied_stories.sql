-- Which stories were copied most?
SELECT a.story_id, count(*) AS copies, count(DISTINCT a.outlet) AS outlets, min(a.published) AS began, arg_min(a.title, (a.published, a.article_id)) AS title
FROM articles AS a
GROUP BY a.story_id
HAVING count(*) > 1
ORDER BY copies DESC, a.story_id
LIMIT 20;
