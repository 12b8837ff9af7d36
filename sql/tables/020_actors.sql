-- Facts about the world, copied from data/ at every build.
CREATE TABLE IF NOT EXISTS actors (
    actor     VARCHAR NOT NULL,
    name      VARCHAR NOT NULL,
    official  VARCHAR,
    kind      VARCHAR NOT NULL,
    form      VARCHAR NOT NULL,
    founded   DATE,
    ended     DATE,
    successor VARCHAR,
    iso2      VARCHAR,
    capital   VARCHAR,
    region    VARCHAR,
    colour    VARCHAR
);
COMMENT ON TABLE actors IS 'States and alliances, and the actors of a user''s own. States by ISO 3166 alpha-3 code, alliances by their usual short name.';
COMMENT ON COLUMN actors.kind IS 'state, alliance, or own unless the user''s row says another word.';
COMMENT ON COLUMN actors.form IS 'States: un_member, observer, de_facto, territory, dissolved. Alliances: defence pact, economic union, forum, court, bank, ...';
COMMENT ON COLUMN actors.ended IS 'First day on which the actor no longer exists.';

CREATE TABLE IF NOT EXISTS aliases (
    alias    VARCHAR NOT NULL,
    actor    VARCHAR NOT NULL,
    kind     VARCHAR NOT NULL,
    language VARCHAR NOT NULL,
    since    DATE,
    until    DATE
);
COMMENT ON TABLE aliases IS 'Names by which an actor is found in text: name, official, acronym, demonym, capital, city, seat, leader, former.';
COMMENT ON COLUMN aliases.until IS 'First day on which the alias no longer means the actor.';

CREATE TABLE IF NOT EXISTS memberships (
    alliance VARCHAR NOT NULL,
    state    VARCHAR NOT NULL,
    status   VARCHAR NOT NULL,
    since    DATE,
    until    DATE,
    source   VARCHAR
);
COMMENT ON TABLE memberships IS 'Which state stood in which status to which alliance from when to when.';
COMMENT ON COLUMN memberships.status IS 'member, candidate, applicant, associate, observer, partner, suspended, frozen, withdrawn.';
COMMENT ON COLUMN memberships.since IS 'First day of the status; NULL: since before 1945 or since the founding.';
COMMENT ON COLUMN memberships.until IS 'First day on which the status no longer held; NULL: still holds.';

CREATE TABLE IF NOT EXISTS events (
    date   DATE NOT NULL,
    title  VARCHAR NOT NULL,
    actors VARCHAR[] NOT NULL,
    source VARCHAR
);
COMMENT ON TABLE events IS 'Dated events that charts can mark on the time axis.';
