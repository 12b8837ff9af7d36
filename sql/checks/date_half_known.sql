-- A date has a source and a precision, and neither stands without a date.
SELECT a.article_id, a.published, a.published_precision, a.published_source
FROM articles AS a
WHERE (a.published IS NULL) <> (a.published_precision IS NULL)
    OR (a.published IS NULL) <> (a.published_source IS NULL)
    OR a.published_precision NOT IN ('minute', 'day', 'month', 'year');
