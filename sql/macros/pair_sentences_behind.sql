CREATE OR REPLACE MACRO pair_sentences_behind(
    a VARCHAR, b VARCHAR, since := NULL, until := NULL,
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL, max BIGINT := 200
) AS TABLE
WITH held AS (
    SELECT DISTINCT
        s.article_id, s.sentence, s.actor_a, s.actor_b, s.kind,
        s.cooperation::DOUBLE AS cooperation, s.conflict::DOUBLE AS conflict,
        s.deed::DOUBLE AS deed, s.direction,
        t.published, t.outlet
    FROM pair_sentences AS s
    JOIN sides_of(a, b) AS d ON d.actor_a = s.actor_a AND d.actor_b = s.actor_b
    JOIN articles_in(
        since := since, until := until, outlets := outlets, languages := languages
    ) AS t ON t.article_id = s.article_id
    WHERE s.kind <> 'cut'
        AND (d.since IS NULL OR t.day >= d.since) AND (d.until IS NULL OR t.day < d.until)
),
counted AS (
    SELECT count(*) AS in_all
    FROM (SELECT DISTINCT h.article_id, h.sentence FROM held AS h)
),
found AS (
    SELECT h.*
    FROM held AS h
    ORDER BY h.published DESC NULLS LAST, h.article_id, h.sentence, h.actor_a, h.actor_b
    LIMIT max
)
SELECT
    f.article_id,
    f.published,
    f.outlet,
    t.title,
    f.actor_a,
    f.actor_b,
    s.place,
    f.sentence,
    sentence_text(s.place, s.start, s.stop, t.title, t.body, t.caption) AS text,
    rounded(f.cooperation) AS cooperation,
    rounded(f.conflict) AS conflict,
    f.kind,
    t.url,
    CASE f.direction WHEN 'a' THEN f.actor_a WHEN 'b' THEN f.actor_b ELSE f.direction END
        AS acting,
    rounded(f.deed) AS deed,
    c.in_all
FROM found AS f
CROSS JOIN counted AS c
JOIN articles AS t ON t.article_id = f.article_id
JOIN sentences AS s ON s.article_id = f.article_id AND s.sentence = f.sentence
ORDER BY f.published DESC NULLS LAST, f.article_id, f.sentence, f.actor_a, f.actor_b;
COMMENT ON MACRO TABLE pair_sentences_behind IS 'The sentences that name both actors, newest first, at most max, word for word, with the probabilities that they report cooperation or conflict between the two; what is left to 1 is neither. acting: who acts toward the other (an actor, both, or unclear; empty where neither is likeliest); deed: the probability that it is a deed and not words alone. kind member: an alliance beside its own member. in_all: how many sentences there are, before max. Left out: sentences that break off. since and until are included.';
