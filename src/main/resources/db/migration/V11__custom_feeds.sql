-- The feeds that servers added for themselves. As in V1, only what both PostgreSQL and H2 know. A
-- server has ten slots, so that no race makes it eleven feeds. The source is the same for all
-- servers that added the address.
CREATE TABLE IF NOT EXISTS custom_feed (
    guild    bigint NOT NULL,
    slot     smallint NOT NULL CHECK (slot BETWEEN 1 AND 10),
    source   varchar(64) NOT NULL,
    name     varchar(240) NOT NULL,
    title    varchar(240) NOT NULL,
    url      varchar NOT NULL,
    added_by bigint NOT NULL,
    added    timestamp with time zone NOT NULL,
    PRIMARY KEY (guild, slot),
    CONSTRAINT custom_feed_once UNIQUE (guild, source)
);
CREATE INDEX IF NOT EXISTS custom_feed_source ON custom_feed (source);
