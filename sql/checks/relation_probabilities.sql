-- Probabilities of cooperation and conflict leave room for neither.
SELECT p.article_id, p.sentence, p.actor_a, p.actor_b
FROM pair_sentences AS p
WHERE p.cooperation NOT BETWEEN 0 AND 1
    OR p.conflict NOT BETWEEN 0 AND 1
    OR p.cooperation + p.conflict > 1.0001
    OR p.kind NOT IN ('pair', 'member', 'cut');
