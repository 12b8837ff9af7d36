CREATE OR REPLACE MACRO needles_in(query VARCHAR) AS TABLE
WITH phrases AS (
    SELECT unnest(regexp_extract_all(lower(query), '"([^"]*)"', 1)) AS needle
),
words AS (
    SELECT unnest(regexp_extract_all(
        regexp_replace(lower(query), '"[^"]*"', ' ', 'g'), '[\p{L}\p{M}\p{N}_]+'
    )) AS needle
)
SELECT DISTINCT trim(p.needle) AS needle, true AS phrase
FROM phrases AS p
WHERE trim(p.needle) <> ''
UNION ALL
SELECT DISTINCT w.needle, false
FROM words AS w
WHERE w.needle NOT IN (SELECT s.term FROM stop_words AS s WHERE s.kind = 'function')
    OR NOT EXISTS (
        SELECT 1
        FROM words AS o
        WHERE o.needle NOT IN (SELECT s.term FROM stop_words AS s WHERE s.kind = 'function')
    );
COMMENT ON MACRO TABLE needles_in IS 'What a search query asks for, in lower case: phrases in double quotes, and single words; function words (table stop_words) only where there is no other word.';
