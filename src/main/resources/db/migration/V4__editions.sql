-- What was published is remembered, so that it can be asked about, and be corrected.

-- A digest or card that went into the outbox. request is JSON: what it was composed of besides its
-- items. version counts how often it was composed. Rows outlive their subscription.
CREATE TABLE IF NOT EXISTS edition (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    version         integer NOT NULL,
    subscription_id bigint NOT NULL,
    channel         bigint NOT NULL,
    created         timestamp with time zone NOT NULL,
    request         varchar NOT NULL
);
CREATE INDEX IF NOT EXISTS edition_age ON edition (created);

-- The items that an edition was composed of, each with the revision that was read.
CREATE TABLE IF NOT EXISTS edition_item (
    edition  bigint NOT NULL,
    item     bigint NOT NULL,
    revision integer NOT NULL,
    PRIMARY KEY (edition, item)
);
CREATE INDEX IF NOT EXISTS edition_item_item ON edition_item (item);

-- The message is that page of that edition, from 0. revised is a payload that is to replace the
-- one that is being sent. A pending row that has its message_id already is an edit of that message.
ALTER TABLE outbox ADD COLUMN IF NOT EXISTS edition bigint;
ALTER TABLE outbox ADD COLUMN IF NOT EXISTS page integer;
ALTER TABLE outbox ADD COLUMN IF NOT EXISTS revised varchar;
CREATE INDEX IF NOT EXISTS outbox_edition ON outbox (edition, page);
CREATE INDEX IF NOT EXISTS outbox_message ON outbox (message_id);

-- How often an item was read again with another title, when it was stored or changed last, and the
-- title that its source gave it then; the last two are not known of what was stored before.
ALTER TABLE news ADD COLUMN IF NOT EXISTS revision integer DEFAULT 0 NOT NULL;
ALTER TABLE news ADD COLUMN IF NOT EXISTS changed timestamp with time zone;
ALTER TABLE news ADD COLUMN IF NOT EXISTS headline varchar;
CREATE INDEX IF NOT EXISTS news_story ON news (story_id);
CREATE INDEX IF NOT EXISTS news_changed ON news (changed);

-- The mails, commits and advisories that an item is or links to, and when it was published: for some
-- days another item with one of them tells the same story.
CREATE TABLE IF NOT EXISTS news_link (
    target varchar(500) NOT NULL,
    told   timestamp with time zone NOT NULL,
    item   bigint NOT NULL
);
CREATE INDEX IF NOT EXISTS news_link_target ON news_link (target, told);

-- Two stories that turn out to be one become the one with the lower number.
CREATE INDEX IF NOT EXISTS story_key_story ON story_key (story_id);
CREATE INDEX IF NOT EXISTS posted_story ON posted (story_id);
