CREATE OR REPLACE MACRO unit_of(unit, story, article) AS
CASE
    WHEN unit = 'story' THEN story
    WHEN unit = 'article' THEN article
    ELSE error('unit must be story or article')
END;
COMMENT ON MACRO unit_of IS 'What an article counts toward: its story (unit ''story''), or itself (unit ''article''); any other unit is an error.';
