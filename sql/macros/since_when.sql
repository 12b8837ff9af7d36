CREATE OR REPLACE MACRO since_when(
    a, b := NULL, bloc_one := NULL, bloc_other := NULL,
    since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false, shortest := 3
) AS TABLE
WITH told AS (
    SELECT s.*
    FROM level_shifts(
        measure := 'coverage', actors := [a], since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit, about := about,
        shortest := shortest
    ) AS s
    UNION ALL
    SELECT s.*
    FROM level_shifts(
        measure := 'tone', actors := [a], since := since, until := until, bin := bin,
        outlets := outlets, languages := languages, unit := unit, about := about,
        shortest := shortest
    ) AS s
    UNION ALL
    SELECT s.*
    FROM level_shifts(
        measure := 'relation', a := a, b := coalesce(b, ''), since := since, until := until,
        bin := bin, outlets := outlets, languages := languages, unit := unit,
        shortest := shortest
    ) AS s
    UNION ALL
    SELECT s.*
    FROM level_shifts(
        measure := 'relation', a := a, b := coalesce(bloc_one, ''), since := since,
        until := until, bin := bin, outlets := outlets, languages := languages, unit := unit,
        shortest := shortest
    ) AS s
    UNION ALL
    SELECT s.*
    FROM level_shifts(
        measure := 'relation', a := a, b := coalesce(bloc_other, ''), since := since,
        until := until, bin := bin, outlets := outlets, languages := languages, unit := unit,
        shortest := shortest
    ) AS s
),
ranked AS (
    SELECT
        t.*,
        count(*) OVER () AS series,
        row_number() OVER (ORDER BY t.p_value, t.measure, t.partner) AS place
    FROM told AS t
)
SELECT
    r.measure,
    r.actor,
    r.partner,
    r.period,
    r.period_low,
    r.period_high,
    r.value_before,
    r.value_after,
    r.p_value,
    significant(clipped(min(r.p_value * r.series / r.place) OVER (
        ORDER BY r.place DESC ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ), 0, 1)) AS q_value,
    r.series AS tested,
    r.periods
FROM ranked AS r
ORDER BY r.place;
COMMENT ON MACRO TABLE since_when IS 'Since when one actor is told otherwise: of each series on it (the share of stories naming it, the tone toward it, its relation to b and to two blocs) the period from which on its level is most clearly another than before. Definitions, intervals and p_value as in level_shifts, which it asks once a series; q_value: Benjamini-Hochberg over the series of this actor together. Clearest first. A series too short on either side has no row.';
