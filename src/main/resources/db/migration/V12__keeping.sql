-- What keeping a database for years needs. As in V1, only what both PostgreSQL and H2 know.

-- A row only in a database that is the copy a backup holds: when it was taken. Whoever starts on it
-- knows that news of the time since was posted already, takes it as told, and deletes the row.
CREATE TABLE IF NOT EXISTS backup_copy (
    taken timestamp with time zone NOT NULL
);

-- What items were known by that are too old to be kept: a source may list them still, and they must
-- not come as new. headline is the title that their source gave them last.
CREATE TABLE IF NOT EXISTS news_past (
    item_key varchar(500) PRIMARY KEY,
    source   varchar(64) NOT NULL,
    headline varchar NOT NULL
);
