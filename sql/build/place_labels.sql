-- Labels from the file beside the corpus (given), each where its sentence stands by now; then the
-- error rates that follow from them.
DELETE FROM labels;
INSERT INTO labels BY NAME
WITH texts AS (
    SELECT
        s.article_id, s.sentence,
        md5(sentence_text(s.place, s.start, s.stop, a.title, a.body, a.caption)) AS text_hash
    FROM sentences AS s
    JOIN articles AS a ON a.article_id = s.article_id
    WHERE s.article_id IN (SELECT g.article_id FROM given AS g)
),
moves AS (
    SELECT t.article_id, t.text_hash, min(t.sentence) AS sentence
    FROM texts AS t
    GROUP BY t.article_id, t.text_hash
)
SELECT
    g.label_id, g.task, g.article_id, g.actor_a, g.actor_b, g.label, g.coder, g.labelled, g.drawn,
    g.text_hash,
    CASE
        WHEN t.sentence IS NULL THEN coalesce(m.sentence, g.sentence) ELSE g.sentence
    END::INTEGER AS sentence,
    CASE
        WHEN t.sentence IS NOT NULL THEN 'same'
        WHEN m.sentence IS NOT NULL THEN 'moved'
        WHEN g.article_id IN (SELECT a.article_id FROM articles AS a) THEN 'changed'
        ELSE 'gone'
    END AS found
FROM given AS g
LEFT JOIN texts AS t
    ON t.article_id = g.article_id AND t.sentence = g.sentence AND t.text_hash = g.text_hash
LEFT JOIN moves AS m ON m.article_id = g.article_id AND m.text_hash = g.text_hash;
DELETE FROM corrections_shipped;
INSERT INTO corrections_shipped BY NAME FROM corrections;
DELETE FROM corrections WHERE task IN (SELECT o.task FROM own_corrections AS o);
INSERT INTO corrections BY NAME FROM own_corrections;
