-- A membership begins before it ends.
SELECT m.alliance, m.state, m.status, m.since, m.until
FROM memberships AS m
WHERE m.until <= m.since;
