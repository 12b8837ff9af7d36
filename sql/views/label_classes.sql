CREATE OR REPLACE VIEW label_classes AS
SELECT c.task, c.class, c.place
FROM (
    VALUES
        ('tone', 'negative', 1), ('tone', 'neutral', 2), ('tone', 'positive', 3),
        ('relation', 'cooperation', 1), ('relation', 'conflict', 2), ('relation', 'neither', 3)
) AS c (task, class, place);
COMMENT ON VIEW label_classes IS 'The three classes that a label of each task can give a sentence, in their order. Who labels may also say: cannot tell.';
