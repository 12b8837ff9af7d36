-- Words of newly added articles (table posting) become rows of terms and article_terms, for the
-- terms from $low up to, not including, $high.
-- Words are kept however rare, so that a search finds every article. Two-word terms enter once three
-- articles of one run hold them: nine in ten never come back. Those seen in earlier runs before they
-- entered are not counted again, so the number of articles of a two-word term may be a little low.
CREATE OR REPLACE TEMP TABLE fresh AS
SELECT p.article_id, p.term, p.count
FROM posting AS p
SEMI JOIN arrived AS a ON a.article_id = p.article_id
WHERE p.term >= $low AND ($high IS NULL OR p.term < $high);

INSERT INTO terms
SELECT (m.last_id + row_number() OVER (ORDER BY p.term))::INTEGER, p.term, 0
FROM (
    SELECT f.term
    FROM fresh AS f
    GROUP BY f.term
    HAVING count(*) >= 3 OR NOT contains(f.term, ' ')
) AS p
CROSS JOIN (SELECT coalesce(max(t.term_id), 0) AS last_id FROM terms AS t) AS m
WHERE p.term NOT IN (
    SELECT t.term FROM terms AS t WHERE t.term >= $low AND ($high IS NULL OR t.term < $high)
);

-- In the order of the terms, so that a search reads a few blocks and not all of them.
INSERT INTO article_terms (article_id, term_id, count)
SELECT f.article_id, t.term_id, f.count
FROM fresh AS f
JOIN terms AS t ON t.term = f.term
WHERE t.term >= $low AND ($high IS NULL OR t.term < $high)
ORDER BY t.term_id, f.article_id;

UPDATE terms
SET articles = terms.articles + f.articles
FROM (
    SELECT n.term, count(*)::INTEGER AS articles
    FROM fresh AS n
    GROUP BY n.term
) AS f
WHERE f.term = terms.term AND terms.term >= $low AND ($high IS NULL OR terms.term < $high);

DROP TABLE fresh;
