-- Which actors does an article show in a photo caption, but never name in its text?
SELECT m.actor, count(DISTINCT m.article_id) AS articles, min(m.alias) AS for_example
FROM mentions AS m
WHERE m.place = 'caption'
    AND NOT EXISTS (
        SELECT 1 FROM mentions AS t
        WHERE t.article_id = m.article_id AND t.actor = m.actor AND t.place <> 'caption'
    )
GROUP BY m.actor
ORDER BY articles DESC, m.actor
LIMIT 25;
