-- The tables of kernel-digest. Written for PostgreSQL and for H2 in its PostgreSQL mode: only what
-- both know. Moments are kept to the microsecond. An identity is never given twice. IF NOT EXISTS,
-- since H2 commits each CREATE by itself, and a program killed halfway must be able to go on.

-- The numbers of stories. A story is what several items tell of; it is nothing but its number.
CREATE SEQUENCE IF NOT EXISTS story_number CACHE 1000;

-- What a story is recognised by; whoever writes a key first decides whose it is.
CREATE TABLE IF NOT EXISTS story_key (
    story_key varchar(500) PRIMARY KEY,
    story_id  bigint NOT NULL
);

-- An item, once for ever. item_key is its identity (of a very long one a hash; details has it in
-- full); details is JSON: what no query asks for.
CREATE TABLE IF NOT EXISTS news (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    item_key  varchar(500) NOT NULL UNIQUE,
    story_id  bigint NOT NULL,
    source    varchar(64) NOT NULL,
    kind      varchar(64) NOT NULL,
    seen      timestamp with time zone NOT NULL,
    published timestamp with time zone,
    title     varchar NOT NULL,
    paid      boolean NOT NULL,
    free_on   date,
    gist      varchar NOT NULL,
    url       varchar,
    body      varchar NOT NULL,
    details   varchar NOT NULL
);
CREATE INDEX IF NOT EXISTS news_seen ON news (seen DESC, id DESC);
CREATE INDEX IF NOT EXISTS news_kind ON news (kind, seen DESC, id DESC);
CREATE INDEX IF NOT EXISTS news_source ON news (source, seen DESC, id DESC);

-- The items of a topic, the newest first, with all that a query may ask for beside it. It is written
-- once with the item, whose details have its topics too, in order; so it needs no key.
CREATE TABLE IF NOT EXISTS news_topic (
    topic  varchar(64) NOT NULL,
    seen   timestamp with time zone NOT NULL,
    item   bigint NOT NULL,
    kind   varchar(64) NOT NULL,
    source varchar(64) NOT NULL
);
CREATE INDEX IF NOT EXISTS news_topic_newest ON news_topic (topic, seen DESC, item DESC);

-- The list of active kernels, as the source gave it at its last good poll.
CREATE TABLE IF NOT EXISTS kernel_release (
    source      varchar(64) NOT NULL,
    place       integer NOT NULL,
    version     varchar(200) NOT NULL,
    moniker     varchar(200) NOT NULL,
    end_of_life boolean NOT NULL,
    released    date,
    PRIMARY KEY (source, place)
);

-- What is remembered of a source from poll to poll.
CREATE TABLE IF NOT EXISTS feed_state (
    source        varchar(64) PRIMARY KEY,
    url           varchar NOT NULL,
    moved         varchar,
    etag          varchar,
    last_modified varchar,
    body_hash     varchar(64),
    health        varchar(20) NOT NULL,
    reason        varchar NOT NULL,
    failures      integer NOT NULL,
    pause_ms      bigint NOT NULL,
    next_poll     timestamp with time zone NOT NULL,
    polled        timestamp with time zone,
    succeeded     timestamp with time zone,
    changed       timestamp with time zone
);

-- What a server chose for all its channels.
CREATE TABLE IF NOT EXISTS guild_settings (
    guild      bigint PRIMARY KEY,
    zone       varchar(80) NOT NULL,
    digest_at  varchar(20) NOT NULL,
    digest_day varchar(20) NOT NULL
);

-- Which channel wants what and when. interest, kinds and rhythm are JSON; served_until is up to
-- when its news are in the outbox.
CREATE TABLE IF NOT EXISTS subscription (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    guild        bigint NOT NULL,
    channel      bigint NOT NULL,
    interest     varchar NOT NULL,
    kinds        varchar NOT NULL,
    rhythm       varchar NOT NULL,
    since        timestamp with time zone NOT NULL,
    pause        varchar,
    served_until timestamp with time zone
);
CREATE INDEX IF NOT EXISTS subscription_guild ON subscription (guild, id);

-- That a subscription has had a story: once is enough.
CREATE TABLE IF NOT EXISTS posted (
    subscription_id bigint NOT NULL REFERENCES subscription (id) ON DELETE CASCADE,
    story_id        bigint NOT NULL,
    PRIMARY KEY (subscription_id, story_id)
);

-- What is to be sent: 'pending' until it is 'sent' or 'given-up'. payload is JSON. Rows outlive
-- their subscription.
CREATE TABLE IF NOT EXISTS outbox (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    subscription_id bigint NOT NULL,
    channel         bigint NOT NULL,
    payload         varchar NOT NULL,
    state           varchar(10) NOT NULL,
    attempts        integer NOT NULL,
    created         timestamp with time zone NOT NULL,
    due             timestamp with time zone NOT NULL,
    lease_until     timestamp with time zone,
    ended           timestamp with time zone,
    message_id      bigint,
    reason          varchar
);
CREATE INDEX IF NOT EXISTS outbox_order ON outbox (state, channel, id);
CREATE INDEX IF NOT EXISTS outbox_age ON outbox (state, id);
CREATE INDEX IF NOT EXISTS outbox_subscription ON outbox (subscription_id, state);
