-- BM25 (Robertson and Zaragoza 2009) with k1 = 1.2 and b = 0.75; a title counts three times.
CREATE OR REPLACE MACRO search(
    query VARCHAR := '', since := NULL, until := NULL,
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    actors VARCHAR[] := NULL, about BOOLEAN := false, max BIGINT := 100
) AS TABLE
WITH scope AS (
    SELECT a.article_id, a.published, a.outlet, a.title, a.words, a.scored
    FROM articles_in(
        since := since, until := until, outlets := outlets, languages := languages
    ) AS a
    WHERE coalesce(len(actors), 0) = 0
        OR a.article_id IN (
            SELECT n.article_id
            FROM articles_naming(actors := actors, about := about) AS n
        )
),
asked AS (
    SELECT DISTINCT n.needle, n.phrase, t.term_id
    FROM needles_in(query := query) AS n
    LEFT JOIN terms AS t ON t.term = n.needle AND NOT n.phrase
),
posted AS (
    SELECT q.needle, h.article_id, h.count::DOUBLE AS count
    FROM article_terms AS h
    JOIN asked AS q ON q.term_id = h.term_id
    JOIN scope AS s ON s.article_id = h.article_id
    WHERE s.scored
),
scanned AS (
    SELECT q.needle, b.article_id, 1.0::DOUBLE AS count
    FROM articles AS b
    JOIN scope AS s ON s.article_id = b.article_id
    JOIN asked AS q ON (q.term_id IS NULL OR NOT b.scored)
    WHERE EXISTS (SELECT 1 FROM asked AS o WHERE o.term_id IS NULL OR NOT b.scored)
        AND found_in(q.needle, q.phrase, concat_ws(' ', b.title, b.body, b.caption))
),
hits AS (
    SELECT p.needle, p.article_id, p.count FROM posted AS p
    UNION ALL
    SELECT c.needle, c.article_id, c.count FROM scanned AS c
),
sizes AS (
    SELECT count(*) AS articles, greatest(avg(s.words), 1) AS words FROM scope AS s
),
rarity AS (
    SELECT
        h.needle,
        ln(1 + (n.articles - count(*) + 0.5) / (count(*) + 0.5)) AS idf
    FROM hits AS h
    CROSS JOIN sizes AS n
    GROUP BY h.needle, n.articles
),
weighed AS (
    SELECT
        h.article_id,
        r.idf,
        h.count
        + CASE WHEN found_in(h.needle, false, s.title) THEN 2 ELSE 0 END AS count,
        0.25 + 0.75 * s.words / n.words AS length
    FROM hits AS h
    JOIN scope AS s ON s.article_id = h.article_id
    JOIN rarity AS r ON r.needle = h.needle
    CROSS JOIN sizes AS n
),
matched AS (
    SELECT w.article_id, sum(w.idf * w.count * 2.2 / (w.count + 1.2 * w.length)) AS score
    FROM weighed AS w
    GROUP BY w.article_id
    HAVING count(*) = (SELECT count(*) FROM asked AS q)
    UNION ALL
    SELECT s.article_id, 0
    FROM scope AS s
    WHERE NOT EXISTS (SELECT 1 FROM asked AS q)
),
ranked AS (
    SELECT
        s.article_id,
        row_number() OVER (
            ORDER BY round(m.score, 9) DESC, s.published DESC NULLS LAST, s.article_id
        ) AS rank,
        s.published,
        s.outlet,
        s.title
    FROM matched AS m
    JOIN scope AS s ON s.article_id = m.article_id
),
-- Words of the index as whole words; where an article has them only within others, anywhere.
patterns AS (
    SELECT
        '(?is)^(.*?)(?:' || string_agg(
            CASE
                WHEN (q.term_id IS NOT NULL AND regexp_full_match(q.needle, '[a-z0-9_]+'))
                    OR (NOT q.phrase AND regexp_full_match(q.needle, '[a-z0-9]{1,2}'))
                    THEN '\b' || q.needle || '\b'
                ELSE regexp_escape(q.needle)
            END,
            '|'
        ) || ')' AS whole,
        '(?is)^(.*?)(?:' || string_agg(regexp_escape(q.needle), '|') || ')' AS anywhere
    FROM asked AS q
),
looked AS (
    SELECT
        b.article_id,
        concat_ws(' ', b.body, b.caption) AS text,
        regexp_extract(concat_ws(' ', b.body, b.caption), p.whole) AS whole,
        regexp_extract(concat_ws(' ', b.body, b.caption), p.whole, 1) AS before_whole,
        regexp_extract(concat_ws(' ', b.body, b.caption), p.anywhere) AS anywhere,
        regexp_extract(concat_ws(' ', b.body, b.caption), p.anywhere, 1) AS before_anywhere
    FROM ranked AS r
    JOIN articles AS b ON b.article_id = r.article_id
    CROSS JOIN patterns AS p
    WHERE r.rank <= max
),
cut AS (
    SELECT
        l.article_id,
        l.text,
        length(CASE WHEN l.whole <> '' THEN l.before_whole ELSE l.before_anywhere END) AS place
    FROM looked AS l
    WHERE l.whole <> '' OR l.anywhere <> ''
)
SELECT
    r.article_id,
    r.rank,
    r.published,
    r.outlet,
    r.title,
    snippet_at(c.text, c.place) AS snippet,
    (SELECT count(*) FROM ranked) AS in_all
FROM ranked AS r
LEFT JOIN cut AS c ON c.article_id = r.article_id
WHERE r.rank <= max
ORDER BY r.rank;
COMMENT ON MACRO TABLE search IS 'Articles that hold every word of the query (function words such as the or of aside), and every "phrase in quotes" letter by letter; capitals do not matter. rank 1 fits best (BM25, a title counting three times); an empty query gives the newest first. Words the index knows are matched whole; others, and all words in languages the models cannot read, are looked for anywhere in the text, those of one or two letters as whole words. snippet: the sentence of the text around the first of the words asked for, cut where it is long; empty where the title alone holds them. At most max articles, of in_all that were found. since and until are included; articles without a date are found while neither is given.';
