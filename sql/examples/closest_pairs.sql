-- Which states are named together far more often than chance would have it?
SELECT p.actor_a, p.actor_b, p.together, p.same_sentence, round(p.lift, 1) AS lift, round(p.lift_low, 1) AS lift_low
FROM pairs(min_together := 3) AS p
WHERE NOT p.own_member
ORDER BY p.lift_low DESC, p.actor_a, p.actor_b
LIMIT 25;
