CREATE OR REPLACE MACRO topics_in(topics INTEGER[] := NULL) AS TABLE
SELECT k.topic_id, k.label
FROM topics AS k
WHERE coalesce(len(topics), 0) = 0 OR list_contains(topics, k.topic_id);
COMMENT ON MACRO TABLE topics_in IS 'The chosen topics; NULL or an empty list: all of them. Unknown numbers: no rows.';
