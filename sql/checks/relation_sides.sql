-- Probabilities of who acts leave room for both, and a direction is one of its four words.
SELECT p.article_id, p.sentence, p.actor_a, p.actor_b
FROM pair_sentences AS p
WHERE p.from_a NOT BETWEEN 0 AND 1
    OR p.from_b NOT BETWEEN 0 AND 1
    OR p.deed NOT BETWEEN 0 AND 1
    OR p.from_a + p.from_b > 1.0001
    OR p.direction NOT IN ('a', 'b', 'both', 'unclear');
