-- How well names are found, on labelled texts; copied from data/ at every build.
CREATE TABLE IF NOT EXISTS validations (
    gold           VARCHAR NOT NULL,
    n              INTEGER NOT NULL,
    measure        VARCHAR NOT NULL,
    score          DOUBLE,
    low            DOUBLE,
    high           DOUBLE,
    baseline       VARCHAR,
    baseline_score DOUBLE
);
COMMENT ON TABLE validations IS 'How well states and alliances are found, and how well it is told what an article is about: scores on labelled texts, with the 95 % interval and what a plain list of names would reach. For each ambiguous name, the share of its places where the actor we gave is the one of the label. The labels of this project were given by a language model that read each text under a codebook, not by a person; Reuters and the like are labels of others. The rules were mended after each draw was scored.';
COMMENT ON COLUMN validations.n IS 'Articles, or places in articles, that the score rests on.';
