-- Which sentences speak most negatively of the actor that is named most?
WITH most AS (
    SELECT t.actor FROM actor_totals AS t WHERE t.stories > 0 ORDER BY t.stories DESC, t.actor LIMIT 1
)
SELECT s.published, s.outlet, s.actor, s.text, round(s.negative, 2) AS negative
FROM sentences_behind(verdict := 'negative', max := 100000) AS s
JOIN most AS m ON m.actor = s.actor
ORDER BY s.negative DESC, s.article_id, s.sentence
LIMIT 20;
