CREATE OR REPLACE MACRO since_when(
    a, b := NULL, bloc_one := NULL, bloc_other := NULL,
    since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false, shortest := 3, fewest := 5
) AS TABLE
WITH told AS (
    SELECT s.*
    FROM level_shifts(
        measure := 'coverage', actors := [a], since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit, about := about,
        shortest := shortest, fewest := fewest
    ) AS s
    UNION ALL
    SELECT s.*
    FROM level_shifts(
        measure := 'tone', actors := [a], since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit, about := about,
        shortest := shortest, fewest := fewest
    ) AS s
    UNION ALL
    SELECT s.*
    FROM level_shifts(
        measure := 'relation', a := a, b := coalesce(b, ''), since := since, until := until,
        bin := bin, outlets := outlets, languages := languages, unit := unit,
        shortest := shortest, fewest := fewest
    ) AS s
    UNION ALL
    SELECT s.*
    FROM level_shifts(
        measure := 'relation', a := a, b := coalesce(nullif(bloc_one, b), ''), since := since,
        until := until, bin := bin, outlets := outlets, languages := languages, unit := unit,
        shortest := shortest, fewest := fewest
    ) AS s
    UNION ALL
    SELECT s.*
    FROM level_shifts(
        measure := 'relation', a := a, b := coalesce(nullif(nullif(bloc_other, b), bloc_one), ''),
        since := since, until := until, bin := bin, outlets := outlets, languages := languages,
        unit := unit, shortest := shortest, fewest := fewest
    ) AS s
),
ranked AS (
    SELECT
        t.*,
        count(t.p_value) OVER () AS series,
        row_number() OVER (ORDER BY t.p_value NULLS LAST, t.measure, t.partner) AS place
    FROM told AS t
),
judged AS (
    SELECT
        r.*,
        CASE WHEN r.p_value IS NOT NULL
            THEN significant(clipped(min(r.p_value * r.series / r.place) OVER (
                ORDER BY r.place DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
            ), 0, 1))
        END AS joint
    FROM ranked AS r
)
SELECT
    j.measure,
    j.actor,
    j.partner,
    j.period,
    j.period_low,
    j.period_high,
    j.value_before,
    j.value_after,
    j.p_value,
    j.joint AS q_value,
    j.series AS tested,
    j.periods,
    j.dates_tried,
    coalesce(j.joint <= 0.05, false) AS told
FROM judged AS j
ORDER BY j.place;
COMMENT ON MACRO TABLE since_when IS 'Since when one actor is told otherwise: of each series on it (the share of stories naming it, the tone toward it, its relation to b and to two blocs, each once) the period from which on its level is most clearly another than before. Definitions, intervals and p_value as in level_shifts, which it asks once a series; q_value: Benjamini-Hochberg over the series of this actor together; told: whether it is at most 5 %. Clearest first; a series too short to be tested has an empty row.';
