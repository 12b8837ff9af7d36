CREATE OR REPLACE MACRO valence(
    actors VARCHAR[] := NULL, since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false
) AS TABLE
WITH texts AS (
    SELECT
        t.article_id, t.story_id, t.unit_id, t.day, t.period,
        a.bad::DOUBLE AS bad, a.good::DOUBLE AS good, a.valence
    FROM texts_in(
        since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit
    ) AS t
    JOIN articles AS a ON a.article_id = t.article_id
),
units AS (
    SELECT
        t.unit_id,
        any_value(t.story_id) AS story_id,
        min(t.period) AS period,
        avg(t.good - t.bad) AS balance
    FROM texts AS t
    GROUP BY t.unit_id
),
totals AS (
    SELECT u.period, count(*) AS articles, avg(u.balance) AS balance
    FROM units AS u
    GROUP BY u.period
),
-- An article that names two members of an alliance counts once for its members.
named AS (
    SELECT DISTINCT c.code, t.article_id, t.unit_id, t.bad, t.good, t.valence
    FROM article_actors AS n
    JOIN codes_in(actors := actors) AS c ON c.actor = n.actor
    JOIN texts AS t ON t.article_id = n.article_id
    WHERE t.valence IS NOT NULL
        AND (NOT about OR n.about >= 0.5)
        AND (c.since IS NULL OR t.day >= c.since)
        AND (c.until IS NULL OR t.day < c.until)
),
scores AS (
    SELECT
        n.code,
        n.unit_id,
        avg(n.good - n.bad) AS balance,
        avg((n.valence = 'unclear')::INTEGER) AS unclear,
        avg((n.valence = 'bad')::INTEGER) FILTER (n.valence <> 'unclear') AS bad,
        avg((n.valence = 'good')::INTEGER) FILTER (n.valence <> 'unclear') AS good
    FROM named AS n
    GROUP BY n.code, n.unit_id
),
clusters AS (
    SELECT
        s.code,
        u.period,
        u.story_id,
        count(*)::DOUBLE AS size,
        sum(s.balance) AS balance,
        sum(s.unclear) AS unclear,
        count(s.bad)::DOUBLE AS judged,
        coalesce(sum(s.bad), 0) AS bad,
        coalesce(sum(s.good), 0) AS good
    FROM scores AS s
    JOIN units AS u ON u.unit_id = s.unit_id
    GROUP BY s.code, u.period, u.story_id
),
means AS (
    SELECT
        c.code,
        c.period,
        sum(c.size)::BIGINT AS scored,
        count(*) AS stories,
        sum(c.balance) / sum(c.size) AS balance,
        sum(c.unclear) / sum(c.size) AS unclear,
        series_margin(
            sum(c.balance) / sum(c.size), sum(c.size), count(*),
            sum(c.balance * c.balance), sum(c.balance * c.size), sum(c.size * c.size), c.code
        ) AS margin
    FROM clusters AS c
    GROUP BY c.code, c.period
),
sums AS (
    SELECT
        c.code,
        c.period,
        sum(c.judged)::BIGINT AS judged,
        count(*) AS stories,
        sum(c.bad) / sum(c.judged) AS bad,
        sum(c.good) / sum(c.judged) AS good,
        sum(c.judged * c.judged) AS sizes,
        sum(c.bad * c.bad) AS bad_squares,
        sum(c.good * c.good) AS good_squares,
        sum(c.bad * c.judged) AS bad_products,
        sum(c.good * c.judged) AS good_products
    FROM clusters AS c
    WHERE c.judged > 0
    GROUP BY c.code, c.period
),
corrected AS (
    FROM corrected_periods('valence', (
        SELECT list({
            'code': s.code, 'period': s.period, 'judged': s.judged, 'stories': s.stories,
            'sizes': s.sizes, 'first_share': s.bad, 'second_share': s.good,
            'first_squares': s.bad_squares, 'second_squares': s.good_squares,
            'first_products': s.bad_products, 'second_products': s.good_products
        })
        FROM sums AS s
    ))
),
chosen AS (
    SELECT DISTINCT c.code
    FROM codes_in(actors := actors) AS c
    WHERE coalesce(len(actors), 0) > 0 OR c.code IN (SELECT n.code FROM named AS n)
)
SELECT
    p.period,
    c.code AS actor,
    coalesce(s.judged, 0) AS judged,
    rounded(x.first) AS bad,
    rounded(x.first_low) AS bad_low,
    rounded(x.first_high) AS bad_high,
    rounded(x.second) AS good,
    rounded(x.second_low) AS good_low,
    rounded(x.second_high) AS good_high,
    rounded(s.bad) AS bad_counted,
    rounded(s.good) AS good_counted,
    rounded(m.balance) AS balance,
    rounded(clipped(m.balance - m.margin, -1, 1)) AS balance_low,
    rounded(clipped(m.balance + m.margin, -1, 1)) AS balance_high,
    rounded(t.balance) AS balance_all,
    rounded(m.unclear) AS unclear,
    p.complete,
    coalesce(m.scored, 0) AS scored,
    coalesce(m.stories, 0) AS stories,
    coalesce(t.articles, 0) AS articles
FROM periods_in(since := since, until := until, bin := bin) AS p
CROSS JOIN chosen AS c
LEFT JOIN totals AS t ON t.period = p.period
LEFT JOIN means AS m ON m.period = p.period AND m.code = c.code
LEFT JOIN sums AS s ON s.period = p.period AND s.code = c.code
LEFT JOIN corrected AS x ON x.period = p.period AND x.code = c.code
ORDER BY c.code, p.period;
COMMENT ON MACRO TABLE valence IS 'Bad and good news in which the actor is named: what the title and opening of the story report (deaths, war, crime, failure, dispute; agreement, rescue, growth, success), whoever it concerns and whoever is to blame. This is not how the texts speak of the actor: that is tone. bad and good: shares of the judged stories of each period that name the actor, a story being the mean of its articles (unit := ''article'': of the articles), corrected for the error rates of the model (Bayesian quantification, see corrected_shares), beside the shares as counted; with few stories they stay near what is usual in the nine periods around, and their 95 % intervals hold the chance of the draw and what is not known of the error rates. balance: mean probability of good minus that of bad over the scored stories, -1..1, unclear ones included, with the interval from the spread between stories (Student''s t); balance_all: the same over all scored stories of the period, whoever they name. unclear: share of the scored stories left out of bad and good because no class is likely enough. Left out: languages the model cannot read, articles without a date. about := true keeps articles about the actor. since and until are included.';
