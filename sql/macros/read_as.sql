CREATE OR REPLACE MACRO read_as(code) AS CASE
    WHEN EXISTS (
        FROM actors AS one
        WHERE one.actor = code AND one.kind NOT IN ('state', 'alliance')
            AND lower(one.form) IN ('person', 'party', 'company', 'firm')
    ) THEN 'persons'
    ELSE 'tone'
END;
COMMENT ON MACRO read_as IS 'Which model reads the tone toward an actor, as the table corrections calls it: persons for a user''s own actors whose form is person, party, company or firm, tone for all others.';
