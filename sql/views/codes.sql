CREATE OR REPLACE VIEW codes AS
SELECT a.actor AS code, a.actor AS actor, NULL::DATE AS since, NULL::DATE AS until
FROM actors AS a
UNION
SELECT m.alliance || ':members', m.state, m.since, m.until
FROM memberships AS m
WHERE m.status IN ('member', 'frozen')
ORDER BY code, actor, since;
COMMENT ON VIEW codes IS 'What an actor code stands for: each actor for itself, and ALLIANCE:members for every state from the day it became a member (since) to the day before it was none any more (until, exclusive). A member that froze its participation is still a member; a suspended one is not. A bloc that succeeded another has no members before it was founded: those of EEC:members became EU:members on 1993-11-01.';
