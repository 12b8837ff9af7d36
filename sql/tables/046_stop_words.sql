-- Words that tell nothing by themselves, copied from data/ at every build.
CREATE TABLE IF NOT EXISTS stop_words (
    term     VARCHAR NOT NULL,
    kind     VARCHAR NOT NULL,
    language VARCHAR NOT NULL
);
COMMENT ON TABLE stop_words IS 'Words that tell nothing by themselves: in no two-word term, in no topic, and not among the words that set two slices apart.';
COMMENT ON COLUMN stop_words.kind IS 'function (not counted at all), filler (months, numbers, "said"), or generic (no subject alone, but in a pair: "national security").';
