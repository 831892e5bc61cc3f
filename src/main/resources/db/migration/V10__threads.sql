-- What goes on from an item: those who follow a series of patches ask for it. As in V1, only what
-- both PostgreSQL and H2 know.
CREATE INDEX IF NOT EXISTS news_follows ON news (follows);
