CREATE OR REPLACE MACRO judged_in(
    actors VARCHAR[] := NULL, since := NULL, until := NULL,
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false
) AS TABLE
SELECT
    c.code,
    a.article_id,
    a.story_id,
    unit_of(unit, a.story_id, a.article_id) AS unit_id,
    a.outlet,
    n.tone,
    n.negative,
    n.positive
FROM article_actors AS n
JOIN codes_in(actors := actors) AS c ON c.actor = n.actor
JOIN articles_in(
    since := since, until := until, outlets := outlets, languages := languages
) AS a ON a.article_id = n.article_id
WHERE n.judged > 0
    AND (NOT about OR n.about >= 0.5)
    AND (c.since IS NULL OR a.day >= c.since)
    AND (c.until IS NULL OR a.day < c.until);
COMMENT ON MACRO TABLE judged_in IS 'The articles in scope that hold a judged sentence on a chosen actor, with its tone and the unit they count toward; a row for each member of a group of members that an article names.';
