-- Whether the last poll left this release out. It is listed still: only a second poll in a row that
-- leaves it out too makes it gone.
ALTER TABLE kernel_release ADD COLUMN IF NOT EXISTS missed boolean DEFAULT false NOT NULL;
