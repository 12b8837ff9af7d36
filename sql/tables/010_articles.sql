-- What was read: one row an article, its text in parts, and what was set aside.
CREATE TABLE IF NOT EXISTS articles (
    article_id          BIGINT NOT NULL,
    story_id            BIGINT NOT NULL,
    published           TIMESTAMP,
    published_precision VARCHAR,
    published_source    VARCHAR,
    updated             TIMESTAMP,
    outlet              VARCHAR NOT NULL,
    url                 VARCHAR,
    title               VARCHAR NOT NULL,
    body                VARCHAR NOT NULL,
    caption             VARCHAR NOT NULL,
    author              VARCHAR,
    agency              VARCHAR,
    dateline            VARCHAR,
    language            VARCHAR,
    words               INTEGER NOT NULL,
    tone                DOUBLE,
    scored              BOOLEAN NOT NULL,
    origin              VARCHAR NOT NULL,
    run_id              BIGINT NOT NULL,
    fingerprint         BIGINT NOT NULL,
    zone                VARCHAR,
    doubts              VARCHAR,
    extra               VARCHAR,
    bad                 FLOAT,
    good                FLOAT,
    valence             VARCHAR
);
COMMENT ON TABLE articles IS 'One row an article as it was accepted, in the order in which they were read.';
COMMENT ON COLUMN articles.article_id IS 'Stable number below 2^53, made from the url, or from outlet, date, title and text where there is no url.';
COMMENT ON COLUMN articles.story_id IS 'The story: the article_id of the first member of a group of near-identical copies.';
COMMENT ON COLUMN articles.published IS 'When it was published, UTC; NULL where no date was found.';
COMMENT ON COLUMN articles.published_precision IS 'minute, day, month or year.';
COMMENT ON COLUMN articles.published_source IS 'Where the date was found: field, meta, json-ld, url, text, header or file name.';
COMMENT ON COLUMN articles.updated IS 'When the outlet says it last changed the text, UTC.';
COMMENT ON COLUMN articles.outlet IS 'Who published it: the field, else the domain of the url, else the folder.';
COMMENT ON COLUMN articles.body IS 'The text without title, captions and residue; paragraphs are parted by an empty line.';
COMMENT ON COLUMN articles.caption IS 'Photo captions, parted by an empty line; empty where there are none.';
COMMENT ON COLUMN articles.agency IS 'The news agency named in byline or dateline.';
COMMENT ON COLUMN articles.dateline IS 'Place and agency before the first sentence, as in MOSCOW (AP).';
COMMENT ON COLUMN articles.language IS 'ISO 639-1 code.';
COMMENT ON COLUMN articles.words IS 'Words of title and body.';
COMMENT ON COLUMN articles.tone IS 'Mean tone toward all actors of the article, -1..1; NULL where none was judged.';
COMMENT ON COLUMN articles.scored IS 'False where the models cannot read the language: counted in coverage, left out of tone, relations and topics.';
COMMENT ON COLUMN articles.origin IS 'Where it was read: folder/page.txt, export.jsonl:12, box.zip!member.txt.';
COMMENT ON COLUMN articles.fingerprint IS 'Hash of all that was read; a different one under the same article_id is an update.';
COMMENT ON COLUMN articles.zone IS 'Offset that the time was given with, as in +03:00; unknown where a clock time came without one.';
COMMENT ON COLUMN articles.doubts IS 'What a person should look at again, as in: date in the future.';
COMMENT ON COLUMN articles.bad IS 'Probability that title and opening report bad news, whoever is named; what bad and good leave to 1 is neither. NULL where not scored.';
COMMENT ON COLUMN articles.good IS 'Probability that title and opening report good news.';
COMMENT ON COLUMN articles.valence IS 'bad, good, neither, or unclear where no class is likely enough; NULL where not scored.';
COMMENT ON COLUMN articles.extra IS 'Fields of the input that have no column of their own, as JSON.';

CREATE TABLE IF NOT EXISTS article_versions (
    article_id  BIGINT NOT NULL,
    replaced    TIMESTAMP NOT NULL,
    published   TIMESTAMP,
    title       VARCHAR NOT NULL,
    body        VARCHAR NOT NULL,
    origin      VARCHAR NOT NULL,
    run_id      BIGINT NOT NULL,
    fingerprint BIGINT
);
COMMENT ON TABLE article_versions IS 'Earlier texts of articles that were read again under the same url with a changed text.';

CREATE TABLE IF NOT EXISTS residue (
    article_id BIGINT NOT NULL,
    ordinal    INTEGER NOT NULL,
    kind       VARCHAR NOT NULL,
    text       VARCHAR NOT NULL
);
COMMENT ON TABLE residue IS 'Text set aside when the article was cleaned (navigation, teaser, subscription, social, comment, byline, ...): kept readable, counted nowhere.';

CREATE TABLE IF NOT EXISTS signatures (
    article_id BIGINT NOT NULL,
    band       UTINYINT NOT NULL,
    hash       UBIGINT NOT NULL
);
COMMENT ON TABLE signatures IS 'Marks by which near-identical copies find each other: band 0 tells the scheme of the others, then come bands of a MinHash signature, then passages of the text.';
