-- Words and topics.
CREATE TABLE IF NOT EXISTS terms (
    term_id  INTEGER NOT NULL,
    term     VARCHAR NOT NULL,
    articles INTEGER NOT NULL
);
COMMENT ON TABLE terms IS 'The vocabulary: words and two-word terms of the scored articles, with the number of articles that hold each.';

CREATE TABLE IF NOT EXISTS article_terms (
    article_id BIGINT NOT NULL,
    term_id    INTEGER NOT NULL,
    count      USMALLINT NOT NULL
);
COMMENT ON TABLE article_terms IS 'How often each term of the vocabulary stands in each article.';

CREATE TABLE IF NOT EXISTS topics (
    topic_id  INTEGER NOT NULL,
    label     VARCHAR NOT NULL,
    coherence DOUBLE,
    stability DOUBLE,
    share     DOUBLE
);
COMMENT ON TABLE topics IS 'Topics of the newest fit. A refit is matched to the topics before it, so that a topic_id keeps its meaning.';
COMMENT ON COLUMN topics.label IS 'Readable label made from the terms that set the topic apart.';
COMMENT ON COLUMN topics.coherence IS 'Mean normalised pointwise mutual information of the ten leading terms, -1..1.';
COMMENT ON COLUMN topics.stability IS 'Mean cosine to the matching topic over two refits, each on another random part of the articles (80 %, at most 2,000), 0..1.';
COMMENT ON COLUMN topics.share IS 'Mean weight over all scored articles, 0..1.';

CREATE TABLE IF NOT EXISTS topic_terms (
    topic_id INTEGER NOT NULL,
    term     VARCHAR NOT NULL,
    weight   DOUBLE NOT NULL,
    ordinal  INTEGER NOT NULL
);
COMMENT ON TABLE topic_terms IS 'Weight of each term in each topic (zeros left out); ordinal 1 is the heaviest.';

CREATE TABLE IF NOT EXISTS article_topics (
    article_id BIGINT NOT NULL,
    topic_id   INTEGER NOT NULL,
    weight     FLOAT NOT NULL
);
COMMENT ON TABLE article_topics IS 'Share of each topic in each scored article; the weights of an article add up to 1. Shares below 0.01 are left out and the rest scaled.';
