-- Is an alliance named for itself, or only through its members?
SELECT a.actor AS alliance, coalesce(sum(c.mentioning) FILTER (NOT c.code), 0) AS itself,
    coalesce(sum(c.mentioning) FILTER (c.code), 0) AS members, max(c.total) AS stories
FROM actors AS a
JOIN (
    SELECT replace(s.actor, ':members', '') AS alliance, s.actor LIKE '%:members' AS code,
        sum(s.mentioning) AS mentioning, sum(s.articles) AS total
    FROM coverage(actors := ['NATO', 'NATO:members', 'EU', 'EU:members', 'CSTO', 'CSTO:members',
        'BRICS', 'BRICS:members', 'ASEAN', 'ASEAN:members'], bin := 'year') AS s
    GROUP BY s.actor
) AS c ON c.alliance = a.actor
GROUP BY a.actor
ORDER BY members DESC, alliance;
