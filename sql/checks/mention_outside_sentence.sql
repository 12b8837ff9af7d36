-- A mention lies within a sentence on record, in the same place.
SELECT m.article_id, m.actor, m.place, m.sentence, m.start, m.stop
FROM mentions AS m
LEFT JOIN sentences AS s ON s.article_id = m.article_id AND s.sentence = m.sentence
WHERE s.article_id IS NULL
    OR s.place <> m.place
    OR m.stop <= m.start
    OR m.start < s.start
    OR m.stop > s.stop;
