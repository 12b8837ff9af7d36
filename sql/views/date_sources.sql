CREATE OR REPLACE VIEW date_sources AS
SELECT
    coalesce(a.published_source, 'none') AS published_source,
    coalesce(a.published_precision, 'none') AS published_precision,
    count(*) AS articles,
    min(a.published)::DATE AS "first",
    max(a.published)::DATE AS "last"
FROM articles AS a
GROUP BY a.published_source, a.published_precision
ORDER BY count(*) DESC, coalesce(a.published_source, 'none'), coalesce(a.published_precision, 'none');
COMMENT ON VIEW date_sources IS 'Where the dates of the articles were found and how precise they are; none: articles without a date, left out of every series.';
