-- Every actor that is coded is a row of actors.
WITH named AS (
    SELECT DISTINCT 'article_actors' AS holder, n.actor FROM article_actors AS n
    UNION SELECT DISTINCT 'mentions', m.actor FROM mentions AS m
    UNION SELECT DISTINCT 'actor_sentences', t.actor FROM actor_sentences AS t
    UNION SELECT DISTINCT 'pair_sentences', p.actor_a FROM pair_sentences AS p
    UNION SELECT DISTINCT 'pair_sentences', p.actor_b FROM pair_sentences AS p
    UNION SELECT DISTINCT 'aliases', l.actor FROM aliases AS l
    UNION SELECT DISTINCT 'memberships', m.alliance FROM memberships AS m
    UNION SELECT DISTINCT 'memberships', m.state FROM memberships AS m
)
SELECT n.holder, n.actor
FROM named AS n
ANTI JOIN actors AS a ON a.actor = n.actor;
