-- An article has a title or a body, unless its source gives only where and when it appeared; and it
-- has an outlet and an origin.
SELECT a.article_id
FROM articles AS a
WHERE
    (a.title = '' AND a.body = '' AND NOT contains(coalesce(a.extra, ''), '"metadata_only"'))
    OR a.outlet = ''
    OR a.origin = '';
