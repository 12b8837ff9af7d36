-- Every topic and term that is used is on record, and numbered once.
SELECT 'topic' AS kind, w.topic_id AS number
FROM article_topics AS w
ANTI JOIN topics AS t ON t.topic_id = w.topic_id
UNION ALL
SELECT 'topic', w.topic_id
FROM topic_terms AS w
ANTI JOIN topics AS t ON t.topic_id = w.topic_id
UNION ALL
SELECT 'topic', t.topic_id
FROM topics AS t
GROUP BY t.topic_id
HAVING count(*) > 1
UNION ALL
SELECT 'term', w.term_id
FROM article_terms AS w
ANTI JOIN terms AS t ON t.term_id = w.term_id
UNION ALL
SELECT 'term', t.term_id
FROM terms AS t
GROUP BY t.term_id
HAVING count(*) > 1;
