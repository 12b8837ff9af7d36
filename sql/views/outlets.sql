CREATE OR REPLACE VIEW outlets AS
SELECT
    a.outlet,
    count(*) AS articles,
    count(DISTINCT a.story_id) AS stories,
    min(a.published)::DATE AS "first",
    max(a.published)::DATE AS "last"
FROM articles AS a
GROUP BY a.outlet
ORDER BY count(*) DESC, a.outlet;
COMMENT ON VIEW outlets IS 'Each outlet with its articles, the stories they belong to, and the first and last day on which it published one.';
