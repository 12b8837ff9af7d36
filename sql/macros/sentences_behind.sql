CREATE OR REPLACE MACRO sentences_behind(
    actors VARCHAR[] := NULL, since := NULL, until := NULL,
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    about BOOLEAN := false, verdict VARCHAR := NULL, topic VARCHAR := NULL, max BIGINT := 200
) AS TABLE
WITH named AS (
    SELECT DISTINCT a.article_id, n.actor, a.published, a.outlet
    FROM article_actors AS n
    JOIN codes_in(actors := actors) AS c ON c.actor = n.actor
    JOIN articles_in(
        since := since, until := until, outlets := outlets, languages := languages
    ) AS a ON a.article_id = n.article_id
    WHERE (NOT about OR n.about >= 0.5)
        AND (c.since IS NULL OR a.day >= c.since)
        AND (c.until IS NULL OR a.day < c.until)
        AND (
            topic IS NULL OR a.article_id IN (
                SELECT w.article_id
                FROM article_topics AS w
                JOIN topics AS k ON k.topic_id = w.topic_id
                GROUP BY w.article_id
                HAVING arg_max(k.label, w.weight) = topic
            )
        )
),
places AS (
    SELECT
        n.article_id,
        n.actor,
        n.published,
        n.outlet,
        m.sentence,
        list(DISTINCT m.alias ORDER BY m.alias) AS aliases
    FROM named AS n
    JOIN mentions AS m ON m.article_id = n.article_id AND m.actor = n.actor
    GROUP BY n.article_id, n.actor, n.published, n.outlet, m.sentence
),
judged AS (
    SELECT p.*, t.negative::DOUBLE AS negative, t.positive::DOUBLE AS positive, t.verdict
    FROM places AS p
    LEFT JOIN actor_sentences AS t
        ON t.article_id = p.article_id AND t.actor = p.actor AND t.sentence = p.sentence
    WHERE verdict IS NULL OR t.verdict = verdict
),
counted AS (
    SELECT count(*) AS in_all
    FROM (SELECT DISTINCT j.article_id, j.sentence FROM judged AS j)
),
found AS (
    SELECT j.*
    FROM judged AS j
    ORDER BY j.published DESC NULLS LAST, j.article_id, j.sentence, j.actor
    LIMIT max
)
SELECT
    f.article_id,
    f.published,
    f.outlet,
    a.title,
    f.actor,
    s.place,
    f.sentence,
    sentence_text(s.place, s.start, s.stop, a.title, a.body, a.caption) AS text,
    f.aliases,
    rounded(f.negative) AS negative,
    rounded(f.positive) AS positive,
    f.verdict,
    a.url,
    c.in_all
FROM found AS f
CROSS JOIN counted AS c
JOIN articles AS a ON a.article_id = f.article_id
JOIN sentences AS s ON s.article_id = f.article_id AND s.sentence = f.sentence
ORDER BY f.published DESC NULLS LAST, f.article_id, f.sentence, f.actor;
COMMENT ON MACRO TABLE sentences_behind IS 'The sentences behind a number, newest first, at most max: those that name one of the actors in the articles in scope (about := true: in articles about it), word for word as in title, body or caption, with the names found and the probabilities that the sentence speaks negatively or positively of the actor. verdict := ''negative'', ''neutral'', ''positive'' or ''unclear'' keeps the sentences so judged; topic those of articles of which the topic of that label explains most. in_all: how many sentences there are, before max (one that names two of the actors stands in two rows and counts once). since and until are included.';
