-- A sentence lies within its title, body or caption; the title is sentence 0.
SELECT s.article_id, s.sentence, s.place, s.start, s.stop
FROM sentences AS s
JOIN articles AS a ON a.article_id = s.article_id
WHERE s.start < 0
    OR s.stop <= s.start
    OR s.place NOT IN ('title', 'body', 'caption')
    OR (s.sentence = 0) <> (s.place = 'title')
    OR s.stop > length(
        CASE s.place WHEN 'title' THEN a.title WHEN 'body' THEN a.body ELSE a.caption END
    );
