CREATE OR REPLACE MACRO topic_actors(
    topics INTEGER[] := NULL, actors VARCHAR[] := NULL,
    since := NULL, until := NULL,
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false
) AS TABLE
WITH texts AS (
    SELECT
        a.article_id,
        a.story_id,
        unit_of(unit, a.story_id, a.article_id) AS unit_id
    FROM articles_in(
        since := since, until := until, outlets := outlets, languages := languages
    ) AS a
    WHERE a.article_id IN (SELECT w.article_id FROM article_topics AS w)
),
units AS (
    SELECT t.unit_id, any_value(t.story_id) AS story_id, count(*) AS copies
    FROM texts AS t
    GROUP BY t.unit_id
),
-- Copies tell what their story does: as many fewer tell as a unit has beside it (Kish 1965).
totals AS (
    SELECT sum(s.size)::BIGINT AS articles, sum(s.size * s.size) / sum(s.size) AS alike
    FROM (SELECT u.story_id, count(*)::DOUBLE AS size FROM units AS u GROUP BY u.story_id) AS s
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
    SELECT w.topic_id, sum(w.weight) AS weight, sum(w.weight * w.weight) AS squares
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
    SELECT w.topic_id, n.code, sum(w.weight) AS weight, sum(w.weight * w.weight) AS squares
    FROM weights AS w
    JOIN named AS n ON n.unit_id = w.unit_id
    GROUP BY w.topic_id, n.code
),
-- What each unit adds to the logarithm of the lift, squared and summed: those that name the actor,
-- then the others.
lifts AS (
    SELECT
        b.topic_id,
        b.code,
        b.weight,
        a.mentioning,
        t.articles,
        b.weight / s.weight AS share,
        b.weight * t.articles / (s.weight * a.mentioning) AS lift,
        power(1 / b.weight - 1 / s.weight, 2) * b.squares
            + 2 * (1 / b.weight - 1 / s.weight) * (1.0 / t.articles - 1.0 / a.mentioning) * b.weight
            + power(1.0 / t.articles - 1.0 / a.mentioning, 2) * a.mentioning
            + (s.squares - b.squares) / (s.weight * s.weight)
            - 2 * (s.weight - b.weight) / (s.weight * t.articles)
            + (t.articles - a.mentioning) / (t.articles * t.articles::DOUBLE) AS variance,
        t.alike * t.articles / nullif(t.articles - 1, 0) AS factor
    FROM joint AS b
    JOIN topic_sums AS s ON s.topic_id = b.topic_id
    JOIN alone AS a ON a.code = b.code
    CROSS JOIN totals AS t
    WHERE b.weight > 0
)
SELECT
    k.topic_id,
    k.label,
    l.code AS actor,
    round(l.share, 9) AS share,
    round(l.lift, 9) AS lift,
    round(l.weight, 9) AS weight,
    l.mentioning,
    l.articles,
    rounded(l.lift * exp(-1.959963984540054 * sqrt(greatest(0, l.variance) * l.factor))) AS lift_low,
    rounded(l.lift * exp(1.959963984540054 * sqrt(greatest(0, l.variance) * l.factor))) AS lift_high
FROM lifts AS l
JOIN topics_in(topics := topics) AS k ON k.topic_id = l.topic_id
ORDER BY k.topic_id, round(l.weight, 9) DESC, l.code;
COMMENT ON MACRO TABLE topic_actors IS 'Share of a topic''s coverage that lies in stories naming the actor (about := true: about it), and lift, that share over the actor''s share of all stories in scope; 1 means no tie; lift_low and lift_high: its 95 % interval on the log scale by linearisation over the stories (delta method), copies counted as alike. Coverage of a topic (denominator of share) is the sum of its shares over the stories in scope; a story counts once, with the mean of its articles (unit := ''article'': every copy). weight is the part of that coverage naming the actor, in stories; mentioning of articles stories name the actor. Actors that no story of a topic names have no row. Left out: articles in languages the model cannot read. since and until are included.';
