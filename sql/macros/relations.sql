CREATE OR REPLACE MACRO relations(
    actors VARCHAR[] := NULL, since := NULL, until := NULL,
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL, unit VARCHAR := 'story'
) AS TABLE
WITH texts AS (
    SELECT
        a.article_id,
        a.story_id,
        a.day,
        unit_of(unit, a.story_id, a.article_id) AS unit_id
    FROM articles_in(
        since := since, until := until, outlets := outlets, languages := languages
    ) AS a
),
paired AS (
    SELECT DISTINCT
        least(x.code, y.code) AS one,
        greatest(x.code, y.code) AS other,
        t.story_id,
        t.unit_id,
        s.article_id,
        s.sentence,
        s.actor_a,
        s.actor_b,
        s.kind,
        s.cooperation::DOUBLE AS cooperation,
        s.conflict::DOUBLE AS conflict
    FROM pair_sentences AS s
    JOIN texts AS t ON t.article_id = s.article_id
    JOIN codes_in(actors := actors) AS x ON x.actor = s.actor_a
    JOIN codes_in(actors := actors) AS y ON y.actor = s.actor_b
    WHERE x.code <> y.code AND s.kind <> 'cut'
        AND (x.since IS NULL OR t.day >= x.since) AND (x.until IS NULL OR t.day < x.until)
        AND (y.since IS NULL OR t.day >= y.since) AND (y.until IS NULL OR t.day < y.until)
),
found AS (
    SELECT
        p.one,
        p.other,
        p.story_id,
        p.unit_id,
        p.article_id,
        p.sentence,
        avg(p.cooperation) AS cooperation,
        avg(p.conflict) AS conflict,
        max((p.kind = 'member')::INTEGER) AS own_member
    FROM paired AS p
    GROUP BY p.one, p.other, p.story_id, p.unit_id, p.article_id, p.sentence
),
scores AS (
    SELECT
        f.one,
        f.other,
        f.story_id,
        f.unit_id,
        count(*) AS sentences,
        sum(f.own_member) AS own_member,
        avg(f.cooperation) AS cooperation,
        avg(f.conflict) AS conflict
    FROM found AS f
    GROUP BY f.one, f.other, f.story_id, f.unit_id
),
clusters AS (
    SELECT
        s.one,
        s.other,
        s.story_id,
        count(*)::DOUBLE AS size,
        sum(s.sentences) AS sentences,
        sum(s.own_member) AS own_member,
        sum(s.cooperation) AS cooperation,
        sum(s.conflict) AS conflict,
        sum(s.cooperation - s.conflict) AS relation
    FROM scores AS s
    GROUP BY s.one, s.other, s.story_id
),
means AS (
    SELECT
        c.one,
        c.other,
        sum(c.sentences)::BIGINT AS sentences,
        sum(c.own_member)::BIGINT AS own_member,
        count(*) AS stories,
        sum(c.cooperation) / sum(c.size) AS cooperation,
        sum(c.conflict) / sum(c.size) AS conflict,
        sum(c.relation) / sum(c.size) AS relation,
        mean_margin(
            sum(c.relation) / sum(c.size), sum(c.size), count(*),
            sum(c.relation * c.relation), sum(c.relation * c.size), sum(c.size * c.size)
        ) AS margin
    FROM clusters AS c
    GROUP BY c.one, c.other
),
-- Stories and sentences that name several pairs are counted once.
every AS (
    SELECT
        count(DISTINCT f.story_id) AS stories,
        count(DISTINCT (f.article_id, f.sentence)) AS sentences
    FROM found AS f
)
SELECT
    m.one AS actor_a,
    m.other AS actor_b,
    m.sentences,
    rounded(m.cooperation) AS cooperation,
    rounded(m.conflict) AS conflict,
    rounded(m.relation) AS relation,
    rounded(clipped(m.relation - m.margin, -1, 1)) AS relation_low,
    rounded(clipped(m.relation + m.margin, -1, 1)) AS relation_high,
    m.stories,
    m.own_member,
    e.sentences AS sentences_in_all,
    e.stories AS stories_in_all
FROM means AS m
CROSS JOIN every AS e
ORDER BY m.stories DESC, m.one, m.other;
COMMENT ON MACRO TABLE relations IS 'What is reported between every two of the chosen actors (all: every two): mean probability of cooperation and of conflict in the sentences that name both, and relation = cooperation minus conflict, -1..1; every story with such a sentence weighs the same (unit := ''article'': every article). 95 % interval from the spread between stories (Student''s t); it does not hold the model''s own errors. own_member counts sentences that name an alliance beside its own member. sentences_in_all and stories_in_all: those of all rows together, each counted once. Pairs that no sentence names have no row. Left out: sentences in languages the model cannot read or that break off. since and until are included; articles without a date are in scope only while neither is given.';
