-- A date known by month or year stands on its first day.
SELECT a.article_id, a.published, a.published_precision
FROM articles AS a
WHERE (a.published_precision = 'day' AND a.published <> date_trunc('day', a.published))
    OR (a.published_precision = 'month' AND a.published <> date_trunc('month', a.published))
    OR (a.published_precision = 'year' AND a.published <> date_trunc('year', a.published));
