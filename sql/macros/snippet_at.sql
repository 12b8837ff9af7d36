CREATE OR REPLACE MACRO snippet_at(text, place) AS
trim(regexp_replace(
    CASE WHEN place > 120 AND NOT regexp_matches(text[place - 119:place], '[.!?…]["”’»)]?\s')
        THEN '…' ELSE '' END
    || regexp_replace(text[greatest(place - 119, 1):place], '(?s)^.*[.!?…]["”’»)]?\s+', '')
    || coalesce(
        nullif(regexp_extract(text[place + 1:place + 180], '(?s)^.*?[.!?…]["”’»)]?(?:\s|$)'), ''),
        text[place + 1:place + 180] || CASE WHEN length(text) > place + 180 THEN '…' ELSE '' END
    ),
    '\s+', ' ', 'g'
));
COMMENT ON MACRO snippet_at IS 'The sentence that holds the character after the first place ones of a text: at most 120 characters before it and 180 from it on, … where it was longer.';
