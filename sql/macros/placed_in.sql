CREATE OR REPLACE MACRO placed_in(
    actors VARCHAR[] := NULL, since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false
) AS TABLE
SELECT t.article_id, t.story_id, t.unit_id, t.outlet, t.day, t.period
FROM texts_in(
    since := since, until := until, bin := bin,
    outlets := outlets, languages := languages, unit := unit
) AS t
WHERE t.article_id IN (SELECT w.article_id FROM article_topics AS w)
    AND (
        coalesce(len(actors), 0) = 0
        OR t.article_id IN (
            SELECT n.article_id
            FROM articles_naming(actors := actors, about := about) AS n
        )
    );
COMMENT ON MACRO TABLE placed_in IS 'The dated articles in scope that have topics and, where actors are chosen, name one of them.';
