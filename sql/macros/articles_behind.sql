CREATE OR REPLACE MACRO articles_behind(
    actors VARCHAR[] := NULL, since := NULL, until := NULL,
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    about BOOLEAN := false, together BOOLEAN := false, topic VARCHAR := NULL, max BIGINT := 200
) AS TABLE
WITH texts AS (
    SELECT a.article_id, a.story_id, a.published, a.day, a.outlet, a.language, a.title
    FROM articles_in(
        since := since, until := until, outlets := outlets, languages := languages
    ) AS a
),
named AS (
    SELECT
        n.article_id,
        list(DISTINCT c.code ORDER BY c.code) AS actors,
        sum(n.mentions)::BIGINT AS mentions,
        max(n.about) AS about,
        sum(n.tone * n.judged) / nullif(sum(n.judged) FILTER (n.tone IS NOT NULL), 0) AS tone
    FROM article_actors AS n
    JOIN codes_in(actors := actors) AS c ON c.actor = n.actor
    JOIN texts AS t ON t.article_id = n.article_id
    WHERE (NOT about OR n.about >= 0.5)
        AND (c.since IS NULL OR t.day >= c.since)
        AND (c.until IS NULL OR t.day < c.until)
    GROUP BY n.article_id
),
topical AS (
    SELECT w.article_id, w.weight::DOUBLE AS weight
    FROM article_topics AS w
    JOIN topics AS k ON k.topic_id = w.topic_id
    WHERE k.label = topic AND w.weight > 0
)
SELECT
    t.article_id,
    t.story_id,
    t.published,
    t.outlet,
    t.title,
    t.language,
    coalesce(n.actors, []) AS actors,
    coalesce(n.mentions, 0) AS mentions,
    rounded(n.about) AS about,
    rounded(n.tone) AS tone,
    rounded(w.weight) AS topic_share,
    count(*) OVER () AS in_all
FROM texts AS t
LEFT JOIN named AS n ON n.article_id = t.article_id
LEFT JOIN topical AS w ON w.article_id = t.article_id
WHERE (topic IS NULL OR w.article_id IS NOT NULL)
    AND CASE
        WHEN coalesce(len(actors), 0) = 0 THEN NOT about OR n.article_id IS NOT NULL
        WHEN together THEN len(n.actors) = len(list_distinct(actors))
        ELSE n.article_id IS NOT NULL
    END
ORDER BY rounded(w.weight) DESC, t.published DESC NULLS LAST, t.article_id
LIMIT max;
COMMENT ON MACRO TABLE articles_behind IS 'The articles behind a number, newest first, at most max: those in scope that name one of the actors (together := true: all of them; about := true: are about them); without actors, all articles in scope. actors lists which of the asked codes each names, mentions how often, tone the mean over their judged sentences. topic: those that the topic of this label explains any of, most explained first (topic_share, 0..1). in_all: how many there are, before max. Articles without a date come last, and only while neither since nor until is given; both are included.';
