-- A run reports at least as many rejects as it wrote down.
SELECT r.run_id, r.rejected, count(*) AS written
FROM rejects AS j
JOIN runs AS r ON r.run_id = j.run_id
GROUP BY r.run_id, r.rejected
HAVING count(*) > r.rejected;
