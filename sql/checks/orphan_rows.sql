-- Nothing speaks of an article that is not there.
WITH holders AS (
    SELECT 'residue' AS holder, r.article_id FROM residue AS r
    UNION SELECT 'signatures', s.article_id FROM signatures AS s
    UNION SELECT 'sentences', s.article_id FROM sentences AS s
    UNION SELECT 'mentions', m.article_id FROM mentions AS m
    UNION SELECT 'article_actors', n.article_id FROM article_actors AS n
    UNION SELECT 'actor_sentences', t.article_id FROM actor_sentences AS t
    UNION SELECT 'pair_sentences', p.article_id FROM pair_sentences AS p
    UNION SELECT 'article_terms', t.article_id FROM article_terms AS t
    UNION SELECT 'article_topics', t.article_id FROM article_topics AS t
)
SELECT h.holder, h.article_id
FROM holders AS h
ANTI JOIN articles AS a ON a.article_id = h.article_id;
