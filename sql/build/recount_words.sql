-- In how many articles each term stands, counted again: where articles have left the corpus.
UPDATE terms
SET articles = c.articles
FROM (
    SELECT t.term_id, count(h.article_id)::INTEGER AS articles
    FROM terms AS t
    LEFT JOIN article_terms AS h ON h.term_id = t.term_id
    GROUP BY t.term_id
) AS c
WHERE c.term_id = terms.term_id AND c.articles <> terms.articles;

DELETE FROM terms WHERE articles = 0;
