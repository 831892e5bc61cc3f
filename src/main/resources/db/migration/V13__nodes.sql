-- What several nodes have to know of each other. As in V1, only what both PostgreSQL and H2 know.

-- How often something came that those who want news at once are to be served with, and up to which
-- count all of them were: one row for all nodes.
CREATE TABLE IF NOT EXISTS arrivals (
    one    smallint PRIMARY KEY CHECK (one = 1),
    came   bigint NOT NULL,
    served bigint NOT NULL
);
INSERT INTO arrivals (one, came, served) VALUES (1, 1, 0) ON CONFLICT DO NOTHING;

-- From when on a host may be asked: while a node asks it, so long that a node that died is not
-- waited for longer, and then until the host has rested.
CREATE TABLE IF NOT EXISTS host_turn (
    host varchar(300) PRIMARY KEY,
    free timestamp with time zone NOT NULL
);
