-- The articles of all terms add up to the postings.
SELECT t.articles, p.postings
FROM (SELECT coalesce(sum(m.articles), 0) AS articles FROM terms AS m) AS t
CROSS JOIN (SELECT count(*) AS postings FROM article_terms AS h) AS p
WHERE t.articles <> p.postings;
