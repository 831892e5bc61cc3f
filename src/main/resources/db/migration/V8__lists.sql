-- What mailing lists need. As in V1, only what both PostgreSQL and H2 know.

-- News that we may have missed: a source moved on further than could be read back. topics is JSON;
-- missed is between missed_after and missed_before.
CREATE TABLE IF NOT EXISTS news_gap (
    source        varchar(64) NOT NULL,
    found         timestamp with time zone NOT NULL,
    name          varchar NOT NULL,
    topics        varchar NOT NULL,
    missed_after  timestamp with time zone NOT NULL,
    missed_before timestamp with time zone NOT NULL,
    reason        varchar NOT NULL,
    PRIMARY KEY (source, found)
);
CREATE INDEX IF NOT EXISTS news_gap_found ON news_gap (found);

-- When the last gap of a source was found.
ALTER TABLE feed_state ADD COLUMN IF NOT EXISTS gap_found timestamp with time zone;

-- The sources that carry an item beside the one it was first seen on: a mail goes to several lists.
CREATE TABLE IF NOT EXISTS news_carrier (
    source varchar(64) NOT NULL,
    item   bigint NOT NULL,
    PRIMARY KEY (source, item)
);

-- Whether an item is kept for look-ups only, as replies and mails of bots are; and how many replies
-- a mail has. Of what was stored before, nobody knows.
ALTER TABLE news ADD COLUMN IF NOT EXISTS chatter boolean DEFAULT false NOT NULL;
ALTER TABLE news ADD COLUMN IF NOT EXISTS replies integer DEFAULT 0 NOT NULL;

-- The mails by Message-ID, each with the one that its thread begins with: a mail of which nothing
-- is known above it, or a series or pull request, wherever it was sent.
CREATE TABLE IF NOT EXISTS news_thread (
    message varchar(500) PRIMARY KEY,
    root    varchar(500) NOT NULL,
    reply   boolean NOT NULL
);
CREATE INDEX IF NOT EXISTS news_thread_root ON news_thread (root);

-- The merges that bots told of, by the mail that their thread begins with: a pull request, which may
-- be stored later.
CREATE TABLE IF NOT EXISTS news_merge (
    message varchar(500) PRIMARY KEY,
    tree    varchar NOT NULL,
    url     varchar NOT NULL,
    merged  timestamp with time zone NOT NULL
);
