CREATE OR REPLACE VIEW labelled_sentences AS
WITH named AS (
    SELECT
        m.article_id,
        m.sentence,
        list(
            {
                'actor': m.actor, 'kind': m.kind,
                'start': m.start - s.start, 'stop': m.stop - s.start
            } ORDER BY m.start, m.stop, m.actor
        ) AS mentions
    FROM mentions AS m
    JOIN sentences AS s ON s.article_id = m.article_id AND s.sentence = m.sentence
    WHERE m.article_id IN (SELECT l.article_id FROM labels AS l)
    GROUP BY m.article_id, m.sentence
)
SELECT
    l.task,
    l.article_id,
    l.sentence,
    l.actor_a,
    l.actor_b,
    l.label,
    l.coder,
    l.drawn,
    l.labelled,
    v.counted,
    sentence_text(s.place, s.start, s.stop, a.title, a.body, a.caption) AS text,
    n.mentions
FROM labels AS l
JOIN articles AS a ON a.article_id = l.article_id
JOIN sentences AS s ON s.article_id = l.article_id AND s.sentence = l.sentence
JOIN named AS n ON n.article_id = l.article_id AND n.sentence = l.sentence
LEFT JOIN counted_verdicts AS v
    ON v.task = l.task AND v.article_id = l.article_id AND v.sentence = l.sentence
    AND v.actor_a = l.actor_a AND v.actor_b IS NOT DISTINCT FROM l.actor_b
WHERE l.found IN ('same', 'moved')
ORDER BY l.task, l.article_id, l.sentence, l.actor_a, l.actor_b, l.coder;
COMMENT ON VIEW labelled_sentences IS 'The sentences of this corpus that people labelled, word for word, with what each coder said (label), what the model counts the sentence as (counted) and the names in it (start and stop are characters from the start of the sentence). Left out: labels whose sentence is no longer there.';
