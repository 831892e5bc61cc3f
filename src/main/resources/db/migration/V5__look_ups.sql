-- What look-ups ask for: paid articles by the day on which they are free.
CREATE INDEX IF NOT EXISTS news_free ON news (free_on, id);
