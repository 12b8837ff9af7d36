CREATE OR REPLACE MACRO articles_naming(
    actors VARCHAR[] := NULL, about BOOLEAN := false
) AS TABLE
SELECT DISTINCT n.article_id, c.code
FROM article_actors AS n
JOIN codes_in(actors := actors) AS c ON c.actor = n.actor
JOIN articles AS a ON a.article_id = n.article_id
WHERE (NOT about OR n.about >= 0.5)
    AND (c.since IS NULL OR a.published >= c.since)
    AND (c.until IS NULL OR a.published < c.until);
COMMENT ON MACRO TABLE articles_naming IS 'Articles that name one of the actors (about := true: are about one), with the chosen code. A code with members stands for those of the article''s date.';
