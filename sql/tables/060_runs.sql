-- What was done to the corpus, when, and what was turned away.
CREATE TABLE IF NOT EXISTS runs (
    run_id    BIGINT NOT NULL,
    verb      VARCHAR NOT NULL,
    inputs    VARCHAR[] NOT NULL,
    started   TIMESTAMP NOT NULL,
    seconds   DOUBLE NOT NULL,
    offered   INTEGER NOT NULL,
    accepted  INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    updated   INTEGER NOT NULL,
    rejected  INTEGER NOT NULL,
    versions  VARCHAR NOT NULL
);
COMMENT ON TABLE runs IS 'One row for each command that changed the corpus. offered = accepted + unchanged + updated + rejected.';
COMMENT ON COLUMN runs.versions IS 'JSON: versions of Rapport, of the libraries that shape the result and of the facts in data/.';

CREATE TABLE IF NOT EXISTS recodings (
    run_id          BIGINT NOT NULL,
    actor           VARCHAR NOT NULL,
    articles_before INTEGER NOT NULL,
    articles_after  INTEGER NOT NULL,
    mentions_before INTEGER NOT NULL,
    mentions_after  INTEGER NOT NULL
);
COMMENT ON TABLE recodings IS 'What coding the corpus again changed: articles and mentions of each actor before and after.';

CREATE TABLE IF NOT EXISTS rejects (
    run_id BIGINT NOT NULL,
    path   VARCHAR NOT NULL,
    place  VARCHAR NOT NULL,
    reason VARCHAR NOT NULL
);
COMMENT ON TABLE rejects IS 'Articles that were offered and not taken: where, and why.';
COMMENT ON COLUMN rejects.place IS 'Line, row or member inside the path; empty where it is the whole file.';
