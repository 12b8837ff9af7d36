-- Only a sentence that names the actor has a tone toward it, once.
SELECT t.article_id, t.sentence, t.actor
FROM actor_sentences AS t
ANTI JOIN mentions AS m
    ON m.article_id = t.article_id AND m.sentence = t.sentence AND m.actor = t.actor
UNION ALL
SELECT t.article_id, t.sentence, t.actor
FROM actor_sentences AS t
GROUP BY t.article_id, t.sentence, t.actor
HAVING count(*) > 1;
