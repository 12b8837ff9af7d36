CREATE OR REPLACE VIEW reject_reasons AS
SELECT
    r.reason,
    count(*) AS rejects,
    min(r.path) AS example_path,
    arg_min(r.place, r.path || ':' || r.place) AS example_place
FROM rejects AS r
GROUP BY r.reason
ORDER BY count(*) DESC, r.reason;
COMMENT ON VIEW reject_reasons IS 'Why articles that were offered were not taken, how often, and one example of each reason, over all runs.';
