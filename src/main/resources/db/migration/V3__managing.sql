-- What servers choose beyond the hour of their digests, whom a subscription concerns, and who
-- changed what. As in V1, only what both PostgreSQL and H2 know.

-- quiet is HH:MM-HH:MM; mutes is a JSON list of words.
ALTER TABLE guild_settings ADD COLUMN IF NOT EXISTS quiet varchar(40);
ALTER TABLE guild_settings ADD COLUMN IF NOT EXISTS language varchar(40) DEFAULT 'en' NOT NULL;
ALTER TABLE guild_settings ADD COLUMN IF NOT EXISTS paid varchar(10) DEFAULT 'MARK' NOT NULL;
ALTER TABLE guild_settings ADD COLUMN IF NOT EXISTS mutes varchar DEFAULT '[]' NOT NULL;

-- The role that is mentioned for what is to be acted on, and who set the subscription up.
ALTER TABLE subscription ADD COLUMN IF NOT EXISTS pinged bigint;
ALTER TABLE subscription ADD COLUMN IF NOT EXISTS set_by bigint;

-- Who changed what for a server, and when; what is in words.
CREATE TABLE IF NOT EXISTS audit (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    guild   bigint NOT NULL,
    moment  timestamp with time zone NOT NULL,
    by_user bigint NOT NULL,
    what    varchar NOT NULL
);
CREATE INDEX IF NOT EXISTS audit_newest ON audit (guild, id);

-- Servers that the bot was taken out of. What they chose is kept for a while.
CREATE TABLE IF NOT EXISTS departed_guild (
    guild bigint PRIMARY KEY,
    since timestamp with time zone NOT NULL
);
