CREATE OR REPLACE VIEW counted_verdicts AS
WITH thresholds AS (
    SELECT
        coalesce(
            max(try_cast(regexp_extract(m.parameters, '"clear": *([0-9.]+)', 1) AS DOUBLE)), 0
        ) AS least
    FROM models AS m
    WHERE starts_with(m.task, 'relation')
),
pairs_scored AS (
    SELECT
        p.article_id, p.sentence, p.actor_a, p.actor_b, p.kind,
        p.cooperation::DOUBLE AS cooperation,
        p.conflict::DOUBLE AS conflict,
        1 - p.cooperation::DOUBLE - p.conflict::DOUBLE AS neither
    FROM pair_sentences AS p
    WHERE p.kind IN ('pair', 'cut')
)
SELECT
    'tone' AS task, t.article_id, t.sentence, t.actor AS actor_a, NULL::VARCHAR AS actor_b,
    t.verdict AS counted
FROM actor_sentences AS t
UNION ALL
SELECT
    'relation', p.article_id, p.sentence, p.actor_a, p.actor_b,
    CASE
        WHEN p.kind = 'cut' THEN 'unclear'
        WHEN greatest(p.cooperation, p.conflict, p.neither) < h.least THEN 'unclear'
        WHEN p.cooperation >= greatest(p.conflict, p.neither) THEN 'cooperation'
        WHEN p.conflict >= p.neither THEN 'conflict'
        ELSE 'neither'
    END
FROM pairs_scored AS p
CROSS JOIN thresholds AS h;
COMMENT ON VIEW counted_verdicts IS 'What the models count each sentence as: toward each actor negative, neutral or positive (task tone), between the two actors of each pair cooperation, conflict or neither (task relation; the likeliest class), and unclear where none is likely enough or the text breaks off. An alliance beside its own member is no pair here.';
