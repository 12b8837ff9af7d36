CREATE OR REPLACE MACRO found_in(needle, phrase, text) AS
CASE
    WHEN NOT phrase AND regexp_full_match(needle, '[a-z0-9]{1,2}')
        THEN regexp_matches(text, '(?i)\b' || needle || '\b')
    ELSE contains(lower(text), needle)
END;
COMMENT ON MACRO found_in IS 'Whether a lower-case needle stands in a text; a Latin word of one or two letters must stand alone.';
