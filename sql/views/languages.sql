CREATE OR REPLACE VIEW languages AS
SELECT
    a.language,
    count(*) AS articles,
    count(DISTINCT a.story_id) AS stories,
    count(*) FILTER (a.scored) AS scored
FROM articles AS a
GROUP BY a.language
ORDER BY count(*) DESC, a.language;
COMMENT ON VIEW languages IS 'Articles and stories of each language (empty: unknown), and how many of the articles the models can read.';
