-- Words of newly added articles (table posting) become rows of terms and article_terms.
-- Words are kept however rare, so that a search finds every article. Two-word terms enter once three
-- articles of one run hold them: nine in ten never come back. Those seen in earlier runs before they
-- entered are not counted again, so the number of articles of a two-word term may be a little low.
DELETE FROM posting
WHERE article_id NOT IN (SELECT a.article_id FROM articles AS a)
    OR article_id IN (SELECT h.article_id FROM article_terms AS h);

INSERT INTO terms
SELECT (m.last_id + row_number() OVER (ORDER BY p.term))::INTEGER, p.term, 0
FROM (
    SELECT q.term, count(*) AS articles
    FROM posting AS q
    GROUP BY q.term
) AS p
CROSS JOIN (SELECT coalesce(max(t.term_id), 0) AS last_id FROM terms AS t) AS m
WHERE (p.articles >= 3 OR NOT contains(p.term, ' '))
    AND p.term NOT IN (SELECT t.term FROM terms AS t);

-- In the order of the terms, so that a search reads a few blocks and not all of them.
INSERT INTO article_terms (article_id, term_id, count)
SELECT p.article_id, t.term_id, p.count
FROM posting AS p
JOIN terms AS t ON t.term = p.term
ORDER BY t.term_id, p.article_id;

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
DELETE FROM posting;
