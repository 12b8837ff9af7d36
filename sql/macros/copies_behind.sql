CREATE OR REPLACE MACRO copies_behind(
    since := NULL, until := NULL, begun_since := NULL, begun_until := NULL,
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL, max BIGINT := 200
) AS TABLE
WITH texts AS (
    SELECT a.article_id, a.story_id, a.published, a.day, a.outlet, a.language, a.title
    FROM articles_in(
        since := since, until := until, outlets := outlets, languages := languages
    ) AS a
    WHERE a.published IS NOT NULL
),
stories AS (
    SELECT t.story_id, min(t.day) AS begun, count(*) AS copies
    FROM texts AS t
    GROUP BY t.story_id
    HAVING count(*) > 1
)
SELECT
    t.article_id,
    t.story_id,
    t.published,
    t.outlet,
    t.title,
    t.language,
    s.copies,
    count(*) OVER () AS in_all
FROM texts AS t
JOIN stories AS s ON s.story_id = t.story_id
WHERE (begun_since IS NULL OR s.begun >= begun_since::DATE)
    AND (begun_until IS NULL OR s.begun <= begun_until::DATE)
ORDER BY s.copies DESC, t.story_id, t.published, t.article_id
LIMIT max;
COMMENT ON MACRO TABLE copies_behind IS 'The articles of the stories that have copies: those of which more than one article is in scope and the first appeared from begun_since to begun_until, those with most copies first, each story from its first article on, at most max articles of in_all. copies: how many articles in scope the story has, whenever they appeared. Left out: articles without a date. since and until are included, as are begun_since and begun_until.';
