CREATE OR REPLACE VIEW actor_totals AS
WITH told AS (
    SELECT
        n.actor,
        a.story_id,
        count(*) AS articles,
        max(n.about) AS about,
        sum(n.mentions) AS mentions,
        min(a.published) AS earliest,
        max(a.published) AS latest
    FROM article_actors AS n
    JOIN articles AS a ON a.article_id = n.article_id
    GROUP BY n.actor, a.story_id
),
counts AS (
    SELECT
        t.actor,
        sum(t.articles)::BIGINT AS articles,
        count(*) AS stories,
        count(*) FILTER (t.about >= 0.5) AS about,
        sum(t.mentions)::BIGINT AS mentions,
        min(t.earliest)::DATE AS "first",
        max(t.latest)::DATE AS "last"
    FROM told AS t
    GROUP BY t.actor
)
SELECT
    f.actor, f.name, f.kind, f.form, f.iso2, f.region, f.colour,
    coalesce(c.articles, 0) AS articles,
    coalesce(c.stories, 0) AS stories,
    coalesce(c.about, 0) AS about,
    coalesce(c.mentions, 0) AS mentions,
    c."first",
    c."last"
FROM actors AS f
LEFT JOIN counts AS c ON c.actor = f.actor
-- Of those named in as many stories first whom more of them are about, and name more often.
ORDER BY
    coalesce(c.stories, 0) DESC, coalesce(c.about, 0) DESC, coalesce(c.mentions, 0) DESC, f.actor;
COMMENT ON VIEW actor_totals IS 'Every state and alliance with the articles and stories of the whole corpus that name it, the stories that are about it, its single mentions, and the first and last day it was named; 0 where it never was.';
