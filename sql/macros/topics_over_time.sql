CREATE OR REPLACE MACRO topics_over_time(
    topics INTEGER[] := NULL, actors VARCHAR[] := NULL,
    since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false
) AS TABLE
WITH texts AS (
    SELECT t.article_id, t.story_id, t.unit_id, t.day, t.period
    FROM placed_in(
        actors := actors, since := since, until := until, bin := bin, outlets := outlets,
        languages := languages, unit := unit, about := about
    ) AS t
),
units AS (
    SELECT
        t.unit_id,
        any_value(t.story_id) AS story_id,
        min(t.period) AS period,
        count(*) AS copies
    FROM texts AS t
    GROUP BY t.unit_id
),
clusters AS (
    SELECT u.period, u.story_id, count(*)::DOUBLE AS size
    FROM units AS u
    GROUP BY u.period, u.story_id
),
totals AS (
    SELECT
        c.period,
        sum(c.size)::BIGINT AS articles,
        count(*) AS stories,
        sum(c.size * c.size) AS sizes
    FROM clusters AS c
    GROUP BY c.period
),
weights AS (
    SELECT w.topic_id, u.period, u.story_id, sum(round(w.weight::DOUBLE, 6) / u.copies) AS weight
    FROM article_topics AS w
    JOIN texts AS t ON t.article_id = w.article_id
    JOIN units AS u ON u.unit_id = t.unit_id
    WHERE coalesce(len(topics), 0) = 0 OR list_contains(topics, w.topic_id)
    GROUP BY w.topic_id, u.period, u.story_id
),
sums AS (
    SELECT
        w.topic_id,
        w.period,
        sum(w.weight) AS weight,
        sum(w.weight * w.weight) AS squares,
        sum(w.weight * c.size) AS products
    FROM weights AS w
    JOIN clusters AS c ON c.period = w.period AND c.story_id = w.story_id
    GROUP BY w.topic_id, w.period
),
shares AS (
    SELECT
        p.period,
        k.topic_id,
        k.label,
        coalesce(s.weight, 0) / n.articles AS share,
        n.articles,
        n.stories,
        n.sizes,
        coalesce(s.squares, 0) AS squares,
        coalesce(s.products, 0) AS products,
        p.complete
    FROM periods_in(since := since, until := until, bin := bin) AS p
    CROSS JOIN topics_in(topics := topics) AS k
    LEFT JOIN totals AS n ON n.period = p.period
    LEFT JOIN sums AS s ON s.period = p.period AND s.topic_id = k.topic_id
),
margins AS (
    SELECT
        s.*,
        series_margin(
            s.share, s.articles, s.stories, s.squares, s.products, s.sizes, s.topic_id
        ) AS margin
    FROM shares AS s
)
SELECT
    m.period,
    m.topic_id,
    m.label,
    rounded(m.share) AS share,
    rounded(clipped(m.share - m.margin, 0, 1)) AS share_low,
    rounded(clipped(m.share + m.margin, 0, 1)) AS share_high,
    coalesce(m.articles, 0) AS articles,
    m.complete,
    coalesce(m.stories, 0) AS stories
FROM margins AS m
ORDER BY m.topic_id, m.period;
COMMENT ON MACRO TABLE topics_over_time IS 'Mean share of each topic in the stories of a period: how much of their wording the topic explains, 0..1; over all topics the shares add up to 1. A story counts once, in the period of its earliest article in scope, with the mean of its articles; unit := ''article'' counts every copy. actors: only articles that name one of them (about := true: are about one). Denominator (articles): all stories (articles) of that period and scope that have topics; without any, the period is a gap and its share is empty. 95 % interval from the spread between stories (Student''s t); it does not hold the model''s own errors. Left out: articles in languages the model cannot read, articles without a date. since and until are included.';
