CREATE OR REPLACE MACRO found_in(needle, phrase, text) AS
contains(lower(text), needle)
AND (
    phrase
    OR NOT regexp_full_match(needle, '[a-z0-9]{1,2}')
    OR regexp_matches(lower(text), '\b' || needle || '\b')
);
COMMENT ON MACRO found_in IS 'Whether a lower-case needle stands in a text; a Latin word of one or two letters must stand alone.';
