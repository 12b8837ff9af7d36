-- Articles in languages the models cannot read have no scores.
WITH scored AS (
    SELECT t.article_id FROM actor_sentences AS t
    UNION SELECT p.article_id FROM pair_sentences AS p
    UNION SELECT w.article_id FROM article_topics AS w
)
SELECT a.article_id, a.language
FROM articles AS a
SEMI JOIN scored AS s ON s.article_id = a.article_id
WHERE NOT a.scored;
