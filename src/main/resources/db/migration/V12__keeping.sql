-- What keeping a database for years needs. As in V1, only what both PostgreSQL and H2 know.

-- A row only in a database that is the copy a backup holds: when it was taken. Whoever starts on it
-- knows that news of the time since was posted already, takes it as told, and deletes the row.
CREATE TABLE IF NOT EXISTS backup_copy (
    taken timestamp with time zone NOT NULL
);

-- What items were known by that are too old to be kept: a source may list them still, and they must
-- not come as new.
CREATE TABLE IF NOT EXISTS news_past (
    item_key varchar(500) PRIMARY KEY,
    source   varchar(64) NOT NULL
);

-- What hangs on an item, for when it is deleted.
CREATE INDEX IF NOT EXISTS news_topic_item ON news_topic (item);
CREATE INDEX IF NOT EXISTS news_link_item ON news_link (item);
CREATE INDEX IF NOT EXISTS news_series_item ON news_series (item);
CREATE INDEX IF NOT EXISTS news_carrier_item ON news_carrier (item);
CREATE INDEX IF NOT EXISTS outbox_ended ON outbox (ended);
