CREATE OR REPLACE MACRO sections_turned(
    turn, since := NULL, until := NULL,
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL, unit VARCHAR := 'story'
) AS TABLE
WITH texts AS (
    SELECT
        t.unit_id,
        t.article_id,
        t.outlet,
        t.published,
        t.day,
        -- The first part of the path, where more follows: the last is the article's own. Numbers
        -- are dates.
        CASE
            WHEN split_part(a.url, '/', 5) <> ''
                AND NOT regexp_matches(split_part(a.url, '/', 4), '[0-9?#]')
                THEN lower(split_part(a.url, '/', 4))
        END AS section
    FROM texts_in(
        since := since, until := until, bin := 'day',
        outlets := outlets, languages := languages, unit := unit
    ) AS t
    JOIN articles AS a ON a.article_id = t.article_id
),
units AS (
    SELECT
        t.unit_id,
        min(t.day) >= turn::DATE AS later,
        arg_min(t.outlet, (t.published, t.article_id)) AS outlet,
        arg_min({'name': t.section}, (t.published, t.article_id)).name AS section
    FROM texts AS t
    GROUP BY t.unit_id
),
cells AS (
    SELECT
        u.outlet,
        u.section,
        count(*) FILTER (NOT u.later) AS before,
        count(*) FILTER (u.later) AS after
    FROM units AS u
    WHERE u.section IS NOT NULL
    GROUP BY u.outlet, u.section
),
shares AS (
    SELECT
        c.*,
        sum(c.before) OVER w AS all_before,
        sum(c.after) OVER w AS all_after,
        c.before / nullif(all_before, 0)::DOUBLE AS share_before,
        c.after / nullif(all_after, 0)::DOUBLE AS share_after,
        (c.before + c.after) / (all_before + all_after)::DOUBLE AS share
    FROM cells AS c
    WINDOW w AS (PARTITION BY c.outlet)
)
SELECT
    s.outlet,
    any_value(s.all_before)::BIGINT AS stories_before,
    any_value(s.all_after)::BIGINT AS stories_after,
    count(*) AS sections,
    rounded(sum(abs(s.share_after - s.share_before)) / 2) AS turned,
    -- The mean distance from 0 of a normal variable is sqrt(2 / pi) of its standard deviation.
    rounded(sum(sqrt(
        2 / pi() * s.share * (1 - s.share) * (1.0 / s.all_before + 1.0 / s.all_after)
    )) / 2) AS by_chance,
    arg_max(s.section, s.share_after - s.share_before) AS most_gained,
    arg_min(s.section, s.share_after - s.share_before) AS most_lost
FROM shares AS s
WHERE s.all_before > 0 AND s.all_after > 0
GROUP BY s.outlet
ORDER BY
    rounded(sum(abs(s.share_after - s.share_before)) / 2)
        * least(any_value(s.all_before), any_value(s.all_after)) DESC,
    s.outlet;
COMMENT ON MACRO TABLE sections_turned IS 'Whether an outlet was collected alike before and after a day (turn): turned, the share of its stories that would have to come from other sections for its two sides to be alike (index of dissimilarity, Duncan and Duncan 1955; 0 alike, 1 no section in common), beside what chance alone would give (by_chance). section: the first part of the path of an address, where more follows and it holds no number; outlets without such addresses are left out. A story belongs to the outlet that published it first, and to the day of its earliest article. Denominators: stories_before and stories_after, the outlet''s stories with a section. Where sections turned, a change of level may be theirs: what an outlet says of an actor hangs on whether its sport or its politics was collected. since and until are included.';
