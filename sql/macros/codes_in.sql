CREATE OR REPLACE MACRO codes_in(actors VARCHAR[] := NULL) AS TABLE
SELECT c.code, c.actor, c.since, c.until
FROM codes AS c
WHERE CASE
    WHEN coalesce(len(actors), 0) = 0 THEN c.code = c.actor
    ELSE list_contains(actors, c.code)
END
ORDER BY c.code, c.actor, c.since;
COMMENT ON MACRO TABLE codes_in IS 'The chosen actor codes with the actors they stand for and from when to when (until exclusive). NULL or an empty list: every actor for itself. Unknown codes: no rows.';
