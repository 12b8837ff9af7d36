CREATE OR REPLACE MACRO period_of(published, known_to, bin) AS
CASE
    WHEN bin NOT IN ('day', 'week', 'month', 'quarter', 'year')
        THEN error('bin must be day, week, month, quarter or year')
    WHEN known_to = 'month' AND bin IN ('day', 'week') THEN NULL
    WHEN known_to = 'year' AND bin <> 'year' THEN NULL
    ELSE date_trunc(
        CASE WHEN bin IN ('day', 'week', 'month', 'quarter', 'year') THEN bin ELSE 'day' END,
        published
    )::DATE
END;
COMMENT ON MACRO period_of IS 'First day of the period of a time (UTC; weeks from Monday); NULL where the date is known less precisely than the period is long.';
