-- Probabilities of bad and good leave room for neither; verdicts are known words; all or none are there.
SELECT a.article_id
FROM articles AS a
WHERE a.bad NOT BETWEEN 0 AND 1
    OR a.good NOT BETWEEN 0 AND 1
    OR a.bad + a.good > 1.0001
    OR a.valence NOT IN ('bad', 'good', 'neither', 'unclear')
    OR (a.bad IS NULL) <> (a.valence IS NULL)
    OR (a.good IS NULL) <> (a.valence IS NULL)
    OR (a.valence IS NOT NULL AND NOT a.scored);
