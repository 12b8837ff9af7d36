CREATE OR REPLACE MACRO undated(
    actors VARCHAR[] := NULL, outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    about BOOLEAN := false
) AS TABLE
SELECT c.code AS actor, count(DISTINCT t.article_id) AS articles
FROM articles_in(outlets := outlets, languages := languages) AS t
JOIN article_actors AS n ON n.article_id = t.article_id
JOIN codes_in(actors := actors) AS c ON c.actor = n.actor
-- Who was a member on the day of an article without a date is not known.
WHERE t.published IS NULL
    AND c.code = c.actor
    AND (NOT about OR n.about >= 0.5)
GROUP BY c.code
ORDER BY articles DESC, actor;
COMMENT ON MACRO TABLE undated IS 'Articles without a date that name each actor (about := true: are about it), the most first: what no period, no chart over time and no comparison of before and after can hold. Actors without such articles have no row; members of an alliance have none either, since membership is told by the date.';
