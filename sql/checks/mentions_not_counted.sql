-- article_actors sums up the mentions: how many, whether in the title, and where first.
WITH counted AS (
    SELECT
        m.article_id,
        m.actor,
        count(*) AS mentions,
        bool_or(m.place = 'title') AS in_title,
        min(m.sentence) AS earliest
    FROM mentions AS m
    GROUP BY m.article_id, m.actor
)
SELECT
    coalesce(n.article_id, c.article_id) AS article_id,
    coalesce(n.actor, c.actor) AS actor,
    n.mentions,
    c.mentions AS counted
FROM article_actors AS n
FULL JOIN counted AS c ON c.article_id = n.article_id AND c.actor = n.actor
WHERE n.mentions IS DISTINCT FROM c.mentions
    OR n.in_title IS DISTINCT FROM c.in_title
    OR n."first" IS DISTINCT FROM c.earliest;
