CREATE OR REPLACE VIEW label_confusions AS
WITH given AS (
    SELECT
        l.task, l.article_id, l.sentence, l.actor_a, l.actor_b, l.label,
        1.0 / count(*) OVER (
            PARTITION BY l.task, l.article_id, l.sentence, l.actor_a, l.actor_b
        ) AS part
    FROM labels AS l
    WHERE l.drawn = 'random' AND l.found IN ('same', 'moved') AND l.label <> 'cannot tell'
)
SELECT g.task, g.label AS true_class, v.counted, sum(g.part)::DOUBLE AS sentences
FROM given AS g
JOIN counted_verdicts AS v
    ON v.task = g.task AND v.article_id = g.article_id AND v.sentence = g.sentence
    AND v.actor_a = g.actor_a AND v.actor_b IS NOT DISTINCT FROM g.actor_b
GROUP BY g.task, g.label, v.counted
ORDER BY g.task, g.label, v.counted;
COMMENT ON VIEW label_confusions IS 'How many labelled sentences of this corpus are of each true class and counted as each class. Only sentences drawn at random, whose text is still the one that was labelled; a sentence that several coders labelled counts once, in parts; cannot tell is left out.';
