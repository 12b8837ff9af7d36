-- Article numbers fit into 53 bits, so that spreadsheets and browsers keep every digit.
SELECT a.article_id
FROM articles AS a
WHERE a.article_id < 0 OR a.article_id >= 9007199254740992;
