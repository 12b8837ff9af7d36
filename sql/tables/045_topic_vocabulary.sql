-- What the topic model weighs, so that new articles are placed as the old ones were.
CREATE TABLE IF NOT EXISTS topic_vocabulary (
    term   VARCHAR NOT NULL,
    weight DOUBLE NOT NULL
);
COMMENT ON TABLE topic_vocabulary IS 'Terms the newest topic fit weighs: inverse document frequency, lowered for names of actors. Kept until the next fit.';
