-- Every article was taken in by a run that is on record.
SELECT a.article_id, a.run_id
FROM articles AS a
ANTI JOIN runs AS r ON r.run_id = a.run_id;
