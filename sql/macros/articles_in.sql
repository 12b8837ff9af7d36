-- since and until carry no type, so that DATE '2017-03-01', '2017-03-01' and a timestamp all do.
CREATE OR REPLACE MACRO articles_in(
    since := NULL, until := NULL, outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL
) AS TABLE
SELECT
    a.article_id,
    a.story_id,
    a.published,
    a.published::DATE AS day,
    a.published_precision,
    a.outlet,
    a.language,
    a.title,
    a.tone,
    a.words,
    a.scored
FROM articles AS a
WHERE (since IS NULL OR a.published >= since::DATE)
    AND (until IS NULL OR a.published < until::DATE + INTERVAL 1 DAY)
    AND (coalesce(len(outlets), 0) = 0 OR list_contains(outlets, a.outlet))
    AND (coalesce(len(languages), 0) = 0 OR list_contains(languages, a.language));
COMMENT ON MACRO TABLE articles_in IS 'The articles in scope, by which every macro filters: published from since to until (both days included, UTC), by one of the outlets, in one of the languages; NULL or an empty list leaves a filter open. Articles without a date are in scope only while neither since nor until is given.';
