CREATE OR REPLACE MACRO coverage_panel(
    actors VARCHAR[] := NULL, since := NULL, until := NULL, bin VARCHAR := 'week',
    outlets VARCHAR[] := NULL, languages VARCHAR[] := NULL,
    unit VARCHAR := 'story', about BOOLEAN := false
) AS TABLE
WITH members AS (
    SELECT list(p.outlet ORDER BY p.outlet) AS names
    FROM panel_outlets(
        since := since, until := until, bin := bin, outlets := outlets, languages := languages
    ) AS p
)
SELECT
    s.period,
    s.actor,
    s.mentioning,
    s.articles,
    s.share,
    s.share_low,
    s.share_high,
    s.complete,
    s.stories,
    m.names AS outlets
FROM coverage(
    actors := actors, since := since, until := until, bin := bin,
    outlets := outlets, languages := languages, unit := unit, about := about, panel := true
) AS s
CROSS JOIN members AS m
ORDER BY s.actor, s.period;
COMMENT ON MACRO TABLE coverage_panel IS 'Coverage by the continuous panel alone: the outlets with an article in every complete period that is no gap of all outlets (named in outlets). Where no outlet is, every share is empty. All else as in coverage.';
