CREATE OR REPLACE MACRO texts_in(
    since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL, unit VARCHAR := 'story'
) AS TABLE
WITH placed AS (
    SELECT
        a.article_id,
        a.story_id,
        unit_of(unit, a.story_id, a.article_id) AS unit_id,
        a.outlet,
        a.published,
        a.day,
        period_of(a.day, a.published_precision, bin) AS period
    FROM articles_in(
        since := since, until := until, outlets := outlets, languages := languages
    ) AS a
)
SELECT p.article_id, p.story_id, p.unit_id, p.outlet, p.published, p.day, p.period
FROM placed AS p
WHERE p.period IS NOT NULL;
COMMENT ON MACRO TABLE texts_in IS 'The dated articles in scope, each with the unit it counts toward (unit_id: its story or itself) and the period of its own date. Articles without a date, or with one known less precisely than the period is long, are left out.';
