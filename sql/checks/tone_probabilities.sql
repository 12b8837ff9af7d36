-- Probabilities of negative and positive leave room for neutral; verdicts are known words.
SELECT t.article_id, t.sentence, t.actor
FROM actor_sentences AS t
WHERE t.negative NOT BETWEEN 0 AND 1
    OR t.positive NOT BETWEEN 0 AND 1
    OR t.negative + t.positive > 1.0001
    OR t.verdict NOT IN ('negative', 'neutral', 'positive', 'unclear');
