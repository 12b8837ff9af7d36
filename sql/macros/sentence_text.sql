CREATE OR REPLACE MACRO sentence_text(place, start, stop, title, body, caption) AS
substring(
    CASE place WHEN 'title' THEN title WHEN 'body' THEN body ELSE caption END,
    start + 1,
    stop - start
);
COMMENT ON MACRO sentence_text IS 'The characters from start to stop of the title, body or caption.';
