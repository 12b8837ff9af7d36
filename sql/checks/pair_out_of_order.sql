-- A pair stands once in a sentence, in alphabetical order, never an actor with itself.
SELECT p.article_id, p.sentence, p.actor_a, p.actor_b
FROM pair_sentences AS p
WHERE p.actor_a >= p.actor_b
UNION ALL
SELECT p.article_id, p.sentence, p.actor_a, p.actor_b
FROM pair_sentences AS p
GROUP BY p.article_id, p.sentence, p.actor_a, p.actor_b
HAVING count(*) > 1;
