CREATE OR REPLACE MACRO read_as(code) AS CASE
    WHEN EXISTS (
        FROM actors AS one
        WHERE one.actor = code AND one.kind NOT IN ('state', 'alliance')
            AND lower(one.form) IN ('person', 'party', 'company', 'firm')
    )
    -- A head fitted to labels of this corpus reads all actors; its card says on which network.
    AND NOT EXISTS (
        FROM models AS fitted
        WHERE fitted.model = 'tone' AND contains(fitted.parameters, '"body":')
    ) THEN 'persons'
    ELSE 'tone'
END;
COMMENT ON MACRO read_as IS 'Which model reads the tone toward an actor, as the table corrections calls it: persons for a user''s own actors whose form is person, party, company or firm, tone for all others, and for everybody where a head was fitted to labels of this corpus.';
