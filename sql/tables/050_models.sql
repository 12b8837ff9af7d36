-- Fitted models, their validation, labels given on the page.
CREATE TABLE IF NOT EXISTS models (
    model      VARCHAR NOT NULL,
    version    VARCHAR NOT NULL,
    task       VARCHAR NOT NULL,
    parameters VARCHAR NOT NULL,
    metrics    VARCHAR NOT NULL,
    trained_on VARCHAR NOT NULL
);
COMMENT ON TABLE models IS 'The models whose scores this corpus holds: what they do, how they were made and how well they did on labelled text they had not seen.';
COMMENT ON COLUMN models.parameters IS 'JSON.';
COMMENT ON COLUMN models.metrics IS 'JSON list of {gold, n, measure, score, low, high, baseline, baseline_score}.';

CREATE TABLE IF NOT EXISTS corrections (
    task       VARCHAR NOT NULL,
    true_class VARCHAR NOT NULL,
    counted    VARCHAR NOT NULL,
    rate       DOUBLE NOT NULL,
    inverse    DOUBLE NOT NULL,
    n          INTEGER NOT NULL,
    worth      DOUBLE
);
COMMENT ON TABLE corrections IS 'How often a model counts a sentence of true_class as counted, on held-out labels (rate), and the inverse of that matrix. By these rates counted shares are corrected: see corrected_shares.';
COMMENT ON COLUMN corrections.worth IS 'How many labels of this very corpus the n labels of true_class are worth: fewer than n where they come from other corpora, between which the error rates differ (NULL: all of them).';

CREATE TABLE IF NOT EXISTS labels (
    label_id   BIGINT NOT NULL,
    task       VARCHAR NOT NULL,
    article_id BIGINT NOT NULL,
    sentence   INTEGER NOT NULL,
    actor_a    VARCHAR NOT NULL,
    actor_b    VARCHAR,
    label      VARCHAR NOT NULL,
    coder      VARCHAR NOT NULL,
    labelled   TIMESTAMP NOT NULL,
    drawn      VARCHAR,
    text_hash  VARCHAR,
    found      VARCHAR
);
COMMENT ON TABLE labels IS 'Labels that people gave to sentences of this corpus, from the file corpus.labels.csv beside it.';
COMMENT ON COLUMN labels.task IS 'tone (toward actor_a) or relation (of actor_a and actor_b).';
COMMENT ON COLUMN labels.drawn IS 'How the sentence was drawn: random, or uncertain where the doubt of the model raised its chance. Only random ones set error rates.';
COMMENT ON COLUMN labels.text_hash IS 'MD5 of the text that was labelled.';
COMMENT ON COLUMN labels.found IS 'same: that text is still this sentence; moved: it has another number by now, which stands here; changed: it is no sentence of the article any more; gone: the article is not in the corpus. Labels changed or gone count nowhere.';
