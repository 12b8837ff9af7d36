CREATE OR REPLACE MACRO slice_in(
    actors VARCHAR[] := NULL, since := NULL, until := NULL,
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false, partner VARCHAR := NULL
) AS TABLE
SELECT
    a.article_id,
    unit_of(unit, a.story_id, a.article_id) AS unit_id
FROM articles_in(
    since := since, until := until, outlets := outlets, languages := languages
) AS a
WHERE a.scored
    AND (
        coalesce(len(actors), 0) = 0
        OR a.article_id IN (
            SELECT n.article_id
            FROM articles_naming(actors := actors, about := about) AS n
        )
    )
    AND (
        partner IS NULL
        OR a.article_id IN (
            SELECT n.article_id
            FROM articles_naming(actors := [partner], about := about) AS n
        )
    );
COMMENT ON MACRO TABLE slice_in IS 'The scored articles in scope that name one of the chosen actors (and the partner, where one is given), each with the unit it counts toward (unit_id: its story or itself).';
