-- The log-odds ratio with an informative Dirichlet prior of Monroe, Colaresi and Quinn (2008),
-- "Fightin' Words", equations 15 to 22.
CREATE OR REPLACE MACRO keyness(
    actors_a VARCHAR[] := NULL, since_a := NULL, until_a := NULL, outlets_a VARCHAR[] := NULL,
    actors_b VARCHAR[] := NULL, since_b := NULL, until_b := NULL, outlets_b VARCHAR[] := NULL,
    languages VARCHAR[] := NULL, unit VARCHAR := 'story', about BOOLEAN := false,
    most BIGINT := 100, fixed_mix BOOLEAN := false,
    partner VARCHAR := NULL, min_count DOUBLE := 5
) AS TABLE
WITH side_a AS (
    SELECT s.article_id, s.unit_id
    FROM slice_in(
        actors := actors_a, since := since_a, until := until_a, outlets := outlets_a,
        languages := languages, unit := unit, about := about, partner := partner
    ) AS s
),
side_b AS (
    SELECT s.article_id, s.unit_id
    FROM slice_in(
        actors := actors_b, since := since_b, until := until_b, outlets := outlets_b,
        languages := languages, unit := unit, about := about, partner := partner
    ) AS s
),
openness AS (
    SELECT
        coalesce(len(actors_a), 0) + coalesce(len(outlets_a), 0) = 0
            AND since_a IS NULL AND until_a IS NULL AS a_open,
        coalesce(len(actors_b), 0) + coalesce(len(outlets_b), 0) = 0
            AND since_b IS NULL AND until_b IS NULL AS b_open
),
sides AS (
    SELECT 'a' AS side, s.article_id, 1.0 / count(*) OVER (PARTITION BY s.unit_id) AS weight
    FROM side_a AS s
    LEFT JOIN side_b AS o ON o.article_id = s.article_id
    CROSS JOIN openness AS p
    WHERE o.article_id IS NULL OR (p.b_open AND NOT p.a_open)
    UNION ALL
    SELECT 'b', s.article_id, 1.0 / count(*) OVER (PARTITION BY s.unit_id)
    FROM side_b AS s
    LEFT JOIN side_a AS o ON o.article_id = s.article_id
    CROSS JOIN openness AS p
    WHERE o.article_id IS NULL OR (p.a_open AND NOT p.b_open)
),
by_outlet AS (
    -- Of copies the mean of the squares: that of the story, where they are alike.
    SELECT
        h.term_id,
        a.outlet,
        s.side,
        sum(h.count * s.weight) AS count,
        sum(h.count * h.count * s.weight)::DOUBLE AS squares
    FROM article_terms AS h
    JOIN sides AS s ON s.article_id = h.article_id
    JOIN articles AS a ON a.article_id = h.article_id
    GROUP BY h.term_id, a.outlet, s.side
),
-- Scaled down only: a count scaled up would look surer than it is.
mixed AS (
    SELECT
        o.outlet,
        coalesce(sum(o.count) FILTER (o.side = 'a'), 0) AS total_a,
        coalesce(sum(o.count) FILTER (o.side = 'b'), 0) AS total_b,
        least(1, total_b / nullif(total_a, 0)) AS part_a,
        least(1, total_a / nullif(total_b, 0)) AS part_b
    FROM by_outlet AS o
    GROUP BY o.outlet
),
counts AS (
    SELECT
        o.term_id,
        coalesce(
            sum(o.count * if(fixed_mix, m.part_a, 1)) FILTER (o.side = 'a'), 0
        ) AS count_a,
        coalesce(
            sum(o.count * if(fixed_mix, m.part_b, 1)) FILTER (o.side = 'b'), 0
        ) AS count_b,
        coalesce(sum(
            o.squares * power(if(fixed_mix, if(o.side = 'a', m.part_a, m.part_b), 1), 2)
        ), 0) AS squares
    FROM by_outlet AS o
    JOIN mixed AS m ON m.outlet IS NOT DISTINCT FROM o.outlet
    GROUP BY o.term_id
),
-- An outlet that signs its texts, "TASS reports", says nothing of the news by that.
signed AS (
    SELECT o.term_id
    FROM by_outlet AS o
    JOIN terms AS t ON t.term_id = o.term_id
    GROUP BY o.term_id, t.term
    HAVING sum(o.count) FILTER (
        t.term = lower(o.outlet) OR list_contains(string_split(t.term, ' '), lower(o.outlet))
    ) >= 0.8 * sum(o.count)
),
own_names AS (
    SELECT DISTINCT lower(l.alias) AS term
    FROM aliases AS l
    JOIN codes AS c ON c.actor = l.actor
    WHERE c.code = partner OR list_contains(coalesce(actors_a, []), c.code)
        OR list_contains(coalesce(actors_b, []), c.code)
),
prior AS (
    SELECT t.term_id, t.term, 1000.0 * t.articles / sum(t.articles) OVER () AS prior
    FROM terms AS t
),
totals AS (
    SELECT sum(c.count_a) AS total_a, sum(c.count_b) AS total_b
    FROM counts AS c
),
scored AS (
    SELECT
        p.term,
        c.count_a,
        c.count_b,
        n.total_a,
        n.total_b,
        ln((c.count_a + p.prior) / (n.total_a + 1000.0 - c.count_a - p.prior))
        - ln((c.count_b + p.prior) / (n.total_b + 1000.0 - c.count_b - p.prior)) AS log_odds,
        -- A story says its words again and again: how many times less its occurrences tell than as
        -- many in as many stories (design effect, Rao and Scott 1992).
        greatest(1, c.squares / (c.count_a + c.count_b))
            * (1 / (c.count_a + p.prior) + 1 / (c.count_b + p.prior)) AS variance
    FROM counts AS c
    JOIN prior AS p ON p.term_id = c.term_id
    CROSS JOIN totals AS n
    WHERE n.total_a > 0 AND n.total_b > 0 AND c.count_a + c.count_b > 0
        AND c.count_a + c.count_b >= min_count
        AND p.term NOT IN (SELECT o.term FROM own_names AS o)
        AND p.term_id NOT IN (SELECT g.term_id FROM signed AS g)
        AND p.term NOT IN (SELECT w.term FROM stop_words AS w WHERE w.kind = 'filler')
),
ranked AS (
    SELECT
        s.term,
        rounded(s.log_odds) AS log_odds,
        rounded(s.log_odds / sqrt(s.variance)) AS z,
        round(s.count_a, 6) AS count_a,
        round(s.count_b, 6) AS count_b,
        round(s.total_a, 6) AS words_a,
        round(s.total_b, 6) AS words_b,
        count(*) OVER () AS tested
    FROM scored AS s
),
placed AS (
    SELECT
        r.*,
        row_number() OVER (PARTITION BY r.z > 0 ORDER BY abs(r.z) DESC, r.term) AS place,
        row_number() OVER (ORDER BY abs(r.z) DESC, r.term) AS overall
    FROM ranked AS r
),
-- The last word that is as far out as its place asks for, and all before it, are told.
told AS (
    SELECT greatest(
        1, coalesce(max(p.overall) FILTER (
            abs(p.z) >= normal_quantile(0.025 * p.overall / p.tested)
        ), 1)
    ) AS words
    FROM placed AS p
)
SELECT
    p.term,
    p.log_odds,
    p.z,
    p.count_a,
    p.count_b,
    p.tested,
    rounded(normal_quantile(0.025 * t.words / p.tested)) AS z_needed,
    p.words_a,
    p.words_b
FROM placed AS p
CROSS JOIN told AS t
WHERE p.place <= most
ORDER BY p.z DESC, p.term;
COMMENT ON MACRO TABLE keyness IS 'The words that set slice a apart from slice b: log-odds ratio with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008) worth 1,000 words at the frequencies of the whole corpus, and its z, with occurrences of one story counted as one another''s repetitions (design effect, Rao and Scott 1992); above 0 a word belongs to a. tested: how many words were compared, those with min_count occurrences or more on both sides together; z_needed: beyond it words stand out with a false discovery rate of 5 % among so many (Benjamini-Hochberg over the z of all; where none does, what the first would need; one word picked beforehand needs 1.96). count_a and count_b are occurrences per story, a story counting once with the mean of its articles in the slice (unit := ''article'': every copy); the denominators, words_a and words_b, are all words of the slice, counted alike. A slice without any filter means all articles outside the other one; articles that two given slices share are left out, and so are the names of the chosen actors, the name of an outlet where nearly all who write it (four in five of its occurrences) are that outlet itself, filler words (table stop_words) and languages the models cannot read. fixed_mix := true lets every outlet weigh the same on both sides, so that no word stands out only because one outlet wrote more at one time: where an outlet has more words on one side, they are scaled down to those of the other, and an outlet of one side alone is left out. partner: only articles that name it as well count, on both sides. The most telling terms of either side, most of each. since and until are included.';
