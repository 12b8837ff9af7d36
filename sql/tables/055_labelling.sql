-- The error rates that came with the models, kept beside those that a corpus has made its own.
CREATE TABLE IF NOT EXISTS corrections_shipped (
    task       VARCHAR NOT NULL,
    true_class VARCHAR NOT NULL,
    counted    VARCHAR NOT NULL,
    rate       DOUBLE NOT NULL,
    inverse    DOUBLE NOT NULL,
    n          INTEGER NOT NULL,
    worth      DOUBLE
);
COMMENT ON TABLE corrections_shipped IS 'The error rates that came with the models. The table corrections holds the same until labels of this corpus take their place.';
COMMENT ON COLUMN corrections_shipped.worth IS 'How many labels of this very corpus the n labels of true_class are worth: fewer than n where they come from other corpora, between which the error rates differ (NULL: all of them).';
