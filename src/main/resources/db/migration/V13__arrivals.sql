-- How often something came that those who want news at once are to be served with, and up to which
-- count all of them were: one row for all nodes. As in V1, only what both PostgreSQL and H2 know.
CREATE TABLE IF NOT EXISTS arrivals (
    one    smallint PRIMARY KEY CHECK (one = 1),
    came   bigint NOT NULL,
    served bigint NOT NULL
);
INSERT INTO arrivals (one, came, served) VALUES (1, 1, 0) ON CONFLICT DO NOTHING;
