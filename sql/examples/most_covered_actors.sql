-- Which states and alliances does the news name most?
SELECT t.actor, t.name, t.kind, t.stories, round(t.stories / s.stories, 4) AS share, t.about
FROM actor_totals AS t
CROSS JOIN corpus_summary AS s
WHERE t.stories > 0
ORDER BY t.stories DESC, t.actor
LIMIT 25;
