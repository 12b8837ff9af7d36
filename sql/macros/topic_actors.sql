CREATE OR REPLACE MACRO topic_actors(
    topics INTEGER[] := NULL, actors VARCHAR[] := NULL,
    since := NULL, until := NULL,
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false
) AS TABLE
WITH texts AS (
    SELECT
        a.article_id,
        unit_of(unit, a.story_id, a.article_id) AS unit_id
    FROM articles_in(
        since := since, until := until, outlets := outlets, languages := languages
    ) AS a
    WHERE a.article_id IN (SELECT w.article_id FROM article_topics AS w)
),
units AS (
    SELECT t.unit_id, count(*) AS copies
    FROM texts AS t
    GROUP BY t.unit_id
),
totals AS (
    SELECT count(*) AS articles
    FROM units AS u
),
weights AS (
    SELECT w.topic_id, t.unit_id, sum(round(w.weight::DOUBLE, 6) / u.copies) AS weight
    FROM article_topics AS w
    JOIN texts AS t ON t.article_id = w.article_id
    JOIN units AS u ON u.unit_id = t.unit_id
    WHERE coalesce(len(topics), 0) = 0 OR list_contains(topics, w.topic_id)
    GROUP BY w.topic_id, t.unit_id
),
topic_sums AS (
    SELECT w.topic_id, sum(w.weight) AS weight
    FROM weights AS w
    GROUP BY w.topic_id
),
named AS (
    SELECT DISTINCT n.code, t.unit_id
    FROM articles_naming(actors := actors, about := about) AS n
    JOIN texts AS t ON t.article_id = n.article_id
),
alone AS (
    SELECT n.code, count(*) AS mentioning
    FROM named AS n
    GROUP BY n.code
),
joint AS (
    SELECT w.topic_id, n.code, sum(w.weight) AS weight
    FROM weights AS w
    JOIN named AS n ON n.unit_id = w.unit_id
    GROUP BY w.topic_id, n.code
)
SELECT
    k.topic_id,
    k.label,
    b.code AS actor,
    round(b.weight / s.weight, 9) AS share,
    round(b.weight * t.articles / (s.weight * a.mentioning), 9) AS lift,
    round(b.weight, 9) AS weight,
    a.mentioning,
    t.articles
FROM joint AS b
JOIN topic_sums AS s ON s.topic_id = b.topic_id
JOIN topics_in(topics := topics) AS k ON k.topic_id = b.topic_id
JOIN alone AS a ON a.code = b.code
CROSS JOIN totals AS t
ORDER BY k.topic_id, round(b.weight, 9) DESC, b.code;
COMMENT ON MACRO TABLE topic_actors IS 'Share of a topic''s coverage that lies in stories naming the actor (about := true: about it), and lift, that share over the actor''s share of all stories in scope; 1 means no tie. Coverage of a topic (denominator of share) is the sum of its shares over the stories in scope; a story counts once, with the mean of its articles (unit := ''article'': every copy). weight is the part of that coverage naming the actor, in stories; mentioning of articles stories name the actor. Actors that no story of a topic names have no row. Left out: articles in languages the model cannot read. since and until are included.';
