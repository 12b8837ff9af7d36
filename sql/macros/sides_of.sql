CREATE OR REPLACE MACRO sides_of(a VARCHAR, b VARCHAR) AS TABLE
SELECT
    least(x.actor, y.actor) AS actor_a,
    greatest(x.actor, y.actor) AS actor_b,
    x.actor < y.actor AS in_order,
    greatest(x.since, y.since) AS since,
    least(x.until, y.until) AS until
FROM codes_in(actors := [a]) AS x
JOIN codes_in(actors := [b]) AS y ON y.actor <> x.actor
WHERE a IS NOT NULL AND b IS NOT NULL;
COMMENT ON MACRO TABLE sides_of IS 'Every two actors that two codes stand for, in the order of the table pair_sentences (actor_a < actor_b), with the days on which both are what the codes say (since included, until not; NULL: always). in_order: actor_a belongs to a.';
