-- Tone toward an actor is there exactly where sentences were judged, and judged counts them.
WITH counted AS (
    SELECT t.article_id, t.actor, count(*) FILTER (t.verdict <> 'unclear') AS judged
    FROM actor_sentences AS t
    GROUP BY t.article_id, t.actor
)
SELECT n.article_id, n.actor, n.judged, c.judged AS counted, n.tone
FROM article_actors AS n
LEFT JOIN counted AS c ON c.article_id = n.article_id AND c.actor = n.actor
WHERE n.judged <> coalesce(c.judged, 0)
    OR (n.judged = 0) <> (n.tone IS NULL)
    OR (n.judged = 0) <> (n.negative IS NULL)
    OR (n.judged = 0) <> (n.positive IS NULL);
