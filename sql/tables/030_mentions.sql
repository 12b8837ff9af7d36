-- Who is named, where, and in which sentence.
CREATE TABLE IF NOT EXISTS sentences (
    article_id BIGINT NOT NULL,
    sentence   INTEGER NOT NULL,
    place      VARCHAR NOT NULL,
    start      INTEGER NOT NULL,
    stop       INTEGER NOT NULL
);
COMMENT ON TABLE sentences IS 'Where each sentence that names an actor stands in the title, body or caption of its article.';
COMMENT ON COLUMN sentences.sentence IS '0 is the title, 1 the first sentence of the body; captions follow the body.';
COMMENT ON COLUMN sentences.start IS 'Characters before the sentence in its place; stop is where it ends.';

CREATE TABLE IF NOT EXISTS mentions (
    article_id BIGINT NOT NULL,
    actor      VARCHAR NOT NULL,
    alias      VARCHAR NOT NULL,
    kind       VARCHAR NOT NULL,
    place      VARCHAR NOT NULL,
    sentence   INTEGER NOT NULL,
    start      INTEGER NOT NULL,
    stop       INTEGER NOT NULL
);
COMMENT ON TABLE mentions IS 'One place in one article where an actor is named. A dateline counts only where the article names nobody else.';
COMMENT ON COLUMN mentions.kind IS 'Kind of the alias: name, official, acronym, demonym, capital, city, seat, leader, former.';
COMMENT ON COLUMN mentions.place IS 'title, body or caption.';
COMMENT ON COLUMN mentions.start IS 'Characters before the mention in its place; stop is where it ends.';

CREATE TABLE IF NOT EXISTS article_actors (
    article_id BIGINT NOT NULL,
    actor      VARCHAR NOT NULL,
    mentions   INTEGER NOT NULL,
    in_title   BOOLEAN NOT NULL,
    first      INTEGER NOT NULL,
    share      DOUBLE NOT NULL,
    about      DOUBLE NOT NULL,
    tone       DOUBLE,
    judged     INTEGER NOT NULL,
    negative   DOUBLE,
    positive   DOUBLE,
    reasons    VARCHAR
);
COMMENT ON TABLE article_actors IS 'One row for each actor that an article names.';
COMMENT ON COLUMN article_actors.first IS 'Number of the first sentence that names the actor; 0 is the title.';
COMMENT ON COLUMN article_actors.share IS 'Share of the article''s mentions that name this actor, 0..1.';
COMMENT ON COLUMN article_actors.about IS '0..1; from 0.5 on the article counts as about the actor.';
COMMENT ON COLUMN article_actors.tone IS 'Mean tone toward the actor over the judged sentences, -1..1; NULL where none could be judged.';
COMMENT ON COLUMN article_actors.judged IS 'Sentences whose tone toward the actor was clear enough to judge.';
COMMENT ON COLUMN article_actors.negative IS 'Share of the judged sentences that speak negatively of the actor, 0..1.';
COMMENT ON COLUMN article_actors.reasons IS 'What moved about most, in log-odds against a typical named actor.';
COMMENT ON COLUMN article_actors.positive IS 'Share of the judged sentences that speak positively of the actor, 0..1.';

CREATE TABLE IF NOT EXISTS actor_sentences (
    article_id BIGINT NOT NULL,
    sentence   INTEGER NOT NULL,
    actor      VARCHAR NOT NULL,
    negative   FLOAT NOT NULL,
    positive   FLOAT NOT NULL,
    verdict    VARCHAR NOT NULL
);
COMMENT ON TABLE actor_sentences IS 'Tone toward each actor of a sentence: probabilities of negative and positive; what is left to 1 is neutral.';
COMMENT ON COLUMN actor_sentences.verdict IS 'negative, neutral, positive, or unclear where no class is likely enough.';

CREATE TABLE IF NOT EXISTS pair_sentences (
    article_id  BIGINT NOT NULL,
    sentence    INTEGER NOT NULL,
    actor_a     VARCHAR NOT NULL,
    actor_b     VARCHAR NOT NULL,
    kind        VARCHAR NOT NULL,
    cooperation FLOAT NOT NULL,
    conflict    FLOAT NOT NULL,
    from_a      FLOAT,
    from_b      FLOAT,
    deed        FLOAT,
    direction   VARCHAR
);
COMMENT ON TABLE pair_sentences IS 'Sentences that name two actors (actor_a < actor_b): probabilities that they report cooperation or conflict between the two; what is left to 1 is neither.';
COMMENT ON COLUMN pair_sentences.kind IS 'pair, or member where one is an alliance and the other its member on that date ("EAEU member Armenia" is one actor described), or cut where the text breaks off: then the pair is named together, and no figure on relations reads it.';
COMMENT ON COLUMN pair_sentences.from_a IS 'If the sentence reports cooperation or conflict: probability that actor_a acts or speaks toward actor_b; from_b is the other way round, and what is left to 1 is that both act. NULL in rows written before this was told.';
COMMENT ON COLUMN pair_sentences.from_b IS 'Probability that actor_b acts or speaks toward actor_a, if a relation is reported.';
COMMENT ON COLUMN pair_sentences.deed IS 'Probability that what is reported between the two is a deed and not words alone, if a relation is reported.';
COMMENT ON COLUMN pair_sentences.direction IS 'a (toward b), b (toward a), both, or unclear where no side is likely enough; NULL where neither cooperation nor conflict is the likeliest.';
