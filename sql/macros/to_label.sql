CREATE OR REPLACE MACRO to_label(
    task VARCHAR := 'tone', drawn VARCHAR := 'random', seed := 1, max := 50
) AS TABLE
WITH scored AS (
    SELECT
        t.article_id, t.sentence, t.actor AS actor_a, NULL::VARCHAR AS actor_b,
        t.negative::DOUBLE AS one, t.positive::DOUBLE AS other
    FROM actor_sentences AS t
    WHERE task = 'tone'
    UNION ALL
    SELECT
        p.article_id, p.sentence, p.actor_a, p.actor_b,
        p.cooperation::DOUBLE, p.conflict::DOUBLE
    FROM pair_sentences AS p
    WHERE task = 'relation' AND p.kind = 'pair'
),
keyed AS (
    SELECT
        s.article_id, s.sentence, s.actor_a, s.actor_b,
        -- An exponential waiting time at the rate of the weight: who comes first is drawn first.
        -ln(
            (
                md5_number_lower(
                    concat_ws('|', seed, s.article_id, s.sentence, s.actor_a, s.actor_b)
                )::DOUBLE + 0.5
            ) / 18446744073709551616.0
        ) / CASE drawn
            WHEN 'random' THEN 1
            WHEN 'uncertain' THEN
                greatest(1 - greatest(s.one, s.other, 1 - s.one - s.other), 1e-6)
            ELSE error('drawn is random or uncertain')
        END AS waiting
    FROM scored AS s
    JOIN articles AS a ON a.article_id = s.article_id AND a.story_id = a.article_id
),
chosen AS (
    SELECT
        k.*,
        row_number() OVER (
            ORDER BY k.waiting, k.article_id, k.sentence, k.actor_a, k.actor_b
        ) AS ordinal
    FROM keyed AS k
    QUALIFY ordinal <= max
)
SELECT
    c.ordinal,
    c.article_id,
    c.sentence,
    c.actor_a,
    c.actor_b,
    sentence_text(s.place, s.start, s.stop, a.title, a.body, a.caption) AS text,
    md5(sentence_text(s.place, s.start, s.stop, a.title, a.body, a.caption)) AS text_hash
FROM chosen AS c
JOIN articles AS a ON a.article_id = c.article_id
JOIN sentences AS s ON s.article_id = c.article_id AND s.sentence = c.sentence
ORDER BY c.ordinal;
COMMENT ON MACRO TABLE to_label IS 'Sentences to be labelled by a person, in the order drawn: tone toward actor_a (task := ''tone'') or the relation of actor_a and actor_b (task := ''relation''), from the first article of each story. drawn := ''random'' gives each sentence the same chance; ''uncertain'' a chance that grows with the doubt of the model, 1 less its highest probability (weighted draw without replacement, Efraimidis and Spirakis 2006). The same seed gives the same order; a larger max goes on from there. text_hash tells whether a sentence is still the one that was labelled.';
