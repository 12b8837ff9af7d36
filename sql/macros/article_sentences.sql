CREATE OR REPLACE MACRO article_sentences(article BIGINT) AS TABLE
WITH named AS (
    SELECT
        m.sentence,
        list(DISTINCT m.actor ORDER BY m.actor) AS actors,
        list(
            {
                'actor': m.actor, 'alias': m.alias, 'kind': m.kind,
                'start': m.start - s.start, 'stop': m.stop - s.start
            } ORDER BY m.start, m.actor
        ) AS mentions
    FROM mentions AS m
    JOIN sentences AS s ON s.article_id = m.article_id AND s.sentence = m.sentence
    WHERE m.article_id = article
    GROUP BY m.sentence
),
tones AS (
    SELECT
        t.sentence,
        list(
            {
                'actor': t.actor, 'negative': rounded(t.negative::DOUBLE),
                'positive': rounded(t.positive::DOUBLE), 'verdict': t.verdict
            } ORDER BY t.actor
        ) AS tones
    FROM actor_sentences AS t
    WHERE t.article_id = article
    GROUP BY t.sentence
),
relations AS (
    SELECT
        p.sentence,
        list(
            {
                'actor_a': p.actor_a, 'actor_b': p.actor_b, 'kind': p.kind,
                'cooperation': rounded(p.cooperation::DOUBLE),
                'conflict': rounded(p.conflict::DOUBLE), 'direction': p.direction,
                'deed': rounded(p.deed::DOUBLE)
            } ORDER BY p.actor_a, p.actor_b
        ) AS relations
    FROM pair_sentences AS p
    WHERE p.article_id = article
    GROUP BY p.sentence
)
SELECT
    s.sentence,
    s.place,
    s.start,
    s.stop,
    sentence_text(s.place, s.start, s.stop, a.title, a.body, a.caption) AS text,
    n.actors,
    n.mentions,
    t.tones,
    r.relations
FROM sentences AS s
JOIN articles AS a ON a.article_id = s.article_id
LEFT JOIN named AS n ON n.sentence = s.sentence
LEFT JOIN tones AS t ON t.sentence = s.sentence
LEFT JOIN relations AS r ON r.sentence = s.sentence
WHERE s.article_id = article
ORDER BY s.sentence;
COMMENT ON MACRO TABLE article_sentences IS 'The sentences of one article that name an actor: where each stands, its text, the names in it (start and stop are characters from the start of the sentence), the tone toward each actor and the relation of each pair.';
