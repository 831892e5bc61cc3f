-- What look-ups ask for: the items of a story, and paid articles by the day on which they are free.
CREATE INDEX IF NOT EXISTS news_story ON news (story_id, id);
CREATE INDEX IF NOT EXISTS news_free ON news (free_on, id);
