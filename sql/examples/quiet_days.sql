-- Where are the gaps in the corpus?
SELECT coalesce(g.outlet, 'all outlets') AS outlet, g.since, g.until, g.days
FROM gaps AS g
ORDER BY g.days DESC, outlet, g.since
LIMIT 20;
