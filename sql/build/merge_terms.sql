-- Words of newly added articles (table posting) become rows of terms and article_terms.
-- Words are kept however rare, so that a search finds every article. Two-word terms enter once three
-- articles of one run hold them: nine in ten never come back. Those seen in earlier runs before they
-- entered are not counted again, so the number of articles of a two-word term may be a little low.
CREATE OR REPLACE TEMP TABLE arrived AS
SELECT DISTINCT p.article_id
FROM posting AS p
WHERE p.article_id IN (SELECT a.article_id FROM articles AS a);

CREATE OR REPLACE TEMP TABLE held AS
SELECT DISTINCT h.article_id
FROM article_terms AS h
JOIN arrived AS a ON a.article_id = h.article_id;

CREATE OR REPLACE TEMP TABLE fresh AS
SELECT p.article_id, p.term, p.count
FROM posting AS p
SEMI JOIN arrived AS a ON a.article_id = p.article_id
ANTI JOIN held AS h ON h.article_id = p.article_id;

INSERT INTO terms
SELECT (m.last_id + row_number() OVER (ORDER BY p.term))::INTEGER, p.term, 0
FROM (
    SELECT f.term, count(*) AS articles
    FROM fresh AS f
    GROUP BY f.term
) AS p
CROSS JOIN (SELECT coalesce(max(t.term_id), 0) AS last_id FROM terms AS t) AS m
WHERE (p.articles >= 3 OR NOT contains(p.term, ' '))
    AND p.term NOT IN (SELECT t.term FROM terms AS t);

-- In the order of the terms, so that a search reads a few blocks and not all of them.
INSERT INTO article_terms (article_id, term_id, count)
SELECT f.article_id, t.term_id, f.count
FROM fresh AS f
JOIN terms AS t ON t.term = f.term
ORDER BY t.term_id, f.article_id;

UPDATE terms
SET articles = terms.articles + f.articles
FROM (
    SELECT n.term, count(*)::INTEGER AS articles
    FROM fresh AS n
    GROUP BY n.term
) AS f
WHERE f.term = terms.term;

-- Only where articles have left the corpus is everything counted again.
UPDATE terms
SET articles = c.articles
FROM (
    SELECT t.term_id, count(h.article_id)::INTEGER AS articles
    FROM terms AS t
    LEFT JOIN article_terms AS h ON h.term_id = t.term_id
    WHERE (SELECT coalesce(sum(w.articles), 0) FROM terms AS w)
        <> (SELECT count(*) FROM article_terms AS w)
    GROUP BY t.term_id
) AS c
WHERE c.term_id = terms.term_id AND c.articles <> terms.articles;

DELETE FROM terms WHERE articles = 0;
DELETE FROM posting;
DROP TABLE arrived;
DROP TABLE held;
DROP TABLE fresh;
