-- The earlier item that an item goes on from: another part of its series, or an article that it
-- links to. An item rather than a story, since stories are merged, and items have the title to show.
ALTER TABLE news ADD COLUMN IF NOT EXISTS follows bigint;

-- What the title of an article or brief says of a series, with its source, and when that was
-- published.
CREATE TABLE IF NOT EXISTS news_series (
    series varchar(500) NOT NULL,
    told   timestamp with time zone NOT NULL,
    item   bigint NOT NULL,
    PRIMARY KEY (series, told, item)
);
