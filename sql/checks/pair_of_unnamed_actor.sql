-- Both actors of a pair are named in its sentence.
SELECT p.article_id, p.sentence, p.actor_a, p.actor_b
FROM pair_sentences AS p
ANTI JOIN mentions AS m
    ON m.article_id = p.article_id AND m.sentence = p.sentence AND m.actor = p.actor_a
UNION ALL
SELECT p.article_id, p.sentence, p.actor_a, p.actor_b
FROM pair_sentences AS p
ANTI JOIN mentions AS m
    ON m.article_id = p.article_id AND m.sentence = p.sentence AND m.actor = p.actor_b;
