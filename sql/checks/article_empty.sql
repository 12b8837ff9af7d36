-- An article has a title or a body, an outlet and an origin.
SELECT a.article_id
FROM articles AS a
WHERE (a.title = '' AND a.body = '') OR a.outlet = '' OR a.origin = '';
