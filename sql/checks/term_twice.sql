-- A term is one row, under one number.
SELECT t.term, count(*) AS times
FROM terms AS t
GROUP BY t.term
HAVING count(*) > 1
UNION ALL
SELECT t.term_id::VARCHAR, count(*)
FROM terms AS t
GROUP BY t.term_id
HAVING count(*) > 1;
